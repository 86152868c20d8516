use audit::Event;
use axum::extract::{Path, State};
use kernel::Day;
use register::{Begun, Thing as _, Work, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::parts::{TEXT_LENGTH, note, past_day, place, theme};
use crate::{
    cooperation::Mapping,
    pages::{self, new::with_faults},
    queries,
    words::Need,
};

/// Kartlegger en kommune på et tema, once for each.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Mapping::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let municipality = place(&mut fields, "kommune", &scope, app.today());
    let municipality = fields.required("kommune", municipality);
    let theme = theme(&mut fields);
    let found = what_was_found(&mut fields, app.today());
    if let (Some(municipality), Some(theme)) = (municipality, theme) {
        let known =
            queries::cooperation::mapping_of(&mut tx, &scope, (municipality, theme)).await?;
        if known.is_some() {
            note(&mut fields, "kommune", "development-cannot-mapped-before");
        }
    }
    let (Some(municipality), Some(theme), Some((need, mapped, told)), true) =
        (municipality, theme, found, fields.is_faultless())
    else {
        drop(tx);
        let form = pages::mapping::new(scope.office(), &frame);
        return with_faults(frame, form, fields);
    };
    let new = Mapping {
        id,
        municipality,
        theme,
        need,
        mapped,
        offered: None,
        acted: None,
        note: told,
        version: 1,
    };
    queries::cooperation::map(&mut tx, &scope, &new).await?;
    let event = Event::new("mapping.made", &person.actor(), app.now())
        .office(scope.office())
        .after(&new.facts().into());
    audit::commit(tx, &Mapping::about(event, id)).await?;
    Ok(see_other(&Mapping::href(id)))
}

/// Kartlegger på nytt.
///
/// # Errors
/// As [`Work`].
pub async fn change(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Mapping>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let found = what_was_found(&mut work.fields, work.app.today());
    let (Some((need, mapped, told)), true) = (found, work.fields.is_faultless()) else {
        return work.again().await;
    };
    (work.thing.need, work.thing.mapped, work.thing.note) = (need, mapped, told);
    work.done("mapping.changed", vec![]).await
}

/// Noterer at kommunen har fått tilbud om hjelp til å samarbeide.
///
/// # Errors
/// As [`Work`].
pub async fn offer(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Mapping>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let day = past_day(&mut work.fields, "tilbudt", work.app.today());
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.thing.offered = day;
    work.done("mapping.offered", vec![]).await
}

/// Noterer at det ble noe av samarbeidet.
///
/// # Errors
/// As [`Work`].
pub async fn act(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Mapping>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let day = past_day(&mut work.fields, "utfort", work.app.today());
    if !work.fields.is_faultless() {
        return work.again().await;
    }
    work.thing.acted = day;
    work.done("mapping.acted", vec![]).await
}

fn what_was_found(fields: &mut Fields, today: Day) -> Option<(Need, Day, String)> {
    let need = fields.choice::<Need>("behov");
    let need = fields.required("behov", need);
    let mapped = past_day(fields, "kartlagt", today);
    let told = fields.text("merknad", TEXT_LENGTH).unwrap_or_default();
    Some((need?, mapped?, told))
}
