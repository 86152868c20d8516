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
    let said = |change: f64| changed(change, trend, indicator, t);
    let told = [
        ("change", said(estimate * sign).into()),
        ("low", said(one.min(other)).into()),
        ("high", said(one.max(other)).into()),
        ("first", trend.first_year.to_string().into()),
        ("last", trend.last_year.to_string().into()),
    ];
    t.with(key, told)
}

/// As exact as the change itself: tenths of a per cent only where it is small.
fn changed(change: f64, trend: &Trend, indicator: &Indicator, t: &Tongue) -> String {
    match trend.scale {
        Scale::Units => t.decimal(change, indicator.decimals),
        Scale::Relative => {
            let decimals = u32::from(trend.whole.estimate.abs() < 0.1);
            let number = t.decimal(change * 100.0, decimals);
            t.with("indicators-profile-per-cent", [("number", number.into())])
        }
    }
}

/// The development in the few words that a cell of a printed table takes.
pub fn development_in_short(line: &Line, t: &Tongue) -> String {
    let Ok(trend) = &line.course else {
        return t.say("indicators-profile-short-few");
    };
    let (key, sign) = match trend.verdict {
        Verdict::Up => ("indicators-profile-short-up", 1.0),
        Verdict::Down => ("indicators-profile-short-down", -1.0),
        Verdict::Steady => return t.say("indicators-profile-short-steady"),
        Verdict::TooLittle => return t.say("indicators-profile-short-unsure"),
    };
    let change = changed(trend.whole.estimate * sign, trend, &line.indicator, t);
    t.with(key, [("change", change.into())])
}

/// What is told of some years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearNote {
    pub first: i32,
    pub last: i32,
    pub note: String,
}

impl YearNote {
    pub fn told(&self) -> String {
        let Self { first, last, note } = self;
        if first == last {
            format!("{first}: {note}")
        } else {
            format!("{first}–{last}: {note}")
        }
    }
}

/// How the figures came to be over the years, where it is otherwise than as the source gives them.
pub fn notes(line: &Line, today: Day, t: &Tongue) -> Vec<YearNote> {
    let mut found: Vec<YearNote> = Vec::new();
    for value in &line.years {
        let note = told::note(value, today, t);
        match found.last_mut() {
            Some(last) if last.note == note => last.last = value.year,
            _ => found.push(YearNote {
                first: value.year,
                last: value.year,
                note,
            }),
        }
    }
    found.retain(|one| !one.note.is_empty());
    found
}

/// Notes over mergers are the same for most indicators: those that are, each once and of all its years; the others stand
/// with their own.
pub fn shared_notes(lines: &[Line], today: Day, t: &Tongue) -> Vec<YearNote> {
    let mut found: Vec<(usize, YearNote)> = Vec::new();
    for one in lines.iter().flat_map(|line| notes(line, today, t)) {
        match found.iter_mut().find(|(_, known)| known.note == one.note) {
            Some((times, known)) => {
                *times += 1;
                known.first = known.first.min(one.first);
                known.last = known.last.max(one.last);
            }
            None => found.push((1, one)),
        }
    }
    let often = found.into_iter().filter(|(times, _)| *times >= OFTEN);
    often.map(|(_, one)| one).collect()
}

/// A note that stands with so many indicators is told once for all.
const OFTEN: usize = 3;

/// Of how many municipalities the county's figure is, where it is not of all.
pub fn county_note(line: &Line, today: Day, t: &Tongue) -> Option<String> {
    let is_partial =
        |value: &&Value| value.note == Note::Aggregated && value.covered < value.members;
    let county = line.county.as_ref().filter(is_partial)?;
    let place = told::place(&county.region, today, t);
    Some(format!("{place}: {}", told::note(county, today, t)))
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
            ("upper-secondary", true, Need::Smaller),
            ("upper-secondary", false, Need::Greater),
            ("children-share", true, Need::Unsaid),
        ] {
            assert_eq!(Need::of(of(key), is_high), need, "{key}");
        }
    }
}
