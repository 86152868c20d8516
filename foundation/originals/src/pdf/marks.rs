use kurbo::Rect;

use super::glyphs::Sign;

/// A circle is four curves, a square four lines; drawings of more strokes are no bullets.
pub const MOST_STROKES: usize = 20;

/// The sign of a drawn bullet; it counts as text only when text follows it on its line.
pub const DRAWN_BULLET: &str = "\u{f0b7}";

/// A shape as high as wide, between 2 and 8 points: what browsers draw before the items of a list.
pub fn bullet(bounds: Rect, _filled: bool, strokes: usize) -> Option<Sign> {
    let (width, height) = (bounds.width(), bounds.height());
    let square = (width - height).abs() <= 0.15 * width.max(height);
    let small = (1.5..=8.0).contains(&width);
    let finite = bounds.x0.is_finite() && bounds.y0.is_finite();
    if !(square && small && finite && strokes >= 4) {
        return None;
    }
    // A bullet hangs at half the height of small letters, a quarter of the size above the baseline.
    let size = width / 0.35;
    Some(Sign {
        x: bounds.x0,
        y: bounds.y1 + 0.08 * size,
        end: bounds.x1,
        size,
        text: DRAWN_BULLET.to_owned(),
    })
}
