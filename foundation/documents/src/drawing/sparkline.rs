use std::fmt::Write;

use super::{
    Label,
    canvas::{Canvas, Short},
    palette::{LINE, TREND},
    scale::Scale,
};

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 24.0;
const EDGE: f64 = 3.0;

/// A small trend: one value for each period, the last marked with a dot. `None` is a period without a value; the line
/// stops there and begins again after it.
///
/// The scale runs from zero to `top` (100 for percent), or to the largest value.
pub fn sparkline(values: &[Option<f64>], top: Option<f64>, label: Label) -> String {
    let mut canvas = Canvas::new("drawing-sparkline", WIDTH, HEIGHT, label);
    let top = top.unwrap_or_else(|| values.iter().flatten().copied().fold(0.0, f64::max));
    let scale = Scale::new(top, HEIGHT - EDGE, EDGE);
    let places = places(values, scale);
    canvas.stroke(
        &format!("M0 {}H{}", Short(HEIGHT - 1.0), Short(WIDTH)),
        1.0,
        "drawing-axis",
        LINE,
    );
    canvas.stroke(&path(&places), 1.8, "drawing-trend", TREND);
    if let Some((x, y)) = places.iter().flatten().last() {
        canvas.dot(*x, *y, 2.6, "drawing-trend-end", TREND);
    }
    canvas.finish()
}

fn places(values: &[Option<f64>], scale: Scale) -> Vec<Option<(f64, f64)>> {
    let last = values.len().saturating_sub(1).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a trend has few periods")]
    let step = (WIDTH - 2.0 * EDGE) / last as f64;
    #[expect(clippy::cast_precision_loss, reason = "a trend has few periods")]
    let place = |(at, value): (usize, &Option<f64>)| {
        value.map(|value| (EDGE + at as f64 * step, scale.place(value)))
    };
    values.iter().enumerate().map(place).collect()
}

fn path(places: &[Option<(f64, f64)>]) -> String {
    let mut path = String::new();
    let mut drawing = false;
    for place in places {
        if let Some((x, y)) = place {
            let word = if drawing { 'L' } else { 'M' };
            write!(path, "{word}{} {}", Short(*x), Short(*y))
                .expect("writing to a string does not fail");
        }
        drawing = place.is_some();
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

    #[test]
    fn a_trend_breaks_where_a_value_is_missing() {
        insta::assert_snapshot!(sparkline(
            &[Some(70.0), Some(80.0), None, Some(60.0), Some(87.0)],
            Some(100.0),
            LABEL
        ));
    }

    #[test]
    fn no_values_and_one_value_can_be_drawn() {
        for values in [&[][..], &[None], &[Some(3.0)]] {
            let svg = sparkline(values, None, LABEL);
            assert!(
                svg.ends_with("</svg>") && !svg.contains("NaN") && !svg.contains("inf"),
                "{svg}"
            );
        }
    }
}
