use askama::Template;
use axum::extract::{Path, State};
use organisations::AtOffice;
use shell::{App, Frame, Page, Person, Query, Refusal, page};

use super::{profile::asked, told};
use crate::{
    countrywide::{Countrywide, Figure, of_years},
    indicator::Indicator,
    profile::{ALIKE, Alike, attribute_names},
    queries::{catalogue, countrywide::newest_years},
};

#[derive(Template)]
#[template(path = "pages/comparable.html")]
struct ComparablePage {
    frame: Frame,
    name: &'static str,
    number: &'static str,
    count: usize,
    /// What they are compared by, and what is left out.
    by: Vec<String>,
    left_out: String,
    rows: Vec<Row>,
    /// The indicators that can be looked at, and the one that is.
    indicators: Vec<(String, String)>,
    chosen: Option<Chosen>,
}

struct Row {
    name: String,
    is_own: bool,
    distance: String,
    /// The value of each attribute, and its share of the distance.
    values: Vec<(String, String)>,
}

struct Chosen {
    key: String,
    name: String,
    definition: String,
    unit: String,
    rows: Vec<(String, bool, String, String)>,
}

/// De sammenlignbare kommunene: which they are, why, and what an indicator says of each.
///
/// # Errors
/// [`Refusal::NotFound`] where the office covers no such municipality.
pub async fn comparable(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    Path(number): Path<String>,
    query: Query,
) -> Page {
    let mut reader = app.database.read().await?;
    let (asked, _) = asked(&mut reader, &person, &at, (&number, frame.today)).await?;
    let now = asked.now.ok_or(Refusal::NotFound)?;
    let indicators = catalogue::indicators(&mut reader).await?;
    let years = newest_years(&mut reader, now.number).await?;
    let others = of_years(&mut reader, &indicators, &years).await?;
    let alike = Alike::of(now.number, &indicators, &others);
    let around = Around {
        own: now.number,
        alike: &alike,
        indicators: &indicators,
        others: &others,
        frame: &frame,
    };
    let name = |one: &Indicator| one.texts.of(frame.t.language()).name.clone();
    let chosen = indicators
        .iter()
        .find(|one| one.key == query.raw("indikator"));
    page(&ComparablePage {
        name: now.name,
        number: now.number,
        count: ALIKE,
        by: names(&alike.by, &indicators, &frame),
        left_out: names(&alike.left_out, &indicators, &frame).join(", "),
        rows: around.rows(),
        indicators: indicators
            .iter()
            .map(|one| (one.key.clone(), name(one)))
            .collect(),
        chosen: chosen.map(|one| around.chosen(one)),
        frame,
    })
}

fn names(keys: &[&str], indicators: &[Indicator], frame: &Frame) -> Vec<String> {
    attribute_names(keys, indicators.iter(), &frame.t)
}

struct Around<'a> {
    own: &'a str,
    alike: &'a Alike,
    indicators: &'a [Indicator],
    others: &'a Countrywide,
    frame: &'a Frame,
}

impl Around<'_> {
    /// The municipality itself, then those most alike.
    fn rows(&self) -> Vec<Row> {
        let own = (!self.alike.by.is_empty()).then(|| self.row(self.own, None));
        let alike = self.alike.places.iter();
        let alike = alike.map(|one| self.row(&one.number, Some((one.distance, &one.parts))));
        own.into_iter().chain(alike).collect()
    }

    fn row(&self, number: &str, distance: Option<(f64, &[f64])>) -> Row {
        let t = &self.frame.t;
        let value = |(at, key): (usize, &&'static str)| {
            let indicator = self.indicators.iter().find(|one| one.key == *key);
            let other = indicator.and_then(|one| self.others.get(&one.id)?.get(number));
            let number = match (indicator, other.and_then(|one| one.number)) {
                (Some(indicator), Some(number)) => t.decimal(number, indicator.decimals),
                _ => "–".to_owned(),
            };
            let part = distance.and_then(|(_, parts)| parts.get(at));
            let part = part.map(|part| t.decimal(part * 100.0, 0));
            let said =
                |part: String| t.with("indicators-profile-of-distance", [("share", part.into())]);
            (number, part.map(said).unwrap_or_default())
        };
        Row {
            name: told::municipality(number, self.frame.today),
            is_own: distance.is_none(),
            distance: distance
                .map(|(distance, _)| t.decimal(distance, 2))
                .unwrap_or_default(),
            values: self.alike.by.iter().enumerate().map(value).collect(),
        }
    }

    fn chosen(&self, indicator: &Indicator) -> Chosen {
        let t = &self.frame.t;
        let of = self.others.get(&indicator.id);
        let row = |number: &str, is_own: bool| {
            let other = of.and_then(|of| of.get(number));
            let figure = other.and_then(|one| one.number).map_or_else(
                || t.say("indicators-profile-not-shown"),
                |number| t.decimal(number, indicator.decimals),
            );
            let detail = other.and_then(Figure::counted);
            let detail = detail.map(|(part, whole)| {
                let told = [
                    ("part", t.number(part).into()),
                    ("whole", t.number(whole).into()),
                ];
                t.with("indicators-part-of-whole", told)
            });
            let name = told::municipality(number, self.frame.today);
            (name, is_own, figure, detail.unwrap_or_default())
        };
        let alike = self.alike.places.iter();
        let text = indicator.texts.of(t.language()).clone();
        Chosen {
            key: indicator.key.clone(),
            name: text.name,
            definition: text.definition,
            unit: told::unit(indicator, t),
            rows: std::iter::once(row(self.own, true))
                .chain(alike.map(|one| row(&one.number, false)))
                .collect(),
        }
    }
}
