//! All SQL of the slice.

use database::{Fetch, Result, statements, values};

statements! {
    LOG_LENGTH = "SELECT seq FROM audit_head WHERE id = 1";
}

/// How many events the log holds.
pub(crate) async fn log_length(reader: &mut impl Fetch) -> Result<i64> {
    reader.fetch_one(&LOG_LENGTH, values![]).await?.get("seq")
}
