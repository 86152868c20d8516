use regex::Regex;

/// Letters, signs of words and digits as Norwegian and Sámi texts have them. All of Unicode's take more than twice as long
/// to make a pattern of, and one letter is read in less time than the patterns are made in.
const OURS: [(&str, &str); 3] = [
    (r"\p{L}", "[A-Za-zÀ-ÖØ-öø-ž]"),
    (r"\w", "[0-9_A-Za-zÀ-ÖØ-öø-ž]"),
    (r"\d", "[0-9]"),
];

/// A pattern of the tables, with [`OURS`]. A faulty one fails every test that comes near it.
pub(crate) fn pattern(text: &str) -> Regex {
    let text = OURS
        .iter()
        .fold(text.to_owned(), |text, (all, ours)| text.replace(all, ours));
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
