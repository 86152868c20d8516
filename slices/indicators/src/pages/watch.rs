use axum::extract::{Path, State};
use kernel::{Id, Instant};
use organisations::AtOffice;
use register::{
    Cell, Form, Input, Kind, Lead, List, Thing as _, ThingPage, answer_to_faults, tell,
};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};
use texts::Tongue;

use super::{
    told, watch_form, watch_words as words,
    watches::{Telling, looked_at},
};
use crate::{
    queries::{catalogue, watches},
    routes::ANSWERERS,
    watching::{FIELDS, Judged, Standing, Watch, WatchedPlace, standings},
};

/// Det som følges: each place with its figure and what the rule says of it, what can be done, and what was done.
///
/// # Errors
/// [`Refusal::NotFound`] where the office follows no such thing.
pub async fn watch(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let found = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, &person, &at, frame, found, None).await?)
}

/// The page again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`watch`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    found: Watch,
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
    found: Watch,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let indicators = catalogue::with_retired(&mut reader).await?;
    let values = watches::watched_by(&mut reader, &found, frame.today).await?;
    let entries = audit::history(&mut reader, &[found.id], Some(at.scope.office())).await?;
    drop(reader);
    let watches = std::slice::from_ref(&found);
    let when = (at.office.id, frame.today);
    let all = standings(watches, &indicators, &values, when);
    let standing = all.first().ok_or(Refusal::NotFound)?;
    let t = frame.t.clone();
    let telling = Telling {
        values: &values,
        today: frame.today,
        t: &t,
    };
    let may_change = ANSWERERS.contains(&person.role) && found.is_going_on();
    let name = |code: &str| place_name(code, &frame);
    Ok(ThingPage {
        title: telling.name(standing.indicator),
        back: (
            t.say("indicators-watch-title"),
            "/levekar/varsler".to_owned(),
        ),
        status: Some(status(standing, &t)),
        facts: facts(standing, &frame),
        texts: vec![
            (t.say("indicators-watch-reason"), found.reason.clone()),
            (t.say("indicators-watch-seen-note"), found.seen_note.clone()),
            (
                t.say("indicators-watch-end-reason"),
                found.end_reason.clone(),
            ),
        ],
        links: vec![(
            t.say("indicators-watch-to-indicator"),
            format!("/levekar/indikatorer/{}", standing.indicator.key),
        )],
        lists: vec![places(standing, &telling)],
        history: tell(&entries, FIELDS, &name, &t),
        forms: if may_change {
            forms(standing, at.office.id, &frame)
        } else {
            vec![]
        },
        fields: came_back.unwrap_or_else(|| watch_form::stored(&found, &t)),
        frame,
    })
}

fn place_name(code: &str, frame: &Frame) -> String {
    let place = code.parse::<WatchedPlace>();
    place.map_or_else(
        |()| code.to_owned(),
        |place| words::place(&place, frame.today, &frame.t),
    )
}

fn status(standing: &Standing<'_>, t: &Tongue) -> (&'static str, String) {
    if !standing.watch.is_going_on() {
        return ("none", t.say("indicators-watch-ended"));
    }
    let count = standing.alarms().count();
    if count == 0 {
        return ("good", t.say("indicators-watch-none-raised"));
    }
    let is_new = standing.new_alarms().next().is_some();
    let told = t.with("indicators-watch-raised", [("count", count.into())]);
    (if is_new { "bad" } else { "warn" }, told)
}

fn facts(standing: &Standing<'_>, frame: &Frame) -> Vec<Lead> {
    let (t, watch) = (&frame.t, standing.watch);
    let day = |at: Option<Instant>| at.map(|at| t.day(at.day())).unwrap_or_default();
    vec![
        (
            t.say("indicators-watch-rule"),
            words::rule(watch.rule, standing.indicator, t),
        ),
        (
            t.say("indicators-watch-places"),
            words::places(&watch.places, frame.today, t),
        ),
        (t.say("indicators-watch-begun"), day(Some(watch.begun_at))),
        (t.say("indicators-watch-seen-on"), day(watch.seen_at)),
        (t.say("indicators-watch-ended"), day(watch.ended_at)),
    ]
}

/// Every place: alarms first, then what cannot be judged, then what is quiet.
fn places(standing: &Standing<'_>, telling: &Telling<'_>) -> List {
    let t = telling.t;
    let mut rows: Vec<(u8, Vec<Cell>)> = Vec::new();
    for (region, judged) in &standing.places {
        let name = Cell::text(told::place(region, telling.today, t));
        let figure = |year| telling.figure(standing.indicator, region, year);
        rows.push(match judged {
            Judged::Alarm(alarm) => (
                0,
                vec![
                    name,
                    Cell::status(("bad", t.say("indicators-watch-alarm"))),
                    figure(alarm.year),
                    Cell::text(words::seen(alarm, standing.indicator, t)),
                    Cell::text(alarm.since.to_string()),
                    Cell::status(looked_at(standing.watch.is_new(region, alarm), t)),
                ],
            ),
            Judged::NotJudged(why) => (
                1,
                vec![
                    name,
                    Cell::status(("none", t.say("indicators-watch-cannot-be-judged"))),
                    Cell::text("–"),
                    Cell::text(words::not_judged(*why, t)),
                    Cell::text(""),
                    Cell::text(""),
                ],
            ),
            Judged::Quiet { year } => (
                2,
                vec![
                    name,
                    Cell::status(("good", t.say("indicators-watch-is-quiet"))),
                    figure(*year),
                    Cell::text(""),
                    Cell::text(""),
                    Cell::text(""),
                ],
            ),
        });
    }
    rows.sort_by_key(|(order, _)| *order);
    let headings = [
        "indicators-place",
        "indicators-state",
        "indicators-watch-figure",
        "indicators-watch-what-is-seen",
        "indicators-watch-since",
        "indicators-watch-looked-at",
    ];
    List {
        id: "steder",
        heading: t.say("indicators-watch-places"),
        shown: t.say("indicators-watch-how-sure"),
        none: t.say("indicators-watch-no-places"),
        headings: headings.map(|key| t.say(key)).to_vec(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

fn forms(standing: &Standing<'_>, office: Id, frame: &Frame) -> Vec<Form> {
    let (t, watch) = (&frame.t, standing.watch);
    let form = |id: &'static str, heading: &str, inputs: Vec<Input>| Form {
        id,
        heading: t.say(heading),
        action: format!("{}/{id}", Watch::href(watch.id)),
        version: Some(watch.version),
        inputs,
        button: t.say(heading),
    };
    let note = Input::new("gjort", t.say("indicators-watch-seen-note"), Kind::Area(3));
    let why = Input::new(
        "sluttgrunn",
        t.say("indicators-watch-end-reason"),
        Kind::Area(3),
    );
    let change = watch_form::inputs((office, frame.today), &watch.places, t);
    let looked = form(
        "sett",
        "indicators-watch-look",
        vec![note.help(t.say("indicators-watch-seen-help"))],
    );
    let has_alarms = standing.alarms().next().is_some();
    has_alarms
        .then_some(looked)
        .into_iter()
        .chain([
            form("endre", "indicators-watch-change", change),
            form("avslutt", "indicators-watch-end", vec![why]),
        ])
        .collect()
}
