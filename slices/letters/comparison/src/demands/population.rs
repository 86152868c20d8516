use super::Fact;
use crate::{
    outcome::DemandPart,
    words::{root, words},
};

/// Whom or what the demand is to reach, as recognised.
pub fn fact(text: &str) -> Option<Fact> {
    let found = recognition::recognise(text).population?;
    let roots: Vec<String> = words(&found).map(|word| root(&word)).collect();
    Some(Fact {
        what: DemandPart::Population,
        meaning: roots.join(" "),
        about: String::new(),
        words: found,
    })
}
