use axum::extract::State;
use kernel::Period;
use organisations::{AtOffice, municipalities};
use plan::Theme;
use register::{Cell, Input, Kind, List, ListPage, answer, days, period};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use super::options::{filter, said, shown};
use crate::{experience::first_received, queries};

const PATH: &str = "/erfaringer/kommuner";

/// The address of the municipalities with what they received on the theme, or of those that received nothing.
pub fn href(theme: Theme, period: Period, only_never: bool) -> String {
    let (from, to) = days(period);
    let shown = if only_never { "aldri" } else { "" };
    let pairs = [
        ("tema", theme.code()),
        ("fra", from.as_str()),
        ("til", to.as_str()),
        ("vis", shown),
    ];
    address_with(PATH, pairs)
}

/// Kommunene, and whether each received an experience on the theme; those that did not come first.
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
    let fields = query.0;
    let theme = fields.raw("tema").parse().unwrap_or(Theme::ChildPoverty);
    let period = period(&fields, Period::year(frame.today.year()));
    let mut reader = app.database.read().await?;
    let received = queries::figures::received(&mut reader, &at.scope, period).await?;
    let all = municipalities::of_office(at.office.id, period.last);
    let count = all.len();
    let mut rows: Vec<_> = all
        .into_iter()
        .map(|(id, name)| (first_received(&received, id, theme), name))
        .collect();
    rows.sort_by_key(|(day, _)| day.is_some());
    if fields.raw("vis") == "aldri" {
        rows.retain(|(day, _)| day.is_none());
    }
    let t = &frame.t;
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(received, name)| {
            let state = match received {
                Some(_) => ("good", t.say("development-received")),
                None => ("bad", t.say("development-not-received")),
            };
            vec![Cell::text(name), Cell::status(state), Cell::day(received)]
        })
        .collect();
    let list = List {
        id: "kommuner",
        heading: t.say("development-received-title"),
        shown: shown(rows.len(), count, t),
        none: t.say("development-all-received"),
        headings: said(
            &[
                "development-field-municipality",
                "development-field-state",
                "development-field-first-received",
            ],
            t,
        ),
        rows,
    };
    let told = [
        ("theme", t.say(theme.key()).into()),
        ("from", t.day(period.first).into()),
        ("to", t.day(period.last).into()),
    ];
    let asked = ListPage {
        title: t.say("development-received-title"),
        lead: t.with("development-received-lead", told),
        new: vec![],
        links: vec![(t.say("development-experiences"), "/erfaringer".to_owned())],
        filter: Some(inputs(fields, (theme, period), t)),
        lists: vec![list],
        file: Some("erfaringer-hos-kommuner"),
        frame,
    };
    drop(reader);
    answer(asked, &at.scope, (&app, &person)).await
}

fn inputs(asked: Fields, (theme, period): (Theme, Period), t: &Tongue) -> register::Filter {
    let (from, to) = days(period);
    let pairs = [
        ("tema", theme.code().to_owned()),
        ("fra", from),
        ("til", to),
        ("vis", asked.raw("vis").to_owned()),
    ];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    let fields = Fields::new(pairs.to_vec(), t.clone());
    let never = vec![("aldri".to_owned(), t.say("development-only-never"))];
    let mut filter = filter(PATH, fields, never, t);
    let span = [
        Input::new("fra", t.say("development-field-from"), Kind::Day),
        Input::new("til", t.say("development-field-to"), Kind::Day),
    ];
    filter.inputs.extend(span);
    filter
}
