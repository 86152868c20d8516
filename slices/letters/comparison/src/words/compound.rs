/// As many signs as each part of a compound must have.
const SHORTEST: usize = 4;

/// The parts of a compound that stand as words of their own in the letters: «kompetansetiltak» → «kompetans», «tiltak».
/// The joint (s, e) belongs to none.
pub fn parts(stem: &str, is_known: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let ends = stem.char_indices().map(|(at, _)| at);
    let ends = ends.filter(|at| *at >= SHORTEST && stem.len() - at >= SHORTEST);
    ends.filter_map(|at| {
        let (first, last) = stem.split_at(at);
        if !is_known(last) {
            return None;
        }
        let bare = [first, first.trim_end_matches('s'), first.trim_end_matches('e')];
        bare.into_iter()
            .find(|first| first.len() >= SHORTEST && is_known(first))
            .map(|first| (first, last))
    })
    .next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_of_known_words() {
        let known = ["kompetans", "tiltak", "opplær", "plan", "arbeid"];
        let parts = |stem| parts(stem, |word| known.contains(&word));
        assert_eq!(parts("kompetansetiltak"), Some(("kompetans", "tiltak")));
        assert_eq!(parts("arbeidsplan"), Some(("arbeid", "plan")));
        assert_eq!(parts("boligplan"), None);
        assert_eq!(parts("tiltak"), None);
    }
}
