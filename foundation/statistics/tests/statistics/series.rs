//! Series over the mergers and splits that Norwegian municipalities went through, as named situations.

use statistics::series::{Change, Joined, NoSeries, Note, Observation, Rule, Why, series};

fn figure(unit: u16, year: i32, value: f64, weight: f64) -> Observation<u16> {
    Observation {
        unit,
        year,
        value,
        weight: Some(weight),
    }
}

fn change(year: i32, from: u16, to: u16) -> Change<u16> {
    Change {
        year,
        from,
        to,
        is_split: false,
    }
}

fn of(
    observations: &[Observation<u16>],
    changes: &[Change<u16>],
    rule: Rule,
    chosen: i32,
) -> Vec<Joined<u16>> {
    series(observations, changes, rule, chosen).unwrap()
}

fn at(joined: &[Joined<u16>], unit: u16, year: i32) -> (Option<f64>, Note<u16>) {
    let found = joined
        .iter()
        .find(|joined| (joined.unit, joined.year) == (unit, year))
        .unwrap();
    (found.value, found.note.clone())
}

#[test]
fn a_merger_is_summed_or_weighted_or_stops() {
    let observations = [
        figure(701, 2017, 10.0, 100.0),
        figure(702, 2017, 20.0, 300.0),
        figure(715, 2018, 33.0, 410.0),
    ];
    let changes = [change(2018, 701, 715), change(2018, 702, 715)];
    let joined = |rule| at(&of(&observations, &changes, rule, 2018), 715, 2017);
    assert_eq!(
        joined(Rule::Sum),
        (
            Some(30.0),
            Note::Summed {
                from: vec![701, 702]
            }
        )
    );
    assert_eq!(
        joined(Rule::Weighted),
        (
            Some(17.5),
            Note::Weighted {
                from: vec![701, 702]
            }
        )
    );
    let why = Why::NotComparable {
        units: vec![701, 702],
    };
    assert_eq!(joined(Rule::NotComparable), (None, Note::Stopped(why)));
    let before = of(&observations, &changes, Rule::Sum, 2017);
    assert_eq!(
        at(&before, 701, 2018),
        (
            None,
            Note::Stopped(Why::Merged {
                year: 2018,
                into: 715
            })
        )
    );
    assert_eq!(at(&before, 701, 2017), (Some(10.0), Note::AsReported));
}

#[test]
fn chains_over_2018_2020_and_2024_carry_through() {
    let observations = [
        figure(701, 2017, 1.0, 1.0),
        figure(702, 2017, 2.0, 1.0),
        figure(703, 2017, 4.0, 1.0),
        figure(715, 2019, 3.5, 1.0),
        figure(703, 2019, 4.5, 1.0),
        figure(3801, 2021, 8.5, 1.0),
        figure(3901, 2024, 9.0, 1.0),
    ];
    let changes = [
        change(2018, 701, 715),
        change(2018, 702, 715),
        change(2020, 715, 3801),
        change(2020, 703, 3801),
        change(2024, 3801, 3901),
    ];
    let joined = of(&observations, &changes, Rule::Sum, 2024);
    assert_eq!(joined.len(), 4);
    assert_eq!(
        at(&joined, 3901, 2017),
        (
            Some(7.0),
            Note::Summed {
                from: vec![701, 702, 703]
            }
        )
    );
    assert_eq!(
        at(&joined, 3901, 2019),
        (
            Some(8.0),
            Note::Summed {
                from: vec![703, 715]
            }
        )
    );
    assert_eq!(
        at(&joined, 3901, 2021),
        (Some(8.5), Note::Renumbered { from: 3801 })
    );
    assert_eq!(at(&joined, 3901, 2024), (Some(9.0), Note::AsReported));
    // In the units of 2021 the renumbering of 2024 carries over backwards.
    let joined = of(&observations, &changes, Rule::Sum, 2021);
    assert_eq!(
        at(&joined, 3801, 2024),
        (Some(9.0), Note::Renumbered { from: 3901 })
    );
}

#[test]
fn a_missing_part_leaves_the_whole_missing() {
    let observations = [figure(701, 2017, 10.0, 1.0), figure(715, 2018, 33.0, 1.0)];
    let changes = [change(2018, 701, 715), change(2018, 702, 715)];
    let joined = of(&observations, &changes, Rule::Sum, 2018);
    assert_eq!(
        at(&joined, 715, 2017),
        (None, Note::Missing { units: vec![702] })
    );
}

