use comparison::{Anchors, Entry, Letter as Compared, Pair, RunKind, WordRun, compare};

use super::{Change, What};
use crate::{
    letter::{Letter, LetterItem},
    reading::{ItemKind, LetterReading},
};

/// What the amendment seems to change, found by holding its items against the letter's. What it does not mention is not
/// touched: an amendment seldom repeats the rest.
pub fn proposals(letter: &Letter, items: &[LetterItem], reading: &LetterReading) -> Vec<Change> {
    let (old, new) = (of_letter(letter, items), of_reading(reading));
    let found = compare(&old, &new, &Anchors::default());
    let reworded = found
        .pairs
        .iter()
        .filter_map(|pair| reworded(pair, items, &new));
    let added = found.new_items.iter().filter_map(|address| {
        let entry = new.entries.iter().find(|entry| entry.address == *address)?;
        added(letter, entry)
    });
    reworded
        .chain(added)
        .zip(0..)
        .map(|(what, key)| Change {
            key,
            is_proposed: true,
            what,
        })
        .collect()
}

/// The two texts word by word; what both have stands once.
pub fn word_runs(before: &str, after: &str) -> Vec<WordRun> {
    let one = |text: &str| Compared {
        title: String::new(),
        entries: vec![Entry {
            address: "1".to_owned(),
            section: String::new(),
            section_title: String::new(),
            kind: ItemKind::Requirement,
            text: text.to_owned(),
        }],
    };
    let together = vec![(vec!["1".to_owned()], vec!["1".to_owned()])];
    let anchors = Anchors {
        together,
        ..Anchors::default()
    };
    let found = compare(&one(before), &one(after), &anchors);
    found.pairs.into_iter().next().map_or_else(
        || {
            let run = |is, text: &str| WordRun {
                is,
                text: text.to_owned(),
            };
            vec![run(RunKind::Gone, before), run(RunKind::Added, after)]
        },
        |pair| pair.words,
    )
}

fn reworded(pair: &Pair, items: &[LetterItem], new: &Compared) -> Option<What> {
    let ([old], [address]) = (pair.old.as_slice(), pair.new.as_slice()) else {
        return None;
    };
    let item = items.iter().find(|item| item.address == *old)?;
    let entry = new.entries.iter().find(|entry| entry.address == *address)?;
    (entry.text != item.text).then(|| What::Reworded {
        item: item.id,
        address: item.address.clone(),
        before: item.text.clone(),
        text: entry.text.clone(),
        bindings: Vec::new(),
    })
}

/// A new item in a section that the letter has. Only what asks for work: the rest of an amendment is its own frame.
fn added(letter: &Letter, entry: &Entry) -> Option<What> {
    let asks = entry.kind.is_measured() || entry.kind == ItemKind::Reporting;
    let section = letter
        .sections
        .iter()
        .find(|section| section.number == entry.section)?;
    asks.then(|| What::Added {
        section: section.number.clone(),
        kind: entry.kind,
        text: entry.text.clone(),
        address: None,
    })
}

fn of_letter(letter: &Letter, items: &[LetterItem]) -> Compared {
    let title_of = |number: &str| {
        let mut sections = letter.sections.iter();
        let section = sections.find(|section| section.number == number);
        section.map_or_else(String::new, |section| section.title.clone())
    };
    Compared {
        title: letter.title.clone(),
        entries: items
            .iter()
            .map(|item| Entry {
                address: item.address.clone(),
                section: item.section.clone(),
                section_title: title_of(&item.section),
                kind: item.kind,
                text: item.text.clone(),
            })
            .collect(),
    }
}

fn of_reading(reading: &LetterReading) -> Compared {
    let title_of = |number: &str| {
        let mut sections = reading.sections.iter();
        let section = sections.find(|section| section.number == number);
        section.map_or_else(String::new, |section| section.title.clone())
    };
    Compared {
        title: reading.title.clone().unwrap_or_default(),
        entries: reading
            .items
            .iter()
            .map(|item| Entry {
                address: item.id.clone(),
                section: item.section.clone(),
                section_title: title_of(&item.section),
                kind: item.kind,
                text: item.text.clone(),
            })
            .collect(),
    }
}
