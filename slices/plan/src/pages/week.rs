use askama::Template;
use axum::extract::State;
use kernel::{Day, Period};
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};
use slice::{Dated, House};

use super::{
    calendar::WEEKDAYS,
    list::{Line, line},
    year_view::{Head, YearView},
};
use crate::{activity::Activity, filter::Filter};

#[derive(Template)]
#[template(path = "pages/week.html")]
struct WeekPage {
    frame: Frame,
    head: Head,
    title: String,
    before: String,
    after: String,
    days: Vec<DayOfWeek>,
    /// What the reader should have held by now.
    overdue: Vec<Line>,
    others: String,
}

struct DayOfWeek {
    name: String,
    is_today: bool,
    activities: Vec<Line>,
    deadlines: Vec<Dated>,
}

/// Min uke: what the reader answers for this week, what is due, and what should have been held by now.
///
/// # Errors
/// What the database says.
pub async fn show(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    house: House,
    frame: Frame,
    query: Query,
) -> Page {
    let monday = week_of(query.raw("uke")).unwrap_or_else(|| frame.today.monday());
    let mut view = YearView::read(&app, at, &frame, query, 1).await?;
    let days = Period {
        first: monday,
        last: monday.plus_days(6),
    };
    let deadlines = view.dated(&house, days, person.role, &frame.t).await?;
    let mine = view.activities.iter();
    let mine: Vec<&Activity> = mine
        .filter(|activity| activity.owner == Some(person.id))
        .collect();
    let overdue = mine
        .iter()
        .filter(|activity| activity.is_overdue(frame.today));
    let of_day = |(at, key): (usize, &str)| {
        let day = monday.plus_days(i64::try_from(at).unwrap_or(0));
        let here = mine.iter().filter(|activity| activity.days().contains(day));
        let due = deadlines.iter().filter(|entry| entry.due == day);
        DayOfWeek {
            name: format!("{} {}", frame.t.say(key), frame.t.day(day)),
            is_today: day == frame.today,
            activities: here
                .map(|activity| line(activity, &view.desk, &frame))
                .collect(),
            deadlines: due.cloned().collect(),
        }
    };
    let others = Filter {
        owner: Some(person.id),
        ..view.filter.clone()
    };
    page(&WeekPage {
        title: title(monday, &frame),
        before: href(monday.plus_days(-7)),
        after: href(monday.plus_days(7)),
        days: WEEKDAYS.into_iter().enumerate().map(of_day).collect(),
        overdue: overdue
            .map(|activity| line(activity, &view.desk, &frame))
            .collect(),
        others: others.href("/plan"),
        head: view.head("/plan/min-uke", vec![], &person, &frame.t),
        frame,
    })
}

fn title(monday: Day, frame: &Frame) -> String {
    let (year, week) = monday.week();
    let values = [
        ("week", week.to_string().into()),
        ("year", year.to_string().into()),
    ];
    frame.t.with("plan-week-of-year", values)
}

fn href(monday: Day) -> String {
    let (year, week) = monday.week();
    format!("/plan/min-uke?ar={year}&uke={year}-W{week:02}")
}

/// The Monday of `2026-W07`.
fn week_of(text: &str) -> Option<Day> {
    let (year, week) = text.split_once("-W")?;
    let year = year
        .parse()
        .ok()
        .filter(|year| (2000..=2100).contains(year))?;
    Day::of_week(year, week.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_read_as_calendars_write_it() {
        assert_eq!(week_of("2026-W53"), Day::of(2026, 12, 28));
        for text in [
            "", "2026", "2025-W53", "2026-W0", "26-W1", "2026-Wx", "9999-W01",
        ] {
            assert_eq!(week_of(text), None, "{text}");
        }
    }
}
