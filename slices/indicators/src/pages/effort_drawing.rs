use documents::{
    drawing::{Axis, Dot, Label, Scatter, scatter},
    report::Tone,
};
use texts::Tongue;

use super::need::signed;
use crate::effort::Balance;

/// A municipality in the drawing.
pub(super) struct Place {
    pub need: f64,
    pub effort: f64,
    pub name: String,
    pub href: String,
    pub label: String,
    pub is_short: bool,
}

/// Need across, effort up on a scale of square roots, since small places get much of it for each who lives there; those of
/// great need and little effort stand as squares.
pub(super) fn draw(mut places: Vec<Place>, balance: &Balance, measure: &str, t: &Tongue) -> String {
    if places.is_empty() {
        return String::new();
    }
    // Those that the list is about get their names first, then those of the greatest need.
    places.sort_by(|one, other| {
        let first = other.is_short.cmp(&one.is_short);
        first.then(other.need.total_cmp(&one.need))
    });
    let dot = |place: &Place| {
        let tone = if place.is_short {
            Tone::Missed
        } else {
            Tone::Neutral
        };
        (place.need, place.effort.sqrt(), tone)
    };
    let dots = places.iter().map(|place| {
        let (across, up, tone) = dot(place);
        Dot {
            across,
            up,
            name: &place.name,
            href: &place.href,
            label: &place.label,
            tone,
        }
    });
    let needs = || places.iter().map(|place| place.need);
    let (least, most) = (
        needs().fold(f64::INFINITY, f64::min),
        needs().fold(f64::NEG_INFINITY, f64::max),
    );
    let highest = places.iter().map(|place| place.effort).fold(0.0, f64::max);
    let (need, effort) = (
        t.say("indicators-effort-axis-need"),
        t.with(
            "indicators-effort-axis-effort",
            [("measure", measure.into())],
        ),
    );
    let (from, to) = ((least * 2.0).floor() / 2.0, (most * 2.0).ceil() / 2.0);
    let top = if highest > 0.0 { highest * 1.05 } else { 1.0 };
    let drawing = Scatter {
        across: Axis {
            name: &need,
            from,
            to,
            ticks: ticks(from, to)
                .into_iter()
                .map(|at| (at, signed(at, t)))
                .collect(),
            parted_at: Some(balance.great_need),
        },
        up: Axis {
            name: &effort,
            from: 0.0,
            to: top.sqrt(),
            ticks: ticks(0.0, top)
                .into_iter()
                .map(|at| (at.sqrt(), t.decimal(at, decimals(top))))
                .collect(),
            parted_at: Some(balance.little_effort.sqrt()),
        },
        dots: dots.collect(),
    };
    let label = Label {
        title: &t.say("indicators-effort-drawing"),
        description: &t.say("indicators-effort-drawing-told"),
    };
    scatter(&drawing, label)
}

/// Round numbers from the one end to the other, some five of them.
fn ticks(from: f64, to: f64) -> Vec<f64> {
    let raw = (to - from) / 5.0;
    if !(raw.is_finite() && raw > 0.0) {
        return vec![from];
    }
    let tenth = 10_f64.powf(raw.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * tenth);
    let step = step.into_iter().find(|step| *step >= raw).unwrap_or(raw);
    let first = (from / step).ceil();
    let places = std::iter::successors(Some(first), |at| Some(at + 1.0));
    places
        .map(|at| at * step)
        .take_while(|at| *at <= to + step * 1e-9)
        .collect()
}

fn decimals(top: f64) -> u32 {
    match top {
        top if top >= 5.0 => 0,
        top if top >= 0.5 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_some_round_numbers() {
        assert_eq!(ticks(0.0, 10.0), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks(-1.5, 1.0), [-1.5, -1.0, -0.5, 0.0, 0.5, 1.0]);
        assert_eq!(ticks(2.0, 2.0), [2.0]);
        assert_eq!(ticks(0.0, 0.3).len(), 4);
    }
}
