use shell::{Fields, address_with};
use statistics::need::Method;

use crate::{indicator::Indicator, words::Need};

/// The largest weight that can be given.
pub const MOST: u8 = 5;
/// On each side so large a share of the places is drawn in, so that one odd place does not set the scale.
const DRAWN_IN: f64 = 0.025;

/// Skala: how figures of different kinds are made comparable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Standardavvik from the mean of the municipalities.
    #[default]
    Deviations,
    /// The share of the municipalities that have less need.
    Ranks,
}

/// Valg for behovsindeksen: which indicators count, by how much, on which scale. All of it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The key and weight of every indicator that counts, in the order of the indicators.
    pub weights: Vec<(String, u8)>,
    pub scale: Scale,
}

impl Scale {
    /// As in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Deviations => "avvik",
            Self::Ranks => "rang",
        }
    }

    pub fn method(self) -> Method {
        match self {
            Self::Deviations => Method::Deviations { drawn_in: DRAWN_IN },
            Self::Ranks => Method::Ranks,
        }
    }
}

impl Choice {
    /// What the address asks for: weights by the key of the indicator, or all alike of those it names a group of.
    pub fn read(fields: &Fields, indicators: &[Indicator]) -> Self {
        let scale = match fields.raw("skala") {
            "rang" => Scale::Ranks,
            _ => Scale::Deviations,
        };
        let is_weighted = |one: &&Indicator| !fields.raw(&field(&one.key)).is_empty();
        let of_need = || indicators.iter().filter(|one| one.need != Need::Unsaid);
        let weight = |one: &Indicator| {
            let asked = fields.raw(&field(&one.key)).parse::<u8>().unwrap_or(0);
            (one.key.clone(), asked.min(MOST))
        };
        let weights: Vec<(String, u8)> = if of_need().any(|one| is_weighted(&one)) {
            of_need()
                .map(weight)
                .filter(|(_, weight)| *weight > 0)
                .collect()
        } else {
            let only_young = fields.raw("gruppe") == "barn";
            let counts = |one: &&Indicator| !only_young || one.children_and_youth;
            of_need()
                .filter(counts)
                .map(|one| (one.key.clone(), 1))
                .collect()
        };
        Self { weights, scale }
    }

    /// Every indicator that says something of need, all by the same weight.
    pub fn all_alike(indicators: &[Indicator]) -> Self {
        let of_need = indicators.iter().filter(|one| one.need != Need::Unsaid);
        Self {
            weights: of_need.map(|one| (one.key.clone(), 1)).collect(),
            scale: Scale::Deviations,
        }
    }

    /// The weight of an indicator; 0 where it does not count.
    pub fn weight(&self, key: &str) -> u8 {
        let known = self.weights.iter().find(|(known, _)| known == key);
        known.map_or(0, |(_, weight)| *weight)
    }

    /// The address of a page with this choice and more.
    pub fn href(&self, path: &str, more: &[(&str, &str)]) -> String {
        let weights = self.weights.iter();
        let weights: Vec<(String, String)> = weights
            .map(|(key, weight)| (field(key), weight.to_string()))
            .collect();
        let weights = weights.iter();
        let pairs = weights.map(|(name, weight)| (name.as_str(), weight.as_str()));
        let scale = (self.scale == Scale::Ranks).then_some(("skala", self.scale.code()));
        address_with(path, pairs.chain(scale).chain(more.iter().copied()))
    }
}

/// The field that holds the weight of an indicator.
pub fn field(key: &str) -> String {
    format!("vekt-{key}")
}
