//! Everything that stands in the database of a test, whatever tables it has.

use database::{Database, Fetch as _, Sql, values};

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    pub table: String,
    pub name: String,
}

/// Every column of the schema, of SQLite.
pub async fn columns(database: &Database) -> Vec<Column> {
    let sql = "SELECT m.name AS in_table, c.name AS column_name FROM sqlite_master m JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";
    let mut reader = database.read().await.unwrap();
    let rows = reader.fetch_all(Sql::Static(sql), values![]).await.unwrap();
    let column = |row: &database::Row| Column {
        table: row.get("in_table").unwrap(),
        name: row.get("column_name").unwrap(),
    };
    rows.iter().map(column).collect()
}

/// Every value of the column as text.
pub async fn texts(database: &Database, column: &Column) -> Vec<String> {
    let sql = format!(
        "SELECT CAST({} AS TEXT) AS value FROM {} ORDER BY rowid",
        column.name, column.table
    );
    let mut reader = database.read().await.unwrap();
    let rows = reader
        .fetch_all(Sql::Composed(sql), values![])
        .await
        .unwrap();
    let texts = rows.iter().map(|row| row.get::<Option<String>>("value"));
    texts.filter_map(|text| text.unwrap_or_default()).collect()
}
