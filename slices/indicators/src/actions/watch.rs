use audit::Event;
use axum::extract::{Path, State};
use register::{Begun, Thing as _, Work, begin_new};
use serde_json::json;
use shell::{App, Fields, Frame, Page, Person, see_other};

use crate::{
    import::number,
    indicator::Indicator,
    pages::watch_form,
    queries::{catalogue, watches},
    watching::{Rule, RuleKind, Standing, Watch, WatchedPlace, choosable, standings},
};

/// How much each text takes.
const LENGTH: usize = 1000;
/// The years that a rule may be about.
const YEARS: std::ops::RangeInclusive<i64> = 1990..=2100;

/// Følger en indikator fra nå av.
///
/// # Errors
/// What the database says.
pub async fn follow(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    mut fields: Fields,
) -> Page {
    let id = app.new_id();
    let (scope, mut tx) = match begin_new(&app, &person, &fields, &Watch::href(id)).await? {
        Ok(begun) => begun,
        Err(answer) => return Ok(answer),
    };
    let office = scope.office();
    let indicators = catalogue::indicators(&mut tx).await?;
    let key = fields.raw("indikator").to_owned();
    let indicator = indicators.iter().find(|one| one.key == key);
    let indicator = fields.required("indikator", indicator);
    let may_be = choosable(office, frame.today);
    let said = Said::read(&mut fields, indicator, &may_be);
    let (Some(said), Some(indicator)) = (said, indicator) else {
        drop(tx);
        return watch_form::with_faults(frame, office, &indicators, fields);
    };
    let watch = Watch {
        id,
        indicator: indicator.id,
        places: said.places,
        rule: said.rule,
        reason: said.reason,
        begun_at: app.now(),
        seen: std::collections::BTreeSet::new(),
        seen_at: None,
        seen_note: String::new(),
        ended_at: None,
        end_reason: String::new(),
        version: 1,
    };
    watches::insert(&mut tx, office, &watch).await?;
    let event = Event::new("indicator-watch.begun", &person.actor(), app.now())
        .office(office)
        .after(&watch.facts().into());
    audit::commit(tx, &Watch::about(event, id)).await?;
    Ok(see_other(&Watch::href(id)))
}

/// Endrer hva som følges: places, rule and reason.
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
    let mut work = match begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let indicators = catalogue::with_retired(&mut work.tx).await?;
    let of_it = work.thing.indicator;
    let indicator = indicators.iter().find(|one| one.id == of_it);
    let mut may_be = choosable(work.scope.office(), work.frame.today);
    may_be.extend(work.thing.places.iter().cloned());
    let said = Said::read(&mut work.fields, indicator, &may_be);
    let (Some(said), true) = (said, work.fields.is_faultless()) else {
        return work.again().await;
    };
    // What was looked at by another rule was not looked at by this one.
    if work.thing.rule != said.rule {
        work.thing.seen.clear();
    }
    work.thing.places = said.places;
    work.thing.rule = said.rule;
    work.thing.reason = said.reason;
    work.done("indicator-watch.changed", vec![]).await
}

/// Sier at noen har sett på varslene som står, and what the office does about them.
///
/// # Errors
/// As [`Work`].
pub async fn look(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let note = work.fields.required_text("gjort", LENGTH);
    let (Some(note), true) = (note, work.fields.is_faultless()) else {
        return work.again().await;
    };
    let indicators = catalogue::with_retired(&mut work.tx).await?;
    let values = watches::watched_by(&mut work.tx, &work.thing, work.frame.today).await?;
    let as_it_was = [work.thing.clone()];
    let when = (work.scope.office(), work.frame.today);
    let all = standings(&as_it_was, &indicators, &values, when);
    let alarms = all.iter().flat_map(Standing::alarms);
    work.thing.note_seen(alarms);
    work.thing.seen_at = Some(work.app.now());
    work.thing.seen_note = note.clone();
    work.done("indicator-watch.looked-at", vec![("note", json!(note))])
        .await
}

