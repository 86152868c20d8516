use serde::Serialize;

use crate::{
    letter::Letter,
    outcome::{Change, Comparison, Pair},
};

/// Svaret til programmer: the names of the letters, the addresses of every item, and what changed.
#[derive(Serialize)]
pub struct Told<'a> {
    old: &'a str,
    new: &'a str,
    pairs: Vec<ToldPair<'a>>,
    dropped: &'a [String],
    new_items: &'a [String],
}

#[derive(Serialize)]
struct ToldPair<'a> {
    old: &'a [String],
    new: &'a [String],
    change: Change,
    also: &'a [Change],
    similarity: f64,
    demands: Vec<ToldDemand<'a>>,
}

#[derive(Serialize)]
struct ToldDemand<'a> {
    from: &'a str,
    to: &'a str,
}

impl Comparison {
    /// The comparison as `letter compare --json` answers it, ready to be written.
    pub fn told<'a>(&'a self, old: &'a Letter, new: &'a Letter) -> Told<'a> {
        Told {
            old: &old.title,
            new: &new.title,
            pairs: self.pairs.iter().map(ToldPair::of).collect(),
            dropped: &self.dropped,
            new_items: &self.new_items,
        }
    }
}

impl<'a> ToldPair<'a> {
    fn of(pair: &'a Pair) -> Self {
        let demands = pair.demands.iter().map(|change| ToldDemand {
            from: &change.from,
            to: &change.to,
        });
        Self {
            old: &pair.old,
            new: &pair.new,
            change: pair.change,
            also: &pair.also,
            similarity: pair.similarity,
            demands: demands.collect(),
        }
    }
}
