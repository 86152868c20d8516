use std::collections::BTreeSet;

use access::{OfficeScope, Role};
use audit::Event;
use axum::extract::State;
use database::Transaction;
use kernel::Id;
use serde_json::json;
use shell::{App, Fields, Frame, Once, Page, Person, once, see_other};

use super::{drop_copy, work::may_change};
use crate::{
    activity::Activity,
    audience::AimedAt,
    copying::{self, mapped},
    desk::Desk,
    facts, pages, queries,
};

/// The page where one chooses what to copy into the year.
pub fn page_of(year: i32) -> String {
    format!("/plan/kopier?ar={year}")
}

/// Kopierer aktiviteter fra året før: the chosen ones, as drafts on the same weekday, with what their items became.
///
/// # Errors
/// What the database says.
pub async fn copy(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let year = year(&fields, &frame);
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &page_of(year), app.now()).await? {
        return Ok(see_other(&location));
    }
    let known = queries::activities::of_years(&mut tx, &scope, (year - 1, year)).await?;
    let chosen = chosen(&fields, |id| {
        let source = known.iter().find(|activity| activity.id == id);
        source.filter(|source| {
            source.year() == year - 1 && may_be_copied(source, &known, person.role)
        })
    });
    if chosen.is_empty() {
        fields.note("velg", frame.t.say("plan-cannot-copy-nothing"));
        drop(tx);
        return pages::copy::with_faults(app, person, frame, year, fields).await;
    }
    let desk = Desk::of(&mut tx, &scope, year, app.today()).await?;
    let passage = letters::passage(&mut tx, &scope, (year - 1, year)).await?;
    let places = queries::audience::of_years(&mut tx, &scope, (year - 1, year - 1)).await?;
    let mut events = Vec::new();
    for source in chosen {
        let items = mapped(&source.items, &passage.successors).items;
        let items = items.into_iter().filter(|key| desk.item(key).is_some());
        let keeps_owner = source.owner.is_some_and(|owner| desk.may_own(owner));
        let copy = copying::copy(source, app.new_id(), items.collect(), keeps_owner);
        let aimed = places.iter().filter(|(id, _)| *id == source.id);
        let aimed = aimed.map(|(_, aimed)| aimed.place);
        let aimed: Vec<AimedAt> = aimed.filter(|place| desk.covers(*place)).collect();
        store(&app, &mut tx, &scope, (&copy, &aimed)).await?;
        let mut after = facts::of(&copy);
        after.insert("places".to_owned(), facts::places(aimed));
        after.insert("copied_from".to_owned(), json!(source.id));
        let event = Event::new("activity.copied", &person.actor(), app.now());
        let event = event.office(scope.office()).about("activity", copy.id);
        events.push(event.after(&after.into()));
    }
    audit::commit_all(tx, &events).await?;
    Ok(see_other(&page_of(year)))
}

async fn store(
    app: &App,
    tx: &mut Transaction,
    scope: &OfficeScope,
    (copy, places): (&Activity, &[AimedAt]),
) -> database::Result<()> {
    queries::activities::insert(tx, scope, copy).await?;
    let aimed = places.iter().map(|place| (app.new_id(), *place));
    queries::audience::aim_at(tx, copy.id, aimed.collect::<Vec<_>>()).await
}

/// Angrer kopier: the chosen ones that nobody has touched since go again.
///
/// # Errors
/// What the database says.
pub async fn undo(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let year = year(&fields, &frame);
    let mut tx = app.database.begin().await?;
    if let Once::Again(location) = once(&mut tx, &fields, &page_of(year), app.now()).await? {
        return Ok(see_other(&location));
    }
    let known = queries::activities::of_years(&mut tx, &scope, (year, year)).await?;
    let chosen = chosen(&fields, |id| {
        let copy = known.iter().find(|activity| activity.id == id);
        copy.filter(|copy| is_untouched_copy(copy) && may_change(person.role, copy.organiser))
    });
    let mut events = Vec::new();
    for copy in chosen {
        events.extend(drop_copy::drop(&mut tx, &person, copy, app.now()).await?);
    }
    if events.is_empty() {
        fields.note("kopi", frame.t.say("plan-cannot-drop-nothing"));
        drop(tx);
        return pages::copy::with_faults(app, person, frame, year, fields).await;
    }
    audit::commit_all(tx, &events).await?;
    Ok(see_other(&page_of(year)))
}

/// Whether it is a copy that nobody has changed since it was made.
pub fn is_untouched_copy(activity: &Activity) -> bool {
    activity.copied_from.is_some() && activity.version == 1
}

/// Whether it can be copied into the next year by one in this role, and has not been yet. `known` holds both years.
pub fn may_be_copied(source: &Activity, known: &[Activity], role: Role) -> bool {
    let is_copied = known
        .iter()
        .any(|other| other.copied_from == Some(source.id));
    copying::can_be_copied(source) && !is_copied && may_change(role, source.organiser)
}

/// The year that is copied into: that of the form, else this year.
pub fn year(fields: &Fields, frame: &Frame) -> i32 {
    let year = fields.raw("ar").parse().ok();
    year.filter(|year| (2001..=2100).contains(year))
        .unwrap_or_else(|| frame.today.year())
}

/// The activities that were chosen, each once, as `find` knows them.
fn chosen<'a>(fields: &Fields, find: impl Fn(Id) -> Option<&'a Activity>) -> Vec<&'a Activity> {
    let named = fields
        .all("velg")
        .into_iter()
        .filter_map(|id| id.parse().ok());
    let ids: BTreeSet<Id> = named.collect();
    ids.into_iter().filter_map(find).collect()
}
