//! A letter that takes over from another of the same year: what is tied to the old one, and where it goes.

use std::collections::HashMap;

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id, Instant};

use super::{
    amendments, announcements,
    drafts::Made,
    duties,
    stored::{code_of, from_json, kind_of, to_json},
};
use crate::{
    amendment::{Amendment, Change},
    announcement::Answer,
    reading::ItemKind,
    replacing::{Account, Delivery, OldItem, Thing, Tied, TiedDecisions},
    wording::Wording,
};

statements! {
    OLD_ITEMS = "SELECT id, address, section, kind, stable_key, text, amendment_id, office_id FROM letter_item WHERE letter_id = $1 ORDER BY position";
    THINGS = "SELECT 'statement' AS tie, s.item_id, s.office_id FROM item_statement s JOIN letter_item i ON i.id = s.item_id WHERE i.letter_id = $1
        UNION ALL SELECT 'binding', b.item_id, b.office_id FROM requirement_binding b JOIN letter_item i ON i.id = b.item_id WHERE i.letter_id = $1 AND b.valid_to IS NULL
        UNION ALL SELECT 'owner', w.item_id, w.office_id FROM item_owner w JOIN letter_item i ON i.id = w.item_id WHERE i.letter_id = $1 AND w.user_id IS NOT NULL
        UNION ALL SELECT 'applies', p.item_id, p.office_id FROM item_applies p JOIN letter_item i ON i.id = p.item_id WHERE i.letter_id = $1
        UNION ALL SELECT 'succession', s.new_item, s.office_id FROM item_succession s JOIN letter_item i ON i.id = s.new_item WHERE i.letter_id = $1
        UNION ALL SELECT 'succession', s.old_item, s.office_id FROM item_succession s JOIN letter_item i ON i.id = s.old_item WHERE i.letter_id = $1";
    DELIVERIES = "SELECT d.id AS duty_id, d.item_id, d.amendment_id, d.rhythm, d.recipient, v.office_id, v.period
        FROM duty_delivery v JOIN reporting_duty d ON d.id = v.duty_id JOIN letter_item i ON i.id = d.item_id WHERE i.letter_id = $1
        ORDER BY d.item_id, d.position, v.office_id, v.period";
    EVERY_DUTY = "SELECT d.id AS duty_id, d.item_id, d.amendment_id, d.rhythm, d.recipient FROM reporting_duty d
        JOIN letter_item i ON i.id = d.item_id WHERE i.letter_id = $1 ORDER BY d.item_id, d.position";
    CARRY_DELIVERY = "INSERT INTO duty_delivery (duty_id, office_id, period, delivered_at, delivered_by)
        SELECT d.id, v.office_id, v.period, v.delivered_at, v.delivered_by FROM duty_delivery v JOIN reporting_duty d ON d.id = $1
        WHERE v.duty_id = $2 AND v.office_id = $3 AND v.period = $4 ON CONFLICT (duty_id, office_id, period) DO NOTHING";
    TIED_DECISIONS = "SELECT old_letter, new_letter, office_id, decisions FROM comparison_decision WHERE old_letter = $1 OR new_letter = $1 ORDER BY id";
    REPLACE_ITEM = "INSERT INTO item_replacement (old_item, new_item) VALUES ($1, $2)";
    CARRY_APPLIES = "INSERT INTO item_applies (item_id, office_id, applies, decided_at, decided_by, version)
        SELECT n.id, p.office_id, p.applies, p.decided_at, p.decided_by, p.version FROM item_applies p
        JOIN item_replacement r ON r.old_item = p.item_id JOIN letter_item o ON o.id = r.old_item JOIN letter_item n ON n.id = r.new_item
        WHERE o.letter_id = $1 AND n.addressing = 'open'";
    CARRY_AMENDMENT = "INSERT INTO letter_amendment (id, letter_id, office_id, status, title, dated, valid_from, source, changes, answers, version, created_at, created_by, published_at, published_by)
        VALUES ($1, $2, $3, 'published', $4, $5, $6, $7, '[]', $8, $9, (SELECT created_at FROM letter_amendment WHERE id = $10), $11,
            (SELECT published_at FROM letter_amendment WHERE id = $10), (SELECT published_by FROM letter_amendment WHERE id = $10))";
    SET_CHANGES = "UPDATE letter_amendment SET changes = $1 WHERE id = $2";
    WORDINGS_OF = "SELECT item_id, amendment_id, valid_from, text, guess FROM item_wording WHERE amendment_id = $1 ORDER BY id";
    ADDED_BY = "SELECT id, address FROM letter_item WHERE amendment_id = $1 ORDER BY position";
    KINDS = "SELECT id, kind FROM letter_item WHERE letter_id = $1";
    CARRY_ANSWER = "INSERT INTO letter_announcement_answer (id, announcement_id, office_id, status, received_on, amendment_id, other_letter_id, note, answered_at, answered_by)
        VALUES ($1, $2, $3, (SELECT status FROM letter_announcement_answer WHERE id = $4), $5, $6, $7, $8,
            (SELECT answered_at FROM letter_announcement_answer WHERE id = $4), $9)";
    ADD_REPLACEMENT = "INSERT INTO letter_replacement (new_letter, old_letter, account, replaced_at, replaced_by) VALUES ($1, $2, $3, $4, $5)";
    REPLACEMENTS = "SELECT p.new_letter, p.old_letter, p.account, p.replaced_at, p.replaced_by, o.title AS old_title, n.title AS new_title
        FROM letter_replacement p JOIN letter o ON o.id = p.old_letter JOIN letter n ON n.id = p.new_letter
        WHERE p.new_letter = $1 OR p.old_letter = $1 ORDER BY p.replaced_at";
}

