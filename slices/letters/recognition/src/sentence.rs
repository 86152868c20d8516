//! Where a sentence ends and where it must go on: what decides whether two pieces of text are one.

/// Abbreviations whose full stop does not end a sentence.
const ABBREVIATIONS: [&str; 32] = [
    "bl.a.", "jf.", "nr.", "kap.", "pkt.", "ca.", "f.eks.", "m.fl.", "st.", "prop.", "prp.",
    "meld.", "dvs.", "evt.", "ev.", "inkl.", "pst.", "t.d.", "jfr.", "bl.", "ot.", "ot.prp.",
    "st.prp.", "st.meld.", "vedr.", "tlf.", "kgl.", "res.", "art.", "innst.", "f.", "eks.",
];

/// Where a sentence may end: sign, closing quotes or brackets, space, and what comes next.
const CLOSING: [char; 7] = ['”', '"', '»', ')', ']', '*', '_'];

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
    (!is_finished(text) && (begins_low || must_go_on(text)))
        || (begins_low && ends_with_ordinal(text))
}

/// «… 21.», before the month: the full stop of an ordinal may end a sentence, and before a small letter does not.
fn ends_with_ordinal(text: &str) -> bool {
    let word = last_word(text.trim_end());
    let number = word.strip_suffix('.').unwrap_or_default();
    matches!(number.len(), 1..=2) && number.bytes().all(|sign| sign.is_ascii_digit())
}

/// The sentences of a text, each without the space around it. Full stops of abbreviations, dates, numbers and initials end none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, sign) in text.char_indices() {
        if !matches!(sign, '.' | '!' | '?') {
            continue;
        }
        let after = &text[at + 1..];
        let rest = after.trim_start_matches(CLOSING);
        let end = text.len() - rest.len();
        let next = rest.trim_start();
        if next.len() == rest.len() || !ends(&text[start..=at], next) {
            continue;
        }
        found.push(text[start..end].trim());
        start = end;
    }
    found.push(text[start..].trim());
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// The full stop, or its like, that `before` ends with, ends a sentence when `next` follows.
fn ends(before: &str, next: &str) -> bool {
    if !before.ends_with('.') {
        return next.starts_with(|sign: char| !sign.is_lowercase());
    }
    let word = last_word(before);
    let bare = word
        .trim_start_matches(['(', '«', '"', '”'])
        .trim_end_matches('.');
    if ABBREVIATIONS.contains(&word.trim_start_matches('('))
        || bare.chars().count() == 1 && !bare.starts_with(|sign: char| sign.is_ascii_digit())
    {
        return false;
    }
    if !bare.is_empty() && bare.len() <= 2 && bare.chars().all(|sign| sign.is_ascii_digit()) {
        let alone = before.trim().trim_end_matches('.') == bare;
        return !alone && !goes_on_from_a_day(next);
    }
    let begins_low = next.starts_with(char::is_lowercase);
    !begins_low || bare.chars().count() > 3 && !bare.contains('.') && !word.ends_with("..")
}

/// No month has more signs, and no other word that is looked for.
const LONGEST_MONTH: usize = 12;

/// After «18.» or «21.»: a month, a range or a small letter.
fn goes_on_from_a_day(next: &str) -> bool {
    let near: String = next.chars().take(LONGEST_MONTH).collect();
    let next = near.to_lowercase();
    !next.starts_with(|sign: char| sign.is_alphabetic())
        || crate::date::MONTHS
            .iter()
            .any(|month| next.starts_with(month))
        || ["i ", "og ", "eller ", "hver", "kvar", "virke", "dag"]
            .iter()
            .any(|word| next.starts_with(word))
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
    fn where_sentences_end() {
        for (text, expected) in [
            (
                "Loven trådte i kraft 18. desember 2009. Den gjelder nå.",
                vec!["Loven trådte i kraft 18. desember 2009.", "Den gjelder nå."],
            ),
            (
                "Se punkt 73.2. Fylkesmannen skal melde fra.",
                vec!["Se punkt 73.2.", "Fylkesmannen skal melde fra."],
            ),
            (
                "Jf. lov nr. 131 § 4. Kommunen svarer.",
                vec!["Jf. lov nr. 131 § 4.", "Kommunen svarer."],
            ),
            (
                "Kurs holdes høsten 2012. opplæringen samordnes.",
                vec!["Kurs holdes høsten 2012.", "opplæringen samordnes."],
            ),
            (
                "Strategien «Bedre!» ligger fast. Den følges.",
                vec!["Strategien «Bedre!» ligger fast.", "Den følges."],
            ),
            (
                "Se Meld. St. 30 og Prop. 1 S. Begge gjelder.",
                vec!["Se Meld. St. 30 og Prop. 1 S. Begge gjelder."],
            ),
            (
                "Samlingen er 21.-22. januar. Alle møter (også nye).",
                vec!["Samlingen er 21.-22. januar.", "Alle møter (også nye)."],
            ),
            (
                "1. Gi råd. 2. Holde kurs.",
                vec!["1. Gi råd.", "2. Holde kurs."],
            ),
            (
                "Frist er 1. mars. Rapporten sendes.",
                vec!["Frist er 1. mars.", "Rapporten sendes."],
            ),
            (
                "tiltak bl.a. Kurs og møter",
                vec!["tiltak bl.a. Kurs og møter"],
            ),
            ("", vec![]),
            (" . . ", vec![]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }

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
            ("gjelder fra 21.", "desember 2011", true),
            ("gjelder i 2011.", "desember", false),
        ] {
            assert_eq!(continues(text, next), expected, "{text} | {next}");
        }
    }
}
