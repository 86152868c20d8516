/// What the names of those the office works with are made of, and the words before them: «i samarbeid med NAV fylke».
const WHOLE: [&str; 9] = [
    "nav",
    "fylke",
    "ks",
    "samarbeid",
    "sammen",
    "regionkontor",
    "regionkontoret",
    "fylkeskommunen",
    "kommunesektoren",
];
const WITHIN: [&str; 5] = [
    "direktorat",
    "departement",
    "husbank",
    "helsetilsyn",
    "statsforvalter",
];

/// The word belongs to the name of a partner. Takes small letters, in bokmål.
pub fn names_partner(word: &str) -> bool {
    WHOLE.contains(&word) || WITHIN.iter().any(|name| word.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partners_and_what_is_done() {
        for (word, expected) in [
            ("velferdsdirektoratet", true),
            ("husbankens", true),
            ("nav", true),
            ("samarbeidsarena", false),
            ("navn", false),
            ("opplæring", false),
        ] {
            assert_eq!(names_partner(word), expected, "{word}");
        }
    }
}
