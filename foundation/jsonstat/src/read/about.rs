use super::{context::Context, document, members::Members, raw::Raw};
use crate::{About, Link, Place, about::Links};
use std::collections::BTreeMap;

/// What is told beside the numbers; the links were read before.
pub(super) fn about(members: &mut Members<'_>, links: Links) -> About {
    About {
        label: members.text("label"),
        source: members.text("source"),
        updated: members.text("updated"),
        href: members.text("href"),
        notes: members.texts("note").unwrap_or_default(),
        links,
        extension: members.take("extension"),
        error: members.take("error"),
    }
}

pub(super) fn links(
    raw: BTreeMap<String, Vec<Raw>>,
    place: &Place,
    context: &Context<'_>,
    faults: &mut crate::Faults,
) -> Links {
    let mut links = Links::new();
    for (relation, items) in raw {
        let mut read: Vec<Link> = Vec::with_capacity(items.len());
        for (number, raw) in items.into_iter().enumerate() {
            let place = place.within(&format!("link.{relation}[{number}]"));
            read.extend(document::link(raw, &place, context, faults));
        }
        links.insert(relation, read);
    }
    links
}
