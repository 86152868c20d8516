use std::io;

use database::{DatabaseError, MigrationError, NotEmpty};
use thiserror::Error;

/// Why a copy is not made, not taken back or not moved. Whatever it is, nothing of it stands.
#[derive(Debug, Error)]
pub enum NotKept {
    #[error(transparent)]
    BadCopy(#[from] BadCopy),
    #[error(
        "the step {0} of the schema is unknown here: the data is of a newer program; take that one, or a later one"
    )]
    NewerSchema(String),
    #[error(
        "the step {0} of the schema has another text than this program's: the data is of another program"
    )]
    OtherSchema(String),
    #[error("{0}; choose a new one, since what is there is never overwritten")]
    NotEmpty(NotEmpty),
    #[error("the table {0} did not arrive as it was sent")]
    Differs(String),
    #[error("the log did not arrive as it was sent")]
    LogDiffers,
    #[error("somebody wrote while the data was moved; stop the program first, then move it")]
    InUse,
    #[error(transparent)]
    Schema(#[from] MigrationError),
    #[error(transparent)]
    Database(#[from] DatabaseError),
    #[error("the copy cannot be written: {0}")]
    Unwritable(io::Error),
}

/// What is wrong with a copy.
#[derive(Debug, Error)]
pub enum BadCopy {
    #[error("the copy cannot be read: {0}")]
    Unreadable(io::Error),
    #[error("the file is no copy made by this program")]
    NotOurs,
    #[error("the copy is damaged or was cut: {0}. Take another one")]
    Damaged(&'static str),
    #[error(
        "the copy is not sealed with the key that you named; it may be another installation's, or forged"
    )]
    SealedByAnother,
}
