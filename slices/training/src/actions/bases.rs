//! Grunnlaget: what the office does with the counts of its NAV offices, and what their contacts confirm.

use audit::Event;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::NavOffice;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, Refusal, once, see_other};
use texts::Tongue;

use super::id_in_path;
use crate::{
    facts, pages, queries,
    staff_base::{Counts, MOST_PEOPLE, StaffBase},
    words::{StaffRole, Work},
};

/// The address of a NAV office's counts for a year.
pub fn href(nav_office: Id, year: i32) -> String {
    format!("/opplaering/ansatte/{nav_office}?ar={year}")
}

/// The address of the list of a year.
pub fn list_href(year: i32) -> String {
    format!("/opplaering/ansatte?ar={year}")
}

/// The name of the field for those of the work in the role.
pub fn field(work: Work, role: StaffRole) -> String {
    format!("{}-{}", work.code(), role.code())
}

/// The year that the form is about; this year when it names none that makes sense.
pub fn year_of(fields: &Fields, app: &App) -> i32 {
    let year = fields.raw("ar").parse().ok();
    year.filter(|year| (2000..=2100).contains(year))
        .unwrap_or_else(|| app.today().year())
}

/// Lagrer tallene for et NAV-kontor. They are confirmed when the form says so; else they are a proposal.
///
/// # Errors
/// [`Refusal::NotFound`] when it is another office's.
pub async fn save(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let (scope, year) = (person.own_scope()?, year_of(&fields, &app));
    let mut tx = app.database.begin().await?;
    let location = list_href(year);
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let all = organisations::nav_offices_of_office(&mut tx, scope.office()).await?;
    let nav_office = NavOffice::open(all, id_in_path(&id)?, (&person, scope))?;
    let before = queries::bases::find(&mut tx, &scope, (nav_office.id, year)).await?;
    if fields.version() != before.as_ref().map_or(0, |base| base.version) {
        fields.note("versjon", frame.t.say("training-somebody-was-first"));
    }
    let mut base = before.clone().unwrap_or_else(|| StaffBase {
        id: app.new_id(),
        nav_office: nav_office.id,
        year,
        confirmed: None,
        counts: Counts::new(),
        version: 1,
    });
    base.counts = read_counts(&mut fields);
    base.confirmed = fields.is_set("bekreft").then(|| app.today());
    if !fields.is_faultless() {
        drop(tx);
        return pages::base::with_faults((frame, &person), nav_office, (year, before), fields);
    }
    let saved = match &before {
        None => queries::bases::insert(&mut tx, &scope, &base)
            .await
            .map(|()| true),
        Some(_) => queries::bases::save(&mut tx, &scope, &base).await,
    };
    if !saved? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let empty = facts::Facts::new();
    let old = before
        .as_ref()
        .map_or(empty, |base| of_base(base, &frame.t));
    let changes = facts::changes(&old, &of_base(&base, &frame.t));
    let event = Event::new("base.written", &person.actor(), app.now())
        .office(scope.office())
        .about("staff_base", base.id);
    audit::commit(tx, &facts::told_by(event, changes)).await?;
    Ok(see_other(&location))
}

/// Bekrefter at tallene er riktige for året. The contact of the NAV office may do that too.
///
/// # Errors
/// [`Refusal::NotFound`] when nothing is written, or the NAV office is not the person's to see.
pub async fn confirm(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let (scope, year) = (person.own_scope()?, year_of(&fields, &app));
    let mut tx = app.database.begin().await?;
    let location = list_href(year);
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let all = organisations::nav_offices_of_office(&mut tx, scope.office()).await?;
    let nav_office = NavOffice::open(all, id_in_path(&id)?, (&person, scope))?;
    let base = queries::bases::find(&mut tx, &scope, (nav_office.id, year)).await?;
    let base = base.ok_or(Refusal::NotFound)?;
    if fields.version() != base.version {
        fields.note("versjon", frame.t.say("training-somebody-was-first"));
        drop(tx);
        return pages::base::with_faults((frame, &person), nav_office, (year, Some(base)), fields);
    }
    if !queries::bases::confirm(&mut tx, &scope, &base, Some(app.today())).await? {
        return Err(Refusal::SomebodyWasFirst);
    }
    let after = json!({ "confirmed": app.today() });
    let event = Event::new("base.confirmed", &person.actor(), app.now())
        .office(scope.office())
        .about("staff_base", base.id)
        .after(&after);
    audit::commit(tx, &event).await?;
    Ok(see_other(&location))
}

/// Kopierer fjorårets tall som forslag, for the NAV offices that nothing is written of yet.
///
/// # Errors
/// What the database says.
pub async fn copy(State(app): State<App>, person: Person, fields: Fields) -> Page {
    let (scope, year) = (person.own_scope()?, year_of(&fields, &app));
    let mut tx = app.database.begin().await?;
    let location = list_href(year);
    if let Once::Again(location) = once(&mut tx, &fields, &location, app.now()).await? {
        return Ok(see_other(&location));
    }
    let there = queries::bases::of_year(&mut tx, &scope, year).await?;
    let last_year = queries::bases::of_year(&mut tx, &scope, year - 1).await?;
    let today_s = organisations::nav_offices_of_office(&mut tx, scope.office()).await?;
    let missing = today_s.iter().filter(|one| !there.contains_key(&one.id));
    let mut copied = 0u64;
    for base in missing.filter_map(|one| last_year.get(&one.id)) {
        let proposed = base.proposed_for(year, app.new_id());
        queries::bases::insert(&mut tx, &scope, &proposed).await?;
        copied += 1;
    }
    let event = Event::new("base.copied", &person.actor(), app.now()).office(scope.office());
    audit::commit(tx, &event.after(&json!({ "nav_offices": copied }))).await?;
    Ok(see_other(&location))
}

fn read_counts(fields: &mut Fields) -> Counts {
    let mut counts = Counts::new();
    for (work, role) in every_kind() {
        if let Some(people) = fields.number(&field(work, role), 0, MOST_PEOPLE) {
            counts.insert((work, role), people);
        }
    }
    counts.retain(|_, people| *people > 0);
    counts
}

/// Every work with every role.
pub fn every_kind() -> impl Iterator<Item = (Work, StaffRole)> {
    let works = Work::ALL.iter().copied();
    works.flat_map(|work| StaffRole::ALL.iter().map(move |role| (work, *role)))
}

/// What the log keeps of the counts.
pub fn of_base(base: &StaffBase, t: &Tongue) -> facts::Facts {
    let told: Vec<String> = Work::ALL
        .iter()
        .map(|work| format!("{} {}", t.say(work.key()), base.people(*work)))
        .collect();
    facts::object(json!({ "counts": told.join(", "), "confirmed": base.confirmed }))
}
