use crate::report::Tone;

use super::palette::{MUTED, of_tone};

/// Merke: one thing in a drawing of a year, which leads to its own page.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    /// Where it begins: 0 is the beginning of the year, 1 its end.
    pub from: f64,
    /// Where it ends, not before `from`.
    pub to: f64,
    pub look: Look,
    pub href: &'a str,
    /// What it is, for those who point at it and those who hear it.
    pub label: &'a str,
}

/// How a mark looks: colour and stroke tell the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Whole, in the colour of the tone.
    Whole(Tone),
    /// With a broken line, in the colour of the tone: not decided yet.
    Broken(Tone),
    /// Thin and grey: what came to nothing.
    Faint,
}

/// The months of the year, each with where it begins and its short name.
pub type Months<'a> = [(f64, &'a str); 12];

impl Look {
    /// The class name and the colour.
    pub(super) fn stroke(self) -> (&'static str, &'static str) {
        match self {
            Self::Whole(tone) | Self::Broken(tone) => of_tone(tone),
            Self::Faint => ("drawing-faint", MUTED),
        }
    }

    pub(super) fn is_broken(self) -> bool {
        matches!(self, Self::Broken(_))
    }

    /// How much of its lane it fills.
    pub(super) fn share(self) -> f64 {
        if self == Self::Faint { 0.3 } else { 0.78 }
    }
}
