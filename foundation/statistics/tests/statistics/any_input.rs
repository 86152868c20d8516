//! Whatever numbers come, there is an answer or a refusal.

use proptest::prelude::*;
use statistics::{
    Confidence, comparable, concentration, effect, need, rate, series, standing, trend, watch,
};

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        6 => -10.0..1000.0f64,
        2 => Just(0.0),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(f64::MAX), Just(f64::MIN), Just(f64::MIN_POSITIVE), Just(-0.0)],
    ]
}

fn sound() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.01..1000.0f64, 1 => prop_oneof![Just(1e-300), Just(1e300), Just(f64::MAX)]]
}

fn count() -> impl Strategy<Value = u64> {
    prop_oneof![5 => 0u64..50, 2 => any::<u64>(), 1 => Just(u64::MAX)]
}

fn year() -> impl Strategy<Value = i32> {
    prop_oneof![8 => 2000..2030i32, 1 => any::<i32>(), 1 => Just(i32::MAX)]
}

fn many<S: Strategy>(of: S) -> impl Strategy<Value = Vec<S::Value>> {
    proptest::collection::vec(of, 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rates(places in many((count(), number())), shares in many((count(), count()))) {
        for (events, of) in &places {
            if let Ok(figure) = rate::rate(*events, *of, 1000.0, Confidence::NINETY) {
                prop_assert!(figure.interval.low <= figure.interval.high);
            }
        }
        for (part, whole) in &shares {
            if let Ok(figure) = rate::share(*part, *whole, 100.0, Confidence::NINETY) {
                prop_assert!(figure.interval.contains(figure.value) || figure.count > 1 << 50);
                prop_assert!(figure.interval.low >= 0.0 && figure.interval.high <= 100.0 + 1e-9);
            }
        }
        let _ = rate::shrink_rates(&places);
        let _ = rate::shrink_shares(&shares);
        let _ = standing::of_rates(&places, &standing::FunnelRules::default());
        let _ = standing::of_shares(&shares, &standing::FunnelRules::default());
    }

    #[test]
    fn rates_of_sound_exposures(places in proptest::collection::vec((count(), sound()), 10..20)) {
        let shrinkage = rate::shrink_rates(&places).unwrap();
        prop_assert_eq!(shrinkage.places.len(), places.len());
        let _ = standing::of_rates(&places, &standing::FunnelRules::default());
    }

    #[test]
    fn trends(figures in many((year(), number())), counts in many((year(), count(), sound())), breaks in many(year())) {
        let rules = trend::Rules { least_years: 0, ..trend::Rules::default() };
        let _ = trend::of_values(&figures, &breaks, &rules);
        let _ = trend::of_counts(&counts, &breaks, &rules);
        let _ = watch::control(&counts, &watch::ControlRules::usual(2015));
        let readings: Vec<_> = figures.iter().map(|(year, value)| watch::Reading { year: *year, value: *value, interval: None }).collect();
        let limits = [watch::Limit::Above(1.0), watch::Limit::Rise { by: 1.0, years: u32::MAX }, watch::Limit::Fall { by: f64::NAN, years: 1 }];
        prop_assert!(watch::passed(&readings, &limits).len() <= 3);
    }

    #[test]
    fn standings_are_a_ranking(values in many(proptest::option::of(number()))) {
        let found = standing::standings(&values, standing::Best::Highest);
        let there: Vec<_> = found.iter().flatten().collect();
        prop_assert!(there.iter().all(|place| place.rank <= place.of && (0.0..=100.0).contains(&place.percentile)));
        prop_assert!(there.is_empty() || there.iter().any(|place| place.rank == 1));
    }

    #[test]
    fn needs(
        columns in proptest::collection::vec(proptest::collection::vec(proptest::option::of(number()), 9), 0..5),
        weights in proptest::collection::vec(number(), 0..5), ranks in any::<bool>(), counts in proptest::collection::vec((count(), number()), 9),
    ) {
        let method = if ranks { need::Method::Ranks } else { need::Method::Deviations { drawn_in: 0.05 } };
        let numbers: Vec<_> = columns.iter().map(|_| need::Numbers::Rates { counts: counts.clone(), per: 1.0 }).collect();
        let indicators: Vec<_> = columns.into_iter().map(|values| need::Indicator { direction: need::Direction::LowIsNeed, values }).collect();
        let standard = need::Standard::of(&indicators, method);
        let index = need::Index::of(&standard, &weights, 0.5);
        let spread = need::Spread::About { concentration: 20.0 };
        let drawn = need::weights_drawn(&standard, &weights, 0.5, spread, 5, Confidence::NINETY, 1);
        prop_assert_eq!(index.is_ok(), drawn.is_ok());
        let _ = need::weights_one_at_a_time(&standard, &weights, 0.5, 2.0);
        let _ = need::numbers_redrawn(&standard, &numbers, &weights, 0.5, 5, Confidence::NINETY, 1);
    }

    #[test]
    fn concentrations(units in many((number(), number(), number()))) {
        let units: Vec<_> = units.into_iter().map(|(weight, need, effort)| concentration::Unit { weight, need, effort }).collect();
        let _ = concentration::concentration(&units, concentration::ConcentrationKind::Bounded { low: 0.0, high: 1e3 }, Confidence::NINETY);
        let _ = concentration::kakwani(&units, Confidence::NINETY);
        let _ = concentration::concentration_curve(&units);
    }

    #[test]
    fn comparisons(columns in proptest::collection::vec((number(), proptest::collection::vec(proptest::option::of(number()), 6)), 0..4), count in 0usize..9) {
        let attribute = |(weight, values)| comparable::Attribute { weight, scale: comparable::AttributeScale::Relative, values };
        let attributes: Vec<_> = columns.into_iter().map(attribute).collect();
        if let Ok(found) = comparable::most_alike(&attributes, count) {
            prop_assert!(found.iter().flatten().all(|near| near.len() <= count.min(5)));
        }
    }

    #[test]
    fn effects(places in proptest::collection::vec((any::<bool>(), number(), proptest::collection::vec(number(), 8)), 0..40)) {
        let place = |(has_effort, size, values): (bool, f64, Vec<f64>)| {
            let observation = |(year, value)| effect::Observation { year, value, count: None };
            effect::Place { has_effort, size, observations: (2010..).zip(values).map(observation).collect() }
        };
        let places: Vec<_> = places.into_iter().map(place).collect();
        let rules = effect::EffectRules { least_treated: 0, least_comparators: 0, neighbours: 1, permutations: 20, ..effect::EffectRules::default() };
        let _ = effect::effect(&places, effect::Windows { before: (2010, 2014), after: (2016, 2017) }, &rules, 1);
        let _ = effect::effect(&places, effect::Windows { before: (i32::MIN, i32::MAX), after: (i32::MIN, i32::MAX) }, &rules, 1);
    }

    /// Any changes at all, in rings too: it ends, and no sum is made of less than all its parts.
    #[test]
    fn joined_series(
        figures in many((0u8..8, 2010..2020i32, 0.0..9.0f64)), changes in many((2008..2022i32, 0u8..8, 0u8..8, any::<bool>())), chosen in year(),
    ) {
        let figures: Vec<_> = figures.into_iter().map(|(unit, year, value)| series::Observation { unit, year, value, weight: Some(value) }).collect();
        let changes: Vec<_> = changes.into_iter().map(|(year, from, to, is_split)| series::Change { year, from, to, is_split }).collect();
        if let Ok(joined) = series::series(&figures, &changes, series::Rule::Sum, chosen) {
            let has = |unit: &u8, year: i32| figures.iter().any(|figure| figure.unit == *unit && figure.year == year);
            for one in joined {
                if let series::Note::Summed { from } = &one.note {
                    prop_assert!(from.iter().all(|unit| has(unit, one.year)));
                }
                let is_told = matches!(one.note, series::Note::Missing { .. } | series::Note::Stopped(_));
                prop_assert_eq!(one.value.is_none(), is_told);
            }
        }
    }
}
