use access::OfficeScope;
use audit::{Actor, Event};
use database::{Database, Fetch, Transaction};
use documents::tables::{self, NotATable, Sheet};
use kernel::{Day, Ids, Instant};
use sha2::{Digest as _, Sha256};

use super::{Checked, Fault, Known, Mapping, check};
use crate::{AppealCase, State, queries};

/// Fil: what was handed over to be read in.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It can be read in; nothing was stored.
    WouldStore(usize),
    Stored(usize),
    /// The very same file was read in then; nothing was stored.
    SeenBefore(Instant),
    NotATable(NotATable),
    /// Every fault; nothing was stored.
    Faulty(Vec<Fault>),
}

/// What makes two files the same.
pub fn content_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What the check must know of the office.
///
/// # Errors
/// What the database says.
pub async fn known(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    today: Day,
) -> database::Result<Known> {
    Ok(Known {
        office: scope.office(),
        today,
        limits: queries::cases::limits(reader).await?,
        nav_offices: organisations::nav_offices_of_office(reader, scope.office()).await?,
        archive_numbers: queries::imports::archive_numbers(reader, scope)
            .await?
            .into_iter()
            .collect(),
    })
}

/// Reads cases in from a file, its columns told by their headings: all of it or nothing, and the same file once.
///
/// # Errors
/// What the database says; then nothing was stored.
pub async fn import(
    database: &Database,
    ids: &Ids,
    scope: &OfficeScope,
    actor: &Actor,
    now: Instant,
    file: File<'_>,
    dry_run: bool,
) -> database::Result<Answer> {
    let sheet = match tables::read(file.bytes, tables::Limits::default()) {
        Ok(sheet) => sheet,
        Err(fault) => return Ok(Answer::NotATable(fault)),
    };
    let hash = content_hash(file.bytes);
    let mut tx = database.begin().await?;
    if let Some(at) = queries::imports::seen(&mut tx, scope, &hash).await? {
        return Ok(Answer::SeenBefore(at));
    }
    let cases = match checked(&mut tx, scope, now.day(), &sheet, &Mapping::guess(&sheet)).await? {
        Ok(cases) => cases,
        Err(faults) => return Ok(Answer::Faulty(faults)),
    };
    if dry_run {
        return Ok(Answer::WouldStore(cases.len()));
    }
    let batch = queries::imports::Batch {
        id: ids.next(now),
        content_hash: &hash,
        file_name: file.name,
        cases: cases.len(),
        at: now,
    };
    let event = store(&mut tx, ids, scope, &batch, &cases, actor).await?;
    audit::commit(tx, &event).await?;
    Ok(Answer::Stored(cases.len()))
}

async fn checked(
    tx: &mut Transaction,
    scope: &OfficeScope,
    today: Day,
    sheet: &Sheet,
    mapping: &Mapping,
) -> database::Result<Result<Vec<Checked>, Vec<Fault>>> {
    Ok(check(sheet, mapping, &known(tx, scope, today).await?))
}

/// Stores the batch and its cases, and gives the event to commit with.
///
/// # Errors
/// What the database says.
pub async fn store(
    tx: &mut Transaction,
    ids: &Ids,
    scope: &OfficeScope,
    batch: &queries::imports::Batch<'_>,
    cases: &[Checked],
    actor: &Actor,
) -> database::Result<Event> {
    queries::imports::insert(tx, scope, batch).await?;
    let limits = queries::cases::limits(tx).await?;
    for checked in cases {
        let Some(due) = limits.due_days(checked.registration.received) else {
            continue;
        };
        let case = AppealCase {
            id: ids.next(batch.at),
            archive_number: checked.registration.archive_number.clone(),
            municipality: checked.municipality,
            nav_office: checked.nav_office,
            received: checked.registration.received,
            due_day: due.decision,
            preliminary_due: due.preliminary_reply,
            preliminary_sent: checked.preliminary_sent,
            officer: None,
            state: if checked.decision.is_some() {
                State::Decided
            } else {
                State::Open
            },
            sections: checked.registration.sections.clone(),
            decision: checked.decision,
            proposed: None,
            return_reason: None,
            note: String::new(),
            version: 1,
            waiting: vec![],
        };
        queries::cases::insert(tx, scope, &case, Some(batch.id)).await?;
    }
    let after = serde_json::json!({ "file": batch.file_name, "cases": batch.cases });
    Ok(Event::new("cases.imported", actor, batch.at)
        .office(scope.office())
        .about("import_batch", batch.id)
        .after(&after))
}
