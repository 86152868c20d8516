use std::collections::BTreeSet;

/// How many signs are named; whoever wrote a page in another script sees by these what is meant.
const NAMED: usize = 24;

/// What the reader is told: the words with the signs in their place, as Unicode numbers them, since they themselves cannot
/// be shown.
pub(crate) fn told(words: &str, signs: &BTreeSet<char>) -> String {
    let named = signs.iter().take(NAMED);
    let mut named: Vec<String> = named
        .map(|sign| format!("U+{:04X}", u32::from(*sign)))
        .collect();
    if signs.len() > NAMED {
        named.push("…".to_owned());
    }
    let named = named.join(", ");
    if words.contains("{signs}") {
        words.replace("{signs}", &named)
    } else {
        format!("□ = {named}")
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn what_is_missing_is_told_by_its_number() {
        for (words, signs, said) in [
            ("Mangler {signs}.", "中", "Mangler U+4E2D."),
            (
                "Mangler {signs}.",
                "🙂文中",
                "Mangler U+4E2D, U+6587, U+1F642.",
            ),
            ("", "中", "□ = U+4E2D"),
        ] {
            assert_eq!(told(words, &signs.chars().collect()), said);
        }
        let many = told("{signs}", &('一'..='巿').collect());
        assert!(many.ends_with(", U+4E17, …"), "{many}");
    }
}
