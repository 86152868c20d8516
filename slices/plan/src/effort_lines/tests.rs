use super::*;
use crate::{
    audience::Aimed,
    made_up::{aimed, day, effort, efforts, id, municipality, nav_office},
    words::{ActivityState, Partner},
};
use kernel::Language;

/// Place, count, days and stage of each line.
fn told(all: Vec<Effort>, aims: Vec<(usize, Aimed)>) -> Vec<(usize, u32, u32, EffortStage)> {
    let t = texts::Catalogue::new(&[crate::TEXTS]).tongue(Language::Nb);
    let lines = lines(&efforts(all, aims), day("2026-06-01"), &t);
    let place = |line: &EffortLine| (0..3).find(|at| id(10 + at) == line.municipality).unwrap();
    lines
        .iter()
        .map(|line| (place(line), line.count, line.days, line.stage))
        .collect()
}

#[test]
fn what_reached_a_municipality_is_done_and_what_is_to_come_is_meant() {
    use ActivityState::{Cancelled, Draft, Held, Planned};
    use EffortStage::{Done, Meant};
    let came = ("", "2026-02-01", "2026-03-01");
    let offered = ("", "2026-02-01", "");
    for (name, state, first, steps, expected) in [
        ("came", Held, "2026-03-01", came, Some(Done)),
        ("to come", Planned, "2026-09-01", offered, Some(Meant)),
        ("held without them", Held, "2026-03-01", offered, None),
        (
            "over, and nobody said more",
            Planned,
            "2026-03-01",
            offered,
            None,
        ),
        ("thought of", Draft, "2026-09-01", offered, None),
        ("given up", Cancelled, "2026-03-01", came, None),
        (
            "comes later than the day",
            Planned,
            "2026-09-01",
            ("", "", "2026-09-01"),
            Some(Meant),
        ),
    ] {
        let (asked, offered, reached) = steps;
        let aim = aimed(municipality(0), asked, offered, reached);
        let found = told(vec![effort(1, first, state)], vec![(1, aim)]);
        let expected: Vec<_> = expected.map(|stage| (0, 1, 0, stage)).into_iter().collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn an_activity_counts_once_for_each_municipality_of_a_nav_office() {
    let mut visit = effort(1, "2026-03-01", ActivityState::Held);
    visit.kind = ActivityKind::Visit;
    visit.last_day = day("2026-03-02");
    let aims = vec![
        (1, aimed(nav_office(0), "", "", "2026-03-01")),
        (1, aimed(municipality(0), "", "2026-02-01", "")),
    ];
    let done = EffortStage::Done;
    assert_eq!(told(vec![visit], aims), [(0, 1, 2, done), (1, 1, 2, done)]);
}

#[test]
fn what_a_partner_holds_is_not_the_offices_effort() {
    let mut theirs = effort(1, "2026-03-01", ActivityState::Held);
    theirs.organiser = Organiser::Partner(Partner::Husbanken);
    let aims = vec![(1, aimed(municipality(0), "", "", "2026-03-01"))];
    assert_eq!(told(vec![theirs], aims), []);
}
