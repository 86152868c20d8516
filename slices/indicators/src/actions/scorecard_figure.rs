use audit::Event;
use axum::extract::{Path, State};
use register::{Begun, Thing as _, Work};
use serde_json::{Value, json};
use shell::{App, Fields, Frame, Page, Person, Refusal, see_other};

use super::scorecard_line::begin;
use crate::{
    pages::scorecard_line_forms::{CORRECT, ENTER, FigureFields},
    queries::scorecard_figures,
    scorecards::{Counted, FigurePeriod, NotCounted, ScorecardFigure, ScorecardLine},
};

/// How much a text takes.
const LENGTH: usize = 500;
/// The largest number that is believed.
const MOST: i64 = 9_999_999;

/// Fører et tall for en periode som er over. Those who speak for the municipality may too.
///
/// # Errors
/// As [`Work`].
pub async fn enter(
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
    refuse_statistics(&mut work, ENTER.period);
    let said = Said::read(&mut work.fields, &ENTER);
    let open = FigurePeriod::enterable(work.thing.rhythm, work.frame.today);
    if let Some(period) = said.period {
        let has_it = scorecard_figures::find(&mut work.tx, &work.scope, (work.thing.id, period));
        let fault = if has_it.await?.is_some() {
            Some("scorecards-fault-has-figure")
        } else if open.contains(&period) {
            None
        } else {
            Some("scorecards-fault-period")
        };
        note(&mut work.fields, ENTER.period, fault);
    }
    let (Some(period), Some(counted), true) =
        (said.period, said.counted, work.fields.is_faultless())
    else {
        return work.again().await;
    };
    let figure = ScorecardFigure {
        id: work.app.new_id(),
        line: work.thing.id,
        period,
        counted,
        source: said.source,
        entered_at: work.app.now(),
    };
    hold(&mut work).await?;
    scorecard_figures::enter(&mut work.tx, &work.scope, &figure).await?;
    let told = (json!({}), figure.facts().into());
    done(work, "scorecard.figure-entered", told).await
}

/// Retter et tall, and says why; the one before stands in the history.
///
/// # Errors
/// As [`Work`].
pub async fn correct(
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
    let said = Said::read(&mut work.fields, &CORRECT);
    let why = work.fields.required_text("rett-grunn", LENGTH);
    let mut before = None;
    if let Some(period) = said.period {
        let asked = (work.thing.id, period);
        before = scorecard_figures::find(&mut work.tx, &work.scope, asked).await?;
        let fault = before.is_none().then_some("scorecards-fault-no-figure");
        note(&mut work.fields, CORRECT.period, fault);
    }
    let (Some(before), Some(counted), Some(why), true) =
        (before, said.counted, why, work.fields.is_faultless())
    else {
        return work.again().await;
    };
    let after = ScorecardFigure {
        counted,
        source: said.source,
        entered_at: work.app.now(),
        ..before.clone()
    };
    hold(&mut work).await?;
    scorecard_figures::correct(&mut work.tx, &work.scope, &after).await?;
    let mut told = after.facts();
    told.insert("corrected".to_owned(), json!(why));
    let told = (before.said().into(), told.into());
    done(work, "scorecard.figure-corrected", told).await
}

/// Figures of an indicator of the catalogue come from statistics alone.
fn refuse_statistics(work: &mut Work<ScorecardLine>, field: &str) {
    let fault = (!work.thing.is_local()).then_some("scorecards-fault-statistics");
    note(&mut work.fields, field, fault);
}

fn note(fields: &mut Fields, name: &str, fault: Option<&str>) {
    if let Some(key) = fault
        && fields.fault_of(name).is_none()
    {
        let sentence = fields.sentence(key);
        fields.note(name, sentence);
    }
}

/// Stores that the line has changed before anything of its figures is: of two who write at once one waits, and is told.
async fn hold(work: &mut Work<ScorecardLine>) -> Result<(), Refusal> {
    if work.thing.save(&mut work.tx, &work.scope).await? {
        Ok(())
    } else {
        Err(Refusal::SomebodyWasFirst)
    }
}

/// Says what was done.
async fn done(
    work: Box<Work<ScorecardLine>>,
    action: &'static str,
    (before, after): (Value, Value),
) -> Page {
    let id = work.thing.id;
    let event = Event::new(action, &work.person.actor(), work.app.now())
        .office(work.scope.office())
        .before(&before)
        .after(&after);
    audit::commit(work.tx, &ScorecardLine::about(event, id)).await?;
    Ok(see_other(&ScorecardLine::href(id)))
}

/// What the form says.
struct Said {
    period: Option<FigurePeriod>,
    counted: Option<Counted>,
    source: String,
}

impl Said {
    /// Notes every fault.
    fn read(fields: &mut Fields, names: &FigureFields) -> Self {
        let period = fields.choice(names.period);
        let period = fields.required(names.period, period);
        let number = |fields: &mut Fields, name| {
            let number = fields.number(name, 0, MOST)?;
            u64::try_from(number).ok()
        };
        let (part, whole) = (number(fields, names.part), number(fields, names.whole));
        let why = fields.text(names.not_measured, LENGTH);
        let source = fields.required_text(names.source, LENGTH);
        let are_numbers = [names.part, names.whole].map(|name| fields.fault_of(name).is_none());
        let counted = match Counted::of(part, whole, why) {
            Ok(counted) => Some(counted),
            Err(fault) => {
                if are_numbers == [true, true] {
                    note(fields, place(fault, names), Some(fault.key()));
                }
                None
            }
        };
        Self {
            period,
            counted,
            source: source.unwrap_or_default(),
        }
    }
}

/// The field that the fault is told at.
fn place(fault: NotCounted, names: &FigureFields) -> &'static str {
    match fault {
        NotCounted::Nothing | NotCounted::WholeAlone | NotCounted::PartBeyondWhole => names.part,
        NotCounted::PartAlone => names.whole,
        NotCounted::NumberAndReason => names.not_measured,
    }
}
