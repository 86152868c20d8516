use super::{
    Label,
    canvas::{Anchor, Area, Canvas, Short},
    palette::{INK, LINE, MUTED, of_tone},
};
use crate::report::Tone;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 460.0;
const FIELD: Area = Area {
    x: 64.0,
    y: 16.0,
    width: WIDTH - 64.0 - 20.0,
    height: HEIGHT - 16.0 - 52.0,
};
const RADIUS: f64 = 6.0;
const LETTERS: f64 = 12.0;
/// So wide is a letter of a name on average.
const LETTER: f64 = 6.6;

/// Spredning: places by two numbers, one across and one up, each leading to its own page.
#[derive(Clone, Debug)]
pub struct Scatter<'a> {
    pub across: Axis<'a>,
    pub up: Axis<'a>,
    /// The first ones get their names first, where there is room.
    pub dots: Vec<Dot<'a>>,
}

/// Akse, with its numbers as they are written.
#[derive(Clone, Debug)]
pub struct Axis<'a> {
    pub name: &'a str,
    pub from: f64,
    pub to: f64,
    pub ticks: Vec<(f64, String)>,
    /// Where a broken line parts the field.
    pub parted_at: Option<f64>,
}

/// Punkt: one place.
#[derive(Clone, Copy, Debug)]
pub struct Dot<'a> {
    pub across: f64,
    pub up: f64,
    pub name: &'a str,
    pub href: &'a str,
    /// What it is, for those who point at it and those who hear it.
    pub label: &'a str,
    /// A square for what is missed, a circle for the others, so that colour does not tell it alone.
    pub tone: Tone,
}

/// Draws the dots with their axes.
pub fn scatter(drawing: &Scatter, label: Label) -> String {
    let mut canvas = Canvas::of_links("drawing-scatter", WIDTH, HEIGHT, label);
    axes(&mut canvas, drawing);
    let mut taken: Vec<Area> = drawing
        .dots
        .iter()
        .map(|dot| around(drawing, dot))
        .collect();
    for dot in &drawing.dots {
        one(&mut canvas, drawing, dot, &mut taken);
    }
    canvas.finish()
}

fn axes(canvas: &mut Canvas, drawing: &Scatter) {
    let (left, right) = (FIELD.x, FIELD.x + FIELD.width);
    let (top, bottom) = (FIELD.y, FIELD.y + FIELD.height);
    for (value, told) in &drawing.across.ticks {
        let x = across(drawing, *value);
        let line = format!("M{} {}V{}", Short(x), Short(top), Short(bottom));
        canvas.stroke(&line, 0.6, "drawing-axis", LINE);
        canvas.text((x, bottom + 17.0), Anchor::Middle, LETTERS, MUTED, told);
    }
    for (value, told) in &drawing.up.ticks {
        let y = up(drawing, *value);
        let line = format!("M{} {}H{}", Short(left), Short(y), Short(right));
        canvas.stroke(&line, 0.6, "drawing-axis", LINE);
        canvas.text((left - 8.0, y + 4.0), Anchor::End, LETTERS, MUTED, told);
    }
    if let Some(x) = drawing.across.parted_at.map(|value| across(drawing, value)) {
        let line = format!("M{} {}V{}", Short(x), Short(top), Short(bottom));
        canvas.dashed(&line, 1.2, "drawing-target", MUTED);
    }
    if let Some(y) = drawing.up.parted_at.map(|value| up(drawing, value)) {
        let line = format!("M{} {}H{}", Short(left), Short(y), Short(right));
        canvas.dashed(&line, 1.2, "drawing-target", MUTED);
    }
    let below = (FIELD.x + FIELD.width, HEIGHT - 10.0);
    canvas.strong(below, Anchor::End, LETTERS, INK, drawing.across.name);
    canvas.strong((4.0, 11.0), Anchor::Start, LETTERS, INK, drawing.up.name);
}