/// Erstatning: that one letter took over from another.
pub struct Replacement {
    pub new_letter: Id,
    pub new_title: String,
    pub old_letter: Id,
    pub old_title: String,
    pub account: Account,
    pub on: Day,
    pub by: String,
}

/// Everything that is tied to the letter, for all offices: the account says to each what is its own.
pub async fn tied(reader: &mut impl Fetch, letter: Id) -> Result<Tied> {
    let items = reader.fetch_all(&OLD_ITEMS, values![letter]).await?;
    let things = reader.fetch_all(&THINGS, values![letter]).await?;
    let deliveries = reader.fetch_all(&DELIVERIES, values![letter]).await?;
    let decisions = reader.fetch_all(&TIED_DECISIONS, values![letter]).await?;
    let decisions = decisions.iter().map(|row| decisions_of(row, letter));
    let (announced, answers) = announcements::every_announcement(reader, letter).await?;
    Ok(Tied {
        letter,
        items: items.iter().map(item_of).collect::<Result<_>>()?,
        things: things.iter().map(thing_of).collect::<Result<_>>()?,
        deliveries: deliveries.iter().map(delivery_of).collect::<Result<_>>()?,
        amendments: amendments::every_amendment(reader, letter).await?,
        announced,
        answers,
        decisions: decisions.collect::<Result<_>>()?,
    })
}

fn item_of(row: &Row) -> Result<OldItem> {
    Ok(OldItem {
        id: row.get("id")?,
        address: row.get("address")?,
        section: row.get("section")?,
        kind: kind_of(&row.get::<String>("kind")?)?,
        key: row.get("stable_key")?,
        text: row.get("text")?,
        added_by: row.get("amendment_id")?,
        office: row.get("office_id")?,
    })
}

fn thing_of(row: &Row) -> Result<Thing> {
    Ok(Thing {
        tie: code_of(&row.get::<String>("tie")?, "tie")?,
        item: row.get("item_id")?,
        office: row.get("office_id")?,
    })
}

fn delivery_of(row: &Row) -> Result<Delivery> {
    Ok(Delivery {
        duty: row.get("duty_id")?,
        item: row.get("item_id")?,
        amendment: row.get("amendment_id")?,
        rhythm: row.get("rhythm")?,
        recipient: row.get("recipient")?,
        office: row.get("office_id")?,
        period: row.get("period")?,
    })
}

fn decisions_of(row: &Row, letter: Id) -> Result<TiedDecisions> {
    let (old, new): (Id, Id) = (row.get("old_letter")?, row.get("new_letter")?);
    Ok(TiedDecisions {
        other: if old == letter { new } else { old },
        is_old: old == letter,
        office: row.get("office_id")?,
        said: from_json(&row.get::<String>("decisions")?, "decisions")?,
    })
}

