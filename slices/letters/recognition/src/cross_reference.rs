use serde::{Deserialize, Serialize};

use crate::ItemKind;

/// Krysshenvisning: words that send the reader to another place in the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossReference {
    /// The words that say it, as they stand: «Se rapporteringskrav under punkt 73.2».
    pub words: String,
    /// The section: `73.2`, `3.1.2.1`.
    pub section: String,
    /// The part of the section, where the words name it.
    pub part: Option<ItemKind>,
}

/// Where the text sends its reader, in the order in which it does.
pub fn cross_references(_text: &str) -> Vec<CrossReference> {
    Vec::new()
}
