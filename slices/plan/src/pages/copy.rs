use askama::Template;
use axum::extract::State;
use http::StatusCode;
use shell::{App, Fields, Frame, Page, Person, Query, page, page_with};

use super::list::{Line, days, line};
use crate::{
    actions::{
        copy::{is_untouched_copy, may_be_copied, year},
        work::may_change,
    },
    activity::Activity,
    copying::{mapped, same_weekday_next_year},
    desk::Desk,
    queries,
};

#[derive(Template)]
#[template(path = "pages/copy.html")]
struct CopyPage {
    frame: Frame,
    fields: Fields,
    year: i32,
    sources: Vec<Source>,
    copies: Vec<(String, Line)>,
}

/// An activity of last year that can be copied, with what its copy would be.
struct Source {
    id: String,
    title: String,
    href: String,
    days: String,
    /// The first day of the copy.
    day: String,
    kind: String,
    /// The items that the copy would answer, by their addresses.
    items: String,
    /// The items of last year's letter that became nothing.
    lost: String,
}

/// Hva som kan kopieres fra året før, and what was copied and can go again.
///
/// # Errors
/// What the database says.
pub async fn show(State(app): State<App>, person: Person, frame: Frame, query: Query) -> Page {
    let year = year(&query.0, &frame);
    page(&build(&app, &person, frame, year, query.0).await?)
}

/// The page again, with what was wrong.
///
/// # Errors
/// As [`show`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    year: i32,
    fields: Fields,
) -> Page {
    let shown = build(&app, &person, frame, year, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

async fn build(
    app: &App,
    person: &Person,
    frame: Frame,
    year: i32,
    fields: Fields,
) -> Result<CopyPage, shell::Refusal> {
    let scope = person.own_scope()?;
    let mut reader = app.database.read().await?;
    let desk = Desk::of(&mut reader, &scope, year, frame.today).await?;
    let passage = letters::passage(&mut reader, &scope, (year - 1, year)).await?;
    let known = queries::activities::of_years(&mut reader, &scope, (year - 1, year)).await?;
    let sources = known.iter().filter(|activity| {
        activity.year() == year - 1 && may_be_copied(activity, &known, person.role)
    });
    let source = |activity: &Activity| {
        let mapped = mapped(&activity.items, &passage.successors);
        let new = mapped.items.iter().filter_map(|key| desk.item(key));
        let new: Vec<&str> = new.map(|item| item.address.as_str()).collect();
        let lost = mapped
            .lost
            .iter()
            .filter_map(|key| passage.old_addresses.get(key));
        let mut lost: Vec<&str> = lost.map(String::as_str).collect();
        lost.sort_unstable();
        Source {
            id: activity.id.to_string(),
            title: activity.title.clone(),
            href: crate::actions::href(activity.id),
            days: days(activity, &frame),
            day: frame.t.day(same_weekday_next_year(activity.first_day)),
            kind: frame.t.say(activity.kind.key()),
            items: new.join(", "),
            lost: lost.join(", "),
        }
    };
    let copies = known.iter().filter(|activity| {
        activity.year() == year
            && is_untouched_copy(activity)
            && may_change(person.role, activity.organiser)
    });
    let copy = |activity: &Activity| (activity.id.to_string(), line(activity, &desk, &frame));
    Ok(CopyPage {
        sources: sources.map(source).collect(),
        copies: copies.map(copy).collect(),
        year,
        fields,
        frame,
    })
}
