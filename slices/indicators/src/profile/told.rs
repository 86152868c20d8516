//! The profile in people's words, the same on the page and in print.

use kernel::Day;
use statistics::{
    standing::StandsOut,
    trend::{Change, NoTrend, Scale, Trend, Verdict},
};
use texts::Tongue;

use super::{Alike, Line};
use crate::{
    computing::{Note, Value},
    indicator::Indicator,
    pages::told,
    words,
};

/// Behov: what it says of the need that a figure stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    Greater,
    Smaller,
    Unsaid,
}

/// Det som skiller seg ut, in a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Standout {
    pub need: Need,
    /// The key of the indicator.
    pub key: String,
    pub name: String,
    pub sentence: String,
    deviations: f64,
}

/// Utviklingen: what goes up or down, and how many do not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trends {
    /// Name and what is said.
    pub moving: Vec<(String, String)>,
    pub steady: usize,
    /// Too little to say, or too few years.
    pub unclear: usize,
    /// How many were tried.
    pub tried: usize,
}

impl Need {
    pub const ALL: [Self; 3] = [Self::Greater, Self::Smaller, Self::Unsaid];

    /// The key of the heading over those that say so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Greater => "indicators-profile-greater-need",
            Self::Smaller => "indicators-profile-smaller-need",
            Self::Unsaid => "indicators-profile-unsaid-need",
        }
    }

    fn of(indicator: &Indicator, is_high: bool) -> Self {
        match (indicator.need, is_high) {
            (words::Need::Unsaid, _) => Self::Unsaid,
            (words::Need::High, true) | (words::Need::Low, false) => Self::Greater,
            _ => Self::Smaller,
        }
    }
}

/// What stands out by more than chance and ordinary differences, the furthest first.
pub fn standouts(lines: &[Line], t: &Tongue) -> Vec<Standout> {
    let mut found: Vec<Standout> = lines.iter().filter_map(|line| standout(line, t)).collect();
    found.sort_by(|one, other| {
        let far = |one: &Standout| one.deviations.abs();
        one.need
            .cmp(&other.need)
            .then(far(other).total_cmp(&far(one)))
    });
    found
}

fn standout(line: &Line, t: &Tongue) -> Option<Standout> {
    let (own, standing) = (line.own.as_ref()?, line.among.standing()?);
    let (is_high, key) = match standing.stands_out {
        StandsOut::High => (true, "indicators-profile-high"),
        StandsOut::Low => (false, "indicators-profile-low"),
        StandsOut::No | StandsOut::TooSmall => return None,
    };
    let indicator = &line.indicator;
    let number = |number: f64| t.decimal(number, indicator.decimals);
    let told = [
        ("figure", figure(own, indicator, t).into()),
        ("year", own.year.to_string().into()),
        ("low", number(standing.own.low).into()),
        ("high", number(standing.own.high).into()),
        ("from", number(standing.usual.low).into()),
        ("to", number(standing.usual.high).into()),
    ];
    Some(Standout {
        need: Need::of(indicator, is_high),
        key: indicator.key.clone(),
        name: indicator.texts.of(t.language()).name.clone(),
        sentence: t.with(key, told),
        deviations: standing.deviations,
    })
}

/// The figure with its unit, or why there is none.
pub fn figure(value: &Value, indicator: &Indicator, t: &Tongue) -> String {
    let unit = told::unit(indicator, t);
    let Some(number) = value.number.filter(|_| !unit.is_empty()) else {
        return told::value(value, indicator, t);
    };
    let plain = format!("{} {unit}", t.decimal(number, indicator.decimals));
    match value.mark {
        Some(mark) => format!("{plain} ({})", t.say(mark.key())),
        None => plain,
    }
}

/// What goes up or down, in the order of the profile.
pub fn trends(lines: &[Line], t: &Tongue) -> Trends {
    let mut found = Trends::default();
    for line in lines.iter().filter(|line| line.own.is_some()) {
        let Ok(trend) = &line.course else {
            found.unclear += 1;
            continue;
        };
        found.tried += 1;
        match trend.verdict {
            Verdict::Up | Verdict::Down => {
                let name = line.indicator.texts.of(t.language()).name.clone();
                found.moving.push((name, moved(trend, &line.indicator, t)));
            }
            Verdict::Steady => found.steady += 1,
            Verdict::TooLittle => found.unclear += 1,
        }
    }
    found
}

/// The development of one indicator, with how sure it is.
pub fn development_words(line: &Line, t: &Tongue) -> String {
    match &line.course {
        Ok(trend) => moved(trend, &line.indicator, t),
        Err(NoTrend::FewYears { least, .. }) => {
            t.with("indicators-profile-few-years", [("least", (*least).into())])
        }
        Err(NoTrend::NothingCounted) => t.say("indicators-profile-nothing-counted"),
        Err(NoTrend::YearTwice(_) | NoTrend::NotANumber(_)) => t.say("indicators-profile-no-trend"),
    }
}

/// A change beyond this share of the level is so unsure that its ends say nothing.
const SENSELESS: f64 = 5.0;

