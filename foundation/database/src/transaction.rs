use crate::{
    DatabaseError, Destination, Fetch, Result, Row, Sql, Statement, Value, Values, fetch::Open,
};

/// A transaction that writes. Dropped without [`Transaction::commit`] it leaves no trace.
pub struct Transaction(pub(crate) Open);

/// The last write of a transaction: the event that says what was done. Without it nothing commits.
pub struct Closing {
    pub statement: Statement,
    pub values: Values,
}

impl Transaction {
    /// Runs a statement that writes, and says how many rows it changed.
    ///
    /// # Errors
    /// [`DatabaseError::Unique`], [`DatabaseError::ForeignKey`], or what the engine says.
    pub async fn execute(&mut self, sql: impl Into<Sql> + Send, values: Values) -> Result<u64> {
        self.0.execute(sql.into(), values).await
    }

    /// Runs one statement for each row of values.
    ///
    /// # Errors
    /// As [`Transaction::execute`], at the first row that fails.
    pub async fn execute_each(
        &mut self,
        statement: &Statement,
        rows: Vec<Vec<Value>>,
    ) -> Result<u64> {
        let mut changed = 0;
        for values in rows {
            changed += self.0.execute(statement.into(), values).await?;
        }
        Ok(changed)
    }

    /// Adds many rows at once, each with a value for each column of the destination, by the quickest way of the engine.
    /// An absent value must be of the same kind as those above it in its column. Says how many were added.
    ///
    /// # Errors
    /// As [`Transaction::execute`]; [`DatabaseError::Unreadable`] where a column gets values of two kinds.
    pub async fn add_all(
        &mut self,
        to: Destination<'_>,
        rows: impl Iterator<Item = Values> + Send,
    ) -> Result<u64> {
        self.0.add_many(to, rows).await
    }

    /// Writes the closing event and commits, both or neither.
    ///
    /// # Errors
    /// [`DatabaseError::NotClosed`] when the closing statement writes no row, or what the engine says; then
    /// nothing of the transaction stands.
    pub async fn commit(mut self, closing: Closing) -> Result<()> {
        if self
            .0
            .execute((&closing.statement).into(), closing.values)
            .await?
            != 1
        {
            return Err(DatabaseError::NotClosed);
        }
        self.0.commit().await
    }
}

impl Fetch for Transaction {
    async fn fetch_all(&mut self, sql: impl Into<Sql> + Send, values: Values) -> Result<Vec<Row>> {
        self.0.fetch_all(sql.into(), values).await
    }

    async fn fetch_optional(
        &mut self,
        sql: impl Into<Sql> + Send,
        values: Values,
    ) -> Result<Option<Row>> {
        self.0.fetch_optional(sql.into(), values).await
    }
}
