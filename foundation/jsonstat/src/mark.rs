/// Standardtegn: the standard signs of Statistics Norway's tables, where they stand as the status of a cell. None of them is zero, and
/// none of them makes a number of a cell that has none.
///
/// The format has no vocabulary of its own for statuses (<https://json-stat.org/full/#status>): a provider with other
/// words has none of these marks, and its text is still there as the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// `.` There can be no such number.
    CannotOccur,
    /// `..` The number is missing.
    Missing,
    /// `...` The number is missing so far.
    MissingYet,
    /// `:` The number is kept back, as a rule to protect those it tells of.
    NotPublished,
    /// `-` Nil: nothing was counted. Where the file gives no number, there is none.
    Nil,
    /// `*` The number is provisional.
    Provisional,
    /// `|` and `_`: numbers on either side of it are not comparable.
    Break,
}

impl Mark {
    /// The mark that a status text is, spaces around it aside.
    pub fn of(status: &str) -> Option<Self> {
        Some(match status.trim() {
            "." => Self::CannotOccur,
            ".." => Self::Missing,
            "..." => Self::MissingYet,
            ":" => Self::NotPublished,
            "-" => Self::Nil,
            "*" => Self::Provisional,
            "|" | "_" => Self::Break,
            _ => return None,
        })
    }

    /// Whether the mark says why there is no number; the others say something of one.
    pub fn explains_absence(self) -> bool {
        !matches!(self, Self::Provisional | Self::Break)
    }
}
