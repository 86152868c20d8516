//! Ways to tamper with a log.

use std::ops::RangeInclusive;

use database::{Row, Statement, Value, values};
use kernel::{Id, Ids, Instant};
use sha2::{Digest as _, Sha256};
use testkit::Engine;

pub const ALL: Statement = Statement::new(
    "ALL",
    "SELECT seq, at, actor_id, actor, office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash
        FROM audit_event ORDER BY seq",
);
pub const END: Statement = Statement::new("END", "SELECT seq, hash FROM audit_head");
pub const INSERT: Statement = Statement::new(
    "INSERT",
    "INSERT INTO audit_event (seq, at, actor_id, actor, office_id, action, object_kind, object_id, before, after, reason, previous_hash, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
);
const COLUMNS: usize = 13;
const PREVIOUS: usize = 11;
const HASH: usize = 12;

/// The log as values, column by column.
#[derive(Clone)]
pub struct Log {
    pub rows: Vec<Vec<Value>>,
    pub head: Option<(i64, String)>,
}

/// A log that was tampered with, and where that must be found.
pub struct Tampering {
    pub log: Log,
    pub what: String,
    pub places: RangeInclusive<i64>,
    /// The log agrees with itself from beginning to end.
    pub needs_checkpoint: bool,
}

/// Chance that is the same for the same seed.
pub struct Dice(Ids);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Ids::from_seed(seed))
    }

    pub fn below(&mut self, end: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        usize::try_from(u64::from_le_bytes(bytes) % end as u64).unwrap()
    }
}

pub fn values_of(row: &Row) -> Vec<Value> {
    let id = |column| row.get::<Option<Id>>(column).unwrap();
    let text = |column| row.get::<Option<String>>(column).unwrap();
    values![
        row.get::<i64>("seq").unwrap(),
        row.get::<Instant>("at").unwrap(),
        id("actor_id"),
        text("actor"),
        id("office_id"),
        text("action"),
        text("object_kind"),
        id("object_id"),
        text("before"),
        text("after"),
        text("reason"),
        text("previous_hash"),
        text("hash")
    ]
}

impl Tampering {
    pub fn random(whole: &Log, dice: &mut Dice, engine: Engine) -> Self {
        let count = whole.rows.len();
        let at = dice.below(count);
        let mut log = whole.clone();
        let (place, end) = (seq_of(at), seq_of(count - 1));
        let (what, places, needs_checkpoint) = match dice.below(13) {
            0..=2 => {
                let column = dice.below(COLUMNS);
                let row = &mut log.rows[at];
                row[column] = other(&row[column], dice);
                // A place that has changed leaves a hole and stands where it does not belong.
                (
                    format!("column {column} of {place} changed"),
                    place..=end,
                    false,
                )
            }
            3 => {
                let column = (0..COLUMNS)
                    .map(|n| (n + at) % COLUMNS)
                    .find(|column| text(&log.rows[at][*column]).is_some() && *column > 0);
                let column = column.unwrap();
                log.rows[at][column] = nothing(&log.rows[at][column]);
                (
                    format!("column {column} of {place} emptied"),
                    place..=place,
                    false,
                )
            }
            4 => {
                let at = at.min(count - 2);
                log.rows.remove(at);
                (
                    format!("{} removed", seq_of(at)),
                    seq_of(at)..=seq_of(at),
                    false,
                )
            }
            5 => {
                let (one, other) = (at.min(count - 2), at.min(count - 2) + 1);
                swap(&mut log, one, other);
                (
                    format!("{} and the next swapped", seq_of(one)),
                    seq_of(one)..=seq_of(other),
                    false,
                )
            }
            6 => {
                let far = (at + 1 + dice.below(count - 1)) % count;
                swap(&mut log, at, far);
                (
                    format!("{place} and {} swapped", seq_of(far)),
                    place.min(seq_of(far))..=place.max(seq_of(far)),
                    false,
                )
            }
            7 => {
                let mut copy = log.rows[at].clone();
                let stands = if dice.below(2) == 0 { place } else { end + 1 };
                copy[0] = Value::from(stands);
                log.rows.push(copy);
                (
                    format!("{place} copied to {stands}"),
                    stands..=stands,
                    false,
                )
            }
            8 => {
                let mut forged = log.rows[count - 1].clone();
                forged[0] = Value::from(end + 1);
                forged[PREVIOUS] = forged[HASH].clone();
                rehash(&mut forged);
                log.rows.push(forged);
                (
                    "an entry forged at the end".to_owned(),
                    end + 1..=end + 1,
                    false,
                )
            }
            9 => {
                let at = at.max(1);
                log.rows.truncate(at);
                let fixed = dice.below(2) == 0;
                if fixed {
                    let hash = text(&log.rows[at - 1][HASH]).unwrap();
                    log.head = Some((seq_of(at - 1), hash));
                }
                (
                    format!("cut from {} on, its end fixed: {fixed}", seq_of(at)),
                    seq_of(at)..=end,
                    fixed,
                )
            }
            10 => {
                change(&mut log.rows[at], dice);
                rehash(&mut log.rows[at]);
                (
                    format!("{place} changed and its hash made anew"),
                    place..=place,
                    false,
                )
            }
            11 => {
                change(&mut log.rows[at], dice);
                rewrite(&mut log, at);
                (
                    format!("all written anew from {place} on"),
                    place..=place,
                    true,
                )
            }
            _ => {
                let (seq, hash) = log.head.clone().unwrap();
                log.head = match dice.below(4) {
                    0 => None,
                    1 => Some((seq + 1 + i64::try_from(at).unwrap(), hash)),
                    2 => Some((seq - 1, hash)),
                    _ => Some((seq, String::new())),
                };
                let told = format!("the end noted as {:?}", log.head);
                (told, end..=end + 1 + i64::try_from(count).unwrap(), false)
            }
        };
        let mut tampering = Self {
            log,
            what,
            places,
            needs_checkpoint,
        };
        if engine == Engine::Sqlite && !needs_checkpoint && dice.below(20) == 0 {
            tampering = Self::written_otherwise(whole, at);
        }
        tampering
    }

