use axum::extract::State;
use kernel::{Day, Id, Period};
use organisations::AtOffice;
use register::{Cell, Input, Kind, List, ListPage, answer, days, months_before, period};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use super::options::{choose, may_work};
use crate::{meeting::last_met, municipalities, queries};

/// So many months may go between two meetings before the list tells of it.
const MONTHS: u32 = 12;
const PATH: &str = "/dialog/kommuner";

/// The address of the municipalities whose leadership was met in the period, or of those whose was not.
pub fn href(period: Period, only_those_not_met: bool) -> String {
    let (from, to) = days(period);
    let shown = if only_those_not_met { "aldri" } else { "" };
    address_with(
        PATH,
        [("fra", from.as_str()), ("til", to.as_str()), ("vis", shown)],
    )
}

/// Kommunene, and when the leadership of each was met; those that were not met come first.
///
/// # Errors
/// What the database says.
pub async fn municipalities(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let mut fields = query.0;
    let months = months(&mut fields);
    let usual = Period {
        first: months_before(frame.today, months),
        last: frame.today,
    };
    let period = if fields.is_set("maneder") {
        usual
    } else {
        period(&fields, usual)
    };
    let mut reader = app.database.read().await?;
    let meetings = queries::figures::meetings(&mut reader, &at.scope, period).await?;
    let all = municipalities::of_office(at.office.id, period.last);
    let mut met: Vec<_> = all
        .iter()
        .map(|(id, name)| (last_met(&meetings, *id, period), *id, *name))
        .collect();
    met.sort_by_key(|(day, ..)| day.is_some());
    if fields.raw("vis") == "aldri" {
        met.retain(|(day, ..)| day.is_none());
    }
    let may_plan = may_work(&person);
    let rows: Vec<_> = met
        .into_iter()
        .map(|one| row(one, may_plan, &frame))
        .collect();
    let t = &frame.t;
    let shown = [("shown", rows.len().into()), ("count", all.len().into())];
    let list = List {
        id: "kommuner",
        heading: t.say("dialogue-municipalities-title"),
        shown: t.with("dialogue-shown", shown),
        none: t.say("dialogue-all-were-met"),
        headings: [
            "dialogue-field-municipality",
            "dialogue-field-state",
            "dialogue-field-last-met",
            "dialogue-field-do",
        ]
        .map(|key| t.say(key))
        .to_vec(),
        rows,
    };
    let (from, to) = (t.day(period.first), t.day(period.last));
    let asked = ListPage {
        title: t.say("dialogue-municipalities-title"),
        lead: t.with(
            "dialogue-municipalities-lead",
            [("from", from.into()), ("to", to.into())],
        ),
        new: vec![],
        links: vec![(t.say("dialogue-title"), "/dialog".to_owned())],
        filter: Some(inputs(fields, t)),
        lists: vec![list],
        file: Some("moter-med-kommuner"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn months(fields: &mut Fields) -> u32 {
    let months = fields.number("maneder", 1, 120);
    months
        .and_then(|months| u32::try_from(months).ok())
        .unwrap_or(MONTHS)
}

fn row((day, id, name): (Option<Day>, Id, &str), may_plan: bool, frame: &Frame) -> Vec<Cell> {
    let t = &frame.t;
    let number = organisations::nation::nation()
        .municipality(id)
        .and_then(|known| known.number_at(organisations::nation::nation(), frame.today));
    let name = match number {
        Some(number) => Cell::link(name, format!("/kommuner/{}", number.number)),
        None => Cell::text(name),
    };
    let id = id.to_string();
    let pairs = [("motpart", "municipal_leadership"), ("sted", id.as_str())];
    let plan = if may_plan {
        Cell::link(
            t.say("dialogue-plan-meeting"),
            address_with("/dialog/ny", pairs),
        )
    } else {
        Cell::text("")
    };
    let state = match day {
        Some(_) => ("good", t.say("dialogue-met")),
        None => ("bad", t.say("dialogue-not-met")),
    };
    vec![name, Cell::status(state), Cell::day(day), plan]
}

fn inputs(fields: Fields, t: &Tongue) -> register::Filter {
    let shown = vec![("aldri".to_owned(), t.say("dialogue-only-not-met"))];
    register::Filter {
        action: PATH,
        fields,
        inputs: vec![
            Input::new("maneder", t.say("dialogue-field-months"), Kind::Number),
            choose(
                "vis",
                t.say("dialogue-field-show"),
                shown,
                t.say("dialogue-all"),
            ),
        ],
        button: t.say("dialogue-show"),
        clear: t.say("dialogue-clear"),
    }
}
