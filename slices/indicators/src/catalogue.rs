//! Startsettet: the sources, series and indicators that every installation begins with. What people change afterwards stands.

use kernel::{Day, Id};
use organisations::stable_id;
use serde::Deserialize;

use crate::{
    indicator::{Formula, InLanguages, Indicator, IndicatorText, Series, Source},
    words::{Merging, Need, SeriesKind, Theme},
};

/// The starting set.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub sources: Vec<Source>,
    pub series: Vec<Series>,
    pub indicators: Vec<Indicator>,
}

/// Why the starting set cannot be read: only ever in a build that its own test refuses.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    #[error(transparent)]
    Toml(#[from] toml::de::Error),
    #[error("«{0}» is no {1}")]
    Unknown(String, &'static str),
}

impl Catalogue {
    /// Reads the starting set.
    ///
    /// # Errors
    /// [`CatalogueError`].
    pub fn starting_set() -> Result<Self, CatalogueError> {
        let sources: Sources = toml::from_str(include_str!("../data/sources.toml"))?;
        let series: AllSeries = toml::from_str(include_str!("../data/series.toml"))?;
        let indicators: Indicators = toml::from_str(include_str!("../data/indicators.toml"))?;
        let series: Result<Vec<_>, _> = series.series.into_iter().map(Series::try_from).collect();
        let indicators = indicators.indicator.into_iter().map(Indicator::try_from);
        Ok(Self {
            sources: sources.source.into_iter().map(Source::from).collect(),
            series: series?,
            indicators: indicators.collect::<Result<_, _>>()?,
        })
    }
}

pub fn source_id(key: &str) -> Id {
    stable_id("statistics-source", key)
}

pub fn series_id(key: &str) -> Id {
    stable_id("statistics-series", key)
}

pub fn indicator_id(key: &str) -> Id {
    stable_id("indicator", key)
}

#[derive(Deserialize)]
struct Sources {
    source: Vec<WrittenSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSource {
    key: String,
    owner: String,
    name: String,
    address: String,
    licence: String,
    attribution: String,
    every_months: u32,
    month: u32,
}

#[derive(Deserialize)]
struct AllSeries {
    series: Vec<WrittenSeries>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSeries {
    key: String,
    kind: String,
    codes: Vec<String>,
    nb: String,
    nn: String,
    en: String,
}

#[derive(Deserialize)]
struct Indicators {
    indicator: Vec<WrittenIndicator>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenIndicator {
    key: String,
    theme: String,
    #[serde(default)]
    children_and_youth: bool,
    part: String,
    whole: Option<String>,
    weight: Option<String>,
    per: u32,
    decimals: u32,
    need: String,
    merging: String,
    least: u32,
    source: String,
    /// The day since which it is no longer in use.
    retired: Option<Day>,
    nb: WrittenText,
    nn: WrittenText,
    en: WrittenText,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenText {
    name: String,
    definition: String,
    caveat: String,
}

impl From<WrittenSource> for Source {
    fn from(written: WrittenSource) -> Self {
        Self {
            id: source_id(&written.key),
            key: written.key,
            owner: written.owner,
            name: written.name,
            address: written.address,
            licence: written.licence,
            attribution: written.attribution,
            every_months: written.every_months,
            month: written.month,
        }
    }
}

impl TryFrom<WrittenSeries> for Series {
    type Error = CatalogueError;

    fn try_from(written: WrittenSeries) -> Result<Self, CatalogueError> {
        Ok(Self {
            id: series_id(&written.key),
            kind: known::<SeriesKind>(&written.kind, "kind of series")?,
            key: written.key,
            codes: written.codes,
            name: InLanguages {
                nb: written.nb,
                nn: written.nn,
                en: written.en,
            },
        })
    }
}

impl TryFrom<WrittenIndicator> for Indicator {
    type Error = CatalogueError;

    fn try_from(written: WrittenIndicator) -> Result<Self, CatalogueError> {
        let series = |key: Option<&String>| key.map(|key| series_id(key));
        Ok(Self {
            id: indicator_id(&written.key),
            theme: known::<Theme>(&written.theme, "theme")?,
            children_and_youth: written.children_and_youth,
            source: source_id(&written.source),
            formula: Formula {
                part: series_id(&written.part),
                whole: series(written.whole.as_ref()),
                weight: series(written.weight.as_ref()),
                per: written.per,
            },
            need: known::<Need>(&written.need, "direction of need")?,
            merging: known::<Merging>(&written.merging, "rule of merging")?,
            least: written.least,
            decimals: written.decimals,
            retired: written.retired,
            figures: None,
            version: 1,
            key: written.key,
            texts: InLanguages {
                nb: written.nb.into(),
                nn: written.nn.into(),
                en: written.en.into(),
            },
        })
    }
}

impl From<WrittenText> for IndicatorText {
    fn from(written: WrittenText) -> Self {
        Self {
            name: written.name,
            definition: written.definition,
            caveat: written.caveat,
        }
    }
}

fn known<T: std::str::FromStr>(code: &str, what: &'static str) -> Result<T, CatalogueError> {
    code.parse()
        .map_err(|_| CatalogueError::Unknown(code.to_owned(), what))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn all() -> Catalogue {
        Catalogue::starting_set().unwrap()
    }

    #[test]
    fn every_indicator_stands_on_a_source_and_series_that_are_there() {
        let all = all();
        let sources: HashSet<Id> = all.sources.iter().map(|one| one.id).collect();
        let series: HashSet<Id> = all.series.iter().map(|one| one.id).collect();
        for one in &all.indicators {
            assert!(sources.contains(&one.source), "{}", one.key);
            for id in one.formula.series() {
                assert!(series.contains(&id), "{}", one.key);
            }
        }
    }

    #[test]
    fn every_theme_has_an_indicator_and_every_series_is_used() {
        let all = all();
        for theme in Theme::ALL {
            assert!(
                all.indicators.iter().any(|one| one.theme == *theme),
                "{theme:?}"
            );
        }
        let used: HashSet<Id> = all
            .indicators
            .iter()
            .flat_map(|one| one.formula.series())
            .collect();
        for one in &all.series {
            assert!(used.contains(&one.id), "{}", one.key);
        }
    }

    #[test]
    fn no_two_series_are_called_the_same() {
        let mut seen = HashSet::new();
        for one in &all().series {
            for code in one.codes.iter().chain([&one.key]) {
                let is_own_key = *code == one.key && one.codes.contains(code);
                assert!(is_own_key || seen.insert(code.to_lowercase()), "{code}");
            }
        }
    }

    #[test]
    fn an_amount_is_never_added_up() {
        let all = all();
        for one in &all.indicators {
            let part = all
                .series
                .iter()
                .find(|series| series.id == one.formula.part)
                .unwrap();
            if part.kind == SeriesKind::Amount {
                assert_ne!(one.merging, Merging::Sum, "{}", one.key);
            }
            let is_weighted = one.merging == Merging::Weighted;
            assert_eq!(is_weighted, one.formula.weight.is_some(), "{}", one.key);
        }
    }
}