/// Notes which item took over from which.
pub async fn replace_items(tx: &mut Transaction, pairs: Vec<(Id, Id)>) -> Result<()> {
    let rows = pairs.into_iter().map(|(old, new)| values![old, new]);
    tx.execute_each(&REPLACE_ITEM, rows.collect())
        .await
        .map(drop)
}

/// What offices decided of items that the new letter leaves open too.
pub async fn carry_applies(tx: &mut Transaction, replaced: Id) -> Result<()> {
    tx.execute(&CARRY_APPLIES, values![replaced])
        .await
        .map(drop)
}

/// Puts the amendment in again as it was published, without its changes.
pub async fn carry_amendment(tx: &mut Transaction, was: Id, again: &Amendment) -> Result<()> {
    let values = values![
        again.id,
        again.letter,
        again.office,
        again.title.as_str(),
        again.dated,
        again.valid_from,
        again.source.as_str(),
        again.answers,
        again.version,
        was,
        again.created_by.as_str()
    ];
    tx.execute(&CARRY_AMENDMENT, values).await.map(drop)
}

pub async fn set_changes(tx: &mut Transaction, amendment: Id, changes: &[Change]) -> Result<()> {
    let values = values![to_json(&changes), amendment];
    tx.execute(&SET_CHANGES, values).await.map(drop)
}

/// The wordings that the amendment gave.
pub async fn wordings_of(tx: &mut Transaction, amendment: Id) -> Result<Vec<Wording>> {
    let rows = tx.fetch_all(&WORDINGS_OF, values![amendment]).await?;
    rows.iter().map(super::wordings::wording_of).collect()
}

/// The items that the amendment added, with their addresses.
pub async fn added_by(tx: &mut Transaction, amendment: Id) -> Result<Vec<(Id, String)>> {
    let rows = tx.fetch_all(&ADDED_BY, values![amendment]).await?;
    rows.iter()
        .map(|row| Ok((row.get("id")?, row.get("address")?)))
        .collect()
}

pub async fn kinds(tx: &mut Transaction, letter: Id) -> Result<HashMap<Id, ItemKind>> {
    let rows = tx.fetch_all(&KINDS, values![letter]).await?;
    let kind = |row: &Row| kind_of(&row.get::<String>("kind")?);
    rows.iter()
        .map(|row| Ok((row.get("id")?, kind(row)?)))
        .collect()
}

/// Every duty of the letter, as what can be delivered.
pub async fn every_duty(tx: &mut Transaction, letter: Id) -> Result<Vec<duties::Deliverable>> {
    let rows = tx.fetch_all(&EVERY_DUTY, values![letter]).await?;
    rows.iter().map(duties::deliverable_of).collect()
}

pub async fn carry_delivery(tx: &mut Transaction, done: &Delivery, to: Id) -> Result<()> {
    let values = values![to, done.duty, done.office, done.period];
    tx.execute(&CARRY_DELIVERY, values).await.map(drop)
}

pub async fn carry_answer(
    tx: &mut Transaction,
    id: Id,
    was: &Answer,
    (announcement, amendment): (Id, Option<Id>),
) -> Result<()> {
    let values = values![
        id,
        announcement,
        was.office,
        was.id,
        was.received_on,
        amendment,
        was.letter,
        was.note.clone(),
        was.by.as_str()
    ];
    tx.execute(&CARRY_ANSWER, values).await.map(drop)
}

/// Notes that the new letter took over from the old, with what went along and what did not.
pub async fn add_replacement(
    tx: &mut Transaction,
    (old, new): (Id, Id),
    account: &Account,
    made: &Made<'_>,
) -> Result<()> {
    let values = values![new, old, to_json(account), made.at, made.by];
    tx.execute(&ADD_REPLACEMENT, values).await.map(drop)
}

/// What the letter took over from, and what took over from it.
pub async fn replacements(reader: &mut impl Fetch, letter: Id) -> Result<Vec<Replacement>> {
    let rows = reader.fetch_all(&REPLACEMENTS, values![letter]).await?;
    let replacements = rows.iter().map(|row| {
        Ok(Replacement {
            new_letter: row.get("new_letter")?,
            new_title: row.get("new_title")?,
            old_letter: row.get("old_letter")?,
            old_title: row.get("old_title")?,
            account: from_json(&row.get::<String>("account")?, "account")?,
            on: row.get::<Instant>("replaced_at")?.day(),
            by: row.get("replaced_by")?,
        })
    });
    replacements.collect()
}
