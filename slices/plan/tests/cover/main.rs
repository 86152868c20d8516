//! Coverage, coordination, the joint competence plan and the figures of the plan through the real router, on both
//! engines.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its room must fail"
)]

mod binding;
mod competence;
mod coordination;
mod coverage;
mod dice;
mod importing;
mod oracle;
mod proposals;
mod recount;
mod report;
mod room;
