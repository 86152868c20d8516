use audit::Event;
use axum::extract::{Path, State};
use http::StatusCode;
use organisations::AtOffice;
use register::{Begun, Thing as _, Work, begin_new};
use shell::{App, Fields, Frame, Page, Person, see_other};
use slice::House;

use crate::{
    effect::{Asked, Basis},
    kept::{Evaluation, Kept},
    pages,
    queries::evaluations,
};

/// How much each text takes.
const LENGTH: usize = 2000;

/// Tar vare på en vurdering: the study as it stands, with what the office says of it.
///
/// # Errors
/// What the database says.
pub async fn keep(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    house: House,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let asked = Asked::read(&fields, frame.today);
    let mut reader = app.database.read().await?;
    let of = (&house, &at.scope);
    let basis = Basis::read(&mut reader, of, asked, (frame.today, &frame.t)).await?;
    drop(reader);
    let kept = result(&basis).await?;
    // Nobody keeps another result than the one that was seen.
    if kept.as_ref().map(Kept::fingerprint).as_deref() != Some(fields.raw("funnet")) {
        let sentence = fields.sentence("indicators-kept-changed-since");
        fields.note("funnet", sentence);
    }
    let can_say = fields.required_text("si", LENGTH);
    let cannot_say = fields.required_text("ikkesi", LENGTH);
    let theme = basis.themes();
    let theme = theme
        .into_iter()
        .find(|(code, _)| *code == basis.asked.theme);
    let study = kept.zip(theme).zip(basis.indicator());
    let said = (can_say, cannot_say, study, fields.is_faultless());
    let (Some(can_say), Some(cannot_say), Some(((kept, theme), indicator)), true) = said else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return pages::effect::show((person, frame), basis, (fields, status)).await;
    };
    let id = app.new_id();
    let href = Evaluation::href(id);
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &href).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let evaluation = Evaluation {
        id,
        indicator: indicator.id,
        theme,
        kept,
        published: basis.published(),
        is_synthetic: basis.is_synthetic(),
        can_say,
        cannot_say,
        kept_at: app.now(),
        withdrawn_at: None,
        withdrawn_reason: String::new(),
        version: 1,
    };
    evaluations::insert(&mut tx, &scope, &evaluation).await?;
    let event = Event::new("effect-evaluation.kept", &person.actor(), app.now())
        .office(scope.office())
        .after(&evaluation.facts().into());
    audit::commit(tx, &Evaluation::about(event, id)).await?;
    Ok(see_other(&href))
}

/// What the study found; none where there is no study, or its data are too thin.
async fn result(basis: &Basis) -> anyhow::Result<Option<Kept>> {
    let studied = basis.study().await?;
    Ok(studied.and_then(|(study, found)| {
        let effect = found.ok()?;
        Some(Kept::of(&study, &effect, basis.asked.year))
    }))
}

/// Trekker en vurdering tilbake, and says why. It stands to be read, and counts no more.
///
/// # Errors
/// As [`Work`].
pub async fn withdraw(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match Work::<Evaluation>::begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    if work.thing.withdrawn_at.is_some() && work.fields.fault_of("versjon").is_none() {
        let sentence = work.fields.sentence("indicators-kept-is-withdrawn");
        work.fields.note("versjon", sentence);
    }
    let why = work.fields.required_text("grunn", LENGTH);
    let (Some(why), true) = (why, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.withdrawn_at = Some(work.app.now());
    work.thing.withdrawn_reason = why;
    work.done("effect-evaluation.withdrawn", vec![]).await
}
