use super::{Seed, Settings};
use crate::{Frame, Point};

/// The radii, of which the circles fill so much of the rectangle around the seeds.
pub(super) fn radii(seeds: &[Seed], settings: Settings) -> Vec<f64> {
    let (room, longer) = room(seeds);
    let sum: f64 = seeds.iter().map(Seed::weight).sum();
    let filled = room * part(settings.filled);
    let of_one = if sum > 0.0 {
        filled / sum / std::f64::consts::PI
    } else {
        0.0
    };
    let radii = seeds.iter().map(|seed| (seed.weight() * of_one).sqrt());
    let radii: Vec<f64> = radii.collect();
    let largest = radii.iter().copied().fold(0.0, f64::max);
    let least = if largest > 0.0 {
        largest * part(settings.least)
    } else {
        longer / 100.0
    };
    radii.into_iter().map(|radius| radius.max(least)).collect()
}

/// The area of the rectangle around the seeds, and its longer side. Places on one line have one as well.
fn room(seeds: &[Seed]) -> (f64, f64) {
    let points: Vec<Point> = seeds.iter().map(Seed::place).collect();
    let frame = Frame::of(points.iter());
    let longer = frame.width.max(frame.height).max(1.0);
    let side = |side: f64| side.max(longer / 10.0);
    (side(frame.width) * side(frame.height), longer)
}

/// A part of a whole, and never nothing.
fn part(setting: f64) -> f64 {
    const LEAST: f64 = 0.001;
    if setting > LEAST {
        setting.min(1.0)
    } else {
        LEAST
    }
}
