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

impl View {
    pub fn of(map: &Map, outlines: &[Outline]) -> Self {
        let frame = Frame::around(outlines.iter().map(|outline| outline.frame));
        let room = |pixels: f64| {
            if pixels.is_finite() {
                (pixels - 2.0 * MARGIN).max(1.0)
            } else {
                600.0
            }
        };
        let across = room(map.size.width) / frame.width.max(f64::MIN_POSITIVE);
        let down = room(map.size.height) / frame.height.max(f64::MIN_POSITIVE);
        let scale = across.min(down);
        let mut view = Self {
            frame,
            scale: if scale.is_finite() && scale < 1e6 {
                scale
            } else {
                1.0
            },
            size: Size {
                width: 0.0,
                height: 0.0,
            },
            legend: Point::default(),
        };
        view.size = Size {
            width: frame.width * view.scale + 2.0 * MARGIN,
            height: frame.height * view.scale + 2.0 * MARGIN,
        };
        if let Some(legend) = &map.legend {
            view.make_room(keys::size(legend), outlines);
        }
        view
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

    /// Puts the legend into the first corner that the areas leave free, from the lower right on; else below them.
    fn make_room(&mut self, legend: Size, outlines: &[Outline]) {
        let (right, bottom) = (
            self.size.width - legend.width,
            self.size.height - legend.height,
        );
        let corners = [(right, bottom), (0.0, 0.0), (right, 0.0), (0.0, bottom)];
        let fits = right >= 0.0 && bottom >= 0.0;
        let free = corners.into_iter().filter(|_| fits).find(|(x, y)| {
            let corner = self
                .in_units(Point::new(*x, *y), legend)
                .grown(self.units(8.0));
            !outlines.iter().any(|outline| is_in(outline, corner))
        });
        if let Some((x, y)) = free {
            self.legend = Point::new(x, y);
        } else {
            self.legend = Point::new(0.0, self.size.height + 8.0);
            self.size.height += legend.height + 8.0;
            self.size.width = self.size.width.max(legend.width);
        }
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
