/// Endings of both languages, the longest first. What is left must still be a word.
const ENDINGS: [&str; 43] = [
    "eringane", "eringene", "ningane", "ningene", "eringen", "eringa", "ingane", "ingene",
    "ningen", "ninga", "ering", "ingen", "elsene", "elsen", "elser", "else", "ernes", "enes",
    "anes", "erte", "erer", "erar", "inga", "ning", "ing", "ene", "ane", "ens", "ets", "ers",
    "ere", "ert", "et", "en", "er", "ar", "tes", "es", "te", "e", "a", "t", "s",
];

/// As many signs as a stem must keep.
const SHORTEST: usize = 3;

/// Forms that no ending explains, beside the root of their word.
const IRREGULAR: [(&str, &str); 23] = [
    ("bidra", "bidra"),
    ("bidrar", "bidra"),
    ("bidratt", "bidra"),
    ("motta", "motta"),
    ("mottar", "motta"),
    ("mottatt", "motta"),
    ("delta", "delta"),
    ("deltar", "delta"),
    ("deltatt", "delta"),
    ("deltakelse", "delta"),
    ("deltagelse", "delta"),
    ("ivareta", "ivareta"),
    ("ivaretatt", "ivareta"),
    ("tilby", "tilbud"),
    ("tilbyr", "tilbud"),
    ("tilbudt", "tilbud"),
    ("gitt", "gi"),
    ("gir", "gi"),
    ("holdt", "hold"),
    ("avholdt", "avhold"),
    ("fulgt", "følg"),
    ("oppfulgt", "oppfølg"),
    ("spredt", "spre"),
];

/// The word without its ending. Light: enough that forms of one word meet, never so much that two words do.
pub fn stem(word: &str) -> &str {
    if let Some((_, root)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return root;
    }
    if word.contains(|sign: char| sign.is_ascii_digit()) {
        return word;
    }
    let bare = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|left| left.chars().count() >= SHORTEST)
        .unwrap_or(word);
    match bare.strip_suffix('t') {
        Some(left) if left.chars().count() >= SHORTEST => without_double_end(left),
        _ => without_double_end(bare),
    }
}

/// «tilskudd» and «tilskud(det)», «rett» and «ret(ten)» meet.
fn without_double_end(word: &str) -> &str {
    let mut signs = word.chars().rev();
    match (signs.next(), signs.next()) {
        (Some(last), Some(before)) if last == before && word.chars().count() > SHORTEST => {
            &word[..word.len() - last.len_utf8()]
        }
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            &["kommune", "kommunen", "kommunene", "kommuner", "kommunenes"][..],
            &[
                "gjennomføre",
                "gjennomført",
                "gjennomføring",
                "gjennomføringen",
            ],
            &["informere", "informert", "informerer", "informering"],
            &["veilede", "veiledning", "veiledningen", "veileder"],
            &["ansatt", "ansatte", "ansattes"],
            &["bidra", "bidratt"],
            &["bekjempe", "bekjempelsen"],
            &["tilby", "tilbud", "tilbudet", "tilbudt"],
            &["rapport", "rapporten", "rapportane"],
            &["lov", "loven", "lova"],
            &["styrke", "styrket", "styrking"],
            &["kartlegge", "kartlegging", "kartleggingen"],
        ] {
            let stems: Vec<&str> = forms.iter().map(|form| stem(form)).collect();
            assert!(
                stems.iter().all(|stem| *stem == stems[0]),
                "{forms:?}: {stems:?}"
            );
        }
    }

    #[test]
    fn other_words_stay_apart() {
        for (one, other) in [
            ("barn", "barnevern"),
            ("krav", "kraft"),
            ("sak", "sats"),
            ("2010", "2012"),
            ("kommune", "kommunal"),
        ] {
            assert_ne!(stem(one), stem(other));
        }
    }
}
