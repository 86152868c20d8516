use access::OfficeScope;
use askama::Template;
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
    facts, queries,
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
    let fields = came_back.unwrap_or_else(|| {
        let mut pairs = activity_fields::pairs(&activity);
        let places = aimed.iter().map(|one| one.place.code());
        pairs.extend(places.map(|code| ("sted".to_owned(), code)));
        Fields::new(pairs, frame.t.clone())
    });
    let items = activity.items.iter().filter_map(|key| desk.item(key));
    Ok(ActivityPage {
        choices: Choices::of(&desk, &frame.t),
        may_change: may_change(person.role, activity.organiser),
        shown: shown(&activity, &desk, &frame),
        items: items.cloned().collect(),
        aimed: aimed.iter().map(|one| line(one, &desk, &frame)).collect(),
        history: facts::tell(&entries, &desk, &frame.t),
        fields,
        activity,
        frame,
    })
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
