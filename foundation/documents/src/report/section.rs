use serde::{Deserialize, Serialize};

use super::Block;

/// Kapittel: a heading with what stands under it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub heading: String,
    /// An address within the report, for links in the page: `73.1`, `73.1-R1`.
    pub anchor: String,
    pub blocks: Vec<Block>,
    pub sections: Vec<Section>,
}

impl Section {
    pub fn new(heading: impl Into<String>, anchor: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            anchor: anchor.into(),
            ..Self::default()
        }
    }

    /// Nothing stands under the heading, nor under any heading below it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.sections.iter().all(Self::is_empty)
    }

    /// All blocks of the section and of those below it, in reading order.
    pub fn all_blocks(&self) -> Vec<&Block> {
        let below = self.sections.iter().flat_map(Self::all_blocks);
        self.blocks.iter().chain(below).collect()
    }
}
