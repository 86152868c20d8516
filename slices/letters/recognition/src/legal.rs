use crate::{beginning, mentions, pattern::patterns};

patterns! {
    SECTION = r"§+\s*(\d+(?:-\d+)?(?:\s?[a-zA-Z]\b)?)((?:\s*(?:,|og|eller|–|-|til)\s*(?:§\s*)?\d+(?:-\d+)?(?:\s?[a-zA-Z]\b)?)*)";
    ONE = r"\d+(?:-\d+)?(?:\s?[a-zA-Z]\b)?";
    CHAPTER = r"(?i)\bkap(?:ittel|itla|itlene|\.)?\s*(\d{1,2}\s?[A-Z]?)\b(?:\.\d)?";
}

/// What the text leans on in law, in one spelling, sorted and each once: `§14a`, `kap5`, `act:2009-12-18-131`, `circular:i-34/2001`.
pub fn legal_tokens(text: &str) -> Vec<String> {
    let text = beginning(text);
    let sections = SECTION.captures_iter(text).flat_map(|found| {
        let all = format!("{} {}", &found[1], &found[2]);
        ONE.find_iter(&all)
            .map(|one| format!("§{}", tight(one.as_str())))
            .collect::<Vec<_>>()
    });
    let chapters = CHAPTER
        .captures_iter(text)
        .filter(|found| {
            !found[0].contains('.')
                || found[0].to_lowercase().starts_with("kap.") && found[0].matches('.').count() == 1
        })
        .map(|found| format!("kap{}", tight(&found[1])));
    let works = mentions(text).into_iter().map(|work| work.key());
    let mut tokens: Vec<String> = sections.chain(chapters).chain(works).collect();
    tokens.sort();
    tokens.dedup();
    tokens
}

fn tight(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens() {
        for (text, expected) in [
            ("loven § 14a, jf. §§ 4 og 5", vec!["§14a", "§4", "§5"]),
            (
                "etter lov om sosiale tjenester i arbeids- og velferdsforvaltningen, med forskrifter",
                vec!["act:2009-12-18-131"],
            ),
            (
                "sosialtjenesteloven § 17",
                vec!["act:2009-12-18-131", "§17"],
            ),
            (
                "sosialtenestelova kapittel 5",
                vec!["act:2009-12-18-131", "kap5"],
            ),
            (
                "lova om sosiale tenester i arbeids- og velferdsforvaltninga",
                vec!["act:2009-12-18-131"],
            ),
            (
                "rundskriv I-1/93 og IS-6/2004",
                vec!["circular:i-1/1993", "circular:is-6/2004"],
            ),
            (
                "jf. forskrift 2007-03-12 nr 294",
                vec!["regulation:2007-03-12-294"],
            ),
            ("over kap. 621.63 og kap. 1510", vec![]),
            ("holde kurs", vec![]),
        ] {
            assert_eq!(legal_tokens(text), expected, "{text}");
        }
    }
}
