//! Whether an answer is what was asked for: a service may leave something out, or give more than it was asked.

use std::collections::HashSet;

use jsonstat::{Dataset, Dimension};

use crate::{Selection, selection::Chosen};

/// So many codes are told.
const TOLD: usize = 5;

/// In what an answer differs from the question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OtherThanAsked {
    #[error("it has no values")]
    NoValues,
    #[error("its dimensions are {given:?}, asked for were {asked:?}")]
    Dimensions {
        asked: Vec<String>,
        given: Vec<String>,
    },
    #[error("of dimension «{dimension}», {count} codes are missing: {codes:?}")]
    Missing {
        dimension: String,
        count: usize,
        /// The first of them.
        codes: Vec<String>,
    },
    #[error("of dimension «{dimension}», {count} codes were not asked for: {codes:?}")]
    Strange {
        dimension: String,
        count: usize,
        /// The first of them.
        codes: Vec<String>,
    },
}

pub(crate) fn check(answer: &Dataset, asked: &Selection) -> Result<(), OtherThanAsked> {
    let given = answer.dimensions().iter().map(Dimension::id);
    let given: HashSet<&str> = given.collect();
    let names = asked.chosen().iter();
    let names: HashSet<&str> = names.map(|chosen| chosen.dimension.as_str()).collect();
    if given != names {
        return Err(OtherThanAsked::Dimensions {
            asked: sorted(names),
            given: sorted(given),
        });
    }
    for chosen in asked.chosen() {
        if let Some(dimension) = answer.dimension(&chosen.dimension) {
            check_codes(dimension, chosen)?;
        }
    }
    if answer.has_values() {
        Ok(())
    } else {
        Err(OtherThanAsked::NoValues)
    }
}

fn check_codes(given: &Dimension, asked: &Chosen) -> Result<(), OtherThanAsked> {
    let missing = asked.codes.iter().map(String::as_str);
    let missing = missing.filter(|code| given.position(code).is_none());
    let wanted: HashSet<&str> = asked.codes.iter().map(String::as_str).collect();
    let strange = given.categories().iter().map(|one| one.code.as_str());
    let strange = strange.filter(|code| !wanted.contains(code));
    let dimension = asked.dimension.clone();
    match (few(missing), few(strange)) {
        ((0, _), (0, _)) => Ok(()),
        ((0, _), (count, codes)) => Err(OtherThanAsked::Strange {
            dimension,
            count,
            codes,
        }),
        ((count, codes), _) => Err(OtherThanAsked::Missing {
            dimension,
            count,
            codes,
        }),
    }
}

/// How many there are, and the first of them.
fn few<'a>(codes: impl Iterator<Item = &'a str>) -> (usize, Vec<String>) {
    let mut first = Vec::new();
    let mut count = 0;
    for code in codes {
        count += 1;
        if first.len() < TOLD {
            first.push(code.chars().take(40).collect());
        }
    }
    (count, first)
}

fn sorted(names: HashSet<&str>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use jsonstat::{Category, DatasetBuilder};

    fn answer(dimensions: &[(&str, &[&str])], with_values: bool) -> Dataset {
        let mut builder = DatasetBuilder::new();
        let mut cells = 1;
        for (id, codes) in dimensions {
            cells *= codes.len();
            let categories = codes.iter().map(|code| Category::new(*code));
            builder = builder.dimension(Dimension::new(*id, categories));
        }
        if with_values {
            builder = builder.values(vec![None; cells]);
        }
        builder.build().unwrap()
    }

    #[test]
    fn what_was_asked_for_is_told_from_everything_else() {
        let chosen = [("Region", ["4601", "4602"]), ("Tid", ["2024", "2025"])];
        let asked = chosen.map(|(dimension, codes)| Chosen {
            dimension: dimension.to_owned(),
            codes: codes.map(str::to_owned).to_vec(),
        });
        let asked = Selection::new(asked.to_vec());
        let region: (&str, &[&str]) = ("Region", &["4601", "4602"]);
        let time: (&str, &[&str]) = ("Tid", &["2024", "2025"]);
        for (given, said) in [
            (vec![region, time], None),
            (vec![time, ("Region", &["4602", "4601"])], None),
            (
                vec![time],
                Some("its dimensions are [\"Tid\"], asked for were [\"Region\", \"Tid\"]"),
            ),
            (
                vec![region, time, ("Kjonn", &["0"])],
                Some(
                    "its dimensions are [\"Kjonn\", \"Region\", \"Tid\"], asked for were [\"Region\", \"Tid\"]",
                ),
            ),
            (
                vec![region, ("Tid", &["2024", "2023"])],
                Some("of dimension «Tid», 1 codes are missing: [\"2025\"]"),
            ),
            (
                vec![region, ("Tid", &["2023", "2024", "2025", "2026"])],
                Some("of dimension «Tid», 2 codes were not asked for: [\"2023\", \"2026\"]"),
            ),
        ] {
            let checked = check(&answer(&given, true), &asked);
            let checked = checked.map_err(|error| error.to_string());
            assert_eq!(checked.err().as_deref(), said, "{given:?}");
        }
        let without = check(&answer(&[region, time], false), &asked);
        assert_eq!(without, Err(OtherThanAsked::NoValues));
    }
}
