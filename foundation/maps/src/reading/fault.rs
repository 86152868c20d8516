use std::fmt;

use crate::{Point, System};

/// Merknad: what was found at one place of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    pub place: Place,
    pub fault: Fault,
}

/// Where in the file; all counted from one. A place without a feature is the whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub feature: Option<usize>,
    /// The number that the feature bears, when it was found.
    pub code: Option<String>,
    pub polygon: Option<usize>,
    /// 1 is the outer ring, those after it are holes.
    pub ring: Option<usize>,
}

/// Feil: what is wrong there. What it costs stands in [`Fault::is_note`].
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error("there is no property «{property}»; the feature is left out")]
    NoNumber { property: String },
    #[error("«{value}» in «{property}» is no number of {digits} digits; the feature is left out")]
    NotANumber {
        property: String,
        value: String,
        digits: usize,
    },
    #[error("{code} is none of the expected numbers; the feature is left out")]
    UnknownNumber { code: String },
    #[error("{code} stands on several features; their parts are one area")]
    NumberTwice { code: String },
    #[error("{code} is expected and has no area in the file")]
    Missing { code: String },
    #[error("there is no geometry")]
    NoGeometry,
    #[error("a {kind} encloses no area")]
    NotAPolygon { kind: String },
    #[error("the coordinates are not lists of positions")]
    BadCoordinates,
    #[error("there is no arc {index}")]
    NoSuchArc { index: f64 },
    #[error("two arcs of the ring do not meet")]
    ArcsDoNotMeet,
    #[error("the ring does not end where it begins; it was closed")]
    OpenRing,
    #[error("the ring has fewer than three different points; it is left out")]
    TooFewPoints,
    #[error("({}, {}) is not in Norway in {stated}{}; the feature is left out", .point.x, .point.y, Hint(.guess))]
    OutOfRange {
        point: Point,
        stated: System,
        guess: Option<Guess>,
    },
}

/// Gjetning: how coordinates that lie outside Norway would lie within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// In another system than the file or the caller says.
    System(System),
    /// With latitude and longitude, or north and east, the other way round.
    Swapped,
}

struct Hint<'a>(&'a Option<Guess>);

impl fmt::Display for Hint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => Ok(()),
            Some(Guess::System(system)) => write!(f, ", but would be in {system}"),
            Some(Guess::Swapped) => f.write_str(", but would be with its two numbers swapped"),
        }
    }
}

impl Fault {
    /// Whether it is a note alone: nothing is left out because of it.
    pub fn is_note(&self) -> bool {
        matches!(self, Self::NumberTwice { .. } | Self::OpenRing)
    }
}

/// Why nothing at all could be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum NotRead {
    #[error("the file has {found} {what}; at most {most} are read")]
    TooLarge {
        what: &'static str,
        found: usize,
        most: usize,
    },
    #[error("not JSON as GeoJSON or TopoJSON have it: {0}")]
    NotJson(String),
    #[error("neither a GeoJSON object nor a topology, but «{0}»")]
    NeitherFormat(String),
    #[error("the topology has no object «{0}»")]
    NoSuchObject(String),
    #[error("the coordinate system «{0}» is not one that is read")]
    UnknownSystem(String),
    #[error("no property has numbers of {0} digits")]
    NoNumbers(usize),
    #[error("most coordinates are not in Norway in {stated}: ({}, {}){}", .point.x, .point.y, Hint(.guess))]
    WrongSystem {
        point: Point,
        stated: System,
        guess: Option<Guess>,
    },
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.place, self.fault)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(feature) = self.feature else {
            return Ok(());
        };
        write!(f, "feature {feature}")?;
        if let Some(code) = &self.code {
            write!(f, " ({code})")?;
        }
        if let Some(polygon) = self.polygon {
            write!(f, ", polygon {polygon}")?;
        }
        if let Some(ring) = self.ring {
            write!(f, ", ring {ring}")?;
        }
        f.write_str(": ")
    }
}
