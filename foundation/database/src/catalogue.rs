use futures_util::{StreamExt as _, stream::BoxStream};
use kernel::{Day, Id, Instant};

use crate::{
    DatabaseError, Fetch as _, FromColumn, Reader, Result, Row, Sql, Statement, Value, Values,
    fetch::Open, parents_first::parents_first, values,
};

const TABLES_OF_SQLITE: Statement = Statement::new(
    "TABLES_OF_SQLITE",
    "SELECT t.name AS table_name, c.name AS column_name, c.type AS kind, c.pk AS key_place
        FROM sqlite_schema t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite$_%' ESCAPE '$' AND t.name <> 'schema_step'
        ORDER BY t.name, c.cid",
);
const TABLES_OF_POSTGRES: Statement = Statement::new(
    "TABLES_OF_POSTGRES",
    "SELECT CAST(t.relname AS TEXT) AS table_name, CAST(c.attname AS TEXT) AS column_name, format_type(c.atttypid, NULL) AS kind,
        CAST(COALESCE(array_position(k.conkey, c.attnum), 0) AS BIGINT) AS key_place
        FROM pg_catalog.pg_class t
        JOIN pg_catalog.pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
        LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
        WHERE t.relkind = 'r' AND t.relname <> 'schema_step'
        AND t.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema())
        ORDER BY t.relname, c.attnum",
);
const STEPS: Statement = Statement::new(
    "STEPS",
    "SELECT name, checksum FROM schema_step ORDER BY name",
);

/// A table as the engine's catalogue knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableShape {
    pub name: String,
    pub columns: Vec<Column>,
    /// The columns of the primary key, in its order, by their place among the columns.
    key: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

/// What a column holds. SQLite keeps ids, days and instants as text and does not tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Integer,
    Real,
    YesNo,
    Day,
    Instant,
    Id,
    Bytes,
}

impl Kind {
    fn of_native(word: &str) -> Option<Self> {
        Some(match word {
            "TEXT" | "text" => Self::Text,
            "INTEGER" | "bigint" => Self::Integer,
            "REAL" | "double precision" => Self::Real,
            "BOOLEAN" | "boolean" => Self::YesNo,
            "BLOB" | "bytea" => Self::Bytes,
            "uuid" => Self::Id,
            "date" => Self::Day,
            "timestamp with time zone" => Self::Instant,
            _ => return None,
        })
    }

    /// The value of the column without the engine's mark: ids, days and instants as the text that SQLite keeps.
    fn portable(self, row: &Row, column: &str) -> Result<Value> {
        Ok(match self {
            Self::Text => row.get::<Option<String>>(column)?.into(),
            Self::Integer => row.get::<Option<i64>>(column)?.into(),
            Self::Real => row.get::<Option<f64>>(column)?.into(),
            Self::YesNo => row.get::<Option<bool>>(column)?.into(),
            Self::Bytes => row.get::<Option<Vec<u8>>>(column)?.into(),
            Self::Day => as_text::<Day>(row, column)?,
            Self::Instant => as_text::<Instant>(row, column)?,
            Self::Id => as_text::<Id>(row, column)?,
        })
    }

    /// The portable value as this column takes it; `None` when it is of another kind.
    pub(crate) fn native(self, value: Value) -> Option<Value> {
        let text = match value {
            Value::Text(text) => text,
            Value::Integer(_) if self == Self::Integer => return Some(value),
            Value::Real(_) if self == Self::Real => return Some(value),
            Value::YesNo(_) if self == Self::YesNo => return Some(value),
            Value::Bytes(_) if self == Self::Bytes => return Some(value),
            _ => return None,
        };
        let Some(text) = text else {
            return Some(self.absent());
        };
        match self {
            Self::Text => Some(text.into()),
            Self::Day => text.parse::<Day>().ok().map(Value::from),
            Self::Instant => text.parse::<Instant>().ok().map(Value::from),
            Self::Id => text.parse::<Id>().ok().map(Value::from),
            _ => None,
        }
    }

