use super::*;

const YEAR: i32 = 2026;

fn id(number: u32) -> Id {
    format!("018f0000-0000-7000-8000-{number:012}")
        .parse()
        .unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn staff(nav_office: u32, sureness: Sureness, people: u64) -> Staff {
    Staff {
        nav_office: id(nav_office),
        name: format!("NAV {nav_office}"),
        sureness,
        people: [(Work::TheAct, people)].into(),
    }
}

fn offer(nav_office: u32, work: Option<Work>, people: u64) -> Offered {
    Offered {
        course: id(90),
        work,
        nav_office: id(nav_office),
        day: day("2026-03-01"),
        people,
    }
}

fn came(nav_office: Option<u32>, own_work: Option<Work>, person: &str) -> Came {
    Came {
        participant: id(80),
        session: id(91),
        course_type: CourseType::TheAct,
        course_work: Some(Work::TheAct),
        own_work,
        nav_office: nav_office.map(id),
        person: person.into(),
        day: day("2026-03-01"),
    }
}

fn lines(staff: &[Staff], offered: Vec<Offered>, came: Vec<Came>) -> Vec<Line> {
    let done = Done {
        offered,
        came,
        held: vec![],
    };
    of_work(staff, &done, &[], Work::TheAct, Period::year(YEAR))
}

#[test]
fn people_are_counted_over_what_is_confirmed() {
    use Sureness::{Confirmed, Missing, Proposed};
    for (name, sureness, people, offers, expected) in [
        ("nothing offered", Confirmed, 8, vec![], (0, 8)),
        (
            "all offered",
            Confirmed,
            8,
            vec![offer(1, Some(Work::TheAct), 8)],
            (8, 8),
        ),
        (
            "some more came to work since",
            Confirmed,
            10,
            vec![offer(1, Some(Work::TheAct), 8)],
            (8, 10),
        ),
        (
            "some left since",
            Confirmed,
            5,
            vec![offer(1, Some(Work::TheAct), 8)],
            (5, 5),
        ),
        (
            "offered twice",
            Confirmed,
            8,
            vec![
                offer(1, Some(Work::TheAct), 3),
                offer(1, Some(Work::TheAct), 6),
            ],
            (6, 8),
        ),
        (
            "a course for other work",
            Confirmed,
            8,
            vec![offer(1, Some(Work::Housing), 8)],
            (0, 8),
        ),
        (
            "a course for everybody",
            Confirmed,
            8,
            vec![offer(1, None, 8)],
            (0, 8),
        ),
        (
            "another NAV office",
            Confirmed,
            8,
            vec![offer(2, Some(Work::TheAct), 8)],
            (0, 8),
        ),
        (
            "a proposal",
            Proposed,
            8,
            vec![offer(1, Some(Work::TheAct), 8)],
            (0, 0),
        ),
        (
            "nothing written",
            Missing,
            0,
            vec![offer(1, Some(Work::TheAct), 0)],
            (0, 0),
        ),
        (
            "nobody of the work",
            Confirmed,
            0,
            vec![offer(1, Some(Work::TheAct), 0)],
            (0, 0),
        ),
    ] {
        let lines = lines(&[staff(1, sureness, people)], offers, vec![]);
        let share = share_of_people(&lines, |line| line.offered);
        assert_eq!((share.part, share.whole), expected, "{name}");
    }
}

#[test]
fn each_who_came_counts_once_at_the_own_office() {
    let one = |office, work, person| came(office, work, person);
    for (name, came, attended) in [
        ("nobody", vec![], 0),
        (
            "the same one twice",
            vec![one(Some(1), None, "a"), one(Some(1), None, "a")],
            1,
        ),
        (
            "two",
            vec![
                one(Some(1), None, "a"),
                one(Some(1), Some(Work::TheAct), "b"),
            ],
            2,
        ),
        (
            "one who works with something else",
            vec![one(Some(1), Some(Work::Housing), "a")],
            0,
        ),
        ("one of no NAV office", vec![one(None, None, "a")], 0),
        (
            "more than there are",
            vec![
                one(Some(1), None, "a"),
                one(Some(1), None, "b"),
                one(Some(1), None, "c"),
            ],
            2,
        ),
    ] {
        let lines = lines(&[staff(1, Sureness::Confirmed, 2)], vec![], came);
        assert_eq!(
            share_of_people(&lines, |line| line.attended),
            Share::new(attended, 2),
            "{name}"
        );
    }
}

#[test]
fn a_network_counts_while_it_is_open_and_from_the_day_it_was_offered() {
    let network =
        |from: &str, until: Option<&str>, offered: &str, left: Option<&str>| NetworkOffered {
            network: id(70),
            work: Some(Work::TheAct),
            nav_office: id(1),
            offered: day(offered),
            left: left.map(day),
            open_from: day(from),
            open_until: until.map(day),
        };
    for (name, network, counts) in [
        (
            "open",
            network("2025-01-01", None, "2025-02-01", None),
            true,
        ),
        (
            "offered on the last day",
            network("2025-01-01", None, "2026-12-31", None),
            true,
        ),
        (
            "offered after",
            network("2025-01-01", None, "2027-01-01", None),
            false,
        ),
        (
            "closed before",
            network("2024-01-01", Some("2025-12-31"), "2024-02-01", None),
            false,
        ),
        (
            "closed in January",
            network("2024-01-01", Some("2026-01-01"), "2024-02-01", None),
            true,
        ),
        (
            "left before",
            network("2024-01-01", None, "2024-02-01", Some("2025-12-31")),
            false,
        ),
        (
            "left in January",
            network("2024-01-01", None, "2024-02-01", Some("2026-01-01")),
            true,
        ),
        (
            "begun after",
            network("2027-01-01", None, "2026-05-01", None),
            false,
        ),
    ] {
        assert_eq!(network.is_offered_in(Period::year(YEAR)), counts, "{name}");
    }
}

#[test]
fn the_negative_lists_find_those_who_were_passed_over() {
    let staff = [
        staff(1, Sureness::Confirmed, 4),
        staff(2, Sureness::Confirmed, 4),
        staff(3, Sureness::Proposed, 4),
    ];
    let offers = vec![
        offer(1, Some(Work::TheAct), 4),
        offer(3, Some(Work::TheAct), 0),
    ];
    let lines = lines(&staff, offers, vec![came(Some(1), None, "a")]);
    for (chosen, expected) in [
        (Chosen::All, vec![1, 2, 3]),
        (Chosen::Counted, vec![1, 2]),
        (Chosen::Unconfirmed, vec![3]),
        (Chosen::Offered, vec![1, 3]),
        (Chosen::NeverOffered, vec![2]),
        (Chosen::NeverCame, vec![3]),
        (Chosen::NoNetwork, vec![1, 2, 3]),
    ] {
        let found: Vec<Id> = lines
            .iter()
            .filter(|line| line.is_chosen(chosen))
            .map(|line| line.nav_office)
            .collect();
        assert_eq!(
            found,
            expected.into_iter().map(id).collect::<Vec<_>>(),
            "{chosen:?}"
        );
    }
}
