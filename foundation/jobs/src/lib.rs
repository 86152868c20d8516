//! Work that nobody waits for: rows in a table of their own, run by every node that serves, each by one node at a time.
//!
//! A node takes a job by changing its row from the version it saw, and holds it by a lease that it renews while it
//! works. When the node dies the lease runs out and another takes the job over, so a job may be run twice in a row, and
//! must bear it. Jobs are asked for in the transaction that needs them ([`enqueue`]): both stand or neither.

mod job;
mod overview;
mod queue;
mod schedule;
mod worker;

use database::{Migration, Rows, Table};

pub use job::{Job, Run};
pub use overview::{JobLine, NodeLine, Overview, Standing, overview};
pub use queue::{enqueue, try_again};
pub use schedule::Schedule;
pub use worker::Worker;

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "jobs-0001",
    sql: include_str!("../migrations/0001.sql"),
}];

pub const TABLES: &[Table] = &[
    Table::new("job", Rows::Shared),
    Table::new("node", Rows::Shared),
];

pub const STATEMENTS: &[&[database::Statement]] = &[queue::ALL, overview::ALL];
