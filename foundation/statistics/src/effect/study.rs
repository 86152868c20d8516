use super::{
    answer::{Effect, NoEffect, SetAside},
    comparison, permutation,
    strata::Stratum,
    summary::{Summary, summarise},
};
use crate::Confidence;

/// A year's figure of a place, and how many events it was made of where it was counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    pub year: i32,
    /// A rate or a share, in one unit for all places and years.
    pub value: f64,
    pub count: Option<u64>,
}

/// A place of the study.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub has_effort: bool,
    /// Such as its inhabitants; above zero.
    pub size: f64,
    /// In any order.
    pub observations: Vec<Observation>,
}

/// The years before the effort and those after it began, first and last counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Windows {
    pub before: (i32, i32),
    pub after: (i32, i32),
}

/// What an effect is judged by; stated beside the answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EffectRules {
    pub least_before: usize,
    pub least_after: usize,
    pub least_treated: usize,
    pub least_comparators: usize,
    /// Events counted before, in all places with the effort together.
    pub least_count: u64,
    /// How many are compared with each place.
    pub neighbours: usize,
    /// The farthest that is still alike, in standard deviations of level, trend and size together.
    pub farthest: f64,
    pub permutations: usize,
    pub confidence: Confidence,
    /// Where the placebo is rarer than this by chance, the places parted before the effort.
    pub placebo_limit: f64,
}

impl Default for EffectRules {
    fn default() -> Self {
        Self {
            least_before: 4,
            least_after: 2,
            least_treated: 5,
            least_comparators: 20,
            least_count: 100,
            neighbours: 3,
            farthest: 2.0,
            permutations: 1000,
            confidence: Confidence::NINETY_FIVE,
            placebo_limit: 0.05,
        }
    }
}

/// The effect of an effort by difference in differences against the most alike places.
///
/// Each place with the effort is compared with the nearest without it by level, trend and logarithm of size before, in
/// standard deviations, each of these used once. The effect is the mean of the differences in change, from the mean of
/// the years before to that of the years after. Chance is what comes of dealing the label by lot within each group so
/// compared (Rosenbaum 2002), which takes no distribution for granted, and the interval is that test inverted. Assumes
/// that without the effort the places would have changed alike, that one place's effort does not reach another, and
/// that the effect is about the same everywhere.
///
/// # Errors
/// [`NoEffect`]: too thin, or parted already before.
pub fn effect(
    places: &[Place],
    windows: Windows,
    rules: &EffectRules,
    seed: u64,
) -> Result<Effect, NoEffect> {
    check_windows(windows, rules)?;
    check_numbers(places)?;
    let (summaries, mut set_aside) = all_years(places, windows);
    check_size(&summaries, rules)?;
    let matched = comparison::match_places(&summaries, rules);
    set_aside.extend(
        matched
            .alone
            .iter()
            .map(|place| (*place, SetAside::NobodyAlike)),
    );
    let (found, least) = (matched.compared.len(), rules.least_treated.max(1));
    if found < least {
        return Err(NoEffect::FewTreated { found, least });
    }
    let strata = |of: fn(&Summary) -> f64| Stratum::all(&matched.compared, &summaries, of);
    let before = permutation::test(&strata(|summary| summary.placebo), rules, seed);
    if before.p_value < rules.placebo_limit {
        let (difference, p_value) = (before.estimate, before.p_value);
        return Err(NoEffect::PreTrendsDiffer {
            difference,
            p_value,
        });
    }
    let tested = permutation::test(
        &strata(|summary| summary.change),
        rules,
        seed.wrapping_add(1),
    );
    set_aside.sort_unstable_by_key(|(place, _)| *place);
    Ok(Effect {
        estimate: tested.estimate,
        interval: tested.interval,
        p_value: tested.p_value,
        permutations: rules.permutations,
        balance: comparison::balance(&matched.compared, &summaries),
        compared: matched.compared,
        set_aside,
        placebo: super::Placebo {
            estimate: before.estimate,
            p_value: before.p_value,
        },
    })
}

fn check_windows(windows: Windows, rules: &EffectRules) -> Result<(), NoEffect> {
    let years = |(first, last): (i32, i32)| {
        usize::try_from(i64::from(last) - i64::from(first) + 1).unwrap_or(0)
    };
    let (before, after) = (years(windows.before), years(windows.after));
    // The placebo needs two years on each side, the trend three.
    let (least_before, least_after) = (rules.least_before.max(4), rules.least_after.max(1));
    let is_sound =
        before >= least_before && after >= least_after && windows.before.1 < windows.after.0;
    is_sound.then_some(()).ok_or(NoEffect::FewYears {
        before,
        after,
        least_before,
        least_after,
    })
}

fn check_numbers(places: &[Place]) -> Result<(), NoEffect> {
    for (place, with) in places.iter().enumerate() {
        if with
            .observations
            .iter()
            .any(|observation| !observation.value.is_finite())
        {
            return Err(NoEffect::NotANumber { place });
        }
        let mut years: Vec<i32> = with
            .observations
            .iter()
            .map(|observation| observation.year)
            .collect();
        years.sort_unstable();
        if let Some(pair) = years.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(NoEffect::YearTwice {
                place,
                year: pair[0],
            });
        }
    }
    Ok(())
}

fn all_years(places: &[Place], windows: Windows) -> (Vec<Option<Summary>>, Vec<(usize, SetAside)>) {
    let (mut summaries, mut set_aside) = (Vec::new(), Vec::new());
    for (at, place) in places.iter().enumerate() {
        let summary = summarise(place, windows);
        set_aside.extend(summary.as_ref().err().map(|why| (at, *why)));
        summaries.push(summary.ok());
    }
    (summaries, set_aside)
}

fn check_size(summaries: &[Option<Summary>], rules: &EffectRules) -> Result<(), NoEffect> {
    let with = |effort: bool| {
        summaries
            .iter()
            .flatten()
            .filter(move |summary| summary.has_effort == effort)
    };
    let (found, least) = (with(true).count(), rules.least_treated.max(1));
    if found < least {
        return Err(NoEffect::FewTreated { found, least });
    }
    let (found, least) = (with(false).count(), rules.least_comparators.max(1));
    if found < least {
        return Err(NoEffect::FewComparators { found, least });
    }
    let counted = with(true).try_fold(0u64, |sum, summary| {
        Some(sum.saturating_add(summary.counted?))
    });
    match counted {
        Some(found) if found < rules.least_count => Err(NoEffect::SmallCounts {
            found,
            least: rules.least_count,
        }),
        _ => Ok(()),
    }
}
