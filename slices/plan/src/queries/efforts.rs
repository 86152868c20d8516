use std::collections::HashMap;

use access::OfficeScope;
use database::{Fetch, Result, statements, values};
use kernel::Id;

use super::activities::{coded, mark};
use crate::{activity::Marks, effort::Effort};

statements! {
    /// The activities of these years with everything they are marked with: one row for the activity, and one for each
    /// mark and each item, so that all measures ask once.
    OF_YEARS = "SELECT a.id AS activity_id, 0 AS place, 'activity' AS kind, a.kind AS code, a.organiser, a.state, a.title, a.first_day, a.last_day
            FROM activity a WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3
        UNION ALL SELECT m.activity_id, 1 AS place, m.kind, m.code, '' AS organiser, '' AS state, '' AS title, a.first_day, a.last_day
            FROM activity_mark m JOIN activity a ON a.id = m.activity_id WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3
        UNION ALL SELECT i.activity_id, 1 AS place, 'item' AS kind, i.item_key AS code, '' AS organiser, '' AS state, '' AS title, a.first_day, a.last_day
            FROM activity_item i JOIN activity a ON a.id = i.activity_id WHERE a.office_id = $1 AND a.year BETWEEN $2 AND $3
        ORDER BY place, first_day, last_day, activity_id, kind, code";
}

/// The activities whose first day lies in these years, both counted, in the order of their days.
///
/// # Errors
/// What the database says.
pub async fn of_years(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (first, last): (i32, i32),
) -> Result<Vec<Effort>> {
    let asked = values![scope.office(), i64::from(first), i64::from(last)];
    let mut efforts: Vec<Effort> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    for row in reader.fetch_all(&OF_YEARS, asked).await? {
        let id: Id = row.get("activity_id")?;
        if row.get::<String>("kind")? == "activity" {
            places.insert(id, efforts.len());
            efforts.push(Effort {
                id,
                kind: coded(&row, "code")?,
                organiser: coded(&row, "organiser")?,
                state: coded(&row, "state")?,
                title: row.get("title")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                marks: Marks::default(),
                items: Vec::new(),
            });
        } else if let Some(at) = places.get(&id) {
            let Effort { marks, items, .. } = &mut efforts[*at];
            mark(marks, items, &row)?;
        }
    }
    Ok(efforts)
}
