use std::{collections::HashMap, str::FromStr};

use access::{OfficeScope, PlaceScope};
use database::{DatabaseError, Fetch, Result, Row, Transaction, Values, statements, values};
use kernel::{Day, Id};

use crate::{
    activity::{Activity, Marks},
    words::ActivityState,
};

/// The columns of an activity, in every statement that reads one.
macro_rules! columns {
    () => {
        "id, kind, organiser, state, title, description, first_day, last_day, owner_id, budget_chapter, cost_kroner, \
         outcome, lesson, copied_from, version"
    };
}

statements! {
    /// One activity of the office.
    FIND = concat!("SELECT ", columns!(), " FROM activity WHERE office_id = $1 AND id = $2");
    /// The activities of these years, in the order of their days.
    OF_YEARS = concat!("SELECT ", columns!(), " FROM activity WHERE office_id = $1 AND year BETWEEN $2 AND $3
        ORDER BY first_day, last_day, id");
    /// What one activity is marked with and which items it answers.
    MARKS_OF = "SELECT activity_id, kind, code FROM activity_mark WHERE activity_id = $1
        UNION ALL SELECT activity_id, 'item' AS kind, item_key AS code FROM activity_item WHERE activity_id = $1
        ORDER BY kind, code";
    /// As [`MARKS_OF`], for all activities of these years.
    MARKS_OF_YEARS = "SELECT m.activity_id, m.kind, m.code FROM activity_mark m JOIN activity a ON a.id = m.activity_id
            WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3
        UNION ALL SELECT i.activity_id, 'item' AS kind, i.item_key AS code FROM activity_item i JOIN activity a ON a.id = i.activity_id
            WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3
        ORDER BY kind, code";
    INSERT = "INSERT INTO activity (id, office_id, kind, organiser, state, title, description, first_day, last_day, year, owner_id,
            budget_chapter, cost_kroner, outcome, lesson, copied_from, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)";
    /// Everything of an activity that can change, where nobody was first.
    UPDATE = "UPDATE activity SET kind = $3, organiser = $4, state = $5, title = $6, description = $7, first_day = $8, last_day = $9,
            year = $10, owner_id = $11, budget_chapter = $12, cost_kroner = $13, outcome = $14, lesson = $15, copied_from = $16,
            version = version + 1
        WHERE id = $1 AND office_id = $2 AND version = $17";
    FORGET_MARKS = "DELETE FROM activity_mark WHERE activity_id = $1";
    ADD_MARK = "INSERT INTO activity_mark (activity_id, kind, code) VALUES ($1, $2, $3)";
    FORGET_ITEMS = "DELETE FROM activity_item WHERE activity_id = $1";
    ADD_ITEM = "INSERT INTO activity_item (activity_id, item_key) VALUES ($1, $2)";
    /// Whether something came of it: a step at a place, or a copy of its own.
    HAS_FOLLOWED = "SELECT 1 AS found FROM activity_place WHERE activity_id = $1
            AND (asked_on IS NOT NULL OR offered_on IS NOT NULL OR reached_on IS NOT NULL)
        UNION ALL SELECT 1 AS found FROM activity WHERE copied_from = $1";
    FORGET_PLACES = "DELETE FROM activity_place WHERE activity_id = $1";
    REMOVE = "DELETE FROM activity WHERE id = $1";
    /// What is aimed at the municipality, or at a NAV office that serves it, with how far it came at each.
    OF_MUNICIPALITY = "SELECT a.id, a.title, a.state, a.first_day, a.last_day, p.asked_on, p.offered_on, p.reached_on
        FROM activity_place p JOIN activity a ON a.id = p.activity_id
        WHERE a.office_id = $1 AND a.year = $2 AND (p.municipality_id = $3 OR p.nav_office_id IN
            (SELECT nav_office_id FROM nav_office_municipality WHERE municipality_id = $3))
        ORDER BY a.first_day, a.id";
}

/// The activity; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<Activity>> {
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let mut activity = from_row(&row)?;
    for row in reader.fetch_all(&MARKS_OF, values![id]).await? {
        mark(&mut activity.marks, &mut activity.items, &row)?;
    }
    Ok(Some(activity))
}

/// The activities whose first day lies in these years, both counted, in the order of their days.
///
/// # Errors
/// What the database says.
pub async fn of_years(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (first, last): (i32, i32),
) -> Result<Vec<Activity>> {
    let asked = || values![scope.office(), i64::from(first), i64::from(last)];
    let rows = reader.fetch_all(&OF_YEARS, asked()).await?;
    let mut activities = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    let places: HashMap<Id, usize> = activities
        .iter()
        .enumerate()
        .map(|(place, activity)| (activity.id, place))
        .collect();
    for row in reader.fetch_all(&MARKS_OF_YEARS, asked()).await? {
        if let Some(place) = places.get(&row.get("activity_id")?) {
            let Activity { marks, items, .. } = &mut activities[*place];
            mark(marks, items, &row)?;
        }
    }
    Ok(activities)
}

/// Stores a new activity.
///
/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, activity: &Activity) -> Result<()> {
    tx.execute(&INSERT, columns(scope, activity)).await?;
    write_marks(tx, activity).await
}

