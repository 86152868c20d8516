//! E-post ut: letters to people outside, asked for in the transaction that needs them and delivered afterwards.

mod address;
mod mail;

use database::{Migration, Rows, Table};

pub use address::{OUR_ADDRESS, addressed};
pub use mail::{Mail, queue};

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "post-0001",
    sql: include_str!("../migrations/0001.sql"),
}];

pub const TABLES: &[Table] = &[Table::new("mail", Rows::OfOffice)];

pub const STATEMENTS: &[&[database::Statement]] = &[mail::ALL];
