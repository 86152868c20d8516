use super::words::find;

/// Who can be a population: people with a task, offices, municipalities.
const NOUNS: [&str; 14] = [
    "ansatt",
    "tilsett",
    "nav-kontor",
    "kommun",
    "veileder",
    "rettleiar",
    "embete",
    "saksbehandler",
    "sakshandsamar",
    "leder",
    "leiar",
    "person",
    "medarbeider",
    "medarbeidar",
];
const ALL: [&str; 4] = ["alle", "samtlige", "samtlege", "alle i"];
/// A population without «alle» is told by what follows the noun.
const NARROWING: [&str; 2] = ["som", "med"];
/// Where the population ends and what is demanded of it begins.
const ENDS: [&str; 23] = [
    " skal ",
    ", skal ",
    ", har ",
    " har fått ",
    " har mottatt ",
    " har blitt ",
    " må ",
    " bør ",
    " får tilbud",
    " er tilbudt",
    " å delta",
    " til å ",
    " om å ",
    " ved ",
    " å søke",
    " for å ",
    " med formål",
    ", jf",
    " om status",
    ". ",
    "; ",
    " (",
    ", herunder ",
];

/// The population that the demand is about, in its own words: «Alle ansatte i NAV som …», «kommuner som …».
pub fn population(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let start = everyone(&lower).or_else(|| some(&lower))?;
    let rest = &lower[start..];
    let end = ENDS
        .iter()
        .filter_map(|end| first_end(rest, end))
        .min()
        .unwrap_or(rest.len());
    let words = text[start..start + end].trim_end_matches(['.', ',', ';', ':', ' ']);
    Some(words.to_owned())
}

/// Where the words first stand, but not straight after «som», where they tell who and not what.
fn first_end(rest: &str, end: &str) -> Option<usize> {
    rest.match_indices(end)
        .map(|(at, _)| at)
        .find(|at| !rest[..*at].ends_with(" som"))
}

/// «alle» or its like, with a noun among the three words that follow.
fn everyone(lower: &str) -> Option<usize> {
    ALL.iter()
        .filter_map(|all| {
            let start = find(lower, all)?;
            let rest = &lower[start + all.len()..];
            let near = rest.starts_with(' ') && rest.split_whitespace().take(3).any(is_noun);
            (near || rest.starts_with(" i nav")).then_some(start)
        })
        .min()
}

/// A noun in the plural that a clause narrows: «kommuner som …», «ansatte med …».
fn some(lower: &str) -> Option<usize> {
    let mut offset = 0;
    let mut words = lower.split(' ').peekable();
    while let Some(word) = words.next() {
        let next = words.peek().copied().unwrap_or_default();
        let narrowed = NARROWING.contains(&next) || next == "i" && clause_soon(&lower[offset..]);
        if is_noun(word) && word.ends_with(['r', 'e']) && !word.ends_with("ale") && narrowed {
            return Some(offset);
        }
        offset += word.len() + 1;
    }
    None
}

fn clause_soon(rest: &str) -> bool {
    rest.split_whitespace().take(5).any(|word| word == "som")
}

fn is_noun(word: &str) -> bool {
    NOUNS.iter().any(|noun| word.starts_with(noun))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn populations() {
        for (text, expected) in [
            (
                "Alle ansatte i NAV som anvender loven skal ha mottatt tilbud om opplæring.",
                Some("Alle ansatte i NAV som anvender loven"),
            ),
            (
                "Alle kommuner som ønsker det, har fått tilbud om støtte",
                Some("Alle kommuner som ønsker det"),
            ),
            (
                "Kommuner som får tilskudd har fått tilbud",
                Some("Kommuner som får tilskudd"),
            ),
            (
                "Ha formidlet resultater til alle kommunene.",
                Some("alle kommunene"),
            ),
            (
                "Alle NAV-kontor skal ha fått tilbud",
                Some("Alle NAV-kontor"),
            ),
            (
                "Alle i NAV-kontor som arbeider med det skal ha fått",
                Some("Alle i NAV-kontor som arbeider med det"),
            ),
            (
                "Ha tilbudt ansatte som jobber med bolig å delta i nettverk.",
                Some("ansatte som jobber med bolig"),
            ),
            (
                "Følge opp kommunene som har mottatt tilskudd for å sikre framdrift",
                Some("kommunene som har mottatt tilskudd"),
            ),
            (
                "Ha stimulert kommuner med behov til å søke",
                Some("kommuner med behov"),
            ),
            ("Alle tilskuddene på ansvarsområdet er samordnet.", None),
            ("Ha informert kommunene på alle nivåer om status", None),
            ("90 % av sakene innen tre måneder", None),
            (
                "Alle tilsette i NAV som brukar lova, skal ha fått tilbod",
                Some("Alle tilsette i NAV som brukar lova"),
            ),
        ] {
            assert_eq!(population(text).as_deref(), expected, "{text}");
        }
    }
}
