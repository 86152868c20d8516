use std::str::FromStr;

use access::OfficeScope;
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id};
use organisations::nation::nation;

use super::{coded, values::value};
use crate::{
    computing::Value,
    watching::{Rule, Watch},
};

macro_rules! columns {
    () => {
        "id, indicator_id, places, rule, threshold, since_year, reason, begun_at, seen, seen_at, seen_note, ended_at,
            end_reason, version"
    };
}

statements! {
    FIND = concat!("SELECT ", columns!(), " FROM indicator_watch WHERE office_id = $1 AND id = $2");
    OF_OFFICE = concat!("SELECT ", columns!(), " FROM indicator_watch WHERE office_id = $1 ORDER BY begun_at, id");
    INSERT = "INSERT INTO indicator_watch (id, office_id, indicator_id, places, rule, threshold, since_year, reason, begun_at, seen,
            seen_at, seen_note, ended_at, end_reason, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', NULL, '', NULL, '', 1)";
    SAVE = "UPDATE indicator_watch SET places = $4, rule = $5, threshold = $6, since_year = $7, reason = $8, seen = $9, seen_at = $10,
            seen_note = $11, ended_at = $12, end_reason = $13, version = version + 1
        WHERE office_id = $1 AND id = $2 AND version = $3";
    /// What the indicators that an office follows say of the nation and of its counties and municipalities.
    WATCHED = "SELECT v.indicator_id, v.region, v.year, v.part, v.whole, v.number, v.mark, v.note, v.covered, v.members
        FROM indicator_value v
        WHERE v.indicator_id IN (SELECT w.indicator_id FROM indicator_watch w WHERE w.office_id = $1 AND w.ended_at IS NULL)
            AND SUBSTR(v.region, 1, 2) IN ('0', $2, $3, $4, $5, $6)
        ORDER BY v.indicator_id, v.region, v.year";
}

/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Watch>> {
    let asked = values![scope.office(), id];
    let row = reader.fetch_optional(&FIND, asked).await?;
    row.map(|row| from_row(&row)).transpose()
}

/// Every one of the office, also those that ended, the oldest first.
///
/// # Errors
/// What the database says.
pub async fn of_office(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Watch>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    rows.iter().map(from_row).collect()
}

/// The values of every indicator that the office follows, in the nation and in its own counties and municipalities.
///
/// # Errors
/// What the database says.
pub async fn watched(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    today: Day,
) -> Result<Vec<(Id, Value)>> {
    let counties = nation().counties_of(scope.office(), today);
    let [one, two, three, four, five]: [String; 5] = std::array::from_fn(|at| {
        let county = counties.get(at).or(counties.first());
        county.map_or_else(String::new, |county| (*county).to_owned())
    });
    let asked = values![scope.office(), &one, &two, &three, &four, &five];
    let rows = reader.fetch_all(&WATCHED, asked).await?;
    rows.iter().map(value).collect()
}

/// The same of what one watch follows, everywhere.
///
/// # Errors
/// What the database says.
pub async fn watched_by(
    reader: &mut impl Fetch,
    watch: &Watch,
    today: Day,
) -> Result<Vec<(Id, Value)>> {
    let of_it = super::values::of_years(reader, watch.indicator, 0..=today.year()).await?;
    let of_it = of_it.into_iter();
    Ok(of_it.map(|value| (watch.indicator, value)).collect())
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, office: Id, one: &Watch) -> Result<()> {
    let values = values![
        one.id,
        office,
        one.indicator,
        places(one),
        one.rule.kind().code(),
        one.rule.threshold(),
        one.rule.year(),
        &one.reason,
        one.begun_at
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Stores it as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, one: &Watch) -> Result<bool> {
    let seen: Vec<&str> = one.seen.iter().map(String::as_str).collect();
    let values = values![
        scope.office(),
        one.id,
        one.version,
        places(one),
        one.rule.kind().code(),
        one.rule.threshold(),
        one.rule.year(),
        &one.reason,
        seen.join(" "),
        one.seen_at,
        &one.seen_note,
        one.ended_at,
        &one.end_reason
    ];
    Ok(tx.execute(&SAVE, values).await? == 1)
}

fn places(one: &Watch) -> String {
    let codes: Vec<String> = one.places.iter().map(ToString::to_string).collect();
    codes.join(" ")
}

fn from_row(row: &Row) -> Result<Watch> {
    let unreadable = |column: &str| DatabaseError::Unreadable(column.to_owned());
    let since: Option<i64> = row.get("since_year")?;
    let since = since.map(|year| i32::try_from(year).map_err(|_| unreadable("since_year")));
    let rule = Rule::of(
        coded(row, "rule")?,
        row.get("threshold")?,
        since.transpose()?,
    );
    let seen: String = row.get("seen")?;
    Ok(Watch {
        id: row.get("id")?,
        indicator: row.get("indicator_id")?,
        places: listed(row, "places")?,
        rule: rule.ok_or_else(|| unreadable("threshold"))?,
        reason: row.get("reason")?,
        begun_at: row.get("begun_at")?,
        seen: seen.split_whitespace().map(str::to_owned).collect(),
        seen_at: row.get("seen_at")?,
        seen_note: row.get("seen_note")?,
        ended_at: row.get("ended_at")?,
        end_reason: row.get("end_reason")?,
        version: row.get("version")?,
    })
}

/// Codes with spaces between.
fn listed<T: FromStr>(row: &Row, column: &str) -> Result<Vec<T>> {
    let text: String = row.get(column)?;
    let unreadable = |_| DatabaseError::Unreadable(column.to_owned());
    let words = text.split_whitespace();
    words.map(|word| word.parse().map_err(unreadable)).collect()
}
