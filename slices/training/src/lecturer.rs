use kernel::Id;

/// Foreleser: one who teaches at courses. The pool is shared: every office uses all of them, and changes its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lecturer {
    pub id: Id,
    /// The office that keeps what is known up to date.
    pub owner: Id,
    pub name: String,
    /// Where the lecturer works.
    pub organisation: String,
    /// What the lecturer can teach, in plain words.
    pub themes: String,
    pub email: Option<String>,
    /// Whether the lecturer can be asked.
    pub is_active: bool,
    pub version: i64,
}

impl Lecturer {
    /// The name with where the lecturer works.
    pub fn called(&self) -> String {
        format!("{}, {}", self.name, self.organisation)
    }
}