#[test]
fn a_split_stops_all_who_got_a_part() {
    // Tysfjord 1850 was divided between Narvik and Hamarøy in 2020.
    let observations = [
        figure(1805, 2019, 5.0, 1.0),
        figure(1849, 2019, 2.0, 1.0),
        figure(1850, 2019, 3.0, 1.0),
        figure(1806, 2020, 7.0, 1.0),
        figure(1875, 2020, 4.0, 1.0),
    ];
    let changes = [
        change(2020, 1805, 1806),
        change(2020, 1850, 1806),
        change(2020, 1849, 1875),
        change(2020, 1850, 1875),
    ];
    let joined = of(&observations, &changes, Rule::Sum, 2020);
    let why = Note::Stopped(Why::Split {
        year: 2020,
        unit: 1850,
    });
    assert_eq!(at(&joined, 1806, 2019), (None, why.clone()));
    assert_eq!(at(&joined, 1875, 2019), (None, why.clone()));
    assert_eq!(
        at(&of(&observations, &changes, Rule::Sum, 2019), 1850, 2020),
        (None, why)
    );
}

#[test]
fn a_unit_that_gave_a_part_away_and_kept_its_number_stops_too() {
    let observations = [
        figure(1, 2019, 5.0, 1.0),
        figure(1, 2020, 4.0, 1.0),
        figure(2, 2019, 1.0, 1.0),
        figure(2, 2020, 2.0, 1.0),
    ];
    let changes = [Change {
        year: 2020,
        from: 1,
        to: 2,
        is_split: true,
    }];
    let joined = of(&observations, &changes, Rule::Sum, 2020);
    let why = Note::Stopped(Why::Split {
        year: 2020,
        unit: 1,
    });
    assert_eq!(at(&joined, 1, 2019), (None, why.clone()));
    assert_eq!(at(&joined, 2, 2019), (None, why));
}

#[test]
fn a_unit_that_takes_another_in_and_keeps_its_number_is_a_part_itself() {
    let observations = [
        figure(1903, 2012, 5.0, 1.0),
        figure(1915, 2012, 1.0, 1.0),
        figure(1903, 2013, 7.0, 1.0),
    ];
    let changes = [change(2013, 1915, 1903)];
    let joined = of(&observations, &changes, Rule::Sum, 2013);
    assert_eq!(
        at(&joined, 1903, 2012),
        (
            Some(6.0),
            Note::Summed {
                from: vec![1903, 1915]
            }
        )
    );
    let joined = of(&observations, &changes, Rule::Sum, 2012);
    assert_eq!(
        at(&joined, 1903, 2013),
        (
            None,
            Note::Stopped(Why::Merged {
                year: 2013,
                into: 1903
            })
        )
    );
}

#[test]
fn two_units_that_change_numbers_keep_their_figures() {
    let observations = [
        figure(1, 2019, 10.0, 1.0),
        figure(2, 2019, 20.0, 1.0),
        figure(1, 2020, 21.0, 1.0),
        figure(2, 2020, 11.0, 1.0),
    ];
    let changes = [change(2020, 1, 2), change(2020, 2, 1)];
    let joined = of(&observations, &changes, Rule::Sum, 2020);
    assert_eq!(
        at(&joined, 1, 2019),
        (Some(20.0), Note::Renumbered { from: 2 })
    );
}

#[test]
fn what_has_no_weight_has_no_weighted_mean() {
    let observations = [
        figure(1, 2019, 10.0, 0.0),
        Observation {
            weight: None,
            ..figure(2, 2019, 20.0, 1.0)
        },
        figure(3, 2020, 1.0, 1.0),
    ];
    let changes = [change(2020, 1, 3), change(2020, 2, 3)];
    let joined = of(&observations, &changes, Rule::Weighted, 2020);
    assert_eq!(
        at(&joined, 3, 2019),
        (None, Note::Stopped(Why::NoWeight { unit: 2 }))
    );
}

#[test]
fn what_is_no_series_is_refused() {
    let one = figure(1, 2019, 10.0, 1.0);
    let refused = |observations: &[Observation<u16>], changes: &[Change<u16>]| {
        series(observations, changes, Rule::Sum, 2020).unwrap_err()
    };
    assert_eq!(
        refused(&[one.clone(), one.clone()], &[]),
        NoSeries::FigureTwice {
            unit: 1,
            year: 2019
        }
    );
    let odd = Observation {
        value: f64::NAN,
        ..one.clone()
    };
    assert_eq!(
        refused(&[odd], &[]),
        NoSeries::NotANumber {
            unit: 1,
            year: 2019
        }
    );
    let twice = [change(2020, 1, 2), change(2020, 1, 2)];
    assert!(matches!(refused(&[one], &twice), NoSeries::Change(_)));
}
