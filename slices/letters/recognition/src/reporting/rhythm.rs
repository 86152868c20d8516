use serde::{Deserialize, Serialize};

use crate::pattern::patterns;

/// Rytme: how often a report is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    Yearly,
    HalfYearly,
    Tertial,
    Quarterly,
    Monthly,
    /// Løpende, ved behov: when something happens.
    PerEvent,
}

impl Rhythm {
    pub const ALL: [Self; 6] = [
        Self::Yearly,
        Self::HalfYearly,
        Self::Tertial,
        Self::Quarterly,
        Self::Monthly,
        Self::PerEvent,
    ];

    /// How many months a period has; none where nothing but events decides.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Yearly => Some(12),
            Self::HalfYearly => Some(6),
            Self::Tertial => Some(4),
            Self::Quarterly => Some(3),
            Self::Monthly => Some(1),
            Self::PerEvent => None,
        }
    }
}

patterns! {
    TERTIAL = r"(?i)\b(?:\p{L}*tertial\p{L}*|hver\s+fjerde\s+måned)\b";
    QUARTERLY = r"(?i)\b\p{L}*kvartal\p{L}*\b";
    HALF_YEARLY = r"(?i)\b(?:halvår\p{L}*|to\s+ganger\s+(?:i\s+året|årlig))\b";
    MONTHLY = r"(?i)\b(?:månedlige?|månadlege?|månadleg|(?:hver|kvar)\s+m[åa]n[ae]d)\b";
    PER_EVENT = r"(?i)\b(?:løpende|løpande|fortløpende|fortløpande|ved\s+behov|umiddelbart|straks|med\s+en\s+gang|(?:ved|for)\s+(?:hver|kvar)\s+\p{L}+|så\s+snart)\b";
    YEARLY = r"(?i)\b(?:årlig\p{L}*|årleg\p{L}*|årsrapport\p{L}*|årsmelding\p{L}*|(?:hvert|kvart)\s+år|årapp)\b";
}

/// How often, where the words say it.
pub fn rhythm(sentence: &str) -> Option<Rhythm> {
    let rules = [
        (&*TERTIAL, Rhythm::Tertial),
        (&QUARTERLY, Rhythm::Quarterly),
        (&HALF_YEARLY, Rhythm::HalfYearly),
        (&MONTHLY, Rhythm::Monthly),
        (&YEARLY, Rhythm::Yearly),
        (&PER_EVENT, Rhythm::PerEvent),
    ];
    rules
        .into_iter()
        .find(|(pattern, _)| pattern.is_match(sentence))
        .map(|(_, rhythm)| rhythm)
}
