use kernel::{Clock as _, FixedClock, Ids};

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn rule(target: u32) -> Binding {
    Binding {
        measure: "cases.decided_within".to_owned(),
        parameters: Parameters::default(),
        target: Some(Target(target)),
    }
}

/// Target, first day, last day, the place in the list of the one it replaces, and whether it is an office's own.
type Told<'a> = (u32, &'a str, &'a str, Option<usize>, bool);

fn bindings(told: &[Told<'_>]) -> Vec<StoredBinding> {
    let ids = Ids::from_seed(1);
    let now = FixedClock::noon(day("2026-01-01")).now();
    let keys: Vec<Id> = (0..told.len()).map(|_| ids.next(now)).collect();
    let (item, office) = (ids.next(now), ids.next(now));
    told.iter()
        .zip(&keys)
        .map(|((target, first, last, replaces, own), id)| StoredBinding {
            valid_from: first.parse().ok(),
            valid_to: last.parse().ok(),
            replaces: replaces.map(|at| keys[at]),
            ..StoredBinding::new(*id, item, own.then_some(office), rule(*target))
        })
        .collect()
}

#[test]
fn the_binding_of_the_day_holds_and_says_what_it_was() {
    let once: &[Told<'_>] = &[(90, "", "", None, false)];
    let twice: &[Told<'_>] = &[
        (90, "", "2026-05-14", None, false),
        (95, "2026-05-15", "", Some(0), false),
    ];
    let thrice: &[Told<'_>] = &[
        (90, "", "2026-05-14", None, false),
        (95, "2026-05-15", "2026-08-31", Some(0), false),
        (80, "2026-09-01", "", Some(1), false),
    ];
    let own: &[Told<'_>] = &[
        (90, "", "", None, false),
        (70, "2026-05-15", "", Some(0), true),
    ];
    let same_day: &[Told<'_>] = &[
        (90, "", "2026-05-14", None, false),
        (95, "2026-05-15", "2026-05-14", Some(0), false),
        (97, "2026-05-15", "", Some(1), false),
    ];
    let ended: &[Told<'_>] = &[(90, "", "2026-05-14", None, false)];
    for (name, told, on, held, was) in [
        ("never changed", once, "2026-12-31", Some(90), vec![]),
        ("the day before", twice, "2026-05-14", Some(90), vec![]),
        (
            "the first day",
            twice,
            "2026-05-15",
            Some(95),
            vec![(90, "2026-05-14")],
        ),
        (
            "between",
            thrice,
            "2026-08-31",
            Some(95),
            vec![(90, "2026-05-14")],
        ),
        (
            "twice changed",
            thrice,
            "2026-10-01",
            Some(80),
            vec![(95, "2026-08-31"), (90, "2026-05-14")],
        ),
        ("own before", own, "2026-04-30", Some(90), vec![]),
        (
            "own in the place of the national",
            own,
            "2026-06-01",
            Some(70),
            vec![(90, "2026-05-14")],
        ),
        (
            "two of the same day: what never held is not told",
            same_day,
            "2026-06-01",
            Some(97),
            vec![(90, "2026-05-14")],
        ),
        ("ended", ended, "2026-05-15", None, vec![]),
    ] {
        let found = on_day(bindings(told), day(on));
        let target = |rule: &Binding| rule.target.unwrap().0;
        assert_eq!(found.first().map(|one| target(&one.rule)), held, "{name}");
        assert!(found.len() <= 1, "{name}");
        let earlier: Vec<(u32, String)> = found
            .iter()
            .flat_map(|one| &one.earlier)
            .map(|before| (target(&before.rule), before.until.to_string()))
            .collect();
        let was: Vec<(u32, String)> = was.iter().map(|(t, d)| (*t, (*d).to_owned())).collect();
        assert_eq!(earlier, was, "{name}");
    }
}

#[test]
fn bindings_that_go_in_a_ring_are_no_endless_walk() {
    let ring: &[Told<'_>] = &[
        (90, "2026-01-01", "", Some(1), false),
        (95, "2026-01-01", "", Some(0), false),
    ];
    assert_eq!(on_day(bindings(ring), day("2026-06-01")), []);
}

const fn measure(
    key: &'static str,
    (kind, unit): (Kind, Unit),
    asked_by: &'static [Wording],
) -> Measure {
    Measure {
        key,
        kind,
        title: "",
        definition: "",
        parameters: &[],
        unit,
        better: slice::Better::Higher,
        asked_by,
        evaluate: |_| unreachable!(),
        rows: |_| unreachable!(),
    }
}

const OFFERED: &[Wording] = &[Wording {
    without: &["tilskudd"],
    ..Wording::of(Kind::Cover, &["ansatt|tilsett", "tilbud|tilbod"])
}];
const OFFERED_COURSE: &[Wording] = &[Wording {
    parameters: &[("theme", 2)],
    ..Wording::of(
        Kind::Cover,
        &["ansatt|tilsett", "tilbud|tilbod", "opplæring"],
    )
}];
const HELD: &[Wording] = &[Wording::of(Kind::Done, &["gjennomfør", "kurs"])];
const ALSO_HELD: &[Wording] = &[Wording::of(Kind::Done, &["kurs", "gjennomfør"])];

const ASKED: slice::Slice = slice::Slice {
    measures: &[
        measure("offered", (Kind::Cover, Unit::Share), OFFERED),
        measure("offered_course", (Kind::Cover, Unit::Share), OFFERED_COURSE),
        measure("held", (Kind::Done, Unit::Count), HELD),
        measure("also_held", (Kind::Done, Unit::Count), ALSO_HELD),
    ],
    ..slice::Slice::named(
        "asked",
        texts::Source {
            name: "asked",
            nb: "",
            nn: "",
            en: "",
        },
    )
};

#[test]
fn an_item_proposes_the_measure_whose_words_fit_it_best() {
    let house = House::new(vec![&ASKED]);
    for (text, expected) in [
        (
            "Alle ansatte i NAV skal ha fått tilbud om veiledning.",
            Some(("offered", None, Some(100))),
        ),
        (
            "Alle tilsette i NAV skal ha fått tilbod om opplæring.",
            Some(("offered_course", Some(2), Some(100))),
        ),
        (
            "Minst 80 prosent av ansatte i NAV skal ha fått tilbud om opplæring.",
            Some(("offered_course", Some(2), Some(80))),
        ),
        ("Ha gjennomført kurs.", Some(("held", None, Some(1)))),
        (
            "Ansatte med tilskudd skal ha fått tilbud om veiledning.",
            None,
        ),
        ("Ha redusert bruken av midlertidige botilbud.", None),
        ("Behandle saker.", None),
    ] {
        let found = proposal_for(text, &house).map(|found| {
            let theme = found.parameters.0.get("theme").copied();
            (found.measure, theme, found.target.map(|target| target.0))
        });
        let expected = expected.map(
            |(measure, theme, target): (&str, Option<i64>, Option<u32>)| {
                (measure.to_owned(), theme, target)
            },
        );
        assert_eq!(found, expected, "{text}");
    }
}
