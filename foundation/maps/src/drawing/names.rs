use std::collections::HashMap;

use super::{
    Face,
    outline::{Form, Outline},
    palette::INK,
    svg::{Canvas, Escaped, Short},
    view::View,
};
use crate::{Frame, Point};

const LETTERS: f64 = 10.0;
/// A name may be so many times as wide as its area, or nobody sees whose it is.
const BESIDE: f64 = 1.5;

/// Names where there is room: on the largest areas first, and never over one another; in a circle those that fit into it.
pub(super) fn write(
    canvas: &mut Canvas,
    view: &View,
    outlines: &[Outline],
    faces: &HashMap<&str, &Face>,
) {
    let mut largest: Vec<&Outline> = outlines.iter().collect();
    largest.sort_by(|a, b| size(b).total_cmp(&size(a)));
    let mut taken: Vec<Frame> = Vec::new();
    canvas.put(format_args!(
        r##"<g class="drawing-names" aria-hidden="true" pointer-events="none" text-anchor="middle" font-size="{LETTERS}" fill="{INK}" stroke="#ffffff" stroke-width="2.4" stroke-linejoin="round" paint-order="stroke">"##,
    ));
    for outline in largest {
        let name = faces.get(outline.code).map_or("", |face| face.name);
        let at = view.pixels(outline.inner);
        let frame = around(at, name);
        if name.is_empty()
            || !fits(outline, view, frame)
            || taken.iter().any(|one| one.meets(frame))
        {
            continue;
        }
        canvas.put(format_args!(
            r#"<text x="{}" y="{}">{}</text>"#,
            Short(at.x),
            Short(at.y + LETTERS * 0.35),
            Escaped(name)
        ));
        taken.push(frame);
    }
    canvas.end("g");
}

fn size(outline: &Outline) -> f64 {
    outline.frame.width * outline.frame.height
}

fn fits(outline: &Outline, view: &View, frame: Frame) -> bool {
    let whole = view.size();
    let is_in_drawing = frame.left >= 0.0 && frame.right() <= whole.width;
    match outline.form {
        Form::Path(_) => is_in_drawing && view.units(frame.width) < outline.frame.width * BESIDE,
        Form::Circle(radius) => view.units(frame.width) < 2.0 * radius,
    }
}

fn around(at: Point, name: &str) -> Frame {
    let width = width(name, LETTERS);
    Frame {
        left: at.x - width / 2.0,
        top: at.y - LETTERS * 0.6,
        width,
        height: LETTERS * 1.2,
    }
}

/// About how wide a text is in letters of this size.
pub(super) fn width(text: &str, letters: f64) -> f64 {
    let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(count) * letters * 0.6
}
