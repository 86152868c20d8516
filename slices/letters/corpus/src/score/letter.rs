use super::{Mismatch, Tally};
use crate::answer::{Item, Reading, texts};
use crate::pairing::{Placed, SAME, pair};
use crate::words::{Bag, Kept, words};
use crate::{Demand, Entry, Key, Kind};
use anyhow::{Context, Result};
use serde_json::Value;

/// A demand in prose may be cut a little shorter or longer than the key has it.
const SAME_SENTENCE: f64 = 0.7;

/// Poeng for et brev: how its reading agrees with the key.
#[derive(Clone, Debug, Default)]
pub struct LetterScore {
    pub found: Tally,
    pub kind: Tally,
    pub section: Tally,
    /// The item's words are those of the key, damage mended.
    pub exact: Tally,
    pub nested: Tally,
    pub sections: Tally,
    /// Title and year.
    pub named: Tally,
    /// Read twice, whole or in part.
    pub doubled: usize,
    /// An item that the key has not.
    pub invented: usize,
    /// Neither an item nor kept anywhere in the answer.
    pub dropped: usize,
    /// Of the demands in prose that must be proposed, those that are.
    pub recall: Tally,
    /// Of the proposals, those that are demands.
    pub precision: Tally,
    pub mismatches: Vec<Mismatch>,
}

/// Holds the JSON of a reading against the key.
pub fn score_letter(key: &Key, answer: &Value) -> Result<LetterScore> {
    let reading = Reading::of(answer)?;
    let mut score = LetterScore::default();
    let (proposed, items): (Vec<&Item>, Vec<&Item>) =
        reading.items.iter().partition(|item| item.proposed);
    let paired = matched(key, &items);
    score.items(key, &items, &paired);
    score.surplus(key, &items, &paired);
    score.demands(key, &proposed);
    score.frame(key, &reading);
    score.kept(key, &paired, answer);
    Ok(score)
}

impl Reading {
    pub fn of(answer: &Value) -> Result<Self> {
        serde_json::from_value(answer.clone()).context("the answer is no reading")
    }
}

/// For each item of the key its place among those read.
pub fn matched(key: &Key, items: &[&Item]) -> Vec<Option<usize>> {
    let wanted: Vec<Placed> = key
        .entries
        .iter()
        .map(|entry| Placed::new(&entry.section, &entry.text))
        .collect();
    let placed = |item: &&Item| Placed {
        section: item.section.clone(),
        bag: Bag::of(own_words(key, item)),
    };
    let found: Vec<Placed> = items.iter().map(placed).collect();
    pair(&wanted, &found, SAME)
}

/// The item's words without what the key lets a reader add.
fn own_words(key: &Key, item: &Item) -> Vec<String> {
    let mut own = words(&item.text);
    let more = key
        .entries
        .iter()
        .filter_map(|entry| entry.may_follow.as_deref());
    for more in more.map(words) {
        if own.len() > more.len() && own.ends_with(&more) {
            own.truncate(own.len() - more.len());
        }
    }
    own
}

impl LetterScore {
    fn note(&mut self, what: &'static str, address: &str, text: impl Into<String>) {
        self.mismatches.push(Mismatch {
            what,
            address: address.to_owned(),
            text: text.into(),
        });
    }

    fn items(&mut self, key: &Key, items: &[&Item], paired: &[Option<usize>]) {
        let read_as = |address: &str| {
            let place = key
                .entries
                .iter()
                .position(|entry| entry.address == address)?;
            paired[place].map(|at| items[at].id.as_str())
        };
        for (entry, place) in key.entries.iter().zip(paired) {
            self.found.count(place.is_some());
            match place {
                None => self.note("missed", &entry.address, &entry.text),
                Some(at) => {
                    let parent = entry.nested_in.as_deref().and_then(read_as);
                    self.item(entry, items[*at], &own_words(key, items[*at]), parent);
                }
            }
        }
    }

    fn item(&mut self, entry: &Entry, item: &Item, own: &[String], parent: Option<&str>) {
        let kind = Kind::named(&item.kind) == Some(entry.kind);
        let section = item.section == entry.section;
        let exact = words(&entry.text) == own;
        let nested = item.nested_in.as_deref() == parent;
        self.kind.count(kind);
        self.section.count(section);
        self.exact.count(exact);
        self.nested.count(nested);
        for (right, what, found) in [
            (kind, "kind", &item.kind),
            (section, "section", &item.section),
            (exact, "words", &item.text),
            (
                nested,
                "nesting",
                item.nested_in.as_ref().unwrap_or(&item.id),
            ),
        ] {
            if !right {
                self.note(what, &entry.address, format!("{found} ← {}", entry.text));
            }
        }
    }

