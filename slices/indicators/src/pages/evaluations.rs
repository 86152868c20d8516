use axum::extract::State;
use kernel::Period;
use organisations::AtOffice;
use register::{Cell, List, ListPage, Thing as _, days};
use shell::{App, Fields, Frame, Page, Query, page};
use texts::Tongue;

use super::{need::signed, told};
use crate::{
    indicator::Indicator,
    kept::Evaluation,
    queries::{catalogue, evaluations},
};

/// Vurderinger av egen innsats: all that the office kept, or those that counted in the days of the address.
///
/// # Errors
/// What the database says.
pub async fn evaluations(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let mut reader = app.database.read().await?;
    let indicators = catalogue::with_retired(&mut reader).await?;
    let all = evaluations::of_office(&mut reader, &at.scope).await?;
    drop(reader);
    let t = &frame.t;
    let within = within(&query.0);
    let shown = all
        .iter()
        .filter(|one| within.is_none_or(|days| one.counts_in(days)));
    let rows: Vec<_> = shown.filter_map(|one| row(one, &indicators, t)).collect();
    let lead = match within {
        None => t.say("indicators-kept-list-lead"),
        Some(days) => t.with(
            "indicators-kept-within",
            [
                ("first", t.day(days.first).into()),
                ("last", t.day(days.last).into()),
            ],
        ),
    };
    let headings = [
        "indicators-indicator",
        "indicators-effect-theme",
        "indicators-effect-began",
        "indicators-effect-answer",
        "indicators-effect-estimate",
        "indicators-kept-kept-on",
        "indicators-state",
    ];
    let list = List {
        id: "vurderinger",
        heading: t.say("indicators-kept-list"),
        shown: t.with("indicators-kept-so-many", [("count", rows.len().into())]),
        none: t.say("indicators-kept-none"),
        headings: headings.map(|key| t.say(key)).to_vec(),
        rows,
    };
    let mut links = vec![(
        t.say("indicators-effect-title"),
        "/levekar/effekt".to_owned(),
    )];
    if within.is_some() {
        links.push((t.say("indicators-kept-all"), HREF.to_owned()));
    }
    page(&ListPage {
        title: t.say("indicators-kept-title"),
        lead,
        new: vec![],
        links,
        filter: None,
        lists: vec![list],
        file: None,
        frame,
    })
}

const HREF: &str = "/levekar/effekt/vurderinger";

/// The address of exactly those that counted in the days.
pub fn href(within: Period) -> String {
    let (first, last) = days(within);
    format!("{HREF}?fra={first}&til={last}")
}

fn within(fields: &Fields) -> Option<Period> {
    let (first, last) = (fields.raw("fra").parse(), fields.raw("til").parse());
    let (first, last) = (first.ok()?, last.ok()?);
    (first <= last).then_some(Period { first, last })
}

fn row(one: &Evaluation, indicators: &[Indicator], t: &Tongue) -> Option<Vec<Cell>> {
    let indicator = indicators.iter().find(|known| known.id == one.indicator)?;
    let name = indicator.texts.of(t.language()).name.clone();
    let unit = told::unit_of_difference(indicator, t);
    let estimate = format!("{} {unit}", signed(one.kept.estimate, t));
    Some(vec![
        Cell::link(name, Evaluation::href(one.id)),
        Cell::text(one.theme.1.clone()),
        Cell::text(one.kept.began.to_string()),
        Cell::text(t.say(one.kept.finding().key())),
        Cell::text(estimate.trim()),
        Cell::day(one.kept_at.day()),
        Cell::status(state(one, t)),
    ])
}

/// Whether it stands.
pub fn state(one: &Evaluation, t: &Tongue) -> (&'static str, String) {
    match one.withdrawn_at {
        Some(_) => ("none", t.say("indicators-kept-withdrawn")),
        None => ("good", t.say("indicators-kept-stands")),
    }
}
