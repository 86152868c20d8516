use chrono::Utc;

use crate::{Day, Instant};

/// Klokke: where «now» comes from. Always a parameter, so that every figure can be asked for as of any day.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;

    /// The civil day in Norway.
    fn today(&self) -> Day {
        self.now().day()
    }
}

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    fn now(&self) -> Instant {
        Utc::now().into()
    }
}

/// A clock that stands still: tests, the demo's data, «as of» on the command line.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub Instant);

impl FixedClock {
    /// Noon in UTC on that day, which is the same day in Norway.
    pub fn noon(day: Day) -> Self {
        let noon = day.to_naive().and_hms_opt(12, 0, 0).expect("noon exists");
        Self(noon.and_utc().into())
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Instant {
        self.0
    }
}
