use access::Role;
use axum::extract::{Path, State};
use kernel::{Id, Instant};
use organisations::AtOffice;
use register::{Form, Input, Kind, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{proposals::used, scorecards::HREF};
use crate::{
    proposals::{Comment, FIELDS, Proposal, ProposalState},
    queries::{proposals, scorecards},
    routes::IMPORTERS,
    whose::{another_office, own_office},
};

/// Et forslag, with what offices say of it and what the directorate answers.
///
/// # Errors
/// [`Refusal::NotFound`] where there is none.
pub async fn proposal(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let fields = Fields::new(Vec::new(), frame.t.clone());
    page(&build(&app, (&person, &at), frame, &id, fields).await?)
}

/// The page with the form as it was filled in, and everything that is wrong.
///
/// # Errors
/// As [`proposal`].
pub async fn with_faults(
    app: &App,
    person: &Person,
    frame: Frame,
    id: &str,
    fields: Fields,
) -> Page {
    let at = AtOffice::of(person, &frame)?;
    let status = answer_to_faults(&fields);
    page_with(status, &build(app, (person, &at), frame, id, fields).await?)
}

async fn build(
    app: &App,
    (person, office): (&Person, &AtOffice),
    frame: Frame,
    id: &str,
    fields: Fields,
) -> Result<ThingPage, Refusal> {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let found = proposals::find(&mut reader, id).await?;
    let found = found.ok_or(Refusal::NotFound)?;
    let comments = proposals::comments(&mut reader, id).await?;
    let entries = audit::history(&mut reader, &[id], own_office(person)).await?;
    let lines = scorecards::of_office(&mut reader, &office.scope).await?;
    drop(reader);
    let t = frame.t.clone();
    let here = [
        ("count", used(id, &lines).into()),
        ("office", office.name(&frame).into()),
    ];
    let by = by(Some(found.office), &found.proposed_by, (person, &frame));
    let facts = vec![
        (t.say("catalogue-numerator"), found.said.numerator.clone()),
        (
            t.say("catalogue-denominator"),
            found.said.denominator.clone(),
        ),
        (
            t.say("catalogue-collected-by"),
            found.said.collected_by.clone(),
        ),
        (
            t.say("catalogue-proposed"),
            at(found.proposed_at, &by, &frame),
        ),
    ];
    let mut texts = vec![
        (t.say("catalogue-measures"), found.said.measures.clone()),
        (t.say("catalogue-why"), found.said.why.clone()),
        (t.say("catalogue-reason"), found.answer.clone()),
    ];
    texts.extend(comments.iter().map(|one| said(one, person, &frame)));
    Ok(ThingPage {
        title: found.said.name.clone(),
        back: (t.say("catalogue-proposals"), "/levekar/forslag".to_owned()),
        status: Some((found.state.shape(), t.say(found.state.key()))),
        facts,
        texts,
        links: vec![(t.with("scorecards-use-it", here), HREF.to_owned())],
        lists: vec![],
        forms: forms(&found, person.role, &frame),
        history: tell(&entries, FIELDS, &str::to_owned, &t),
        fields,
        frame,
    })
}

/// Who said it, as far as the reader may know: another office by the office alone.
fn by(office: Option<Id>, name: &str, (person, frame): (&Person, &Frame)) -> String {
    match office {
        None => frame.t.say("catalogue-the-directorate"),
        Some(_) => another_office(office, person, frame).unwrap_or_else(|| name.to_owned()),
    }
}

fn at(moment: Instant, by: &str, frame: &Frame) -> String {
    format!("{by}, {}", frame.t.moment(moment))
}

fn said(one: &Comment, person: &Person, frame: &Frame) -> (String, String) {
    let by = by(one.office, &one.said_by, (person, frame));
    (at(one.said_at, &by, frame), one.comment.clone())
}

fn forms(found: &Proposal, role: Role, frame: &Frame) -> Vec<Form> {
    let t = &frame.t;
    let href = Proposal::href(found.id);
    let discuss = Form {
        id: "innlegg",
        heading: t.say("catalogue-discuss"),
        action: format!("{href}/innlegg"),
        version: None,
        inputs: vec![Input::new(
            "innlegg",
            t.say("catalogue-comment"),
            Kind::Area(4),
        )],
        button: t.say("catalogue-say"),
    };
    let options = [ProposalState::Recommended, ProposalState::NotRecommended];
    let options = options.map(|one| (one.code().to_owned(), t.say(one.key())));
    let answer = Form {
        id: "svar",
        heading: t.say("catalogue-answer"),
        action: format!("{href}/svar"),
        version: Some(found.version),
        inputs: vec![
            Input::new(
                "svar",
                t.say("catalogue-recommend"),
                Kind::Choose {
                    options: options.to_vec(),
                    empty: t.say("catalogue-choose"),
                },
            ),
            Input::new("grunn", t.say("catalogue-reason"), Kind::Area(3)),
        ],
        button: t.say("catalogue-answer-do"),
    };
    let mut forms = Vec::new();
    if IMPORTERS.contains(&role) {
        forms.push(discuss);
    }
    if role == Role::Steward {
        forms.push(answer);
    }
    forms
}
