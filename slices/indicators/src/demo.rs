//! Statistics of the demo: made up by a rule, the same every time, and said so wherever it is shown.

use std::collections::HashMap;

use audit::Event;
use database::Transaction;
use kernel::{Day, Id, Instant};
use organisations::{nation::nation, stable_id};

use crate::{
    catalogue::{Catalogue, source_id},
    import::figures::{Figures, Incoming, SourceColumn},
    importing::{Asked, NotImported, import},
    indicator::{Indicator, Series, Source},
    mark::{Cell, Mark},
    region::Region,
    registry::put_catalogue,
};

/// Makes up figures of every source for so many years, the last one being the year before this one, and reads them in.
///
/// # Errors
/// [`NotImported`].
pub async fn put_demo(
    tx: &mut Transaction,
    id: impl Fn() -> Id,
    (now, years): (Instant, i32),
) -> anyhow::Result<Vec<Event>> {
    let all = Catalogue::starting_set()?;
    put_catalogue(tx, &all).await?;
    let today = now.day();
    let people = People::at(today);
    let mut events = Vec::new();
    let actor = audit::Actor::program();
    for source in &all.sources {
        let figures = made_up(&all, source, &people, (today, years));
        if figures.cells.is_empty() {
            continue;
        }
        let asked = Asked {
            id: id(),
            source: source.id,
            file_name: format!("{}.csv", source.key),
            file_hash: crate::fingerprint::file_hash(source.key.as_bytes()),
            published: Day::of(today.year(), 1, 15).unwrap_or(today),
            is_synthetic: true,
            office: None,
        };
        match import(tx, (&asked, &actor, now), &figures, None).await {
            Ok((_, event)) => events.push(event),
            Err(NotImported::NothingNew) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(events)
}

/// The figures of a source: of the series that it counts.
fn made_up(
    all: &Catalogue,
    source: &Source,
    people: &People,
    (today, years): (Day, i32),
) -> Figures {
    let own = all
        .series
        .iter()
        .filter(|one| source_of(all, one) == Some(source.id));
    let keys: Vec<&str> = own.map(|one| one.key.as_str()).collect();
    let mut figures = Figures::default();
    for (column, key) in keys.iter().enumerate() {
        figures.columns.push(SourceColumn {
            code: (*key).to_owned(),
            label: (*key).to_owned(),
        });
        for year in today.year() - years..today.year() {
            figures.cells.extend(cells(column, key, year, people));
        }
    }
    figures
}

/// Each series comes from one source: inhabitants from that of the population, the others from that of an indicator of theirs.
fn source_of(all: &Catalogue, series: &Series) -> Option<Id> {
    if series.key.starts_with("population") {
        return Some(source_id("ssb-population"));
    }
    let stands_on = |one: &&Indicator| one.formula.series().any(|id| id == series.id);
    let in_use = |one: &&Indicator| one.retired.is_none();
    let mut of_use = all.indicators.iter().filter(in_use);
    of_use.find(stands_on).map(|one| one.source)
}

fn cells(column: usize, key: &str, year: i32, people: &People) -> Vec<Incoming> {
    let Some(day) = Day::of(year, 1, 1) else {
        return Vec::new();
    };
    let cell = |one: &organisations::nation::MunicipalityNumber| Incoming {
        row: 0,
        column,
        region: Region::Municipality(one.number.to_owned()),
        year,
        cell: figure(
            key,
            (one.number, people.place(one.number)),
            year,
            people.of(one.number),
        ),
    };
    nation().municipalities_at(day).map(cell).collect()
}

/// Every municipality there has been: its inhabitants, such that those that merged add up, and what it became.
struct People {
    inhabitants: HashMap<&'static str, f64>,
    became: HashMap<&'static str, &'static str>,
}

impl People {
    fn at(today: Day) -> Self {
        let now = nation().municipalities_at(today);
        let mut inhabitants: HashMap<_, _> =
            now.map(|one| (one.number, size(one.number))).collect();
        let mut became = HashMap::new();
        let mut steps: Vec<_> = nation().steps().collect();
        steps.sort_by_key(|(year, from, to)| (std::cmp::Reverse(*year), *from, *to));
        for (_, from, to) in &steps {
            let parts = steps.iter().filter(|(_, _, other)| other == to);
            let weight = |number: &str| 0.2 + chance("part", number, 0);
            let whole: f64 = parts.map(|(_, part, _)| weight(part)).sum();
            let share = weight(from) / whole.max(f64::MIN_POSITIVE);
            let own = inhabitants.get(to).copied().unwrap_or_default() * share;
            *inhabitants.entry(*from).or_default() += own;
            // The later steps come first, so that it is known already what this became in the end.
            let last = became.get(to).copied().unwrap_or(*to);
            became.entry(*from).or_insert(last);
        }
        Self {
            inhabitants,
            became,
        }
    }

    fn of(&self, number: &str) -> f64 {
        self.inhabitants.get(number).copied().unwrap_or_default()
    }

    /// A municipality lives on under its new number as it was.
    fn place<'a>(&self, number: &'a str) -> &'a str {
        self.became.get(number).copied().unwrap_or(number)
    }
}

