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
    /// The office's in `office_id`. Without one they are the nation's: everyone reads them, the nation alone writes.
    OfOffice,
    /// As [`Rows::OfOffice`] to read, but anyone adds: the log.
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

    /// Whether a row can be read, as SQL of PostgreSQL.
    pub(crate) fn readable(&self) -> String {
        match self.rows {
            Rows::Shared => "TRUE".to_owned(),
            Rows::Program => IN_NATION.to_owned(),
            Rows::OfOffice | Rows::Log => readable_of_office(),
            Rows::With(others) => self.with(others),
            Rows::OfOfficeWith(others) => {
                format!("{} AND {}", readable_of_office(), self.with(others))
            }
        }
    }

    /// Whether a row can be changed or taken away.
    pub(crate) fn writable(&self) -> String {
        match self.rows {
            Rows::OfOffice | Rows::Log => writable_of_office(),
            Rows::Shared | Rows::Program | Rows::With(_) | Rows::OfOfficeWith(_) => self.readable(),
        }
    }

    /// Whether a row can be added.
    pub(crate) fn addable(&self) -> String {
        match self.rows {
            Rows::Log => "TRUE".to_owned(),
            _ => self.writable(),
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

fn readable_of_office() -> String {
    format!("(office_id IS NULL OR {OF_OWN_OFFICE} OR {IN_NATION})")
}

fn writable_of_office() -> String {
    format!("({OF_OWN_OFFICE} OR {IN_NATION})")
}
