//! What was done, by whom and when: a log in which every entry carries the hash of the one before.
//!
//! [`commit`] and [`commit_all`] are the only ways to make a transaction stand, and they take the events that say what
//! was done. The database refuses to change the log or to take anything out of it; [`verify`] finds where somebody got
//! past that, and a sealed [`Checkpoint`] where somebody wrote the whole log anew.

mod chain;
mod checkpoint;
mod event;
mod hexadecimal;
mod history;
mod reading;
mod seal;
mod verify;

use database::{Migration, Rows, Table};

pub use chain::{commit, commit_all};
pub use checkpoint::{Checkpoint, NoCheckpoint};
pub use event::{Actor, Event};
pub use history::{Entry, history, last_done};
pub use reading::{Reading, Way, note_reading, readings_of};
pub use seal::{PublicKey, Seal, SealError};
pub use verify::{End, Fault, Finding, MOST_TOLD, Verified, verify, verify_against};

pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "audit-0001",
        sql: include_str!("../migrations/0001.sql"),
    },
    Migration {
        name: "audit-0002",
        sql: include_str!("../migrations/0002-stands.sql"),
    },
    Migration {
        name: "audit-0003",
        sql: include_str!("../migrations/0003-readings.sql"),
    },
];

pub const TABLES: &[Table] = &[
    Table::new("audit_event", Rows::Log),
    Table::new("audit_head", Rows::Shared),
    Table::new("reading", Rows::Log),
];

pub const STATEMENTS: &[&[database::Statement]] = &[chain::ALL, reading::ALL, verify::ALL];
