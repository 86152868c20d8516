use axum::extract::State;
use organisations::{AtOffice, municipalities};
use register::{Cell, List, ListPage, Thing as _};
use shell::{App, Frame, Page, page};

use crate::{
    hearing::{Correction, CorrectionState},
    queries::{catalogue, corrections},
};

/// Rettelsene som kommunene har foreslått: those that wait for an answer first.
///
/// # Errors
/// What the database says.
pub async fn corrections(State(app): State<App>, at: AtOffice, frame: Frame) -> Page {
    let mut reader = app.database.read().await?;
    let indicators = catalogue::with_retired(&mut reader).await?;
    let mut all = corrections::of_office(&mut reader, &at.scope).await?;
    all.sort_by_key(|one| one.state != CorrectionState::Suggested);
    let t = &frame.t;
    let name = |one: &Correction| {
        let known = indicators.iter().find(|known| known.id == one.indicator);
        known.map(|known| known.texts.of(t.language()).name.clone())
    };
    let row = |one: &Correction| {
        let what = format!("{}, {}", name(one).unwrap_or_default(), one.year);
        vec![
            Cell::link(what, Correction::href(one.id)),
            Cell::text(municipalities::name(one.municipality, frame.today)),
            Cell::status((one.state.shape(), t.say(one.state.key()))),
            Cell::day(one.suggested_at.day()),
        ]
    };
    let waiting = all
        .iter()
        .filter(|one| one.state == CorrectionState::Suggested)
        .count();
    let headings = [
        "indicators-indicator",
        "indicators-profile-municipality",
        "indicators-state",
        "indicators-profile-suggested-on",
    ];
    let told = [("count", all.len().into()), ("waiting", waiting.into())];
    let list = List {
        id: "rettelser",
        heading: t.say("indicators-profile-corrections"),
        shown: t.with("indicators-profile-so-many", told),
        none: t.say("indicators-profile-no-corrections"),
        headings: headings.map(|key| t.say(key)).to_vec(),
        rows: all.iter().map(row).collect(),
    };
    page(&ListPage {
        title: t.say("indicators-profile-corrections"),
        lead: t.say("indicators-profile-corrections-lead"),
        new: vec![],
        links: vec![(t.say("indicators-title"), "/levekar".to_owned())],
        filter: None,
        lists: vec![list],
        file: None,
        frame,
    })
}
