use std::{
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use statbank::Time;

/// Time that passes only by being waited for.
#[derive(Clone, Debug)]
pub struct TestTime(Arc<Mutex<Passed>>);

#[derive(Debug)]
struct Passed {
    start: Instant,
    passed: Duration,
    waits: Vec<Duration>,
}

impl TestTime {
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(Passed {
            start: Instant::now(),
            passed: Duration::ZERO,
            waits: Vec::new(),
        })))
    }

    pub fn passed(&self) -> Duration {
        self.0.lock().unwrap().passed
    }

    /// What was waited for, in seconds.
    pub fn waits(&self) -> Vec<u64> {
        let waits = &self.0.lock().unwrap().waits;
        waits.iter().map(Duration::as_secs).collect()
    }
}

impl Time for TestTime {
    fn now(&self) -> Instant {
        let time = self.0.lock().unwrap();
        time.start + time.passed
    }

    async fn wait(&self, wait: Duration) {
        let until = self.passed() + wait;
        crate::ways::step().await;
        let mut time = self.0.lock().unwrap();
        // Whoever waits at the same time waits no longer for it.
        time.passed = time.passed.max(until);
        time.waits.push(wait);
    }
}
