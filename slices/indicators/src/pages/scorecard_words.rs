//! Målekortet in people's words, the same on every page, in files and in the report.

use kernel::{Day, Share};
use texts::Tongue;

use super::told;
use crate::{
    indicator::Indicator,
    profile::figure,
    proposals::ProposalState,
    scorecards::{
        Aim, Counted, Direction, FigurePeriod, LineState, Measured, Of, OfPlace, ScorecardFigure,
        Standing,
    },
};

/// What the line is called; `None` where what it measures is not among these.
pub fn name(one: &Standing<'_>, t: &Tongue) -> String {
    match (&one.of, &one.line.measured) {
        (Of::Catalogue { indicator, .. }, _) => indicator.texts.of(t.language()).name.clone(),
        (_, Measured::Own(own)) => own.name.clone(),
        (Of::Local { proposal, .. }, _) => proposal
            .map(|proposal| proposal.said.name.clone())
            .unwrap_or_default(),
    }
}

/// Where the line comes from, and whether what it comes from has changed since.
pub fn kind(one: &Standing<'_>, t: &Tongue) -> String {
    let kind = t.say(one.line.kind());
    let since = match &one.of {
        Of::Catalogue { indicator, .. } if indicator.retired.is_some() => {
            Some("scorecards-since-retired")
        }
        Of::Local {
            proposal: Some(proposal),
            ..
        } if proposal.state != ProposalState::Recommended => {
            Some("scorecards-since-not-recommended")
        }
        _ => None,
    };
    match since {
        Some(key) => format!("{kind} ({})", t.say(key)),
        None => kind,
    }
}

pub fn period(period: FigurePeriod, t: &Tongue) -> String {
    let year = ("year", period.year.to_string().into());
    match period.tertial {
        0 => period.year.to_string(),
        number => t.with("scorecards-tertial", [("number", number.into()), year]),
    }
}

/// The share as part of its whole, and the per cent of it.
pub fn share(share: Share, t: &Tongue) -> String {
    let told = [
        ("part", t.number(share.part).into()),
        ("whole", t.number(share.whole).into()),
    ];
    let of = t.with("indicators-part-of-whole", told);
    if share.whole == 0 {
        format!("{} ({of})", t.say("scorecards-state-nothing"))
    } else {
        format!("{} ({of})", t.percent(share))
    }
}

pub fn counted(counted: &Counted, t: &Tongue) -> String {
    match counted {
        Counted::Share(found) => share(*found, t),
        Counted::NotMeasured(why) => t.with(
            "scorecards-not-measured-since",
            [("why", why.as_str().into())],
        ),
    }
}

/// The newest figure, with its period; where it is of several municipalities, of all together and of each.
pub fn newest(one: &Standing<'_>, today: Day, t: &Tongue) -> Vec<String> {
    let (indicator, places, together) = match &one.of {
        Of::Local { figures, .. } => {
            return figures
                .last()
                .map(|one| of_period(one, t))
                .into_iter()
                .collect();
        }
        Of::Catalogue {
            indicator,
            places,
            together,
        } => (indicator, places, together),
    };
    if let ([only], Some((year, all))) = (&places[..], together) {
        return vec![of_one(only, indicator, (*year, *all), t)];
    }
    let each = places.iter().map(|place| {
        let name = told::place(place.region, today, t);
        format!("{name}: {}", of_place(place, indicator, t))
    });
    let sum = together.map(|(year, all)| {
        let told = [
            ("share", share(all, t).into()),
            ("year", year.to_string().into()),
        ];
        t.with("scorecards-together", told)
    });
    sum.into_iter().chain(each).collect()
}

/// Of one municipality, as statistics have it, and in per cent where they count otherwise: so that it can be held against a
/// target.
fn of_one(
    place: &OfPlace<'_>,
    indicator: &Indicator,
    (year, all): (i32, Share),
    t: &Tongue,
) -> String {
    if indicator.formula.per == 100 {
        return of_place(place, indicator, t);
    }
    let number = place.value.map(|value| figure(value, indicator, t));
    let told = [
        ("number", number.unwrap_or_default().into()),
        ("share", share(all, t).into()),
        ("year", year.to_string().into()),
    ];
    t.with("scorecards-of-one", told)
}

/// What statistics say of one municipality: the number with its unit, part and whole, and the year.
pub fn of_place(place: &OfPlace<'_>, indicator: &Indicator, t: &Tongue) -> String {
    let Some(value) = place.value else {
        return "–".to_owned();
    };
    let number = figure(value, indicator, t);
    let of = told::part_of_whole(value, t);
    if of.is_empty() {
        format!("{number}, {}", value.year)
    } else {
        format!("{number} ({of}), {}", value.year)
    }
}

pub fn of_period(figure: &ScorecardFigure, t: &Tongue) -> String {
    let told = counted(&figure.counted, t);
    format!("{}: {told}", period(figure.period, t))
}

/// The figures before the newest, the newest of them first.
pub fn earlier(one: &Standing<'_>, t: &Tongue) -> Vec<String> {
    let Of::Local { figures, .. } = &one.of else {
        return vec![];
    };
    let before = figures.iter().rev().skip(1).take(SHOWN);
    before.map(|figure| of_period(figure, t)).collect()
}

/// How many earlier figures stand on the scorecard; the page of the line has all.
const SHOWN: usize = 3;

/// Which way it should go, and how far.
pub fn aim(aim: Aim, t: &Tongue) -> String {
    let Some(target) = aim.target else {
        return t.say(aim.direction.key());
    };
    let told = [("percent", t.tenths(i64::from(target)).into())];
    match aim.direction {
        Direction::Higher => t.with("scorecards-target-at-least", told),
        Direction::Lower => t.with("scorecards-target-at-most", told),
    }
}

/// How it goes, by shape and word.
pub fn state(state: LineState, t: &Tongue) -> (&'static str, String) {
    let key = match state {
        LineState::Missing(missing) => {
            let told = [("period", period(missing, t).into())];
            return (state.shape(), t.with("scorecards-state-missing", told));
        }
        LineState::NotDue => "scorecards-state-not-due",
        LineState::Removed => "scorecards-state-removed",
        LineState::NoStatistics => "scorecards-state-no-statistics",
        LineState::NotMeasured => "scorecards-state-not-measured",
        LineState::NothingToMeasure => "scorecards-state-nothing",
        LineState::NotTogether => "scorecards-state-not-together",
        LineState::NoTarget => "scorecards-state-no-target",
        LineState::Met => "scorecards-state-met",
        LineState::NotMet => "scorecards-state-not-met",
    };
    (state.shape(), t.say(key))
}

/// Where the newest figure is known from.
pub fn source(one: &Standing<'_>, t: &Tongue) -> String {
    match &one.of {
        Of::Catalogue { .. } => t.say("scorecards-source-statistics"),
        Of::Local { figures, .. } => figures
            .last()
            .map(|figure| figure.source.clone())
            .unwrap_or_default(),
    }
}
