//! Which items belong together: what is sure first, then what is most alike, then what was split or joined.

mod affinity;
mod groups;
mod index;
mod kinds;
mod parts;
mod scored;
mod sure;

pub use affinity::Affinity;
pub use groups::{Group, Groups, How};
pub use scored::beside;

use crate::{anchors::Anchors, prepared::Prepared};

/// What is at least this likely is taken before splits and joins are sought.
const SURE_ENOUGH: f64 = 0.62;
/// What is less likely than this is nothing.
pub const LIKELY: f64 = 0.40;

/// Every group of items that belong together, and which sections answer to each other.
pub fn matched(letters: &Prepared, decided: &Anchors) -> (Groups, Affinity) {
    let mut groups = Groups::decided(letters, decided);
    let mut affinity = Affinity::by_name(letters);
    affinity.learn(letters, &groups);
    sure::only_once(letters, &mut groups);
    affinity.learn(letters, &groups);
    sure::several_times(letters, &affinity, &mut groups);
    affinity.learn(letters, &groups);
    let candidates = scored::candidates(letters, &groups);
    for (least, demanded) in [(SURE_ENOUGH, &parts::PLAIN), (LIKELY, &parts::FAIR)] {
        scored::take(letters, &candidates, &affinity, least, &mut groups);
        affinity.learn(letters, &groups);
        parts::take(letters, &affinity, demanded, &mut groups);
        affinity.learn(letters, &groups);
    }
    (groups, affinity)
}
