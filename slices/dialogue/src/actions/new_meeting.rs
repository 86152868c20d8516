use access::OfficeScope;
use accounts::Colleagues;
use audit::Event;
use axum::extract::State;
use kernel::{Day, Id};
use plan::{Activity, ActivityKind, ActivityState, AimedAt, Marks, Organiser, Theme, places};
use register::{Thing as _, begin_new};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person, see_other};

use super::TITLE_LENGTH;
use crate::{
    meeting::{Meeting, Topic, partners, target_groups},
    municipalities, pages, queries,
    words::{Counterpart, Level},
};

/// Planlegger et møte. The standing topics of the counterpart come on the agenda by themselves.
///
/// # Errors
/// What the database says.
pub async fn new(State(app): State<App>, person: Person, frame: Frame, mut fields: Fields) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Meeting::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let colleagues = Colleagues::of(&mut tx, &scope).await?;
    let counterpart = fields.choice::<Counterpart>("motpart");
    let counterpart = fields.required("motpart", counterpart);
    let met = municipalities_of(&mut fields, &scope, frame.today);
    if counterpart == Some(Counterpart::MunicipalLeadership) && met.is_empty() {
        fields.note("sted", frame.t.say("dialogue-cannot-no-municipality"));
    }
    let themes = chosen_themes(&fields);
    let activity = activity(&mut fields, id, counterpart, &colleagues, frame.today);
    let level = fields.choice::<Level>("niva").unwrap_or(Level::Steering);
    let (Some(mut activity), Some(counterpart), true) =
        (activity, counterpart, fields.is_faultless())
    else {
        drop(tx);
        return pages::new_meeting::with_faults(frame, scope.office(), &colleagues, fields);
    };
    let standing = queries::standing::of_office(&mut tx, &scope).await?;
    let standing = standing.into_iter().filter(|(one, _)| *one == counterpart);
    activity.marks.themes = joined(standing.map(|(_, theme)| theme), themes);
    let topic = |theme: &Theme| Topic {
        id: app.new_id(),
        theme: Some(*theme),
        title: String::new(),
    };
    let meeting = Meeting {
        topics: activity.marks.themes.iter().map(topic).collect(),
        counterpart,
        level,
        activity,
        participants: vec![],
        decisions: vec![],
        follow_ups: vec![],
    };
    plan::activities::insert(&mut tx, &scope, &meeting.activity).await?;
    queries::meetings::insert(&mut tx, &meeting).await?;
    let aimed = met
        .iter()
        .map(|place| (app.new_id(), AimedAt::Municipality(*place)));
    places::aim_at(&mut tx, id, aimed.collect::<Vec<_>>()).await?;
    let mut after = meeting.facts();
    let themes: Vec<_> = meeting
        .activity
        .marks
        .themes
        .iter()
        .map(|one| one.code())
        .collect();
    after.insert("theme".to_owned(), json!(themes.join(" ")));
    let event = Event::new("meeting.planned", &person.actor(), app.now())
        .office(scope.office())
        .after(&after.into());
    audit::commit(tx, &Meeting::about(event, id)).await?;
    Ok(see_other(&Meeting::href(id)))
}

/// The municipalities that were chosen; notes a fault when the office does not cover one of them.
fn municipalities_of(fields: &mut Fields, scope: &OfficeScope, today: Day) -> Vec<Id> {
    let mut chosen: Vec<Id> = fields
        .all("sted")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    chosen.sort_unstable();
    chosen.dedup();
    let covered = municipalities::of_office(scope.office(), today);
    let is_covered = |id: &Id| covered.iter().any(|(known, _)| known == id);
    if !chosen.iter().all(is_covered) {
        let sentence = fields.sentence("dialogue-cannot-elsewhere");
        fields.note("sted", sentence);
    }
    chosen
}

fn chosen_themes(fields: &Fields) -> Vec<Theme> {
    let codes = fields.all("tema").into_iter();
    codes.filter_map(|code| code.parse().ok()).collect()
}

/// First these, then those among the others that are not there yet.
fn joined(first: impl Iterator<Item = Theme>, others: Vec<Theme>) -> Vec<Theme> {
    let mut all: Vec<Theme> = first.collect();
    for theme in others {
        if !all.contains(&theme) {
            all.push(theme);
        }
    }
    all
}

fn activity(
    fields: &mut Fields,
    id: Id,
    counterpart: Option<Counterpart>,
    colleagues: &Colleagues,
    today: Day,
) -> Option<Activity> {
    let title = fields.required_text("tittel", TITLE_LENGTH);
    let day = fields.required_day("dag");
    let owner = colleagues.owner(fields, "ansvarlig");
    let counterpart = counterpart?;
    let kind = match counterpart {
        Counterpart::RegionalArena => ActivityKind::ArenaMeeting,
        _ => ActivityKind::DialogueMeeting,
    };
    let marks = Marks {
        partners: partners(counterpart),
        target_groups: target_groups(counterpart),
        ..Marks::default()
    };
    Some(Activity {
        id,
        kind,
        organiser: Organiser::Office,
        state: ActivityState::Planned,
        title: title?,
        description: String::new(),
        first_day: day.unwrap_or(today),
        last_day: day.unwrap_or(today),
        owner,
        budget_chapter: None,
        cost_kroner: None,
        outcome: String::new(),
        lesson: String::new(),
        copied_from: None,
        version: 1,
        marks,
        items: vec![],
    })
}
