use statistics::{
    Confidence,
    need::{self, Direction, Index, NoIndex, Numbers, RankInterval, Spread, Standard, TooThin},
};

use super::{Choice, Country};
use crate::{countrywide::Figure, indicator::Indicator, words::Need};

/// With values for less than this share of the weight, a municipality has no index.
pub const LEAST_COVERED: f64 = 0.7;
/// How freely the weights are drawn about the chosen ones.
const FREEDOM: f64 = 50.0;
const WEIGHT_DRAWS: usize = 300;
const NUMBER_DRAWS: usize = 200;
/// The same choice gives the same answer.
const SEED: u64 = 73;

/// Behovsindeks: every municipality of the country by the chosen indicators.
#[derive(Clone, Debug)]
pub struct NeedIndex {
    /// Those that count, with their weight as a share of all.
    pub indicators: Vec<(Indicator, f64)>,
    /// In the order of the country's places.
    pub places: Vec<Place>,
    /// How many have a rank.
    pub ranked: usize,
}

/// Kommune i indeksen.
#[derive(Clone, Debug)]
pub struct Place {
    pub number: &'static str,
    pub name: &'static str,
    pub placed: Result<Placed, TooThin>,
    /// The keys of the indicators that say nothing of it.
    pub missing: Vec<String>,
}

/// Plassering: its index, its rank among all municipalities, and how far that rank moves.
#[derive(Clone, Debug)]
pub struct Placed {
    pub value: f64,
    /// 1 is the greatest need.
    pub rank: usize,
    /// Between these ranks nine of ten lie when weights near the chosen ones are drawn.
    pub by_weights: RankInterval,
    /// Between these ranks nine of ten lie when the counts behind the figures are drawn anew.
    pub by_numbers: RankInterval,
    /// How much of the weight there are figures for.
    pub covered: f64,
    /// In the order of the indicators; `None` where there is no figure.
    pub parts: Vec<Option<Contribution>>,
}

/// Bidrag of one indicator to the index of a municipality.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    pub standard: f64,
    pub weight: f64,
    pub amount: f64,
}

impl NeedIndex {
    /// The index of the whole country by the choice.
    ///
    /// # Errors
    /// [`NoIndex`] where no indicator that has figures counts.
    pub fn of(country: &Country, choice: &Choice) -> Result<Self, NoIndex> {
        let chosen = chosen(country, choice);
        let columns: Vec<need::Indicator> = chosen.iter().map(|one| column(country, one)).collect();
        let numbers: Vec<Numbers> = chosen.iter().map(|one| numbers(country, one)).collect();
        let weights = weights(&chosen, choice);
        let standard = Standard::of(&columns, choice.scale.method());
        let index = Index::of(&standard, &weights, LEAST_COVERED)?;
        let about = Spread::About {
            concentration: FREEDOM,
        };
        let sure = Confidence::NINETY;
        let by_weights = need::weights_drawn(
            &standard,
            &weights,
            LEAST_COVERED,
            about,
            WEIGHT_DRAWS,
            sure,
            SEED,
        )?;
        let by_numbers = need::numbers_redrawn(
            &standard,
            &numbers,
            &weights,
            LEAST_COVERED,
            NUMBER_DRAWS,
            sure,
            SEED,
        )?;
        let ranked = index.places.iter().filter(|one| one.is_ok()).count();
        let intervals = by_weights.into_iter().zip(by_numbers);
        let told = country.places.iter().zip(index.places).zip(intervals);
        let places = told.map(|((place, need), intervals)| Place {
            number: place.0,
            name: place.1,
            placed: need.map(|need| placed(need, intervals)),
            missing: missing(country, &chosen, place.0),
        });
        Ok(Self {
            places: places.collect(),
            ranked,
            indicators: chosen.into_iter().cloned().zip(index.weights).collect(),
        })
    }

