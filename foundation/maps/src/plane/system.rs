use crate::Point;

/// Koordinatsystem: in which system the coordinates of a file stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Degrees, longitude first (EPSG:4326, 4258).
    Geographic,
    /// Metres in a zone of UTM: 32, 33 or 35 (EPSG:25832, 25833, 25835).
    Utm(u8),
    /// Metres of web maps (EPSG:3857).
    WebMercator,
}

impl System {
    /// All that are read, the likeliest first.
    pub(crate) const ALL: [Self; 5] = [
        Self::Geographic,
        Self::Utm(33),
        Self::Utm(32),
        Self::Utm(35),
        Self::WebMercator,
    ];

    /// The system with this number of EPSG, if it is one that is read.
    pub fn from_epsg(number: u32) -> Option<Self> {
        match number {
            4326 | 4258 => Some(Self::Geographic),
            25832 | 32632 => Some(Self::Utm(32)),
            25833 | 32633 => Some(Self::Utm(33)),
            25835 | 32635 => Some(Self::Utm(35)),
            3857 => Some(Self::WebMercator),
            _ => None,
        }
    }

    /// The system that a `crs` member names: `EPSG:25833`, `urn:ogc:def:crs:EPSG::25833`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
    pub fn from_name(name: &str) -> Option<Self> {
        let last = name.rsplit([':', '/']).next()?.trim();
        if last.eq_ignore_ascii_case("CRS84") {
            return Some(Self::Geographic);
        }
        Self::from_epsg(last.parse().ok()?)
    }

    /// Whether the point can be in Norway (with Svalbard, Jan Mayen and the sea around) when it stands in this system.
    pub(crate) fn may_be_norway(self, point: Point) -> bool {
        let ((west, east), (south, north)) = match self {
            Self::Geographic => ((-15.0, 45.0), (54.0, 84.0)),
            Self::Utm(32) => ((-500_000.0, 1_700_000.0), (6_000_000.0, 9_500_000.0)),
            Self::Utm(35) => ((-1_200_000.0, 1_000_000.0), (6_000_000.0, 9_500_000.0)),
            Self::Utm(_) => ((-800_000.0, 1_400_000.0), (6_000_000.0, 9_500_000.0)),
            Self::WebMercator => ((-1_700_000.0, 5_000_000.0), (7_100_000.0, 19_000_000.0)),
        };
        (west..=east).contains(&point.x) && (south..=north).contains(&point.y)
    }
}

impl std::fmt::Display for System {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Geographic => f.write_str("EPSG:4326"),
            Self::Utm(zone) => write!(f, "EPSG:258{zone}"),
            Self::WebMercator => f.write_str("EPSG:3857"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_every_name_of_it() {
        for (name, system) in [
            ("EPSG:4326", Some(System::Geographic)),
            ("urn:ogc:def:crs:OGC:1.3:CRS84", Some(System::Geographic)),
            ("urn:ogc:def:crs:EPSG::25833", Some(System::Utm(33))),
            (
                "http://www.opengis.net/def/crs/EPSG/0/25832",
                Some(System::Utm(32)),
            ),
            ("EPSG:3857", Some(System::WebMercator)),
            ("EPSG:27700", None),
            ("", None),
            ("EPSG:", None),
            ("EPSG:-4326", None),
        ] {
            assert_eq!(System::from_name(name), system, "{name}");
        }
        for system in System::ALL {
            assert_eq!(System::from_name(&system.to_string()), Some(system));
        }
    }

    #[test]
    fn what_is_no_number_is_not_in_norway() {
        for system in System::ALL {
            for bad in [f64::NAN, f64::INFINITY, -1e300] {
                assert!(!system.may_be_norway(Point::new(bad, 60.0)), "{system}");
            }
        }
    }
}
