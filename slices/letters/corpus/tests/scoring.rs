//! The scorer against answers that are wrong in known ways.
#![expect(clippy::unwrap_used, reason = "a test may fail by panic")]

use corpus::{Change, Key, LetterScore, PairKey, PairScore, score_letter, score_pair};
use serde_json::{Value, json};

const KEY: &str = "title Brev 2011\nyear 2011\nsection 73.1 Saker
73.1-O1 : Holde to kurs for alle nye ansatte
73.1-O2 : Veilede kommunene om internkontroll og avvik
73.1-R1 : Minst 90 prosent av sakene er avgjort i tide
73.1-T1 O : Fylkesmannen skal melde fra om svikt i tjenestene.
prose : Loven er ny, og mange spør om den.";

fn item(id: &str, kind: &str, text: &str) -> Value {
    let section = id.split('-').next().unwrap();
    json!({"id": id, "section": section, "kind": kind, "text": text, "nested_in": null, "proposed": id.contains('T')})
}

fn all_right() -> Vec<Value> {
    vec![
        item(
            "73.1-O1",
            "assignment",
            "Holde to kurs for alle nye ansatte",
        ),
        item(
            "73.1-O2",
            "assignment",
            "Veilede kommunene om internkontroll og avvik",
        ),
        item(
            "73.1-R1",
            "requirement",
            "Minst 90 prosent av sakene er avgjort i tide",
        ),
        item(
            "73.1-T1",
            "assignment",
            "Fylkesmannen skal melde fra om svikt i tjenestene.",
        ),
    ]
}

fn answer(items: &[Value]) -> Value {
    json!({"title": "Brev 2011", "year": 2011, "sections": [{"number": "73.1", "title": "Saker"}], "items": items,
        "unsure": [{"text": "Loven er ny, og mange spør om den."}]})
}

fn scored(items: &[Value]) -> LetterScore {
    score_letter(&Key::parse(KEY).unwrap(), &answer(items)).unwrap()
}

#[test]
fn a_right_reading_has_no_mismatch() {
    let score = scored(&all_right());
    assert!(score.mismatches.is_empty(), "{:?}", score.mismatches);
    assert_eq!(
        (
            score.found.right,
            score.kind.of,
            score.recall.right,
            score.precision.right
        ),
        (3, 4, 1, 1)
    );
}

/// (what is done to the right reading, what the scorer calls it)
#[test]
fn each_fault_of_a_reading_has_its_name() {
    type Fault = fn(&mut Vec<Value>);
    let faults: [(Fault, &[&str]); 8] = [
        (|items| drop(items.remove(1)), &["missed", "dropped"]),
        (|items| items[0]["kind"] = json!("requirement"), &["kind"]),
        (|items| items[0]["section"] = json!("73"), &["section"]),
        (
            |items| items[0]["text"] = json!("Holde to kurs for alle ansatte"),
            &["words"],
        ),
        (
            |items| {
                items.push(item(
                    "73.1-O3",
                    "assignment",
                    "Holde to kurs for alle nye ansatte",
                ))
            },
            &["doubled"],
        ),
        (
            |items| items.push(item("73.1-O3", "assignment", "om internkontroll og avvik")),
            &["doubled"],
        ),
        (
            |items| items.push(item("73.1-O3", "assignment", "Side 3 av 12")),
            &["invented"],
        ),
        (
            |items| items.push(item("73.1-T2", "assignment", "Loven skal gjelde.")),
            &["no demand"],
        ),
    ];
    for (fault, expected) in faults {
        let mut items = all_right();
        fault(&mut items);
        let found: Vec<_> = scored(&items)
            .mismatches
            .iter()
            .map(|mismatch| mismatch.what)
            .collect();
        assert_eq!(found, expected);
    }
    let mut items = all_right();
    items.pop();
    assert_eq!(scored(&items).recall.right, 0);
}

#[test]
fn what_may_follow_is_neither_missed_nor_wrong() {
    let key =
        Key::parse(&KEY.replace("avgjort i tide", "avgjort i tide {Frist: 1. mars}")).unwrap();
    for text in [
        "Minst 90 prosent av sakene er avgjort i tide",
        "Minst 90 prosent av sakene er avgjort i tide. Frist: 1. mars",
    ] {
        let mut items = all_right();
        items[2]["text"] = json!(text);
        let score = score_letter(&key, &answer(&items)).unwrap();
        assert!(score.mismatches.is_empty(), "{:?}", score.mismatches);
    }
}

#[test]
fn an_open_demand_counts_neither_way() {
    let key = Key::parse(&KEY.replace("73.1-T1 O :", "73.1-T1 O? :")).unwrap();
    for take in [3, 4] {
        let score = score_letter(&key, &answer(&all_right()[..take])).unwrap();
        assert_eq!((score.recall.of, score.precision.of), (0, 0));
    }
}

const PAIRS: &str = "old a\nnew b
73.1-O1 -> 73.1-O1 reworded | to -> tre
73.1-O2 dropped
73.1-R1 -> 73.1-R1 unchanged
";

fn compared(answer: &Value) -> PairScore {
    let old = Key::parse(KEY).unwrap();
    let new = Key::parse(&KEY.replace("to kurs", "tre kurs").replace(
        "73.1-O2 : Veilede kommunene om internkontroll og avvik\n",
        "",
    ))
    .unwrap();
    let read = |key: &Key| {
        let items = key.entries.iter().map(|entry| {
            let kind = if entry.address.contains('R') {
                "requirement"
            } else {
                "assignment"
            };
            item(&entry.address, kind, &entry.text)
        });
        self::answer(&items.collect::<Vec<_>>())
    };
    let (left, right) = (read(&old), read(&new));
    score_pair(
        &PairKey::parse(PAIRS).unwrap(),
        (&old, &left),
        (&new, &right),
        answer,
    )
    .unwrap()
}

fn pair(old: &str, new: &str, change: &str, demands: &Value) -> Value {
    json!({"old": [old], "new": [new], "change": change, "also": [], "similarity": 0.9, "demands": demands})
}

#[test]
fn a_right_comparison_is_right() {
    let score = compared(&json!({"dropped": ["73.1-O2"], "new_items": [], "pairs": [
        pair("73.1-O1", "73.1-O1", "reworded", &json!([{"from": "2 kurs", "to": "3 kurs"}])),
        pair("73.1-R1", "73.1-R1", "unchanged", &json!([])),
    ]}));
    assert!(score.mismatches.is_empty(), "{:?}", score.mismatches);
    assert_eq!(
        (score.right.right, score.right.of, score.demands.right),
        (3, 3, 1)
    );
}

#[test]
fn a_wrong_comparison_is_told_where() {
    let score = compared(
        &json!({"dropped": [], "new_items": [{"id": "73.1-O1"}], "pairs": [
            pair("73.1-O1", "73.1-R1", "moved", &json!([])),
            pair("73.1-R1", "73.1-R1", "unchanged", &json!([])),
        ]}),
    );
    assert_eq!((score.right.right, score.right.of), (1, 3));
    assert_eq!(score.precision[&Change::New].right, 0);
    assert_eq!(score.recall[&Change::Dropped].right, 0);
    assert_eq!(
        score.unaccounted, 2,
        "73.1-O2 is left out, the new 73.1-R1 is there twice"
    );
}
