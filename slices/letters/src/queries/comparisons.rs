//! What two letters are held against each other from, and what people have decided about it.

use database::{Fetch, Result, Transaction, statements, values};
use kernel::{Day, Id};

use super::{
    bindings,
    stored::{from_json, to_json},
    told_items, working_copy,
};
use crate::{
    as_of::AsOf,
    comparing::{Decision, Side},
    letter::{Letter, LetterStatus},
};

statements! {
    DECISIONS = "SELECT id, office_id, decisions, version FROM comparison_decision
        WHERE old_letter = $1 AND new_letter = $2 AND (office_id IS NULL OR office_id = $3)
        ORDER BY CASE WHEN office_id IS NULL THEN 0 ELSE 1 END";
    NATIONAL_DECISIONS = "SELECT id, office_id, decisions, version FROM comparison_decision
        WHERE old_letter = $1 AND new_letter = $2 AND office_id IS NULL";
    ADD_DECISIONS = "INSERT INTO comparison_decision (id, old_letter, new_letter, office_id, decisions, version)
        VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT DO NOTHING";
    CHANGE_DECISIONS = "UPDATE comparison_decision SET decisions = $1, version = version + 1 WHERE id = $2 AND version = $3";
}

/// Everything that one owner has said about two letters, in the order in which it was said.
#[derive(Clone, Debug)]
pub struct StoredDecisions {
    pub id: Id,
    /// None for the directorate, whose word counts for all.
    pub office: Option<Id>,
    pub said: Vec<Decision>,
    /// 0 while nothing is stored.
    pub version: i64,
}

/// The letter with its items as they stand on the day, and what the office has tied to each.
pub async fn side(reader: &mut impl Fetch, letter: Letter, office: Id, today: Day) -> Result<Side> {
    if letter.status == LetterStatus::Draft {
        let draft = working_copy(reader, letter.id).await?.draft;
        return Ok(Side::of_draft(letter, &draft, office));
    }
    let year = letter.year.unwrap_or(today.year());
    let day = AsOf::of(None, year, today).day;
    let told = told_items(reader, letter.id, office, (year, day)).await?;
    let bindings = bindings(reader, letter.id, Some(office), day).await?;
    Ok(Side::of_published(letter, told, bindings))
}

/// What was decided about the two letters: by the directorate first, then by the office where there is one.
pub async fn decisions(
    reader: &mut impl Fetch,
    (old, new): (Id, Id),
    office: Option<Id>,
) -> Result<Vec<StoredDecisions>> {
    let rows = match office {
        Some(office) => {
            reader
                .fetch_all(&DECISIONS, values![old, new, office])
                .await?
        }
        None => {
            reader
                .fetch_all(&NATIONAL_DECISIONS, values![old, new])
                .await?
        }
    };
    let stored = rows.iter().map(|row| {
        Ok(StoredDecisions {
            id: row.get("id")?,
            office: row.get("office_id")?,
            said: from_json(&row.get::<String>("decisions")?, "decisions")?,
            version: row.get("version")?,
        })
    });
    stored.collect()
}

/// Stores what was said, if nobody stored anything since it was read.
pub async fn store_decisions(
    tx: &mut Transaction,
    (old, new): (Id, Id),
    decisions: &StoredDecisions,
) -> Result<bool> {
    let said = to_json(&decisions.said);
    let changed = if decisions.version == 0 {
        let values = values![decisions.id, old, new, decisions.office, said];
        tx.execute(&ADD_DECISIONS, values).await?
    } else {
        let values = values![said, decisions.id, decisions.version];
        tx.execute(&CHANGE_DECISIONS, values).await?
    };
    Ok(changed == 1)
}
