//! Those who sign up, through the real router, on both engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod at_once;
mod attendance;
mod by_office;
mod evaluation;
mod forgetting;
mod large;
mod room;
mod sign_up;