    /// The index alone, without how far ranks move: number and index of every municipality that has one.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn values(country: &Country, choice: &Choice) -> Result<Vec<(&'static str, f64)>, NoIndex> {
        let chosen = chosen(country, choice);
        let columns: Vec<need::Indicator> = chosen.iter().map(|one| column(country, one)).collect();
        let standard = Standard::of(&columns, choice.scale.method());
        let index = Index::of(&standard, &weights(&chosen, choice), LEAST_COVERED)?;
        let told = country.places.iter().zip(index.places);
        let told = told.filter_map(|((number, _), need)| Some((*number, need.ok()?.value)));
        Ok(told.collect())
    }

    /// The municipality with the number.
    pub fn place(&self, number: &str) -> Option<&Place> {
        self.places.iter().find(|one| one.number == number)
    }
}

/// The indicators that count and have figures.
fn chosen<'a>(country: &'a Country, choice: &Choice) -> Vec<&'a Indicator> {
    let counts = |one: &&Indicator| choice.weight(&one.key) > 0 && country.year(one.id).is_some();
    country.indicators.iter().filter(counts).collect()
}

fn weights(chosen: &[&Indicator], choice: &Choice) -> Vec<f64> {
    let weight = |one: &&Indicator| f64::from(choice.weight(&one.key));
    chosen.iter().map(weight).collect()
}

fn column(country: &Country, indicator: &Indicator) -> need::Indicator {
    let value = |(number, _): &(&str, &str)| country.value(indicator.id, number)?.number;
    need::Indicator {
        direction: match indicator.need {
            Need::Low => Direction::LowIsNeed,
            Need::High | Need::Unsaid => Direction::HighIsNeed,
        },
        values: country.places.iter().map(value).collect(),
    }
}

/// What the figures were counted from. A share has no more above the line than below it; what has is a rate.
fn numbers(country: &Country, indicator: &Indicator) -> Numbers {
    if indicator.formula.whole.is_none() {
        return Numbers::Exact;
    }
    let counts = |(number, _): &(&str, &str)| {
        let value = country.value(indicator.id, number);
        value.and_then(counted).unwrap_or((0.0, 0.0))
    };
    let counts: Vec<(f64, f64)> = country.places.iter().map(counts).collect();
    let per = f64::from(indicator.formula.per);
    if counts.iter().all(|(part, whole)| part <= whole) {
        let counts = counts
            .iter()
            .map(|(part, whole)| (whole_number(*part), whole_number(*whole)));
        Numbers::Shares {
            counts: counts.collect(),
            per,
        }
    } else {
        let counts = counts
            .iter()
            .map(|(part, whole)| (whole_number(*part), *whole));
        Numbers::Rates {
            counts: counts.collect(),
            per,
        }
    }
}

fn counted(value: &Figure) -> Option<(f64, f64)> {
    value.number?;
    value.part.zip(value.whole)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of people, rounded and never below zero"
)]
pub fn whole_number(count: f64) -> u64 {
    count.max(0.0).round() as u64
}

fn placed(
    need: need::Need,
    (by_weights, by_numbers): (Option<RankInterval>, Option<RankInterval>),
) -> Placed {
    let still = RankInterval {
        from: need.rank,
        to: need.rank,
        median: need.rank,
    };
    let part = |part: need::Part| Contribution {
        standard: part.standard,
        weight: part.weight,
        amount: part.contribution,
    };
    Placed {
        value: need.value,
        rank: need.rank,
        by_weights: by_weights.unwrap_or(still),
        by_numbers: by_numbers.unwrap_or(still),
        covered: need.covered,
        parts: need.parts.into_iter().map(|one| one.map(part)).collect(),
    }
}

fn missing(country: &Country, chosen: &[&Indicator], number: &str) -> Vec<String> {
    let has_none = |one: &&&Indicator| {
        let value = country.value(one.id, number);
        value.is_none_or(|value| value.number.is_none())
    };
    let missing = chosen.iter().filter(has_none);
    missing.map(|one| one.key.clone()).collect()
}

#[cfg(test)]
mod tests;
