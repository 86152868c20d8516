use access::OfficeScope;
use askama::Template;
use audit::Entry;
use axum::extract::{Path, State};
use http::StatusCode;
use kernel::Id;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Refusal, Told, page, page_with};

use super::{list, options::Choices};
use crate::{
    actions::{activity_fields, work::may_change},
    activity::Activity,
    audience::Aimed,
    desk::{Demand, Desk},
    facts,
    moving::Shift,
    queries,
    undoing::undo,
    words::ActivityState,
};

#[derive(Template)]
#[template(path = "pages/activity.html")]
struct ActivityPage {
    frame: Frame,
    activity: Activity,
    /// The form for changing: what is stored, or what came back.
    fields: Fields,
    choices: Choices,
    may_change: bool,
    shown: Shown,
    items: Vec<Demand>,
    aimed: Vec<AimedLine>,
    history: Vec<Told>,
    /// The steps that it can be moved; none when it cannot.
    steps: Vec<(String, String)>,
    may_cancel: bool,
    /// Whether what is wrong stands in the form for changing.
    opens_form: bool,
    /// What can be taken back: what was done, when and by whom.
    last: Option<String>,
}

/// The values of the activity in words.
struct Shown {
    days: String,
    shape: &'static str,
    state: String,
    kind: String,
    organiser: String,
    owner: String,
    themes: String,
    target_groups: String,
    partners: String,
    units: String,
    cost: String,
}

/// A place that the activity is aimed at.
struct AimedLine {
    code: String,
    name: String,
    asked: String,
    offered: String,
    reached: String,
}

/// Aktiviteten, with whom it is aimed at, what can be done with it, and its history.
///
/// # Errors
/// [`Refusal::NotFound`] when the office has no such activity.
pub async fn activity(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let activity = queries::activities::find(&mut reader, &at.scope, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    drop(reader);
    page(&build(&app, &person, &at.scope, frame, activity, None).await?)
}

/// The activity again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`activity`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    activity: Activity,
    fields: Fields,
) -> Page {
    let scope = person.own_scope()?;
    let status = match fields.fault_of("versjon") {
        Some(_) => StatusCode::CONFLICT,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(
        status,
        &build(&app, &person, &scope, frame, activity, Some(fields)).await?,
    )
}

async fn build(
    app: &App,
    person: &Person,
    scope: &OfficeScope,
    frame: Frame,
    activity: Activity,
    came_back: Option<Fields>,
) -> Result<ActivityPage, Refusal> {
    let mut reader = app.database.read().await?;
    let desk = Desk::of(&mut reader, scope, activity.year(), frame.today).await?;
    let aimed = queries::audience::of_activity(&mut reader, scope, activity.id).await?;
    let entries = audit::history(&mut reader, &[activity.id], Some(scope.office())).await?;
    let mut stored = activity_fields::pairs(&activity);
    let places = aimed.iter().map(|one| one.place.code());
    stored.extend(places.map(|code| ("sted".to_owned(), code)));
    let fields = with_what_is_stored(came_back, stored, &frame);
    let items = activity.items.iter().filter_map(|key| desk.item(key));
    let may_change = may_change(person.role, activity.organiser);
    let is_cancelled = activity.state == ActivityState::Cancelled;
    let mut choices = Choices::of(&desk, &frame.t);
    if !is_cancelled {
        // That is done with a reason, by a form of its own.
        choices
            .states
            .retain(|(code, _)| code != ActivityState::Cancelled.code());
    }
    let is_open = matches!(
        activity.state,
        ActivityState::Draft | ActivityState::Planned
    );
    Ok(ActivityPage {
        steps: if may_change && is_open {
            steps(&frame)
        } else {
            vec![]
        },
        may_cancel: may_change && is_open,
        opens_form: !fields.is_faultless() && !is_of_another_form(&fields),
        last: undo(&activity, &entries)
            .filter(|_| may_change)
            .map(|_| last(&entries, &frame)),
        choices,
        may_change,
        shown: shown(&activity, &desk, &frame),
        items: items.cloned().collect(),
        aimed: aimed.iter().map(|one| line(one, &desk, &frame)).collect(),
        history: facts::tell(&entries, &desk, &frame.t),
        fields,
        activity,
        frame,
    })
}

/// What came back, and what is stored where it was another form than that for changing that came back.
fn with_what_is_stored(
    came_back: Option<Fields>,
    mut stored: Vec<(String, String)>,
    frame: &Frame,
) -> Fields {
    let Some(came_back) = came_back else {
        return Fields::new(stored, frame.t.clone());
    };
    if came_back.pairs().iter().any(|(name, _)| name == "tittel") {
        return came_back;
    }
    stored.extend(
        came_back
            .pairs()
            .iter()
            .filter(|(name, _)| name != "sted")
            .cloned(),
    );
    let mut fields = Fields::new(stored, frame.t.clone());
    for fault in came_back.faults() {
        fields.note(&fault.field, fault.sentence.clone());
    }
    fields
}

/// Whether what is wrong was written into one of the small forms.
fn is_of_another_form(fields: &Fields) -> bool {
    let of_others = ["flytt", "hvorfor", "angre", "steg", "dag"];
    of_others.iter().any(|name| fields.fault_of(name).is_some())
}

fn steps(frame: &Frame) -> Vec<(String, String)> {
    let step = |(shift, key): (Shift, &str)| (shift.code(), frame.t.say(key));
    Shift::STEPS.map(step).into()
}

/// What was done last, when and by whom.
fn last(entries: &[Entry], frame: &Frame) -> String {
    let told = entries.first().map(|entry| {
        let what = frame.t.say(&entry.text_key());
        format!("{what}, {}, {}", frame.t.moment(entry.at), entry.actor)
    });
    told.unwrap_or_default()
}

fn shown(activity: &Activity, desk: &Desk, frame: &Frame) -> Shown {
    let t = &frame.t;
    let joined = |keys: Vec<&'static str>| {
        let told: Vec<String> = keys.into_iter().map(|key| t.say(key)).collect();
        told.join(", ")
    };
    let (shape, state) = list::standing(activity, frame);
    let marks = &activity.marks;
    Shown {
        days: list::days(activity, frame),
        shape,
        state,
        kind: t.say(activity.kind.key()),
        organiser: t.say(activity.organiser.key()),
        owner: desk.owner_name(activity.owner, t),
        themes: joined(marks.themes.iter().map(|one| one.key()).collect()),
        target_groups: joined(marks.target_groups.iter().map(|one| one.key()).collect()),
        partners: joined(marks.partners.iter().map(|one| one.key()).collect()),
        units: joined(marks.units.iter().map(|one| one.key()).collect()),
        cost: cost(activity, frame),
    }
}

fn cost(activity: &Activity, frame: &Frame) -> String {
    let kroner = activity
        .cost_kroner
        .and_then(|cost| u64::try_from(cost).ok());
    kroner.map_or_else(String::new, |kroner| {
        let number = frame.t.number(kroner);
        frame.t.with("plan-kroner", [("number", number.into())])
    })
}

fn line(aimed: &Aimed, desk: &Desk, frame: &Frame) -> AimedLine {
    let day = |day: Option<kernel::Day>| day.map_or_else(|| "–".to_owned(), |day| frame.t.day(day));
    AimedLine {
        code: aimed.place.code(),
        name: desk.place_name(aimed.place, frame.today),
        asked: day(aimed.asked),
        offered: day(aimed.offered),
        reached: day(aimed.reached),
    }
}
