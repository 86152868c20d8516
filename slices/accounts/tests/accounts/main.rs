#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its house must fail"
)]

mod at_provider;
mod bites;
mod connecting;
mod deputies;
mod house;
mod keys;
mod links;
mod lost_roles;
mod oidc;
mod provider;
mod review;
mod sessions;
mod sign_out;
mod users;
