use access::OfficeScope;
use audit::Event;
use axum::extract::{Path, State};
use database::Transaction;
use kernel::{Day, Id};
use plan::{ActivityKind, ActivityState, AimedAt, Marks, Step, places};
use register::{Thing as _, begin_new};
use serde_json::{Value, json};
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use super::parts::{self, TEXT_LENGTH, note, past_day};
use crate::{
    experience::{Experience, Handing},
    pages, queries,
    thing::joined,
    words::Way,
};

/// Deler erfaringen med kommuner: an activity of the office's plan, which offers it to them, and reaches them where they
/// have received it.
///
/// # Errors
/// [`Refusal::NotFound`] when the experience is another office's draft.
pub async fn hand_on(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let (scope, mut tx, experience) = match begin(&app, &person, &fields, &id).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let day = past_day(&mut fields, "dag", app.today());
    let way = fields.choice::<Way>("mate");
    let way = fields.required("mate", way);
    let to = parts::places(&mut fields, &scope, app.today());
    if to.is_empty() {
        note(&mut fields, "sted", "development-cannot-no-municipality");
    }
    let (Some(day), Some(way), true) = (day, way, fields.is_faultless()) else {
        drop(tx);
        return pages::experience::with_faults(app, person, frame, experience, fields).await;
    };
    let activity = app.new_id();
    let mut shared = parts::activity(activity, ActivityKind::Experience, day);
    shared.title = experience.title.clone();
    shared.state = ActivityState::Held;
    shared.owner = Some(person.id);
    shared.outcome = experience.result.clone();
    shared.marks = Marks {
        themes: vec![experience.theme],
        ..Marks::default()
    };
    plan::activities::insert(&mut tx, &scope, &shared).await?;
    queries::experiences::hand_on(&mut tx, activity, experience.id, way).await?;
    let aimed: Vec<_> = to
        .iter()
        .map(|place| AimedAt::Municipality(*place))
        .collect();
    let with_ids: Vec<_> = aimed.iter().map(|place| (app.new_id(), *place)).collect();
    places::aim_at(&mut tx, activity, with_ids).await?;
    places::note(&mut tx, activity, (Step::Offered, Some(day)), aimed.clone()).await?;
    if fields.is_set("mottatt") {
        places::note(&mut tx, activity, (Step::Reached, Some(day)), aimed).await?;
    }
    let after = json!({ "way": way.code(), "day": day, "municipalities": joined(&to) });
    done(
        &app,
        &person,
        tx,
        &experience,
        ("experience.handed-on", after),
    )
    .await
}

/// Noterer at en kommune har fått erfaringen.
///
/// # Errors
/// As [`hand_on`].
pub async fn receive(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let (scope, mut tx, experience) = match begin(&app, &person, &fields, &id).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let day = past_day(&mut fields, "mottatt-dag", app.today());
    let chosen = chosen(&mut tx, &scope, &mut fields, ("hos", &experience, day)).await?;
    let (Some(chosen), Some(day), true) = (chosen, day, fields.is_faultless()) else {
        drop(tx);
        return pages::experience::with_faults(app, person, frame, experience, fields).await;
    };
    let place = AimedAt::Municipality(chosen.municipality);
    places::note(&mut tx, chosen.id, (Step::Reached, Some(day)), [place]).await?;
    let after = json!({ "municipality": chosen.municipality, "day": day });
    done(
        &app,
        &person,
        tx,
        &experience,
        ("experience.received", after),
    )
    .await
}

/// Noterer at en kommune har brukt erfaringen, and for what.
///
/// # Errors
/// As [`hand_on`].
pub async fn used(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    mut fields: Fields,
) -> Page {
    let (scope, mut tx, experience) = match begin(&app, &person, &fields, &id).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let day = past_day(&mut fields, "brukt-dag", app.today());
    let told = fields.required_text("brukt-til", TEXT_LENGTH);
    let chosen = chosen(&mut tx, &scope, &mut fields, ("bruker", &experience, day)).await?;
    let (Some(chosen), Some(day), Some(told), true) = (chosen, day, told, fields.is_faultless())
    else {
        drop(tx);
        return pages::experience::with_faults(app, person, frame, experience, fields).await;
    };
    let at = (chosen.id, chosen.municipality);
    queries::experiences::note_use(&mut tx, at, (day, &told)).await?;
    let after = json!({ "municipality": chosen.municipality, "day": day, "note": told });
    done(&app, &person, tx, &experience, ("experience.used", after)).await
}

type Opened = (OfficeScope, Transaction, Experience);

/// Opens an experience that the office sees, its own or another's.
async fn begin(
    app: &App,
    person: &Person,
    fields: &Fields,
    id: &str,
) -> Result<Result<Opened, axum::response::Response>, Refusal> {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let (scope, mut tx) = match begin_new(app, person, fields, &Experience::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(Err(answer)),
    };
    let experience = queries::experiences::find_seen(&mut tx, &scope, id).await?;
    let experience = experience.ok_or(Refusal::NotFound)?;
    Ok(Ok((scope, tx, experience)))
}

/// The municipality that the office handed the experience on to, as chosen in the field; notes a fault when it is none,
/// or when the day is before it was handed on.
async fn chosen(
    tx: &mut Transaction,
    scope: &OfficeScope,
    fields: &mut Fields,
    (name, experience, day): (&str, &Experience, Option<Day>),
) -> Result<Option<Handing>, Refusal> {
    let handed = queries::experiences::handed_on(tx, scope, experience.id).await?;
    let code = fields.raw(name).to_owned();
    let is_it = |one: &Handing| format!("{}:{}", one.id, one.municipality) == code;
    let found = handed.into_iter().find(is_it);
    let found = fields.required(name, found);
    let is_early = |one: &Handing| day.is_some_and(|day| day < one.day);
    if found.as_ref().is_some_and(is_early) {
        note(fields, name, "development-cannot-before-handing");
    }
    Ok(found)
}

async fn done(
    app: &App,
    person: &Person,
    tx: Transaction,
    experience: &Experience,
    (action, after): (&'static str, Value),
) -> Page {
    let office = person.own_scope()?.office();
    let event = Event::new(action, &person.actor(), app.now());
    let event = event.office(office).after(&after);
    audit::commit(tx, &Experience::about(event, experience.id)).await?;
    Ok(see_other(&Experience::href(experience.id)))
}
