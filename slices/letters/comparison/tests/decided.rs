//! What people have decided.

mod made;

use comparison::{Anchors, Reason, compare};
use made::{letter, told};

const OLD: &str = "
    # 1 Kurs
    1-O1 Holde kurs i økonomisk rådgivning for ansatte.
    1-O2 Gi råd til sentrale myndigheter.
    1-O3 Følge opp kommuner med tilskudd.";
const NEW: &str = "
    # 1 Kurs
    1-O1 Holde kurs i økonomisk rådgivning for alle ansatte.
    1-O2 Skrive brev til departementet.
    1-O3 Følge opp kommuner med tilskudd.";

fn with(decided: &Anchors) -> Vec<String> {
    told(&compare(&letter(OLD), &letter(NEW), decided))
}

fn pair(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    (vec![old.to_owned()], vec![new.to_owned()])
}

#[test]
fn the_machine_alone() {
    assert_eq!(
        with(&Anchors::default()),
        [
            "1-O1 → 1-O1 reworded",
            "1-O3 → 1-O3 unchanged",
            "1-O2 dropped",
            "1-O2 new"
        ]
    );
}

#[test]
fn what_people_put_together_stays_together() {
    let decided = Anchors {
        together: vec![pair("1-O2", "1-O2")],
        ..Anchors::default()
    };
    let comparison = compare(&letter(OLD), &letter(NEW), &decided);
    let decided = comparison
        .pairs
        .iter()
        .find(|pair| pair.decided_by_person)
        .unwrap();
    assert_eq!(
        (&decided.old[0][..], decided.why[0].clone()),
        ("1-O2", Reason::Decided)
    );
    assert!(comparison.dropped.is_empty() && comparison.new_items.is_empty());
}

#[test]
fn what_people_reject_is_never_proposed_again() {
    let decided = Anchors {
        apart: vec![
            ("1-O1".into(), "1-O1".into()),
            ("1-O3".into(), "1-O3".into()),
        ],
        ..Anchors::default()
    };
    let lines = with(&decided);
    for line in ["1-O1 dropped", "1-O1 new", "1-O3 dropped", "1-O3 new"] {
        assert!(lines.contains(&line.to_owned()), "{lines:?}");
    }
}

#[test]
fn what_people_say_has_no_counterpart_gets_none() {
    let decided = Anchors {
        dropped: vec!["1-O1".into()],
        new: vec!["1-O3".into()],
        ..Anchors::default()
    };
    assert_eq!(
        with(&decided),
        [
            "1-O1 dropped",
            "1-O2 dropped",
            "1-O3 dropped",
            "1-O1 new",
            "1-O2 new",
            "1-O3 new"
        ]
    );
}

#[test]
fn decisions_about_what_is_not_there_are_passed_over() {
    let decided = Anchors {
        together: vec![
            pair("9-O1", "1-O2"),
            (vec![], vec!["1-O2".into()]),
            pair("1-O2", "1-O2"),
            pair("1-O2", "1-O1"),
        ],
        apart: vec![("9-O1".into(), "9-O2".into())],
        dropped: vec!["1-O2".into(), "9-O4".into()],
        new: vec![],
    };
    assert!(with(&decided).contains(&"1-O2 → 1-O2 reworded".to_owned()));
}

/// One decided pair says which sections answer to each other, and the rest follow.
#[test]
fn a_decision_teaches_where_the_rest_belong() {
    let old = "
        # 1 Bolig
        1-O1 Arbeide for at færre bor midlertidig.
        1-O2 Veilede kommunene om boliger for unge voksne.
        # 2 Gjeld
        2-O1 Veilede kommunene om boliger for barnefamilier.";
    let new = "
        # 7 Tak over hodet
        7-O1 Innsats mot hospits.
        7-O2 Veilede kommunene om boliger for unge familier.
        # 8 Noe annet
        8-O1 Skrive rapporter.";
    let decided = Anchors {
        together: vec![pair("1-O1", "7-O1")],
        ..Anchors::default()
    };
    let lines = told(&compare(&letter(old), &letter(new), &decided));
    assert!(
        lines.contains(&"1-O2 → 7-O2 reworded".to_owned()),
        "{lines:?}"
    );
}

#[test]
fn several_of_each_can_be_decided() {
    let both = |letter: &str| vec![format!("{letter}-O1"), format!("{letter}-O2")];
    let decided = Anchors {
        together: vec![(both("1"), both("1"))],
        ..Anchors::default()
    };
    assert_eq!(with(&decided)[0], "1-O1 + 1-O2 → 1-O1 + 1-O2 joined");
}
