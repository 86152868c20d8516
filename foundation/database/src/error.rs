use thiserror::Error;

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
            _ => Self::Engine(error),
        }
    }
}
