use access::{CASE_WORKERS, READERS, Role};
use axum::extract::{Path, State};
use organisations::{AtOffice, NavOffice};
use register::{Cell, Lead, List, ThingPage, answer_to_faults, tell};
use shell::{App, Fields, Frame, Page, Person, Refusal, page, page_with};
use texts::Tongue;

use super::{scorecard, scorecard_line_forms as forms, scorecard_words as words, told};
use crate::{
    indicator::Indicator,
    routes::ENTERERS,
    scorecards::{
        FIELDS, LocalIndicator, Measured, Of, OfPlace, ScorecardFigure, ScorecardLine, Scorecards,
        Standing,
    },
};

/// En linje på et målekort: what it measures, every figure of it, what can be done with it, and what was done.
///
/// # Errors
/// [`Refusal::NotFound`] where the office has no such one, or it is of a NAV office that is not the reader's to see.
pub async fn line(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(id): Path<String>,
) -> Page {
    let found = register::find(&app, &at.scope, &id).await?;
    page(&build(&app, (&person, &at), frame, &found, None).await?)
}

/// The page again, with the form as it was filled in and everything that is wrong with it.
///
/// # Errors
/// As [`line`].
pub async fn with_faults(
    app: App,
    person: Person,
    frame: Frame,
    found: ScorecardLine,
    fields: Fields,
) -> Page {
    let at = AtOffice::of(&person, &frame)?;
    let status = answer_to_faults(&fields);
    let again = build(&app, (&person, &at), frame, &found, Some(fields)).await?;
    page_with(status, &again)
}

async fn build(
    app: &App,
    (person, at): (&Person, &AtOffice),
    frame: Frame,
    found: &ScorecardLine,
    came_back: Option<Fields>,
) -> Result<ThingPage, Refusal> {
    let mut reader = app.database.read().await?;
    let all = organisations::nav_offices_of_office(&mut reader, at.scope.office()).await?;
    let nav_office = NavOffice::open(all, found.nav_office, (person, at.scope))?;
    let asked = (nav_office, frame.today);
    let read = Scorecards::of_nav_office(&mut reader, &at.scope, asked).await?;
    let entries = audit::history(&mut reader, &[found.id], Some(at.scope.office())).await?;
    drop(reader);
    let cards = read.cards(frame.today);
    let card = cards.first().ok_or(Refusal::NotFound)?;
    let mut standings = card.standings.iter();
    let one = standings.find(|one| one.line.id == found.id);
    let one = one.ok_or(Refusal::NotFound)?;
    let t = frame.t.clone();
    let name = |code: &str| scorecard::name(code, &read, card, &t);
    let may = (
        ENTERERS.contains(&person.role),
        CASE_WORKERS.contains(&person.role),
    );
    let of = [("name", card.nav_office.name.clone().into())];
    Ok(ThingPage {
        title: words::name(one, &t),
        back: (
            t.with("scorecards-of", of),
            ScorecardLine::card(card.nav_office.id),
        ),
        status: Some(words::state(one.state, &t)),
        facts: facts(one, &frame),
        texts: texts(one, &t),
        links: vec![],
        lists: vec![figures(one, person.role, &frame)],
        forms: forms::forms(one, may, &frame),
        history: tell(&entries, FIELDS, &name, &t),
        fields: came_back.unwrap_or_else(|| forms::stored(one, &t)),
        frame,
    })
}

fn facts(one: &Standing<'_>, frame: &Frame) -> Vec<Lead> {
    let (t, line) = (&frame.t, one.line);
    let said = local(one);
    let of = |text: fn(&LocalIndicator) -> &String| said.as_ref().map(text).cloned();
    let rhythm = line.is_local().then(|| t.say(line.rhythm.key()));
    let removed = line.removed_at.map(|at| t.day(at.day()));
    let all = [
        (
            "scorecards-newest",
            Some(words::newest(one, frame.today, t).join("; ")),
        ),
        ("scorecards-target", Some(words::aim(line.aim, t))),
        ("scorecards-kind", Some(words::kind(one, t))),
        ("catalogue-numerator", of(|said| &said.numerator)),
        ("catalogue-denominator", of(|said| &said.denominator)),
        ("catalogue-collected-by", of(|said| &said.collected_by)),
        ("scorecards-rhythm", rhythm),
        ("scorecards-added", Some(t.day(line.added_at.day()))),
        ("scorecards-removed", removed),
    ];
    let facts = all.into_iter();
    facts
        .map(|(key, value)| (t.say(key), value.unwrap_or_default()))
        .collect()
}

