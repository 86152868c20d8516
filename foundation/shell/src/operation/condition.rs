use std::sync::{Mutex, PoisonError};

use kernel::Instant;

use crate::Refusal;

/// While the database is gone, one request a second tries whether it is back; the others are told at once.
const TRY_GONE: i64 = 1;
/// While the disk is full, one write in ten seconds tries whether there is room again.
const TRY_FULL: i64 = 10;

/// Tilstand: whether the database is there and can be written. What one request met the next need not meet too.
#[derive(Default)]
pub(crate) struct Condition(Mutex<Trouble>);

/// What is wrong, and when the next one tries.
#[derive(Clone, Copy, Debug, Default)]
struct Trouble {
    gone: Option<Instant>,
    full: Option<Instant>,
}

impl Condition {
    /// Lets the request come to the database.
    ///
    /// # Errors
    /// The refusal that a request would meet there.
    pub fn admit(&self, writes: bool, now: Instant) -> Result<(), Refusal> {
        let mut trouble = self.lock();
        if let Some(next) = trouble.gone {
            if now < next {
                return Err(Refusal::NoDatabase);
            }
            trouble.gone = Some(now.plus_seconds(TRY_GONE));
        }
        if let Some(next) = trouble.full.filter(|_| writes) {
            if now < next {
                return Err(Refusal::DiskFull);
            }
            trouble.full = Some(now.plus_seconds(TRY_FULL));
        }
        Ok(())
    }

    pub fn is_gone(&self, now: Instant) {
        // Who was only told so must not put off the next one who tries.
        self.lock().gone.get_or_insert(now.plus_seconds(TRY_GONE));
    }

    pub fn is_back(&self) {
        self.lock().gone = None;
    }

    pub fn is_full(&self, now: Instant) {
        self.lock().full.get_or_insert(now.plus_seconds(TRY_FULL));
    }

    pub fn has_room(&self) {
        self.lock().full = None;
    }

    /// Whether the last write that was tried found room.
    pub fn can_be_written(&self) -> bool {
        self.lock().full.is_none()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Trouble> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_tries_and_the_others_are_told_until_it_is_over() {
        let at = |seconds| {
            "2026-03-02T12:00:00Z"
                .parse::<Instant>()
                .unwrap()
                .plus_seconds(seconds)
        };
        let condition = Condition::default();
        assert!(condition.admit(true, at(0)).is_ok());
        condition.is_gone(at(0));
        assert!(matches!(
            condition.admit(false, at(0)),
            Err(Refusal::NoDatabase)
        ));
        condition.is_gone(at(0));
        assert!(condition.admit(false, at(1)).is_ok());
        assert!(condition.admit(false, at(1)).is_err());
        condition.is_back();
        assert!(condition.admit(false, at(1)).is_ok());
        condition.is_full(at(10));
        assert!(condition.admit(false, at(10)).is_ok(), "reading works");
        assert!(matches!(
            condition.admit(true, at(10)),
            Err(Refusal::DiskFull)
        ));
        assert!(condition.admit(true, at(20)).is_ok());
        assert!(condition.admit(true, at(20)).is_err());
        condition.has_room();
        assert!(condition.admit(true, at(20)).is_ok());
    }
}
