use texts::Tongue;

use super::need::{signed, with_unit};
use crate::need::{Country, NeedIndex, Place};

/// What the index of one municipality is made of.
pub(super) struct OnePlace {
    pub name: &'static str,
    pub number: &'static str,
    pub sum: String,
    pub lines: Vec<Line>,
}

/// An indicator's part of it.
pub(super) struct Line {
    pub key: String,
    pub name: String,
    pub year: String,
    pub value: String,
    pub standard: String,
    pub weight: String,
    pub contribution: String,
}

impl OnePlace {
    pub fn of(place: &Place, index: &NeedIndex, country: &Country, t: &Tongue) -> Self {
        let placed = place.placed.as_ref().ok();
        let line = |(at, (one, weight)): (usize, &(crate::indicator::Indicator, f64))| {
            let value = country.value(one.id, place.number);
            let part = placed.and_then(|placed| placed.parts.get(at).copied().flatten());
            let number = value.and_then(|value| value.number);
            let mark = value.and_then(|value| value.mark);
            let told = match (number, mark) {
                (Some(number), _) => t.decimal(number, one.decimals),
                (None, Some(mark)) => t.say(mark.key()),
                (None, None) => "–".to_owned(),
            };
            Line {
                key: one.key.clone(),
                name: with_unit(one, t),
                year: country
                    .year(one.id)
                    .map_or_else(String::new, |year| year.to_string()),
                value: told,
                standard: part.map_or_else(|| "–".to_owned(), |part| signed(part.standard, t)),
                weight: percent(part.map_or(*weight, |part| part.weight), t),
                contribution: part.map_or_else(|| "–".to_owned(), |part| signed(part.amount, t)),
            }
        };
        Self {
            name: place.name,
            number: place.number,
            sum: placed.map_or_else(|| "–".to_owned(), |placed| signed(placed.value, t)),
            lines: index.indicators.iter().enumerate().map(line).collect(),
        }
    }
}

fn percent(share: f64, t: &Tongue) -> String {
    format!("{} %", t.decimal(share * 100.0, 1))
}
