//! Whom an item binds: offices it names, offices it leaves open, or all.

mod places;

use serde::{Deserialize, Serialize};

use crate::{beginning, pattern::patterns, sentence::sentences};
use places::Number;

/// Adressater: whom the words bind. Nobody named and nothing open binds every office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressees {
    /// The places whose offices are named, as they are written: «Oslo og Akershus», «Hordaland».
    pub named: Vec<String>,
    /// The words that leave it open which offices are meant: «i aktuelle fylker».
    pub open: Option<String>,
}

patterns! {
    ONE_OFFICE = r"(?i)\b(?:fylkesmann(?:en)?|statsforvalter(?:en)?|statsforvaltar(?:en)?|embetet|fylkesmannsembetet|statsforvalterembetet)\s+i\s+";
    OFFICES = r"(?i)\b(?:fylkesmenn(?:ene)?|statsforvalter(?:ne|e)|statsforvaltarane|statsforvaltarar|embet(?:ene|a|er)|embete|fylkesmannsembet(?:ene|a|er)|fylkesmennene|fylkesmannen|statsforvalteren|statsforvaltaren)\s+i\s+";
    // «I Hordaland og Troms skal Fylkesmannen …», «Hordaland, Rogaland og Troms skal …»
    IN_PLACES = r"(?i)^(?:i\s+)";
    THEN_DEMANDED = r"(?i)^\s*(?:,\s*[^,]*,\s*)?(?:skal|må|bes|får|:)";
    FIELD = r"(?i)^(?:gjelder|gjeld|adressat(?:er|ar)?|embete[rt]?|kun|bare|berre)(?:\s+(?:kun|bare|berre))?(?:\s+for)?\s*:?\s+(?:fylkesm\p{L}+\s+i\s+|statsforvalt\p{L}+\s+i\s+)?";
    BRACKETED = r"(?i)\((?:gjelder\s+|gjeld\s+|kun\s+|bare\s+|berre\s+|for\s+|i\s+)*([^()]{3,120})\)";
    EXCEPT = r"(?i)\b(?:alle|samtlige|samtlege)\s+(?:\p{L}+\s+)?(?:embete\p{L}*|fylkesmenn\p{L}*|fylkesmannsembet\p{L}*|statsforvalt\p{L}+|fylke\p{L}*)\s*,?\s+(?:unntatt|unnateke|utanom|bortsett\s+fra|bortsett\s+frå|med\s+unntak\s+av)\s+[^.;:()]+";
    VERB = r"\s+(?:skal|må|bes|har|får|er)\b";
    OPEN = r"(?i)\b(?:i\s+)?(?:aktuelle|utvalgte|utvalde|enkelte|einskilde|visse|noen|nokre|berørte|deltakende|deltakande|særskilt\s+utpekte|bestemte)\s+(?:fylke(?:r|s|ne)?|embete[rt]?|embeter|embeta|embetene|fylkesmenn|fylkesmannsembet\p{L}*|statsforvaltere|statsforvaltarar|statsforvalterembet\p{L}*)\b|\b(?:dersom|hvis|om|der|når)\s+(?:kommuner|kommunar|kommunen|kommunene)\s+i\s+fylket\s+(?:deltar|deltek|er\s+med|inngår|inngår\s+i|har)\b|\bi\s+(?:de\s+|dei\s+)?fylke(?:r|ne|ene|a)?\s+(?:som|der|med|det\s+gjelder|det\s+gjeld)\b[^,.;:]*|\b(?:de|dei)\s+(?:embetene|embeta|fylkesmennene|statsforvalterne|statsforvaltarane)\s+(?:som|det\s+gjelder|det\s+gjeld)\b[^,.;:]*|\bder\s+det\s+er\s+aktuelt\b";
    WITH = r"(?i)\b(?:sammen|saman|i\s+samarbeid|i\s+lag)\s+med\s*$|\bog\s*$|,\s*$";
    ABOUT = r"(?i)\b(?:fra|frå|hos|hjå|av|til|med|ved|for|om|overfor|ovanfor|mot)\s*$";
}

