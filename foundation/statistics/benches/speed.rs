//! What the methods take for 357 municipalities, 40 indicators and 20 years: `cargo bench -p statistics`.
#![expect(clippy::unwrap_used, reason = "a measurement may")]

use std::{hint::black_box, time::Instant};

use statistics::{
    Confidence, Draws, comparable, concentration, effect, need, rate, series, standing,
    suppression, trend, watch,
};

const PLACES: usize = 357;
const INDICATORS: usize = 40;

/// The middle of so many runs, in milliseconds.
fn time<T>(name: &str, runs: usize, mut run: impl FnMut() -> T) {
    let mut taken: Vec<f64> = (0..runs)
        .map(|_| {
            let begun = Instant::now();
            black_box(run());
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    println!("{name:<64}{:>10.3} ms", taken[runs / 2]);
}

fn main() {
    let mut draws = Draws::seeded(1);
    let sizes: Vec<f64> = (0..PLACES).map(|_| 5000.0 * draws.normal().exp()).collect();
    let counts: Vec<(u64, f64)> = sizes
        .iter()
        .map(|of| (draws.poisson(of * 0.03), *of))
        .collect();
    rates_and_trends(&mut draws, &counts);
    needs(&mut draws, &sizes);
    groups(&mut draws, &sizes);
    effects(&mut draws, &sizes);
    tables(&mut draws);
    mergers(&mut draws);
}

fn rates_and_trends(draws: &mut Draws, counts: &[(u64, f64)]) {
    let confidence = Confidence::NINETY_FIVE;
    time("357 exact rates", 20, || {
        counts
            .iter()
            .map(|(n, of)| rate::rate(*n, *of, 1000.0, confidence).unwrap().value)
            .sum::<f64>()
    });
    time("357 rates shrunk", 20, || {
        rate::shrink_rates(counts).unwrap()
    });
    time("357 places in a funnel", 20, || {
        standing::of_rates(counts, &standing::FunnelRules::default()).unwrap()
    });
    let rules = trend::Rules::default();
    let series: Vec<Vec<(i32, u64, f64)>> = counts
        .iter()
        .map(|(_, of)| {
            (2004..2024)
                .map(|year| (year, draws.poisson(of * 0.03), *of))
                .collect()
        })
        .collect();
    time("357 trends of 20 years of counts", 5, || {
        series
            .iter()
            .filter_map(|one| trend::of_counts(one, &[], &rules).ok())
            .count()
    });
    let values: Vec<Vec<(i32, f64)>> = series
        .iter()
        .map(|one| {
            one.iter()
                .map(|(year, n, of)| (*year, *n as f64 / of))
                .collect()
        })
        .collect();
    time("357 trends of 20 years of values", 5, || {
        values
            .iter()
            .filter_map(|one| trend::of_values(one, &[], &rules).ok())
            .count()
    });
    time("357 places watched over 20 years", 5, || {
        series
            .iter()
            .filter_map(|one| watch::control(one, &watch::ControlRules::usual(2018)).ok())
            .count()
    });
}

fn needs(draws: &mut Draws, sizes: &[f64]) {
    let (mut indicators, mut numbers) = (Vec::new(), Vec::new());
    for _ in 0..INDICATORS {
        let counts: Vec<(u64, f64)> = sizes
            .iter()
            .map(|of| (draws.poisson(of * 0.02), *of))
            .collect();
        let values = counts.iter().map(|(n, of)| Some(*n as f64 / of)).collect();
        indicators.push(need::Indicator {
            direction: need::Direction::HighIsNeed,
            values,
        });
        numbers.push(need::Numbers::Rates { counts, per: 1.0 });
    }
    let method = need::Method::Deviations { drawn_in: 0.05 };
    time("standardise 357 x 40", 10, || {
        need::Standard::of(&indicators, method)
    });
    let standard = need::Standard::of(&indicators, method);
    let weights = [1.0; INDICATORS];
    time("index 357 x 40 with contributions", 20, || {
        need::Index::of(&standard, &weights, 0.7).unwrap()
    });
    let spread = need::Spread::About {
        concentration: 50.0,
    };
    time("rank intervals, 1 000 draws of weights", 5, || {
        need::weights_drawn(
            &standard,
            &weights,
            0.7,
            spread,
            1000,
            Confidence::NINETY,
            1,
        )
        .unwrap()
    });
    time("each weight in turn", 5, || {
        need::weights_one_at_a_time(&standard, &weights, 0.7, 0.5).unwrap()
    });
    time("rank intervals, 1 000 draws of numbers", 3, || {
        need::numbers_redrawn(
            &standard,
            &numbers,
            &weights,
            0.7,
            1000,
            Confidence::NINETY,
            1,
        )
        .unwrap()
    });
    let units: Vec<concentration::Unit> = sizes
        .iter()
        .map(|weight| concentration::Unit {
            weight: *weight,
            need: draws.normal(),
            effort: draws.gamma(1.0),
        })
        .collect();
    time("concentration of 357 with jackknife", 10, || {
        concentration::concentration(
            &units,
            concentration::ConcentrationKind::Relative,
            Confidence::NINETY_FIVE,
        )
        .unwrap()
    });
}

fn groups(draws: &mut Draws, sizes: &[f64]) {
    let mut attributes = vec![comparable::Attribute {
        weight: 1.0,
        scale: comparable::AttributeScale::Relative,
        values: sizes.iter().copied().map(Some).collect(),
    }];
    for _ in 0..5 {
        let values = (0..PLACES).map(|_| Some(draws.normal())).collect();
        attributes.push(comparable::Attribute {
            weight: 1.0,
            scale: comparable::AttributeScale::Plain,
            values,
        });
    }
    time("10 most alike of 357 by 6 attributes", 10, || {
        comparable::most_alike(&attributes, 10).unwrap()
    });
}

fn effects(draws: &mut Draws, sizes: &[f64]) {
    let mut place = |(at, size): (usize, &f64)| {
        let observations = (2010..2020)
            .map(|year| {
                let count = draws.poisson(size * 0.03);
                effect::Observation {
                    year,
                    value: count as f64 / size,
                    count: Some(count),
                }
            })
            .collect();
        effect::Place {
            has_effort: at % 6 == 0,
            size: *size,
            observations,
        }
    };
    let places: Vec<effect::Place> = sizes.iter().enumerate().map(&mut place).collect();
    let windows = effect::Windows {
        before: (2010, 2014),
        after: (2016, 2019),
    };
    time("effect of 60 among 357, 1 000 permutations", 5, || {
        effect::effect(&places, windows, &effect::EffectRules::default(), 1)
            .map(|effect| effect.p_value)
    });
}

fn tables(draws: &mut Draws) {
    for (rows, columns, mean) in [(30, 6, 12.0), (30, 6, 60.0), (357, 6, 12.0), (357, 6, 60.0)] {
        let counts: Vec<u64> = (0..rows * columns)
            .map(|_| {
                let mean = mean * draws.gamma(0.8);
                draws.poisson(mean)
            })
            .collect();
        let dimensions = vec![
            suppression::Dimension::of(rows),
            suppression::Dimension::of(columns),
        ];
        let table = suppression::Table::of(dimensions, &counts).unwrap();
        let rules = suppression::Rules::default();
        let mut told = String::new();
        let begun = Instant::now();
        if let Ok(protection) = suppression::protect(&table.problem, &rules) {
            let taken = begun.elapsed().as_secs_f64() * 1000.0;
            let of = |why| protection.count(why) as f64 / protection.cells.len() as f64 * 100.0;
            let (primary, secondary) = (
                of(suppression::Hidden::Primary),
                of(suppression::Hidden::Secondary),
            );
            told =
                format!("{taken:>10.1} ms, hidden {primary:.1} % small and {secondary:.1} % more");
        }
        println!(
            "{:<64}{told}",
            format!("table {rows} x {columns}, mean {mean}")
        );
    }
}

fn mergers(draws: &mut Draws) {
    let mut observations = Vec::new();
    for year in 2004..2024 {
        for at in 0..PLACES as u32 {
            let unit = if year < 2020 { at } else { 1000 + at / 2 };
            if year < 2020 || at % 2 == 0 {
                observations.push(series::Observation {
                    unit,
                    year,
                    value: draws.even(),
                    weight: Some(1.0),
                });
            }
        }
    }
    let changes: Vec<series::Change<u32>> = (0..PLACES as u32)
        .map(|at| series::Change {
            year: 2020,
            from: at,
            to: 1000 + at / 2,
            is_split: false,
        })
        .collect();
    time("series of 357 over a merger, 20 years", 5, || {
        series::series(&observations, &changes, series::Rule::Sum, 2023).unwrap()
    });
}