/// What a local indicator is, whether it is the scorecard's own or was proposed.
fn local(one: &Standing<'_>) -> Option<LocalIndicator> {
    match (&one.of, &one.line.measured) {
        (_, Measured::Own(own)) => Some(own.clone()),
        (
            Of::Local {
                proposal: Some(proposal),
                ..
            },
            _,
        ) => Some(LocalIndicator {
            name: proposal.said.name.clone(),
            measures: proposal.said.measures.clone(),
            numerator: proposal.said.numerator.clone(),
            denominator: proposal.said.denominator.clone(),
            collected_by: proposal.said.collected_by.clone(),
        }),
        _ => None,
    }
}

fn texts(one: &Standing<'_>, t: &Tongue) -> Vec<Lead> {
    let mut texts = Vec::new();
    if let Of::Catalogue { indicator, .. } = &one.of {
        let said = indicator.texts.of(t.language());
        texts.push((t.say("catalogue-measures"), said.definition.clone()));
        texts.push((t.say("catalogue-caveat"), said.caveat.clone()));
        if indicator.least > 0 {
            let least = [("least", indicator.least.into())];
            let rule = t.with("indicators-rule-least", least);
            texts.push((t.say("scorecards-about-figures"), rule));
        }
    }
    if let Some(said) = local(one) {
        texts.push((t.say("catalogue-measures"), said.measures));
    }
    let removed = one.line.removed_reason.clone();
    texts.push((t.say("scorecards-why-removed"), removed));
    texts
}

fn figures(one: &Standing<'_>, role: Role, frame: &Frame) -> List {
    let t = &frame.t;
    let (headings, rows): (Vec<&str>, Vec<Vec<Cell>>) = match &one.of {
        Of::Local { figures, .. } => (
            vec![
                "scorecards-period",
                "scorecards-figure",
                "scorecards-source",
                "scorecards-entered",
            ],
            figures.iter().rev().map(|one| entered(one, t)).collect(),
        ),
        Of::Catalogue {
            indicator, places, ..
        } => (
            vec!["indicators-place", "scorecards-newest", "indicators-note"],
            places
                .iter()
                .map(|place| published(place, indicator, (role, frame)))
                .collect(),
        ),
    };
    List {
        id: "tall",
        heading: t.say("scorecards-figures"),
        shown: String::new(),
        none: t.say("scorecards-no-figures"),
        headings: headings.into_iter().map(|key| t.say(key)).collect(),
        rows,
    }
}

fn entered(figure: &ScorecardFigure, t: &Tongue) -> Vec<Cell> {
    vec![
        Cell::text(words::period(figure.period, t)),
        Cell::text(words::counted(&figure.counted, t)),
        Cell::text(figure.source.clone()),
        Cell::day(figure.entered_at.day()),
    ]
}

fn published(
    place: &OfPlace<'_>,
    indicator: &Indicator,
    (role, frame): (Role, &Frame),
) -> Vec<Cell> {
    let t = &frame.t;
    let name = told::place(place.region, frame.today, t);
    let note = place.value.map(|value| told::note(value, frame.today, t));
    vec![
        // Whoever speaks for one of several municipalities sees the profile of that one alone.
        if READERS.contains(&role) {
            Cell::link(name, format!("/kommuner/{}/levekar", place.region))
        } else {
            Cell::text(name)
        },
        Cell::text(words::of_place(place, indicator, t)),
        Cell::text(note.unwrap_or_default()),
    ]
}
