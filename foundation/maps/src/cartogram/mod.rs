//! Circles as large as what they stand for, beside each other as their places are (Dorling, 1996). Where areas are very
//! unlike, a map shows moor and mountain; a cartogram shows people.

mod forces;
mod radii;

use std::collections::HashMap;

use crate::{Frame, Point, Shapes, System, plane};

/// Frø: one circle to be. The place may come from a shape's inner point or from anywhere else; right and down.
#[derive(Clone, Debug, PartialEq)]
pub struct Seed {
    pub code: String,
    pub at: Point,
    /// What the circle's area stands for: people. What is no number, or below zero, is zero.
    pub size: f64,
}

/// How a cartogram is made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// How much of the rectangle around all places the circles fill together, from 0 to 1.
    pub filled: f64,
    /// The least radius, as a part of the largest: circles that would be smaller are drawn so large, to be seen at all.
    pub least: f64,
    /// Between circles, as a part of the mean radius.
    pub gap: f64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            filled: 0.18,
            least: 0.03,
            gap: 0.08,
        }
    }
}

/// Kartogram: circles that do not overlap, in the order of their seeds.
#[derive(Clone, Debug, PartialEq)]
pub struct Cartogram {
    pub circles: Vec<Circle>,
    /// The least frame around them.
    pub frame: Frame,
}

/// Sirkel: one area.
#[derive(Clone, Debug, PartialEq)]
pub struct Circle {
    pub code: String,
    pub at: Point,
    pub radius: f64,
    /// Where it would stand if there were room.
    pub home: Point,
}

/// Places a circle for each seed, near its place and near its neighbours; the pairs may come from [`Shapes::neighbours`] or
/// be none. The same seeds always give the same circles. Made for some hundreds of seeds: what each step costs grows with the
/// square of how many overlap.
pub fn cartogram(seeds: &[Seed], neighbours: &[(String, String)], settings: Settings) -> Cartogram {
    let radii = radii::radii(seeds, settings);
    let mut circles: Vec<Circle> = seeds.iter().zip(radii).map(circle).collect();
    let numbers: HashMap<&str, usize> = seeds
        .iter()
        .enumerate()
        .map(|(at, seed)| (seed.code.as_str(), at))
        .collect();
    let pair = |(one, other): &(String, String)| {
        Some((*numbers.get(one.as_str())?, *numbers.get(other.as_str())?))
    };
    let pairs: Vec<(usize, usize)> = neighbours.iter().filter_map(pair).collect();
    let between = if settings.gap > 0.0 {
        settings.gap.min(1.0)
    } else {
        0.0
    };
    let gap = between * mean(circles.iter().map(|circle| circle.radius));
    forces::settle(&mut circles, &pairs, gap);
    Cartogram {
        frame: Frame::around(circles.iter().map(Circle::frame)),
        circles,
    }
}

impl Seed {
    /// A seed for each shape, at its inner point, as large as `size` says; those of which it says nothing have none.
    pub fn of(shapes: &Shapes, size: impl Fn(&str) -> Option<f64>) -> Vec<Self> {
        let seed = |shape: &crate::Shape| {
            Some(Self {
                code: shape.code.clone(),
                at: shape.inner,
                size: size(&shape.code)?,
            })
        };
        shapes.shapes.iter().filter_map(seed).collect()
    }

    /// A seed at a place in degrees, where there are no shapes.
    pub fn at_degrees(code: &str, longitude: f64, latitude: f64, size: f64) -> Self {
        let place = plane::to_plane(System::Geographic, Point::new(longitude, latitude));
        Self {
            code: code.to_owned(),
            at: Point::new(place.x, -place.y),
            size,
        }
    }

    /// What it weighs; what is no number, or below zero, is zero.
    fn weight(&self) -> f64 {
        if self.size.is_finite() {
            self.size.max(0.0)
        } else {
            0.0
        }
    }

    /// Where it is; what is no number is zero, and nothing is farther off than any plane reaches.
    fn place(&self) -> Point {
        let number = |value: f64| {
            if value.is_finite() {
                value.clamp(-1e9, 1e9)
            } else {
                0.0
            }
        };
        Point::new(number(self.at.x), number(self.at.y))
    }
}

impl Cartogram {
    /// How far the circles stand from their places, on average, as a part of the diagonal of the whole.
    pub fn displacement(&self) -> f64 {
        let diagonal = self.frame.width.hypot(self.frame.height);
        let mean = mean(
            self.circles
                .iter()
                .map(|circle| circle.at.distance(circle.home)),
        );
        if diagonal > 0.0 { mean / diagonal } else { 0.0 }
    }
}

impl Circle {
    fn frame(&self) -> Frame {
        Frame::of([self.at].iter()).grown(self.radius)
    }
}

