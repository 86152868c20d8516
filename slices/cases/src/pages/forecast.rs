use askama::Template;
use axum::extract::State;
use documents::{
    drawing::{Label, bar},
    report::Tone,
};
use kernel::{Day, Period, Share};
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, page};
use slice::Target;
use texts::Tongue;

use super::days_left::days;
use crate::{
    Forecast, Milestone, decided_within,
    desk::{Desk, municipality_name},
    filter::Filter,
    measures::{decided_in, forecast_of},
    queries::figures::{self, OpenCase},
};

#[derive(Template)]
#[template(path = "pages/forecast.html")]
struct ForecastPage {
    frame: Frame,
    fields: Fields,
    year: i32,
    target: u32,
    months: u32,
    forecast: Forecast,
    is_over: bool,
    advice: String,
    deciding: Vec<Line>,
    facts: Vec<Fact>,
    drawing: String,
}

/// A case that decides it.
struct Line {
    href: String,
    archive_number: String,
    municipality: &'static str,
    due_day: String,
    left: String,
    officer: String,
    /// How many must be decided by its due day, where that day is the last chance for one.
    by_then: String,
}

/// A number of the forecast with its name, and the address of its rows where they are a list.
struct Fact {
    label: String,
    value: String,
    href: String,
}

/// Prognosen: what must be decided by when, the best still reachable, and the cases that decide it.
///
/// # Errors
/// What the database says.
pub async fn forecast(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let scope = at.scope;
    let mut fields = query.0;
    let today = frame.today;
    let year = fields
        .number("ar", 2010, 2100)
        .and_then(|year| i32::try_from(year).ok())
        .unwrap_or(today.year());
    let target = fields
        .number("mal", 1, 100)
        .and_then(|target| u32::try_from(target).ok())
        .unwrap_or(90);
    let months = fields
        .number("maneder", 1, 24)
        .and_then(|months| u32::try_from(months).ok())
        .unwrap_or(3);
    let period = Period::year(year);
    let as_of = today.min(period.last);
    let mut reader = app.database.read().await?;
    let desk = Desk::of(&mut reader, &scope, &person, today).await?;
    let decided = Period {
        first: period.first,
        last: as_of.max(period.first),
    };
    let share = decided_within(
        &figures::groups(&mut reader, &scope, decided).await?,
        months,
    );
    let open = figures::open(&mut reader, &scope, as_of).await?;
    let due: Vec<Day> = open
        .iter()
        .map(|case| case.received.plus_months(months))
        .collect();
    let forecast = Forecast::of(share, &due, as_of, period, target);
    let t = &frame.t;
    let decides = |due: &Day| *due >= as_of && *due <= period.last;
    let mut deciding: Vec<_> = open
        .iter()
        .zip(due.iter().copied())
        .filter(|(_, due)| decides(due))
        .collect();
    deciding.sort_by_key(|(case, due)| (*due, case.id));
    let line = |(place, (case, due)): (u64, &(&OpenCase, Day))| Line {
        href: crate::actions::case_href(case.id),
        archive_number: case.archive_number.clone(),
        municipality: municipality_name(case.municipality, today),
        due_day: t.day(*due),
        left: days("cases-days-left", as_of.days_until(*due), t),
        officer: desk.officer_name(case.officer, t),
        by_then: by_then(&forecast, place, t),
    };
    let deciding: Vec<Line> = (1..).zip(&deciding).map(line).collect();
    let tone = match (share.at_least(target), forecast.needed) {
        (true, _) => Tone::Reached,
        (false, Some(_)) => Tone::Near,
        (false, None) => Tone::Missed,
    };
    let title = t.say("cases-measure-decided-within");
    let description = t.with(
        "cases-forecast-bar",
        [
            ("share", t.percent(share).into()),
            ("target", target.into()),
        ],
    );
    let template = ForecastPage {
        advice: forecast_of(&forecast, Target(target), &period, months, t).advice,
        facts: facts(
            &forecast,
            decided_in(decided).href(),
            today > period.last,
            t,
        ),
        drawing: bar(
            share.percent(),
            Some(f64::from(target)),
            tone,
            Label {
                title: &title,
                description: &description,
            },
        ),
        is_over: today > period.last,
        frame,
        fields,
        year,
        target,
        months,
        forecast,
        deciding,
    };
    page(&template)
}

/// What the milestone at this place of the list says: the last case that falls due by its day.
fn by_then(forecast: &Forecast, place: u64, t: &Tongue) -> String {
    let milestone = forecast
        .milestones
        .iter()
        .find(|milestone| milestone.due == place);
    let told = |milestone: &Milestone| {
        let (count, day) = (milestone.decided.into(), t.day(milestone.day).into());
        t.with("cases-forecast-at-least", [("count", count), ("day", day)])
    };
    milestone.map(told).unwrap_or_default()
}

fn facts(forecast: &Forecast, rows: String, is_over: bool, t: &Tongue) -> Vec<Fact> {
    let fact = |key, value: String, href: String| Fact {
        label: t.say(key),
        value,
        href,
    };
    let share = |share: Share| {
        let detail = t.with(
            "cases-part-of-whole",
            [("part", share.part.into()), ("whole", share.whole.into())],
        );
        format!("{} ({detail})", t.percent(share))
    };
    let mut facts = vec![fact("cases-forecast-so-far", share(forecast.so_far), rows)];
    if is_over {
        return facts;
    }
    let overdue = Filter {
        overdue: true,
        ..Filter::default()
    }
    .href();
    let none = String::new;
    facts.extend([
        fact("cases-forecast-best", share(forecast.best), none()),
        fact("cases-forecast-worst", share(forecast.worst), none()),
        fact(
            "cases-forecast-overdue",
            t.number(forecast.overdue),
            overdue,
        ),
        fact(
            "cases-forecast-due-within",
            t.number(forecast.due_within),
            none(),
        ),
        fact(
            "cases-forecast-due-after",
            t.number(forecast.due_after),
            none(),
        ),
    ]);
    facts.extend(
        forecast
            .needed
            .map(|needed| fact("cases-forecast-needed-count", t.number(needed), none())),
    );
    facts.extend(
        forecast
            .may_be_late()
            .map(|late| fact("cases-forecast-may-be-late", t.number(late), none())),
    );
    facts
}

impl ForecastPage {
    fn has_milestones(&self) -> bool {
        !self.forecast.milestones.is_empty()
    }
}
