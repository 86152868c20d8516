use std::f64::consts::TAU;

use super::{
    Label, Mark, Months,
    canvas::{Anchor, Canvas, Short},
    lanes::lanes,
    palette::{INK, LINE, MUTED, TARGET},
};

const SIZE: f64 = 720.0;
const MIDDLE: f64 = SIZE / 2.0;
/// The hole in the middle, and where the rings end.
const INNER: f64 = 80.0;
const OUTER: f64 = 322.0;
/// Between the rings.
const GAP: f64 = 5.0;
/// The part of the circle that the year takes; the rest, at the top, holds the names of the rings.
const YEAR: f64 = 0.965;
/// The shortest that a mark is drawn, as a part of the year.
const LEAST: f64 = 0.007;

/// Årshjul: a year as a circle, January to the right of the top, with a ring for each kind of thing.
#[derive(Clone, Debug)]
pub struct Wheel<'a> {
    pub months: Months<'a>,
    /// The outermost first.
    pub rings: Vec<Ring<'a>>,
    /// Where today stands, when it is in the year.
    pub now: Option<f64>,
}

/// One ring: a name of a few signs, and its marks.
#[derive(Clone, Debug)]
pub struct Ring<'a> {
    pub name: &'a str,
    pub marks: Vec<Mark<'a>>,
}

/// Draws the wheel.
pub fn wheel(drawing: &Wheel, label: Label) -> String {
    let mut canvas = Canvas::of_links("drawing-wheel", SIZE, SIZE, label);
    months(&mut canvas, drawing);
    #[expect(clippy::cast_precision_loss, reason = "a wheel has few rings")]
    let thickness = (OUTER - INNER) / drawing.rings.len().max(1) as f64;
    let mut outer = OUTER;
    for ring in &drawing.rings {
        one(&mut canvas, ring, outer, thickness - GAP);
        outer -= thickness;
    }
    if let Some(now) = drawing.now {
        let line = radius(now, INNER - 6.0, OUTER + 6.0);
        canvas.stroke(&line, 2.0, "drawing-target", TARGET);
    }
    canvas.finish()
}

fn months(canvas: &mut Canvas, drawing: &Wheel) {
    for (at, (from, name)) in drawing.months.iter().enumerate() {
        let line = radius(*from, INNER, OUTER + 16.0);
        canvas.stroke(&line, 0.6, "drawing-axis", LINE);
        let to = drawing.months.get(at + 1).map_or(1.0, |next| next.0);
        let (x, y) = point((from + to) / 2.0, OUTER + 20.0);
        canvas.strong((x, y + 4.0), Anchor::Middle, 13.0, INK, name);
    }
    canvas.stroke(&radius(1.0, INNER, OUTER + 16.0), 0.6, "drawing-axis", LINE);
}

fn one(canvas: &mut Canvas, ring: &Ring, outer: f64, thickness: f64) {
    for edge in [outer, outer - thickness] {
        canvas.stroke(&arc(0.0, 1.0, edge), 0.6, "drawing-axis", LINE);
    }
    let (x, y) = point((1.0 + 1.0 / YEAR) / 2.0, outer - thickness / 2.0);
    canvas.text((x, y + 3.5), Anchor::Middle, 10.0, MUTED, ring.name);
    let (places, count) = lanes(&ring.marks, LEAST);
    #[expect(clippy::cast_precision_loss, reason = "a ring has few lanes")]
    let lane = (thickness / count as f64).min(14.0);
    for (mark, place) in ring.marks.iter().zip(places) {
        #[expect(clippy::cast_precision_loss, reason = "a ring has few lanes")]
        let middle = outer - lane * (place as f64 + 0.5);
        let path = arc(mark.from, mark.to.max(mark.from + LEAST), middle);
        let (class, colour) = mark.look.stroke();
        let width = lane * mark.look.share();
        canvas.begin_link("drawing-link", mark.href, mark.label);
        if mark.look.is_broken() {
            canvas.dashed(&path, width, class, colour);
        } else {
            canvas.band(&path, width, class, colour);
        }
        canvas.end_link();
    }
}

/// The point at that time of the year, so far from the middle.
fn point(time: f64, distance: f64) -> (f64, f64) {
    let turn = time * YEAR * TAU + (1.0 - YEAR) * TAU / 2.0;
    (
        MIDDLE + distance * turn.sin(),
        MIDDLE - distance * turn.cos(),
    )
}

fn radius(time: f64, from: f64, to: f64) -> String {
    let ((x1, y1), (x2, y2)) = (point(time, from), point(time, to));
    format!("M{} {}L{} {}", Short(x1), Short(y1), Short(x2), Short(y2))
}

fn arc(from: f64, to: f64, distance: f64) -> String {
    let ((x1, y1), (x2, y2)) = (point(from, distance), point(to, distance));
    let large = u8::from((to - from) * YEAR > 0.5);
    format!(
        "M{} {}A{} {} 0 {large} 1 {} {}",
        Short(x1),
        Short(y1),
        Short(distance),
        Short(distance),
        Short(x2),
        Short(y2)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{drawing::Look, report::Tone};

    const NAMES: [&str; 12] = [
        "jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des",
    ];
    const LABEL: Label = Label {
        title: "Årshjul 2026",
        description: "3 aktiviteter",
    };

    fn months() -> Months<'static> {
        std::array::from_fn(|at| (f64::from(u8::try_from(at).unwrap()) / 12.0, NAMES[at]))
    }

    fn mark(from: f64, to: f64, look: Look) -> Mark<'static> {
        Mark {
            from,
            to,
            look,
            href: "/plan/1?a=1&b=2",
            label: "Kurs <1>",
        }
    }

    #[test]
    fn a_wheel_with_two_rings() {
        let drawing = Wheel {
            months: months(),
            rings: vec![
                Ring {
                    name: "73.1",
                    marks: vec![
                        mark(0.0, 0.01, Look::Whole(Tone::Reached)),
                        mark(0.25, 0.9, Look::Broken(Tone::Neutral)),
                    ],
                },
                Ring {
                    name: "73.2",
                    marks: vec![mark(0.5, 0.5, Look::Faint)],
                },
            ],
            now: Some(0.4),
        };
        insta::assert_snapshot!(wheel(&drawing, LABEL));
    }

    #[test]
    fn a_wheel_of_nothing_is_a_calendar() {
        let drawing = Wheel {
            months: months(),
            rings: vec![],
            now: None,
        };
        let svg = wheel(&drawing, LABEL);
        assert!(svg.contains("jan") && !svg.contains("<a "), "{svg}");
    }
}
