use serde::{Deserialize, Serialize};

/// Adressater: whom the words bind. Nobody named and nothing open binds every office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressees {
    /// The places whose offices are named, as they are written: «Oslo og Akershus», «Hordaland».
    pub named: Vec<String>,
    /// The words that leave it open which offices are meant: «i aktuelle fylker».
    pub open: Option<String>,
}

/// Whom the item or paragraph binds.
pub fn addressees(_text: &str) -> Addressees {
    Addressees::default()
}
