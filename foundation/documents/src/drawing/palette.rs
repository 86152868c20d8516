use crate::report::Tone;

use super::canvas::{Area, Canvas, Short};

pub(super) const INK: &str = "#1e2b3c";
pub(super) const MUTED: &str = "#5b6777";
pub(super) const LINE: &str = "#d5dbe2";
pub(super) const TRACK: &str = "#e9edf1";
pub(super) const TARGET: &str = "#1e2b3c";
pub(super) const TREND: &str = "#1b5e8c";
pub(super) const BAND: &str = "#b4cbdd";

/// The colour of a tone and its class name.
pub(super) fn of_tone(tone: Tone) -> (&'static str, &'static str) {
    match tone {
        Tone::Reached => ("drawing-reached", "#1a7a4c"),
        Tone::Near => ("drawing-near", "#b26a00"),
        Tone::Missed => ("drawing-missed", "#c0362c"),
        Tone::Neutral => ("drawing-neutral", "#1b5e8c"),
    }
}

/// The pattern that tells tones apart without colour: whole, sparse and dense strokes.
pub(super) fn hatch_tone(canvas: &mut Canvas, area: Area, tone: Tone) {
    match tone {
        Tone::Reached | Tone::Neutral => {}
        Tone::Near => hatch(canvas, area, 9.0, "#ffffff"),
        Tone::Missed => hatch(canvas, area, 5.0, "#ffffff"),
    }
}

/// The look of the series of a drawing, by order: class name, colour, distance between strokes, their colour.
const SERIES: [(&str, &str, Option<f64>, &str); 6] = [
    ("drawing-series-1", "#1b5e8c", None, ""),
    ("drawing-series-2", "#e0a63c", Some(6.0), "#7a5200"),
    ("drawing-series-3", "#7fb8d8", None, ""),
    ("drawing-series-4", "#c0362c", Some(5.0), "#ffffff"),
    ("drawing-series-5", "#8a93a0", Some(9.0), "#ffffff"),
    ("drawing-series-6", "#3f7d5c", Some(4.0), "#ffffff"),
];

/// Fills the area as the series with this order number.
pub(super) fn fill_series(canvas: &mut Canvas, area: Area, order: usize) {
    let (class, fill, distance, strokes) = SERIES[order % SERIES.len()];
    canvas.rectangle(area, 0.0, class, fill);
    if let Some(distance) = distance {
        hatch(canvas, area, distance, strokes);
    }
}

/// Slanted strokes over an area, cut off at its edges.
pub(super) fn hatch(canvas: &mut Canvas, area: Area, distance: f64, colour: &str) {
    let mut path = String::new();
    let (right, bottom) = (area.x + area.width, area.y + area.height);
    let mut foot = area.x + distance / 2.0;
    while foot < right + area.height {
        let (mut x1, mut y1) = (foot, bottom);
        if x1 > right {
            y1 -= x1 - right;
            x1 = right;
        }
        let (mut x2, mut y2) = (foot - area.height, area.y);
        if x2 < area.x {
            y2 += area.x - x2;
            x2 = area.x;
        }
        if y1 > y2 && x2 <= right {
            let _ = std::fmt::Write::write_fmt(
                &mut path,
                format_args!("M{} {}L{} {}", Short(x1), Short(y1), Short(x2), Short(y2)),
            );
        }
        foot += distance;
    }
    if !path.is_empty() {
        canvas.stroke(&path, 1.0, "drawing-hatch", colour);
    }
}
