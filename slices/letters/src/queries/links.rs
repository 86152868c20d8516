//! What became of the links of works.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};
use outgoing::LinkAnswer;

use super::{stored::unreadable, works::work_of};
use crate::{
    library::Work,
    links::{self, LinkCheck},
};

statements! {
    /// Every work with a link, whatever letter leans on it.
    LINKED = "SELECT w.id, w.kind, w.number, w.dated, w.title, w.link, w.unavailable, w.valid_until, w.replaced_by, w.version,
        c.checked_at, c.outcome, c.answered, c.moved_to
        FROM reference_work w LEFT JOIN link_check c ON c.work_id = w.id AND c.link = w.link
        WHERE w.link IS NOT NULL ORDER BY w.title, w.id";
    /// A work that was joined into another while its link was asked is no longer there.
    STORE_CHECK = "INSERT INTO link_check (work_id, link, checked_at, outcome, answered, moved_to)
        SELECT w.id, $2, $3, $4, $5, $6 FROM reference_work w WHERE w.id = $1
        ON CONFLICT (work_id) DO UPDATE SET link = excluded.link, checked_at = excluded.checked_at, outcome = excluded.outcome,
        answered = excluded.answered, moved_to = excluded.moved_to";
    DROP_CHECK = "DELETE FROM link_check WHERE work_id = $1";
}

/// Every work that has a link, with what became of it, in order of title.
pub async fn linked_works(reader: &mut impl Fetch) -> Result<Vec<Work>> {
    let rows = reader.fetch_all(&LINKED, values![]).await?;
    rows.iter().map(work_of).collect()
}

/// Keeps what became of each link in place of what was kept before.
pub async fn store_checks(tx: &mut Transaction, checks: &[(Id, String, LinkCheck)]) -> Result<()> {
    let rows = checks.iter().map(|(work, link, check)| {
        let LinkAnswer { outcome, status } = &check.answer;
        values![
            *work,
            link.as_str(),
            check.at,
            links::code(outcome),
            status.map(i64::from),
            check.moved_to()
        ]
    });
    tx.execute_each(&STORE_CHECK, rows.collect())
        .await
        .map(drop)
}

pub async fn drop_check(tx: &mut Transaction, work: Id) -> Result<()> {
    tx.execute(&DROP_CHECK, values![work]).await.map(drop)
}

/// What became of the link of the work in the row, if it was asked.
pub fn check_of(row: &Row) -> Result<Option<LinkCheck>> {
    let Some(at) = row.get::<Option<Instant>>("checked_at")? else {
        return Ok(None);
    };
    let outcome = links::outcome_of(&row.get::<String>("outcome")?, row.get("moved_to")?);
    let status = row.get::<Option<i64>>("answered")?;
    Ok(Some(LinkCheck {
        at,
        answer: LinkAnswer {
            outcome: outcome.ok_or_else(|| unreadable("outcome"))?,
            status: status.and_then(|status| status.try_into().ok()),
        },
    }))
}