fn moved(trend: &Trend, indicator: &Indicator, t: &Tongue) -> String {
    let Change { estimate, interval } = trend.whole;
    let senseless = interval.width() > SENSELESS && trend.scale == Scale::Relative;
    let (key, sign) = match trend.verdict {
        Verdict::Up => ("indicators-profile-up", 1.0),
        Verdict::Down => ("indicators-profile-down", -1.0),
        Verdict::Steady => ("indicators-profile-steady", 1.0),
        Verdict::TooLittle if senseless || !interval.width().is_finite() => {
            return t.say("indicators-profile-too-little");
        }
        Verdict::TooLittle => ("indicators-profile-too-little-between", 1.0),
    };
    let (one, other) = (interval.low * sign, interval.high * sign);
    let said = |change: f64| changed(change, trend.scale, indicator, t);
    let told = [
        ("change", said(estimate * sign).into()),
        ("low", said(one.min(other)).into()),
        ("high", said(one.max(other)).into()),
        ("first", trend.first_year.to_string().into()),
        ("last", trend.last_year.to_string().into()),
    ];
    t.with(key, told)
}

fn changed(change: f64, scale: Scale, indicator: &Indicator, t: &Tongue) -> String {
    match scale {
        Scale::Units => t.decimal(change, indicator.decimals),
        Scale::Relative => {
            let per_cent = change * 100.0;
            let decimals = u32::from(per_cent.abs() < 10.0);
            let number = t.decimal(per_cent, decimals);
            t.with("indicators-profile-per-cent", [("number", number.into())])
        }
    }
}

/// How the figures came to be over the years, and of how many municipalities the county's is: a sentence each.
pub fn notes(line: &Line, today: Day, t: &Tongue) -> Vec<String> {
    let mut found: Vec<(i32, i32, String)> = Vec::new();
    for value in &line.years {
        let note = told::note(value, today, t);
        match found.last_mut() {
            Some((_, last, same)) if *same == note => *last = value.year,
            _ => found.push((value.year, value.year, note)),
        }
    }
    found.retain(|(_, _, note)| !note.is_empty());
    let own = found.into_iter().map(|(first, last, note)| {
        let years = if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        };
        format!("{years}: {note}")
    });
    let is_partial =
        |value: &&Value| value.note == Note::Aggregated && value.covered < value.members;
    let county = line.county.as_ref().filter(is_partial);
    let county = county.map(|value| {
        let place = told::place(&value.region, today, t);
        format!("{place}: {}", told::note(value, today, t))
    });
    own.chain(county).collect()
}

/// What the municipality has said of the figures and the office has accepted.
pub fn local_notes(line: &Line, t: &Tongue) -> Vec<String> {
    let told = line.notes.iter().map(|one| {
        let now = line.years.iter().find(|value| value.year == one.year);
        let is_revised = now.is_some_and(|value| value.number != one.number);
        let told = [
            ("year", one.year.to_string().into()),
            ("note", one.answer.as_str().into()),
        ];
        let key = if is_revised {
            "indicators-profile-local-note-revised"
        } else {
            "indicators-profile-local-note"
        };
        t.with(key, told)
    });
    told.collect()
}

/// The names of the indicators with the keys.
pub fn attribute_names<'a>(
    keys: &[&str],
    indicators: impl Iterator<Item = &'a Indicator> + Clone,
    t: &Tongue,
) -> Vec<String> {
    let name = |key: &&str| {
        let mut all = indicators.clone();
        let found = all.find(|one| one.key == *key)?;
        Some(found.texts.of(t.language()).name.clone())
    };
    keys.iter().filter_map(name).collect()
}

/// Which municipalities it is compared with, and by what.
pub fn alike_words(alike: &Alike, lines: &[Line], today: Day, t: &Tongue) -> String {
    if alike.places.is_empty() {
        return t.say("indicators-profile-alike-none");
    }
    let names = alike.places.iter();
    let names: Vec<String> = names
        .map(|one| told::municipality(&one.number, today))
        .collect();
    let indicators = lines.iter().map(|line| &line.indicator);
    let by = attribute_names(&alike.by, indicators, t).join(", ");
    let told = [
        ("count", names.len().into()),
        ("names", names.join(", ").into()),
        ("by", by.to_lowercase().into()),
    ];
    t.with("indicators-profile-alike", told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn what_a_figure_that_stands_out_says_of_the_need_depends_on_the_indicator() {
        let all = Catalogue::starting_set().unwrap().indicators;
        let of = |key: &str| all.iter().find(|one| one.key == key).unwrap();
        for (key, is_high, need) in [
            ("social-assistance", true, Need::Greater),
            ("social-assistance", false, Need::Smaller),
            ("upper-secondary-completed", true, Need::Smaller),
            ("upper-secondary-completed", false, Need::Greater),
            ("children-share", true, Need::Unsaid),
        ] {
            assert_eq!(Need::of(of(key), is_high), need, "{key}");
        }
    }
}