    /// Items read that the key has not: again what it has, or of their own.
    fn surplus(&mut self, key: &Key, items: &[&Item], paired: &[Option<usize>]) {
        let found: Vec<Bag> = key
            .entries
            .iter()
            .zip(paired)
            .filter(|(_, place)| place.is_some())
            .map(|(entry, _)| Bag::of(words(&entry.text)))
            .collect();
        for (at, item) in items.iter().enumerate() {
            if paired.contains(&Some(at)) {
                continue;
            }
            let own = own_words(key, item);
            let long_enough = own.len() > 2;
            let own = Bag::of(own);
            let again = long_enough && found.iter().any(|whole| own.within(whole) >= SAME);
            if again {
                self.doubled += 1;
            } else {
                self.invented += 1;
            }
            self.note(
                if again { "doubled" } else { "invented" },
                &item.id,
                &item.text,
            );
        }
    }

    fn demands(&mut self, key: &Key, proposed: &[&Item]) {
        let placed = |demand: &Demand| Placed::new(&demand.section, &demand.text);
        let wanted: Vec<Placed> = key.demands.iter().map(placed).collect();
        let found: Vec<Placed> = proposed
            .iter()
            .map(|item| Placed::new(&item.section, &item.text))
            .collect();
        let paired = pair(&wanted, &found, SAME_SENTENCE);
        for (demand, place) in key.demands.iter().zip(&paired) {
            if !demand.open {
                self.recall.count(place.is_some());
                if place.is_none() {
                    self.note("unproposed", &demand.address, &demand.text);
                }
            }
            if let Some(at) = place.filter(|_| !demand.open) {
                let right = Kind::named(&proposed[at].kind) == Some(demand.kind);
                self.kind.count(right);
                if !right {
                    self.note(
                        "kind",
                        &demand.address,
                        format!("{} ← {}", proposed[at].kind, demand.text),
                    );
                }
            }
        }
        for (at, item) in proposed.iter().enumerate() {
            let place = paired.iter().position(|place| *place == Some(at));
            if place.is_some_and(|place| key.demands[place].open) {
                continue;
            }
            self.precision.count(place.is_some());
            if place.is_none() {
                self.note("no demand", &item.id, &item.text);
            }
        }
    }

    fn frame(&mut self, key: &Key, reading: &Reading) {
        for section in &key.sections {
            let found = reading
                .sections
                .iter()
                .find(|found| found.number == section.number);
            let right = found.is_some_and(|found| words(&found.title) == words(&section.title));
            self.sections.count(right);
            if !right {
                let read = found.map_or("", |found| &found.title);
                self.note(
                    "heading",
                    &section.number,
                    format!("{read} ← {}", section.title),
                );
            }
        }
        for found in &reading.sections {
            let known = key
                .sections
                .iter()
                .any(|section| section.number == found.number);
            if !known && found.number != "0" {
                self.note("no section", &found.number, &found.title);
            }
        }
        self.named.count(reading.year == Some(key.year));
        self.named
            .count(words(reading.title.as_deref().unwrap_or_default()) == words(&key.title));
        if self.named.right < self.named.of {
            self.note(
                "title",
                "",
                format!(
                    "{:?} {:?} ← {} {}",
                    reading.year, reading.title, key.year, key.title
                ),
            );
        }
    }

    /// What was not found must at least be kept somewhere in the answer, and so must the prose.
    fn kept(&mut self, key: &Key, paired: &[Option<usize>], answer: &Value) {
        let kept = Kept::of(texts(answer).into_iter());
        let missed = key
            .entries
            .iter()
            .zip(paired)
            .filter(|(_, place)| place.is_none());
        let missed = missed.map(|(entry, _)| (entry.address.as_str(), &entry.text));
        for (address, text) in missed.chain(key.prose.iter().map(|text| ("prose", text))) {
            if !kept.has(text) {
                self.dropped += 1;
                self.note("dropped", address, text);
            }
        }
    }
}
