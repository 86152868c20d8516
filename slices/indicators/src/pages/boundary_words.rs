//! What is found in a file of boundaries, in people's words.

use std::collections::BTreeSet;

use maps::{Fault, Guess, NotRead, Place, Point, System};
use texts::Tongue;

use crate::boundaries::{BoundaryKind, BoundarySet, Period, county_of};

/// The years of a period: `2020–2023`, `fra 2024`.
pub fn period(period: &Period, t: &Tongue) -> String {
    let first = ("first", period.first.to_string().into());
    match period.last {
        Some(last) if last == period.first => period.first.to_string(),
        Some(last) => t.with(
            "indicators-map-period-ended",
            [first, ("last", last.to_string().into())],
        ),
        None => t.with("indicators-map-period-lasts", [first]),
    }
}

/// `Kvitsøy (1144)`.
pub fn named(kind: BoundaryKind, number: &str) -> String {
    match kind.name_of(number) {
        Some(name) => format!("{name} ({number})"),
        None => number.to_owned(),
    }
}

/// What has no outline: single places by name, and counties of which there is nothing.
pub fn holes(kind: BoundaryKind, period: &Period, numbers: &BTreeSet<&str>, t: &Tongue) -> String {
    let missing = period.without(numbers);
    if missing.is_empty() {
        return t.say("indicators-map-no-holes");
    }
    let of_county = |all: &[&str], county: &str| {
        let of_it = all.iter().filter(|number| county_of(number) == county);
        of_it.count()
    };
    let (mut single, mut whole) = (Vec::new(), BTreeSet::new());
    for number in &missing {
        let county = county_of(number);
        let there_are = of_county(&period.numbers, &county);
        if there_are > 1 && of_county(&missing, &county) == there_are {
            whole.insert(county);
        } else {
            single.push(named(kind, number));
        }
    }
    let whole = whole.iter().map(|county| {
        let name = BoundaryKind::Counties.name_of(county);
        let name = name.unwrap_or(county).to_owned();
        t.with("indicators-map-whole-county", [("county", name.into())])
    });
    single.extend(whole);
    single.join(", ")
}

/// Where in the file: `område 12 (Bergen (4601)), flate 2, linje 1`.
pub fn place(place: &Place, kind: BoundaryKind, t: &Tongue) -> String {
    let Some(feature) = place.feature else {
        return t.say("indicators-map-whole-file");
    };
    let mut parts = vec![t.with("indicators-map-feature", [("number", feature.into())])];
    parts.extend(place.code.as_ref().map(|code| named(kind, code)));
    let part =
        |key, number: Option<usize>| number.map(|number| t.with(key, [("number", number.into())]));
    parts.extend(part("indicators-map-polygon", place.polygon));
    parts.extend(part("indicators-map-ring", place.ring));
    parts.join(", ")
}

/// What is wrong there, and what became of it.
pub fn fault(fault: &Fault, kind: BoundaryKind, t: &Tongue) -> String {
    match fault {
        Fault::NoNumber { property } => t.with(
            "indicators-map-fault-no-number",
            [("property", property.as_str().into())],
        ),
        Fault::NotANumber {
            property,
            value,
            digits,
        } => t.with(
            "indicators-map-fault-not-a-number",
            [
                ("property", property.as_str().into()),
                ("value", value.as_str().into()),
                ("digits", (*digits).into()),
            ],
        ),
        Fault::UnknownNumber { code } => t.with(
            "indicators-map-fault-unknown-number",
            [("number", named(kind, code).into())],
        ),
        Fault::NumberTwice { code } => t.with(
            "indicators-map-fault-twice",
            [("number", named(kind, code).into())],
        ),
        Fault::Missing { code } => t.with(
            "indicators-map-fault-missing",
            [("number", named(kind, code).into())],
        ),
        Fault::NoGeometry => t.say("indicators-map-fault-no-geometry"),
        Fault::NotAPolygon { kind } => t.with(
            "indicators-map-fault-not-a-polygon",
            [("kind", kind.as_str().into())],
        ),
        Fault::BadCoordinates => t.say("indicators-map-fault-bad-coordinates"),
        Fault::NoSuchArc { index } => t.with(
            "indicators-map-fault-no-such-arc",
            [("index", index.to_string().into())],
        ),
        Fault::ArcsDoNotMeet => t.say("indicators-map-fault-arcs-do-not-meet"),
        Fault::OpenRing => t.say("indicators-map-fault-open-ring"),
        Fault::TooFewPoints => t.say("indicators-map-fault-too-few-points"),
        Fault::OutOfRange {
            point,
            stated,
            guess,
        } => outside("indicators-map-fault-outside", *point, (*stated, *guess), t),
    }
}

/// Why nothing of the file can be used.
pub fn not_read(fault: &NotRead, t: &Tongue) -> String {
    match fault {
        NotRead::TooLarge { what, found, most } => too_large(what, *found, *most, t),
        NotRead::NotJson(why) => t.with(
            "indicators-map-file-not-json",
            [("why", why.as_str().into())],
        ),
        NotRead::NeitherFormat(kind) => t.with(
            "indicators-map-file-neither",
            [("kind", kind.as_str().into())],
        ),
        NotRead::NoSuchObject(name) => t.with(
            "indicators-map-file-no-object",
            [("name", name.as_str().into())],
        ),
        NotRead::UnknownSystem(name) => t.with(
            "indicators-map-file-unknown-system",
            [("name", name.as_str().into())],
        ),
        NotRead::NoNumbers(digits) => t.with(
            "indicators-map-file-no-numbers",
            [("digits", (*digits).into())],
        ),
        NotRead::WrongSystem {
            point,
            stated,
            guess,
        } => outside(
            "indicators-map-file-wrong-system",
            *point,
            (*stated, *guess),
            t,
        ),
    }
}

fn too_large(what: &str, found: usize, most: usize, t: &Tongue) -> String {
    let key = match what {
        "bytes" => "indicators-map-file-too-many-bytes",
        "objects" => "indicators-map-file-too-many-objects",
        "points" => "indicators-map-file-too-many-points",
        _ => "indicators-map-file-too-many-lists",
    };
    let told = [
        ("found", t.number(found).into()),
        ("most", t.number(most).into()),
    ];
    t.with(key, told)
}

/// A point that is not in Norway, and how it would be.
fn outside(key: &str, at: Point, (stated, guess): (System, Option<Guess>), t: &Tongue) -> String {
    let said = t.with(
        key,
        [
            ("x", t.decimal(at.x, 2).into()),
            ("y", t.decimal(at.y, 2).into()),
            ("system", stated.to_string().into()),
        ],
    );
    let hint = match guess {
        None => return said,
        Some(Guess::System(system)) => t.with(
            "indicators-map-guess-system",
            [("system", system.to_string().into())],
        ),
        Some(Guess::Swapped) => t.say("indicators-map-guess-swapped"),
    };
    format!("{said} {hint}")
}

/// Who is named wherever the boundaries are drawn: `Kartdata: Kartverket (CC BY 4.0)`.
pub fn credit(set: &BoundarySet) -> String {
    format!("{} ({})", set.attribution, set.licence)
}
