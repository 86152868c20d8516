//! Reading, simplifying and drawing from one end to the other: on files made up here, and on the country's.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops where something is not as it must be"
)]

mod country;
mod drawn;
mod made_up;
mod pictures;
mod real;
mod simplified;
mod whole;
