use serde::{Deserialize, Serialize};

/// Del av brevet: what an item is, by the part it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Introduction,
    Assignment,
    Funding,
    Background,
    Requirement,
    Reporting,
}

impl ItemKind {
    /// In the order in which a section has them.
    pub const ALL: [Self; 6] = [
        Self::Introduction,
        Self::Assignment,
        Self::Funding,
        Self::Background,
        Self::Requirement,
        Self::Reporting,
    ];

    /// The letter in an address: `73.1-R1`.
    pub fn letter(self) -> char {
        match self {
            Self::Introduction => 'I',
            Self::Assignment => 'O',
            Self::Funding => 'F',
            Self::Background => 'B',
            Self::Requirement => 'R',
            Self::Reporting => 'P',
        }
    }

    /// Whether a paragraph, and not only a bullet, is an item of this kind.
    pub fn counts_paragraphs(self) -> bool {
        matches!(self, Self::Introduction | Self::Funding | Self::Reporting)
    }

    /// Whether work is done for it and can be measured.
    pub fn is_measured(self) -> bool {
        matches!(self, Self::Assignment | Self::Requirement)
    }
}
