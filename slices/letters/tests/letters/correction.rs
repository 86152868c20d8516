//! Corrections of a letter under review keep every word and number the items anew.

use letters::{
    correction::{CannotCorrect, Correction},
    draft::Draft,
    reading::{self, ItemKind},
};

const LETTER: &str = "## 73.1 Lov\n\n### Oppdrag\n\n- Første punkt\n  - Under\n- Andre punkt\n\nLøpende tekst her.\n\n### Resultatkrav\n\n- Et krav\n";

fn draft() -> Draft {
    Draft::from_reading(reading::read(LETTER).expect("a letter"))
}

fn addresses(draft: &Draft) -> Vec<(String, String)> {
    draft
        .items
        .iter()
        .map(|item| (item.address.clone(), item.text.clone()))
        .collect()
}

fn key(draft: &Draft, address: &str) -> u32 {
    draft
        .items
        .iter()
        .find(|item| item.address == address)
        .expect("the item")
        .key
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected
        .iter()
        .map(|(address, text)| ((*address).to_owned(), (*text).to_owned()))
        .collect()
}

#[test]
fn corrections_keep_every_word_and_number_anew() {
    let start = draft();
    let second = key(&start, "73.1-O3");
    let note = start
        .notes
        .iter()
        .find(|note| note.text.starts_with("Løpende"))
        .unwrap()
        .key;
    let first = key(&start, "73.1-O1");
    for (correction, expected) in [
        (
            Correction::Split {
                key: second,
                first: "Andre".into(),
                second: "punkt".into(),
            },
            pairs(&[
                ("73.1-O1", "Første punkt"),
                ("73.1-O2", "Under"),
                ("73.1-O3", "Andre"),
                ("73.1-O4", "punkt"),
                ("73.1-R1", "Et krav"),
            ]),
        ),
        (
            Correction::Join { key: second },
            pairs(&[
                ("73.1-O1", "Første punkt"),
                ("73.1-O2", "Under Andre punkt"),
                ("73.1-R1", "Et krav"),
            ]),
        ),
        (
            Correction::Kind {
                key: first,
                kind: ItemKind::Requirement,
            },
            pairs(&[
                ("73.1-R1", "Første punkt"),
                ("73.1-R2", "Under"),
                ("73.1-O1", "Andre punkt"),
                ("73.1-R3", "Et krav"),
            ]),
        ),
        (
            Correction::LeaveOut {
                key: first,
                reason: "Overskrift".into(),
            },
            pairs(&[
                ("73.1-O1", "Under"),
                ("73.1-O2", "Andre punkt"),
                ("73.1-R1", "Et krav"),
            ]),
        ),
        (
            Correction::MakeItem {
                key: note,
                kind: ItemKind::Assignment,
            },
            pairs(&[
                ("73.1-O1", "Første punkt"),
                ("73.1-O2", "Under"),
                ("73.1-O3", "Andre punkt"),
                ("73.1-O4", "Løpende tekst her."),
                ("73.1-R1", "Et krav"),
            ]),
        ),
    ] {
        assert_eq!(
            addresses(&start.corrected(correction.clone()).unwrap()),
            expected,
            "{correction:?}"
        );
    }
}

#[test]
fn what_is_left_out_can_be_put_back_where_it_stood() {
    let start = draft();
    let first = key(&start, "73.1-O1");
    let without = start
        .corrected(Correction::LeaveOut {
            key: first,
            reason: "Nei".into(),
        })
        .unwrap();
    assert_eq!(
        without.item(key(&without, "73.1-O1")).unwrap().nested_in,
        None
    );
    let back = without
        .corrected(Correction::PutBack { key: first })
        .unwrap();
    assert_eq!(addresses(&back), addresses(&start));
}

#[test]
fn what_cannot_be_corrected_says_why() {
    let start = draft();
    let (first, second) = (key(&start, "73.1-O1"), key(&start, "73.1-O3"));
    for (correction, why) in [
        (Correction::Accept { key: 999 }, CannotCorrect::NotThere),
        (
            Correction::Text {
                key: first,
                text: "  ".into(),
            },
            CannotCorrect::EmptyText,
        ),
        (
            Correction::Join { key: first },
            CannotCorrect::NothingBefore,
        ),
        (
            Correction::Split {
                key: second,
                first: "Andre".into(),
                second: "ord".into(),
            },
            CannotCorrect::NotItsText,
        ),
        (
            Correction::Split {
                key: second,
                first: "Andre punkt".into(),
                second: String::new(),
            },
            CannotCorrect::EmptyText,
        ),
    ] {
        assert_eq!(
            start.corrected(correction.clone()),
            Err(why),
            "{correction:?}"
        );
    }
}
