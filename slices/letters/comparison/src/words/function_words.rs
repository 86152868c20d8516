/// Words that hold a sentence together and tell nothing of what it is about. In bokmål.
const FUNCTION_WORDS: [&str; 64] = [
    "alle", "at", "av", "bli", "blir", "blitt", "bl", "da", "de", "den", "denne", "der", "deres",
    "det", "dette", "disse", "eller", "en", "enn", "er", "et", "etter", "for", "fra", "ha", "har",
    "hatt", "herunder", "hos", "i", "ifm", "ikke", "inn", "innen", "jf", "jfr", "kan", "må", "med",
    "mellom", "mot", "mv", "når", "nr", "og", "også", "om", "på", "samt", "sin", "sine", "skal",
    "slik", "som", "til", "under", "ut", "ved", "vil", "være", "vært", "å", "over", "se",
];

/// The word tells nothing by itself. Takes small letters, bokmål.
pub fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(&word)
}