fn one(canvas: &mut Canvas, drawing: &Scatter, dot: &Dot, taken: &mut Vec<Area>) {
    let (x, y) = (across(drawing, dot.across), up(drawing, dot.up));
    let (class, colour) = of_tone(dot.tone);
    canvas.begin_link("drawing-link", dot.href, dot.label);
    if dot.tone == Tone::Missed {
        canvas.rectangle(around(drawing, dot), 1.0, class, colour);
    } else {
        canvas.dot(x, y, RADIUS - 1.0, class, colour);
    }
    #[expect(clippy::cast_precision_loss, reason = "a name is short")]
    let width = dot.name.chars().count() as f64 * LETTER;
    let beside = |left: f64| Area {
        x: left,
        y: y - LETTERS / 2.0,
        width,
        height: LETTERS,
    };
    let places = [
        (beside(x + RADIUS + 3.0), Anchor::Start, x + RADIUS + 3.0),
        (
            beside(x - RADIUS - 3.0 - width),
            Anchor::End,
            x - RADIUS - 3.0,
        ),
    ];
    let free = places.into_iter().find(|(area, ..)| {
        let is_inside = area.x >= FIELD.x && area.x + area.width <= WIDTH;
        is_inside && !taken.iter().any(|other| overlap(area, other))
    });
    if let Some((area, anchor, at)) = free {
        canvas.text((at, y + 4.0), anchor, LETTERS, INK, dot.name);
        taken.push(area);
    }
    canvas.end_link();
}

fn around(drawing: &Scatter, dot: &Dot) -> Area {
    Area {
        x: across(drawing, dot.across) - RADIUS + 1.0,
        y: up(drawing, dot.up) - RADIUS + 1.0,
        width: 2.0 * RADIUS - 2.0,
        height: 2.0 * RADIUS - 2.0,
    }
}

fn overlap(one: &Area, other: &Area) -> bool {
    one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height
}

fn across(drawing: &Scatter, value: f64) -> f64 {
    FIELD.x + drawing.across.share(value) * FIELD.width
}

fn up(drawing: &Scatter, value: f64) -> f64 {
    FIELD.y + (1.0 - drawing.up.share(value)) * FIELD.height
}

impl Axis<'_> {
    fn share(&self, value: f64) -> f64 {
        let length = self.to - self.from;
        if length > 0.0 && value.is_finite() {
            ((value - self.from) / length).clamp(0.0, 1.0)
        } else {
            0.5
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawing<'a>(dots: Vec<Dot<'a>>, to: f64) -> Scatter<'a> {
        Scatter {
            across: Axis {
                name: "Behov",
                from: -1.0,
                to,
                ticks: vec![(0.0, "0".to_owned())],
                parted_at: Some(0.5),
            },
            up: Axis {
                name: "Innsats",
                from: 0.0,
                to: 4.0,
                ticks: vec![(2.0, "2".to_owned())],
                parted_at: Some(1.0),
            },
            dots,
        }
    }

    fn dot(across: f64, up: f64, name: &str, tone: Tone) -> Dot<'_> {
        Dot {
            across,
            up,
            name,
            href: "/levekar/innsats/4601",
            label: name,
            tone,
        }
    }

    const LABEL: Label = Label {
        title: "Behov og innsats",
        description: "",
    };

    #[test]
    fn dots_are_links_and_what_is_missed_is_a_square() {
        let dots = vec![
            dot(0.9, 0.0, "Solund", Tone::Missed),
            dot(-0.5, 3.0, "Bergen", Tone::Neutral),
        ];
        insta::assert_snapshot!(scatter(&drawing(dots, 1.0), LABEL));
    }

    #[test]
    fn a_name_without_room_is_left_out_but_heard() {
        let dots = vec![
            dot(0.0, 1.0, "Aurland", Tone::Neutral),
            dot(0.01, 1.0, "Bjørnafjorden", Tone::Neutral),
            dot(0.02, 1.02, "Sveio", Tone::Neutral),
        ];
        let svg = scatter(&drawing(dots, 1.0), LABEL);
        assert_eq!(svg.matches("aria-label").count(), 3);
        assert!(
            !svg.contains(">Sveio</text>") && svg.contains(">Aurland</text>"),
            "{svg}"
        );
    }

    #[test]
    fn an_axis_of_no_length_and_numbers_that_are_none_can_be_drawn() {
        let dots = vec![dot(f64::NAN, f64::INFINITY, "A", Tone::Near)];
        let svg = scatter(&drawing(dots, -1.0), LABEL);
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}
