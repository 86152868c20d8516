use crate::{Limits, NotRead, TooMuch};
use serde::de::Error;
use std::cell::Cell;

/// The limits while one document is read, and how much of them is used.
pub(super) struct Context<'a> {
    pub limits: &'a Limits,
    parts: Cell<usize>,
    passed: Cell<Option<TooMuch>>,
}

impl<'a> Context<'a> {
    pub fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            parts: Cell::new(0),
            passed: Cell::new(None),
        }
    }

    /// One more part beside values and statuses.
    pub fn part<E: Error>(&self) -> Result<(), E> {
        let parts = self.parts.get() + 1;
        self.parts.set(parts);
        if parts > self.limits.parts {
            return Err(self.refuse(TooMuch::Parts(self.limits.parts)));
        }
        Ok(())
    }

    /// So many cells of one dataset were read.
    pub fn cells<E: Error>(&self, count: usize) -> Result<(), E> {
        if count > self.limits.cells as usize {
            return Err(self.refuse(TooMuch::Cells(self.limits.cells)));
        }
        Ok(())
    }

    /// Notes the limit that was passed, and gives what the parser needs to stop.
    fn refuse<E: Error>(&self, limit: TooMuch) -> E {
        self.pass(limit);
        E::custom(limit)
    }

    /// Notes a limit that was passed; the first one stands.
    pub fn pass(&self, limit: TooMuch) {
        self.passed.set(self.passed.get().or(Some(limit)));
    }

    pub fn passed(&self) -> Option<TooMuch> {
        self.passed.get()
    }

    pub fn blame(&self, error: &serde_json::Error) -> NotRead {
        match self.passed() {
            Some(passed) => passed.into(),
            None => NotRead::of_json(error),
        }
    }
}
