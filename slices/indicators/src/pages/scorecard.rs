use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use kernel::Id;
use organisations::AtOffice;
use register::{Lead, Thing as _, tell};
use shell::{App, Frame, Page, Person, Refusal, Told, page};
use texts::Tongue;

use super::{scorecard_add::open, scorecard_trend::trend, scorecard_words as words};
use crate::{
    queries::imports,
    routes::{ENTERERS, PLANNERS},
    scorecards::{Card, FIELDS, Of, ScorecardLine, Scorecards, Standing},
};

#[derive(Template)]
#[template(path = "pages/scorecard.html")]
struct ScorecardPage {
    frame: Frame,
    title: String,
    status: (&'static str, String),
    municipalities: String,
    /// What the reader may add.
    add: Vec<Lead>,
    lists: Vec<List>,
    /// The figures as a workbook; none where there is nothing to put in.
    file: Option<String>,
    /// How figures are to be read.
    about: Vec<String>,
    history: Vec<Told>,
}

struct List {
    id: &'static str,
    heading: String,
    rows: Vec<Row>,
}

/// A line of the scorecard, in words.
struct Row {
    href: String,
    name: String,
    kind: String,
    state: (&'static str, String),
    newest: Vec<String>,
    trend: String,
    aim: String,
    earlier: Vec<String>,
    source: String,
}

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
    let mut reader = app.database.read().await?;
    let nav_office = open(&mut reader, (&person, &at), &id).await?;
    let id = nav_office.id;
    let asked = (nav_office, frame.today);
    let read = Scorecards::of_nav_office(&mut reader, &at.scope, asked).await?;
    let is_synthetic = imports::is_any_synthetic(&mut reader).await?;
    // With the NAV office among them there is always something to ask for.
    let told_of = read.lines().iter().map(|line| line.id);
    let told_of: Vec<Id> = told_of.chain([id]).collect();
    let entries = audit::history(&mut reader, &told_of, Some(at.scope.office())).await?;
    drop(reader);
    let cards = read.cards(frame.today);
    let card = cards.first().ok_or(Refusal::NotFound)?;
    let t = frame.t.clone();
    let name = |code: &str| name(code, &read, card, &t);
    let href = ScorecardLine::card(id);
    let has_lines = !card.standings.is_empty();
    page(&ScorecardPage {
        title: t.with(
            "scorecards-of",
            [("name", card.nav_office.name.clone().into())],
        ),
        status: status(card, &t),
        municipalities: card.nav_office.municipality_names(frame.today).join(", "),
        add: add(&href, &person, &t),
        lists: lists(card, &frame),
        file: has_lines.then(|| format!("{href}/tall.xlsx")),
        about: about(card, is_synthetic, &t),
        history: tell(&entries, FIELDS, &name, &t),
        frame,
    })
}

/// What the log names by a code: a line, an indicator or a proposal by its identity, and a period.
pub fn name(code: &str, read: &Scorecards, card: &Card<'_>, t: &Tongue) -> String {
    if let Ok(period) = code.parse() {
        return words::period(period, t);
    }
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

/// How figures are to be read, for those kinds of them that are there.
fn about(card: &Card<'_>, is_synthetic: bool, t: &Tongue) -> Vec<String> {
    let leasts = card.standings.iter().filter_map(|one| match &one.of {
        Of::Catalogue { indicator, .. } => Some(indicator.least),
        Of::Local { .. } => None,
    });
    let leasts: BTreeSet<u32> = leasts.collect();
    let mut told = vec![t.say("scorecards-about-by-hand")];
    if !leasts.is_empty() {
        told.push(t.say("scorecards-about-statistics"));
        if is_synthetic {
            told.push(t.say("indicators-synthetic-lead"));
        }
    }
    let hidden = leasts.into_iter().filter(|least| *least > 0);
    told.extend(hidden.map(|least| t.with("indicators-rule-least", [("least", least.into())])));
    told
}

fn add(href: &str, person: &Person, t: &Tongue) -> Vec<Lead> {
    let works = PLANNERS.contains(&person.role);
    let all = [
        (works, "scorecards-add-catalogue", "katalog"),
        (works, "scorecards-add-recommended", "tilradd"),
        (
            ENTERERS.contains(&person.role),
            "scorecards-add-own",
            "egen",
        ),
    ];
    let seen = all.into_iter().filter(|(is_seen, ..)| *is_seen);
    seen.map(|(_, key, last)| (t.say(key), format!("{href}/{last}")))
        .collect()
}

/// What is in use, and what was taken out where anything was.
fn lists(card: &Card<'_>, frame: &Frame) -> Vec<List> {
    let list = |id, heading: &str, is_in_use: bool| {
        let all = card.standings.iter();
        let of_it = all.filter(|one| one.line.is_in_use() == is_in_use);
        List {
            id,
            heading: frame.t.say(heading),
            rows: of_it.map(|one| row(one, frame)).collect(),
        }
    };
    let used = list("indikatorer", "scorecards-indicators", true);
    let gone = list("tatt-ut", "scorecards-taken-out", false);
    let gone = (!gone.rows.is_empty()).then_some(gone);
    std::iter::once(used).chain(gone).collect()
}

fn row(one: &Standing<'_>, frame: &Frame) -> Row {
    let t = &frame.t;
    Row {
        href: ScorecardLine::href(one.line.id),
        name: words::name(one, t),
        kind: words::kind(one, t),
        state: words::state(one.state, t),
        newest: words::newest(one, frame.today, t),
        trend: trend(one, t),
        aim: words::aim(one.line.aim, t),
        earlier: words::earlier(one, t),
        source: words::source(one, t),
    }
}
