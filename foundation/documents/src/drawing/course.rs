use std::fmt::Write;

use super::{
    Label,
    canvas::{Canvas, Short},
    palette::{BAND, INK, LINE, TREND},
    scale::Scale,
};

const WIDTH: f64 = 132.0;
const HEIGHT: f64 = 40.0;
const EDGE: f64 = 4.0;

/// Where the line of a development stands in a period, and how far to each side it could stand as well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    pub low: f64,
    pub middle: f64,
    pub high: f64,
}

/// A development: a dot for each period that has a value, and the line through them with what it could be as well as a
/// band. `None` is a period without a value, or outside the line.
///
/// The scale runs from zero to the largest value; a band that goes further is cut off there.
pub fn course(values: &[Option<f64>], line: &[Option<Stand>], label: Label) -> String {
    let mut canvas = Canvas::new("drawing-course", WIDTH, HEIGHT, label);
    let middles = line.iter().flatten().map(|stand| stand.middle);
    let largest = values.iter().flatten().copied().chain(middles);
    let top = largest
        .filter(|value| value.is_finite())
        .fold(0.0, f64::max)
        * 1.15;
    let scale = Scale::new(top, HEIGHT - EDGE, EDGE);
    let step = step(values.len().max(line.len()));
    let stands: Vec<(f64, Stand)> = (0u32..)
        .zip(line)
        .filter_map(|(at, stand)| Some((EDGE + f64::from(at) * step, (*stand)?)))
        .collect();
    canvas.stroke(
        &format!("M0 {}H{}", Short(HEIGHT - 1.0), Short(WIDTH)),
        1.0,
        "drawing-axis",
        LINE,
    );
    if stands.len() > 1 {
        let upper = stands.iter().map(|(x, stand)| (*x, stand.high));
        let lower = stands.iter().rev().map(|(x, stand)| (*x, stand.low));
        let around = path(upper.chain(lower), scale);
        canvas.fill(&format!("{around}Z"), "drawing-band", BAND);
        let middle = path(stands.iter().map(|(x, stand)| (*x, stand.middle)), scale);
        canvas.stroke(&middle, 1.4, "drawing-trend", TREND);
    }
    for (at, value) in (0u32..).zip(values) {
        if let Some(value) = value {
            let x = EDGE + f64::from(at) * step;
            canvas.dot(x, scale.place(*value), 2.0, "drawing-point", INK);
        }
    }
    canvas.finish()
}

fn step(periods: usize) -> f64 {
    let last = u32::try_from(periods.saturating_sub(1).max(1)).unwrap_or(u32::MAX);
    (WIDTH - 2.0 * EDGE) / f64::from(last)
}

fn path(points: impl Iterator<Item = (f64, f64)>, scale: Scale) -> String {
    let mut path = String::new();
    for (x, value) in points {
        let word = if path.is_empty() { 'M' } else { 'L' };
        let (x, y) = (Short(x), Short(scale.place(value)));
        write!(path, "{word}{x} {y}").expect("writing to a string does not fail");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABEL: Label = Label {
        title: "Utvikling",
        description: "",
    };

    fn stand(low: f64, middle: f64, high: f64) -> Option<Stand> {
        Some(Stand { low, middle, high })
    }

    #[test]
    fn a_development_is_dots_and_a_line_in_its_band() {
        let values = [Some(10.0), None, Some(14.0), Some(20.0)];
        let line = [
            None,
            stand(8.0, 10.0, 12.0),
            stand(13.0, 14.0, 15.0),
            stand(16.0, 19.0, 400.0),
        ];
        let svg = course(&values, &line, LABEL);
        assert_eq!(svg.matches("<circle").count(), 3);
        assert_eq!(svg.matches("<path").count(), 3, "axis, band and line");
        // The band ends at the top of the drawing, not above it.
        let band = svg.split("drawing-band").nth(1).unwrap();
        assert!(band.contains("L128 4L"), "{band}");
    }

    #[test]
    fn nothing_and_odd_numbers_can_be_drawn() {
        let odd = stand(f64::NEG_INFINITY, 1.0, f64::INFINITY);
        for (values, line) in [
            (&[][..], &[][..]),
            (&[Some(0.0)], &[None]),
            (&[Some(1.0), Some(2.0)], &[odd, odd]),
        ] {
            let svg = course(values, line, LABEL);
            assert!(svg.ends_with("</svg>"));
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
