use thiserror::Error;

use crate::trouble::Trouble;

/// Why the database did not do what it was asked.
#[derive(Debug, Error)]
pub enum DatabaseError {
    /// A row with the same key is there already.
    #[error("already there ({0})")]
    Unique(String),
    /// A row that this one points to is not there.
    #[error("points to a row that is not there ({0})")]
    ForeignKey(String),
    /// Exactly one row was expected.
    #[error("no such row")]
    NoRow,
    /// A stored value has another form than the code expects.
    #[error("the column {0} holds another kind of value")]
    Unreadable(String),
    /// The transaction's closing statement did not write its one row.
    #[error("the closing event was not written")]
    NotClosed,
    /// The address names neither a SQLite file nor a PostgreSQL database.
    #[error("«{0}» is neither a file nor a postgres:// address")]
    Address(String),
    /// The database does not answer; it may be back in a moment.
    #[error("the database does not answer ({0})")]
    Gone(sqlx::Error),
    /// The disk under the database is full: it can be read, and nothing more can be written.
    #[error("the disk under the database is full ({0})")]
    Full(sqlx::Error),
    /// Others held what this one needed for longer than it may wait; nothing was done, and it may be tried again.
    #[error("the database is busy ({0})")]
    Busy(sqlx::Error),
    #[error(transparent)]
    Engine(sqlx::Error),
}

impl DatabaseError {
    pub(crate) fn unreadable(column: &str) -> Self {
        Self::Unreadable(column.to_owned())
    }
}

impl From<sqlx::Error> for DatabaseError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NoRow,
            sqlx::Error::Database(inner) if inner.is_unique_violation() => {
                Self::Unique(inner.message().to_owned())
            }
            sqlx::Error::Database(inner) if inner.is_foreign_key_violation() => {
                Self::ForeignKey(inner.message().to_owned())
            }
            _ => match Trouble::of(&error) {
                Some(Trouble::Gone) => Self::Gone(error),
                Some(Trouble::Full) => Self::Full(error),
                Some(Trouble::Busy) => Self::Busy(error),
                None => Self::Engine(error),
            },
        }
    }
}