/// Whom the item or paragraph binds. A place that is only mentioned («konferanse i Hordaland») binds nobody.
pub fn addressees(text: &str) -> Addressees {
    let text = beginning(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if let Some(found) = EXCEPT.find(&text) {
        let words = VERB.split(found.as_str()).next().unwrap_or_default();
        return Addressees {
            named: Vec::new(),
            open: Some(words.trim_end().to_owned()),
        };
    }
    let mut named = field(&text)
        .or_else(|| bracketed(&text))
        .unwrap_or_default();
    for sentence in sentences(&text) {
        for place in of_sentence(sentence) {
            if !named.contains(&place) {
                named.push(place);
            }
        }
    }
    let open = OPEN
        .find(&text)
        .filter(|found| binds(&text, found.start()))
        .map(|found| found.as_str().trim().to_owned());
    Addressees { named, open }
}

/// «Gjelder: Agder og Vestland», or nothing but places.
fn field(text: &str) -> Option<Vec<String>> {
    let rest = FIELD.find(text).map_or(text, |found| &text[found.end()..]);
    places::only(rest)
}

fn bracketed(text: &str) -> Option<Vec<String>> {
    BRACKETED
        .captures_iter(text)
        .find_map(|found| places::only(&found[1]))
}

fn of_sentence(sentence: &str) -> Vec<String> {
    let mut named = leading(sentence);
    let singular = ONE_OFFICE
        .find_iter(sentence)
        .map(|found| (found, Number::Singular));
    let plural = OFFICES
        .find_iter(sentence)
        .map(|found| (found, Number::Plural));
    let mut offices: Vec<_> = singular.chain(plural).collect();
    offices.sort_by_key(|(found, number)| (found.start(), *number == Number::Plural));
    offices.dedup_by_key(|(found, _)| found.start());
    for (found, number) in offices {
        let before = &sentence[..found.start()];
        let joined = !named.is_empty() && WITH.is_match(before);
        if !joined && !binds(sentence, found.start()) {
            continue;
        }
        named.extend(places::list(&sentence[found.end()..], number).0);
    }
    named
}

/// «I Hordaland og Troms skal …», «Hordaland, Rogaland og Troms: …».
fn leading(sentence: &str) -> Vec<String> {
    let start = IN_PLACES.find(sentence).map_or(0, |found| found.end());
    let (places, end) = places::list(&sentence[start..], Number::Plural);
    let demanded = THEN_DEMANDED.is_match(&sentence[start + end..]);
    if demanded { places } else { Vec::new() }
}

/// What stands here is who shall do something, and not whom or where something comes from or goes to.
fn binds(text: &str, start: usize) -> bool {
    let before = &text[..start];
    !ABOUT.is_match(before) && !before.to_lowercase().ends_with("andre ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_offices() {
        for (text, expected) in [
            (
                "Fylkesmannen i Hordaland skal, sammen med Fylkesmannen i Rogaland og Fylkesmannen i Troms, videreføre arbeidet.",
                vec!["Hordaland", "Rogaland", "Troms"],
            ),
            (
                "Embetene i Oslo og Akershus, Hordaland og Sør-Trøndelag er tilført ressurser.",
                vec!["Oslo og Akershus", "Hordaland", "Sør-Trøndelag"],
            ),
            (
                "Fylkesmannsembetene i Oslo- og Akershus og Hordaland skal bistå andre.",
                vec!["Oslo og Akershus", "Hordaland"],
            ),
            (
                "Statsforvaltaren i Vestland skal leie arbeidet.",
                vec!["Vestland"],
            ),
            (
                "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus skal lede arbeidet.",
                vec!["Østfold, Buskerud, Oslo og Akershus"],
            ),
            (
                "Fylkesmennene i Østfold, Buskerud og Oslo og Akershus skal møtes.",
                vec!["Østfold", "Buskerud", "Oslo og Akershus"],
            ),
            (
                "Fylkesmannen i Nordland får et pådriveransvar. Fylkesmannen i Nordland skal veilede andre embeter.",
                vec!["Nordland"],
            ),
            (
                "I Hordaland og Troms skal Fylkesmannen delta.",
                vec!["Hordaland", "Troms"],
            ),
            (
                "Møre og Romsdal og Sogn og Fjordane skal samarbeide.",
                vec!["Møre og Romsdal", "Sogn og Fjordane"],
            ),
            (
                "Videreføre forsøket (gjelder Agder og Vestland).",
                vec!["Agder", "Vestland"],
            ),
            (
                "Videreføre forsøket (Hordaland, Rogaland).",
                vec!["Hordaland", "Rogaland"],
            ),
            (
                "Gjelder: Statsforvalterne i Agder, Rogaland og Vestland",
                vec!["Agder", "Rogaland", "Vestland"],
            ),
            ("Arrangere konferanse i Hordaland.", vec![]),
            ("Spre erfaringer fra Fylkesmannen i Nordland.", vec![]),
            ("Samarbeide med Fylkesmannen i Nordland om kurs.", vec![]),
            ("Fylkesmannen i aktuelle fylker skal delta.", vec![]),
            ("Hordaland fikk tilskudd i fjor.", vec![]),
            ("Fylkesmannen skal holde kurs i Oslo.", vec![]),
        ] {
            assert_eq!(addressees(text).named, expected, "{text}");
        }
    }

    #[test]
    fn offices_left_open() {
        for (text, expected) in [
            (
                "I aktuelle fylker skal Fylkesmannen delta.",
                Some("I aktuelle fylker"),
            ),
            (
                "I aktuelle fylker, delta i oppfølgingen.",
                Some("I aktuelle fylker"),
            ),
            (
                "Enkelte embeter skal bistå direktoratet.",
                Some("Enkelte embeter"),
            ),
            ("Nokre embete skal hjelpe til.", Some("Nokre embete")),
            (
                "Utvalgte embeter skal teste metoden.",
                Some("Utvalgte embeter"),
            ),
            (
                "Delta i forsøket dersom kommuner i fylket deltar.",
                Some("dersom kommuner i fylket deltar"),
            ),
            (
                "Alle embete unntatt Nordland skal levere.",
                Some("Alle embete unntatt Nordland"),
            ),
            ("Tilby veiledning til andre embeter som ønsker det.", None),
            ("Spre erfaringer til enkelte embeter.", None),
            ("Knyttes til satsingen i aktuelle kommuner.", None),
            ("Fylkesmannen skal delta.", None),
        ] {
            assert_eq!(addressees(text).open.as_deref(), expected, "{text}");
        }
    }
}
