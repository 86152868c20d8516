use crate::pattern::patterns;

/// Those a letter lets reports go to, and those it wants them made with.
const BODY: &str = r"(?:Statens\s+helsetilsyn|Helsetilsynet|NAV\s+[Ff]ylke|Nav\s+fylke|NAV|KS|Husbankens?(?:\s+region(?:kontor|alt|ale\s+kontor))?|Arbeids-\s+og\s+velferds(?:direktoratet|etaten)|(?:Barne|Arbeids|Kommunal|Utdannings|Inkluderings|Integrerings|Helse)(?:-,?\s*(?:\p{L}+-,?\s*)?(?:og\s+)?\p{L}+)?(?:direktoratet|departementet)|\p{Lu}\p{L}+(?:direktoratet|departementet)|direktoratet|departementet|Bufdir|IMDi|Riksrevisjonen|fylkeskommunen|kommunene|kommunane)";

patterns! {
    TO = &format!(r"(?i)\b(?:til|overfor|ovanfor)\s+({BODY})");
    WITH = &format!(r"(?i)\b(?:(?:sammen|saman|i\s+samarbeid|samarbeid|i\s+lag|i\s+dialog)\s+med)\s+({BODY}(?:(?:,\s*|\s+og\s+){BODY})*)");
    ONE = &format!(r"(?i){BODY}");
}

/// Whom the report goes to.
pub fn recipient(sentence: &str) -> Option<String> {
    TO.captures(sentence).map(|found| one_space(&found[1]))
}

/// With whom it is made.
pub fn with(sentence: &str) -> Vec<String> {
    WITH.captures_iter(sentence)
        .flat_map(|found| {
            ONE.find_iter(found.get(1).map_or("", |list| list.as_str()))
                .map(|body| one_space(body.as_str()))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn one_space(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_and_with_whom() {
        for (text, to, along) in [
            (
                "Rapportering til Statens Helsetilsyn.",
                Some("Statens Helsetilsyn"),
                vec![],
            ),
            (
                "I samarbeid med NAV fylke rapportere til Arbeids- og velferdsdirektoratet om programmet.",
                Some("Arbeids- og velferdsdirektoratet"),
                vec!["NAV fylke"],
            ),
            (
                "Saman med NAV fylke og KS rapportere",
                None,
                vec!["NAV fylke", "KS"],
            ),
            (
                "Det skal meldes til Barne-, ungdoms- og familiedirektoratet",
                Some("Barne-, ungdoms- og familiedirektoratet"),
                vec![],
            ),
            (
                "rapport til Kommunal- og moderniseringsdepartementet",
                Some("Kommunal- og moderniseringsdepartementet"),
                vec![],
            ),
            ("tilskudd til boligsosialt arbeid", None, vec![]),
        ] {
            assert_eq!(recipient(text).as_deref(), to, "{text}");
            assert_eq!(with(text), along, "{text}");
        }
    }
}
