use database::{Fetch, Result, Transaction, statements, values};
use kernel::{Id, Instant};

statements! {
    ADD_REVIEW = "INSERT INTO access_review (id, office_id, reviewed, reviewed_by, note) VALUES ($1, $2, $3, $4, $5)";
    LAST_REVIEW = "SELECT reviewed, reviewed_by, note FROM access_review WHERE office_id = $1 ORDER BY reviewed DESC, id DESC LIMIT 1";
}

/// Gjennomgang: that somebody has looked through who has access in the office.
#[derive(Clone, Debug)]
pub(crate) struct Review {
    pub reviewed: Instant,
    pub reviewed_by: String,
    pub note: Option<String>,
}

/// The last time that the accesses of the office were looked through.
pub(crate) async fn last(reader: &mut impl Fetch, office: Id) -> Result<Option<Review>> {
    let row = reader.fetch_optional(&LAST_REVIEW, values![office]).await?;
    row.map(|row| {
        Ok(Review {
            reviewed: row.get("reviewed")?,
            reviewed_by: row.get("reviewed_by")?,
            note: row.get("note")?,
        })
    })
    .transpose()
}

pub(crate) async fn add(
    tx: &mut Transaction,
    (id, office): (Id, Id),
    review: &Review,
) -> Result<()> {
    let values = values![
        id,
        office,
        review.reviewed,
        review.reviewed_by.as_str(),
        &review.note
    ];
    tx.execute(&ADD_REVIEW, values).await.map(drop)
}
