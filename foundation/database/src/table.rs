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
    /// Several offices' on purpose: each office that one of these columns names sees the row, and every office where one is
    /// empty. Only the one in `office_id` writes it.
    OfOffices(&'static [&'static str]),
    /// The office's own until this column is filled in, every office's to read from then on. Only the one in `office_id`
    /// writes it.
    OfOfficeUntil(&'static str),
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
            Rows::OfOffices(columns) => {
                let named = columns.iter().map(|column| is_of(column));
                let named: Vec<_> = named.chain([is_of("office_id")]).collect();
                format!("({})", named.join(" OR "))
            }
            Rows::OfOfficeUntil(column) => {
                format!("({column} IS NOT NULL OR {})", is_of_office_or_nation())
            }
        }
    }

    /// Whether it is another rule who writes a row than who sees it; then who writes it, as SQL of PostgreSQL.
    pub(crate) fn is_own(&self) -> Option<String> {
        matches!(self.rows, Rows::OfOffices(_) | Rows::OfOfficeUntil(_))
            .then(is_of_office_or_nation)
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
const OWN_OFFICE: &str = "(SELECT CASE WHEN current_setting('oppdrag.reach', TRUE) NOT IN ('', '*') \
     THEN CAST(current_setting('oppdrag.reach', TRUE) AS UUID) END)";

fn is_of_office_or_nation() -> String {
    is_of("office_id")
}

fn is_of(column: &str) -> String {
    format!("({column} IS NULL OR {column} = {OWN_OFFICE} OR {IN_NATION})")
}
