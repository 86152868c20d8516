//! What an office follows and what came of it, in people's words.

use kernel::Day;
use texts::Tongue;

use super::told;
use crate::{
    indicator::Indicator,
    mark::Mark,
    watching::{Alarm, NotJudged, Rule, Seen, WatchedPlace},
};

/// The rule in a sentence: «Tallet er over 45,0 per 1 000.»
pub fn rule(rule: Rule, indicator: &Indicator, t: &Tongue) -> String {
    let of_number = |key: &str, number: f64| {
        let amount = t.decimal(number, indicator.decimals);
        let unit = told::unit(indicator, t);
        let amount = format!("{amount} {unit}").trim().to_owned();
        t.with(key, [("amount", amount.into())])
    };
    let of_change = |percent: f64, since: Option<i32>, keys: [&str; 2]| {
        let percent = ("percent", t.decimal(percent, decimals(percent)).into());
        match since {
            Some(year) => t.with(keys[0], [percent, ("year", year.to_string().into())]),
            None => t.with(keys[1], [percent]),
        }
    };
    match rule {
        Rule::Above(number) => of_number("indicators-watch-told-above", number),
        Rule::Below(number) => of_number("indicators-watch-told-below", number),
        Rule::Rise { percent, since } => of_change(
            percent,
            since,
            [
                "indicators-watch-told-rise",
                "indicators-watch-told-rise-a-year",
            ],
        ),
        Rule::Fall { percent, since } => of_change(
            percent,
            since,
            [
                "indicators-watch-told-fall",
                "indicators-watch-told-fall-a-year",
            ],
        ),
        Rule::Control { ordinary_until } => {
            let year = [("year", ordinary_until.to_string().into())];
            t.with("indicators-watch-told-control", year)
        }
    }
}

/// One decimal where there is one.
fn decimals(number: f64) -> u32 {
    u32::from((number - number.round()).abs() > 1e-9)
}

/// What was seen, and how sure that is.
pub fn seen(alarm: &Alarm, indicator: &Indicator, t: &Tongue) -> String {
    match alarm.seen {
        Seen::Beyond { is_sure } => sureness(is_sure, t),
        Seen::Changed {
            percent,
            from,
            is_sure,
        } => {
            let sign = if percent > 0.0 { "+" } else { "−" };
            let percent = format!("{sign}{}", t.decimal(percent.abs(), 1));
            let told = [
                ("percent", percent.into()),
                ("year", from.to_string().into()),
            ];
            let changed = t.with("indicators-watch-changed", told);
            format!("{changed} {}", sureness(is_sure, t))
        }
        Seen::Outside { low, high } => {
            let amount = |number: f64| t.decimal(number, indicator.decimals);
            let told = [("low", amount(low).into()), ("high", amount(high).into())];
            t.with("indicators-watch-outside", told)
        }
        Seen::Drift { is_up: true } => t.say("indicators-watch-drift-up"),
        Seen::Drift { is_up: false } => t.say("indicators-watch-drift-down"),
    }
}

fn sureness(is_sure: Option<bool>, t: &Tongue) -> String {
    t.say(match is_sure {
        Some(true) => "indicators-watch-sure",
        Some(false) => "indicators-watch-unsure",
        None => "indicators-watch-sureness-unknown",
    })
}

/// Why nobody can tell.
pub fn not_judged(why: NotJudged, t: &Tongue) -> String {
    let of_year = |key: &str, year: i32| t.with(key, [("year", year.to_string().into())]);
    match why {
        NotJudged::NoFigures => t.say("indicators-watch-no-figures"),
        NotJudged::NoNumber { year, mark } => {
            let mark = t.say(mark.unwrap_or(Mark::Missing).key());
            let told = [("year", year.to_string().into()), ("mark", mark.into())];
            t.with("indicators-watch-no-number", told)
        }
        NotJudged::NoNumberThen { year } => of_year("indicators-watch-no-number-then", year),
        NotJudged::NothingThen { year } => of_year("indicators-watch-nothing-then", year),
        NotJudged::Break { year } => of_year("indicators-watch-break", year),
        NotJudged::NothingWatched { year } => of_year("indicators-watch-nothing-newer", year),
        NotJudged::FewYears { found, least } => t.with(
            "indicators-watch-few-years",
            [("found", found.into()), ("least", least.into())],
        ),
        NotJudged::NothingCounted => t.say("indicators-watch-nothing-counted"),
        NotJudged::NotCounted => t.say("indicators-watch-not-counted"),
    }
}

/// What the place is called.
pub fn place(place: &WatchedPlace, today: Day, t: &Tongue) -> String {
    match place {
        WatchedPlace::AllMunicipalities => t.say("indicators-watch-all-municipalities"),
        WatchedPlace::One(region) => told::place(region, today, t),
    }
}

/// The places by name, one after another.
pub fn places(all: &[WatchedPlace], today: Day, t: &Tongue) -> String {
    let names: Vec<String> = all.iter().map(|one| place(one, today, t)).collect();
    names.join(", ")
}
