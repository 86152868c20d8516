use std::collections::{BTreeSet, HashMap};

use askama::Template;
use axum::extract::State;
use kernel::{Day, Period};
use organisations::{AtOffice, nation::nation};
use shell::{App, Frame, Page, Query, page};
use slice::{EffortLine, House, OfficeAsk};
use statistics::effect::{Effect, NoEffect};

use super::effect_words::{self, Told};
use crate::{
    effect::{Study, began},
    indicator::Indicator,
    need::Country,
    queries::values,
    words::Need,
};

/// So many years back an effort can have begun.
const YEARS: i32 = 12;

#[derive(Template)]
#[template(path = "pages/effect.html")]
struct EffectPage {
    frame: Frame,
    indicators: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    years: Vec<i32>,
    asked: Asked,
    synthetic: bool,
    answer: Option<Told>,
}

/// What the address asks about.
struct Asked {
    indicator: String,
    theme: String,
    year: i32,
}

/// Virkning av innsats: whether municipalities with an effort have changed otherwise than those like them without.
///
/// # Errors
/// What the database says.
pub async fn effect(
    State(app): State<App>,
    at: AtOffice,
    house: House,
    frame: Frame,
    query: Query,
) -> Page {
    let asked = read(&query, frame.today);
    let mut reader = app.database.read().await?;
    let country = Country::read(&mut reader, frame.today).await?;
    let synthetic = crate::queries::imports::is_any_synthetic(&mut reader).await?;
    let ask = OfficeAsk {
        reader: &mut reader,
        scope: &at.scope,
        period: since(frame.today),
        as_of: frame.today,
        t: &frame.t,
    };
    let lines = house.efforts(ask).await?;
    let indicator = country.indicator(&asked.indicator).cloned();
    // The same number of statements, whether something was chosen or not.
    let of = indicator.as_ref().or(country.indicators.first());
    let values = match of {
        Some(one) => values::of_years(&mut reader, one.id, Study::years(asked.year)).await?,
        None => Vec::new(),
    };
    drop(reader);
    let t = &frame.t;
    let themes = themes(&lines);
    let is_asked = themes.iter().any(|(code, _)| *code == asked.theme);
    let answer = match indicator.clone().filter(|_| is_asked) {
        None => None,
        Some(indicator) => {
            let began = began(&lines, &asked.theme, asked.year);
            let year = asked.year;
            let today = frame.today;
            let places = country.places.iter();
            let people: HashMap<&str, f64> = places
                .filter_map(|(number, _)| Some((*number, country.people(number)?)))
                .collect();
            let studied = tokio::task::spawn_blocking(move || {
                let all: Vec<_> = nation().municipalities_at(today).collect();
                let study = Study::of(&indicator, &values, &all, (&began, &people), year);
                let found = study.effect();
                (study, found)
            });
            let (study, found): (Study, Result<Effect, NoEffect>) =
                studied.await.map_err(anyhow::Error::from)?;
            let indicator = country.indicator(&asked.indicator);
            indicator.map(|one| effect_words::told(&study, found, one, t))
        }
    };
    let name = |one: &Indicator| one.texts.of(t.language()).name.clone();
    let of_need = country
        .indicators
        .iter()
        .filter(|one| one.need != Need::Unsaid);
    page(&EffectPage {
        indicators: of_need.map(|one| (one.key.clone(), name(one))).collect(),
        years: (frame.today.year() - YEARS..frame.today.year())
            .rev()
            .collect(),
        themes,
        asked,
        synthetic,
        answer,
        frame,
    })
}

fn read(query: &Query, today: Day) -> Asked {
    let year = query.raw("ar").parse().ok();
    let year = year.filter(|year| (today.year() - YEARS..today.year()).contains(year));
    Asked {
        indicator: query.raw("indikator").to_owned(),
        theme: query.raw("tema").to_owned(),
        year: year.unwrap_or_else(|| today.year() - 3),
    }
}

/// All that can have been done since the first year one can ask about, and as far before.
fn since(today: Day) -> Period {
    Period {
        first: Period::year(today.year() - YEARS).first,
        last: Period::year(today.year()).last,
    }
}

/// What the efforts are about, by name.
fn themes(lines: &[EffortLine]) -> Vec<(String, String)> {
    let subjects = lines.iter().flat_map(|line| &line.subjects);
    let known: BTreeSet<(String, String)> = subjects
        .map(|one| (one.name.clone(), one.code.to_owned()))
        .collect();
    known.into_iter().map(|(name, code)| (code, name)).collect()
}
