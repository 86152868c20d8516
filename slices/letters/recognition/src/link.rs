use serde::{Deserialize, Serialize};

/// Lenke: a link of the source whose words stand in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub words: String,
    pub target: String,
}
