use kernel::Day;

/// Gyldighet: the whole years in which a number or an office held, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// `None`: 2006 or earlier, where the lists begin.
    pub first: Option<i32>,
    /// `None`: still valid.
    pub last: Option<i32>,
}

impl Years {
    pub fn contain(self, day: Day) -> bool {
        !self.begin_after(day) && !self.ended_before(day)
    }

    pub(super) fn begin_after(self, day: Day) -> bool {
        self.first.is_some_and(|first| day.year() < first)
    }

    pub(super) fn ended_before(self, day: Day) -> bool {
        self.last.is_some_and(|last| last < day.year())
    }
}
