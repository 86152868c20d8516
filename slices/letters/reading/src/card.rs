//! The facts of an item card: whom it is for, which ministries and directorate stand behind it.

use super::{inline, letter::Card};

/// Which fact of a card a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Addressees,
    Ministries,
    Field,
    Directorate,
    /// The text of the card itself.
    Text,
}

const LABELS: [(&str, Fact); 47] = [
    ("adressat", Fact::Addressees),
    ("adressater", Fact::Addressees),
    ("adressatar", Fact::Addressees),
    ("adressert til", Fact::Addressees),
    ("mottaker", Fact::Addressees),
    ("mottakere", Fact::Addressees),
    ("mottakar", Fact::Addressees),
    ("mottakarar", Fact::Addressees),
    ("embete", Fact::Addressees),
    ("embeter", Fact::Addressees),
    ("embetet", Fact::Addressees),
    ("gjelder", Fact::Addressees),
    ("gjeld", Fact::Addressees),
    ("gjelder for", Fact::Addressees),
    ("gjeld for", Fact::Addressees),
    ("målgruppe", Fact::Addressees),
    ("statsforvalter", Fact::Addressees),
    ("statsforvaltere", Fact::Addressees),
    ("departement", Fact::Ministries),
    ("departementer", Fact::Ministries),
    ("departementa", Fact::Ministries),
    ("departementene", Fact::Ministries),
    ("ansvarlig departement", Fact::Ministries),
    ("ansvarleg departement", Fact::Ministries),
    ("oppdragsgiver", Fact::Ministries),
    ("oppdragsgivar", Fact::Ministries),
    ("fagområde", Fact::Field),
    ("fagområder", Fact::Field),
    ("fagfelt", Fact::Field),
    ("område", Fact::Field),
    ("tema", Fact::Field),
    ("emne", Fact::Field),
    ("saksområde", Fact::Field),
    ("direktorat", Fact::Directorate),
    ("direktorater", Fact::Directorate),
    ("direktoratet", Fact::Directorate),
    ("fagdirektorat", Fact::Directorate),
    ("underliggende etat", Fact::Directorate),
    ("etat", Fact::Directorate),
    ("ansvarlig direktorat", Fact::Directorate),
    ("ansvarleg direktorat", Fact::Directorate),
    ("tekst", Fact::Text),
    ("oppgavetekst", Fact::Text),
    ("oppgåvetekst", Fact::Text),
    ("oppdragstekst", Fact::Text),
    ("beskrivelse", Fact::Text),
    ("skildring", Fact::Text),
];

/// A longer label, in bytes, is text.
const LONGEST: usize = 40;

/// The fact that the words name, their colon and marks aside.
pub fn label(words: &str) -> Option<Fact> {
    if words.len() > LONGEST {
        return None;
    }
    let bare = words
        .trim_matches(|sign: char| !sign.is_alphabetic() && sign != ')')
        .to_lowercase();
    let bare = bare
        .split_once('(')
        .map_or(bare.as_str(), |(start, _)| start.trim_end());
    LABELS
        .iter()
        .find(|(name, _)| *name == bare)
        .map(|(_, fact)| *fact)
}

/// The label at the start of a line, and the value after its colon; a bold label needs no colon.
pub fn labelled(source: &str) -> Option<(Fact, &str)> {
    let end = source
        .char_indices()
        .take(LONGEST + 4)
        .find(|(_, sign)| *sign == ':')
        .map(|(at, _)| at)?;
    let fact = label(&source[..end])?;
    Some((fact, source[end + 1..].trim_start_matches(['*', '_', ' '])))
}

