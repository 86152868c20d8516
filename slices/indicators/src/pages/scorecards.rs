use axum::extract::State;
use kernel::Period;
use organisations::AtOffice;
use register::{Cell, Filter, Input, Kind, List, ListPage, choose, days, period, words};
use shell::{App, Fields, Frame, Page, Person, Query, address_with};
use texts::Tongue;

use crate::scorecards::{Card, Only, ScorecardLine, Scorecards};

pub const HREF: &str = "/levekar/malekort";

/// Målekortene: every NAV office of the office that the reader may see, with what is on its scorecard on the days of the
/// address, which are today where it says nothing.
///
/// # Errors
/// What the database says.
pub async fn scorecards(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let all = organisations::nav_offices_of_office(&mut reader, at.scope.office()).await?;
    let own = all.into_iter();
    let own = own.filter(|one| one.is_open_to(&person, at.scope));
    let asked = (own.collect(), frame.today);
    let read = Scorecards::of_office(&mut reader, &at.scope, asked).await?;
    drop(reader);
    let today = Period {
        first: frame.today,
        last: frame.today,
    };
    let days = period(&query.0, today);
    let only: Option<Only> = query.0.raw("vis").parse().ok();
    let cards = read.cards(days.last);
    let t = &frame.t;
    let list = list(&cards, (only, days), t);
    let asked = ListPage {
        title: t.say("scorecards-title"),
        lead: t.say("scorecards-lead"),
        new: vec![],
        links: links(&person, t),
        filter: Some(filter(query.0, days, t)),
        lists: vec![list],
        file: Some("malekort"),
        frame,
    };
    register::answer(asked, &at.scope, (&app, &person)).await
}

/// The address of the NAV offices as they stood on the days.
pub fn href(within: Period, only: Option<Only>) -> String {
    let (first, last) = days(within);
    let only = only.map(Only::code).unwrap_or_default();
    address_with(
        HREF,
        [
            ("fra", first.as_str()),
            ("til", last.as_str()),
            ("vis", only),
        ],
    )
}

fn links(person: &Person, t: &Tongue) -> Vec<(String, String)> {
    let all = [
        ("indicators-title", "/levekar"),
        ("catalogue-proposals", "/levekar/forslag"),
    ];
    // Whoever speaks for a municipality sees neither.
    let seen = all.into_iter().filter(|_| !person.role.speaks_for_places());
    seen.map(|(key, href)| (t.say(key), href.to_owned()))
        .collect()
}

fn filter(mut fields: Fields, within: Period, t: &Tongue) -> Filter {
    let (first, last) = days(within);
    let vis = fields.raw("vis").to_owned();
    let pairs = [("vis", vis), ("fra", first), ("til", last)];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value));
    fields = Fields::new(pairs.to_vec(), t.clone());
    let day = |name, key| Input::new(name, t.say(key), Kind::Day);
    Filter {
        action: HREF,
        fields,
        inputs: vec![
            choose(
                "vis",
                t.say("scorecards-show"),
                words(Only::ALL, Only::code, Only::key, t),
                t.say("scorecards-show-all"),
            ),
            day("fra", "scorecards-from"),
            day("til", "scorecards-until"),
        ],
        button: t.say("scorecards-filter"),
        clear: t.say("scorecards-clear"),
    }
}

fn list(cards: &[Card<'_>], (only, days): (Option<Only>, Period), t: &Tongue) -> List {
    let shown = cards.iter();
    let shown = shown.filter(|card| only.is_none_or(|only| card.is_of(only, days)));
    let rows: Vec<_> = shown.map(|card| row(card, days, t)).collect();
    let without = cards
        .iter()
        .filter(|card| card.is_of(Only::WithoutScorecard, days));
    let told = [
        ("shown", rows.len().into()),
        ("count", cards.len().into()),
        ("without", without.count().into()),
        ("first", t.day(days.first).into()),
        ("last", t.day(days.last).into()),
    ];
    let key = if days.first == days.last {
        "scorecards-so-many"
    } else {
        "scorecards-so-many-within"
    };
    let headings = [
        "scorecards-nav-office",
        "scorecards-scorecard",
        "scorecards-indicators",
        "scorecards-local",
        "scorecards-with-figure",
        "scorecards-targets-met",
    ];
    List {
        id: "malekort",
        heading: t.say("scorecards-list"),
        shown: t.with(key, told),
        none: t.say("scorecards-nothing-of-it"),
        headings: headings.map(|key| t.say(key)).to_vec(),
        rows,
    }
}

fn row(card: &Card<'_>, days: Period, t: &Tongue) -> Vec<Cell> {
    let count = card.in_use(days).count();
    let has = if count == 0 {
        ("warn", t.say("scorecards-without"))
    } else {
        ("good", t.say("scorecards-has"))
    };
    let (met, targets) = card.targets(days);
    let of = |part: usize, whole: usize| part_of(part, whole, t);
    vec![
        Cell::link(
            card.nav_office.name.clone(),
            ScorecardLine::card(card.nav_office.id),
        ),
        Cell::status(has),
        number(count),
        number(card.local(days)),
        Cell::text(of(card.with_figure(days), count)),
        Cell::text(of(met, targets)),
    ]
}

fn number(count: usize) -> Cell {
    Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// `3 av 4`; a dash where there is nothing that it could be of.
pub fn part_of(part: usize, whole: usize, t: &Tongue) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let told = [
        ("part", t.number(part).into()),
        ("whole", t.number(whole).into()),
    ];
    t.with("indicators-part-of-whole", told)
}
