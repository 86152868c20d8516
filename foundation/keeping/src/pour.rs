use database::{Reader, TableShape};
use futures_util::TryStreamExt as _;

use crate::{
    LogAccount, Manifest, NotKept, Occasion,
    account::{Tally, columns, steps},
    row::encode,
};

/// Where rows go: into a file, or into another database.
pub(crate) trait Intake {
    async fn table(&mut self, shape: &TableShape) -> Result<(), NotKept>;
    /// One row of the table, as bytes.
    async fn row(&mut self, row: &[u8]) -> Result<(), NotKept>;
}

/// Pours all tables of the snapshot into the intake, one row at a time, and says what was in them.
pub(crate) async fn pour(
    reader: &mut Reader,
    engine: &str,
    occasion: Occasion<'_>,
    into: &mut impl Intake,
) -> Result<Manifest, NotKept> {
    let (steps, log) = (steps(reader).await?, LogAccount::of(reader).await?);
    let mut tables = Vec::new();
    let mut written = Vec::new();
    for shape in reader.shapes().await? {
        into.table(&shape).await?;
        let mut tally = Tally::of(&shape.name, columns(&shape));
        let mut rows = reader.rows(&shape);
        while let Some(row) = rows.try_next().await? {
            written.clear();
            encode(&row, &mut written);
            tally.count(&written);
            into.row(&written).await?;
        }
        tables.push(tally.finish());
    }
    Ok(Manifest {
        program: occasion.program.to_owned(),
        made: occasion.now.to_string(),
        engine: engine.to_owned(),
        demo: occasion.demo,
        steps,
        tables,
        log,
    })
}
