use axum::extract::State;
use kernel::{Day, Id};
use organisations::{AtOffice, municipalities};
use plan::Theme;
use register::{Cell, List, ListPage, Thing as _, answer};
use shell::{App, Frame, Page, Person, Query, address_with};

use super::options::{filter, may_work, said, shown};
use crate::{action_plan::ActionPlan, queries, queries::figures::PlanLine};

const PATH: &str = "/handlingsplaner";

/// The address of the municipalities with their plans on the theme as of the day, or of those without one.
pub fn href(theme: Theme, day: Day, only_without: bool) -> String {
    let day = day.to_string();
    let shown = if only_without { "uten" } else { "" };
    address_with(
        PATH,
        [
            ("tema", theme.code()),
            ("per", day.as_str()),
            ("vis", shown),
        ],
    )
}

/// Whether the municipality has a plan in force on the theme as of the day.
pub fn has_plan(plans: &[PlanLine], municipality: Id, theme: Theme, day: Day) -> bool {
    plans.iter().any(|one| {
        one.municipality == municipality
            && one.theme == theme
            && one.state.is_in_force()
            && one.day <= day
    })
}

/// Handlingsplanene: every municipality with its latest plan on the theme; those without one come first.
///
/// # Errors
/// What the database says.
pub async fn action_plans(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let mut fields = query.0;
    let theme = fields.raw("tema").parse().unwrap_or(Theme::ChildPoverty);
    let day = fields.day("per").unwrap_or(frame.today);
    let mut reader = app.database.read().await?;
    let plans = queries::action_plans::of_office(&mut reader, &at.scope).await?;
    let lines: Vec<PlanLine> = plans.iter().map(line).collect();
    let all = municipalities::of_office(at.office.id, day);
    let mut found: Vec<_> = all
        .iter()
        .map(|(id, name)| (has_plan(&lines, *id, theme, day), *id, *name))
        .collect();
    found.sort_by_key(|(has, ..)| *has);
    if fields.raw("vis") == "uten" {
        found.retain(|(has, ..)| !has);
    }
    let may = may_work(&person);
    let latest = |id: Id| {
        plans
            .iter()
            .find(|one| one.municipality == id && one.theme == theme)
    };
    let rows: Vec<_> = found
        .into_iter()
        .map(|(_, id, name)| row((id, name), latest(id), (theme, may), &frame))
        .collect();
    let t = &frame.t;
    let list = List {
        id: "kommuner",
        heading: t.say("development-action-plans"),
        shown: shown(rows.len(), all.len(), t),
        none: t.say("development-all-have-plans"),
        headings: said(
            &[
                "development-field-municipality",
                "development-field-state",
                "development-field-day",
                "development-field-help",
                "development-field-do",
            ],
            t,
        ),
        rows,
    };
    let new = may.then(|| {
        (
            t.say("development-new-action-plan"),
            "/handlingsplaner/ny".to_owned(),
        )
    });
    let without = vec![("uten".to_owned(), t.say("development-only-without"))];
    let asked = ListPage {
        title: t.say("development-action-plans"),
        lead: t.with(
            "development-action-plans-lead",
            [("theme", t.say(theme.key()).into())],
        ),
        new: new.into_iter().collect(),
        links: vec![],
        filter: Some(filter(PATH, fields, without, t)),
        lists: vec![list],
        file: Some("handlingsplaner"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn line(one: &ActionPlan) -> PlanLine {
    PlanLine {
        municipality: one.municipality,
        theme: one.theme,
        state: one.state,
        day: one.day,
    }
}

fn row(
    (id, name): (Id, &str),
    latest: Option<&ActionPlan>,
    (theme, may): (Theme, bool),
    frame: &Frame,
) -> Vec<Cell> {
    let t = &frame.t;
    let Some(one) = latest else {
        let id = id.to_string();
        let pairs = [("kommune", id.as_str()), ("tema", theme.code())];
        let next = if may {
            Cell::link(
                t.say("development-new-action-plan"),
                address_with("/handlingsplaner/ny", pairs),
            )
        } else {
            Cell::text("")
        };
        let state = Cell::status(("bad", t.say("development-no-action-plan")));
        return vec![
            Cell::text(name),
            state,
            Cell::Day(None),
            Cell::text(""),
            next,
        ];
    };
    vec![
        Cell::link(name, ActionPlan::href(one.id)),
        Cell::status((one.state.shape(), t.say(one.state.key()))),
        Cell::day(one.day),
        Cell::text(&one.help),
        Cell::text(""),
    ]
}
