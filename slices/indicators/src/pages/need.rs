use askama::Template;
use axum::extract::State;
use kernel::Day;
use organisations::{AtOffice, nation::nation, office_name};
use shell::{App, Fields, Frame, Page, Query, page};
use texts::Tongue;

use super::{need_place::OnePlace, told};
use crate::{
    indicator::Indicator,
    need::{Choice, Contribution, Country, NeedIndex, Place, Scale},
    words::Need,
};

pub const HREF: &str = "/levekar/behov";

#[derive(Template)]
#[template(path = "pages/need.html")]
struct NeedPage {
    frame: Frame,
    office: String,
    choices: Vec<IndicatorChoice>,
    scale: Scale,
    /// Why there is no index; then there are no rows.
    refused: bool,
    ranked: usize,
    all: usize,
    rows: Vec<Row>,
    one: Option<OnePlace>,
    workbook: String,
    efforts: String,
    synthetic: bool,
}

/// An indicator that can count, with the weight that is chosen.
struct IndicatorChoice {
    key: String,
    name: String,
    field: String,
    weight: u8,
    /// What a high number says of need.
    direction: String,
    year: String,
    children_and_youth: bool,
}

/// A municipality of the office.
pub(super) struct Row {
    pub number: &'static str,
    pub name: &'static str,
    pub href: String,
    pub rank: Option<usize>,
    pub index: String,
    pub by_weights: String,
    pub by_numbers: String,
    /// What lifts it most, what lowers it, and what is missing: each with its name.
    pub why: Vec<(String, String)>,
    /// What is missing, or why it has no rank.
    pub missing: String,
}

/// Behovsindeksen: where the need is greatest by the chosen indicators, and how surely.
///
/// # Errors
/// What the database says.
pub async fn need(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let asked = Asked::read(&app, &query.0, frame.today).await?;
    let t = &frame.t;
    let office: Vec<&str> = numbers_of(&at, frame.today);
    let rows = asked
        .index
        .as_ref()
        .map(|index| rows(index, &asked, &office, t));
    let one = query.0.raw("kommune");
    let one = asked.index.as_ref().and_then(|index| {
        let place = index
            .place(one)
            .filter(|one| office.contains(&one.number))?;
        Some(OnePlace::of(place, index, &asked.country, t))
    });
    page(&NeedPage {
        office: office_name(t, at.office, frame.today),
        choices: choices(&asked, t),
        scale: asked.choice.scale,
        refused: asked.index.is_none(),
        ranked: asked.index.as_ref().map_or(0, |index| index.ranked),
        all: asked.country.places.len(),
        rows: rows.unwrap_or_default(),
        one,
        workbook: asked.choice.href("/levekar/behov.xlsx", &[]),
        efforts: asked.choice.href("/levekar/innsats", &[]),
        synthetic: asked.synthetic,
        frame,
    })
}

/// What the address asks for, and what is known.
pub(super) struct Asked {
    pub country: Country,
    pub choice: Choice,
    /// None where nothing that is chosen has figures.
    pub index: Option<NeedIndex>,
    pub synthetic: bool,
}

impl Asked {
    pub async fn read(app: &App, fields: &Fields, today: Day) -> anyhow::Result<Self> {
        let mut reader = app.database.read().await?;
        let country = Country::read(&mut reader, today).await?;
        let synthetic = crate::queries::imports::is_any_synthetic(&mut reader).await?;
        drop(reader);
        Self::of(country, fields, synthetic).await
    }

    /// The index is reckoned beside those who wait for the database.
    pub async fn of(country: Country, fields: &Fields, synthetic: bool) -> anyhow::Result<Self> {
        let choice = Choice::read(fields, &country.indicators);
        let reckoned = tokio::task::spawn_blocking(move || {
            let index = NeedIndex::of(&country, &choice).ok();
            (country, choice, index)
        });
        let (country, choice, index) = reckoned.await?;
        Ok(Self {
            country,
            choice,
            index,
            synthetic,
        })
    }
}

/// The numbers of the office's municipalities.
pub(super) fn numbers_of(at: &AtOffice, today: Day) -> Vec<&'static str> {
    let own = nation().municipalities_of(at.office.id, today);
    own.into_iter().map(|one| one.number).collect()
}

/// The municipalities of the office, the greatest need first; those without a rank last.
pub(super) fn rows(index: &NeedIndex, asked: &Asked, office: &[&str], t: &Tongue) -> Vec<Row> {
    let own = index
        .places
        .iter()
        .filter(|one| office.contains(&one.number));
    let mut rows: Vec<Row> = own.map(|place| row(place, index, asked, t)).collect();
    rows.sort_by_cached_key(|row| {
        let rank = row.rank.unwrap_or(usize::MAX);
        (rank, organisations::alphabetical(row.name))
    });
    rows
}