/// Stores the activity as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(tx: &mut Transaction, scope: &OfficeScope, activity: &Activity) -> Result<bool> {
    let mut values = columns(scope, activity);
    values.push(activity.version.into());
    if tx.execute(&UPDATE, values).await? == 0 {
        return Ok(false);
    }
    tx.execute(&FORGET_MARKS, values![activity.id]).await?;
    tx.execute(&FORGET_ITEMS, values![activity.id]).await?;
    write_marks(tx, activity).await?;
    Ok(true)
}

/// Whether something has come of the activity that stands elsewhere than in its own row.
///
/// # Errors
/// What the database says.
pub async fn has_followed(tx: &mut Transaction, id: Id) -> Result<bool> {
    Ok(!tx.fetch_all(&HAS_FOLLOWED, values![id]).await?.is_empty())
}

/// Takes the activity away with everything that is written of it. The caller has found it in the office's scope.
///
/// # Errors
/// What the database says.
pub async fn remove(tx: &mut Transaction, id: Id) -> Result<()> {
    for statement in [&FORGET_MARKS, &FORGET_ITEMS, &FORGET_PLACES, &REMOVE] {
        tx.execute(statement, values![id]).await?;
    }
    Ok(())
}

/// Hva som er rettet mot en kommune: one activity, and how far it came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfMunicipality {
    pub id: Id,
    pub title: String,
    pub state: ActivityState,
    pub first_day: Day,
    pub last_day: Day,
    pub asked: Option<Day>,
    pub offered: Option<Day>,
    pub reached: Option<Day>,
}

/// What the office's plan of the year has for the municipality, by the day; one row for each place it is aimed at there.
///
/// # Errors
/// What the database says.
pub async fn of_municipality(
    reader: &mut impl Fetch,
    scope: &PlaceScope,
    year: i32,
) -> Result<Vec<OfMunicipality>> {
    let asked = values![
        scope.office().office(),
        i64::from(year),
        scope.municipality()
    ];
    let rows = reader.fetch_all(&OF_MUNICIPALITY, asked).await?;
    let read = |row: &Row| {
        Ok(OfMunicipality {
            id: row.get("id")?,
            title: row.get("title")?,
            state: coded(row, "state")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            asked: row.get("asked_on")?,
            offered: row.get("offered_on")?,
            reached: row.get("reached_on")?,
        })
    };
    rows.iter().map(read).collect()
}

async fn write_marks(tx: &mut Transaction, activity: &Activity) -> Result<()> {
    let Marks {
        themes,
        target_groups,
        partners,
        units,
    } = &activity.marks;
    let themes = themes.iter().map(|one| ("theme", one.code()));
    let groups = target_groups.iter().map(|one| ("target_group", one.code()));
    let partners = partners.iter().map(|one| ("partner", one.code()));
    let units = units.iter().map(|one| ("unit", one.code()));
    let marks = themes.chain(groups).chain(partners).chain(units);
    let marks = marks.map(|(kind, code)| values![activity.id, kind, code]);
    tx.execute_each(&ADD_MARK, marks.collect()).await?;
    let items = activity.items.iter();
    let items = items.map(|key| values![activity.id, key.as_str()]);
    tx.execute_each(&ADD_ITEM, items.collect()).await?;
    Ok(())
}

/// Adds what the row says that the activity is marked with or answers.
pub(super) fn mark(marks: &mut Marks, items: &mut Vec<String>, row: &Row) -> Result<()> {
    match row.get::<String>("kind")?.as_str() {
        "theme" => marks.themes.push(coded(row, "code")?),
        "target_group" => marks.target_groups.push(coded(row, "code")?),
        "partner" => marks.partners.push(coded(row, "code")?),
        "unit" => marks.units.push(coded(row, "code")?),
        _ => items.push(row.get("code")?),
    }
    Ok(())
}

fn from_row(row: &Row) -> Result<Activity> {
    Ok(Activity {
        id: row.get("id")?,
        kind: coded(row, "kind")?,
        organiser: coded(row, "organiser")?,
        state: coded(row, "state")?,
        title: row.get("title")?,
        description: row.get("description")?,
        first_day: row.get("first_day")?,
        last_day: row.get("last_day")?,
        owner: row.get("owner_id")?,
        budget_chapter: row.get("budget_chapter")?,
        cost_kroner: row.get("cost_kroner")?,
        outcome: row.get("outcome")?,
        lesson: row.get("lesson")?,
        copied_from: row.get("copied_from")?,
        version: row.get("version")?,
        marks: Marks::default(),
        items: vec![],
    })
}

/// A value that is stored by its code.
pub(crate) fn coded<T: FromStr>(row: &Row, column: &str) -> Result<T> {
    row.get::<String>(column)?
        .parse()
        .map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}

fn columns(scope: &OfficeScope, activity: &Activity) -> Values {
    values![
        activity.id,
        scope.office(),
        activity.kind.code(),
        activity.organiser.code(),
        activity.state.code(),
        &activity.title,
        &activity.description,
        activity.first_day,
        activity.last_day,
        i64::from(activity.year()),
        activity.owner,
        &activity.budget_chapter,
        activity.cost_kroner,
        &activity.outcome,
        &activity.lesson,
        activity.copied_from,
    ]
}
