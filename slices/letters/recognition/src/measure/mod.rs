//! What kind of measure a demand asks for, read from its words. One file per family of rules; the words stand in tables.

mod cover;
mod done;
mod joint;
mod limit;
mod population;
mod share;
mod time;
mod topic;
mod trend;
mod words;

use serde::{Deserialize, Serialize, Serializer};

use kernel::MeasureKind as Kind;

use crate::beginning;

pub use limit::{Limit, LimitUnit};
pub use words::has;
pub(crate) use words::number;

/// Gjetning: what the reader believes that a demand measures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MeasureGuess {
    pub kind: Option<Kind>,
    /// Percent, as in the letter.
    #[serde(serialize_with = "whole_where_whole")]
    pub share: Option<f64>,
    pub limit: Option<Limit>,
    /// Whom or what the demand is about, in the letter's words.
    pub population: Option<String>,
}

/// One demand as the rules see it.
struct Demand {
    /// In small letters.
    text: String,
    guess: MeasureGuess,
}

type Rule = fn(&Demand) -> bool;

/// Reads share, limit, population and kind from the text of a demand. The first rule that applies decides the kind.
pub fn recognise(text: &str) -> MeasureGuess {
    let text = beginning(text);
    let lower = text.to_lowercase();
    let guess = MeasureGuess {
        kind: None,
        share: share::share(&lower),
        limit: limit::limit(&lower),
        population: population::population(text),
    };
    let demand = Demand { text: lower, guess };
    let rules: [(Rule, Kind); 7] = [
        (time::applies, Kind::Time),
        (trend::applies, Kind::Trend),
        (topic::applies, Kind::Topic),
        (cover::everybody_is_offered, Kind::Cover),
        (joint::applies, Kind::Joint),
        (cover::somebody_is_reached, Kind::Cover),
        (done::applies, Kind::Done),
    ];
    let kind = rules
        .iter()
        .find(|(rule, _)| rule(&demand))
        .map(|(_, kind)| *kind);
    MeasureGuess {
        kind,
        ..demand.guess
    }
}

/// 90 and not 90.0, 87.5 as it is.
#[expect(clippy::ref_option, reason = "serde hands over a reference")]
fn whole_where_whole<S: Serializer>(share: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match share {
        None => serializer.serialize_none(),
        Some(share) if share.fract() == 0.0 && share.abs() < 1e9 => {
            serializer.serialize_i64(*share as i64)
        }
        Some(share) => serializer.serialize_f64(*share),
    }
}
