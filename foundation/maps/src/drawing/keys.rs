use super::{
    Label, Look, Map, Palette, Size,
    hatch::Hatching,
    look::Strokes,
    palette::{BORDER, INK, STROKES},
    svg::{Canvas, Escaped, Short},
    view::View,
};
use crate::Point;

/// Tegnforklaring: what the looks mean, drawn in a corner of the map that is free, or below it.
#[derive(Clone, Copy, Debug)]
pub struct Legend<'a> {
    /// The unit: «per 1 000 innbyggere».
    pub title: &'a str,
    pub keys: &'a [Key<'a>],
}

/// One line of it.
#[derive(Clone, Copy, Debug)]
pub struct Key<'a> {
    pub look: Look,
    pub text: &'a str,
}

const LINE: f64 = 19.0;
const BOX: Size = Size {
    width: 24.0,
    height: 13.0,
};
const LETTERS: f64 = 12.0;
const GAP: f64 = 8.0;

/// How much room it takes.
pub(super) fn size(legend: &Legend) -> Size {
    let texts = legend
        .keys
        .iter()
        .map(|key| BOX.width + GAP + width(key.text));
    let lines = u32::try_from(legend.keys.len()).unwrap_or(u32::MAX);
    Size {
        width: texts.fold(width(legend.title), f64::max) + 2.0,
        height: LINE * (f64::from(lines) + 1.0) + 2.0,
    }
}

/// A text's width is not known before it is drawn; this is a little more than it is.
fn width(text: &str) -> f64 {
    super::names::width(text, LETTERS)
}

pub(super) fn draw(canvas: &mut Canvas, map: &Map, view: &View, legend: &Legend) {
    let (x, mut y) = (view.legend.x + 1.0, view.legend.y);
    canvas.put(format_args!(r#"<g class="drawing-legend">"#));
    text(canvas, Point::new(x, y + LETTERS), 600, legend.title);
    for key in legend.keys {
        y += LINE;
        one(
            canvas,
            Point::new(x, y + 2.0),
            (map.palette, map.classes),
            key.look,
        );
        text(
            canvas,
            Point::new(x + BOX.width + GAP, y + LETTERS),
            400,
            key.text,
        );
    }
    canvas.end("g");
}

fn text(canvas: &mut Canvas, at: Point, weight: u16, text: &str) {
    canvas.put(format_args!(
        r#"<text class="drawing-text" x="{}" y="{}" font-size="{LETTERS}" font-weight="{weight}" fill="{INK}">{}</text>"#,
        Short(at.x),
        Short(at.y),
        Escaped(text)
    ));
}

/// A look as a small picture, for a table or a legend in words: «this is drawn so».
pub fn swatch(look: Look, classes: usize, palette: Palette, label: Label) -> String {
    let size = Size {
        width: BOX.width + 2.0,
        height: BOX.height + 2.0,
    };
    let mut canvas = Canvas::new(false, "drawing-swatch", size, label);
    one(&mut canvas, Point::new(1.0, 1.0), (palette, classes), look);
    canvas.finish()
}

fn one(canvas: &mut Canvas, at: Point, (palette, classes): (Palette, usize), look: Look) {
    let (class, fill) = palette.of(Some(look), classes);
    canvas.put(format_args!(
        r#"<rect class="{class}" x="{}" y="{}" width="{}" height="{}" fill="{fill}" stroke="{BORDER}" stroke-width="0.5"/>"#,
        Short(at.x),
        Short(at.y),
        BOX.width,
        BOX.height
    ));
    if let Some(strokes) = look.strokes() {
        let path = strokes_in(at, strokes);
        canvas.put(format_args!(
            r#"<path class="drawing-hatch" d="{path}" fill="none" stroke="{STROKES}" stroke-width="0.9"/>"#,
        ));
    }
}

fn strokes_in(at: Point, strokes: Strokes) -> String {
    let corners = [
        (0.0, 0.0),
        (BOX.width, 0.0),
        (BOX.width, BOX.height),
        (0.0, BOX.height),
        (0.0, 0.0),
    ];
    let ring = corners
        .map(|(x, y)| Point::new(at.x + x, at.y + y))
        .to_vec();
    let middle = Point::new(at.x + BOX.width / 2.0, at.y + BOX.height / 2.0);
    let mut path = String::new();
    for direction in strokes.directions {
        let hatching = Hatching {
            through: middle,
            direction: *direction,
            distance: strokes.distance,
            fine: 0.1,
        };
        hatching.write(&mut path, std::slice::from_ref(&ring));
    }
    path
}
