use kernel::Id;

/// Tidligere punkt: an item of an earlier letter that another came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    pub item: Id,
    pub letter: Id,
    pub address: String,
    pub text: String,
    pub year: i32,
}

/// Senere punkt: what an item became, or why it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// Letter and address; none when it ended.
    pub item: Option<(Id, String)>,
    pub year: Option<i32>,
    pub reason: Option<String>,
}
