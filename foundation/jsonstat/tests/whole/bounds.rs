//! No bytes make the reader panic or take memory that they did not pay for, and whatever is read reads back equal. More
//! cases with `OPPDRAG_FUZZ=1000000`, other ones with `OPPDRAG_FUZZ_SEED=7`.

use crate::cubes::{self, Chance};
use jsonstat::{Document, Limits, NotRead, TooMuch};
use std::fs;

fn setting(name: &str, usual: u64) -> u64 {
    let set = std::env::var(name).ok();
    set.map_or(usual, |set| set.parse().expect("a whole number"))
}

/// The most memory that this process ever held, in megabytes; none where the system does not tell.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes / 1024)
}

/// Reads the bytes; what is a document must read back equal. Gives whether it is one.
fn hold(json: &[u8]) -> bool {
    let Ok(document) = Document::read(json) else {
        return false;
    };
    let written = document.to_json();
    let again = Document::read(written.as_bytes());
    let shown = String::from_utf8_lossy(json);
    let again = again.unwrap_or_else(|error| panic!("{error}\n{shown}\n{written}"));
    assert_eq!(again, document, "{shown}\n{written}");
    true
}

/// Pieces that mean something to the format, put where they do not belong.
const PIECES: [&str; 24] = [
    "null",
    "[]",
    "{}",
    "\"\"",
    "0",
    "-1",
    "1e999",
    "1e-400",
    "18446744073709551616",
    "4294967295",
    "999999999999",
    "\"value\":",
    "\"status\":",
    "\"size\":",
    "\"index\":",
    "\"class\":\"collection\",",
    "\"link\":{\"item\":[",
    "\"dimension\":",
    "\"error\":1,",
    ",",
    ":",
    "\"",
    "\\ud800",
    "\u{feff}",
];

/// Documents of the forms that cubes made up do not have.
const OTHERS: [&str; 6] = [
    r#"{"version":"2.0","class":"dimension","label":"sex","category":{"index":["T","M"],"child":{"T":["M"]}},"link":{"up":[]}}"#,
    r#"{"version":"2.0","class":"error","label":"L","error":[{"status":"401","id":[1,[2,{"a":null}]]}]}"#,
    r#"{"class":"collection","note":"n","link":{"item":[{"class":"collection","link":{"item":[{"type":"a/b","class":"dataset",
        "id":["T"],"size":[2],"value":{"1":7},"status":{"0":"."},"dimension":{"T":{"category":{"index":["1","2"]}}}}]}},
        {"class":"dimension","category":{"label":{"x":"X"}}},{"href":"h","class":"collection","link":{"up":[{"label":"l"}]}}]}}"#,
    r#"{"class":"dataset","id":["R","T"],"size":[3,90000],"value":{"8":1.5,"99":null},"status":{"9":"*"},
        "dimension":{"R":{"href":"r","label":"R"},"T":{"href":"t","link":{"related":[{"class":"dataset","id":[],"dimension":{},
        "value":[1]}]}}}}"#,
    r#"{"class":"dataset","id":["A","B"],"size":[0,2],"value":[],"dimension":{"A":{"category":{"index":[]}},
        "B":{"category":{"index":{"x":1,"y":0}}}},"error":{"a":1},"extension":[0.1,1e300]}"#,
    r#"{"dataset":{"dimension":{"id":["T"],"size":[1],"T":{"category":{"label":{"1":"1"}}}},"value":[1]}}"#,
];

fn base(case: u64, seed: u64) -> Vec<u8> {
    let other = usize::try_from(case % 12).expect("below twelve");
    match OTHERS.get(other) {
        Some(other) => (*other).to_owned().into_bytes(),
        None => cubes::cube(seed.wrapping_mul(1 << 40).wrapping_add(case / 8))
            .json
            .into_bytes(),
    }
}

#[test]
fn documents_of_the_other_forms_read_back_equal() {
    let read = OTHERS.iter().filter(|json| hold(json.as_bytes()));
    assert_eq!(read.count(), OTHERS.len() - 1, "all but the bundle");
}

