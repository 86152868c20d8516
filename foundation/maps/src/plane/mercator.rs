use std::f64::consts::FRAC_PI_2;

use crate::Point;

/// The equatorial radius of WGS 84, the sphere of web maps (EPSG:3857).
const RADIUS: f64 = 6_378_137.0;

/// From metres of a web map to degrees.
pub(super) fn inverse(point: Point) -> Point {
    let latitude = 2.0 * (point.y / RADIUS).exp().atan() - FRAC_PI_2;
    Point::new((point.x / RADIUS).to_degrees(), latitude.to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The corner of the square of web maps, as everybody tiles it, and the point of EPSG's guidance note 7-2 (method 1024).
    #[test]
    fn published_points_of_the_web_map_are_met() {
        for (x, y, longitude, latitude) in [
            (20_037_508.342_789, 20_037_508.342_789, 180.0, 85.051_128_78),
            (0.0, 0.0, 0.0, 0.0),
            (
                -11_169_055.58,
                2_800_000.0,
                -(100.0 + 20.0 / 60.0),
                24.0 + 22.0 / 60.0 + 54.433 / 3600.0,
            ),
        ] {
            let found = inverse(Point::new(x, y));
            assert!((found.x - longitude).abs() < 1e-6, "{found:?}");
            assert!((found.y - latitude).abs() < 1e-6, "{found:?}");
        }
    }
}
