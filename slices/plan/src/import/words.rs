use texts::Tongue;

use crate::words::{ActivityKind, Theme};

/// Ord: what kinds and themes are called, by code and in every language of the house.
#[derive(Clone, Debug)]
pub struct Words {
    kinds: Vec<(String, ActivityKind)>,
    themes: Vec<(String, Theme)>,
}

impl Words {
    pub fn of(tongues: &[Tongue]) -> Self {
        let kinds = ActivityKind::ALL.iter().copied();
        let themes = Theme::ALL.iter().copied();
        Self {
            kinds: kinds
                .flat_map(|kind| named(kind, kind.code(), kind.key(), tongues))
                .collect(),
            themes: themes
                .flat_map(|theme| named(theme, theme.code(), theme.key(), tongues))
                .collect(),
        }
    }

    pub fn kind(&self, written: &str) -> Option<ActivityKind> {
        find(&self.kinds, written)
    }

    pub fn theme(&self, written: &str) -> Option<Theme> {
        find(&self.themes, written)
    }
}

fn named<T: Copy>(one: T, code: &str, key: &str, tongues: &[Tongue]) -> Vec<(String, T)> {
    let told = tongues.iter().map(|t| t.say(key).to_lowercase());
    let names = std::iter::once(code.to_owned()).chain(told);
    names.map(|name| (name, one)).collect()
}

fn find<T: Copy>(known: &[(String, T)], written: &str) -> Option<T> {
    let written = written.trim().to_lowercase();
    let found = known.iter().find(|(name, _)| *name == written);
    found.map(|(_, one)| *one)
}
