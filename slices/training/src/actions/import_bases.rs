use audit::Event;
use axum::extract::State;
use documents::tables::{Limits, NotATable, read};
use kernel::Language;
use serde_json::json;
use shell::{App, Frame, Once, Page, Person, Upload, once, see_other};

use super::bases::{list_href, year_of};
use crate::{base_file, pages, queries, staff_base::StaffBase};

/// Leser inn tallene fra en fil, all of them or none. What comes so is a proposal that somebody confirms.
///
/// # Errors
/// What the database says.
pub async fn import_bases(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut upload: Upload,
) -> Page {
    let (scope, year) = (person.own_scope()?, year_of(&upload.fields, &app));
    let t = frame.t.clone();
    let limits = Limits::default();
    let sheet = match upload.file("fil") {
        None => Err(t.say("training-cannot-no-file")),
        Some(file) if file.too_large => Err(t.say("training-cannot-file-too-large")),
        Some(file) => read(&file.bytes, limits).map_err(|why| not_a_table(why, &t)),
    };
    let mut tx = app.database.begin().await?;
    let nav_offices = organisations::nav_offices_of_office(&mut tx, scope.office()).await?;
    let tongues = Language::ALL.map(|language| app.texts.tongue(language));
    let counts = sheet.and_then(|sheet| {
        base_file::read(&sheet, &nav_offices, &tongues).map_err(|faults| {
            let told = faults.iter().take(MOST_TOLD).map(|fault| {
                t.with(
                    "training-cannot-row",
                    [("row", fault.row.into()), ("why", t.say(fault.key).into())],
                )
            });
            told.collect::<Vec<_>>().join(" ")
        })
    });
    let counts = match counts {
        Ok(counts) => counts,
        Err(sentence) => {
            drop(tx);
            upload.fields.note("fil", sentence);
            return pages::bases::with_faults((app, person, frame), upload.fields).await;
        }
    };
    let location = list_href(year);
    if let Once::Again(location) = once(&mut tx, &upload.fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let there = queries::bases::of_year(&mut tx, &scope, year).await?;
    let read = counts.len();
    for (nav_office, counts) in counts {
        let old = there.get(&nav_office);
        let base = StaffBase {
            id: old.map_or_else(|| app.new_id(), |old| old.id),
            nav_office,
            year,
            confirmed: None,
            counts,
            version: old.map_or(1, |old| old.version),
        };
        match old {
            None => queries::bases::insert(&mut tx, &scope, &base).await?,
            // What is the same stays confirmed.
            Some(old) if same(&old.counts, &base.counts) => {}
            Some(_) => {
                queries::bases::save(&mut tx, &scope, &base).await?;
            }
        }
    }
    let event = Event::new("base.imported", &person.actor(), app.now()).office(scope.office());
    audit::commit(tx, &event.after(&json!({ "nav_offices": read }))).await?;
    Ok(see_other(&location))
}

/// So many faults of a file are told at once.
const MOST_TOLD: usize = 10;

fn same(old: &crate::staff_base::Counts, new: &crate::staff_base::Counts) -> bool {
    let there = |counts: &crate::staff_base::Counts| -> Vec<_> {
        let some = counts.iter().filter(|(_, people)| **people > 0);
        some.map(|(kind, people)| (*kind, *people)).collect()
    };
    there(old) == there(new)
}

fn not_a_table(why: NotATable, t: &texts::Tongue) -> String {
    match why {
        NotATable::TooLarge { .. } | NotATable::UnpacksTooLarge { .. } => {
            t.say("training-cannot-file-too-large")
        }
        NotATable::Empty | NotATable::NoRows => t.say("training-cannot-file-empty"),
        _ => t.say("training-cannot-file"),
    }
}
