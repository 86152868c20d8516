//! Nynorsk and bokmål as one: a letter in the one language is compared with a letter in the other.

/// Whole words, mostly the small ones.
const WORDS: [(&str, &str); 56] = [
    ("ikkje", "ikke"),
    ("ein", "en"),
    ("eit", "et"),
    ("ei", "en"),
    ("vere", "være"),
    ("vore", "vært"),
    ("vert", "blir"),
    ("dei", "de"),
    ("frå", "fra"),
    ("korleis", "hvordan"),
    ("kva", "hva"),
    ("kven", "hvem"),
    ("kvar", "hver"),
    ("kvart", "hvert"),
    ("saman", "sammen"),
    ("òg", "også"),
    ("sjå", "se"),
    ("innan", "innen"),
    ("hjå", "hos"),
    ("noko", "noe"),
    ("nokon", "noen"),
    ("nokre", "noen"),
    ("anna", "annet"),
    ("berre", "bare"),
    ("då", "da"),
    ("meir", "mer"),
    ("utan", "uten"),
    ("sidan", "siden"),
    ("sjølv", "selv"),
    ("heile", "hele"),
    ("heil", "hel"),
    ("fleire", "flere"),
    ("gje", "gi"),
    ("gjeve", "gitt"),
    ("motteke", "mottatt"),
    ("teke", "tatt"),
    ("delteke", "deltatt"),
    ("halde", "holde"),
    ("gjere", "gjøre"),
    ("gjer", "gjør"),
    ("veke", "uke"),
    ("veker", "uker"),
    ("auke", "øke"),
    ("auka", "økt"),
    ("heim", "hjem"),
    ("born", "barn"),
    ("seinast", "senest"),
    ("einskilde", "enkelte"),
    ("einskild", "enkelt"),
    ("nytte", "bruke"),
    ("sikra", "sikret"),
    ("særleg", "særlig"),
    ("sørgje", "sørge"),
    ("søkje", "søke"),
    ("følgje", "følge"),
    ("følgjer", "følger"),
];

/// Pieces of words, so that compounds follow: «sosialtenester» → «sosialtjenester».
const PIECES: [(&str, &str); 43] = [
    ("rettleiing", "veiledning"),
    ("rettleiar", "veileder"),
    ("rettlei", "veilede"),
    ("tenest", "tjenest"),
    ("bustad", "bolig"),
    ("handsam", "behandl"),
    ("verksemd", "virksomhet"),
    ("verkemid", "virkemid"),
    ("vidare", "videre"),
    ("skule", "skole"),
    ("rådgjev", "rådgiv"),
    ("tilsett", "ansatt"),
    ("leiing", "ledelse"),
    ("leiar", "leder"),
    ("leia", "lede"),
    ("månad", "måned"),
    ("tilbod", "tilbud"),
    ("brukar", "bruker"),
    ("søkjar", "søker"),
    ("avgjer", "avgjør"),
    ("krevj", "krev"),
    ("føresegn", "bestemmelse"),
    ("føremål", "formål"),
    ("løysing", "løsning"),
    ("styrkj", "styrk"),
    ("utsette", "utsatte"),
    ("fylkesmann", "statsforvalter"),
    ("fylkesmenn", "statsforvalter"),
    ("statsforvaltar", "statsforvalter"),
    ("oppgåv", "oppgav"),
    ("gjevin", "givin"),
    ("eigarskap", "eierskap"),
    ("eigar", "eier"),
    ("spreidd", "spredt"),
    ("spreie", "spre"),
    ("oppfølgj", "oppfølg"),
    ("utgrei", "utred"),
    ("medverk", "medvirk"),
    ("skriftleg", "skriftlig"),
    ("kjelde", "kilde"),
    ("høyring", "høring"),
    ("tryggleik", "trygghet"),
    ("heilskap", "helhet"),
];

/// The word in bokmål, as far as the tables go. Takes small letters.
pub fn in_bokmal(word: &str) -> String {
    if let Some((_, bokmal)) = WORDS.iter().find(|(nynorsk, _)| *nynorsk == word) {
        return (*bokmal).to_owned();
    }
    let mut word = word.to_owned();
    for (nynorsk, bokmal) in PIECES {
        if word.contains(nynorsk) {
            word = word.replace(nynorsk, bokmal);
        }
    }
    with_bokmal_ending(word)
}

/// The endings that make adjectives and nouns: «fagleg» → «faglig».
fn with_bokmal_ending(word: String) -> String {
    for (nynorsk, bokmal) in [
        ("lege", "lige"),
        ("leg", "lig"),
        ("heiter", "heter"),
        ("heit", "het"),
        ("heita", "heten"),
        ("ast", "es"),
    ] {
        if word.len() > nynorsk.len() + 2
            && let Some(start) = word.strip_suffix(nynorsk)
        {
            return format!("{start}{bokmal}");
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_in_nynorsk_meets_one_in_bokmal() {
        for (nynorsk, bokmal) in [
            ("ikkje", "ikke"),
            ("sosialtenester", "sosialtjenester"),
            ("sakshandsaming", "saksbehandling"),
            ("fagleg", "faglig"),
            ("kommunen", "kommunen"),
            ("rettleiing", "veiledning"),
            ("månader", "måneder"),
        ] {
            assert_eq!(in_bokmal(nynorsk), bokmal);
        }
    }
}
