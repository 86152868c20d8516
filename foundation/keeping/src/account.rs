use database::{Column, Kind, Migration, Reader, TableShape, Value};
use futures_util::TryStreamExt as _;
use kernel::Instant;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{NotKept, row::encode};

/// What a copy says of itself: what is in it, and how it can be known again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the program that made it.
    pub program: String,
    /// When it was begun: what was stored until then is in it.
    pub made: String,
    /// The engine that it came from.
    pub engine: String,
    /// Whether the data is a demo's; `None` when it was not marked.
    pub demo: Option<bool>,
    /// The steps of the schema that were run, by name.
    pub steps: Vec<Step>,
    /// Every table, those that others point to first.
    pub tables: Vec<TableAccount>,
    pub log: LogAccount,
}

/// What the program knows of the copy that the database does not.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// The version of the program.
    pub program: &'a str,
    pub now: Instant,
    pub demo: Option<bool>,
}

/// A step of the schema, known by its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub name: String,
    pub checksum: String,
}

/// How many rows a table has, and SHA-256 over all of them in the order of their key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableAccount {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: u64,
    pub sha256: String,
}

/// What the check of the log said when the copy was made. A log that was broken then is kept as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogAccount {
    /// How many entries are whole.
    pub events: i64,
    /// Where it first breaks; `None` when it is whole.
    pub broken: Option<String>,
}

impl Manifest {
    /// How many rows there are in all.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

impl LogAccount {
    pub(crate) async fn of(reader: &mut Reader) -> Result<Self, NotKept> {
        let verified = audit::verify(reader).await?;
        Ok(Self {
            events: verified.events,
            broken: verified
                .findings
                .first()
                .map(|finding| format!("{finding:?}")),
        })
    }
}

/// The account of a table while its rows go by.
pub(crate) struct Tally {
    account: TableAccount,
    rows: Sha256,
}

impl Tally {
    pub(crate) fn of(name: &str, columns: Vec<String>) -> Self {
        let account = TableAccount {
            name: name.to_owned(),
            columns,
            rows: 0,
            sha256: String::new(),
        };
        Self {
            account,
            rows: Sha256::new(),
        }
    }

    /// Counts one row, written as in a copy.
    pub(crate) fn count(&mut self, row: &[u8]) {
        self.account.rows += 1;
        self.rows.update((row.len() as u64).to_le_bytes());
        self.rows.update(row);
    }

    pub(crate) fn finish(self) -> TableAccount {
        TableAccount {
            sha256: hex(&self.rows.finalize()),
            ..self.account
        }
    }
}

/// The columns of a table with what a copy keeps of their kinds.
pub(crate) fn columns(shape: &TableShape) -> Vec<String> {
    let told = |column: &Column| {
        let kind = match column.kind {
            Kind::Text | Kind::Day | Kind::Instant | Kind::Id => "text",
            Kind::Integer => "integer",
            Kind::Real => "real",
            Kind::YesNo => "yesno",
            Kind::Bytes => "bytes",
        };
        format!("{} {kind}", column.name)
    };
    shape.columns.iter().map(told).collect()
}

/// Counts every table anew: how many rows, and their hash. The same on both engines for the same rows.
///
/// # Errors
/// What the database says.
pub async fn accounts(reader: &mut Reader) -> Result<Vec<TableAccount>, NotKept> {
    let mut all = Vec::new();
    let mut written = Vec::new();
    for shape in reader.shapes().await? {
        let mut tally = Tally::of(&shape.name, columns(&shape));
        let mut rows = reader.rows(&shape);
        while let Some(row) = rows.try_next().await? {
            write_row(&row, &mut written);
            tally.count(&written);
        }
        all.push(tally.finish());
    }
    Ok(all)
}

fn write_row(row: &[Value], written: &mut Vec<u8>) {
    written.clear();
    encode(row, written);
}

pub(crate) async fn steps(reader: &mut Reader) -> Result<Vec<Step>, NotKept> {
    let steps = reader.steps().await?.into_iter();
    Ok(steps
        .map(|(name, checksum)| Step { name, checksum })
        .collect())
}

/// The program's own steps that the copy has, and those that are newer than it.
///
/// # Errors
/// [`NotKept::NewerSchema`] or [`NotKept::OtherSchema`].
pub(crate) fn parted(
    known: &[Migration],
    had: &[Step],
) -> Result<(Vec<Migration>, Vec<Migration>), NotKept> {
    for step in had {
        match known.iter().find(|own| own.name == step.name) {
            None => return Err(NotKept::NewerSchema(step.name.clone())),
            Some(own) if own.checksum() != step.checksum => {
                return Err(NotKept::OtherSchema(step.name.clone()));
            }
            Some(_) => {}
        }
    }
    let is_had = |own: &Migration| had.iter().any(|step| step.name == own.name);
    Ok(known.iter().copied().partition(is_had))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
