//! The words of the command line, in Norwegian.

use std::fmt;

use recognition::ItemKind;

use crate::outcome::{Change, DemandPart, Reason};

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unchanged => "uendret",
            Self::Reworded => "omformulert",
            Self::Moved => "flyttet",
            Self::Split => "delt",
            Self::Joined => "slått sammen",
        })
    }
}

impl fmt::Display for DemandPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "tall",
            Self::Limit => "frist",
            Self::Population => "hvem det gjelder",
            Self::Demand => "hva som kreves",
            Self::Partner => "sammen med",
            Self::Rhythm => "hvor ofte",
        })
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decided => f.write_str("avgjort av en person"),
            Self::SameWords => f.write_str("de samme ordene"),
            Self::CommonWords { percent } => write!(f, "{percent} % av ordene er felles"),
            Self::CoveredTogether { percent } => {
                write!(f, "delene dekker {percent} % av helheten")
            }
            Self::SameSection { section } => write!(f, "samme område {section}"),
            Self::SectionsAnswer { old, new } => write!(f, "område {old} svarer til {new}"),
            Self::SameOrder => f.write_str("punktene ved siden av hører også sammen"),
            Self::LeanOnTheSame { what } => write!(f, "bygger begge på {}", what.join(", ")),
            Self::AnotherKind { old, new } => {
                write!(f, "var {}, er nå {}", name(*old), name(*new))
            }
        }
    }
}

fn name(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Introduction => "innledning",
        ItemKind::Assignment => "oppdrag",
        ItemKind::Funding => "finansiering",
        ItemKind::Background => "bakgrunn",
        ItemKind::Requirement => "resultatkrav",
        ItemKind::Reporting => "rapportering",
    }
}
