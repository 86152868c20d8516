//! What holds for the whole house, whatever slices it has.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod access;
mod contents;
mod crawl;
mod degraded;
mod demo;
mod dependence;
mod documents;
mod forms;
mod formulas;
mod logs;
mod numbers;
mod personal_data;
mod proxy;
mod sources;
mod statements;
mod statements_per_page;
mod surface;
mod texts;
mod walls;
mod writes;
