/// One of the stems begins a word of the text. Both in small letters.
pub fn has(text: &str, stems: &[&str]) -> bool {
    word_starts(text).any(|at| stems.iter().any(|stem| text[at..].starts_with(stem)))
}

/// Where the stem first begins a word.
pub fn find(text: &str, stem: &str) -> Option<usize> {
    word_starts(text).find(|at| text[*at..].starts_with(stem))
}

/// The second half of «NAV-kontor» is no word of its own.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut in_word = false;
    text.char_indices().filter_map(move |(at, sign)| {
        let was_in_word = in_word;
        in_word = sign.is_alphanumeric() || sign == '-';
        (in_word && !was_in_word).then_some(at)
    })
}

/// A number written with figures or with a word.
pub fn number(word: &str) -> Option<f64> {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    if let Some((_, value)) = NUMBERS.iter().find(|(name, _)| *name == word) {
        return Some(*value);
    }
    if word.len() > 6 || !word.starts_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    word.replace(',', ".").parse().ok()
}

const NUMBERS: [(&str, f64); 31] = [
    ("en", 1.0),
    ("én", 1.0),
    ("ein", 1.0),
    ("ei", 1.0),
    ("et", 1.0),
    ("ett", 1.0),
    ("eitt", 1.0),
    ("eit", 1.0),
    ("to", 2.0),
    ("tre", 3.0),
    ("fire", 4.0),
    ("fem", 5.0),
    ("seks", 6.0),
    ("sju", 7.0),
    ("syv", 7.0),
    ("åtte", 8.0),
    ("ni", 9.0),
    ("ti", 10.0),
    ("elleve", 11.0),
    ("tolv", 12.0),
    ("fjorten", 14.0),
    ("tjue", 20.0),
    ("tretti", 30.0),
    ("førti", 40.0),
    ("femti", 50.0),
    ("seksti", 60.0),
    ("sytti", 70.0),
    ("åtti", 80.0),
    ("nitti", 90.0),
    ("nittifem", 95.0),
    ("hundre", 100.0),
];
