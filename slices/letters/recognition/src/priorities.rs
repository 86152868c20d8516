use crate::{beginning, pattern::patterns};

patterns! {
    DEMANDED = r"(?i)\b(?:skal|må|bør|bes|vert bedne|blir bedt|er)\b.*\bprioriter\w*\b[^.]*:$";
    HEADING = r"(?i)^(?:\w+\s+)?(?:priorit(?:eringer|eringar|eringane|eringene|erte|ert)|prioriterte\s+\w+)(?:\s+(?:områder|område|oppgaver|oppgåver|innsatsområder))?(?:\s+(?:for|i)(?:\s+året|\s+\d{4}))?:?$";
}

/// The text leads in the year's priorities: «I 2012 skal Fylkesmannen særlig prioritere:».
pub fn leads_in_priorities(text: &str) -> bool {
    let text = beginning(text).trim().trim_matches(['*', '_', '#', ' ']);
    DEMANDED.is_match(text) || HEADING.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lead_ins() {
        for (text, expected) in [
            ("I 2012 skal Fylkesmannen særlig prioritere:", true),
            (
                "Fylkesmannen skal i 2010 først og fremst prioritere følgende områder:",
                true,
            ),
            (
                "Statsforvaltaren skal i 2024 særleg prioritere desse områda:",
                true,
            ),
            ("Årets prioriteringer:", true),
            ("**Prioriteringar i 2022**", true),
            ("Prioriterte oppgåver for 2021", true),
            (
                "Det er viktig at embetet prioriterer kommuner med behov.",
                false,
            ),
            ("Fylkesmannen skal:", false),
            ("Unge skal prioriteres i 2012.", false),
        ] {
            assert_eq!(leads_in_priorities(text), expected, "{text}");
        }
    }
}
