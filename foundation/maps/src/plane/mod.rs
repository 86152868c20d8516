//! From the coordinates of a file to one plane for the whole country: ETRS89 / UTM 33N (EPSG:25833), in which the mapping
//! authority and Statistics Norway show Norway. WGS 84 is taken as the same as ETRS89; they differ by less than a metre.

mod mercator;
mod system;
mod transverse;

pub use system::System;

use transverse::Transverse;

use crate::Point;

/// The plane: UTM 33.
pub(crate) const PLANE: System = System::Utm(33);

/// The point in the plane, in metres east and north.
pub(crate) fn to_plane(system: System, point: Point) -> Point {
    if system == PLANE {
        return point;
    }
    let geographic = to_geographic(system, point);
    utm(33).forward(geographic)
}

/// The point in degrees: `x` is the longitude, `y` the latitude.
pub(crate) fn to_geographic(system: System, point: Point) -> Point {
    match system {
        System::Geographic => point,
        System::WebMercator => mercator::inverse(point),
        System::Utm(zone) => utm(zone).inverse(point),
    }
}

/// By how much the plane is larger than the ground at this easting: the scale of areas (the square of the scale of lengths).
///
/// On a sphere; within two in ten thousand of the ellipsoid's anywhere in Norway.
pub(crate) fn area_scale(easting: f64) -> f64 {
    const RADIUS: f64 = 6_380_000.0;
    let from_middle = (easting - transverse::FALSE_EASTING) / (transverse::SCALE * RADIUS);
    let length = transverse::SCALE * from_middle.cosh();
    length * length
}

fn utm(zone: u8) -> Transverse {
    Transverse::utm(f64::from(zone) * 6.0 - 183.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_systems_lead_to_the_same_point_of_the_plane() {
        let oslo = Point::new(10.7389, 59.9133);
        let expected = to_plane(System::Geographic, oslo);
        let in_32 = utm(32).forward(oslo);
        let in_35 = utm(35).forward(oslo);
        let mercator = Point::new(
            10.7389 * 20_037_508.342_789_244 / 180.0,
            mercator_northing(59.9133),
        );
        for (system, point) in [
            (System::Utm(33), expected),
            (System::Utm(32), in_32),
            (System::Utm(35), in_35),
            (System::WebMercator, mercator),
        ] {
            let found = to_plane(system, point);
            assert!(found.distance(expected) < 0.001, "{system:?} {found:?}");
        }
    }

    fn mercator_northing(latitude: f64) -> f64 {
        let latitude = latitude.to_radians();
        6_378_137.0 * (std::f64::consts::FRAC_PI_4 + latitude / 2.0).tan().ln()
    }

    /// The scale of the ellipsoid, from three points of the plane a little apart.
    #[test]
    fn the_scale_of_areas_is_that_of_the_plane() {
        for (longitude, latitude) in [(5.0, 60.0), (15.0, 65.0), (25.0, 70.0), (31.0, 70.3)] {
            let at = |x, y| to_plane(System::Geographic, Point::new(x, y));
            let corner = at(longitude, latitude);
            let step = 1e-4;
            let (east, north) = (
                at(longitude + step, latitude),
                at(longitude, latitude + step),
            );
            let drawn = (east.x - corner.x) * (north.y - corner.y)
                - (north.x - corner.x) * (east.y - corner.y);
            let real = ground(latitude) * step * step;
            let scale = area_scale(corner.x);
            assert!((drawn / real / scale - 1.0).abs() < 2e-4, "{longitude}");
        }
    }

    /// Square metres of a square degree on GRS 80 at this latitude.
    fn ground(latitude: f64) -> f64 {
        let (a, e2) = (6_378_137.0, 0.006_694_380_022_9);
        let latitude = f64::to_radians(latitude);
        let w = 1.0 - e2 * latitude.sin().powi(2);
        let (across, along) = (a / w.sqrt() * latitude.cos(), a * (1.0 - e2) / w.powf(1.5));
        across.to_radians() * along.to_radians()
    }
}
