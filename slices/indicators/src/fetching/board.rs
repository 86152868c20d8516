use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use statbank::{Progress, Step, WaitingFor};
use tokio::sync::Notify;

use super::state::Far;

/// A wait that is not worth holding a worker for: others have work too.
const LONG: Duration = Duration::from_secs(3);

/// Tavle: what those who work on a fetch write, and those who follow it read.
pub struct Board<'a> {
    now: Mutex<Now>,
    rested: Notify,
    told: &'a (dyn Fn(Far) + Sync),
    /// Whether a long wait is told, so that the fetch can be laid down meanwhile.
    rests: bool,
}

#[derive(Default)]
struct Now {
    far: Far,
    rest: Duration,
}

impl<'a> Board<'a> {
    pub fn new(told: &'a (dyn Fn(Far) + Sync), rests: bool) -> Self {
        Self {
            now: Mutex::default(),
            rested: Notify::new(),
            told,
            rests,
        }
    }

    /// Of how much, before anything is there.
    pub fn begin(&self, parts: usize, cells: usize) {
        let far = Far {
            parts,
            cells,
            ..Far::default()
        };
        self.now().far = far;
        (self.told)(far);
    }

    pub fn far(&self) -> Far {
        self.now().far
    }

    /// A step of one extract, of which so much was there before it began.
    pub fn step(&self, before: Far, progress: Progress) {
        let far = Far {
            parts_done: before.parts_done + progress.done,
            cells_done: before.cells_done + progress.cells_done,
            ..before
        };
        self.now().far = far;
        (self.told)(far);
        if let Step::Waiting(waiting) = progress.step {
            let is_turn = waiting.why == WaitingFor::Turn;
            if self.rests && is_turn && waiting.time > LONG {
                self.now().rest = waiting.time;
                self.rested.notify_one();
            }
        }
    }

    /// Returns when there is a long wait ahead, and says how long.
    pub async fn long_wait(&self) -> Duration {
        self.rested.notified().await;
        self.now().rest
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        // Every change is one assignment: what another left in panic is whole.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
