use statistics::{
    Confidence,
    rate::share,
    watch::{Control, ControlRules, Limit, NoControl, Reading, Signal, control, passed},
};

use super::Rule;
use crate::{
    computing::Value,
    indicator::{Indicator, whole_number},
    mark::Mark,
    series_of_places::ByYear,
};

/// Vurdering av et sted: whether its newest figure raises an alarm, or why nobody can tell.
#[derive(Clone, Debug, PartialEq)]
pub enum Judged {
    Alarm(Alarm),
    Quiet { year: i32 },
    NotJudged(NotJudged),
}

/// Varsel: what the newest figure is beyond, and since which year every figure has been.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alarm {
    pub year: i32,
    pub since: i32,
    pub seen: Seen,
}

/// What was seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Seen {
    /// The figure is beyond the limit; whether all that chance allows is so too, where that is known.
    Beyond { is_sure: Option<bool> },
    /// So many per cent from the year.
    Changed {
        percent: f64,
        from: i32,
        is_sure: Option<bool>,
    },
    /// The year is outside what is ordinary, in the unit of the figure.
    Outside { low: f64, high: f64 },
    /// The latest years have moved together.
    Drift { is_up: bool },
}

/// Why nobody can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJudged {
    NoFigures,
    /// The newest year has a mark instead of a number.
    NoNumber {
        year: i32,
        mark: Option<Mark>,
    },
    /// There is no number of the year that is compared with.
    NoNumberThen {
        year: i32,
    },
    /// Nothing cannot be so many per cent more.
    NothingThen {
        year: i32,
    },
    /// Figures from this year on cannot be compared with those before.
    Break {
        year: i32,
    },
    FewYears {
        found: usize,
        least: usize,
    },
    NothingCounted,
    /// No figures are newer than those that say what is ordinary.
    NothingWatched {
        year: i32,
    },
    /// It is not so many of so many, so nobody knows what chance does to it.
    NotCounted,
}

/// Holds the figures of one place against the rule.
pub fn judge(indicator: &Indicator, by_year: Option<&ByYear<'_>>, rule: Rule) -> Judged {
    let Some((year, newest)) = by_year.and_then(|by_year| by_year.last_key_value()) else {
        return Judged::NotJudged(NotJudged::NoFigures);
    };
    let (Some(_), Some(by_year)) = (newest.number, by_year) else {
        return Judged::NotJudged(NotJudged::NoNumber {
            year: *year,
            mark: newest.mark,
        });
    };
    let found = match rule {
        Rule::Control { ordinary_until } => by_control(indicator, by_year, ordinary_until),
        _ => by_limit(indicator, by_year, rule),
    };
    match found {
        Err(why) => Judged::NotJudged(why),
        Ok(None) => Judged::Quiet { year: *year },
        Ok(Some(alarm)) => Judged::Alarm(alarm),
    }
}

/// The newest year against the limit, and the years before it for as long as they are beyond it too.
fn by_limit(
    indicator: &Indicator,
    by_year: &ByYear<'_>,
    rule: Rule,
) -> Result<Option<Alarm>, NotJudged> {
    let mut found: Option<Alarm> = None;
    for year in by_year.keys().rev() {
        let seen = match (beyond(indicator, by_year, rule, *year), found) {
            (Err(why), None) => return Err(why),
            (Ok(Some(seen)), _) => seen,
            (Ok(None) | Err(_), _) => break,
        };
        let newest = found.unwrap_or(Alarm {
            year: *year,
            since: *year,
            seen,
        });
        found = Some(Alarm {
            since: *year,
            ..newest
        });
    }
    Ok(found)
}

/// Whether the figure of the year is beyond the limit.
fn beyond(
    indicator: &Indicator,
    by_year: &ByYear<'_>,
    rule: Rule,
    year: i32,
) -> Result<Option<Seen>, NotJudged> {
    let reading = |year: i32| {
        let value = by_year.get(&year)?;
        Some((value.number?, reading(indicator, value)?))
    };
    let Some((number, now)) = reading(year) else {
        return Err(NotJudged::NoNumberThen { year });
    };
    let at_limit = |limit| {
        let found = passed(&[now], &[limit]);
        found.first().map(|found| Seen::Beyond {
            is_sure: found.is_sure,
        })
    };
    let (percent, from, is_rise) = match rule {
        Rule::Above(limit) => return Ok(at_limit(Limit::Above(limit))),
        Rule::Below(limit) => return Ok(at_limit(Limit::Below(limit))),
        Rule::Control { .. } => return Ok(None),
        Rule::Rise { percent, since } => (percent, since.unwrap_or(year - 1), true),
        Rule::Fall { percent, since } => (percent, since.unwrap_or(year - 1), false),
    };
    let Ok(years) = u32::try_from(year - from) else {
        return Err(NotJudged::NothingWatched { year: from });
    };
    if years == 0 {
        return Err(NotJudged::NothingWatched { year: from });
    }
    let since = by_year.range(from + 1..=year);
    let mut breaks = since.filter(|(_, value)| value.mark == Some(Mark::Break));
    if let Some((year, _)) = breaks.next_back() {
        return Err(NotJudged::Break { year: *year });
    }
    let Some((before, then)) = reading(from) else {
        return Err(NotJudged::NoNumberThen { year: from });
    };
    if before <= 0.0 {
        return Err(NotJudged::NothingThen { year: from });
    }
    // What it was then, moved by so many per cent: chance in both figures counts.
    let by = if is_rise { percent } else { -percent };
    let factor = 1.0 + by / 100.0;
    let moved = Reading {
        value: then.value * factor,
        interval: then.interval.map(|one| one.map(|end| end * factor)),
        ..then
    };
    let limit = if is_rise {
        Limit::Rise { by: 0.0, years }
    } else {
        Limit::Fall { by: 0.0, years }
    };
    let found = passed(&[moved, now], &[limit]);
    Ok(found.first().map(|found| Seen::Changed {
        percent: (number / before - 1.0) * 100.0,
        from,
        is_sure: found.is_sure,
    }))
}