/// Slutter å følge indikatoren, and says why.
///
/// # Errors
/// As [`Work`].
pub async fn end(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    fields: Fields,
) -> Page {
    let mut work = match begin(app, person, frame, &id, fields).await? {
        Begun::Work(work) => work,
        Begun::Answered(answer) => return Ok(answer),
    };
    let why = work.fields.required_text("sluttgrunn", LENGTH);
    let (Some(why), true) = (why, work.fields.is_faultless()) else {
        return work.again().await;
    };
    work.thing.ended_at = Some(work.app.now());
    work.thing.end_reason = why;
    work.done("indicator-watch.ended", vec![]).await
}

/// What has ended is over: nothing more is done with it.
async fn begin(
    app: App,
    person: Person,
    frame: Frame,
    id: &str,
    fields: Fields,
) -> Result<Begun<Watch>, shell::Refusal> {
    let mut begun = Work::<Watch>::begin(app, person, frame, id, fields).await?;
    if let Begun::Work(work) = &mut begun
        && !work.thing.is_going_on()
        && work.fields.fault_of("versjon").is_none()
    {
        let sentence = work.fields.sentence("indicators-watch-is-over");
        work.fields.note("versjon", sentence);
    }
    Ok(begun)
}

/// What the form says.
struct Said {
    places: Vec<WatchedPlace>,
    rule: Rule,
    reason: String,
}

impl Said {
    /// Notes every fault; none where there is any.
    fn read(
        fields: &mut Fields,
        indicator: Option<&Indicator>,
        may_be: &[WatchedPlace],
    ) -> Option<Self> {
        let rule = rule(fields, indicator);
        let reason = fields.required_text("grunn", LENGTH);
        let places = places(fields, may_be);
        let said = Self {
            places: places?,
            rule: rule?,
            reason: reason?,
        };
        fields.is_faultless().then_some(said)
    }
}

fn rule(fields: &mut Fields, indicator: Option<&Indicator>) -> Option<Rule> {
    let kind = fields.choice::<RuleKind>("regel");
    let kind = fields.required("regel", kind)?;
    let (threshold, year) = match kind {
        RuleKind::Above | RuleKind::Below => (threshold(fields, 0.0), None),
        // Of nothing, nothing can be said to have changed.
        RuleKind::Rise | RuleKind::Fall => (threshold(fields, f64::MIN_POSITIVE), year(fields)),
        RuleKind::Control => {
            let year = year(fields);
            if indicator.is_some_and(|one| !one.is_counted()) {
                let sentence = fields.sentence("indicators-watch-not-counted");
                fields.note("regel", sentence);
            }
            (None, fields.required("fraar", year))
        }
    };
    Rule::of(kind, threshold, year)
}

fn threshold(fields: &mut Fields, least: f64) -> Option<f64> {
    let text = fields.raw("grense").trim().to_owned();
    if text.is_empty() {
        return fields.required("grense", None);
    }
    let number = number::cell(&text).and_then(|cell| cell.number.filter(|_| cell.mark.is_none()));
    let number = number.filter(|number| (least..1e12).contains(number));
    if number.is_none() {
        let sentence = fields.sentence("indicators-watch-not-a-threshold");
        fields.note("grense", sentence);
    }
    number
}

fn year(fields: &mut Fields) -> Option<i32> {
    let year = fields.number("fraar", *YEARS.start(), *YEARS.end())?;
    i32::try_from(year).ok()
}

fn places(fields: &mut Fields, may_be: &[WatchedPlace]) -> Option<Vec<WatchedPlace>> {
    let chosen: Vec<Option<WatchedPlace>> = fields
        .all("steder")
        .into_iter()
        .map(|code| code.parse().ok().filter(|place| may_be.contains(place)))
        .collect();
    if chosen.is_empty() {
        return fields.required("steder", None);
    }
    let known: Option<Vec<WatchedPlace>> = chosen.into_iter().collect();
    if known.is_none() {
        let sentence = fields.sentence("indicators-watch-no-such-place");
        fields.note("steder", sentence);
    }
    known
}
