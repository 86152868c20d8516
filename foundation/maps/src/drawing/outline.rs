use super::Forms;
use crate::{Frame, Path, Point};

/// What is drawn for one area, in units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outline<'a> {
    pub code: &'a str,
    /// Where a name stands.
    pub inner: Point,
    pub frame: Frame,
    pub form: Form<'a>,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Form<'a> {
    Path(&'a Path),
    /// Around `inner`.
    Circle(f64),
}

pub(super) fn outlines(forms: Forms<'_>) -> Vec<Outline<'_>> {
    match forms {
        Forms::Shapes(shapes) => shapes.shapes.iter().map(of_shape).collect(),
        Forms::Circles(cartogram) => cartogram.circles.iter().map(of_circle).collect(),
    }
}

fn of_shape(shape: &crate::Shape) -> Outline<'_> {
    Outline {
        code: &shape.code,
        inner: shape.inner,
        frame: shape.frame,
        form: Form::Path(&shape.path),
    }
}

fn of_circle(circle: &crate::Circle) -> Outline<'_> {
    Outline {
        code: &circle.code,
        inner: circle.at,
        frame: Frame::of([circle.at].iter()).grown(circle.radius),
        form: Form::Circle(circle.radius),
    }
}

impl Outline<'_> {
    /// Its edge as closed lines; a circle with so many corners that nobody sees them.
    pub fn rings(&self) -> Vec<Vec<Point>> {
        const CORNERS: u32 = 32;
        match self.form {
            Form::Path(path) => path.rings(),
            Form::Circle(radius) => {
                let corner = |at: u32| {
                    let angle =
                        std::f64::consts::TAU * f64::from(at % CORNERS) / f64::from(CORNERS);
                    let (sine, cosine) = angle.sin_cos();
                    Point::new(self.inner.x + radius * cosine, self.inner.y + radius * sine)
                };
                vec![(0..=CORNERS).map(corner).collect()]
            }
        }
    }
}
