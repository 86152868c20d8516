use super::stem::stem as root;

/// As many signs as each part of a compound must have.
const SHORTEST: usize = 4;
/// What is longer, in bytes, is no word.
const LONGEST: usize = 100;

/// The parts of a compound that stand as words of their own in the letters: «tilskuddsmidler» → «tilskud», «midl».
/// The joint (s, e) belongs to none. Where only one part is known, that one.
pub fn parts(stem: &str, is_known: impl Fn(&str) -> bool) -> Vec<&str> {
    if stem.len() > LONGEST {
        return Vec::new();
    }
    let ends = stem.char_indices().map(|(at, _)| at);
    let ends = ends.filter(|at| *at >= SHORTEST && stem.len() - at >= SHORTEST);
    let mut most = Vec::new();
    for at in ends {
        let (first, last) = stem.split_at(at);
        let first = [first, first.trim_end_matches('s'), root(first)]
            .into_iter()
            .find(|first| first.len() >= SHORTEST && is_known(first));
        let last = Some(last).filter(|last| is_known(last));
        let found: Vec<&str> = first.into_iter().chain(last).collect();
        if found.len() >= most.len() {
            most = found;
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_of_known_words() {
        let known = ["kompetans", "tiltak", "opplær", "plan", "arbeid"];
        let parts = |stem| parts(stem, |word| known.contains(&word));
        assert_eq!(parts("kompetansetiltak"), ["kompetans", "tiltak"]);
        assert_eq!(parts("arbeidsplan"), ["arbeid", "plan"]);
        assert_eq!(parts("boligplan"), ["plan"]);
        assert!(parts("tiltak").is_empty());
    }
}