/// What a line without a label can be, by its words and by what is known already: the order of the portal's pages.
pub fn unlabelled(text: &str, card: &Card) -> Option<Fact> {
    if text.len() > 160 || text.ends_with(['.', ':', '?']) || text.contains(" skal ") {
        return None;
    }
    let lower = text.to_lowercase();
    let first = lower.split_whitespace().next().unwrap_or_default();
    let addresses = [
        "alle",
        "utvalgte",
        "utvalde",
        "enkelte",
        "statsforvaltaren",
        "statsforvalteren",
        "fylkesmannen",
        "aktuelle",
    ];
    let is_directorate = [
        "direktorat",
        "helsetilsyn",
        "husbanken",
        "imdi",
        "udi",
        "bufdir",
        "avdir",
        "hdir",
    ];
    if card.addressees.is_empty() && addresses.contains(&first) {
        Some(Fact::Addressees)
    } else if card.ministries.is_empty()
        && (are_abbreviations(text) || lower.contains("departement"))
    {
        Some(Fact::Ministries)
    } else if card.directorate.is_empty() && is_directorate.iter().any(|word| lower.contains(word))
    {
        Some(Fact::Directorate)
    } else if card.field.is_empty()
        && !card.addressees.is_empty()
        && text.split_whitespace().count() <= 8
    {
        Some(Fact::Field)
    } else {
        None
    }
}

/// «HOD ASD BFD», «HOD, ASD og BFD».
fn are_abbreviations(text: &str) -> bool {
    let mut words = ministries(text).into_iter().flat_map(|words| {
        words
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    let short = |word: String| {
        matches!(word.chars().count(), 2..=5) && word.chars().all(char::is_uppercase)
    };
    !text.is_empty() && words.all(short)
}

/// Writes the fact into the card; what was known stays before it.
pub fn note(card: &mut Card, fact: Fact, value: &str) {
    let value = inline::plain(value).0;
    let add = |known: &mut String| {
        if !known.is_empty() && !value.is_empty() {
            known.push_str(", ");
        }
        known.push_str(&value);
    };
    match fact {
        Fact::Addressees => add(&mut card.addressees),
        Fact::Field => add(&mut card.field),
        Fact::Directorate => add(&mut card.directorate),
        Fact::Ministries => card.ministries.extend(ministries(&value)),
        Fact::Text => {}
    }
}

/// The ministries of a list: parted by commas, semicolons, slashes or lines; abbreviations by spaces alone.
fn ministries(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text
        .split([',', ';', '/', '•', '|'])
        .flat_map(|part| part.split("<br>"))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    parts
        .iter()
        .flat_map(|part| {
            let words: Vec<&str> = part
                .split_whitespace()
                .filter(|word| *word != "og")
                .collect();
            let short = words.iter().all(|word| {
                matches!(word.chars().count(), 2..=5) && word.chars().all(char::is_uppercase)
            });
            if short {
                words.iter().map(|word| (*word).to_owned()).collect()
            } else {
                vec![(*part).trim_start_matches("og ").to_owned()]
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_a_card() {
        for (line, expected) in [
            (
                "**Adressat:** Alle statsforvaltere",
                Some((Fact::Addressees, "Alle statsforvaltere")),
            ),
            (
                "Departement: HOD, ASD",
                Some((Fact::Ministries, "HOD, ASD")),
            ),
            ("Departement(er): HOD", Some((Fact::Ministries, "HOD"))),
            (
                "Oppdragstekst: Statsforvaltaren skal",
                Some((Fact::Text, "Statsforvaltaren skal")),
            ),
            ("Bakgrunnsinformasjon: Lov", None),
            ("Statsforvalteren skal: gjøre", None),
        ] {
            assert_eq!(labelled(line), expected, "{line}");
        }
    }

    #[test]
    fn lines_of_a_card_without_labels_in_their_order() {
        let mut card = Card::default();
        for (line, expected) in [
            ("Alle statsforvaltere", Some(Fact::Addressees)),
            ("HOD ASD BFD", Some(Fact::Ministries)),
            ("Sosiale tjenester", Some(Fact::Field)),
            ("Arbeids- og velferdsdirektoratet", Some(Fact::Directorate)),
            ("Statsforvalteren skal følge opp kommunene.", None),
        ] {
            assert_eq!(unlabelled(line, &card), expected, "{line}");
            if let Some(fact) = expected {
                note(&mut card, fact, line);
            }
        }
        assert_eq!(card.ministries, ["HOD", "ASD", "BFD"]);
        assert_eq!(card.field, "Sosiale tjenester");
    }
}
