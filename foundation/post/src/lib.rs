//! E-post ut: messages to people outside, asked for in the transaction that needs them and delivered afterwards.
//!
//! A message that was asked for is never lost: it stands until the relay has taken it. Whoever dies in between the relay's
//! word and the note of it sends that one message again, under the same Message-ID, by which mail programs know it.

mod address;
mod delivery;
mod mail;
mod overview;
mod queue;
mod relay;

use database::{Migration, Rows, Table};

pub use address::{OUR_ADDRESS, addressed};
pub use delivery::{Delivered, deliver};
pub use mail::{Mail, queue};
pub use overview::{Overview, overview};
pub use queue::forget_old;
pub use relay::{NoRelay, Relay};

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "post-0001",
    sql: include_str!("../migrations/0001.sql"),
}];

pub const TABLES: &[Table] = &[Table::new("mail", Rows::OfOffice)];

pub const STATEMENTS: &[&[database::Statement]] = &[mail::ALL, queue::ALL, overview::ALL];
