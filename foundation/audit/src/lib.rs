//! What was done, by whom and when: a log in which every entry carries the hash of the one before.
//!
//! [`commit`] and [`commit_all`] are the only ways to make a transaction stand, and they take the events that say what
//! was done.

mod chain;
mod event;
mod history;
mod verify;

use database::{Migration, Rows, Table};

pub use chain::{commit, commit_all};
pub use event::{Actor, Event};
pub use history::{Entry, history};
pub use verify::{Finding, Verified, verify};

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "audit-0001",
    sql: include_str!("../migrations/0001.sql"),
}];

pub const TABLES: &[Table] = &[
    Table::new("audit_event", Rows::Log),
    Table::new("audit_head", Rows::Shared),
];

pub const STATEMENTS: &[&[database::Statement]] = &[chain::ALL, history::ALL, verify::ALL];
