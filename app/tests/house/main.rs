//! What holds for the whole house, whatever slices it has.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod access;
mod api;
mod crawl;
mod demo;
mod dependence;
mod documents;
mod sources;
mod statements;
mod statements_per_page;
mod texts;
mod writes;
