//! Overganger: the pure rules of what can be done with a case and why not. Every fault at once.

mod assign;
mod decide;
mod propose;
mod register;
mod reopen;
mod reply;
mod wait;

pub use assign::{CannotAssign, assign};
pub use decide::{CannotDecide, Verdict, decide};
pub use propose::{CannotSettle, approve, send_back, take_back};
pub use register::{ARCHIVE_NUMBER_LENGTH, CannotRegister, Registration, register};
pub use reopen::{CannotReopen, reopen};
pub use reply::{CannotReply, reply};
pub use wait::{CannotResume, CannotWait, resume, wait};

/// `Ok` when there is no fault, else all of them.
fn unless<F>(faults: Vec<F>) -> Result<(), Vec<F>> {
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

/// The fault where the condition holds.
fn when<F>(condition: bool, fault: F) -> Option<F> {
    condition.then_some(fault)
}
