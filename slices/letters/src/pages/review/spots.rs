use kernel::Id;
use organisations::nation::nation;
use shell::Frame;

use super::ReviewPage;
use crate::{correction::Spot, draft::DraftItem};

/// Today's offices: identity, key and name.
pub fn offices(frame: &Frame) -> Vec<(Id, &'static str, String)> {
    let offices = nation().offices_at(frame.today);
    offices
        .into_iter()
        .map(|office| {
            let place = office.place_at(frame.today);
            (office.id, office.key, place.to_owned())
        })
        .collect()
}

impl ReviewPage {
    /// Where the item can be moved: last in each section, and before or after those that it stands in order with.
    pub(super) fn spots(&self, item: &DraftItem) -> Vec<(String, String)> {
        let t = &self.frame.t;
        let sections = self.draft.sections.iter().map(|section| {
            let name = format!("{} {}", section.number, section.title);
            let words = t.with("letters-spot-last", [("section", name.into())]);
            (code(&Spot::LastIn(section.number.clone())), words)
        });
        let family = self.draft.family(item.key).unwrap_or_default();
        let others = self
            .draft
            .settled()
            .filter(|other| other.kind == item.kind && !family.contains(&other.key));
        let spots = others.flat_map(|other| {
            let told = |key: &str| t.with(key, [("address", other.address.as_str().into())]);
            [
                (code(&Spot::Before(other.key)), told("letters-spot-before")),
                (code(&Spot::After(other.key)), told("letters-spot-after")),
            ]
        });
        sections.chain(spots).collect()
    }
}

fn code(spot: &Spot) -> String {
    match spot {
        Spot::LastIn(section) => format!("sist:{section}"),
        Spot::Before(key) => format!("foran:{key}"),
        Spot::After(key) => format!("etter:{key}"),
    }
}
