use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Id, Instant};
use organisations::stable_id;
use statbank::Table;

use crate::fetching::{
    known_table,
    line::{FetchPlan, Line},
    planning::Tables,
};

statements! {
    PUT_PLAN = "INSERT INTO statistics_fetch_plan (source_id, at_once, on_schedule, version) VALUES ($1, FALSE, FALSE, 1)
        ON CONFLICT (source_id) DO NOTHING";
    PLANS = "SELECT source_id, at_once, on_schedule, version FROM statistics_fetch_plan ORDER BY source_id";
    CHANGE_PLAN = "UPDATE statistics_fetch_plan SET at_once = $3, on_schedule = $4, version = version + 1
        WHERE source_id = $1 AND version = $2";
    LINES = "SELECT id, source_id, place, service, table_code, series_id, years, chosen FROM statistics_fetch_line
        ORDER BY source_id, place, id";
    INSERT_LINE = "INSERT INTO statistics_fetch_line (id, source_id, place, service, table_code, series_id, years, chosen)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    DELETE_LINE = "DELETE FROM statistics_fetch_line WHERE id = $1 AND source_id = $2";
    TABLES = "SELECT id, service, code, contents, asked_at FROM statistics_table ORDER BY service, code";
    PUT_TABLE = "INSERT INTO statistics_table (id, service, code, contents, asked_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (id) DO UPDATE SET contents = excluded.contents, asked_at = excluded.asked_at";
}

/// A table as it was told, and when.
#[derive(Clone, Debug)]
pub struct KeptTable {
    pub id: Id,
    pub service: String,
    pub table: Table,
    pub asked_at: Instant,
}

/// Makes the plan of a source where it has none; says whether it did.
///
/// # Errors
/// What the database says.
pub async fn put_plan(tx: &mut Transaction, source: Id) -> Result<bool> {
    Ok(tx.execute(&PUT_PLAN, values![source]).await? == 1)
}

/// # Errors
/// What the database says.
pub async fn plans(reader: &mut impl Fetch) -> Result<Vec<FetchPlan>> {
    let rows = reader.fetch_all(&PLANS, values![]).await?;
    let plan = |row: &Row| {
        Ok(FetchPlan {
            source: row.get("source_id")?,
            at_once: row.get("at_once")?,
            on_schedule: row.get("on_schedule")?,
            version: row.get("version")?,
        })
    };
    rows.iter().map(plan).collect()
}

/// Changes how the source is fetched; `false` where somebody was first.
///
/// # Errors
/// What the database says.
pub async fn change_plan(tx: &mut Transaction, plan: &FetchPlan) -> Result<bool> {
    let values = values![plan.source, plan.version, plan.at_once, plan.on_schedule];
    Ok(tx.execute(&CHANGE_PLAN, values).await? == 1)
}

/// Every line of every source, in its order.
///
/// # Errors
/// What the database says.
pub async fn lines(reader: &mut impl Fetch) -> Result<Vec<Line>> {
    let rows = reader.fetch_all(&LINES, values![]).await?;
    rows.iter().map(line).collect()
}

/// # Errors
/// What the database says.
pub async fn insert_line(tx: &mut Transaction, line: &Line) -> Result<()> {
    let chosen = serde_json::to_string(&line.chosen).unwrap_or_default();
    let values = values![
        line.id,
        line.source,
        line.place,
        &line.service,
        &line.table,
        line.series,
        line.years,
        chosen
    ];
    tx.execute(&INSERT_LINE, values).await.map(drop)
}

/// Removes a line; `false` when it is gone already.
///
/// # Errors
/// What the database says.
pub async fn delete_line(tx: &mut Transaction, id: Id, source: Id) -> Result<bool> {
    Ok(tx.execute(&DELETE_LINE, values![id, source]).await? == 1)
}

/// Every table that somebody asked about.
///
/// # Errors
/// What the database says.
pub async fn tables(reader: &mut impl Fetch) -> Result<Vec<KeptTable>> {
    let rows = reader.fetch_all(&TABLES, values![]).await?;
    rows.iter().map(kept_table).collect()
}

/// The same, to plan with.
pub fn to_plan_with(kept: &[KeptTable]) -> Tables {
    let each = kept.iter();
    each.map(|one| {
        let from = (one.service.clone(), one.table.id.as_str().to_owned());
        (from, one.table.clone())
    })
    .collect()
}

/// Keeps what the service told of the table, in place of what it told before, and says by which identity.
///
/// # Errors
/// What the database says.
pub async fn put_table(
    tx: &mut Transaction,
    (service, table): (&str, &Table),
    at: Instant,
) -> Result<Id> {
    let code = table.id.as_str();
    let id = stable_id("statistics-table", &format!("{service} {code}"));
    let values = values![id, service, code, known_table::write(table), at];
    tx.execute(&PUT_TABLE, values).await?;
    Ok(id)
}

fn line(row: &Row) -> Result<Line> {
    let chosen: String = row.get("chosen")?;
    let unreadable = |_| DatabaseError::Unreadable("chosen".to_owned());
    Ok(Line {
        id: row.get("id")?,
        source: row.get("source_id")?,
        place: row.get("place")?,
        service: row.get("service")?,
        table: row.get("table_code")?,
        series: row.get("series_id")?,
        years: super::small(row, "years")?,
        chosen: serde_json::from_str(&chosen).map_err(unreadable)?,
    })
}

fn kept_table(row: &Row) -> Result<KeptTable> {
    let (code, contents): (String, String) = (row.get("code")?, row.get("contents")?);
    let table = known_table::read(&code, &contents);
    Ok(KeptTable {
        id: row.get("id")?,
        service: row.get("service")?,
        table: table.ok_or_else(|| DatabaseError::Unreadable("contents".to_owned()))?,
        asked_at: row.get("asked_at")?,
    })
}