fn changed(mut json: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    for _ in 0..=chance.below(4) {
        let at = chance.below(json.len() + 1);
        let end = (at + chance.below(12)).min(json.len());
        match chance.below(6) {
            0 => json.truncate(at),
            1 => drop(json.drain(at..end)),
            2 => drop(json.splice(at..at, chance.of(&PIECES).bytes())),
            3 => drop(json.splice(at..end, chance.of(&PIECES).bytes())),
            4 => {
                let other = chance.below(json.len() + 1);
                let piece = json[at..end].to_vec();
                json.splice(other..other, piece);
            }
            _ if at < json.len() => json[at] = (chance.next() % 256) as u8,
            _ => {}
        }
    }
    json
}

/// Changes a number, so that sizes, positions and values no longer fit while the JSON still does.
fn another_number(json: &[u8], chance: &mut Chance) -> Vec<u8> {
    let digits: Vec<usize> = (0..json.len())
        .filter(|at| json[*at].is_ascii_digit())
        .collect();
    let mut json = json.to_vec();
    if !digits.is_empty() {
        json[digits[chance.below(digits.len())]] = b'0' + (chance.next() % 10) as u8;
    }
    json
}

#[test]
fn changed_files_never_panic_and_what_is_read_reads_back_equal() {
    let seed = setting("OPPDRAG_FUZZ_SEED", 1);
    let mut chance = Chance::new(seed);
    let mut read = 0;
    let cases = setting("OPPDRAG_FUZZ", 6_000);
    for case in 0..cases {
        let json = base(case, seed);
        let json = match case % 5 {
            0 => another_number(&json, &mut chance),
            _ => changed(json, &mut chance),
        };
        read += u64::from(hold(&json));
    }
    println!(
        "{cases} changed files, {read} of them still documents, at most {:?} MB",
        peak()
    );
    assert!(
        read > cases / 50 && read < cases,
        "{read} of {cases} are documents"
    );
    assert!(
        peak().is_none_or(|megabytes| megabytes < 400),
        "{:?} MB",
        peak()
    );
}

#[test]
fn any_bytes_never_panic() {
    let seed = setting("OPPDRAG_FUZZ_SEED", 1);
    let mut chance = Chance::new(!seed);
    for _ in 0..setting("OPPDRAG_FUZZ", 6_000) {
        let length = chance.below(200);
        let bytes: Vec<u8> = (0..length).map(|_| (chance.next() % 256) as u8).collect();
        hold(&bytes);
        let pieces = (0..chance.below(20)).map(|_| chance.of(&PIECES));
        let pieces: Vec<_> = pieces.collect();
        hold(format!("{{{}", pieces.concat()).as_bytes());
    }
}

#[test]
fn a_small_file_that_claims_much_costs_little() {
    let claims = |cells: u32, value: &str| {
        format!(
            r#"{{"class":"dataset","id":["R"],"size":[{cells}],"value":{value},"status":{{"0":"."}},
            "dimension":{{"R":{{"href":"https://example.org/r"}}}}}}"#
        )
    };
    let limits = Limits {
        cells: u32::MAX,
        ..Limits::default()
    };
    let most = u32::MAX - 1;
    let sparse = claims(most, r#"{"4294967293":5}"#);
    let document = Document::read_within(sparse.as_bytes(), &limits).unwrap();
    let Document::Dataset(dataset) = &document else {
        panic!("no dataset")
    };
    assert_eq!(dataset.len(), most as usize);
    assert_eq!(
        dataset.cell_at(most as usize - 1).unwrap().number,
        Some(5.0)
    );
    assert_eq!(
        Document::read_within(document.to_json().as_bytes(), &limits).unwrap(),
        document
    );
    let refused = Document::read(sparse.as_bytes());
    assert!(matches!(refused, Err(NotRead::TooMuch(TooMuch::Cells(_)))));
    let too_few = Document::read_within(claims(most, "[1]").as_bytes(), &limits);
    assert!(
        too_few
            .unwrap_err()
            .to_string()
            .starts_with("value: holds 1 values for")
    );
    assert!(
        peak().is_none_or(|megabytes| megabytes < 400),
        "{:?} MB",
        peak()
    );
}
