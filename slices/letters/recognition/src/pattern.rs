use regex::Regex;

/// A pattern of the tables. A faulty one fails every test that comes near it.
pub(crate) fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern of the tables is well formed")
}

/// A static pattern, made the first time it is used.
macro_rules! patterns {
    ($($name:ident = $text:expr;)+) => {$(
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| crate::pattern::pattern($text));
    )+};
}
pub(crate) use patterns;
