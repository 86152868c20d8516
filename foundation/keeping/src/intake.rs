use std::mem;

use database::{Database, Filling, Migration, TableShape, Values};

use crate::{
    BadCopy, LogAccount, Manifest, NotKept, Step,
    account::{accounts, columns, parted},
    pour::Intake,
    row::decode,
};

/// How much is gathered before it is written.
const BYTES_AT_ONCE: usize = 4 * 1024 * 1024;
const ROWS_AT_ONCE: usize = 500;

/// An empty database that takes rows in, of a file or of another database, in one transaction.
pub(crate) struct Arrival {
    filling: Filling,
    shapes: Vec<TableShape>,
    table: usize,
    waiting: Vec<Values>,
    size: usize,
    /// The steps of the schema that are newer than the rows.
    newer: Vec<Migration>,
}

impl Arrival {
    /// Makes the schema as it was where the rows come from.
    pub(crate) async fn begin(
        into: &Database,
        known: &[Migration],
        had: &[Step],
    ) -> Result<Self, NotKept> {
        let (old, newer) = parted(known, had)?;
        let mut filling = into.fill().await.map_err(NotKept::NotEmpty)?;
        filling.run(&old).await?;
        let shapes = filling.begin_rows().await?;
        Ok(Self {
            filling,
            shapes,
            table: 0,
            waiting: Vec::new(),
            size: 0,
            newer,
        })
    }

    /// The next rows are of this table.
    pub(crate) async fn begin_table(&mut self, name: &str, told: &[String]) -> Result<(), NotKept> {
        self.write().await?;
        let differs = || NotKept::Differs(name.to_owned());
        let place = self.shapes.iter().position(|shape| shape.name == name);
        self.table = place.ok_or_else(differs)?;
        if columns(&self.shapes[self.table]) != told {
            return Err(differs());
        }
        Ok(())
    }

    pub(crate) async fn add(&mut self, row: &[u8]) -> Result<(), NotKept> {
        let values = decode(row).ok_or(BadCopy::Damaged("a row cannot be read"))?;
        self.size += row.len();
        self.waiting.push(values);
        if self.size >= BYTES_AT_ONCE || self.waiting.len() >= ROWS_AT_ONCE {
            self.write().await?;
        }
        Ok(())
    }

    async fn write(&mut self) -> Result<(), NotKept> {
        self.size = 0;
        let rows = mem::take(&mut self.waiting);
        match self.shapes.get(self.table) {
            Some(shape) if !rows.is_empty() => Ok(self.filling.add(shape, rows).await?),
            _ => Ok(()),
        }
    }

    /// Looks at everything as it stands in the new database: the rows, what they point to, and the log. Then brings
    /// the schema up to date. What was asked for still does not stand.
    pub(crate) async fn check(mut self, manifest: &Manifest) -> Result<Filling, NotKept> {
        self.write().await?;
        self.filling.end_rows().await?;
        let arrived = accounts(self.filling.reader()).await?;
        if arrived != manifest.tables {
            let differs = arrived
                .iter()
                .find(|table| !manifest.tables.contains(table));
            let missing = manifest
                .tables
                .iter()
                .find(|table| !arrived.contains(table));
            let table = differs.or(missing).map(|table| table.name.clone());
            return Err(NotKept::Differs(table.unwrap_or_default()));
        }
        if LogAccount::of(self.filling.reader()).await? != manifest.log {
            return Err(NotKept::LogDiffers);
        }
        self.filling.run(&self.newer).await?;
        Ok(self.filling)
    }
}

impl Intake for Arrival {
    async fn table(&mut self, shape: &TableShape) -> Result<(), NotKept> {
        self.begin_table(&shape.name, &columns(shape)).await
    }

    async fn row(&mut self, row: &[u8]) -> Result<(), NotKept> {
        self.add(row).await
    }
}