    /// The same moment, written in another way: SQLite keeps text.
    fn written_otherwise(whole: &Log, at: usize) -> Self {
        let mut log = whole.clone();
        let moment = text(&log.rows[at][1]).unwrap().replace('Z', "+00:00");
        log.rows[at][1] = Value::from(moment);
        let place = seq_of(at);
        Self {
            log,
            what: format!("the moment of {place} written otherwise"),
            places: place..=place,
            needs_checkpoint: false,
        }
    }
}

fn seq_of(index: usize) -> i64 {
    i64::try_from(index).unwrap() + 1
}

/// What entries say changes place; their places stay.
fn swap(log: &mut Log, one: usize, other: usize) {
    log.rows.swap(one, other);
    log.rows[one][0] = Value::from(seq_of(one));
    log.rows[other][0] = Value::from(seq_of(other));
}

/// Something that an entry says, but neither its place nor its hashes.
fn change(row: &mut [Value], dice: &mut Dice) {
    let column = 1 + dice.below(PREVIOUS - 1);
    row[column] = other(&row[column], dice);
}

fn rewrite(log: &mut Log, from: usize) {
    for at in from..log.rows.len() {
        if at > 0 {
            log.rows[at][PREVIOUS] = log.rows[at - 1][HASH].clone();
        }
        rehash(&mut log.rows[at]);
    }
    let last = log.rows.last().unwrap();
    log.head = Some((seq_of(log.rows.len() - 1), text(&last[HASH]).unwrap()));
}

/// The hash as the log makes it: SHA-256 over each field with its length.
fn rehash(row: &mut [Value]) {
    let mut hasher = Sha256::new();
    for value in &row[..HASH] {
        match text(value) {
            Some(text) => hasher.update(format!("{}:{text}", text.len())),
            None => hasher.update("-"),
        }
    }
    let hash = hasher.finalize();
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    row[HASH] = Value::from(hash);
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.map(|number| number.to_string()),
        Value::Instant(at) => at.map(|at| at.to_string()),
        Value::Id(id) => id.map(|id| id.to_string()),
        _ => None,
    }
}

fn nothing(value: &Value) -> Value {
    match value {
        Value::Instant(_) => Value::Instant(None),
        Value::Id(_) => Value::Id(None),
        _ => Value::Text(None),
    }
}

/// Another value of the same kind.
fn other(value: &Value, dice: &mut Dice) -> Value {
    match value {
        Value::Text(None) => Value::from(""),
        Value::Text(Some(old)) => Value::from(match dice.below(4) {
            0 => format!("{old} "),
            1 => old.chars().skip(1).collect(),
            2 => format!("x{old}"),
            _ => format!("{old}{old}"),
        })
        .differing_from(old),
        Value::Integer(number) => Value::from(number.unwrap() + 1_000),
        Value::Instant(at) => {
            let micros = chrono::Duration::microseconds(1);
            Value::from(Instant::from(at.unwrap().to_utc() + micros))
        }
        Value::Id(_) => {
            let now = "2026-01-01T00:00:00.000000Z".parse().unwrap();
            Value::from(dice.0.next(now))
        }
        other => unreachable!("the log has no {other:?}"),
    }
}

trait Differing {
    fn differing_from(self, old: &str) -> Self;
}

impl Differing for Value {
    /// An empty text has no other half.
    fn differing_from(self, old: &str) -> Self {
        if self == Self::from(old) {
            Self::from("x")
        } else {
            self
        }
    }
}
