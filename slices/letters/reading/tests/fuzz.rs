//! 300 letters gone wrong, or as many as `OPPDRAG_FUZZ` says, always the same: each is read or refused, without panic,
//! with every line accounted for once, and before anybody would think it hangs.
#![expect(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::{
    collections::HashSet,
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    time::{Duration, Instant},
};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use reading::{Fate, LetterReading, read};

/// A guard against hanging, no measure of speed.
const HANGS_AFTER: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 10 });

/// What a letter is made of, where it does not belong.
const PIECES: [&str; 44] = [
    "# ",
    "## 73.1 ",
    "### ",
    "- ",
    "  - ",
    "1. ",
    "a) ",
    "• ",
    "* ",
    "**",
    "*",
    "_",
    "[",
    "](",
    ")",
    "<",
    ">",
    "<br>",
    "\\",
    "| ",
    " | ",
    "| --- | --- |\n",
    "\u{c}",
    "\n",
    "\n\n",
    ":",
    ".",
    ". ",
    "18. ",
    "3.1.2.1 ",
    "73.1-R1",
    "§§ 4 og ",
    "Fylkesmannen skal ",
    "Resultatkrav",
    "Rapportering",
    "Side 3 av 9",
    ".......... 7",
    "90 %",
    "2012",
    "æ",
    "\u{a0}",
    "\u{ad}",
    "\u{301}",
    "kap. 621.63 ",
];

fn seeds() -> Vec<String> {
    let letters = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus/letters");
    let mut paths: Vec<_> = fs::read_dir(letters)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            ["md", "txt", "html", "docx"]
                .iter()
                .any(|kind| path.extension().is_some_and(|is| is == *kind))
        })
        .collect();
    paths.sort();
    let mut seeds = vec![include_str!("letters/difficult.md").to_owned()];
    seeds.extend(
        paths
            .iter()
            .map(|path| originals::read(&fs::read(path).unwrap()).unwrap().text),
    );
    seeds
}

/// Between one and eight wrongs done to one of the letters; what remains of a long one is cut, so that many are tried.
fn wrong(seeds: &[String], random: &mut ChaCha8Rng) -> String {
    const MOST_LINES: usize = 120;
    let seed = &seeds[random.random_range(0..seeds.len())];
    let mut lines: Vec<String> = seed.lines().map(str::to_owned).collect();
    let from = random.random_range(0..lines.len().saturating_sub(MOST_LINES).max(1));
    lines = lines.into_iter().skip(from).take(MOST_LINES).collect();
    for _ in 0..random.random_range(1..=8) {
        let at = random.random_range(0..lines.len());
        let other = random.random_range(0..lines.len());
        match random.random_range(0..8) {
            0 if lines.len() > 1 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[other].clone()),
            2 => lines.swap(at, other),
            3 => {
                let more = lines[other].clone();
                lines[at].push_str(&more);
            }
            4 => {
                let end = place(&lines[at], random);
                lines[at].truncate(end);
            }
            5 => {
                let times = 1 << random.random_range(0..11);
                let piece = PIECES[random.random_range(0..PIECES.len())].repeat(times);
                let to = place(&lines[at], random);
                lines[at].insert_str(to, &piece);
            }
            6 => {
                let foreign: Vec<&str> =
                    seeds[random.random_range(0..seeds.len())].lines().collect();
                lines.insert(
                    at,
                    foreign[random.random_range(0..foreign.len())].to_owned(),
                );
            }
            _ => {
                let to = place(&lines[at], random);
                lines[at].insert_str(to, PIECES[random.random_range(0..PIECES.len())]);
            }
        }
    }
    lines.join("\n")
}

/// A place between two signs.
fn place(line: &str, random: &mut ChaCha8Rng) -> usize {
    line.floor_char_boundary(random.random_range(0..=line.len()))
}

fn check(text: &str, reading: &LetterReading) {
    let lines: Vec<&str> = text.lines().collect();
    let is_filled = |line: &usize| {
        lines
            .get(line - 1)
            .is_some_and(|line| !line.trim().is_empty())
    };
    let accounted: Vec<usize> = reading
        .accounted
        .iter()
        .flat_map(|one| one.line..=one.last_line)
        .filter(is_filled)
        .collect();
    let filled: Vec<usize> = (1..=lines.len()).filter(is_filled).collect();
    assert_eq!(accounted, filled, "every line once");
    let fates = reading.accounted.iter().map(|one| &one.fate);
    let named: HashSet<&str> = fates
        .filter_map(|fate| match fate {
            Fate::Items(ids) => Some(ids.iter().map(String::as_str)),
            _ => None,
        })
        .flatten()
        .collect();
    for item in &reading.items {
        assert!(
            named.contains(item.id.as_str()),
            "{} is named nowhere",
            item.id
        );
    }
    let mut addresses: Vec<&str> = reading.items.iter().map(|item| item.id.as_str()).collect();
    addresses.sort_unstable();
    assert!(
        addresses.windows(2).all(|two| two[0] != two[1]),
        "two items have one address"
    );
}

fn timed(name: &str, text: &str) -> (bool, Duration) {
    let started = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let reading = read(text);
        let took = started.elapsed();
        if let Ok(reading) = &reading {
            check(text, reading);
        }
        (reading.is_ok(), took)
    }));
    match outcome {
        Ok((is_read, took)) if took < HANGS_AFTER => (is_read, took),
        other => {
            let kept = std::env::temp_dir().join("letter-gone-wrong.md");
            fs::write(&kept, text).unwrap();
            panic!("{name}: {other:?}, kept as {}", kept.display());
        }
    }
}

#[test]
fn fuzz_letters_gone_wrong() {
    let wanted = std::env::var("OPPDRAG_FUZZ").ok();
    let wanted: u64 = wanted.and_then(|count| count.parse().ok()).unwrap_or(300);
    let (seeds, mut refused, mut longest) = (seeds(), 0, (Duration::ZERO, 0));
    for number in 0..wanted {
        let text = wrong(&seeds, &mut ChaCha8Rng::seed_from_u64(number));
        let (is_read, took) = timed(&format!("input {number}"), &text);
        refused += usize::from(!is_read);
        longest = longest.max((took, number));
    }
    eprintln!(
        "{wanted} inputs, {refused} refused, longest {:?} (input {})",
        longest.0, longest.1
    );
}
