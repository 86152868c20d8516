use super::{Map, keys, outline::Outline};
use crate::{Frame, Point};

/// Størrelse: room in pixels, of a drawing that is shown as large as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    pub width: f64,
    pub height: f64,
}

/// How units become pixels, and where what is drawn beside the areas stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    frame: Frame,
    /// Pixels of a unit.
    scale: f64,
    /// The whole drawing.
    size: Size,
    /// Where the legend begins.
    pub legend: Point,
}

/// Around the areas, so that no line is cut off.
const MARGIN: f64 = 4.0;

/// Between the areas and a legend beside or below them.
const GAP: f64 = 12.0;

impl View {
    /// Puts the legend into the first corner that the areas leave free, from the lower right on; else beside or below them,
    /// where they stay larger.
    pub fn of(map: &Map, outlines: &[Outline]) -> Self {
        let frame = Frame::around(outlines.iter().map(|outline| outline.frame));
        let alone = Self::fitted(frame, map.size);
        let Some(legend) = map.legend.as_ref().map(keys::size) else {
            return alone;
        };
        if let Some(corner) = alone.free_corner(legend, outlines) {
            return Self {
                legend: corner,
                ..alone
            };
        }
        let beside = Size {
            width: map.size.width - legend.width - GAP,
            ..map.size
        };
        let below = Size {
            height: map.size.height - legend.height - GAP,
            ..map.size
        };
        let (beside, below) = (Self::fitted(frame, beside), Self::fitted(frame, below));
        if beside.scale >= below.scale {
            beside.with_legend_beside(legend)
        } else {
            below.with_legend_below(legend)
        }
    }

    /// As large as the room allows.
    fn fitted(frame: Frame, room: Size) -> Self {
        let across = pixels(room.width) / frame.width.max(f64::MIN_POSITIVE);
        let down = pixels(room.height) / frame.height.max(f64::MIN_POSITIVE);
        let scale = across.min(down);
        let scale = if scale.is_finite() && scale < 1e6 {
            scale
        } else {
            1.0
        };
        Self {
            frame,
            scale,
            size: Size {
                width: frame.width * scale + 2.0 * MARGIN,
                height: frame.height * scale + 2.0 * MARGIN,
            },
            legend: Point::default(),
        }
    }

    fn with_legend_beside(mut self, legend: Size) -> Self {
        self.legend = Point::new(self.size.width + GAP, 0.0);
        self.size.width += legend.width + GAP;
        self.size.height = self.size.height.max(legend.height);
        self
    }

    fn with_legend_below(mut self, legend: Size) -> Self {
        self.legend = Point::new(0.0, self.size.height + GAP);
        self.size.height += legend.height + GAP;
        self.size.width = self.size.width.max(legend.width);
        self
    }

    pub fn size(&self) -> Size {
        self.size
    }

    /// So many pixels in units.
    pub fn units(&self, pixels: f64) -> f64 {
        pixels / self.scale
    }

    pub fn pixels(&self, point: Point) -> Point {
        Point::new(
            (point.x - self.frame.left) * self.scale + MARGIN,
            (point.y - self.frame.top) * self.scale + MARGIN,
        )
    }

    pub fn transform(&self) -> String {
        let origin = self.pixels(Point::default());
        format!(
            "matrix({0:.6} 0 0 {0:.6} {1:.3} {2:.3})",
            self.scale, origin.x, origin.y
        )
    }

    fn free_corner(&self, legend: Size, outlines: &[Outline]) -> Option<Point> {
        let (right, bottom) = (
            self.size.width - legend.width,
            self.size.height - legend.height,
        );
        let corners = [(right, bottom), (0.0, 0.0), (right, 0.0), (0.0, bottom)];
        let mut corners = corners
            .into_iter()
            .filter(|_| right >= 0.0 && bottom >= 0.0);
        let free = corners.find(|(x, y)| {
            let corner = self.in_units(Point::new(*x, *y), legend);
            let corner = corner.grown(self.units(GAP));
            !outlines.iter().any(|outline| is_in(outline, corner))
        });
        free.map(|(x, y)| Point::new(x, y))
    }

    fn in_units(&self, at: Point, size: Size) -> Frame {
        Frame {
            left: self.frame.left + self.units(at.x - MARGIN),
            top: self.frame.top + self.units(at.y - MARGIN),
            width: self.units(size.width),
            height: self.units(size.height),
        }
    }
}

/// The room that a side leaves for areas; never nothing, whatever was asked for.
fn pixels(side: f64) -> f64 {
    const USUAL: f64 = 600.0;
    let side = if side.is_finite() { side } else { USUAL };
    (side - 2.0 * MARGIN).max(16.0)
}

/// Whether something of the outline lies in the frame: a point of its edge, or all of the frame in it.
fn is_in(outline: &Outline, frame: Frame) -> bool {
    if !outline.frame.meets(frame) {
        return false;
    }
    let rings = outline.rings();
    let middle = Point::new(
        frame.left + frame.width / 2.0,
        frame.top + frame.height / 2.0,
    );
    let meets = |pair: &[Point]| Frame::of(pair.iter()).meets(frame);
    let has_edge = |ring: &Vec<Point>| ring.windows(2).any(meets);
    rings.iter().any(has_edge) || crate::point::is_inside(middle, &rings)
}
