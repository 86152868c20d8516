use recognition::ItemKind;

/// How alike two items must be to belong together though their kinds differ; `None` when they never do.
pub fn least_likeness(old: ItemKind, new: ItemKind) -> Option<f64> {
    use ItemKind::{Assignment, Introduction, Reporting, Requirement};
    match (old, new) {
        (ItemKind::Background, ItemKind::Background) => Some(0.4),
        _ if old == new => Some(0.0),
        (Assignment, Requirement) | (Requirement, Assignment) => Some(0.75),
        (
            Introduction | Assignment | Requirement | Reporting,
            Introduction | Assignment | Requirement | Reporting,
        ) => Some(0.9),
        _ => None,
    }
}

/// What stands in section after section in the same words, and means its own section alone.
pub fn belongs_to_its_section(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Funding | ItemKind::Background)
}

/// How alike two items must be to belong together in sections that do not answer to each other.
pub fn least_across_sections(kind: ItemKind) -> f64 {
    if belongs_to_its_section(kind) {
        0.9
    } else {
        0.6
    }
}

/// Whether such items are split and joined.
pub fn can_be_parted(kind: ItemKind) -> bool {
    !belongs_to_its_section(kind)
}

/// How much a pair of the kind tells about which sections answer to each other.
pub fn tells_of_sections(kind: ItemKind) -> f64 {
    match kind {
        ItemKind::Funding => 0.1,
        ItemKind::Background => 0.3,
        _ => 1.0,
    }
}
