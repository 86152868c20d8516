use askama::Template;
use axum::extract::State;
use documents::drawing::{Label, Ring, Wheel, wheel};
use kernel::Period;
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, page};
use slice::{Dated, House};

use super::{
    list::{Line, line},
    marks::{OwnMark, month_names, months, now},
    year_view::{Head, SectionGroup, YearView},
};
use crate::{activity::Activity, filter::Filter, words::ActivityKind};

#[derive(Template)]
#[template(path = "pages/wheel.html")]
struct WheelPage {
    frame: Frame,
    head: Head,
    svg: String,
    rings: Vec<RingLine>,
    by_kind: bool,
    other: String,
}

/// A ring in the table that tells the same as the drawing.
struct RingLine {
    name: String,
    title: String,
    href: Option<String>,
    rows: Vec<Line>,
    deadlines: Vec<(String, Dated)>,
}

/// One ring before it is drawn.
struct Group<'a> {
    name: String,
    title: String,
    href: Option<String>,
    activities: Vec<&'a Activity>,
}

/// Årshjulet: the year as a wheel, with a ring for each section of the letter or each kind, and the same as tables.
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
    let by_kind = query.raw("ringer") == "slag";
    let mut view = YearView::read(&app, at, &frame, query, 0).await?;
    let year = view.filter.year;
    let period = Period::year(year);
    let deadlines = view.dated(&house, period, person.role, &frame.t).await?;
    let groups = if by_kind {
        by_kinds(&view, &frame)
    } else {
        by_sections(&view, &frame)
    };
    let kept = if by_kind { "slag" } else { "" }.to_owned();
    let other = if by_kind { "" } else { "slag" }.to_owned();
    let ringer = |value| vec![("ringer", value)];
    page(&WheelPage {
        svg: draw(&groups, &deadlines, year, &frame),
        rings: tables(&groups, deadlines, &view, &frame),
        other: view.filter.href_with("/plan/hjul", &ringer(other)),
        head: view.head("/plan/hjul", ringer(kept), &person, &frame.t),
        by_kind,
        frame,
    })
}

fn by_sections<'a>(view: &'a YearView, frame: &Frame) -> Vec<Group<'a>> {
    let group = |section: SectionGroup<'a>| {
        let is_none = section.number.is_empty();
        let number = if is_none {
            Filter::NO_SECTION
        } else {
            &section.number
        };
        let filter = Filter {
            section: Some(number.to_owned()),
            ..view.filter.clone()
        };
        Group {
            href: Some(filter.href("/plan")),
            name: if is_none {
                "–".to_owned()
            } else {
                section.number
            },
            title: section.title,
            activities: section.activities,
        }
    };
    let sections = view.by_section(&frame.t).into_iter();
    sections.map(group).collect()
}

fn by_kinds<'a>(view: &'a YearView, frame: &Frame) -> Vec<Group<'a>> {
    let shown = view.shown();
    let of_kind = |kind: ActivityKind| {
        let here = shown.iter().filter(|activity| activity.kind == kind);
        here.copied().collect::<Vec<_>>()
    };
    let used = ActivityKind::ALL.iter().map(|kind| (*kind, of_kind(*kind)));
    let used = used.filter(|(_, activities)| !activities.is_empty());
    let group = |(at, (kind, activities)): (usize, (ActivityKind, Vec<&'a Activity>))| {
        let filter = Filter {
            kind: Some(kind),
            ..view.filter.clone()
        };
        Group {
            name: (at + 1).to_string(),
            title: frame.t.say(kind.key()),
            href: Some(filter.href("/plan")),
            activities,
        }
    };
    used.enumerate().map(group).collect()
}

fn draw(groups: &[Group], deadlines: &[Dated], year: i32, frame: &Frame) -> String {
    let t = &frame.t;
    let due: Vec<OwnMark> = deadlines
        .iter()
        .map(|entry| OwnMark::of_deadline(entry, year, t))
        .collect();
    let own: Vec<Vec<OwnMark>> = groups
        .iter()
        .map(|group| {
            let marks = group.activities.iter();
            marks
                .map(|activity| OwnMark::of(activity, year, frame))
                .collect()
        })
        .collect();
    let mut rings = vec![];
    if !due.is_empty() {
        rings.push(Ring {
            name: "!",
            marks: due.iter().map(OwnMark::mark).collect(),
        });
    }
    for (group, marks) in groups.iter().zip(&own) {
        rings.push(Ring {
            name: &group.name,
            marks: marks.iter().map(OwnMark::mark).collect(),
        });
    }
    let count: usize = groups.iter().map(|group| group.activities.len()).sum();
    let title = t.with("plan-wheel-of-year", [("year", year.to_string().into())]);
    let description = t.with(
        "plan-wheel-shows",
        [
            ("count", count.into()),
            ("deadlines", deadlines.len().into()),
        ],
    );
    let names = month_names(t);
    let drawing = Wheel {
        months: months(&names, year),
        rings,
        now: now(frame.today, year),
    };
    let label = Label {
        title: &title,
        description: &description,
    };
    wheel(&drawing, label)
}

fn tables(
    groups: &[Group],
    deadlines: Vec<Dated>,
    view: &YearView,
    frame: &Frame,
) -> Vec<RingLine> {
    let mut lines = Vec::new();
    if !deadlines.is_empty() {
        let told = deadlines
            .into_iter()
            .map(|entry| (frame.t.day(entry.due), entry));
        lines.push(RingLine {
            name: "!".to_owned(),
            title: frame.t.say("plan-deadlines"),
            href: None,
            rows: vec![],
            deadlines: told.collect(),
        });
    }
    lines.extend(groups.iter().map(|group| {
        RingLine {
            name: group.name.clone(),
            title: group.title.clone(),
            href: group.href.clone(),
            rows: group
                .activities
                .iter()
                .map(|activity| line(activity, &view.desk, frame))
                .collect(),
            deadlines: vec![],
        }
    }));
    lines
}
