use crate::report::Tone;

use super::{
    Label,
    canvas::{Anchor, Area, Canvas, Short},
    palette::{INK, LINE, MUTED, TARGET, hatch_tone, of_tone},
    scale::{Scale, ticks},
};

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 252.0;
const PLOT: Area = Area {
    x: 48.0,
    y: 34.0,
    width: 580.0,
    height: 174.0,
};

/// Columns, one for each period, with a line where the target stands.
#[derive(Clone, Debug)]
pub struct Columns<'a> {
    pub columns: Vec<Column<'a>>,
    /// The target and its text: (90.0, "mål 90 %").
    pub target: Option<(f64, &'a str)>,
    /// The end of the axis; the largest value where there is none.
    pub top: Option<f64>,
    /// What stands after the numbers of the axis: " %".
    pub unit: &'a str,
}

/// One column: the period's name, the value and its text. No value, no column: the text says why.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    pub name: &'a str,
    pub value: Option<f64>,
    pub text: &'a str,
    pub tone: Tone,
}

/// Draws the columns.
pub fn columns(drawing: &Columns, label: Label) -> String {
    let mut canvas = Canvas::new("drawing-columns", WIDTH, HEIGHT, label);
    let scale = axis(&mut canvas, drawing);
    #[expect(clippy::cast_precision_loss, reason = "a drawing has few columns")]
    let slot = PLOT.width / drawing.columns.len().max(1) as f64;
    #[expect(clippy::cast_precision_loss, reason = "a drawing has few columns")]
    let middle = |at: usize| PLOT.x + slot * (at as f64 + 0.5);
    for (at, column) in drawing.columns.iter().enumerate() {
        one(
            &mut canvas,
            scale,
            column,
            middle(at),
            (slot * 0.62).min(64.0),
        );
    }
    if let Some((target, text)) = drawing.target {
        let y = scale.place(target);
        let line = format!(
            "M{} {}H{}",
            Short(PLOT.x),
            Short(y),
            Short(PLOT.x + PLOT.width)
        );
        canvas.dashed(&line, 1.5, "drawing-target", TARGET);
        canvas.strong(
            (PLOT.x + PLOT.width, 14.0),
            Anchor::End,
            11.0,
            INK,
            &format!("- - -  {text}"),
        );
    }
    for (at, column) in drawing.columns.iter().enumerate() {
        words(&mut canvas, scale, column, middle(at), slot);
    }
    canvas.finish()
}

fn axis(canvas: &mut Canvas, drawing: &Columns) -> Scale {
    let values = drawing.columns.iter().filter_map(|column| column.value);
    let largest = values
        .chain(drawing.target.map(|(target, _)| target))
        .fold(0.0, f64::max);
    let ticks = ticks(drawing.top.unwrap_or(largest));
    let bottom = PLOT.y + PLOT.height;
    let scale = Scale::new(ticks.last().copied().unwrap_or(1.0), bottom, PLOT.y);
    for tick in ticks {
        let y = scale.place(tick);
        let line = format!(
            "M{} {}H{}",
            Short(PLOT.x),
            Short(y),
            Short(PLOT.x + PLOT.width)
        );
        canvas.stroke(
            &line,
            if tick == 0.0 { 1.2 } else { 0.6 },
            "drawing-axis",
            LINE,
        );
        let text = format!("{}{}", Short(tick), drawing.unit).replace('.', ",");
        canvas.text((PLOT.x - 8.0, y + 3.5), Anchor::End, 10.0, MUTED, &text);
    }
    scale
}

fn one(canvas: &mut Canvas, scale: Scale, column: &Column, middle: f64, width: f64) {
    if let Some(value) = column.value.filter(|value| *value > 0.0) {
        let top = scale.place(value);
        let area = Area {
            x: middle - width / 2.0,
            y: top,
            width,
            height: PLOT.y + PLOT.height - top,
        };
        let (class, colour) = of_tone(column.tone);
        canvas.rectangle(area, 0.0, class, colour);
        hatch_tone(canvas, area, column.tone);
    }
}

/// The value above the column, on a ground of its own so that no line runs through it, and the name below.
fn words(canvas: &mut Canvas, scale: Scale, column: &Column, middle: f64, slot: f64) {
    let top = column
        .value
        .map_or(PLOT.y + PLOT.height, |value| scale.place(value));
    let size = fitting(column.text, slot);
    let width = width_of(column.text, size) + 4.0;
    let ground = Area {
        x: middle - width / 2.0,
        y: top - size - 5.0,
        width,
        height: size + 3.0,
    };
    canvas.rectangle(ground, 1.0, "drawing-ground", "#ffffff");
    let colour = if column.value.is_some() { INK } else { MUTED };
    canvas.strong(
        (middle, top - 6.0),
        Anchor::Middle,
        size,
        colour,
        column.text,
    );
    let mut y = PLOT.y + PLOT.height + 18.0;
    for line in lines(column.name, slot) {
        canvas.text(
            (middle, y),
            Anchor::Middle,
            fitting(line, slot),
            MUTED,
            line,
        );
        y += 13.0;
    }
}

const SIZE: f64 = 11.0;

/// About how wide the text stands.
fn width_of(text: &str, size: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a label has few signs")]
    let signs = text.chars().count() as f64;
    signs * size * 0.56
}

/// The size at which the text fits between its neighbours, as far as it can be read.
fn fitting(text: &str, slot: f64) -> f64 {
    let natural = width_of(text, SIZE);
    if natural <= slot - 4.0 {
        SIZE
    } else {
        (SIZE * (slot - 4.0) / natural).max(8.0)
    }
}

/// The name on one line, or on two where it is too wide for one.
fn lines(name: &str, slot: f64) -> impl Iterator<Item = &str> {
    let parts = name
        .rsplit_once(' ')
        .filter(|_| width_of(name, SIZE) > slot - 4.0);
    let (first, second) = parts.map_or((name, None), |(first, second)| (first, Some(second)));
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_with_a_target_and_a_missing_period() {
        let column = |name, value, text, tone| Column {
            name,
            value,
            text,
            tone,
        };
        let drawing = Columns {
            columns: vec![
                column("1. tertial", Some(91.2), "91,2 %", Tone::Reached),
                column("2. tertial", Some(84.0), "84,0 %", Tone::Missed),
                column("3. tertial", None, "ingen", Tone::Neutral),
            ],
            target: Some((90.0, "mål 90 %")),
            top: Some(100.0),
            unit: " %",
        };
        insta::assert_snapshot!(columns(
            &drawing,
            Label {
                title: "Innen fristen",
                description: "Tre tertialer"
            }
        ));
    }

    #[test]
    fn no_columns_can_be_drawn() {
        let drawing = Columns {
            columns: vec![],
            target: None,
            top: None,
            unit: "",
        };
        let svg = columns(
            &drawing,
            Label {
                title: "Tom",
                description: "",
            },
        );
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}
