use std::future::Future;

use futures_util::{StreamExt as _, stream::BoxStream};
use sqlx::{AssertSqlSafe, Postgres, SqlSafeStr as _, Sqlite};

use crate::{DatabaseError, Result, Row, Sql, Values, counting::count_one, value::bind};

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

/// A snapshot for reading: everything it answers is of one moment, and it cannot write.
pub struct Reader(pub(crate) Open);

impl Reader {
    /// The rows of the answer one by one, for exports of any length.
    pub fn stream(&mut self, sql: impl Into<Sql>, values: Values) -> BoxStream<'_, Result<Row>> {
        self.0.stream(sql.into(), values)
    }
}

impl Fetch for Reader {
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
        Ok(match self {
            Self::Sqlite(open) => {
                let rows = bind!(sqlite, sqlx::query(safe(sql)), values)
                    .fetch_all(&mut **open)
                    .await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres(open) => {
                let rows = bind!(postgres, sqlx::query(safe(sql)), values)
                    .fetch_all(&mut **open)
                    .await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    pub(crate) async fn fetch_optional(&mut self, sql: Sql, values: Values) -> Result<Option<Row>> {
        count_one();
        Ok(match self {
            Self::Sqlite(open) => bind!(sqlite, sqlx::query(safe(sql)), values)
                .fetch_optional(&mut **open)
                .await?
                .map(Row::Sqlite),
            Self::Postgres(open) => bind!(postgres, sqlx::query(safe(sql)), values)
                .fetch_optional(&mut **open)
                .await?
                .map(Row::Postgres),
        })
    }

    pub(crate) async fn execute(&mut self, sql: Sql, values: Values) -> Result<u64> {
        count_one();
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
        match self {
            Self::Sqlite(open) => bind!(sqlite, sqlx::query(safe(sql)), values)
                .fetch(&mut **open)
                .map(|row| Ok(Row::Sqlite(row?)))
                .boxed(),
            Self::Postgres(open) => bind!(postgres, sqlx::query(safe(sql)), values)
                .fetch(&mut **open)
                .map(|row| Ok(Row::Postgres(row?)))
                .boxed(),
        }
    }

    pub(crate) async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(open) => open.commit().await?,
            Self::Postgres(open) => open.commit().await?,
        }
        Ok(())
    }
}
