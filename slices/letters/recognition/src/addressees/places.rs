/// Names that hold a comma or «og» and are still one office. The last one only where one office is spoken of: in the plural
/// it is three.
const COMPOUND: [&str; 11] = [
    "Østfold, Buskerud, Oslo og Akershus",
    "Oslo og Akershus",
    "Oslo- og Akershus",
    "Møre og Romsdal",
    "Sogn og Fjordane",
    "Troms og Finnmark",
    "Vestfold og Telemark",
    "Oslo og Viken",
    "Aust- og Vest-Agder",
    "Aust- og Vest Agder",
    "Troms og Finnmárku",
];

/// Names of one word: counties and offices since 2006.
const SIMPLE: [&str; 25] = [
    "Akershus",
    "Agder",
    "Aust-Agder",
    "Buskerud",
    "Finnmark",
    "Hedmark",
    "Hordaland",
    "Innlandet",
    "Nord-Trøndelag",
    "Nordland",
    "Oppland",
    "Oslo",
    "Rogaland",
    "Sør-Trøndelag",
    "Telemark",
    "Troms",
    "Trøndelag",
    "Vest-Agder",
    "Vestfold",
    "Vestland",
    "Viken",
    "Østfold",
    "Møre",
    "Sogn",
    "Svalbard",
];

/// How an office is spoken of: «Fylkesmannen i …» or «Fylkesmennene i …».
#[derive(Clone, Copy, PartialEq)]
pub enum Number {
    Singular,
    Plural,
}

/// The places at the start of `text`, joined by commas and «og», and how long the list is.
pub fn list(text: &str, number: Number) -> (Vec<String>, usize) {
    let (mut places, mut end) = (Vec::new(), 0);
    let mut at = 0;
    while let Some(length) = place(&text[at..], number) {
        let name = text[at..at + length].replace("Oslo- og", "Oslo og");
        if !places.contains(&name) {
            places.push(name);
        }
        end = at + length;
        if number == Number::Singular {
            break;
        }
        match separator(&text[end..]) {
            Some(length) => at = end + length,
            None => break,
        }
    }
    (places, end)
}

/// Places alone, from the first sign to the last: «Hordaland, Rogaland og Troms».
pub fn only(text: &str) -> Option<Vec<String>> {
    let text = text.trim().trim_end_matches(['.', ':']);
    let whole = list(text, Number::Singular);
    if whole.1 == text.len() && !text.is_empty() {
        return Some(whole.0);
    }
    let (places, end) = list(text, Number::Plural);
    (end == text.len() && !places.is_empty()).then_some(places)
}

/// The length of the name at the start, the longest there is.
fn place(text: &str, number: Number) -> Option<usize> {
    let compound = COMPOUND
        .iter()
        .filter(|name| number == Number::Singular || name.matches(',').count() == 0);
    compound
        .chain(&SIMPLE)
        .filter(|name| text.starts_with(**name))
        .map(|name| name.len())
        .filter(|length| !text[*length..].starts_with(|sign: char| sign.is_alphanumeric()))
        .max()
}

fn separator(text: &str) -> Option<usize> {
    [", samt ", ", og ", ", ", " og ", " samt ", "/", " eller "]
        .iter()
        .find(|sign| text.starts_with(**sign))
        .map(|sign| sign.len())
}
