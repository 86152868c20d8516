use std::{collections::HashMap, future::Future};

use futures_util::{StreamExt as _, stream, stream::BoxStream};
use sqlx::{AssertSqlSafe, Postgres, SqlSafeStr as _, Sqlite};

use crate::{DatabaseError, Result, Row, Sql, Values, counting::count_one, faults, value::bind};

/// An open transaction of either engine.
pub(crate) enum Open {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Asking the database, in a snapshot or in a transaction alike.
pub trait Fetch: Send {
    /// All rows of the answer.
    fn fetch_all(
        &mut self,
        sql: impl Into<Sql> + Send,
        values: Values,
    ) -> impl Future<Output = Result<Vec<Row>>> + Send;

    /// The first row of the answer, if there is one.
    fn fetch_optional(
        &mut self,
        sql: impl Into<Sql> + Send,
        values: Values,
    ) -> impl Future<Output = Result<Option<Row>>> + Send;

    /// The first row of the answer; [`DatabaseError::NoRow`] when there is none.
    fn fetch_one(
        &mut self,
        sql: impl Into<Sql> + Send,
        values: Values,
    ) -> impl Future<Output = Result<Row>> + Send
    where
        Self: Sized,
    {
        async move {
            self.fetch_optional(sql, values)
                .await?
                .ok_or(DatabaseError::NoRow)
        }
    }
}

/// A snapshot for reading: everything it answers is of one moment, and it cannot write. So the same question has the
/// same answer as long as it lasts, and is sent to the database once: several measures may ask alike.
pub struct Reader {
    pub(crate) open: Open,
    pub(crate) answers: HashMap<(&'static str, String), Vec<Row>>,
}

impl Reader {
    pub(crate) fn new(open: Open) -> Self {
        Self {
            open,
            answers: HashMap::new(),
        }
    }

    /// The rows of the answer one by one, for exports of any length.
    pub fn stream(&mut self, sql: impl Into<Sql>, values: Values) -> BoxStream<'_, Result<Row>> {
        self.open.stream(sql.into(), values)
    }
}

impl Fetch for Reader {
    async fn fetch_all(&mut self, sql: impl Into<Sql> + Send, values: Values) -> Result<Vec<Row>> {
        let sql = sql.into();
        let Sql::Static(text) = sql else {
            return self.open.fetch_all(sql, values).await;
        };
        let question = (text, format!("{values:?}"));
        if let Some(rows) = self.answers.get(&question) {
            return Ok(rows.clone());
        }
        let rows = self.open.fetch_all(sql, values).await?;
        self.answers.insert(question, rows.clone());
        Ok(rows)
    }

    async fn fetch_optional(
        &mut self,
        sql: impl Into<Sql> + Send,
        values: Values,
    ) -> Result<Option<Row>> {
        self.open.fetch_optional(sql.into(), values).await
    }
}

pub(crate) fn safe(sql: Sql) -> sqlx::SqlStr {
    match sql {
        Sql::Static(text) => text.into_sql_str(),
        // Composed by `Select`, of static fragments and numbered placeholders alone.
        Sql::Composed(text) => AssertSqlSafe(text).into_sql_str(),
    }
}

impl Open {
    pub(crate) async fn fetch_all(&mut self, sql: Sql, values: Values) -> Result<Vec<Row>> {
        count_one();
        faults::touch()?;
        Ok(match self {
            Self::Sqlite(open) => {
                let rows = bind!(sqlite, sqlx::query(safe(sql)), values)
                    .fetch_all(&mut **open)
                    .await?;
                rows.into_iter().map(Row::from).collect()
            }
            Self::Postgres(open) => {
                let rows = bind!(postgres, sqlx::query(safe(sql)), values)
                    .fetch_all(&mut **open)
                    .await?;
                rows.into_iter().map(Row::from).collect()
            }
        })
    }

    pub(crate) async fn fetch_optional(&mut self, sql: Sql, values: Values) -> Result<Option<Row>> {
        count_one();
        faults::touch()?;
        Ok(match self {
            Self::Sqlite(open) => bind!(sqlite, sqlx::query(safe(sql)), values)
                .fetch_optional(&mut **open)
                .await?
                .map(Row::from),
            Self::Postgres(open) => bind!(postgres, sqlx::query(safe(sql)), values)
                .fetch_optional(&mut **open)
                .await?
                .map(Row::from),
        })
    }

    pub(crate) async fn execute(&mut self, sql: Sql, values: Values) -> Result<u64> {
        count_one();
        faults::touch()?;
        Ok(match self {
            Self::Sqlite(open) => bind!(sqlite, sqlx::query(safe(sql)), values)
                .execute(&mut **open)
                .await?
                .rows_affected(),
            Self::Postgres(open) => bind!(postgres, sqlx::query(safe(sql)), values)
                .execute(&mut **open)
                .await?
                .rows_affected(),
        })
    }

    fn stream(&mut self, sql: Sql, values: Values) -> BoxStream<'_, Result<Row>> {
        count_one();
        if let Err(fault) = faults::touch() {
            return stream::once(async { Err(fault) }).boxed();
        }
        match self {
            Self::Sqlite(open) => bind!(sqlite, sqlx::query(safe(sql)), values)
                .fetch(&mut **open)
                .map(|row| Ok(Row::from(row?)))
                .boxed(),
            Self::Postgres(open) => bind!(postgres, sqlx::query(safe(sql)), values)
                .fetch(&mut **open)
                .map(|row| Ok(Row::from(row?)))
                .boxed(),
        }
    }

    pub(crate) async fn commit(self) -> Result<()> {
        faults::touch()?;
        match self {
            Self::Sqlite(open) => open.commit().await?,
            Self::Postgres(open) => open.commit().await?,
        }
        Ok(())
    }
}
