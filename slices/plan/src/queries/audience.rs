use access::OfficeScope;
use database::{Fetch, Result, Row, Statement, Transaction, statements, values};
use kernel::{Day, Id};

use crate::audience::{Aimed, AimedAt, Step};

statements! {
    /// Whom one activity is aimed at.
    OF_ACTIVITY = "SELECT p.activity_id, p.municipality_id, p.nav_office_id, p.asked_on, p.offered_on, p.reached_on
        FROM activity_place p JOIN activity a ON a.id = p.activity_id
        WHERE a.office_id = $1 AND p.activity_id = $2 ORDER BY p.id";
    /// Whom the activities of these years are aimed at.
    OF_YEARS = "SELECT p.activity_id, p.municipality_id, p.nav_office_id, p.asked_on, p.offered_on, p.reached_on
        FROM activity_place p JOIN activity a ON a.id = p.activity_id
        WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3 ORDER BY p.id";
    AIM_AT = "INSERT INTO activity_place (id, activity_id, municipality_id, nav_office_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING";
    /// A place that nothing has happened with can be left out again.
    LEAVE_OUT = "DELETE FROM activity_place WHERE activity_id = $1 AND (municipality_id = $2 OR nav_office_id = $3)
        AND asked_on IS NULL AND offered_on IS NULL AND reached_on IS NULL";
    NOTE_ASKED = "UPDATE activity_place SET asked_on = $4 WHERE activity_id = $1 AND (municipality_id = $2 OR nav_office_id = $3)";
    NOTE_OFFERED = "UPDATE activity_place SET offered_on = $4 WHERE activity_id = $1 AND (municipality_id = $2 OR nav_office_id = $3)";
    NOTE_REACHED = "UPDATE activity_place SET reached_on = $4 WHERE activity_id = $1 AND (municipality_id = $2 OR nav_office_id = $3)";
    /// Only where nothing was noted: the first offer counts.
    OFFER_FIRST = "UPDATE activity_place SET offered_on = $4 WHERE activity_id = $1 AND (municipality_id = $2 OR nav_office_id = $3)
        AND offered_on IS NULL";
    REACH_FIRST = "UPDATE activity_place SET reached_on = $4 WHERE activity_id = $1 AND (municipality_id = $2 OR nav_office_id = $3)
        AND reached_on IS NULL";
}

/// Whom the activity is aimed at, in the order they were put there.
///
/// # Errors
/// What the database says.
pub async fn of_activity(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    activity: Id,
) -> Result<Vec<Aimed>> {
    let rows = reader
        .fetch_all(&OF_ACTIVITY, values![scope.office(), activity])
        .await?;
    rows.iter().map(from_row).collect()
}

/// Whom the activities of these years are aimed at, each with its activity.
///
/// # Errors
/// What the database says.
pub async fn of_years(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (first, last): (i32, i32),
) -> Result<Vec<(Id, Aimed)>> {
    let asked = values![scope.office(), i64::from(first), i64::from(last)];
    let rows = reader.fetch_all(&OF_YEARS, asked).await?;
    rows.iter()
        .map(|row| Ok((row.get("activity_id")?, from_row(row)?)))
        .collect()
}

/// Aims the activity at the places that it was not aimed at before. The activity must have been found in the office's
/// scope by the caller.
///
/// # Errors
/// What the database says.
pub async fn aim_at(
    tx: &mut Transaction,
    activity: Id,
    places: impl IntoIterator<Item = (Id, AimedAt)>,
) -> Result<()> {
    let rows = places.into_iter().map(|(id, place)| {
        let (municipality, nav_office) = place.columns();
        values![id, activity, municipality, nav_office]
    });
    tx.execute_each(&AIM_AT, rows.collect()).await?;
    Ok(())
}

/// Aims at the places no more, where nothing has happened there yet.
///
/// # Errors
/// What the database says.
pub async fn leave_out(
    tx: &mut Transaction,
    activity: Id,
    places: impl IntoIterator<Item = AimedAt>,
) -> Result<()> {
    let rows = places.into_iter().map(|place| {
        let (municipality, nav_office) = place.columns();
        values![activity, municipality, nav_office]
    });
    tx.execute_each(&LEAVE_OUT, rows.collect()).await?;
    Ok(())
}

/// Notes that the step was taken with these places on the day, or that it was not after all.
///
/// # Errors
/// What the database says.
pub async fn note(
    tx: &mut Transaction,
    activity: Id,
    (step, day): (Step, Option<Day>),
    places: impl IntoIterator<Item = AimedAt>,
) -> Result<()> {
    let statement = match step {
        Step::Asked => &NOTE_ASKED,
        Step::Offered => &NOTE_OFFERED,
        Step::Reached => &NOTE_REACHED,
    };
    note_each(tx, statement, activity, day, places).await
}

/// As [`note`], where nothing was noted before: of several offers the first counts.
///
/// # Errors
/// What the database says.
pub async fn note_first(
    tx: &mut Transaction,
    activity: Id,
    (step, day): (Step, Day),
    places: impl IntoIterator<Item = AimedAt>,
) -> Result<()> {
    let statement = match step {
        Step::Asked => &NOTE_ASKED,
        Step::Offered => &OFFER_FIRST,
        Step::Reached => &REACH_FIRST,
    };
    note_each(tx, statement, activity, Some(day), places).await
}

async fn note_each(
    tx: &mut Transaction,
    statement: &Statement,
    activity: Id,
    day: Option<Day>,
    places: impl IntoIterator<Item = AimedAt>,
) -> Result<()> {
    let rows = places.into_iter().map(|place| {
        let (municipality, nav_office) = place.columns();
        values![activity, municipality, nav_office, day]
    });
    tx.execute_each(statement, rows.collect()).await?;
    Ok(())
}

fn from_row(row: &Row) -> Result<Aimed> {
    let municipality: Option<Id> = row.get("municipality_id")?;
    let nav_office: Option<Id> = row.get("nav_office_id")?;
    let place = municipality
        .map(AimedAt::Municipality)
        .or(nav_office.map(AimedAt::NavOffice))
        .ok_or_else(|| database::DatabaseError::Unreadable("municipality_id".to_owned()))?;
    Ok(Aimed {
        place,
        asked: row.get("asked_on")?,
        offered: row.get("offered_on")?,
        reached: row.get("reached_on")?,
    })
}