fn row(place: &Place, index: &NeedIndex, asked: &Asked, t: &Tongue) -> Row {
    let href = asked.choice.href(HREF, &[("kommune", place.number)]);
    let names = |keys: &[String]| {
        let of = |key: &String| asked.country.indicator(key).map(|one| name(one, t));
        let names: Vec<String> = keys.iter().filter_map(of).collect();
        names.join(", ")
    };
    let empty = Row {
        number: place.number,
        name: place.name,
        href: format!("{href}#bidrag"),
        rank: None,
        index: "–".to_owned(),
        by_weights: "–".to_owned(),
        by_numbers: "–".to_owned(),
        why: Vec::new(),
        missing: names(&place.missing),
    };
    let told = match &place.placed {
        Err(thin) => Row {
            missing: t.with(
                "indicators-need-page-too-thin",
                [("percent", t.decimal(thin.covered * 100.0, 0).into())],
            ),
            ..empty
        },
        Ok(placed) => Row {
            rank: Some(placed.rank),
            index: signed(placed.value, t),
            by_weights: interval(placed.by_weights.from, placed.by_weights.to),
            by_numbers: interval(placed.by_numbers.from, placed.by_numbers.to),
            why: vec![
                (
                    t.say("indicators-need-page-up"),
                    most(index, &placed.parts, t, |amount| amount),
                ),
                (
                    t.say("indicators-need-page-down"),
                    most(index, &placed.parts, t, |amount| -amount),
                ),
            ],
            missing: if empty.missing.is_empty() {
                String::new()
            } else {
                let percent = t.decimal(placed.covered * 100.0, 0);
                let told = [
                    ("indicators", empty.missing.as_str().into()),
                    ("percent", percent.into()),
                ];
                t.with("indicators-need-page-some-missing", told)
            },
            ..empty
        },
    };
    let missing = (t.say("indicators-need-page-missing"), told.missing.clone());
    let why = told.why.iter().cloned().chain([missing]);
    let why = why.filter(|(_, told)| !told.is_empty()).collect();
    Row { why, ..told }
}

fn interval(from: usize, to: usize) -> String {
    format!("{from}–{to}")
}

/// With its sign: `+0,42`.
pub(super) fn signed(value: f64, t: &Tongue) -> String {
    let told = t.decimal(value.abs(), 2);
    let is_nothing = value.abs() < 0.005;
    match value {
        _ if is_nothing => told,
        value if value > 0.0 => format!("+{told}"),
        _ => format!("−{told}"),
    }
}

/// The two indicators that pull most one way.
fn most(
    index: &NeedIndex,
    parts: &[Option<Contribution>],
    t: &Tongue,
    along: impl Fn(f64) -> f64,
) -> String {
    let told = index.indicators.iter().zip(parts);
    let told = told.filter_map(|((one, _), part)| Some((one, along((*part)?.amount))));
    let mut told: Vec<_> = told.filter(|(_, amount)| *amount >= 0.005).collect();
    told.sort_by(|one, other| other.1.total_cmp(&one.1));
    let names = told.iter().take(2).map(|(one, _)| name(one, t));
    names.collect::<Vec<_>>().join(", ")
}

fn name(indicator: &Indicator, t: &Tongue) -> String {
    indicator.texts.of(t.language()).name.clone()
}

fn choices(asked: &Asked, t: &Tongue) -> Vec<IndicatorChoice> {
    let of_need = asked.country.indicators.iter();
    let mut of_need: Vec<_> = of_need.filter(|one| one.need != Need::Unsaid).collect();
    of_need.sort_by_key(|one| one.theme as u8);
    let choice = |one: &Indicator| IndicatorChoice {
        key: one.key.clone(),
        name: name(one, t),
        field: crate::need::field(&one.key),
        weight: asked.choice.weight(&one.key),
        direction: t.say(one.need.key()),
        year: asked.country.year(one.id).map_or_else(
            || t.say("indicators-need-page-no-year"),
            |year| year.to_string(),
        ),
        children_and_youth: one.children_and_youth,
    };
    of_need.into_iter().map(choice).collect()
}

/// The unit of an indicator behind its name, where it has one.
pub(super) fn with_unit(indicator: &Indicator, t: &Tongue) -> String {
    format!("{} {}", name(indicator, t), told::unit(indicator, t))
        .trim()
        .to_owned()
}
