use access::Role;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{
    AtOffice,
    nation::{MunicipalityNumber, nation},
};
use register::{Form, Input, Kind, Thing as _, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use crate::{
    hearing::{Correction, CorrectionState, FIELDS},
    indicator::Indicator,
    profile::figure,
    queries::{catalogue, values},
    region::Region,
    routes::ANSWERERS,
};

/// Rettelsen, with the answer and what was done with it.
///
/// # Errors
/// [`Refusal::NotFound`] where the office has no such one, or the reader speaks for another municipality.
pub async fn correction(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let found = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at, frame, found, None).await?)
}

/// The correction again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`correction`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    found: Correction,
    fields: Fields,
) -> Page {
    let at = AtOffice::of(&person, &frame)?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &at, frame, found, Some(fields)).await?;
    page_with(status, &again)
}

async fn build(
    app: &App,
    person: &Person,
    at: &AtOffice,
    frame: Frame,
    found: Correction,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let serving =
        organisations::nav_offices_of_municipality(&mut reader, found.municipality).await?;
    let serving: Vec<Id> = serving.iter().map(|one| one.id).collect();
    person.place_scope(at.scope, found.municipality, &serving)?;
    let all = catalogue::with_retired(&mut reader).await?;
    let indicator = all.into_iter().find(|one| one.id == found.indicator);
    let indicator = indicator.ok_or(Refusal::NotFound)?;
    let municipality = nation()
        .municipality(found.municipality)
        .ok_or(Refusal::NotFound)?;
    let place = municipality.number_at(nation(), frame.today);
    let place = place.unwrap_or_else(|| municipality.latest(nation()));
    let region = Region::Municipality(place.number.to_owned());
    let now = values::of_regions(&mut reader, &[region]).await?;
    let now = now
        .iter()
        .find(|(id, value)| *id == found.indicator && value.year == found.year);
    let entries = audit::history(&mut reader, &[found.id], Some(at.scope.office())).await?;
    let t = frame.t.clone();
    let today_s = now.map(|(_, value)| figure(value, &indicator, &t));
    let may_answer = ANSWERERS.contains(&person.role);
    Ok(ThingPage {
        title: title(&found, &indicator, place, &frame),
        back: (
            t.with("indicators-profile-of", [("name", place.name.into())]),
            format!("/kommuner/{}/levekar", place.number),
        ),
        status: Some((found.state.shape(), t.say(found.state.key()))),
        facts: facts(&found, &indicator, today_s, &frame),
        texts: vec![
            (t.say("indicators-profile-wrong"), found.wrong.clone()),
            (t.say("indicators-profile-correct"), found.correct.clone()),
            (t.say("indicators-profile-basis"), found.basis.clone()),
            (answer_label(&found, &frame), found.answer.clone()),
        ],
        links: links(person.role, &frame),
        lists: vec![],
        history: tell(&entries, FIELDS, &str::to_owned, &t),
        forms: if may_answer {
            forms(&found, &frame)
        } else {
            vec![]
        },
        fields: came_back.unwrap_or_else(|| stored(&found, &frame)),
        frame,
    })
}

fn title(
    found: &Correction,
    indicator: &Indicator,
    place: &MunicipalityNumber,
    frame: &Frame,
) -> String {
    let name = &indicator.texts.of(frame.t.language()).name;
    let told = [
        ("name", name.into()),
        ("place", place.name.into()),
        ("year", found.year.to_string().into()),
    ];
    frame.t.with("indicators-profile-correction-of", told)
}

fn answer_label(found: &Correction, frame: &Frame) -> String {
    frame.t.say(match found.state {
        CorrectionState::Accepted => "indicators-profile-note-beside",
        _ => "indicators-profile-why-not",
    })
}

fn links(role: Role, frame: &Frame) -> Vec<(String, String)> {
    let list = (
        frame.t.say("indicators-profile-corrections"),
        "/levekar/rettelser".to_owned(),
    );
    access::READERS
        .contains(&role)
        .then_some(list)
        .into_iter()
        .collect()
}

fn facts(
    found: &Correction,
    indicator: &Indicator,
    today_s: Option<String>,
    frame: &Frame,
) -> Vec<(String, String)> {
    let t = &frame.t;
    let then = found.number.map_or_else(
        || t.say("indicators-profile-not-shown"),
        |number| t.decimal(number, indicator.decimals),
    );
    let by = |at: kernel::Instant, name: &str| format!("{name}, {}", t.moment(at));
    let answered = found.answered_at.map(|at| by(at, &found.answered_by));
    vec![
        (t.say("indicators-profile-figure-then"), then),
        (
            t.say("indicators-profile-figure-now"),
            today_s.unwrap_or_else(|| t.say("indicators-profile-not-shown")),
        ),
        (
            t.say("indicators-profile-suggested-by"),
            by(found.suggested_at, &found.suggested_by),
        ),
        (
            t.say("indicators-profile-answered-by"),
            answered.unwrap_or_default(),
        ),
    ]
}

fn forms(found: &Correction, frame: &Frame) -> Vec<Form> {
    let t = &frame.t;
    let form = |id: &'static str, heading: &str, input: Input| Form {
        id,
        heading: t.say(heading),
        action: format!("{}/{id}", Correction::href(found.id)),
        version: Some(found.version),
        inputs: vec![input],
        button: t.say(heading),
    };
    let note = Input::new(
        "merknad",
        t.say("indicators-profile-note-beside"),
        Kind::Area(3),
    );
    let reason = Input::new("grunn", t.say("indicators-profile-why-not"), Kind::Area(3));
    vec![
        form(
            "ta-til-folge",
            "indicators-profile-accept",
            note.help(t.say("indicators-profile-note-help")),
        ),
        form(
            "avsla",
            "indicators-profile-decline",
            reason.help(t.say("indicators-profile-reason-help")),
        ),
    ]
}

fn stored(found: &Correction, frame: &Frame) -> Fields {
    let name = match found.state {
        CorrectionState::Accepted => "merknad",
        _ => "grunn",
    };
    let pairs = vec![(name.to_owned(), found.answer.clone())];
    Fields::new(pairs, frame.t.clone())
}
