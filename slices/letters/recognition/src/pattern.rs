use regex::Regex;

/// Letters as Norwegian and Sámi texts have them. All of Unicode's take twice as long to make a pattern of, and one letter
/// is read in less time than the patterns are made in.
const LETTER: &str = "[A-Za-zÀ-ÖØ-öø-ž]";

/// A pattern of the tables, in which `\p{L}` is a letter of ours. A faulty one fails every test that comes near it.
pub(crate) fn pattern(text: &str) -> Regex {
    let text = text.replace(r"\p{L}", LETTER);
    Regex::new(&text).expect("a pattern of the tables is well formed")
}

/// A static pattern, made the first time it is used.
macro_rules! patterns {
    ($($name:ident = $text:expr;)+) => {$(
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| crate::pattern::pattern($text));
    )+};
}
pub(crate) use patterns;
