//! Figures in people's words, the same on every page.

use kernel::Day;
use organisations::nation::nation;
use texts::Tongue;

use crate::{
    computing::{Note, Value},
    indicator::Indicator,
    mark::{Cell, Mark},
    region::Region,
};

/// What the place is called on the day; its number where nobody knows it.
pub fn place(region: &Region, today: Day, t: &Tongue) -> String {
    match region {
        Region::Nation => t.say("indicators-the-nation"),
        Region::County(number) => county(number),
        Region::Municipality(number) => municipality(number, today),
    }
}

fn county(number: &str) -> String {
    let known = nation().county(number);
    known.map_or(number, |county| county.name).to_owned()
}

/// A number of another year is told with the number, since names come again.
pub fn municipality(number: &str, today: Day) -> String {
    match nation().number(number) {
        None => number.to_owned(),
        Some(known) if known.years.contain(today) => known.name.to_owned(),
        Some(known) => format!("{} ({number})", known.name),
    }
}

/// A figure of a source: the number, or what its mark says.
pub fn cell(cell: Cell, t: &Tongue) -> String {
    match (cell.number, cell.mark) {
        (Some(number), mark) => beside(t.decimal(number, decimals(number)), mark, t),
        (None, Some(mark)) => t.say(mark.key()),
        (None, None) => t.say(Mark::Missing.key()),
    }
}

/// As many decimals as the number has, up to three.
fn decimals(number: f64) -> u32 {
    let fits = |decimals: &u32| {
        let scaled = number * 10_f64.powi(i32::try_from(*decimals).unwrap_or(0));
        (scaled - scaled.round()).abs() < 1e-6
    };
    (0..3).find(fits).unwrap_or(3)
}

/// The value of an indicator: the number, or why there is none.
pub fn value(value: &Value, indicator: &Indicator, t: &Tongue) -> String {
    match (value.number, value.mark) {
        (Some(number), mark) => beside(t.decimal(number, indicator.decimals), mark, t),
        (None, Some(mark)) => t.say(mark.key()),
        // A ratio of nothing.
        (None, None) => t.say("indicators-nothing-below-the-line"),
    }
}

fn beside(number: String, mark: Option<Mark>, t: &Tongue) -> String {
    match mark {
        Some(mark) => format!("{number} ({})", t.say(mark.key())),
        None => number,
    }
}

/// The part and the whole, where the value has both: `390 av 38 000`.
pub fn part_of_whole(value: &Value, t: &Tongue) -> String {
    match (value.part, value.whole) {
        (Some(part), Some(whole)) => {
            let (part, whole) = (
                t.decimal(part, decimals(part)),
                t.decimal(whole, decimals(whole)),
            );
            t.with(
                "indicators-part-of-whole",
                [("part", part.into()), ("whole", whole.into())],
            )
        }
        _ => String::new(),
    }
}

/// How the figure came to be, in a sentence; empty where it is as the source gives it.
pub fn note(value: &Value, today: Day, t: &Tongue) -> String {
    let named = |units: &[String]| {
        let names: Vec<String> = units.iter().map(|unit| municipality(unit, today)).collect();
        names.join(", ")
    };
    let places = named(value.note.units());
    let key = match &value.note {
        Note::AsReported => return String::new(),
        Note::Renumbered(_) => "indicators-note-renumbered",
        Note::Summed(_) => "indicators-note-summed",
        Note::Weighted(_) => "indicators-note-weighted",
        Note::Split(_) => "indicators-note-split",
        Note::NotComparable(_) => "indicators-note-not-comparable",
        Note::Aggregated => {
            let told = [
                ("covered", value.covered.into()),
                ("members", value.members.into()),
            ];
            return t.with("indicators-note-aggregated", told);
        }
    };
    t.with(key, [("places", places.into())])
}

/// What one is counted per: `per 1 000`, `prosent`; empty for the number itself.
pub fn unit(indicator: &Indicator, t: &Tongue) -> String {
    match indicator.formula.per {
        1 => String::new(),
        100 => t.say("indicators-per-cent"),
        per => t.with("indicators-per", [("per", t.number(per).into())]),
    }
}

/// What a difference between two numbers is in: `per 1 000`, `prosentpoeng`.
pub fn unit_of_difference(indicator: &Indicator, t: &Tongue) -> String {
    match indicator.formula.per {
        100 => t.say("indicators-percentage-points"),
        _ => unit(indicator, t),
    }
}
