use axum::extract::{Path, State};
use kernel::{Day, Id};
use maps::Medium;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Query, Refusal, download};
use texts::Tongue;

use super::{boundary_words, told};
use crate::{
    computing::Value,
    indicator::Indicator,
    picture::{self, Extent, Ground, Scene, Showing},
    queries::{catalogue, values},
};

/// The indicator that says how many people live where.
const POPULATION: &str = "population";

/// What the address asks to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub showing: Showing,
    pub extent: Extent,
}

pub fn asked(fields: &Fields) -> Asked {
    Asked {
        showing: fields.raw("vis").parse().unwrap_or(Showing::Map),
        extent: fields.raw("omrade").parse().unwrap_or(Extent::Office),
    }
}

pub fn population(indicators: &[Indicator]) -> Option<Id> {
    let population = indicators.iter().find(|one| one.key == POPULATION);
    population.map(|one| one.id)
}

/// What the drawing of an indicator is made of.
pub struct MapAsk<'a> {
    pub at: &'a AtOffice,
    pub indicator: &'a Indicator,
    pub values: &'a [Value],
    pub ground: &'a Ground,
    pub asked: Asked,
    pub year: i32,
    pub may_import: bool,
    pub today: Day,
    pub t: &'a Tongue,
}

/// The part of an indicator's page with its drawing.
pub struct MapPart {
    pub showings: Vec<(&'static str, String)>,
    pub showing: &'static str,
    pub extents: Vec<(&'static str, String)>,
    pub extent: &'static str,
    /// What the table below holds.
    pub caption: String,
    pub heading: String,
    pub lead: String,
    pub svg: String,
    pub legend_title: String,
    pub legend: Vec<(String, String)>,
    pub how: String,
    /// The places that have no outline, in a sentence.
    pub without: Option<String>,
    /// That there are no outlines at all.
    pub no_outlines: Option<String>,
    pub may_import: bool,
    pub credit: Option<String>,
    /// The drawing as a file.
    pub file: String,
}

impl MapPart {
    /// # Errors
    /// When the work was interrupted.
    pub async fn of(ask: &MapAsk<'_>) -> anyhow::Result<Self> {
        let t = ask.t;
        let picture = scene(ask, Medium::Page).draw().await?;
        let is_map = picture.showing == Showing::Map;
        let unit = told::unit(ask.indicator, t);
        let codes = [ask.asked.showing.code(), ask.asked.extent.code()];
        let [showing, extent] = codes;
        Ok(Self {
            showings: options(Showing::ALL, Showing::code, |one| t.say(one.key())),
            showing: picture.showing.code(),
            extents: options(Extent::ALL, Extent::code, |one| t.say(one.key())),
            extent,
            caption: caption(ask),
            heading: t.say(picture.showing.key()),
            lead: lead(ask, picture.showing),
            svg: picture.svg,
            legend_title: if unit.is_empty() {
                ask.indicator.texts.of(t.language()).name.clone()
            } else {
                unit
            },
            legend: picture.legend,
            how: t.say(if ask.asked.extent.is_of_counties() {
                "indicators-map-how-classes-counties"
            } else {
                "indicators-map-how-classes"
            }),
            without: (is_map && !picture.without.is_empty()).then(|| {
                let names = picture.without.join(", ");
                t.with("indicators-map-without", [("names", names.into())])
            }),
            no_outlines: (ask.asked.showing == Showing::Map && !is_map)
                .then(|| t.say("indicators-map-no-outlines")),
            may_import: ask.may_import,
            credit: credit(ask, picture.showing),
            file: format!(
                "/levekar/indikatorer/{}/kart.svg?ar={}&vis={showing}&omrade={extent}",
                ask.indicator.key, ask.year
            ),
        })
    }
}

fn options<T: Copy>(
    all: &[T],
    code: fn(T) -> &'static str,
    word: impl Fn(T) -> String,
) -> Vec<(&'static str, String)> {
    all.iter().map(|one| (code(*one), word(*one))).collect()
}

fn scene<'a>(ask: &MapAsk<'a>, medium: Medium) -> Scene<'a> {
    Scene {
        indicator: ask.indicator,
        values: ask.values,
        year: ask.year,
        showing: ask.asked.showing,
        extent: ask.asked.extent,
        places: ask.asked.extent.places(ask.at.office.id, ask.today),
        outlines: ask.ground.outlines.clone(),
        credit: ask.ground.set.as_ref().map(boundary_words::credit),
        sizes: &ask.ground.sizes,
        medium,
        today: ask.today,
        t: ask.t,
    }
}

fn caption(ask: &MapAsk<'_>) -> String {
    let key = match ask.asked.extent {
        Extent::Office => "indicators-table-caption",
        Extent::Country => "indicators-map-caption-country",
        Extent::Counties => "indicators-map-caption-counties",
    };
    ask.t.with(key, [("year", ask.year.to_string().into())])
}

/// What the drawing shows, and how it may mislead.
fn lead(ask: &MapAsk<'_>, showing: Showing) -> String {
    let t = ask.t;
    match (showing, ask.ground.sizes.year) {
        (Showing::Map, _) => t.say("indicators-map-lead-map"),
        (Showing::Circles, Some(year)) => t.with(
            "indicators-map-lead-circles",
            [("year", year.to_string().into())],
        ),
        (Showing::Circles, None) => t.say("indicators-map-lead-circles-alike"),
    }
}

/// Who is named beside the drawing.
fn credit(ask: &MapAsk<'_>, showing: Showing) -> Option<String> {
    match showing {
        Showing::Map => ask.ground.set.as_ref().map(boundary_words::credit),
        Showing::Circles => Some(ask.t.say("indicators-map-places-credit")),
    }
}

/// Kartet som fil, for documents: as it stands in a report, with its legend.
///
/// # Errors
/// [`Refusal::NotFound`] where there is no such indicator.
pub async fn picture(
    State(app): State<App>,
    at: AtOffice,
    frame: Frame,
    Path(key): Path<String>,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let all = catalogue::with_retired(&mut reader).await?;
    let population = population(&all);
    let indicator = all.into_iter().find(|one| one.key == key);
    let indicator = indicator.ok_or(Refusal::NotFound)?;
    let years = values::years(&mut reader, &indicator).await?;
    let mut fields = query.0;
    let year = super::indicator::year(&mut fields, &years, frame.today);
    let asked = asked(&fields);
    let near = (year, frame.today);
    let values = values::of_years(&mut reader, indicator.id, year..=year).await?;
    let what = (asked.showing, asked.extent, population);
    let ground = picture::load(&mut reader, what, near).await?;
    let ask = MapAsk {
        at: &at,
        indicator: &indicator,
        values: &values,
        ground: &ground,
        asked,
        year,
        may_import: false,
        today: frame.today,
        t: &frame.t,
    };
    let drawn = scene(&ask, Medium::Print).draw().await?;
    let name = format!("{key}-{year}-{}.svg", drawn.showing.code());
    Ok(download(&name, "image/svg+xml; charset=utf-8", drawn.svg))
}
