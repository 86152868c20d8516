//! Transverse Mercator by Krüger's series in the third flattening (n), to its fourth power: a millimetre or better within
//! 3 000 km of the middle meridian, and Norway reaches 900 km from that of UTM 33.
//!
//! Source: L. Krüger, *Konforme Abbildung des Erdellipsoids in der Ebene* (1912), formulas 35 to 41 as numbered by
//! C. F. F. Karney, *Transverse Mercator with an accuracy of a few nanometers* (2011).

use crate::Point;

pub(super) const FALSE_EASTING: f64 = 500_000.0;
/// The scale of UTM at its middle meridian.
pub(super) const SCALE: f64 = 0.9996;

/// GRS 80, the ellipsoid of ETRS89.
const GRS_80: (f64, f64) = (6_378_137.0, 298.257_222_101);

/// One middle meridian on one ellipsoid.
#[derive(Clone, Copy, Debug)]
pub(super) struct Transverse {
    meridian: f64,
    /// Scale and false easting, in metres.
    scale: f64,
    false_easting: f64,
    /// The radius of a meridian of the same length, in metres.
    radius: f64,
    eccentricity: f64,
    alpha: [f64; 4],
    beta: [f64; 4],
}

impl Transverse {
    /// A zone of UTM in ETRS89; the meridian in degrees.
    pub fn utm(meridian: f64) -> Self {
        Self::new(GRS_80, meridian, SCALE, FALSE_EASTING)
    }

    fn new(
        (equatorial, inverse_flattening): (f64, f64),
        meridian: f64,
        scale: f64,
        false_easting: f64,
    ) -> Self {
        let f = 1.0 / inverse_flattening;
        let n = f / (2.0 - f);
        let n2 = n * n;
        Self {
            meridian: meridian.to_radians(),
            scale,
            false_easting,
            radius: equatorial / (1.0 + n) * (1.0 + n2 / 4.0 + n2 * n2 / 64.0),
            eccentricity: (f * (2.0 - f)).sqrt(),
            alpha: alpha(n),
            beta: beta(n),
        }
    }

    /// From degrees to metres.
    pub fn forward(&self, point: Point) -> Point {
        let longitude = point.x.to_radians() - self.meridian;
        let conformal = self.conformal(point.y.to_radians().tan());
        let (sine, cosine) = longitude.sin_cos();
        let xi = conformal.atan2(cosine);
        let eta = (sine / conformal.hypot(cosine)).asinh();
        let (by_xi, by_eta) = series(&self.alpha, xi, eta);
        let size = self.scale * self.radius;
        Point::new(
            self.false_easting + size * (eta + by_eta),
            size * (xi + by_xi),
        )
    }

    /// From metres to degrees.
    pub fn inverse(&self, point: Point) -> Point {
        let size = self.scale * self.radius;
        let (xi, eta) = (point.y / size, (point.x - self.false_easting) / size);
        let (by_xi, by_eta) = series(&self.beta, xi, eta);
        let (xi, eta) = (xi - by_xi, eta - by_eta);
        let conformal = xi.sin() / eta.sinh().hypot(xi.cos());
        let longitude = self.meridian + eta.sinh().atan2(xi.cos());
        let latitude = self.latitude_tangent(conformal).atan();
        Point::new(longitude.to_degrees(), latitude.to_degrees())
    }

    /// The tangent of the conformal latitude, from the tangent of the latitude.
    fn conformal(&self, tangent: f64) -> f64 {
        let e = self.eccentricity;
        let sine = tangent / 1.0f64.hypot(tangent);
        let sigma = (e * (e * sine).atanh()).sinh();
        tangent * 1.0f64.hypot(sigma) - sigma * 1.0f64.hypot(tangent)
    }

    /// The way back, by Newton's method: three steps reach the last digit.
    fn latitude_tangent(&self, conformal: f64) -> f64 {
        let e2 = self.eccentricity * self.eccentricity;
        let mut tangent = conformal;
        for _ in 0..4 {
            let found = self.conformal(tangent);
            tangent += (conformal - found) / 1.0f64.hypot(found)
                * (1.0 + (1.0 - e2) * tangent * tangent)
                / ((1.0 - e2) * 1.0f64.hypot(tangent));
        }
        tangent
    }
}

/// The sum of the series at a point of the sphere's projection, along and across the meridian.
fn series(factors: &[f64; 4], xi: f64, eta: f64) -> (f64, f64) {
    let mut sum = (0.0, 0.0);
    let mut order = 0.0;
    for factor in factors {
        order += 2.0;
        let (sine, cosine) = (order * xi).sin_cos();
        sum.0 += factor * sine * (order * eta).cosh();
        sum.1 += factor * cosine * (order * eta).sinh();
    }
    sum
}

fn alpha(n: f64) -> [f64; 4] {
    let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n);
    [
        n / 2.0 - 2.0 / 3.0 * n2 + 5.0 / 16.0 * n3 + 41.0 / 180.0 * n4,
        13.0 / 48.0 * n2 - 3.0 / 5.0 * n3 + 557.0 / 1440.0 * n4,
        61.0 / 240.0 * n3 - 103.0 / 140.0 * n4,
        49_561.0 / 161_280.0 * n4,
    ]
}

fn beta(n: f64) -> [f64; 4] {
    let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n);
    [
        n / 2.0 - 2.0 / 3.0 * n2 + 37.0 / 96.0 * n3 - 1.0 / 360.0 * n4,
        1.0 / 48.0 * n2 + 1.0 / 15.0 * n3 - 437.0 / 1440.0 * n4,
        17.0 / 480.0 * n3 - 37.0 / 840.0 * n4,
        4397.0 / 161_280.0 * n4,
    ]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Points that others publish: the manual of GeographicLib's GeoConvert, and that of pyproj.
    #[test]
    fn published_points_are_met() {
        for (meridian, longitude, latitude, x, y, within) in [
            (45.0, 44.4, 33.3, 444_140.54, 3_684_706.36, 0.005),
            (
                -123.0,
                -120.108,
                34.361_166_66,
                765_975.641,
                3_805_993.134,
                0.001,
            ),
        ] {
            let found = Transverse::utm(meridian).forward(Point::new(longitude, latitude));
            assert!((found.x - x).abs() < within, "{found:?}");
            assert!((found.y - y).abs() < within, "{found:?}");
        }
    }

    /// The example of EPSG's guidance note 7-2 for method 9807: the British grid on Airy's ellipsoid.
    #[test]
    fn the_example_of_the_guidance_note_is_met() {
        let airy = (6_377_563.396, 299.324_96);
        let british = Transverse::new(airy, -2.0, 0.999_601_271_7, 400_000.0);
        let origin = british.forward(Point::new(-2.0, 49.0));
        let found = british.forward(Point::new(0.5, 50.5));
        let north = found.y - origin.y - 100_000.0;
        assert!((found.x - 577_274.99).abs() < 0.01, "{found:?}");
        assert!((north - 69_740.50).abs() < 0.01, "{north}");
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_place(longitude in -10.0..40.0, latitude in 54.0..83.0) {
            let utm = Transverse::utm(15.0);
            let back = utm.inverse(utm.forward(Point::new(longitude, latitude)));
            prop_assert!((back.x - longitude).abs() < 1e-8 && (back.y - latitude).abs() < 1e-8);
        }
    }
}
