use kernel::{Clock as _, FixedClock, Ids, Instant};

use super::*;

const OSLO: &str = "0301";

fn id(name: &str) -> Id {
    organisations::stable_id("test", name)
}

/// A Tuesday in Norway, at that hour there (summer time: two hours before UTC).
fn at(hour: u32) -> Instant {
    on("2026-06-16", hour)
}

fn on(day: &str, hour: u32) -> Instant {
    let noon = FixedClock::noon(day.parse().unwrap()).now();
    noon.plus_seconds((i64::from(hour) - 14) * 3600)
}

fn seen(role: &str, case: &str, at: Instant, worked: bool) -> Seen {
    let reading = Reading {
        id: Ids::from_seed(1).next(at),
        at,
        person: id("Kari"),
        name: "Kari".to_owned(),
        role: role.to_owned(),
        office: id("office"),
        way: Way::Page,
        kind: "case".to_owned(),
        object: id(case),
        called: case.to_owned(),
        municipality: Some(id(OSLO)),
        own: worked,
        count: 1,
    };
    Seen { reading, worked }
}

fn cases(role: &str, count: usize, worked: bool) -> Vec<Seen> {
    (0..count)
        .map(|number| seen(role, &format!("case {number}"), at(10), worked))
        .collect()
}

fn export(rows: i64) -> Seen {
    let mut seen = seen("leader", "export", at(10), false);
    (seen.reading.way, seen.reading.count) = (Way::Export, rows);
    seen
}

/// Used to so many cases on each of so many days.
fn used_to(cases: i64, days: i64) -> Usual {
    let first: Day = "2026-05-01".parse().unwrap();
    let days = (0..days).map(|number| (first.plus_days(number), cases));
    Usual {
        days: HashMap::from([(id("Kari"), days.collect())]),
        ..Usual::default()
    }
}

fn knows(municipality: &str) -> Usual {
    Usual {
        municipalities: HashSet::from([(id("Kari"), id(municipality))]),
        ..Usual::default()
    }
}

#[test]
fn unusual_use_is_told_with_its_reason_and_usual_use_is_not() {
    let officer = "case_officer";
    let one = |at| vec![seen(officer, "one", at, true)];
    let strange = Why::StrangeMunicipality {
        municipality: id(OSLO),
    };
    let many = |cases, usual| Why::ManyCases { cases, usual };
    let nothing = Usual::default;
    for (what, seen, usual, told) in [
        ("nothing seen", vec![], nothing(), vec![]),
        ("at ten on a Tuesday", one(at(10)), nothing(), vec![]),
        ("at six in the morning", one(at(6)), nothing(), vec![]),
        (
            "just before six",
            one(at(6).plus_seconds(-1)),
            nothing(),
            vec![Why::OutsideHours],
        ),
        ("late in the evening", one(at(20)), nothing(), vec![]),
        (
            "at nine in the evening",
            one(at(21)),
            nothing(),
            vec![Why::OutsideHours],
        ),
        (
            "a Saturday",
            one(on("2026-06-13", 10)),
            nothing(),
            vec![Why::OutsideHours],
        ),
        (
            "the national day",
            one(on("2027-05-17", 10)),
            nothing(),
            vec![Why::OutsideHours],
        ),
        (
            "forty of the own, usual not known",
            cases(officer, 40, true),
            nothing(),
            vec![],
        ),
        (
            "forty-one of the own, usual not known",
            cases(officer, 41, true),
            nothing(),
            vec![many(41, None)],
        ),
        (
            "sixteen, used to two",
            cases(officer, 16, true),
            used_to(2, 5),
            vec![many(16, Some(2))],
        ),
        (
            "sixteen, four days known",
            cases(officer, 16, true),
            used_to(2, 4),
            vec![],
        ),
        (
            "fifteen are never many",
            cases(officer, 15, true),
            used_to(1, 9),
            vec![],
        ),
        (
            "thirty, used to ten",
            cases(officer, 30, true),
            used_to(10, 9),
            vec![],
        ),
        (
            "thirty-one, used to ten",
            cases(officer, 31, true),
            used_to(10, 9),
            vec![many(31, Some(10))],
        ),
        (
            "the same case all day",
            vec![seen(officer, "one", at(10), true); 60],
            nothing(),
            vec![],
        ),
        (
            "four of colleagues",
            cases(officer, 4, false),
            nothing(),
            vec![],
        ),
        (
            "five of colleagues",
            cases(officer, 5, false),
            nothing(),
            vec![Why::NotOwn { cases: 5 }],
        ),
        (
            "five, as a leader",
            cases("leader", 5, false),
            nothing(),
            vec![],
        ),
        (
            "a known municipality",
            cases(officer, 1, false),
            knows(OSLO),
            vec![],
        ),
        (
            "a municipality never worked with",
            cases(officer, 1, false),
            knows("4601"),
            vec![strange],
        ),
        (
            "the first case of a municipality",
            cases(officer, 1, true),
            knows("4601"),
            vec![],
        ),
        (
            "somebody new, who has had no case",
            cases(officer, 1, false),
            nothing(),
            vec![],
        ),
        (
            "a strange municipality, as a leader",
            cases("leader", 1, false),
            knows("4601"),
            vec![],
        ),
        ("a small export", vec![export(199)], nothing(), vec![]),
        (
            "two exports that are many rows together",
            vec![export(100), export(100)],
            nothing(),
            vec![Why::ManyRows { rows: 200 }],
        ),
        (
            "an export is no case",
            vec![export(1); 41],
            nothing(),
            vec![],
        ),
    ] {
        let found: Vec<Why> = unusual(&seen, &usual).iter().map(|one| one.why).collect();
        assert_eq!(found, told, "{what}");
    }
}

#[test]
fn each_finding_names_its_person_its_day_and_exactly_its_rows() {
    let mut all = cases("case_officer", 3, true);
    all.push(seen("case_officer", "late", at(23), true));
    let mut other = seen("case_officer", "late", on("2026-06-17", 5), true);
    (other.reading.person, other.reading.name) = (id("Ola"), "Ola".to_owned());
    all.push(other);
    let found = unusual(&all, &Usual::default());
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.name.as_str(), one.day.to_string(), one.rows.clone()))
        .collect();
    assert_eq!(
        told,
        [
            ("Ola", "2026-06-17".to_owned(), vec![4]),
            ("Kari", "2026-06-16".to_owned(), vec![3]),
        ]
    );
}
