use serde::{Deserialize, Serialize};

use super::{Block, Figure};

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

    /// The figures of the section and of those below it, in reading order.
    pub fn figures_mut(&mut self) -> Vec<&mut Figure> {
        let here = self.blocks.iter_mut().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure.as_mut()),
            _ => None,
        });
        let below = self.sections.iter_mut().flat_map(Self::figures_mut);
        here.chain(below).collect()
    }
}
