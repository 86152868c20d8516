#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its house must fail"
)]

mod bites;
mod deputies;
mod house;
mod links;
mod review;
mod sessions;
mod users;