    fn absent(self) -> Value {
        match self {
            Self::Text => Value::Text(None),
            Self::Integer => Value::Integer(None),
            Self::Real => Value::Real(None),
            Self::YesNo => Value::YesNo(None),
            Self::Day => Value::Day(None),
            Self::Instant => Value::Instant(None),
            Self::Id => Value::Id(None),
            Self::Bytes => Value::Bytes(None),
        }
    }
}

fn as_text<T: ToString>(row: &Row, column: &str) -> Result<Value>
where
    Option<T>: FromColumn,
{
    Ok(row
        .get::<Option<T>>(column)?
        .map(|value| value.to_string())
        .into())
}

impl TableShape {
    pub(crate) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            columns: Vec::new(),
            key: Vec::new(),
        }
    }

    /// All rows in the order of the primary key, byte by byte, so that both engines tell them alike.
    fn select(&self, collate: &str) -> Sql {
        let columns: Vec<_> = self.columns.iter().map(quoted).collect();
        let all: Vec<_> = (0..self.columns.len()).collect();
        let key = if self.key.is_empty() { &all } else { &self.key };
        let order = key.iter().map(|place| {
            let column = &self.columns[*place];
            let collate = if column.kind == Kind::Text {
                collate
            } else {
                ""
            };
            format!("{}{collate}", quoted(column))
        });
        let order: Vec<_> = order.collect();
        let (columns, table, order) = (columns.join(", "), &self.name, order.join(", "));
        Sql::Composed(format!(
            "SELECT {columns} FROM \"{table}\" ORDER BY {order}"
        ))
    }

    fn portable(&self, row: &Row) -> Result<Values> {
        let columns = self.columns.iter();
        columns
            .map(|column| column.kind.portable(row, &column.name))
            .collect()
    }
}

pub(crate) fn quoted(column: &Column) -> String {
    format!("\"{}\"", column.name)
}

impl Open {
    pub(crate) async fn shapes(&mut self) -> Result<Vec<TableShape>> {
        let sql = match self {
            Self::Sqlite(_) => &TABLES_OF_SQLITE,
            Self::Postgres(_) => &TABLES_OF_POSTGRES,
        };
        let mut shapes: Vec<TableShape> = Vec::new();
        let mut places: Vec<(i64, usize)> = Vec::new();
        for row in self.fetch_all(sql.into(), values![]).await? {
            let (table, name): (String, String) = (row.get("table_name")?, row.get("column_name")?);
            let kind = Kind::of_native(&row.get::<String>("kind")?)
                .ok_or_else(|| DatabaseError::unreadable(&format!("{table}.{name}")))?;
            if shapes.last().is_none_or(|last| last.name != table) {
                places.clear();
                shapes.push(TableShape::named(&table));
            }
            let Some(shape) = shapes.last_mut() else {
                continue;
            };
            let place: i64 = row.get("key_place")?;
            if place > 0 {
                places.push((place, shape.columns.len()));
                places.sort_unstable();
                shape.key = places.iter().map(|(_, column)| *column).collect();
            }
            shape.columns.push(Column { name, kind });
        }
        parents_first(self, shapes).await
    }
}

impl Reader {
    /// Every table but the program's account of the schema's steps, each after those that its rows point to.
    ///
    /// # Errors
    /// [`DatabaseError::Unreadable`] when a column is of a kind that no step of the schema makes, or what the engine
    /// says.
    pub async fn shapes(&mut self) -> Result<Vec<TableShape>> {
        self.open.shapes().await
    }

    /// The rows of the table one by one, in an order and in values that are the same on both engines.
    pub fn rows<'a>(&'a mut self, shape: &'a TableShape) -> BoxStream<'a, Result<Values>> {
        let collate = match &self.open {
            Open::Sqlite(_) => "",
            Open::Postgres(_) => " COLLATE \"C\"",
        };
        let rows = self.stream(shape.select(collate), values![]);
        rows.map(|row| shape.portable(&row?)).boxed()
    }

    /// The steps of the schema that were run here, each with the checksum of its text.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn steps(&mut self) -> Result<Vec<(String, String)>> {
        let rows = self.fetch_all(&STEPS, values![]).await?;
        rows.iter()
            .map(|row| Ok((row.get("name")?, row.get("checksum")?)))
            .collect()
    }
}
