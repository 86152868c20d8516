use database::{Fetch, Result, statements, values};

statements! {
    OVERVIEW = "SELECT count(*) FILTER (WHERE state = 'queued') AS waiting, count(*) FILTER (WHERE state = 'failed') AS failed FROM mail";
}

/// Oversikt over e-posten: how many messages wait, and how many were given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overview {
    pub waiting: i64,
    pub failed: i64,
}

/// How it stands with the messages.
///
/// # Errors
/// What the database says.
pub async fn overview(reader: &mut impl Fetch) -> Result<Overview> {
    let row = reader.fetch_optional(&OVERVIEW, values![]).await?;
    let row = row.ok_or(database::DatabaseError::NoRow)?;
    Ok(Overview {
        waiting: row.get("waiting")?,
        failed: row.get("failed")?,
    })
}
