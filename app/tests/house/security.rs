//! `docs/security.md` stands the program against a security standard: whole, counted right, and naming only what is there.

use std::{collections::BTreeSet, mem};

use crate::{documents::document, sources};

const DOCUMENT: &str = "docs/security.md";
const STATUSES: [&str; 3] = ["met", "not applicable", "open"];
/// How many points OWASP's Application Security Verification Standard 5.0.0 has at each level.
const LEVELS: [(&str, usize); 2] = [("1", 70), ("2", 183)];

/// How the way to close what is open begins: said here, in the section for those who operate the program, or at another
/// point.
const WAYS: [&str; 4] = ["Closed by", "Closed as", "see above", "as V"];

/// One point of the standard: a line of the list.
struct Point {
    id: String,
    level: String,
    words: String,
    status: String,
    held_by: String,
}

impl Point {
    fn of(line: &str) -> Self {
        let cells = line.trim_matches('|').split('|').map(str::trim);
        let cells: Vec<String> = cells.map(str::to_owned).collect();
        let Ok([id, level, words, status, held_by]) = <[String; 5]>::try_from(cells) else {
            panic!("not id, level, words, status and what holds it: {line}");
        };
        Self {
            id,
            level,
            words,
            status,
            held_by,
        }
    }

    /// Chapter, section and number within it.
    fn place(&self) -> [u32; 3] {
        let numbers = self.id.trim_start_matches('V').split('.');
        let numbers: Option<Vec<u32>> = numbers.map(|number| number.parse().ok()).collect();
        let place = numbers.and_then(|numbers| numbers.try_into().ok());
        place.unwrap_or_else(|| panic!("{} is no point of the standard", self.id))
    }

    /// What stands between backticks: tests, and files from the root of the project.
    fn named(&self) -> impl Iterator<Item = &str> {
        self.held_by.split('`').skip(1).step_by(2)
    }
}

fn points() -> Vec<Point> {
    let text = document(DOCUMENT);
    let lines = text.lines().filter(|line| line.starts_with("| V"));
    lines.map(Point::of).collect()
}

fn is_file(named: &str) -> bool {
    named.contains(['/', '.'])
}

/// The names of all tests, here and in the crates.
fn tests() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, text) in sources::files(&[".rs"]) {
        let mut is_test = false;
        for line in text.lines().map(str::trim_start) {
            is_test |= line.starts_with("#[test]") || line.starts_with("#[tokio::test");
            let function = line.strip_prefix("async ").unwrap_or(line);
            let Some(name) = function.strip_prefix("fn ") else {
                continue;
            };
            if mem::take(&mut is_test) {
                let name = name.split(['(', '<']).next().unwrap_or_default();
                found.insert(name.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_point_of_the_security_standard_stands_once_with_its_status_and_what_holds_it() {
    let points = points();
    for (level, all) in LEVELS {
        let found = points.iter().filter(|point| point.level == level).count();
        assert_eq!(found, all, "points of level {level}");
    }
    let other = points.len() - LEVELS.map(|(_, all)| all).iter().sum::<usize>();
    assert_eq!(other, 0, "points of no level");
    for pair in points.windows(2) {
        let (one, next) = (&pair[0], &pair[1]);
        assert!(one.place() < next.place(), "{} before {}", one.id, next.id);
    }
    for point in &points {
        let id = &point.id;
        assert!(
            STATUSES.contains(&point.status.as_str()),
            "{id} is «{}»",
            point.status
        );
        assert!(
            !point.words.is_empty() && !point.held_by.is_empty(),
            "{id} is not whole"
        );
    }
}

#[test]
fn what_is_met_names_its_tests_or_where_it_holds_and_all_of_it_is_there() {
    let (tests, mut faults) = (tests(), Vec::new());
    assert!(tests.len() > 300, "only {} tests were found", tests.len());
    for point in points() {
        let id = &point.id;
        for named in point.named() {
            let is_there = if is_file(named) {
                sources::root().join(named).is_file()
            } else {
                tests.contains(named)
            };
            if !is_there {
                faults.push(format!("{id} names {named}, which is not there"));
            }
        }
        let is_shown = point.named().any(|named| !is_file(named));
        let is_placed = point.held_by.contains("by construction") && point.named().any(is_file);
        if point.status == "met" && !is_shown && !is_placed {
            faults.push(format!(
                "{id} is met, but neither a test nor a place is named"
            ));
        }
        let is_closed_by = WAYS.iter().any(|way| point.held_by.contains(way));
        if point.status == "open" && !is_closed_by {
            faults.push(format!("{id} is open, but not what would close it"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_points_of_the_security_standard_are_counted_right() {
    let (points, text) = (points(), document(DOCUMENT));
    for status in STATUSES {
        let [first, second] = LEVELS.map(|(level, _)| {
            let counted = points
                .iter()
                .filter(|point| point.level == level && point.status == status);
            counted.count()
        });
        let line = format!("| {status} | {first} | {second} | {} |", first + second);
        assert!(
            text.lines().any(|written| written == line),
            "it should say {line}"
        );
    }
}

#[test]
fn the_released_program_checks_its_arithmetic() {
    let written = document("Cargo.toml");
    let (_, released) = written.split_once("\n[profile.release]\n").unwrap();
    let own = released.lines().take_while(|line| !line.starts_with('['));
    let is_on = own.filter(|line| line.replace(' ', "") == "overflow-checks=true");
    assert_eq!(is_on.count(), 1, "{released}");
}
