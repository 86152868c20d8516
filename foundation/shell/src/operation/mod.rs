//! How the program is operated: what it lets through, what it counts, and how it is.

mod caller;
mod condition;
mod health;
mod limits;
mod metrics;

use std::sync::{
    OnceLock,
    atomic::{AtomicBool, Ordering},
};

use database::{DatabaseError, Migration};
use http::{Method, request::Parts};
use kernel::{Id, Instant};

use crate::Refusal;

pub use caller::{NotANetwork, Proxies};
pub(crate) use condition::Condition;
pub(crate) use health::ready;
pub use limits::Limits;
pub(crate) use limits::{Errand, Limiter, Who};
pub use metrics::Metrics;
pub(crate) use metrics::Served;

/// Drift: what the program knows of itself while it serves. One for each program that runs.
#[derive(Default)]
pub struct Operation {
    pub metrics: Metrics,
    pub(crate) condition: Condition,
    pub(crate) limiter: Limiter,
    pub(crate) proxies: Proxies,
    stopping: AtomicBool,
    steps: OnceLock<Vec<Migration>>,
}

impl Operation {
    /// With limits, behind proxies whose word is taken for where a request comes from.
    pub fn within(limits: Limits, proxies: Proxies) -> Self {
        Self {
            limiter: Limiter::new(limits),
            proxies,
            ..Self::default()
        }
    }

    /// Says that the program was told to stop: it is no longer ready for new requests, but finishes those in hand.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }

    /// Lets another system through, by its key or else by where it comes from.
    ///
    /// # Errors
    /// The refusal of one who comes too often, or who would only wait for a database that is gone.
    pub fn admit_system(
        &self,
        key: Option<Id>,
        parts: &Parts,
        now: Instant,
    ) -> Result<(), Refusal> {
        let writes = !parts.method.is_safe();
        self.condition.admit(writes, now)?;
        let who = key.map_or_else(|| Who::Address(self.proxies.caller_of(parts)), Who::Account);
        let errand = if writes { Errand::Write } else { Errand::Read };
        let admitted = self.limiter.admit(who, errand, now);
        admitted.map_err(Refusal::TooMany)
    }

    /// Takes note of what the database says of itself, where no refusal tells it.
    pub fn met(&self, error: &DatabaseError, now: Instant) {
        match error {
            DatabaseError::Gone(_) => self.condition.is_gone(now),
            DatabaseError::Full(_) => self.condition.is_full(now),
            _ => {}
        }
    }

    /// Counts the request, and learns from it how the database is.
    pub(crate) fn learn(&self, served: &Served, method: &Method, now: Instant) {
        self.metrics.count(served);
        match served.refusal {
            Some("no-database") => self.condition.is_gone(now),
            Some("disk-full") => self.condition.is_full(now),
            _ if served.statements == 0 || served.status >= 500 => {}
            _ => {
                self.condition.is_back();
                if !method.is_safe() && served.status == 303 {
                    self.condition.has_room();
                }
            }
        }
    }

    /// Whether the last write that was tried found room on the disk.
    pub fn can_be_written(&self) -> bool {
        self.condition.can_be_written()
    }

    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Names the steps of the schema that must have been run before the program is ready.
    pub fn expect_schema(&self, steps: Vec<Migration>) {
        // The first router of a program decides; a second one has the same house.
        let _ = self.steps.set(steps);
    }

    pub(crate) fn steps(&self) -> &[Migration] {
        self.steps.get().map_or(&[], Vec::as_slice)
    }
}
