use super::Answer;

/// With fewer answers than this nothing is shown: one could tell who said what.
pub(crate) const LEAST: usize = 5;

/// Resultat: how many gave each mark, the means, and the comments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Summary {
    pub answers: usize,
    pub usefulness: Marks,
    pub content: Marks,
    pub comments: Vec<String>,
}

/// Karakterer: how many gave 1, 2, 3, 4 and 5, and their mean in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub counts: [i64; 5],
    pub mean_tenths: i64,
}

impl Marks {
    fn of(marks: impl Iterator<Item = i64>) -> Self {
        let (mut counts, mut sum, mut count) = ([0; 5], 0, 0);
        for mark in marks {
            let place = usize::try_from(mark - 1).unwrap_or(0).min(4);
            counts[place] += 1;
            sum += mark;
            count += 1;
        }
        let mean_tenths = if count == 0 {
            0
        } else {
            (sum * 10 + count / 2) / count
        };
        Self {
            counts,
            mean_tenths,
        }
    }
}

impl Summary {
    /// The result; none while there are fewer than [`LEAST`] answers.
    pub fn of(answers: &[Answer]) -> Option<Self> {
        let comments = answers.iter().map(|one| one.comment.clone());
        (answers.len() >= LEAST).then(|| Self {
            answers: answers.len(),
            usefulness: Marks::of(answers.iter().map(|one| one.usefulness)),
            content: Marks::of(answers.iter().map(|one| one.content)),
            comments: comments.filter(|comment| !comment.is_empty()).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(marks: &[(i64, i64)]) -> Vec<Answer> {
        let answer = |(usefulness, content): &(i64, i64)| Answer {
            usefulness: *usefulness,
            content: *content,
            comment: String::new(),
        };
        marks.iter().map(answer).collect()
    }

    #[test]
    fn nothing_is_shown_of_four() {
        assert_eq!(Summary::of(&answers(&[(5, 5); 4])), None);
        assert!(Summary::of(&answers(&[(5, 5); 5])).is_some());
    }

    #[test]
    fn marks_are_counted_and_their_mean_is_rounded() {
        let shown = answers(&[(1, 5), (2, 5), (4, 4), (5, 4), (5, 4), (5, 5)]);
        let shown = Summary::of(&shown).unwrap();
        assert_eq!(shown.usefulness.counts, [1, 1, 0, 1, 3]);
        assert_eq!(shown.usefulness.mean_tenths, 37);
        assert_eq!(shown.content.counts, [0, 0, 0, 3, 3]);
        assert_eq!(shown.content.mean_tenths, 45);
    }
}