fn reading(indicator: &Indicator, value: &Value) -> Option<Reading> {
    let counted = counted(value).filter(|_| indicator.is_counted());
    let per = f64::from(indicator.formula.per);
    let interval = counted.and_then(|(part, whole)| {
        let whole = whole_number(whole)?;
        let found = share(part, whole, per, Confidence::NINETY_FIVE).ok()?;
        Some(found.interval)
    });
    Some(Reading {
        year: value.year,
        value: value.number?,
        interval,
    })
}

fn counted(value: &Value) -> Option<(u64, f64)> {
    let whole = value.whole.filter(|whole| *whole > 0.0)?;
    Some((whole_number(value.part?)?, whole))
}

/// The years against what is ordinary for the place; what was before the last break is not looked at.
fn by_control(
    indicator: &Indicator,
    by_year: &ByYear<'_>,
    ordinary_until: i32,
) -> Result<Option<Alarm>, NotJudged> {
    if !indicator.is_counted() {
        return Err(NotJudged::NotCounted);
    }
    let last_break = by_year
        .values()
        .filter(|value| value.mark == Some(Mark::Break))
        .map(|value| value.year)
        .max();
    let comparable = by_year
        .values()
        .filter(|value| last_break.is_none_or(|year| value.year >= year));
    let with_number = comparable.filter(|value| value.number.is_some());
    let points: Vec<(i32, u64, f64)> = with_number
        .filter_map(|value| {
            let (part, whole) = counted(value)?;
            Some((value.year, part, whole))
        })
        .collect();
    let watched: Vec<i32> = points
        .iter()
        .map(|(year, ..)| *year)
        .filter(|year| *year > ordinary_until)
        .collect();
    let Some(newest) = watched.last().copied() else {
        return Err(NotJudged::NothingWatched {
            year: ordinary_until,
        });
    };
    let found = control(&points, &ControlRules::usual(ordinary_until))
        .map_err(|why| refused(why, last_break))?;
    let per = f64::from(indicator.formula.per);
    Ok(alarm(&found, &watched, newest, per))
}

fn refused(why: NoControl, last_break: Option<i32>) -> NotJudged {
    match (why, last_break) {
        // The years before the break would have been enough.
        (NoControl::FewYears { .. }, Some(year)) => NotJudged::Break { year },
        (NoControl::FewYears { found, least }, None) => NotJudged::FewYears { found, least },
        (NoControl::NothingCounted, _) => NotJudged::NothingCounted,
        (NoControl::NotANumber(year), _) => NotJudged::NoNumberThen { year },
        (NoControl::NoRules, _) => NotJudged::NotCounted,
    }
}

fn alarm(found: &Control, watched: &[i32], newest: i32, per: f64) -> Option<Alarm> {
    let signal = |year: i32| {
        let of_year = found.signals.iter().filter(|one| year_of(one) == year);
        // That the year itself is outside says more than that it has moved with others.
        of_year.min_by_key(|one| matches!(one, Signal::Drift { .. }))
    };
    let seen = match *signal(newest)? {
        Signal::Outside { low, high, .. } => Seen::Outside {
            low: low * per,
            high: high * per,
        },
        Signal::Drift { deviations, .. } => Seen::Drift {
            is_up: deviations > 0.0,
        },
    };
    let run = watched.iter().rev().copied();
    let since = run.take_while(|year| signal(*year).is_some()).last()?;
    Some(Alarm {
        year: newest,
        since,
        seen,
    })
}

fn year_of(signal: &Signal) -> i32 {
    match signal {
        Signal::Outside { year, .. } | Signal::Drift { year, .. } => *year,
    }
}

#[cfg(test)]
mod tests;
