use access::CASE_WORKERS;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::{AtOffice, NavOffice};
use register::{Cell, Lead, List, Thing as _, ThingPage, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page};
use texts::Tongue;

use super::{scorecard_words as words, scorecards::HREF};
use crate::{
    queries::imports,
    routes::ENTERERS,
    scorecards::{Card, FIELDS, Of, ScorecardLine, Scorecards, Standing},
};

/// Målekortet til et NAV-kontor: every indicator on it with its newest figure and how it goes, and what was done with it.
///
/// # Errors
/// [`Refusal::NotFound`] where the NAV office is not the reader's to see.
pub async fn scorecard(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    let mut reader = app.database.read().await?;
    let all = organisations::nav_offices_of_office(&mut reader, at.scope.office()).await?;
    let nav_office = NavOffice::open(all, id, (&person, at.scope))?;
    let asked = (nav_office, frame.today);
    let read = Scorecards::of_nav_office(&mut reader, &at.scope, asked).await?;
    let is_synthetic = imports::is_any_synthetic(&mut reader).await?;
    // With the NAV office among them there is always something to ask for.
    let about = read.lines().iter().map(|line| line.id);
    let about: Vec<Id> = about.chain([id]).collect();
    let entries = audit::history(&mut reader, &about, Some(at.scope.office())).await?;
    drop(reader);
    let cards = read.cards(frame.today);
    let card = cards.first().ok_or(Refusal::NotFound)?;
    let t = frame.t.clone();
    let name = |code: &str| name(code, &read, card, &t);
    page(&ThingPage {
        title: t.with(
            "scorecards-of",
            [("name", card.nav_office.name.clone().into())],
        ),
        back: (t.say("scorecards-title"), HREF.to_owned()),
        status: Some(status(card, &t)),
        facts: facts(card, &frame),
        texts: vec![(
            t.say("scorecards-about-figures"),
            about_figures(card, is_synthetic, &t),
        )],
        links: links(card, &person, &t),
        lists: lists(card, &frame),
        forms: vec![],
        history: tell(&entries, FIELDS, &name, &t),
        fields: Fields::new(vec![], t.clone()),
        frame,
    })
}

/// The name of a line, of an indicator or of a proposal, by its identity as the log has it.
pub fn name(code: &str, read: &Scorecards, card: &Card<'_>, t: &Tongue) -> String {
    let Ok(id) = code.parse::<Id>() else {
        return code.to_owned();
    };
    let mut lines = card.standings.iter();
    let line = lines.find(|one| one.line.id == id);
    let mut indicators = read.indicators.iter();
    let indicator = indicators.find(|one| one.id == id);
    let mut proposals = read.proposals.iter();
    let proposal = proposals.find(|one| one.id == id);
    line.map(|one| words::name(one, t))
        .or_else(|| indicator.map(|one| one.texts.of(t.language()).name.clone()))
        .or_else(|| proposal.map(|one| one.said.name.clone()))
        .unwrap_or_default()
}

fn status(card: &Card<'_>, t: &Tongue) -> (&'static str, String) {
    let in_use = card.standings.iter().filter(|one| one.line.is_in_use());
    match in_use.count() {
        0 => ("warn", t.say("scorecards-without")),
        count => (
            "good",
            t.with("scorecards-indicators-on-it", [("count", count.into())]),
        ),
    }
}

fn facts(card: &Card<'_>, frame: &Frame) -> Vec<Lead> {
    let names = card.nav_office.municipality_names(frame.today);
    vec![(frame.t.say("scorecards-municipalities"), names.join(", "))]
}

/// How figures are to be read, for those kinds of them that are there.
fn about_figures(card: &Card<'_>, is_synthetic: bool, t: &Tongue) -> String {
    let leasts = card.standings.iter().filter_map(|one| match &one.of {
        Of::Catalogue { indicator, .. } => Some(indicator.least),
        Of::Local { .. } => None,
    });
    let mut leasts: Vec<u32> = leasts.collect();
    leasts.sort_unstable();
    leasts.dedup();
    let mut told = vec![t.say("scorecards-about-by-hand")];
    if !leasts.is_empty() {
        told.push(t.say("scorecards-about-statistics"));
        if is_synthetic {
            told.push(t.say("indicators-synthetic-lead"));
        }
    }
    let hidden = leasts.into_iter().filter(|least| *least > 0);
    told.extend(hidden.map(|least| {
        let least = [("least", least.into())];
        t.with("indicators-rule-least", least)
    }));
    told.join("\n")
}

fn links(card: &Card<'_>, person: &Person, t: &Tongue) -> Vec<Lead> {
    let href = ScorecardLine::card(card.nav_office.id);
    let works = CASE_WORKERS.contains(&person.role);
    let enters = ENTERERS.contains(&person.role);
    let has_lines = !card.standings.is_empty();
    let all = [
        (works, "scorecards-add-catalogue", "katalog"),
        (works, "scorecards-add-recommended", "tilradd"),
        (enters, "scorecards-add-own", "egen"),
        (has_lines, "scorecards-as-xlsx", "tall.xlsx"),
    ];
    let seen = all.into_iter().filter(|(is_seen, ..)| *is_seen);
    seen.map(|(_, key, last)| (t.say(key), format!("{href}/{last}")))
        .collect()
}

/// What is in use, and what was taken out where anything was.
fn lists(card: &Card<'_>, frame: &Frame) -> Vec<List> {
    let (in_use, removed): (Vec<_>, Vec<_>) =
        card.standings.iter().partition(|one| one.line.is_in_use());
    let used = list(("indikatorer", "scorecards-indicators", &in_use), frame);
    let gone = list(("tatt-ut", "scorecards-taken-out", &removed), frame);
    let gone = (!removed.is_empty()).then_some(gone);
    std::iter::once(used).chain(gone).collect()
}

fn list((id, heading, all): (&'static str, &str, &[&Standing<'_>]), frame: &Frame) -> List {
    let t = &frame.t;
    let row = |one: &&Standing<'_>| {
        vec![
            Cell::link(words::name(one, t), ScorecardLine::href(one.line.id)),
            Cell::status(words::state(one.state, one.line, t)),
            Cell::text(words::newest(one, frame.today, t)),
            Cell::text(words::aim(one.line.aim, t)),
            Cell::text(words::earlier(one, t)),
            Cell::text(words::kind(one, t)),
            Cell::text(words::source(one, t)),
        ]
    };
    let headings = [
        "indicators-indicator",
        "indicators-state",
        "scorecards-newest",
        "scorecards-target",
        "scorecards-earlier",
        "scorecards-kind",
        "scorecards-source",
    ];
    List {
        id,
        heading: t.say(heading),
        shown: String::new(),
        none: t.say("scorecards-no-indicators"),
        headings: headings.map(|key| t.say(key)).to_vec(),
        rows: all.iter().map(row).collect(),
    }
}
