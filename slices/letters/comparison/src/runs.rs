//! Two texts word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::{
    outcome::{RunKind, WordRun},
    words::{is_function_word, normalised},
};

/// Longer texts are shown whole, the old and the new: nobody reads them word by word.
const MOST_WORDS: usize = 4000;
/// So few function words between two changes are part of the change.
const CRUMBS: usize = 2;

/// Tålmodighet: how many words may still be held against how many, over all pairs of two letters. Two letters with
/// 1 500 items of 60 words each take a fortieth of it.
pub struct Patience(usize);

impl Default for Patience {
    fn default() -> Self {
        Self(200_000_000)
    }
}

impl Patience {
    /// Whether it lasts for two texts of so many words; then it is spent.
    fn lasts(&mut self, old: usize, new: usize) -> bool {
        let left = self.0.checked_sub(old * new);
        self.0 = left.unwrap_or(self.0);
        left.is_some()
    }
}

/// What is the same, gone and added, in reading order; the same words as the new text has them.
pub fn runs(old: &str, new: &str, patience: &mut Patience) -> Vec<WordRun> {
    let (olds, news): (Vec<&str>, Vec<&str>) = (
        old.split_whitespace().collect(),
        new.split_whitespace().collect(),
    );
    let mut runs = Runs::default();
    let (old_keys, new_keys) = (keys(&olds), keys(&news));
    if old_keys == new_keys {
        runs.push(RunKind::Same, &news);
        return runs.told();
    }
    if olds.len().max(news.len()) > MOST_WORDS || !patience.lasts(olds.len(), news.len()) {
        runs.push(RunKind::Gone, &olds);
        runs.push(RunKind::Added, &news);
        return runs.told();
    }
    for part in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        let (gone, added) = (&olds[part.old_range()], &news[part.new_range()]);
        if part.tag() == DiffTag::Equal {
            runs.push(RunKind::Same, added);
        } else {
            runs.push(RunKind::Gone, gone);
            runs.push(RunKind::Added, added);
        }
    }
    runs.without_crumbs().told()
}

/// Words that differ in capitals or punctuation alone are the same.
fn keys(words: &[&str]) -> Vec<String> {
    let key = |word: &&str| {
        let normal = normalised(word);
        if normal.is_empty() {
            (*word).to_owned()
        } else {
            normal
        }
    };
    words.iter().map(key).collect()
}

#[derive(Default)]
struct Runs<'a>(Vec<(RunKind, Vec<&'a str>)>);

impl<'a> Runs<'a> {
    fn push(&mut self, kind: RunKind, words: &[&'a str]) {
        if words.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some((last, run)) if *last == kind => run.extend(words),
            _ => self.0.push((kind, words.to_vec())),
        }
    }

    /// A lone «og» between two changes is read as part of them.
    fn without_crumbs(self) -> Self {
        let count = self.0.len();
        let mut kept = Self::default();
        let (mut gone, mut added) = (Vec::new(), Vec::new());
        for (at, (kind, words)) in self.0.into_iter().enumerate() {
            match kind {
                RunKind::Gone => gone.extend(words),
                RunKind::Added => added.extend(words),
                RunKind::Same if is_crumb(&words) && at > 0 && at + 1 < count => {
                    gone.extend(&words);
                    added.extend(words);
                }
                RunKind::Same => {
                    kept.change(&mut gone, &mut added);
                    kept.push(RunKind::Same, &words);
                }
            }
        }
        kept.change(&mut gone, &mut added);
        kept
    }

    fn change(&mut self, gone: &mut Vec<&'a str>, added: &mut Vec<&'a str>) {
        self.push(RunKind::Gone, gone);
        self.push(RunKind::Added, added);
        gone.clear();
        added.clear();
    }

    fn told(self) -> Vec<WordRun> {
        let run = |(is, words): (RunKind, Vec<&str>)| WordRun {
            is,
            text: words.join(" "),
        };
        self.0.into_iter().map(run).collect()
    }
}

fn is_crumb(words: &[&str]) -> bool {
    words.len() <= CRUMBS && words.iter().all(|word| is_function_word(&normalised(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// -gone- and +added+, the rest as it stands.
    fn told(old: &str, new: &str) -> String {
        let runs = runs(old, new, &mut Patience::default())
            .into_iter()
            .map(|run| match run.is {
                RunKind::Same => run.text,
                RunKind::Gone => format!("-{}-", run.text),
                RunKind::Added => format!("+{}+", run.text),
            });
        runs.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn word_by_word() {
        for (old, new, expected) in [
            ("Gi råd.", "Gi råd", "Gi råd"),
            (
                "innen tre måneder.",
                "innen to måneder.",
                "innen -tre- +to+ måneder.",
            ),
            ("Gi råd", "Gi råd og hjelp", "Gi råd +og hjelp+"),
            ("bidra til kurs", "kurs", "-bidra til- kurs"),
            (
                "Ha informert og orientert kommunen",
                "Ha veiledet og hørt kommunen",
                "Ha -informert og orientert- +veiledet og hørt+ kommunen",
            ),
            ("", "Alt", "+Alt+"),
            ("", "", ""),
        ] {
            assert_eq!(told(old, new), expected, "{old} | {new}");
        }
    }
}
