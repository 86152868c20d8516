use statistics::{
    Interval,
    effect::{Balance, Effect, EffectRules, NoEffect, Placebo, SetAside},
};
use texts::Tongue;

use super::{need::signed, told};
use crate::{effect::Study, indicator::Indicator, kept::Finding};

/// What came of the comparison, in words.
pub(super) struct Told {
    /// Years before and after, and who takes part.
    pub about: Vec<String>,
    pub answer: Result<Answer, String>,
}

pub(super) struct Answer {
    pub verdict: String,
    pub figures: Vec<(String, String)>,
    pub checks: Vec<Check>,
    pub compared: Vec<(String, String)>,
    pub set_aside: Vec<(String, String)>,
}

/// An assumption that can be looked into.
pub(super) struct Check {
    pub shape: &'static str,
    pub word: String,
    pub sentence: String,
}

/// Groups that differ by less than so many standard deviations are called alike (Stuart 2010).
const ALIKE: f64 = 0.25;

pub(super) fn told(
    study: &Study,
    found: Result<Effect, NoEffect>,
    indicator: &Indicator,
    t: &Tongue,
) -> Told {
    let windows = study.windows;
    let years = [
        ("before", years(windows.before).into()),
        ("after", years(windows.after).into()),
    ];
    let treated = [("count", study.treated().into())];
    let mut about = vec![
        t.with("indicators-effect-years", years),
        t.with("indicators-effect-treated", treated),
    ];
    if !study.left_out.is_empty() {
        let places = study.left_out.join(", ");
        about.push(t.with("indicators-effect-left-out", [("places", places.into())]));
    }
    Told {
        about,
        answer: match found {
            Ok(effect) => Ok(answer(study, &effect, indicator, t)),
            Err(reason) => Err(refusal(study, &reason, t)),
        },
    }
}

pub(super) fn years((first, last): (i32, i32)) -> String {
    if first > last {
        "–".to_owned()
    } else {
        format!("{first}–{last}")
    }
}

fn answer(study: &Study, effect: &Effect, indicator: &Indicator, t: &Tongue) -> Answer {
    let name = |place: usize| study.places.get(place).map_or("–", |(_, name)| name);
    let compared = effect.compared.iter().map(|one| {
        let with: Vec<&str> = one.with.iter().map(|(place, _)| name(*place)).collect();
        (name(one.place).to_owned(), with.join(", "))
    });
    // Of those without the effort only the ones that were left out for want of figures are many: they are counted.
    let aside = effect
        .set_aside
        .iter()
        .filter(|(place, _)| study.has_effort(*place));
    let aside = aside.map(|(place, why)| (name(*place).to_owned(), t.say(aside_key(*why))));
    Answer {
        verdict: t.say(Finding::of(effect.interval).key()),
        figures: figures(
            (effect.estimate, effect.interval),
            (effect.p_value, effect.permutations),
            indicator,
            t,
        ),
        checks: checks((effect.placebo, effect.balance), t),
        compared: compared.collect(),
        set_aside: aside.collect(),
    }
}

fn aside_key(why: SetAside) -> &'static str {
    match why {
        SetAside::YearsMissing => "indicators-effect-aside-years",
        SetAside::NoSize => "indicators-effect-aside-size",
        SetAside::NobodyAlike => "indicators-effect-aside-alone",
    }
}

/// The result with its uncertainty, each figure with its name.
pub(crate) fn figures(
    (estimate, interval): (f64, Interval),
    (p_value, draws): (f64, usize),
    indicator: &Indicator,
    t: &Tongue,
) -> Vec<(String, String)> {
    let amount = |value: f64| signed(value, t);
    let unit = told::unit_of_difference(indicator, t);
    let estimate = format!("{} {unit}", amount(estimate)).trim().to_owned();
    let ends = [
        ("low", amount(interval.low).into()),
        ("high", amount(interval.high).into()),
    ];
    let chance = [
        ("percent", t.decimal(p_value * 100.0, 1).into()),
        ("draws", draws.into()),
    ];
    let figures = [
        ("indicators-effect-estimate", estimate),
        (
            "indicators-measure-uncertainty",
            t.with("indicators-measure-from-to", ends),
        ),
        (
            "indicators-effect-chance",
            t.with("indicators-effect-chance-told", chance),
        ),
    ];
    figures.map(|(key, value)| (t.say(key), value)).to_vec()
}

/// The assumptions that can be looked into, and whether they hold.
pub(super) fn checks((placebo, balance): (Placebo, Balance), t: &Tongue) -> Vec<Check> {
    let limit = EffectRules::default().placebo_limit;
    let check = |holds: bool, sentence: String| Check {
        shape: if holds { "good" } else { "bad" },
        word: t.say(if holds {
            "indicators-effect-holds"
        } else {
            "indicators-effect-doubtful"
        }),
        sentence,
    };
    let then = [
        ("difference", signed(placebo.estimate, t).into()),
        ("share", t.decimal(placebo.p_value, 3).into()),
    ];
    let Balance { level, trend, size } = balance;
    let alike = |(key, value): (&str, f64)| {
        let told = [("difference", signed(value, t).into())];
        check(value.abs() < ALIKE, t.with(key, told))
    };
    let before = check(
        placebo.p_value >= limit,
        t.with("indicators-effect-check-before", then),
    );
    let balance = [
        ("indicators-effect-check-level", level),
        ("indicators-effect-check-trend", trend),
        ("indicators-effect-check-size", size),
    ];
    std::iter::once(before).chain(balance.map(alike)).collect()
}

fn refusal(study: &Study, reason: &NoEffect, t: &Tongue) -> String {
    let two = |key: &str, found: usize, least: usize| {
        t.with(key, [("found", found.into()), ("least", least.into())])
    };
    match *reason {
        NoEffect::FewYears {
            before,
            after,
            least_before,
            least_after,
        } => t.with(
            "indicators-effect-few-years",
            [
                ("before", before.into()),
                ("after", after.into()),
                ("leastbefore", least_before.into()),
                ("leastafter", least_after.into()),
            ],
        ),
        NoEffect::FewTreated { found, least } => two("indicators-effect-few-treated", found, least),
        NoEffect::FewComparators { found, least } => {
            two("indicators-effect-few-comparators", found, least)
        }
        NoEffect::SmallCounts { found, least } => t.with(
            "indicators-effect-small-counts",
            [("found", found.into()), ("least", least.into())],
        ),
        NoEffect::PreTrendsDiffer {
            difference,
            p_value,
        } => t.with(
            "indicators-effect-parted-before",
            [
                ("difference", signed(difference, t).into()),
                ("percent", t.decimal(p_value * 100.0, 1).into()),
            ],
        ),
        NoEffect::NotANumber { place } | NoEffect::YearTwice { place, .. } => {
            let name = study.places.get(place).map_or("–", |(_, name)| name);
            t.with(
                "indicators-effect-odd-figure",
                [("municipality", name.into())],
            )
        }
    }
}
