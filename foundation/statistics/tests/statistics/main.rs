//! The methods in worlds where the truth is known, on any input, and on what was truly published.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod any_input;
mod effect;
mod measured;
mod series;
mod suppression;
