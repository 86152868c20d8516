use crate::{effort::Effort, words::Theme};

/// Emne: what an effort is asked about: everything, a theme, or an item of the letter by its key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Subject {
    #[default]
    Any,
    Theme(Theme),
    Item(String),
}

impl Subject {
    pub fn takes(&self, effort: &Effort) -> bool {
        match self {
            Self::Any => true,
            Self::Theme(theme) => effort.marks.themes.contains(theme),
            Self::Item(key) => effort.items.contains(key),
        }
    }
}

/// Every theme, as columns.
pub fn themes() -> Vec<Subject> {
    Theme::ALL.iter().copied().map(Subject::Theme).collect()
}
