/// A table of the schema and whose rows it holds, from which PostgreSQL's row-level security is made.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub rows: Rows,
}

/// Whose the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Everyone's: what the nation is, and what no office owns.
    Shared,
    /// The office's in `office_id`. Without one they are the nation's, which no wall stands before: who may write them the
    /// slice's own rules say.
    OfOffice,
    /// As [`Rows::OfOffice`] to read, but everyone adds: the log.
    Log,
    /// They belong with a row of each of these tables, by the column that points to its `id`: whoever sees all that are
    /// pointed to sees the row.
    With(&'static [(&'static str, &'static str)]),
    /// Both: of an office or the nation, and with rows of other tables.
    OfOfficeWith(&'static [(&'static str, &'static str)]),
    /// The program's own: sessions, links and keys, which are looked up before anyone is known.
    Program,
}

impl Table {
    pub const fn new(name: &'static str, rows: Rows) -> Self {
        Self { name, rows }
    }

    /// Whether a row is there for the one who asks, as SQL of PostgreSQL.
    pub(crate) fn is_there(&self) -> String {
        match self.rows {
            Rows::Shared => "TRUE".to_owned(),
            Rows::Program => IN_NATION.to_owned(),
            Rows::OfOffice | Rows::Log => is_of_office_or_nation(),
            Rows::With(others) => self.with(others),
            Rows::OfOfficeWith(others) => {
                format!("{} AND {}", is_of_office_or_nation(), self.with(others))
            }
        }
    }

    fn with(&self, others: &[(&str, &str)]) -> String {
        let seen = others.iter().map(|(column, other)| {
            let own = format!("{}.{column}", self.name);
            format!("({own} IS NULL OR EXISTS (SELECT 1 FROM {other} seen WHERE seen.id = {own}))")
        });
        seen.collect::<Vec<_>>().join(" AND ")
    }
}

// Each in a query of its own, so that PostgreSQL asks once for a statement and not once for a row.
const IN_NATION: &str = "(SELECT current_setting('oppdrag.reach', TRUE) = '*')";
const OF_OWN_OFFICE: &str = "office_id = (SELECT CASE WHEN current_setting('oppdrag.reach', TRUE) NOT IN ('', '*') \
     THEN CAST(current_setting('oppdrag.reach', TRUE) AS UUID) END)";

fn is_of_office_or_nation() -> String {
    format!("(office_id IS NULL OR {OF_OWN_OFFICE} OR {IN_NATION})")
}
