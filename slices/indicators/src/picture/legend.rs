use maps::{Class, Key, Label, Look, Palette, swatch};
use texts::Tongue;

use super::{Figures, drawing::Scene};
use crate::indicator::Indicator;

/// A line of the legend.
pub struct Line {
    pub look: Look,
    pub text: String,
}

/// The classes from low to high, and then the reasons why places have none, those that are there.
pub fn lines(figures: &Figures<'_>, looks: &[Look], scene: &Scene<'_>) -> Vec<Line> {
    let (indicator, t) = (scene.indicator, scene.t);
    let mut lines = Vec::new();
    if !figures.numbers.is_empty() {
        let classes = figures.classes.legend(&figures.numbers);
        let line = |(at, class): (usize, &Class)| Line {
            look: Look::Class(at),
            text: class_text(class, indicator, t),
        };
        lines.extend(classes.iter().enumerate().map(line));
    }
    for (look, key) in [
        (Look::Missing, "indicators-map-look-missing"),
        (Look::Suppressed, "indicators-map-look-suppressed"),
        (Look::NotComparable, "indicators-map-look-not-comparable"),
    ] {
        if looks.contains(&look) {
            let text = t.say(key);
            lines.push(Line { look, text });
        }
    }
    lines
}

fn class_text(class: &Class, indicator: &Indicator, t: &Tongue) -> String {
    let number = |number: f64| t.decimal(number, indicator.decimals);
    match (class.from, class.to) {
        (None, Some(to)) => t.with("indicators-map-class-lowest", [("to", number(to).into())]),
        (Some(from), None) => t.with(
            "indicators-map-class-highest",
            [("from", number(from).into())],
        ),
        (Some(from), Some(to)) => t.with(
            "indicators-map-class-between",
            [("from", number(from).into()), ("to", number(to).into())],
        ),
        (None, None) => match class.found {
            Some((least, _)) => t.with(
                "indicators-map-class-only",
                [("value", number(least).into())],
            ),
            None => String::new(),
        },
    }
}

/// Each line as a picture and its words, for a page.
pub fn swatches(lines: &[Line], classes: usize) -> Vec<(String, String)> {
    let one = |line: &Line| {
        let label = Label {
            title: &line.text,
            description: "",
        };
        let picture = swatch(line.look, classes, Palette::Sequential, label);
        (picture, line.text.clone())
    };
    lines.iter().map(one).collect()
}

/// The lines as keys of a drawing.
pub fn keys(lines: &[Line]) -> Vec<Key<'_>> {
    lines
        .iter()
        .map(|line| Key {
            look: line.look,
            text: &line.text,
        })
        .collect()
}
