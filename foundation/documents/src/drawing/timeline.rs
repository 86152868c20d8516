use super::{
    Label, Mark, Months,
    canvas::{Anchor, Area, Canvas, Short},
    palette::{INK, LINE, MUTED, TARGET},
};

/// The width of the names, and of the year beside them.
const NAMES: f64 = 230.0;
const YEAR: f64 = 730.0;
const HEAD: f64 = 22.0;
const ROW: f64 = 20.0;
/// The shortest that a mark is drawn.
const LEAST: f64 = 5.0;
/// Signs of a name that have room.
const SIGNS: usize = 34;

/// Tidslinje: a year from left to right, a line for each thing.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    pub months: Months<'a>,
    /// Each with the name that stands before it.
    pub lines: Vec<(&'a str, Mark<'a>)>,
    /// Where today stands, when it is in the year.
    pub now: Option<f64>,
}

/// Draws the timeline.
pub fn timeline(drawing: &Timeline, label: Label) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a timeline has few lines")]
    let height = HEAD + ROW * drawing.lines.len() as f64 + 4.0;
    let mut canvas = Canvas::of_links("drawing-timeline", NAMES + YEAR, height, label);
    for (from, name) in drawing.months {
        upright(&mut canvas, from, height, 0.6, "drawing-axis", LINE);
        canvas.text((place(from) + 4.0, 14.0), Anchor::Start, 11.0, MUTED, name);
    }
    let mut y = HEAD;
    for (name, mark) in &drawing.lines {
        one(&mut canvas, name, mark, y);
        y += ROW;
    }
    if let Some(now) = drawing.now {
        upright(&mut canvas, now, height, 2.0, "drawing-target", TARGET);
    }
    canvas.finish()
}

fn one(canvas: &mut Canvas, name: &str, mark: &Mark, y: f64) {
    let at = (0.0, y + 14.0);
    canvas.text(at, Anchor::Start, 11.5, INK, &shortened(name, SIGNS));
    canvas.begin_link("drawing-link", mark.href, mark.label);
    let (from, to) = (place(mark.from), place(mark.to));
    let width = (to - from).max(LEAST);
    let (class, colour) = mark.look.stroke();
    let thickness = 14.0 * mark.look.share();
    let middle = y + ROW / 2.0;
    if mark.look.is_broken() {
        let path = format!("M{} {}h{}", Short(from), Short(middle), Short(width));
        canvas.dashed(&path, thickness, class, colour);
    } else {
        let bar = Area {
            x: from,
            y: middle - thickness / 2.0,
            width,
            height: thickness,
        };
        canvas.rectangle(bar, 2.0, class, colour);
    }
    canvas.end_link();
}

fn upright(
    canvas: &mut Canvas,
    time: f64,
    height: f64,
    width: f64,
    class: &str,
    colour: &'static str,
) {
    let line = format!("M{} 0V{}", Short(place(time)), Short(height));
    canvas.stroke(&line, width, class, colour);
}

fn place(time: f64) -> f64 {
    NAMES + time.clamp(0.0, 1.0) * YEAR
}

fn shortened(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let kept: String = name.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{drawing::Look, report::Tone};

    #[test]
    fn a_timeline_with_a_long_name_and_a_draft() {
        let months = std::array::from_fn(|at| (f64::from(u8::try_from(at).unwrap()) / 12.0, "mnd"));
        let mark = |from, to, look| Mark {
            from,
            to,
            look,
            href: "/plan/1",
            label: "Kurs, 3. mars",
        };
        let drawing = Timeline {
            months,
            lines: vec![
                (
                    "Et navn som er så langt at det ikke får plass foran streken",
                    mark(0.1, 0.3, Look::Whole(Tone::Missed)),
                ),
                ("Kurs", mark(0.5, 0.5, Look::Broken(Tone::Neutral))),
            ],
            now: Some(0.25),
        };
        let label = Label {
            title: "Tidslinje",
            description: "",
        };
        insta::assert_snapshot!(timeline(&drawing, label));
    }
}
