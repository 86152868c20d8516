//! Where a sentence ends and where it must go on: what decides whether two pieces of text are one.

/// Abbreviations whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 18] = [
    "bl.a.", "jf.", "nr.", "kap.", "pkt.", "ca.", "f.eks.", "m.fl.", "st.", "prop.", "prp.",
    "meld.", "dvs.", "evt.", "ev.", "inkl.", "pst.", "t.d.",
];

/// Words that no sentence ends with.
const UNFINISHED: [&str; 40] = [
    "og", "eller", "samt", "med", "til", "for", "av", "på", "i", "om", "som", "at", "under",
    "mellom", "hos", "fra", "den", "det", "de", "en", "et", "ei", "ein", "eit", "ved", "mot",
    "over", "etter", "innen", "innan", "gjennom", "herunder", "der", "frå", "hjå", "overfor", "å",
    "skal", "ha", "både",
];

/// The text ends as a sentence does: full stop, question mark, exclamation mark or colon, also within a quotation or bracket.
pub fn is_finished(text: &str) -> bool {
    let bare = text
        .trim_end()
        .trim_end_matches(['”', '"', '»', ')', ']', '*', '_']);
    match bare.chars().last() {
        Some('.') => !ABBREVIATIONS.contains(&last_word(bare).as_str()),
        Some('!' | '?' | ':') => true,
        _ => false,
    }
}

/// The text cannot end here, whatever follows: a comma or a word that leads on.
pub fn must_go_on(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(',') || UNFINISHED.contains(&last_word(text).as_str())
}

/// `next` reads as the rest of `text`, although something stands between them.
pub fn continues(text: &str, next: &str) -> bool {
    let begins_low = next
        .chars()
        .find(|sign| !matches!(sign, '(' | '«' | '"' | '”'))
        .is_some_and(char::is_lowercase);
    !is_finished(text) && (begins_low || must_go_on(text))
}

fn last_word(text: &str) -> String {
    text.rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on() {
        for (text, next, expected) in [
            ("videreutdanning i metodisk", "boligsosialt arbeid", true),
            ("Det sosiale og forebyggende", "arbeidet i kommunen", true),
            (
                "som Kompetanse i kontoret,",
                "Strategi for oppfølging",
                true,
            ),
            ("sammen med", "Husbanken", true),
            ("ha oppdatert status", "Invitasjon gis i brev", false),
            ("Et helt punkt.", "fortsetter ikke", false),
            ("Fylkesmannen skal:", "gjøre dette", false),
            ("tiltak som bl.a.", "kurs", true),
            ("(se punkt 73.2).", "men", false),
        ] {
            assert_eq!(continues(text, next), expected, "{text} | {next}");
        }
    }
}
