use kernel::Id;

/// Ansvarlig: who of the office answers for an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemOwner {
    pub user: Id,
    /// As it was shown when the person was chosen.
    pub name: String,
}

/// Who answers for an item, with the version that a change must be made from; nobody has version 0 until somebody was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ownership {
    pub owner: Option<ItemOwner>,
    pub version: i64,
}
