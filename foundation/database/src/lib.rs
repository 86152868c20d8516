//! The one door to SQLite and PostgreSQL.
//!
//! SQL is static text in one dialect that both engines run; [`Select`] composes lists from static fragments.
//! Values are typed in Rust and stored natively: UUID, DATE, TIMESTAMPTZ, BIGINT and BOOLEAN in PostgreSQL,
//! ISO text and integers in SQLite. A [`Reader`] is a snapshot that cannot write; a [`Transaction`] cannot
//! commit without its closing statement, which `audit` makes of an event.

mod connect;
mod counting;
mod error;
mod fetch;
mod migrate;
mod reach;
mod row;
mod select;
mod statement;
mod table;
mod transaction;
mod value;
mod wall;

pub use connect::Database;
pub use counting::counted;
pub use error::DatabaseError;
pub use fetch::{Fetch, Reader};
pub use migrate::{Migration, MigrationError};
pub use reach::{Reach, reach, within};
pub use row::{FromColumn, Row};
pub use select::Select;
pub use statement::{Sql, Statement};
pub use table::{Rows, Table};
pub use transaction::{Closing, Transaction};
pub use value::{Value, Values};
pub use wall::Standing;

pub type Result<T, E = DatabaseError> = std::result::Result<T, E>;
