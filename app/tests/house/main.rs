//! What holds for the whole house, whatever slices it has.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

mod access;
mod api;
mod at_once;
mod contents;
mod crawl;
mod degraded;
mod demo;
mod dependence;
mod documents;
mod faults;
mod forms;
mod formulas;
mod history;
mod kept;
mod leaks;
mod living_conditions;
mod logs;
mod measured;
mod numbers;
mod opened;
mod personal_data;
mod proxy;
mod report_tables;
mod security;
mod sources;
mod sowing;
mod statements;
mod statements_per_page;
mod surface;
mod texts;
mod walls;
mod writes;
