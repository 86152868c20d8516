use thiserror::Error;

use crate::{
    Database, DatabaseError, Destination, Migration, MigrationError, Reader, Result, Statement,
    TableShape, Values, guards::Guards, values,
};

const FAULTS_OF_FILE: Statement = Statement::new(
    "FAULTS_OF_FILE",
    "SELECT integrity_check AS fault FROM pragma_integrity_check",
);

/// An empty database that is being filled with a schema and rows from elsewhere, in one transaction: all of it, or
/// nothing.
pub struct Filling {
    reader: Reader,
    guards: Option<Guards>,
}

/// Why a database is not filled.
#[derive(Debug, Error)]
pub enum NotEmpty {
    #[error("the database is not empty, it has the table {0}")]
    Holds(String),
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

impl Database {
    /// Begins to fill the database, which must be empty.
    ///
    /// # Errors
    /// [`NotEmpty`].
    pub async fn fill(&self) -> Result<Filling, NotEmpty> {
        let mut reader = Reader::new(self.begin().await?.0);
        if let Some(table) = reader.shapes().await?.into_iter().next() {
            return Err(NotEmpty::Holds(table.name));
        }
        Ok(Filling {
            reader,
            guards: None,
        })
    }
}

impl Filling {
    /// Runs steps of the schema.
    ///
    /// # Errors
    /// [`MigrationError`].
    pub async fn run(&mut self, steps: &[Migration]) -> Result<(), MigrationError> {
        self.reader.open.make_room_for_steps().await?;
        for step in steps {
            self.reader.open.run_step(step).await?;
        }
        Ok(())
    }

    /// Makes ready for rows: sets aside what watches over them and removes those that steps have put in. Says which
    /// tables there are.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn begin_rows(&mut self) -> Result<Vec<TableShape>> {
        let open = &mut self.reader.open;
        self.guards = Some(Guards::set_aside(open).await?);
        let shapes = open.shapes().await?;
        for shape in &shapes {
            open.run(format!("DELETE FROM \"{}\"", shape.name)).await?;
        }
        Ok(shapes)
    }

    /// Adds portable rows to the table; the values are in the order of its columns.
    ///
    /// # Errors
    /// [`DatabaseError::Unreadable`] when a value is of another kind than its column, or what the engine says.
    pub async fn add(&mut self, shape: &TableShape, rows: Vec<Values>) -> Result<()> {
        let columns: Vec<_> = shape
            .columns
            .iter()
            .map(|column| column.name.as_str())
            .collect();
        let to = Destination {
            table: &shape.name,
            columns: &columns,
        };
        let rows: Result<Vec<Values>> = rows.into_iter().map(|row| native(shape, row)).collect();
        self.reader.open.add_many(to, rows?.into_iter()).await?;
        Ok(())
    }

    /// Puts back what watched over the rows, and lets it look at all of them.
    ///
    /// # Errors
    /// [`DatabaseError::ForeignKey`] when a row points to one that is not there, or what the engine says.
    pub async fn end_rows(&mut self) -> Result<()> {
        match self.guards.take() {
            Some(guards) => guards.put_back(&mut self.reader.open).await,
            None => Ok(()),
        }
    }

    /// What is there so far.
    pub fn reader(&mut self) -> &mut Reader {
        self.reader.answers.clear();
        &mut self.reader
    }

    /// Makes it stand.
    ///
    /// # Errors
    /// What the engine says; then nothing stands.
    pub async fn commit(mut self) -> Result<()> {
        self.end_rows().await?;
        self.reader.open.commit().await
    }
}

/// The values as the engine keeps them.
fn native(shape: &TableShape, row: Values) -> Result<Values> {
    let columns = shape.columns.iter().zip(row);
    let native = columns.map(|(column, value)| {
        let unreadable = || DatabaseError::unreadable(&column.name);
        column.kind.native(value).ok_or_else(unreadable)
    });
    native.collect()
}

impl Reader {
    /// What the engine finds wrong with its own file; nothing in PostgreSQL, whose files are the server's care.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn faults_of_file(&mut self) -> Result<Vec<String>> {
        if let crate::fetch::Open::Postgres(_) = self.open {
            return Ok(Vec::new());
        }
        let rows = self.open.fetch_all((&FAULTS_OF_FILE).into(), values![]);
        let faults: Result<Vec<String>> = rows.await?.iter().map(|row| row.get("fault")).collect();
        Ok(faults?.into_iter().filter(|fault| fault != "ok").collect())
    }
}
