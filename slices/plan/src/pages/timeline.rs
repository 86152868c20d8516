use askama::Template;
use axum::extract::State;
use documents::drawing::{Label, Timeline, timeline};
use kernel::Period;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};
use slice::{Dated, House};

use super::{
    marks::{OwnMark, month_names, months, now},
    year_view::{Head, YearView},
};
use crate::{activity::Activity, moving::Shift, moving::moved};

#[derive(Template)]
#[template(path = "pages/timeline.html")]
struct TimelinePage {
    frame: Frame,
    head: Head,
    groups: Vec<GroupDrawing>,
    by_section: bool,
    other: String,
    /// What can be moved by dragging: identity and version of each.
    movable: Vec<(String, i64)>,
    here: String,
    days_of_year: i64,
}

/// One group of lines, which a printer keeps on one page.
struct GroupDrawing {
    title: String,
    count: usize,
    svg: String,
}

/// Tidslinja: the year from left to right, by owner or by section of the letter.
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
    let by_section = query.raw("etter") == "del";
    let mut view = YearView::read(&app, at, &frame, query, 0).await?;
    let year = view.filter.year;
    let period = Period::year(year);
    let deadlines = view.dated(&house, period, person.role, &frame.t).await?;
    let groups = if by_section {
        by_sections(&view, &frame)
    } else {
        by_owners(&view, &frame)
    };
    let mut drawings: Vec<GroupDrawing> = groups
        .into_iter()
        .map(|(title, activities)| draw(title, &activities, year, &frame))
        .collect();
    if !deadlines.is_empty() {
        drawings.insert(0, draw_deadlines(&deadlines, year, &frame));
    }
    let etter = |value: &str| vec![("etter", value.to_owned())];
    let (kept, other) = if by_section { ("del", "") } else { ("", "del") };
    let head = view.head("/plan/tidslinje", etter(kept), &person, &frame.t);
    page(&TimelinePage {
        groups: drawings,
        other: view.filter.href_with("/plan/tidslinje", &etter(other)),
        movable: if head.may_plan {
            movable(&view.shown(), &person)
        } else {
            vec![]
        },
        here: frame.here.clone(),
        days_of_year: period.first.days_until(period.last) + 1,
        by_section,
        head,
        frame,
    })
}

/// Each activity that the person may move, with its version.
pub fn movable(activities: &[&Activity], person: &Person) -> Vec<(String, i64)> {
    let may = |activity: &&&Activity| {
        crate::actions::work::may_change(person.role, activity.organiser)
            && moved(activity, Shift::Days(0)).is_ok()
    };
    let movable = activities.iter().filter(may);
    movable
        .map(|activity| (activity.id.to_string(), activity.version))
        .collect()
}

type Groups<'a> = Vec<(String, Vec<&'a Activity>)>;

fn by_owners<'a>(view: &'a YearView, frame: &Frame) -> Groups<'a> {
    let mut groups: Groups = Vec::new();
    for activity in view.shown() {
        let name = view.desk.owner_name(activity.owner, &frame.t);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, activities)) => activities.push(activity),
            None => groups.push((name, vec![activity])),
        }
    }
    groups.sort_by_cached_key(|(name, _)| organisations::alphabetical(name));
    groups
}

fn by_sections<'a>(view: &'a YearView, frame: &Frame) -> Groups<'a> {
    let sections = view.by_section(&frame.t).into_iter();
    let named = sections.map(|section| {
        let name = format!("{} {}", section.number, section.title);
        (name.trim().to_owned(), section.activities)
    });
    named.filter(|(_, here)| !here.is_empty()).collect()
}

fn draw(title: String, activities: &[&Activity], year: i32, frame: &Frame) -> GroupDrawing {
    let marks: Vec<OwnMark> = activities
        .iter()
        .map(|activity| OwnMark::of(activity, year, frame))
        .collect();
    let lines = activities.iter().zip(&marks);
    let lines = lines.map(|(activity, mark)| (activity.title.as_str(), mark.mark()));
    let svg = svg(&title, lines.collect(), year, frame);
    GroupDrawing {
        count: activities.len(),
        svg,
        title,
    }
}

fn draw_deadlines(deadlines: &[Dated], year: i32, frame: &Frame) -> GroupDrawing {
    let title = frame.t.say("plan-deadlines");
    let marks: Vec<OwnMark> = deadlines
        .iter()
        .map(|entry| OwnMark::of_deadline(entry, year, &frame.t))
        .collect();
    let lines = deadlines.iter().zip(&marks);
    let lines = lines.map(|(entry, mark)| (entry.sentence.as_str(), mark.mark()));
    let svg = svg(&title, lines.collect(), year, frame);
    GroupDrawing {
        count: deadlines.len(),
        svg,
        title,
    }
}

fn svg(
    title: &str,
    lines: Vec<(&str, documents::drawing::Mark)>,
    year: i32,
    frame: &Frame,
) -> String {
    let names = month_names(&frame.t);
    let description = frame
        .t
        .with("plan-timeline-shows", [("count", lines.len().into())]);
    let drawing = Timeline {
        months: months(&names, year),
        lines,
        now: now(frame.today, year),
    };
    let label = Label {
        title,
        description: &description,
    };
    timeline(&drawing, label)
}
