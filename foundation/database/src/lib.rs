//! The one door to SQLite and PostgreSQL.
//!
//! SQL is static text in one dialect that both engines run; [`Select`] composes lists from static fragments.
//! Values are typed in Rust and stored natively: UUID, DATE, TIMESTAMPTZ, BIGINT and BOOLEAN in PostgreSQL,
//! ISO text and integers in SQLite. A [`Reader`] is a snapshot that cannot write; a [`Transaction`] cannot
//! commit without its closing statement, which `audit` makes of an event.

mod catalogue;
mod connect;
mod counting;
mod error;
mod faults;
mod fetch;
mod filling;
mod guards;
mod many;
mod migrate;
mod parents_first;
mod reach;
mod row;
mod select;
mod state;
mod statement;
mod table;
mod transaction;
mod trouble;
mod value;
mod wall;

pub use catalogue::{Column, Kind, TableShape};
pub use connect::Database;
pub use counting::counted;
pub use error::DatabaseError;
pub use faults::failing_at;
pub use fetch::{Fetch, Reader};
pub use filling::{Filling, NotEmpty};
pub use many::Destination;
pub use migrate::{Migration, MigrationError};
pub use reach::{Reach, reach, within};
pub use row::{FromColumn, Row};
pub use select::Select;
pub use state::Pool;
pub use statement::{Sql, Statement};
pub use table::{Rows, Table};
pub use transaction::{Closing, Transaction};
pub use value::{Value, Values};
pub use wall::Standing;

pub type Result<T, E = DatabaseError> = std::result::Result<T, E>;
