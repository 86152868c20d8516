use super::*;
use crate::{catalogue::Catalogue, computing::Note, region::Region};

fn indicator(key: &str) -> Indicator {
    let all = Catalogue::starting_set().unwrap().indicators;
    all.into_iter().find(|one| one.key == key).unwrap()
}

/// So many of the whole, one for each year from 2015; none is hidden.
fn values(parts: &[Option<f64>], whole: f64) -> Vec<Value> {
    let value = |(year, part): (i32, &Option<f64>)| Value {
        region: Region::Municipality("4601".to_owned()),
        year,
        part: *part,
        whole: Some(whole),
        number: part.map(|part| part * 1000.0 / whole),
        mark: part.is_none().then_some(Mark::Suppressed),
        note: Note::AsReported,
        covered: 1,
        members: 1,
    };
    (2015..).zip(parts).map(value).collect()
}

fn of(values: &[Value], rule: Rule) -> Judged {
    let by_year: ByYear<'_> = values.iter().map(|value| (value.year, value)).collect();
    judge(&indicator("social-assistance"), Some(&by_year), rule)
}

fn since(judged: &Judged) -> Option<(i32, i32)> {
    match judged {
        Judged::Alarm(alarm) => Some((alarm.since, alarm.year)),
        _ => None,
    }
}

const ROSE: [Option<f64>; 6] = [
    Some(400.0),
    Some(410.0),
    Some(520.0),
    Some(430.0),
    Some(520.0),
    Some(560.0),
];

#[test]
fn an_alarm_stands_since_the_first_of_the_years_in_a_row_that_are_beyond() {
    let all = values(&ROSE, 10_000.0);
    for (name, rule, expected) in [
        ("above", Rule::Above(50.0), Some((2019, 2020))),
        ("on the limit", Rule::Above(56.0), None),
        ("below", Rule::Below(57.0), Some((2015, 2020))),
        (
            "since a year",
            Rule::Rise {
                percent: 25.0,
                since: Some(2016),
            },
            Some((2019, 2020)),
        ),
        (
            "from the year before",
            Rule::Rise {
                percent: 5.0,
                since: None,
            },
            Some((2019, 2020)),
        ),
        (
            "not so much",
            Rule::Rise {
                percent: 45.0,
                since: Some(2015),
            },
            None,
        ),
        (
            "not down",
            Rule::Fall {
                percent: 1.0,
                since: None,
            },
            None,
        ),
    ] {
        assert_eq!(since(&of(&all, rule)), expected, "{name}");
    }
}

#[test]
fn it_is_told_whether_chance_alone_could_have_done_it() {
    let sure = |parts: &[Option<f64>], whole: f64, rule: Rule| match of(&values(parts, whole), rule)
    {
        Judged::Alarm(Alarm {
            seen: Seen::Beyond { is_sure } | Seen::Changed { is_sure, .. },
            ..
        }) => is_sure,
        other => panic!("{other:?}"),
    };
    let rise = Rule::Rise {
        percent: 10.0,
        since: None,
    };
    assert_eq!(
        sure(&[Some(5600.0)], 100_000.0, Rule::Above(50.0)),
        Some(true)
    );
    assert_eq!(sure(&[Some(56.0)], 1000.0, Rule::Above(50.0)), Some(false));
    let large = [Some(5000.0), Some(6500.0)];
    assert_eq!(sure(&large, 100_000.0, rise), Some(true));
    assert_eq!(sure(&[Some(50.0), Some(65.0)], 1000.0, rise), Some(false));
}

#[test]
fn a_small_place_that_swings_by_itself_raises_no_alarm_and_a_large_one_that_leaps_does() {
    let rule = Rule::Control {
        ordinary_until: 2020,
    };
    // The same rates, in a place of two hundred and in one of twenty thousand.
    let rates = [50.0, 47.0, 53.0, 49.0, 51.0, 50.0, 75.0];
    let place = |whole: f64| {
        let parts: Vec<_> = rates
            .iter()
            .map(|rate| Some((rate * whole / 1000.0).round()))
            .collect();
        of(&values(&parts, whole), rule)
    };
    assert_eq!(place(200.0), Judged::Quiet { year: 2021 });
    let found = place(20_000.0);
    assert_eq!(since(&found), Some((2021, 2021)));
    let Judged::Alarm(Alarm {
        seen: Seen::Outside { low, high },
        ..
    }) = found
    else {
        panic!("{found:?}");
    };
    assert!(
        low > 40.0 && low < 50.0 && high > 50.0 && high < 60.0,
        "{low} {high}"
    );
}

#[test]
fn what_cannot_be_judged_says_why() {
    let all = values(&ROSE, 10_000.0);
    let mut broken = all.clone();
    broken[4].mark = Some(Mark::Break);
    let mut hidden = all.clone();
    (hidden[5].number, hidden[5].mark) = (None, Some(Mark::Suppressed));
    let mut nothing = all.clone();
    nothing[4].number = Some(0.0);
    let rise = |since| Rule::Rise {
        percent: 5.0,
        since,
    };
    let control = |ordinary_until| Rule::Control { ordinary_until };
    for (name, values, rule, expected) in [
        ("none", &vec![], Rule::Above(1.0), NotJudged::NoFigures),
        (
            "hidden",
            &hidden,
            Rule::Above(1.0),
            NotJudged::NoNumber {
                year: 2020,
                mark: Some(Mark::Suppressed),
            },
        ),
        (
            "a year before the first",
            &all,
            rise(Some(2010)),
            NotJudged::NoNumberThen { year: 2010 },
        ),
        (
            "from nothing",
            &nothing,
            rise(None),
            NotJudged::NothingThen { year: 2019 },
        ),
        (
            "over a break",
            &broken,
            rise(Some(2018)),
            NotJudged::Break { year: 2019 },
        ),
        (
            "a year that has not come",
            &all,
            rise(Some(2020)),
            NotJudged::NothingWatched { year: 2020 },
        ),
        (
            "few years",
            &all,
            control(2018),
            NotJudged::FewYears { found: 4, least: 5 },
        ),
        (
            "few years after a break",
            &broken,
            control(2019),
            NotJudged::Break { year: 2019 },
        ),
        (
            "nothing newer",
            &all,
            control(2020),
            NotJudged::NothingWatched { year: 2020 },
        ),
    ] {
        assert_eq!(of(values, rule), Judged::NotJudged(expected), "{name}");
    }
    // From the year of the break on, figures can be compared.
    assert!(since(&of(&broken, rise(None))).is_some());
    let by_year: ByYear<'_> = all.iter().map(|value| (value.year, value)).collect();
    let amount = judge(&indicator("median-income"), Some(&by_year), control(2019));
    assert_eq!(amount, Judged::NotJudged(NotJudged::NotCounted));
}
