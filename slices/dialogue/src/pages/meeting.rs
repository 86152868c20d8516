use access::OfficeScope;
use accounts::Colleagues;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use plan::{ActivityState, AimedAt};
use register::{Thing as _, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};

use super::{meetings::state, options::may_work};
use crate::{meeting::Meeting, municipalities, thing::OF_MEETINGS};

mod forms;
pub mod lists;

/// What the page needs to know beside the meeting.
pub struct Around {
    pub colleagues: Colleagues,
    /// The municipalities that the meeting is with, and whether they took part.
    pub municipalities: Vec<(Id, bool)>,
}

/// Møtet: its agenda, who took part, what was decided, what is followed up, and what can be done with it.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such meeting.
pub async fn meeting(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let meeting = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at.scope, frame, meeting, None).await?)
}

/// The meeting again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`meeting`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    meeting: Meeting,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = answer_to_faults(&fields);
    let again = build(&app, &person, &scope, frame, meeting, Some(fields)).await?;
    page_with(status, &again)
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    meeting: Meeting,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let id = meeting.id();
    let aimed = plan::places::of_activity(&mut reader, scope, id).await?;
    let municipality = |aimed: &plan::Aimed| match aimed.place {
        AimedAt::Municipality(id) => Some((id, aimed.reached.is_some())),
        AimedAt::NavOffice(_) => None,
    };
    let around = Around {
        colleagues: Colleagues::of(&mut reader, scope).await?,
        municipalities: aimed.iter().filter_map(municipality).collect(),
    };
    let entries = audit::history(&mut reader, &[id], Some(scope.office())).await?;
    let t = frame.t.clone();
    let name = |code: &str| name(code, &around, &frame);
    let history = tell(&entries, OF_MEETINGS, &name, &t);
    let fields = came_back.unwrap_or_else(|| forms::stored(&meeting, &around, &frame));
    let forms = may_work(person).then(|| forms::of(&meeting, &around, &frame));
    Ok(ThingPage {
        title: meeting.activity.title.clone(),
        back: (t.say("dialogue-title"), "/dialog".to_owned()),
        status: Some(state(meeting.activity.state, &t)),
        facts: facts(&meeting, &around, &frame),
        texts: vec![(
            t.say("dialogue-field-outcome"),
            meeting.activity.outcome.clone(),
        )],
        links: vec![(t.say("dialogue-in-plan"), format!("/plan/{id}"))],
        lists: lists::of(&meeting, &around, &frame),
        forms: forms.unwrap_or_default(),
        history,
        fields,
        frame,
    })
}

fn facts(meeting: &Meeting, around: &Around, frame: &Frame) -> Vec<(String, String)> {
    let t = &frame.t;
    let day = meeting.activity.first_day;
    let names = |took_part: bool| {
        let those = around
            .municipalities
            .iter()
            .filter(|(_, did)| *did == took_part);
        municipalities::names(those.map(|(id, _)| *id), day)
    };
    let is_held = meeting.activity.state == ActivityState::Held;
    let owner = meeting.activity.owner.map(|owner| owner.to_string());
    let owner = owner.map_or_else(|| t.say("dialogue-nobody"), |id| name(&id, around, frame));
    let (took_part, others) = (names(true), names(false));
    let others_key = if is_held {
        "dialogue-did-not-come"
    } else {
        "dialogue-field-municipalities"
    };
    vec![
        (t.say("dialogue-field-day"), t.day(day)),
        (
            t.say("dialogue-field-counterpart"),
            t.say(meeting.counterpart.key()),
        ),
        (t.say("dialogue-field-level"), t.say(meeting.level.key())),
        (t.say("dialogue-field-owner"), owner),
        (t.say("dialogue-took-part"), took_part),
        (t.say(others_key), others),
    ]
}

/// What a person or a municipality is called.
pub fn name(code: &str, around: &Around, frame: &Frame) -> String {
    let Ok(id) = code.parse::<Id>() else {
        return code.to_owned();
    };
    let person = around.colleagues.name(id).map(str::to_owned);
    person.unwrap_or_else(|| municipalities::name(id, frame.today))
}
