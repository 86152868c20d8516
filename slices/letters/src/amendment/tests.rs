use kernel::{Clock as _, FixedClock, Ids};
use slice::{
    Answer, Ask, Better, CountedRow, Kind, Measure, Outcome, Parameter, Parameters, Target, Unit,
};

use super::*;
use crate::reading::recognise;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn amendment(valid_from: &str, title: &str, changes: Vec<Change>) -> Amendment {
    let ids = Ids::from_seed(3);
    let id = || ids.next(FixedClock::noon(day("2026-01-01")).now());
    Amendment {
        id: id(),
        letter: id(),
        office: None,
        title: title.to_owned(),
        dated: None,
        valid_from: valid_from.parse().ok(),
        source: String::new(),
        changes,
        answers: None,
        version: 1,
        created_on: day("2026-05-10"),
        created_by: String::new(),
        published: None,
    }
}

fn change(is_proposed: bool, decided: Option<bool>) -> Change {
    let id = Ids::from_seed(4).next(FixedClock::noon(day("2026-01-01")).now());
    let rule = Binding {
        measure: String::new(),
        parameters: Parameters::default(),
        target: None,
    };
    let rebinding = |is_decided| Rebinding {
        binding: id,
        from: rule.clone(),
        to: rule.clone(),
        is_decided,
    };
    Change {
        key: 0,
        is_proposed,
        what: What::Reworded {
            item: id,
            address: "73.1-R1".into(),
            before: "før".into(),
            text: "etter".into(),
            bindings: decided.map(rebinding).into_iter().collect(),
        },
    }
}

#[test]
fn an_amendment_is_published_when_all_is_decided() {
    let good = change(false, Some(true));
    for (name, amendment, faults) in [
        (
            "whole",
            amendment("2026-05-15", "Tillegg", vec![good.clone()]),
            vec![],
        ),
        (
            "empty",
            amendment("", "", vec![]),
            vec![NotReady::NoChanges, NotReady::NoTitle, NotReady::NoDay],
        ),
        (
            "a proposal is open",
            amendment("2026-05-15", "Tillegg", vec![change(true, None)]),
            vec![NotReady::OpenProposals],
        ),
        (
            "a binding is open",
            amendment("2026-05-15", "Tillegg", vec![change(false, Some(false))]),
            vec![NotReady::OpenBindings],
        ),
        (
            "another year",
            amendment("2027-01-01", "Tillegg", vec![good]),
            vec![NotReady::OutsideTheYear],
        ),
    ] {
        assert_eq!(amendment.not_ready(Some(2026)), faults, "{name}");
    }
}

#[test]
fn an_item_is_changed_once_by_an_amendment() {
    let mut amendment = amendment("", "", vec![change(true, None)]);
    let What::Reworded { item, .. } = change(true, None).what else {
        unreachable!()
    };
    amendment.put(What::Withdrawn {
        item,
        address: "73.1-R1".into(),
        before: "før".into(),
    });
    assert_eq!(amendment.changes.len(), 1);
    assert!(matches!(amendment.changes[0].what, What::Withdrawn { .. }));
    amendment.put(What::Added {
        section: "73.1".into(),
        kind: ItemKind::Requirement,
        text: "ny".into(),
        address: None,
    });
    let keys: Vec<u32> = amendment.changes.iter().map(|change| change.key).collect();
    assert_eq!(keys, [0, 1]);
}

fn evaluate(_: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async { Ok(Outcome::NotMeasurable(String::new())) })
}

fn rows(_: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async { Ok(vec![]) })
}

const WITHIN: Measure = Measure {
    key: "within",
    kind: Kind::Time,
    title: "",
    definition: "",
    parameters: &[Parameter {
        name: "months",
        text: "",
        default: 3,
        least: 1,
        most: 24,
        choices: &[],
    }],
    unit: Unit::Share,
    better: Better::Higher,
    asked_by: &[],
    evaluate,
    rows,
};

#[test]
fn a_binding_follows_the_words_where_they_say_another_number() {
    let before = "Minst 90 prosent av sakene skal være avgjort innen tre måneder.";
    for (after, target, months) in [
        (
            "Minst 95 prosent av sakene skal være avgjort innen tre måneder.",
            95,
            3,
        ),
        (
            "Minst 90 prosent av sakene skal være avgjort innen to måneder.",
            90,
            2,
        ),
        (
            "Minst 80 prosent av sakene skal være avgjort innen fire måneder.",
            80,
            4,
        ),
        (
            "Minst 90 prosent av klagene skal være avgjort innen tre måneder.",
            90,
            3,
        ),
        ("Sakene skal avgjøres raskt.", 90, 3),
        (
            "Minst 90 prosent av sakene skal være avgjort innen 99 måneder.",
            90,
            3,
        ),
    ] {
        let binding = Binding {
            measure: "within".into(),
            parameters: Parameters([("months".to_owned(), 3)].into()),
            target: Some(Target(90)),
        };
        let followed = follow(&binding, &WITHIN, &recognise(before), &recognise(after));
        assert_eq!(
            (followed.target, followed.parameters.0["months"]),
            (Some(Target(target)), months),
            "{after}"
        );
    }
}