/// Inhabitants in thousands of the largest towns, and of the places that people of the demo's office know; about.
const ABOUT: [(&str, f64); 28] = [
    ("0301", 710.0),
    ("1103", 149.0),
    ("1108", 84.0),
    ("3107", 85.0),
    ("3201", 131.0),
    ("3203", 99.0),
    ("3205", 93.0),
    ("3301", 105.0),
    ("4204", 117.0),
    ("5001", 215.0),
    ("5501", 78.0),
    ("4601", 292.0),
    ("4602", 17.2),
    ("4611", 4.0),
    ("4612", 5.7),
    ("4614", 19.0),
    ("4616", 2.8),
    ("4617", 13.1),
    ("4618", 11.0),
    ("4619", 1.0),
    ("4620", 1.1),
    ("4624", 26.0),
    ("4625", 5.3),
    ("4626", 40.0),
    ("4627", 30.0),
    ("4629", 0.4),
    ("4631", 30.0),
    ("4633", 0.5),
];

fn size(number: &str) -> f64 {
    let known = ABOUT.iter().find(|(known, _)| *known == number);
    match known {
        Some((_, thousands)) => thousands * 1000.0,
        // Most municipalities are small.
        None => 600.0 + 34_000.0 * chance("size", number, 0).powi(3),
    }
}

/// One figure: a rate of the place, the drift of the years and a little chance, times those it is a rate of.
fn figure(key: &str, (number, place): (&str, &str), year: i32, people: f64) -> Cell {
    if chance("missing", number, year) < 0.01 && !key.starts_with("population") {
        return Cell::marked(Mark::Missing);
    }
    // What makes people's lives hard comes together.
    let need = 0.5 + 1.3 * chance("need", place, 0);
    let own = 0.8 + 0.4 * chance(key, place, 0);
    let drift = 1.0 + 0.02 * (chance("drift", place, 0) - 0.6) * f64::from(year - 2015);
    let luck = 0.94 + 0.12 * chance(key, number, year);
    let hard = need * own * drift * luck;
    let grown = 1.0 + 0.004 * f64::from(year - 2015);
    let people = people * grown;
    let recipients = people * 0.026 * need * (0.8 + 0.4 * chance("social-assistance", place, 0));
    let housed = people * 0.0028 * need;
    let number = match key {
        "population" => people,
        "population-0-17" => people * (0.18 + 0.05 * chance("young", place, 0)),
        "population-15-29" => people * 0.18,
        "population-18-24" => people * 0.085,
        "population-25-66" => people * 0.53,
        "population-67-plus" => people * (0.14 + 0.09 * chance("old", place, 0)),
        "households" => people / 2.15,
        "social-assistance" => recipients * drift * luck,
        "social-assistance-18-24" => people * 0.085 * 0.045 * hard,
        "social-assistance-long" => recipients * (0.28 + 0.14 * chance(key, number, year)),
        "social-assistance-with-children" => recipients * (0.20 + 0.12 * chance(key, number, year)),
        "qualification-participants" => recipients * (0.03 + 0.06 * chance(key, number, year)),
        "qualification-ended" => recipients * 0.03,
        "qualification-to-work" => recipients * 0.03 * (0.25 + 0.3 * chance(key, number, year)),
        "temporary-housing" => housed * luck,
        "temporary-housing-long" => housed * luck * (0.2 + 0.25 * chance(key, number, year)),
        "temporary-housing-children" => housed * 0.15 * luck,
        "housing-allowance" => people / 2.15 * 0.055 * hard,
        "low-income" => people * 0.085 * hard,
        "low-income-children" => people * 0.2 * 0.095 * hard,
        "median-income" => 430_000.0 * (1.15 - 0.2 * need / 1.8) * grown.powi(6),
        "debt-counselling" => people * 0.0045 * own * luck,
        "debt-counselling-waiting" => 8.0 + 40.0 * chance(key, number, year),
        "unemployed" => people * 0.53 * 0.021 * hard,
        "youth-outside" => people * 0.18 * 0.085 * hard,
        "upper-secondary-started" => people * 0.0125,
        "upper-secondary-completed" => people * 0.0125 * (0.9 - 0.12 * need),
        _ => return Cell::default(),
    };
    Cell::number(number.round())
}

/// A number from 0 to 1 that is always the same for the same words.
fn chance(what: &str, number: &str, year: i32) -> f64 {
    let id = stable_id(what, &format!("{number}-{year}"))
        .to_uuid()
        .as_u128();
    (id >> 96) as f64 / f64::from(u32::MAX)
}
