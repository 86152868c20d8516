use access::OfficeScope;
use accounts::Colleagues;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use register::{Form, Input, Kind, Thing as _, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{
    enquiries::asker,
    new_enquiry::{self, Around},
    options::may_work,
};
use crate::{enquiry::Enquiry, municipalities, thing::OF_ENQUIRIES};

/// Henvendelsen, with the answer and its history.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such enquiry.
pub async fn enquiry(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let enquiry = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at.scope, frame, enquiry, None).await?)
}

/// The enquiry again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`enquiry`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    enquiry: Enquiry,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, enquiry, Some(fields)).await?;
    page_with(status, &again)
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    enquiry: Enquiry,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let around = Around {
        office: scope.office(),
        colleagues: Colleagues::of(&mut reader, scope).await?,
        nav_offices: organisations::nav_offices_of_office(&mut reader, scope.office()).await?,
    };
    let entries = audit::history(&mut reader, &[enquiry.id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let name = |code: &str| name(code, &around, &frame);
    let state = match enquiry.answered {
        Some(_) => ("good", t.say("dialogue-answered")),
        None => ("warn", t.say("dialogue-unanswered")),
    };
    let forms = may_work(person).then(|| forms(&enquiry, &around, &frame));
    Ok(ThingPage {
        title: t.say("dialogue-enquiry"),
        back: (
            t.say("dialogue-enquiries-title"),
            "/henvendelser".to_owned(),
        ),
        status: Some(state),
        facts: facts(&enquiry, &around, &frame),
        texts: vec![
            (t.say("dialogue-field-question"), enquiry.question.clone()),
            (t.say("dialogue-field-answer"), enquiry.answer.clone()),
        ],
        links: vec![],
        lists: vec![],
        history: tell(&entries, OF_ENQUIRIES, &name, &t),
        forms: forms.unwrap_or_default(),
        fields: came_back.unwrap_or_else(|| stored(&enquiry, &frame)),
        frame,
    })
}

fn name(code: &str, around: &Around, frame: &Frame) -> String {
    let Ok(id) = code.parse::<Id>() else {
        return code.to_owned();
    };
    let nav_office = around.nav_offices.iter().find(|one| one.id == id);
    let known = around.colleagues.name(id);
    let known = known.or(nav_office.map(|one| one.name.as_str()));
    known.map_or_else(|| municipalities::name(id, frame.today), str::to_owned)
}

fn facts(enquiry: &Enquiry, around: &Around, frame: &Frame) -> Vec<(String, String)> {
    let t = &frame.t;
    let owner = enquiry
        .owner
        .map(|owner| name(&owner.to_string(), around, frame));
    vec![
        (
            t.say("dialogue-field-asker"),
            asker(enquiry, &around.nav_offices, frame),
        ),
        (
            t.say("dialogue-field-channel"),
            t.say(enquiry.channel.key()),
        ),
        (t.say("dialogue-field-theme"), t.say(enquiry.theme.key())),
        (t.say("dialogue-field-received"), t.day(enquiry.received)),
        (
            t.say("dialogue-field-answered"),
            super::options::day(enquiry.answered, frame),
        ),
        (
            t.say("dialogue-field-days"),
            t.number(enquiry.days(frame.today)),
        ),
        (
            t.say("dialogue-field-owner"),
            owner.unwrap_or_else(|| t.say("dialogue-nobody")),
        ),
    ]
}

fn forms(enquiry: &Enquiry, around: &Around, frame: &Frame) -> Vec<Form> {
    let t = &frame.t;
    let form = |id: &'static str, heading: &str, inputs| Form {
        id,
        heading: t.say(heading),
        action: format!("{}/{id}", Enquiry::href(enquiry.id)),
        version: Some(enquiry.version),
        inputs,
        button: t.say("dialogue-save"),
    };
    let answer = vec![
        Input::new("besvart", t.say("dialogue-field-answered"), Kind::Day),
        Input::new("svar", t.say("dialogue-field-answer"), Kind::Area(3))
            .help(t.say("dialogue-help-question")),
    ];
    vec![
        form("svar", "dialogue-note-answer", answer),
        form(
            "endre",
            "dialogue-change-enquiry",
            new_enquiry::inputs(around, frame),
        ),
    ]
}

fn stored(enquiry: &Enquiry, frame: &Frame) -> Fields {
    let id = |id: Option<Id>| id.map_or_else(String::new, |id| id.to_string());
    let answered = enquiry.answered.unwrap_or(frame.today);
    let pairs = [
        ("sporsmal", enquiry.question.clone()),
        ("hvem", enquiry.asker.code().to_owned()),
        ("kommune", id(enquiry.municipality)),
        ("navkontor", id(enquiry.nav_office)),
        ("kanal", enquiry.channel.code().to_owned()),
        ("tema", enquiry.theme.code().to_owned()),
        ("mottatt", enquiry.received.to_string()),
        ("ansvarlig", id(enquiry.owner)),
        ("besvart", answered.to_string()),
        ("svar", enquiry.answer.clone()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    Fields::new(pairs.to_vec(), frame.t.clone())
}
