use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Day, Id, Instant};
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{DatabaseError, Result};

/// One row of an answer. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Row {
    Sqlite(Arc<SqliteRow>),
    Postgres(Arc<PgRow>),
}

impl From<SqliteRow> for Row {
    fn from(row: SqliteRow) -> Self {
        Self::Sqlite(Arc::new(row))
    }
}

impl From<PgRow> for Row {
    fn from(row: PgRow) -> Self {
        Self::Postgres(Arc::new(row))
    }
}

impl Row {
    /// The value of the column.
    ///
    /// # Errors
    /// When there is no such column, when it holds another kind of value, or none and `T` is not an `Option`.
    pub fn get<T: FromColumn>(&self, column: &str) -> Result<T> {
        T::from_column(self, column)
    }
}

/// A value that can be read from a column.
pub trait FromColumn: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// As [`Row::get`].
    fn from_column(row: &Row, column: &str) -> Result<Self>;
}

macro_rules! column {
    ($($type:ty: $sqlite:ty => $from_sqlite:expr, $postgres:ty => $from_postgres:expr;)*) => {$(
        impl FromColumn for Option<$type> {
            fn from_column(row: &Row, column: &str) -> Result<Self> {
                match row {
                    Row::Sqlite(row) => match row.try_get::<Option<$sqlite>, _>(column)? {
                        Some(value) => $from_sqlite(value).map(Some).ok_or_else(|| DatabaseError::unreadable(column)),
                        None => Ok(None),
                    },
                    Row::Postgres(row) => Ok(row.try_get::<Option<$postgres>, _>(column)?.map($from_postgres)),
                }
            }
        }

        impl FromColumn for $type {
            fn from_column(row: &Row, column: &str) -> Result<Self> {
                Option::<$type>::from_column(row, column)?.ok_or_else(|| DatabaseError::unreadable(column))
            }
        }
    )*};
}

column! {
    String: String => Some, String => |text| text;
    i64: i64 => Some, i64 => |number| number;
    f64: f64 => Some, f64 => |number| number;
    bool: bool => Some, bool => |yes| yes;
    Day: String => |text: String| text.parse().ok(), NaiveDate => Day::from;
    Instant: String => |text: String| text.parse().ok(), DateTime<Utc> => Instant::from;
    Id: String => |text: String| text.parse().ok(), Uuid => Id::from_uuid;
    Vec<u8>: Vec<u8> => Some, Vec<u8> => |bytes| bytes;
}
