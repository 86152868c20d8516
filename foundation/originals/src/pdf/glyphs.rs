use hayro_interpret::{
    BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask, font::Glyph,
    hayro_cmap::BfString,
};
use kurbo::{Affine, BezPath, Point, Shape};

use super::marks;

/// One sign on a page, in points from the upper left corner.
#[derive(Clone, Debug)]
pub struct Sign {
    pub x: f64,
    /// The baseline.
    pub y: f64,
    /// Where the next sign would stand.
    pub end: f64,
    pub size: f64,
    pub text: String,
}

/// The signs of a page as they are drawn; everything else is passed over.
#[derive(Default)]
pub struct Glyphs {
    pub signs: Vec<Sign>,
    /// What stands sideways: stamps along the margin, seldom more.
    pub sideways: String,
}

/// A page in the smallest print has some ten thousand signs.
const MOST_SIGNS: usize = 200_000;

impl Glyphs {
    fn full(&self) -> bool {
        self.signs.len() + self.sideways.len() > MOST_SIGNS
    }
}

fn meaning(glyph: &Glyph<'_>) -> String {
    match glyph.as_unicode() {
        Some(BfString::Char(sign)) => sign.to_string(),
        Some(BfString::String(signs)) => signs,
        None => '\u{fffd}'.to_string(),
    }
}

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        if self.full() {
            return;
        }
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().unwrap_or(500.0),
            Glyph::Type3(_) => 500.0,
        };
        let place = transform * glyph_transform;
        let start = place * Point::ZERO;
        let end = place * Point::new(f64::from(advance), 0.0);
        let top = place * Point::new(0.0, 1000.0);
        let text = meaning(glyph);
        let (dx, dy) = (end.x - start.x, end.y - start.y);
        if dy.abs() > dx.abs() {
            return self.sideways.push_str(&text);
        }
        let size = (top - start).hypot();
        if [start.x, start.y, end.x, size]
            .iter()
            .all(|n| n.is_finite() && n.abs() < 1e5)
            && size > 0.1
        {
            self.signs.push(Sign {
                x: start.x,
                y: start.y,
                end: end.x,
                size,
                text,
            });
        }
    }

    /// Browsers draw the bullets of a list instead of writing them.
    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        if self.full() || path.elements().len() > marks::MOST_STROKES {
            return;
        }
        let bounds = transform.transform_rect_bbox(path.bounding_box());
        if let Some(bullet) = marks::bullet(
            bounds,
            matches!(mode, PathDrawMode::Fill(_)),
            path.elements().len(),
        ) {
            self.signs.push(bullet);
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
