use kernel::Day;
use shell::Fields;

/// Shown when nothing is asked for: today and the six days before.
const DAYS: i64 = 6;
/// The longest period that is shown at once.
pub const LONGEST: i64 = 366;
/// How far back before the period what is usual is counted.
const BACK: i64 = 90;

/// Perioden, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Day,
    pub to: Day,
}

impl Period {
    /// What the form asks for; a fault is noted when it is no period, and the latest days are shown.
    pub fn read(fields: &mut Fields, today: Day) -> Self {
        let (from, to) = (fields.day("fra"), fields.day("til"));
        let to = to.unwrap_or(today);
        let from = from.unwrap_or_else(|| to.plus_days(-DAYS));
        if from > to {
            fields.note("fra", fields.sentence("oversight-from-after-to"));
        } else if from.days_until(to) >= LONGEST {
            fields.note("fra", fields.sentence("oversight-too-long"));
        } else {
            return Self { from, to };
        }
        Self {
            from: today.plus_days(-DAYS),
            to: today,
        }
    }

    /// The first day that what is usual is counted from.
    pub fn usual_from(self) -> Day {
        self.from.plus_days(-BACK)
    }
}
