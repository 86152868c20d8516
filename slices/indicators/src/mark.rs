use kernel::coded;

coded! {
    /// Merke: what a source or the program says of a figure instead of a number, or beside it. None of them is zero.
    Mark {
        /// `.` The figure cannot occur.
        CannotOccur = ".", "indicators-mark-cannot-occur";
        /// `..` The figure is missing.
        Missing = "..", "indicators-mark-missing";
        /// `...` The figure is not there yet.
        MissingYet = "...", "indicators-mark-missing-yet";
        /// `:` The source does not publish it.
        NotPublished = ":", "indicators-mark-not-published";
        /// `-` There is nothing to count.
        Nil = "-", "indicators-mark-nil";
        /// `*` The number will be revised.
        Provisional = "*", "indicators-mark-provisional";
        /// `|` The number cannot be compared with those of the years before.
        Break = "|", "indicators-mark-break";
        /// The program hides it, since it tells of so few.
        Suppressed = "few", "indicators-mark-suppressed";
        /// The series stops here: the place was split, or merged in a way that no rule can carry a number over.
        NotComparable = "stop", "indicators-mark-not-comparable";
    }
}

/// Celle: a number, or what is said instead of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell {
    pub number: Option<f64>,
    pub mark: Option<Mark>,
}

impl Cell {
    pub fn number(number: f64) -> Self {
        Self {
            number: Some(number),
            mark: None,
        }
    }

    pub fn marked(mark: Mark) -> Self {
        Self {
            number: None,
            mark: Some(mark),
        }
    }

    /// What it adds to a sum: its number, and nothing where the source says that there is nothing to count. `None` where
    /// the sum cannot be known.
    pub fn in_sum(self) -> Option<f64> {
        match (self.number, self.mark) {
            (Some(number), _) => Some(number),
            (None, Some(Mark::Nil)) => Some(0.0),
            _ => None,
        }
    }
}