fn circle((seed, radius): (&Seed, f64)) -> Circle {
    let at = seed.place();
    Circle {
        code: seed.code.clone(),
        at,
        radius,
        home: at,
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    sum / f64::from(count.max(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seed(code: &str, x: f64, y: f64, size: f64) -> Seed {
        Seed {
            code: code.to_owned(),
            at: Point::new(x, y),
            size,
        }
    }

    fn overlaps(cartogram: &Cartogram) -> usize {
        let circles = &cartogram.circles;
        let pairs = circles
            .iter()
            .enumerate()
            .flat_map(|(at, one)| circles[at + 1..].iter().map(move |other| (one, other)));
        pairs
            .filter(|(one, other)| {
                one.at.distance(other.at) < (one.radius + other.radius) * (1.0 - 1e-9)
            })
            .count()
    }

    #[test]
    fn an_area_is_as_large_as_its_value() {
        let seeds = [
            seed("a", 0.0, 0.0, 100.0),
            seed("b", 100.0, 0.0, 400.0),
            seed("c", 50.0, 80.0, 0.0),
        ];
        let found = cartogram(&seeds, &[], Settings::default());
        let radius = |at: usize| found.circles[at].radius;
        assert!((radius(1) / radius(0) - 2.0).abs() < 1e-9);
        assert!((radius(2) / radius(1) - 0.03).abs() < 1e-9);
    }

    #[test]
    fn north_is_up_and_east_is_to_the_right() {
        let seeds = [
            Seed::at_degrees("0301", 10.74, 59.91, 700.0),
            Seed::at_degrees("5501", 18.96, 69.65, 78.0),
            Seed::at_degrees("4601", 5.32, 60.39, 290.0),
        ];
        let found = cartogram(&seeds, &[], Settings::default());
        let [oslo, tromso, bergen] = &found.circles[..] else {
            panic!("three circles")
        };
        assert!(tromso.at.y < oslo.at.y && bergen.at.x < oslo.at.x);
        assert!((oslo.at.distance(bergen.at) / 305_000.0 - 1.0).abs() < 0.02);
    }

    #[test]
    fn circles_with_room_stay_where_they_are() {
        let seeds = [
            seed("a", 0.0, 0.0, 1.0),
            seed("b", 100.0, 0.0, 1.0),
            seed("c", 0.0, 100.0, 1.0),
        ];
        let found = cartogram(
            &seeds,
            &[],
            Settings {
                filled: 0.02,
                ..Settings::default()
            },
        );
        assert!(found.displacement() < 1e-9, "{}", found.displacement());
    }

    #[test]
    fn whatever_the_seeds_circles_come_of_them() {
        let nan = f64::NAN;
        for seeds in [
            vec![],
            vec![seed("a", 0.0, 0.0, 1.0)],
            vec![seed("a", 5.0, 5.0, 1.0); 40],
            vec![
                seed("a", nan, 1.0, 1.0),
                seed("b", f64::INFINITY, 1.0, nan),
                seed("c", 1e300, 0.0, -4.0),
            ],
            vec![seed("a", 0.0, 0.0, 1e300), seed("b", 1.0, 0.0, 1e300)],
            vec![seed("a", 0.0, 0.0, 0.0), seed("b", 0.0, 0.0, 0.0)],
            (0..50)
                .map(|at| seed("a", f64::from(at), 0.0, 1.0))
                .collect(),
        ] {
            let odd = Settings {
                filled: nan,
                least: -1.0,
                gap: nan,
            };
            assert_eq!(overlaps(&cartogram(&seeds, &[], odd)), 0, "{seeds:?}");
            let found = cartogram(&seeds, &[], Settings::default());
            assert_eq!(found.circles.len(), seeds.len());
            assert_eq!(overlaps(&found), 0, "{seeds:?}");
            let is_finite =
                |c: &Circle| c.at.x.is_finite() && c.at.y.is_finite() && c.radius.is_finite();
            assert!(found.circles.iter().all(is_finite), "{seeds:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn no_circles_overlap_and_the_same_seeds_give_the_same(
            seeds in prop::collection::vec((0.0..100.0f64, 0.0..100.0f64, 0.0..1e6f64), 0..80),
        ) {
            let seeds: Vec<Seed> = seeds.iter().enumerate().map(|(at, (x, y, size))| seed(&at.to_string(), *x, *y, *size)).collect();
            let found = cartogram(&seeds, &[], Settings { filled: 0.5, ..Settings::default() });
            prop_assert_eq!(overlaps(&found), 0);
            prop_assert_eq!(&found, &cartogram(&seeds, &[], Settings { filled: 0.5, ..Settings::default() }));
        }
    }
}
