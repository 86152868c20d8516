use askama::Template;
use axum::extract::State;
use kernel::{Day, Period};
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};
use slice::{Dated, House};

use super::{
    list::{self, standing},
    marks::MONTHS,
    timeline::movable,
    year_view::{Head, YearView},
};
use crate::{actions::href, activity::Activity, month, words::ActivityState};

#[derive(Template)]
#[template(path = "pages/calendar.html")]
struct CalendarPage {
    frame: Frame,
    head: Head,
    title: String,
    before: (String, String),
    after: (String, String),
    weekdays: Vec<String>,
    weeks: Vec<WeekRow>,
    /// What goes on for long and has days in the month: address, title and days.
    long: Vec<(String, String, String)>,
    here: String,
}

/// What lasts longer stands on its first and its last day, and above the month; on each of its days it would hide the rest.
const LONGEST_ON_EACH_DAY: i64 = 14;

struct WeekRow {
    number: u32,
    days: Vec<DayCell>,
}

/// One day of the grid.
struct DayCell {
    day: Day,
    number: u32,
    /// For those who hear it, and on a narrow screen where the heading of the column is gone.
    name: String,
    in_month: bool,
    is_today: bool,
    is_holiday: bool,
    entries: Vec<DayEntry>,
}

/// An activity or a deadline on one day.
struct DayEntry {
    href: String,
    title: String,
    shape: &'static str,
    state: String,
    /// It began before this day.
    goes_on: bool,
    is_deadline: bool,
    /// Its version, when the reader may move it from here.
    version: Option<i64>,
}

pub const WEEKDAYS: [&str; 7] = [
    "plan-weekday-monday",
    "plan-weekday-tuesday",
    "plan-weekday-wednesday",
    "plan-weekday-thursday",
    "plan-weekday-friday",
    "plan-weekday-saturday",
    "plan-weekday-sunday",
];

/// Kalenderen: one month, with the numbers of its weeks.
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
    let asked = query.raw("maned").parse().ok();
    let asked = asked.filter(|month| (1..=12).contains(month));
    let mut view = YearView::read(&app, at, &frame, query, 1).await?;
    let is_this_year = view.filter.year == frame.today.year();
    let usual = if is_this_year { frame.today.month() } else { 1 };
    let month = (view.filter.year, asked.unwrap_or(usual));
    let days = month::shown_days(month.0, month.1);
    let deadlines = view.dated(&house, days, person.role, &frame.t).await?;
    let shown: Vec<&Activity> = view
        .activities
        .iter()
        .filter(|activity| view.filter.matches_but_year(activity, &view.desk))
        .collect();
    let movable = movable(&shown, &person);
    let step = |months| {
        let (year, number) = month::later(month, months);
        let filter = crate::filter::Filter {
            year,
            ..view.filter.clone()
        };
        let more = [("maned", number.to_string())];
        let name = title((year, number), &frame);
        (filter.href_with("/plan/kalender", &more), name)
    };
    let long = shown.iter().filter(|activity| {
        let (begins, ends) = (activity.first_day, activity.last_day);
        is_long(activity) && begins <= days.last && ends >= days.first
    });
    let long = long.map(|one| (href(one.id), one.title.clone(), list::days(one, &frame)));
    let long = long.collect();
    let weeks = month::weeks(month.0, month.1)
        .into_iter()
        .map(|week| WeekRow {
            number: week.number,
            days: week
                .days()
                .map(|day| cell(day, month, (&shown, &movable, &deadlines), &frame))
                .into(),
        });
    let kept = vec![("maned", month.1.to_string())];
    page(&CalendarPage {
        title: title(month, &frame),
        before: step(-1),
        after: step(1),
        weekdays: WEEKDAYS.map(|key| frame.t.say(key)).into(),
        weeks: weeks.collect(),
        long,
        here: frame.here.clone(),
        head: view.head("/plan/kalender", kept, &person, &frame.t),
        frame,
    })
}

fn title((year, month): (i32, u32), frame: &Frame) -> String {
    let name = usize::try_from(month - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    let name = name.map_or_else(String::new, |key| frame.t.say(key));
    format!("{name} {year}")
}

type Known<'a> = (&'a [&'a Activity], &'a [(String, i64)], &'a [Dated]);

fn cell(
    day: Day,
    (year, month): (i32, u32),
    (activities, movable, deadlines): Known,
    frame: &Frame,
) -> DayCell {
    let t = &frame.t;
    let due = deadlines.iter().filter(|entry| entry.due == day);
    let mut entries: Vec<DayEntry> = due
        .map(|entry| DayEntry {
            href: entry.href.clone(),
            title: entry.sentence.clone(),
            shape: "",
            state: t.say("plan-deadline"),
            goes_on: false,
            is_deadline: true,
            version: None,
        })
        .collect();
    let here = activities
        .iter()
        .filter(|activity| stands_on(activity, day));
    entries.extend(here.map(|activity| {
        let (shape, state) = standing(activity, frame);
        let is_cancelled = activity.state == ActivityState::Cancelled;
        let id = activity.id.to_string();
        let known = movable.iter().find(|(known, _)| *known == id);
        DayEntry {
            href: href(activity.id),
            title: activity.title.clone(),
            shape: if is_cancelled { "cancelled" } else { shape },
            state,
            goes_on: activity.first_day < day,
            is_deadline: false,
            version: known.map(|(_, version)| *version),
        }
    }));
    DayCell {
        day,
        number: day.day_of_month(),
        name: t.day(day),
        in_month: Period::month(year, month).contains(day),
        is_today: day == frame.today,
        is_holiday: day.is_holiday(),
        entries,
    }
}

fn is_long(activity: &Activity) -> bool {
    activity.first_day.days_until(activity.last_day) >= LONGEST_ON_EACH_DAY
}

fn stands_on(activity: &Activity, day: Day) -> bool {
    let ends = [activity.first_day, activity.last_day];
    activity.days().contains(day) && (!is_long(activity) || ends.contains(&day))
}
