#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its house must fail"
)]

mod house;
mod keys;
mod links;
mod sessions;
