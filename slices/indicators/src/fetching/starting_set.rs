//! What is fetched from the start. What people take away stays away.

use audit::{Actor, Event};
use database::Database;
use kernel::{Id, Instant};
use organisations::stable_id;
use serde::Deserialize;
use serde_json::json;

use super::line::{Chosen, Line};
use crate::{
    catalogue::{series_id, source_id},
    queries::{catalogue, fetch_plans},
};

#[derive(Deserialize)]
struct Lines {
    line: Vec<WrittenLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLine {
    source: String,
    service: String,
    table: String,
    series: String,
    years: u32,
    chosen: Chosen,
}

/// Gives each source that has none a plan, with its lines.
///
/// # Errors
/// What the database says.
pub async fn ensure(database: &Database, now: Instant) -> anyhow::Result<bool> {
    let mut reader = database.read().await?;
    let sources = catalogue::sources(&mut reader).await?;
    let plans = fetch_plans::plans(&mut reader).await?;
    drop(reader);
    let has_plan = |id: Id| plans.iter().any(|plan| plan.source == id);
    let without: Vec<Id> = sources
        .iter()
        .map(|one| one.id)
        .filter(|id| !has_plan(*id))
        .collect();
    if without.is_empty() {
        return Ok(false);
    }
    let lines = lines()?;
    let mut tx = database.begin().await?;
    let mut added = 0;
    for source in without {
        if !fetch_plans::put_plan(&mut tx, source).await? {
            continue;
        }
        added += 1;
        for line in lines.iter().filter(|line| line.source == source) {
            fetch_plans::insert_line(&mut tx, line).await?;
        }
    }
    if added == 0 {
        return Ok(false);
    }
    let event = Event::new("statistics.fetching-prepared", &Actor::program(), now);
    audit::commit(tx, &event.after(&json!({ "added": added }))).await?;
    Ok(true)
}

fn lines() -> Result<Vec<Line>, toml::de::Error> {
    let lines: Lines = toml::from_str(include_str!("../../data/fetching.toml"))?;
    let numbered = (1..).zip(lines.line);
    let line = |(place, one): (i64, WrittenLine)| Line {
        id: stable_id(
            "statistics-fetch-line",
            &format!("{} {}", one.table, one.series),
        ),
        source: source_id(&one.source),
        place,
        service: one.service,
        table: one.table,
        series: series_id(&one.series),
        years: one.years,
        chosen: one.chosen,
    };
    Ok(numbered.map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn what_is_fetched_from_the_start_is_of_sources_and_series_that_there_are() {
        let all = Catalogue::starting_set().unwrap();
        let lines = lines().unwrap();
        assert!(!lines.is_empty());
        for line in lines {
            assert!(all.sources.iter().any(|one| one.id == line.source));
            assert!(all.series.iter().any(|one| one.id == line.series));
            assert!(line.table.parse::<statbank::TableId>().is_ok());
        }
    }
}
