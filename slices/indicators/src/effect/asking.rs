use std::collections::{BTreeSet, HashMap};

use access::OfficeScope;
use database::Reader;
use kernel::{Day, Period};
use organisations::nation::nation;
use shell::Fields;
use slice::{EffortLine, House, OfficeAsk};
use statistics::effect::{Effect, NoEffect};
use texts::Tongue;

use super::{Study, began};
use crate::{
    computing::Value,
    indicator::Indicator,
    need::Country,
    queries::{
        imports::{self, Import},
        values,
    },
};

/// So many years back an effort can have begun.
pub const YEARS: i32 = 12;

/// What is asked about: of which indicator, about what, from which year.
#[derive(Clone, Debug)]
pub struct Asked {
    pub indicator: String,
    pub theme: String,
    pub year: i32,
}

/// Grunnlag: everything that a study is made of.
pub struct Basis {
    pub country: Country,
    pub asked: Asked,
    lines: Vec<EffortLine>,
    values: Vec<Value>,
    imports: Vec<Import>,
    today: Day,
}

impl Asked {
    pub fn read(fields: &Fields, today: Day) -> Self {
        let year = fields.raw("ar").parse().ok();
        let year = year.filter(|year| (today.year() - YEARS..today.year()).contains(year));
        Self {
            indicator: fields.raw("indikator").to_owned(),
            theme: fields.raw("tema").to_owned(),
            year: year.unwrap_or_else(|| today.year() - 3),
        }
    }
}

impl Basis {
    /// # Errors
    /// What the database says.
    pub async fn read(
        reader: &mut Reader,
        (house, scope): (&House, &OfficeScope),
        asked: Asked,
        (today, t): (Day, &Tongue),
    ) -> anyhow::Result<Self> {
        let country = Country::read(reader, today).await?;
        let imports = imports::all(reader).await?;
        let ask = OfficeAsk {
            reader: &mut *reader,
            scope,
            period: since(today),
            as_of: today,
            t,
        };
        let lines = house.efforts(ask).await?;
        // The same number of statements, whether something was chosen or not.
        let of = country.indicator(&asked.indicator);
        let values = match of.or(country.indicators.first()) {
            Some(one) => values::of_years(reader, one.id, Study::years(asked.year)).await?,
            None => Vec::new(),
        };
        Ok(Self {
            country,
            asked,
            lines,
            values,
            imports,
            today,
        })
    }

    /// The indicator that is asked about.
    pub fn indicator(&self) -> Option<&Indicator> {
        self.country.indicator(&self.asked.indicator)
    }

    /// What the efforts are about, by code and name.
    pub fn themes(&self) -> Vec<(String, String)> {
        let subjects = self.lines.iter().flat_map(|line| &line.subjects);
        let known: BTreeSet<(String, String)> = subjects
            .map(|one| (one.name.clone(), one.code.to_owned()))
            .collect();
        known.into_iter().map(|(name, code)| (code, name)).collect()
    }

    /// Whether any figures that everybody uses are made up.
    pub fn is_synthetic(&self) -> bool {
        imports::has_synthetic(&self.imports)
    }

    /// When the newest figures of the indicator's source were published.
    pub fn published(&self) -> Option<Day> {
        imports::newest(&self.imports, self.indicator()?.source)
    }

    /// The study that is asked for; `None` where there is no such indicator, or the office did nothing about the theme.
    ///
    /// # Errors
    /// When the program is being closed.
    pub async fn study(&self) -> anyhow::Result<Option<(Study, Result<Effect, NoEffect>)>> {
        let theme = &self.asked.theme;
        let is_known = self.themes().iter().any(|(code, _)| code == theme);
        let Some(indicator) = self.indicator().filter(|_| is_known) else {
            return Ok(None);
        };
        let (year, today) = (self.asked.year, self.today);
        let began = began(&self.lines, theme, year);
        let places = self.country.places.iter();
        let people: HashMap<&'static str, f64> = places
            .filter_map(|(number, _)| Some((*number, self.country.people(number)?)))
            .collect();
        let (indicator, values) = (indicator.clone(), self.values.clone());
        let studied = tokio::task::spawn_blocking(move || {
            let all: Vec<_> = nation().municipalities_at(today).collect();
            let study = Study::of(&indicator, &values, &all, (&began, &people), year);
            let found = study.effect();
            (study, found)
        });
        Ok(Some(studied.await?))
    }
}

/// All that can have been done since the first year one can ask about, and as far before.
fn since(today: Day) -> Period {
    Period {
        first: Period::year(today.year() - YEARS).first,
        last: Period::year(today.year()).last,
    }
}
