//! 300 pairs of letters gone wrong, or as many as `OPPDRAG_FUZZ` says, always the same: each pair is compared without
//! panic, every item of both stands exactly once, and nobody would think that it hangs.
#![expect(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::time::{Duration, Instant};

use comparison::{Anchors, Comparison, Entry, Letter, compare};
use rand::{Rng, SeedableRng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use recognition::ItemKind;

/// A guard against hanging, no measure of speed.
const HANGS_AFTER: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 10 });
/// What remains of a long letter, so that many are tried.
const MOST_ITEMS: usize = 40;

/// What a text is made of, where it does not belong.
const PIECES: [&str; 16] = [
    "",
    " ",
    "(",
    "§§ 4 og ",
    "90 % ",
    "innen 1. mars ",
    "hvert tertial ",
    "alle kommuner ",
    "sammen med NAV Fylke ",
    "ha fått tilbud om ",
    "rundskriv I-34/2001 ",
    "\u{301}",
    "ß",
    "İ",
    "ord-",
    "elektronisk).",
];

/// The letters of the corpus that are text.
fn seeds() -> Vec<Letter> {
    let corpus = corpus::Corpus::of_the_house().unwrap();
    let texts = corpus
        .letters
        .iter()
        .filter(|letter| ["md", "txt"].contains(&letter.format()));
    texts
        .map(|letter| {
            read(&String::from_utf8_lossy(
                &std::fs::read(&letter.path).unwrap(),
            ))
        })
        .collect()
}

fn read(text: &str) -> Letter {
    let reading = reading::read(text).unwrap();
    let title = |number: &str| {
        let section = reading
            .sections
            .iter()
            .find(|section| section.number == number);
        section.map_or_else(String::new, |section| section.title.clone())
    };
    let entries = reading.items.iter().map(|item| Entry {
        address: item.id.clone(),
        section: item.section.clone(),
        section_title: title(&item.section),
        kind: item.kind,
        text: item.text.clone(),
    });
    Letter {
        title: String::new(),
        entries: entries.collect(),
    }
}

/// Some items of a letter, with up to twelve wrongs done to them; each has an address of its own still.
fn wrong(seed: &Letter, foreign: &Letter, random: &mut ChaCha8Rng) -> Letter {
    let from = random.random_range(0..seed.entries.len().saturating_sub(MOST_ITEMS).max(1));
    let mut entries: Vec<Entry> = seed
        .entries
        .iter()
        .skip(from)
        .take(MOST_ITEMS)
        .cloned()
        .collect();
    for _ in 0..random.random_range(0..=12) {
        if entries.is_empty() {
            break;
        }
        let at = random.random_range(0..entries.len());
        let other = random.random_range(0..entries.len());
        let from_other = entries[other].clone();
        match random.random_range(0..10) {
            0 => drop(entries.remove(at)),
            1 => entries.insert(at, from_other),
            2 => entries.swap(at, other),
            3 => entries[at].text.push_str(&from_other.text),
            4 => {
                let end = place(&entries[at].text, random);
                entries[at].text.truncate(end);
            }
            5 => {
                let times = 1 << random.random_range(0..9);
                let piece = PIECES.choose(random).unwrap().repeat(times);
                let to = place(&entries[at].text, random);
                entries[at].text.insert_str(to, &piece);
            }
            6 => entries.insert(at, foreign.entries.choose(random).unwrap().clone()),
            7 => entries[at].kind = *ItemKind::ALL.choose(random).unwrap(),
            8 => {
                entries[at].section = from_other.section;
                entries[at].section_title = from_other.section_title;
            }
            _ => {
                let end = place(&entries[at].text, random);
                let rest = entries[at].text.split_off(end);
                entries.insert(
                    at + 1,
                    Entry {
                        text: rest,
                        ..from_other
                    },
                );
            }
        }
    }
    for (at, entry) in entries.iter_mut().enumerate() {
        entry.address = format!("{}-{}{at}", entry.section, entry.kind.letter());
    }
    Letter {
        title: String::new(),
        entries,
    }
}

/// A place between two signs.
fn place(text: &str, random: &mut ChaCha8Rng) -> usize {
    text.floor_char_boundary(random.random_range(0..=text.len()))
}

/// What people have said of a few items; some of it of items that are gone.
fn decided(old: &Letter, new: &Letter, random: &mut ChaCha8Rng) -> Anchors {
    let mut anchors = Anchors::default();
    let some = |letter: &Letter, random: &mut ChaCha8Rng| {
        let entry = letter.entries.choose(random);
        entry.map_or_else(|| "borte".to_owned(), |entry| entry.address.clone())
    };
    for _ in 0..random.random_range(0..4) {
        let (from, to) = (some(old, random), some(new, random));
        match random.random_range(0..4) {
            0 => anchors
                .together
                .push((vec![from], vec![to, some(new, random)])),
            1 => anchors.apart.push((from, to)),
            2 => anchors.dropped.push(from),
            _ => anchors.new.push(to),
        }
    }
    anchors
}

fn check(number: u64, old: &Letter, new: &Letter, comparison: &Comparison) {
    let sides = [
        (
            old,
            &comparison.dropped,
            comparison
                .pairs
                .iter()
                .map(|pair| &pair.old)
                .collect::<Vec<_>>(),
        ),
        (
            new,
            &comparison.new_items,
            comparison.pairs.iter().map(|pair| &pair.new).collect(),
        ),
    ];
    for (letter, alone, paired) in sides {
        let mut told: Vec<&String> = paired.into_iter().flatten().chain(alone).collect();
        let mut all: Vec<&String> = letter.entries.iter().map(|entry| &entry.address).collect();
        told.sort();
        all.sort();
        assert_eq!(told, all, "input {number}: every item once");
    }
    for pair in &comparison.pairs {
        assert!((0.0..=1.0).contains(&pair.similarity), "input {number}");
        assert!(
            !pair.why.is_empty(),
            "input {number}: {:?} without a reason",
            pair.old
        );
    }
}

#[test]
fn fuzz_pairs_gone_wrong() {
    let wanted = std::env::var("OPPDRAG_FUZZ").ok();
    let wanted: u64 = wanted.and_then(|count| count.parse().ok()).unwrap_or(300);
    let (seeds, mut paired, mut longest) = (seeds(), 0, (Duration::ZERO, 0));
    for number in 0..wanted {
        let mut random = ChaCha8Rng::seed_from_u64(number);
        let seed = seeds.choose(&mut random).unwrap();
        let foreign = seeds.choose(&mut random).unwrap();
        let old = wrong(seed, foreign, &mut random);
        let new = wrong(
            if number % 4 == 0 { foreign } else { seed },
            seed,
            &mut random,
        );
        let anchors = decided(&old, &new, &mut random);
        let started = Instant::now();
        let comparison = compare(&old, &new, &anchors);
        let took = started.elapsed();
        check(number, &old, &new, &comparison);
        assert!(took < HANGS_AFTER, "input {number}: {took:?}");
        paired += comparison.pairs.len();
        longest = longest.max((took, number));
    }
    eprintln!(
        "{wanted} pairs of letters, {paired} pairs of items, longest {:?} (input {})",
        longest.0, longest.1
    );
    assert!(paired > 0, "nothing belonged together");
}
