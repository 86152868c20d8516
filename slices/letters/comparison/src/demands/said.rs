use crate::words::{in_bokmal, root};

/// A text as its words, each beside what it means.
pub struct Said<'a>(pub Vec<Word<'a>>);

/// A word as it stands, without the signs around it.
pub struct Word<'a> {
    pub as_written: &'a str,
    /// In small letters and bokmål.
    pub plain: String,
    pub root: String,
    /// A comma, full stop or bracket follows: what comes after says something else.
    pub ends: bool,
    /// The first of «arbeids- og velferdsdirektoratet»: the rest comes two words on.
    pub is_begun: bool,
}

impl<'a> Said<'a> {
    pub fn of(text: &'a str) -> Self {
        Self(text.split_whitespace().filter_map(Word::of).collect())
    }

    /// The words from one place up to another, as written.
    pub fn words(&self, from: usize, to: usize) -> String {
        let words: Vec<&str> = self.0[from..to.min(self.0.len())]
            .iter()
            .map(|word| word.as_written)
            .collect();
        words.join(" ")
    }

    /// The word in plain form, or nothing beyond the text.
    pub fn plain(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |word| word.plain.as_str())
    }

    pub fn root(&self, at: usize) -> &str {
        self.0.get(at).map_or("", |word| word.root.as_str())
    }
}

impl<'a> Word<'a> {
    fn of(raw: &'a str) -> Option<Self> {
        let is_kept = |sign: char| sign.is_alphanumeric() || matches!(sign, '%' | '§');
        let as_written = raw.trim_matches(|sign: char| !is_kept(sign));
        if as_written.is_empty() {
            return None;
        }
        let plain = in_bokmal(&as_written.to_lowercase());
        Some(Self {
            as_written,
            root: root(&plain),
            plain,
            is_begun: raw.ends_with('-'),
            ends: raw.ends_with([',', '.', ';', ':', ')']),
        })
    }

    pub fn is_capital(&self) -> bool {
        self.as_written.starts_with(char::is_uppercase)
    }
}
