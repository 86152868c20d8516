//! Effects in worlds where the truth is planted.

use statistics::{
    Draws,
    effect::{EffectRules, NoEffect, Observation, Place, SetAside, Windows, effect},
};

const WINDOWS: Windows = Windows {
    before: (2010, 2014),
    after: (2016, 2018),
};

/// 120 places; 12 of them, a little larger and worse off than most, get the effort in 2015. Rates per 1 000 of Poisson
/// counts, with a common course of the years and places that drift on their own.
fn world(seed: u64, factor: f64, drift_of_treated: f64) -> Vec<Place> {
    let mut draws = Draws::seeded(seed);
    let mut place = |at: usize| {
        let has_effort = at < 12;
        let size = 2000.0 * (draws.normal() * 0.8 + if has_effort { 1.2 } else { 1.0 }).exp();
        let level = 0.03 * (0.25 * draws.normal() + if has_effort { 0.1 } else { 0.0 }).exp();
        let mut drift = 0.0;
        let mut year = |year: i32| {
            drift += 0.02 * draws.normal();
            let course = 1.0 + 0.02 * f64::from(year - 2010);
            let own = if has_effort {
                (drift_of_treated * f64::from(year - 2010)).exp()
            } else {
                1.0
            };
            let changed = if has_effort && year > 2015 {
                factor
            } else {
                1.0
            };
            let count = draws.poisson(level * size * course * own * changed * f64::exp(drift));
            Observation {
                year,
                value: count as f64 / size * 1000.0,
                count: Some(count),
            }
        };
        let observations = (2010..=2018).map(&mut year).collect();
        Place {
            has_effort,
            size,
            observations,
        }
    };
    (0..120).map(&mut place).collect()
}

fn of(places: &[Place]) -> Result<statistics::effect::Effect, NoEffect> {
    effect(
        places,
        WINDOWS,
        &EffectRules {
            permutations: 299,
            ..EffectRules::default()
        },
        1,
    )
}

#[test]
fn an_effect_that_is_there_is_found() {
    // How much is left, and the least that must be found of 100 worlds that are told of.
    for (left, least) in [(0.75, 95), (0.85, 90), (0.90, 80), (0.95, 25)] {
        let (mut found, mut told, mut held) = (0, 0, 0);
        for seed in 0..200 {
            if let Ok(effect) = of(&world(seed, left, 0.0)) {
                told += 1;
                found += usize::from(effect.p_value <= 0.05 && effect.estimate < 0.0);
                held += usize::from(effect.interval.high < 0.0);
            }
        }
        println!("{left} left: found in {found} of {told} worlds told of, 200 in all");
        assert!(
            told >= 170 && found * 100 >= told * least,
            "{found} of {told}"
        );
        assert!(
            held.abs_diff(found) <= 6,
            "the interval and the test agree: {held} {found}"
        );
    }
}

#[test]
fn where_there_is_none_none_is_told() {
    let (mut alarms, mut told) = (0, 0);
    for seed in 1000..2000 {
        if let Ok(effect) = of(&world(seed, 1.0, 0.0)) {
            told += 1;
            alarms += u32::from(effect.p_value <= 0.05);
        }
    }
    println!("no effect: {alarms} false alarms in {told} worlds told of, 1000 in all");
    // 5 % of those told of, and four standard errors of the simulation.
    let bound = 0.05 * f64::from(told) + 4.0 * (0.05 * 0.95 * f64::from(told)).sqrt();
    assert!(
        told > 850 && f64::from(alarms) <= bound,
        "{alarms} of {told}"
    );
}

#[test]
fn places_that_parted_before_are_refused() {
    let refused = |seed: &u64| {
        matches!(
            of(&world(*seed, 1.0, -0.10)),
            Err(NoEffect::PreTrendsDiffer { .. } | NoEffect::FewTreated { .. })
        )
    };
    let refused = (0..100).filter(refused).count();
    println!("parting by a tenth a year: {refused} of 100 worlds refused");
    assert!(refused >= 60, "{refused}");
}

#[test]
fn thin_data_are_refused_by_name() {
    let all = world(1, 1.0, 0.0);
    assert!(of(&all).is_ok());
    let few: Vec<Place> = all[9..].to_vec();
    assert_eq!(
        of(&few).unwrap_err(),
        NoEffect::FewTreated { found: 3, least: 5 }
    );
    assert_eq!(
        of(&all[..25]).unwrap_err(),
        NoEffect::FewComparators {
            found: 13,
            least: 20
        }
    );
    let short = Windows {
        before: (2012, 2014),
        ..WINDOWS
    };
    let years = NoEffect::FewYears {
        before: 3,
        after: 3,
        least_before: 4,
        least_after: 2,
    };
    assert_eq!(
        effect(&all, short, &EffectRules::default(), 1).unwrap_err(),
        years
    );
    let turned = Windows {
        before: WINDOWS.after,
        after: WINDOWS.before,
    };
    assert!(matches!(
        effect(&all, turned, &EffectRules::default(), 1),
        Err(NoEffect::FewYears { .. })
    ));
    let mut rare = all.clone();
    for observation in rare.iter_mut().flat_map(|place| &mut place.observations) {
        observation.count = Some(1);
    }
    assert_eq!(
        of(&rare).unwrap_err(),
        NoEffect::SmallCounts {
            found: 60,
            least: 100
        }
    );
    let mut odd = all.clone();
    odd[3].observations[0].value = f64::NAN;
    assert_eq!(of(&odd).unwrap_err(), NoEffect::NotANumber { place: 3 });
    odd[3].observations[0] = odd[3].observations[1];
    assert_eq!(
        of(&odd).unwrap_err(),
        NoEffect::YearTwice {
            place: 3,
            year: 2011
        }
    );
}

#[test]
fn the_answer_says_who_was_compared_and_who_was_not() {
    let mut places = world(2, 1.0, 0.0);
    places[30].observations.remove(2);
    places[4].size *= 1e6;
    let found = of(&places).unwrap();
    assert!(found.set_aside.contains(&(30, SetAside::YearsMissing)));
    assert!(found.set_aside.contains(&(4, SetAside::NobodyAlike)));
    let mut used: Vec<usize> = found
        .compared
        .iter()
        .flat_map(|group| group.with.iter().map(|(other, _)| *other))
        .collect();
    assert_eq!(used.len(), found.compared.len() * 3);
    assert!(used.iter().all(|other| !places[*other].has_effort));
    used.sort_unstable();
    used.dedup();
    assert_eq!(used.len(), found.compared.len() * 3);
    assert!(found.interval.contains(found.estimate) && found.balance.level.abs() < 0.5);
    assert_eq!(found, of(&places).unwrap());
}
