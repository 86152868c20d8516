use std::sync::Mutex;

use kernel::{Clock, Day, FixedClock, Instant};

/// A clock that the test sets.
pub struct TestClock(Mutex<Instant>);

impl TestClock {
    /// Noon of that day.
    pub fn at(day: Day) -> Self {
        Self(Mutex::new(FixedClock::noon(day).now()))
    }

    /// Lets so many seconds pass.
    pub fn pass(&self, seconds: i64) {
        let mut now = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        *now = now.plus_seconds(seconds);
    }

    pub fn set(&self, day: Day) {
        *self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = FixedClock::noon(day).now();
    }

    /// Sets it to the moment.
    pub fn set_to(&self, moment: Instant) {
        *self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = moment;
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        *self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
