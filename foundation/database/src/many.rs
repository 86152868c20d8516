//! Many rows at once, by the quickest way of each engine.

use std::{iter::Peekable, mem::discriminant};

use chrono::{DateTime, NaiveDate, Utc};
use futures_util::future::join;
use sqlx::postgres::PgArguments;
use uuid::Uuid;

use crate::{
    DatabaseError, Result, Sql, Value, Values,
    fetch::{Open, safe},
};

/// How many values one statement brings to SQLite, well below what it takes.
const VALUES_AT_ONCE: usize = 4_000;
/// How many rows one statement brings to PostgreSQL.
const ROWS_AT_ONCE: usize = 10_000;

/// The table that rows are added to, and the columns that their values are for.
#[derive(Clone, Copy, Debug)]
pub struct Destination<'a> {
    pub table: &'a str,
    pub columns: &'a [&'a str],
}

impl Open {
    /// Adds the rows, each with a value for each column.
    ///
    /// SQLite gets rows after each other in one statement. PostgreSQL gets a list for each column: `COPY`, which is
    /// hardly quicker, is refused where there are walls (decision 0036).
    pub(crate) async fn add_many(
        &mut self,
        to: Destination<'_>,
        rows: impl Iterator<Item = Values>,
    ) -> Result<u64> {
        match self {
            Self::Sqlite(_) => self.add_by_rows(to, rows).await,
            Self::Postgres(_) => self.add_by_columns(to, rows).await,
        }
    }

    async fn add_by_rows(
        &mut self,
        to: Destination<'_>,
        rows: impl Iterator<Item = Values>,
    ) -> Result<u64> {
        let at_once = (VALUES_AT_ONCE / to.columns.len().max(1)).max(1);
        let mut rows = rows.peekable();
        let mut added = 0;
        while rows.peek().is_some() {
            let some = rows.by_ref().take(at_once);
            added += self.add_after_each_other(to, some).await?;
        }
        Ok(added)
    }

    async fn add_after_each_other(
        &mut self,
        to: Destination<'_>,
        rows: impl Iterator<Item = Values>,
    ) -> Result<u64> {
        let mut values = Values::new();
        for row in rows {
            // What PostgreSQL would refuse does not slip into SQLite.
            let above = values.iter().zip(&row).zip(to.columns);
            for ((above, value), column) in above {
                if discriminant(above) != discriminant(value) {
                    return Err(DatabaseError::unreadable(column));
                }
            }
            values.extend(row);
        }
        let count = values.len() / to.columns.len().max(1);
        self.execute(Sql::Composed(to.rows(count)), values).await
    }

    /// The next lists are made while the server takes the last.
    async fn add_by_columns(
        &mut self,
        to: Destination<'_>,
        rows: impl Iterator<Item = Values>,
    ) -> Result<u64> {
        let mut rows = rows.peekable();
        let mut next = to.next_lists(&mut rows)?;
        let mut added = 0;
        while let Some(lists) = next {
            let taken = self.execute_lists(Sql::Composed(to.lists()), lists);
            let (taken, made) = join(taken, async { to.next_lists(&mut rows) }).await;
            added += taken?;
            next = made?;
        }
        Ok(added)
    }

    async fn execute_lists(&mut self, sql: Sql, lists: Vec<List>) -> Result<u64> {
        let Self::Postgres(open) = self else {
            return Ok(0);
        };
        crate::counting::count_one();
        crate::faults::touch()?;
        let query = lists
            .into_iter()
            .fold(sqlx::query(safe(sql)), |query, list| list.bind(query));
        Ok(query.execute(&mut **open).await?.rows_affected())
    }
}

impl Destination<'_> {
    fn head(self) -> String {
        let columns: Vec<_> = self
            .columns
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        format!("INSERT INTO \"{}\" ({})", self.table, columns.join(", "))
    }

    /// For SQLite alone, with places that have no names: a place with one (`$1`) is looked for among all of them, one after
    /// the other, each time that a value is bound, and there are thousands.
    fn rows(self, count: usize) -> String {
        let row = format!("({})", vec!["?"; self.columns.len()].join(", "));
        let rows = vec![row; count];
        format!("{} VALUES {}", self.head(), rows.join(", "))
    }

    /// A list of the next rows for each column; none where no row is left.
    fn next_lists(
        self,
        rows: &mut Peekable<impl Iterator<Item = Values>>,
    ) -> Result<Option<Vec<List>>> {
        let Some(first) = rows.peek() else {
            return Ok(None);
        };
        let mut lists: Vec<List> = first.iter().map(List::of).collect();
        for row in rows.take(ROWS_AT_ONCE) {
            for ((list, value), column) in lists.iter_mut().zip(row).zip(self.columns) {
                list.push(value)
                    .ok_or_else(|| DatabaseError::unreadable(column))?;
            }
        }
        Ok(Some(lists))
    }

    fn lists(self) -> String {
        let places: Vec<_> = (1..=self.columns.len())
            .map(|place| format!("${place}"))
            .collect();
        format!(
            "{} SELECT * FROM UNNEST({})",
            self.head(),
            places.join(", ")
        )
    }
}

/// The values of one column.
enum List {
    Text(Vec<Option<String>>),
    Integer(Vec<Option<i64>>),
    Real(Vec<Option<f64>>),
    YesNo(Vec<Option<bool>>),
    Day(Vec<Option<NaiveDate>>),
    Instant(Vec<Option<DateTime<Utc>>>),
    Id(Vec<Option<Uuid>>),
    Bytes(Vec<Option<Vec<u8>>>),
}

type Query<'q> = sqlx::query::Query<'q, sqlx::Postgres, PgArguments>;

impl List {
    /// An empty list of values of the same kind.
    fn of(value: &Value) -> Self {
        match value {
            Value::Text(_) => Self::Text(Vec::new()),
            Value::Integer(_) => Self::Integer(Vec::new()),
            Value::Real(_) => Self::Real(Vec::new()),
            Value::YesNo(_) => Self::YesNo(Vec::new()),
            Value::Day(_) => Self::Day(Vec::new()),
            Value::Instant(_) => Self::Instant(Vec::new()),
            Value::Id(_) => Self::Id(Vec::new()),
            Value::Bytes(_) => Self::Bytes(Vec::new()),
        }
    }

    /// `None` when the value is of another kind than those before it.
    fn push(&mut self, value: Value) -> Option<()> {
        match (self, value) {
            (Self::Text(list), Value::Text(text)) => list.push(text),
            (Self::Integer(list), Value::Integer(number)) => list.push(number),
            (Self::Real(list), Value::Real(number)) => list.push(number),
            (Self::YesNo(list), Value::YesNo(yes)) => list.push(yes),
            (Self::Day(list), Value::Day(day)) => list.push(day.map(kernel::Day::to_naive)),
            (Self::Instant(list), Value::Instant(moment)) => {
                list.push(moment.map(kernel::Instant::to_utc));
            }
            (Self::Id(list), Value::Id(id)) => list.push(id.map(kernel::Id::to_uuid)),
            (Self::Bytes(list), Value::Bytes(bytes)) => list.push(bytes),
            _ => return None,
        }
        Some(())
    }

    fn bind(self, query: Query<'_>) -> Query<'_> {
        match self {
            Self::Text(list) => query.bind(list),
            Self::Integer(list) => query.bind(list),
            Self::Real(list) => query.bind(list),
            Self::YesNo(list) => query.bind(list),
            Self::Day(list) => query.bind(list),
            Self::Instant(list) => query.bind(list),
            Self::Id(list) => query.bind(list),
            Self::Bytes(list) => query.bind(list),
        }
    }
}
