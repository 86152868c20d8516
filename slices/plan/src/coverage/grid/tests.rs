use super::*;
use crate::{
    audience::Aimed,
    coverage::Level,
    made_up::{aimed, day, effort, efforts, municipality, nav_office},
    words::{ActivityState, Theme},
};

fn levels(efforts: &Efforts, kind: SiteKind, as_of: &str) -> Vec<Level> {
    let grid = Grid::of(efforts, kind, &[Subject::Theme(Theme::Housing)], day(as_of));
    let sites = efforts.sites(kind).all.len();
    (0..sites).map(|row| grid.cell(row, 0).level()).collect()
}

#[test]
fn the_furthest_step_is_what_a_place_has_had() {
    use ActivityState::{Cancelled, Draft, Held, Planned};
    use Level::{Asked, Never, Offered, Planned as Meant, Reached};
    let at = municipality(0);
    let none = ("", "", "");
    for (name, state, first, steps, expected) in [
        ("planned", Planned, "2026-09-01", none, Meant),
        ("thought of", Draft, "2026-09-01", none, Never),
        (
            "planned, over and nobody said more",
            Planned,
            "2026-03-01",
            none,
            Never,
        ),
        (
            "asked",
            Planned,
            "2026-03-01",
            ("2026-02-01", "", ""),
            Asked,
        ),
        (
            "offered",
            Planned,
            "2026-09-01",
            ("", "2026-05-01", ""),
            Offered,
        ),
        (
            "offered later than the day",
            Planned,
            "2026-09-01",
            ("", "2026-06-02", ""),
            Meant,
        ),
        (
            "came",
            Held,
            "2026-03-01",
            ("", "2026-02-01", "2026-03-01"),
            Reached,
        ),
        (
            "came without an offer",
            Held,
            "2026-03-01",
            ("", "", "2026-03-01"),
            Reached,
        ),
        (
            "cancelled",
            Cancelled,
            "2026-03-01",
            ("", "2026-02-01", ""),
            Never,
        ),
    ] {
        let place = aimed(at, steps.0, steps.1, steps.2);
        let all = efforts(vec![effort(1, first, state)], vec![(1, place)]);
        let found = levels(&all, SiteKind::Municipality, "2026-06-01");
        assert_eq!(found, [expected, Never, Never], "{name}");
    }
}

#[test]
fn what_reached_a_nav_office_reached_its_municipalities_and_not_the_other_way() {
    let held = || vec![effort(1, "2026-03-01", ActivityState::Held)];
    let came = |place| vec![(1, aimed(place, "", "", "2026-03-01"))];
    use Level::{Never, Reached};
    let by_office = efforts(held(), came(nav_office(0)));
    let found = levels(&by_office, SiteKind::Municipality, "2026-06-01");
    assert_eq!(found, [Reached, Reached, Never]);
    let found = levels(&by_office, SiteKind::NavOffice, "2026-06-01");
    assert_eq!(found, [Reached, Never]);
    let by_municipality = efforts(held(), came(municipality(0)));
    let found = levels(&by_municipality, SiteKind::NavOffice, "2026-06-01");
    assert_eq!(found, [Never, Never]);
}

#[test]
fn each_list_holds_whom_it_says() {
    use ActivityState::{Held, Planned};
    let steps = |steps: [&str; 3]| aimed(municipality(0), steps[0], steps[1], steps[2]);
    let over = |aimed: Aimed| vec![(effort(1, "2026-03-01", Held), aimed)];
    let coming = |aimed: Aimed| vec![(effort(1, "2026-09-01", Planned), aimed)];
    let asked = ["2026-02-01", "", ""];
    let offered = ["", "2026-02-01", ""];
    use List::{Asked, DidNotCome, GotNothing, NeverOffered, Offered, Reached};
    for (name, told, expected) in [
        ("nothing at all", vec![], vec![NeverOffered]),
        (
            "asked, and nothing came",
            over(steps(asked)),
            vec![NeverOffered, GotNothing, Asked],
        ),
        (
            "asked and offered",
            over(steps(["2026-02-01", "2026-02-10", ""])),
            vec![DidNotCome, Offered, Asked],
        ),
        (
            "offered and did not come",
            over(steps(offered)),
            vec![DidNotCome, Offered],
        ),
        (
            "offered what is to come",
            coming(steps(offered)),
            vec![Offered],
        ),
        (
            "came",
            over(steps(["", "2026-02-01", "2026-03-01"])),
            vec![Offered, Reached],
        ),
        (
            "did not come, and is offered it again",
            over(steps(offered))
                .into_iter()
                .chain([(
                    effort(2, "2026-09-01", Planned),
                    steps(["", "2026-05-01", ""]),
                )])
                .collect(),
            vec![Offered],
        ),
    ] {
        let numbers = 1..=told.len();
        let aims = numbers.zip(told.iter().map(|(_, aimed)| *aimed)).collect();
        let all = efforts(told.into_iter().map(|(effort, _)| effort).collect(), aims);
        let as_of = day("2026-06-01");
        let subject = Subject::Theme(Theme::Housing);
        let lists = List::ALL.into_iter().skip(1);
        let found: Vec<List> = lists
            .filter(|list| {
                let of = (&subject, *list);
                let rows = rows(&all, SiteKind::Municipality, of, as_of);
                rows.iter().any(|row| row.site == 0)
            })
            .collect();
        assert_eq!(found, expected, "{name}");
    }
}

/// `cargo test --release -p plan --lib -- --ignored --nocapture nation`: 357 municipalities × 40 subjects, 1 500 activities
/// with 40 places each.
#[test]
#[ignore = "a measurement"]
fn the_matrix_of_the_nation_takes_its_time() {
    use crate::effort::Site;
    let known: Vec<_> = (0..357)
        .map(|at| crate::audience::AimedAt::Municipality(crate::made_up::id(at)))
        .collect();
    let sites = (0..357).map(|at: usize| Site {
        place: known[at],
        name: format!("Kommune {at}"),
        number: format!("{:04}", at + 301),
    });
    let all: Vec<_> = (400..1900)
        .map(|number| {
            let mut one = effort(number, "2026-03-01", ActivityState::Held);
            one.items = vec![format!("k{}", number % 40), format!("k{}", number % 7)];
            one
        })
        .collect();
    let aims = all.iter().enumerate().flat_map(|(nth, one)| {
        let known = &known;
        let place = move |step: usize| known[(nth * 7 + step * 9) % 357];
        (0..40).map(move |step| (one.id, aimed(place(step), "", "2026-02-01", "2026-03-01")))
    });
    let aims: Vec<_> = aims.collect();
    let subjects: Vec<_> = (0..40).map(|at| Subject::Item(format!("k{at}"))).collect();
    let sites: Vec<_> = sites.collect();
    let began = std::time::Instant::now();
    let efforts = Efforts::new(all, aims, sites, vec![]);
    let grid = Grid::of(
        &efforts,
        SiteKind::Municipality,
        &subjects,
        day("2026-06-01"),
    );
    let took = began.elapsed();
    let reached: u64 = (0..40)
        .map(|column| grid.count(column, |cell| cell.reached))
        .sum();
    eprintln!("357 × 40 of 60 000 aims in {took:?}; {reached} cells are reached");
    assert!(reached > 0);
}
