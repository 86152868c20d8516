use std::collections::{BTreeMap, HashSet};

use crate::{Choice, Table, selection::Chosen};

/// Ønske: what is wanted of one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    All,
    /// These codes, in whatever order.
    These(Vec<String>),
    /// The last so many in the table's order: of periods the newest, in SSB's tables as in FHI's.
    Last(usize),
}

/// What is wanted of a table, by dimension. A dimension of which nothing is said is left out, where the table allows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes(BTreeMap<String, Wish>);

/// What is wrong with a wish.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongWish {
    #[error("the table has no dimension «{0}»")]
    NoDimension(String),
    #[error("dimension «{dimension}» has no code «{code}»")]
    NoCode { dimension: String, code: String },
    #[error("nothing is chosen of dimension «{0}»")]
    Nothing(String),
    #[error("dimension «{0}» cannot be left out: choose of it")]
    Needed(String),
}

impl Wishes {
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything that the table has.
    pub fn all_of(table: &Table) -> Self {
        let ids = table.dimensions.iter().map(|one| one.dimension.id());
        Self(ids.map(|id| (id.to_owned(), Wish::All)).collect())
    }

    /// The same with this wish for the dimension, in place of an earlier one.
    #[must_use]
    pub fn of(mut self, dimension: impl Into<String>, wish: Wish) -> Self {
        self.0.insert(dimension.into(), wish);
        self
    }

    /// What the wishes come to in the table, in its order.
    pub(crate) fn resolve(&self, table: &Table) -> Result<Vec<Chosen>, Vec<WrongWish>> {
        let unknown = self.0.keys().filter(|id| table.dimension(id).is_none());
        let mut wrong: Vec<WrongWish> = unknown.cloned().map(WrongWish::NoDimension).collect();
        let mut chosen = Vec::new();
        for choice in &table.dimensions {
            match self.0.get(choice.dimension.id()) {
                Some(wish) => chosen.push(wish.of(choice, &mut wrong)),
                None if choice.may_be_left_out => {}
                None => wrong.push(WrongWish::Needed(choice.dimension.id().to_owned())),
            }
        }
        if wrong.is_empty() {
            Ok(chosen)
        } else {
            Err(wrong)
        }
    }
}

impl Wish {
    fn of(&self, choice: &Choice, wrong: &mut Vec<WrongWish>) -> Chosen {
        let dimension = choice.dimension.id().to_owned();
        let all = choice.dimension.categories().iter();
        let all = all.map(|category| category.code.clone());
        let codes: Vec<String> = match self {
            Self::All => all.collect(),
            Self::Last(count) => all
                .skip(choice.dimension.size().saturating_sub(*count))
                .collect(),
            Self::These(codes) => {
                let unknown = codes.iter();
                let unknown = unknown.filter(|code| choice.dimension.position(code).is_none());
                wrong.extend(unknown.map(|code| WrongWish::NoCode {
                    dimension: dimension.clone(),
                    code: code.clone(),
                }));
                let wanted: HashSet<&String> = codes.iter().collect();
                all.filter(|code| wanted.contains(code)).collect()
            }
        };
        if codes.is_empty() && !matches!(self, Self::These(codes) if !codes.is_empty()) {
            wrong.push(WrongWish::Nothing(dimension.clone()));
        }
        Chosen { dimension, codes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jsonstat::{Category, Dimension};

    fn table() -> Table {
        let dimension = |id: &str, codes: &[&str], may_be_left_out| Choice {
            dimension: Dimension::new(id, codes.iter().map(|code| Category::new(*code))),
            may_be_left_out,
        };
        Table {
            id: "05300".parse().unwrap(),
            title: None,
            updated: None,
            dimensions: vec![
                dimension("Region", &["4601", "4602", "4611"], true),
                dimension("Tid", &["2023", "2024", "2025"], false),
            ],
        }
    }

    fn codes(wishes: &Wishes) -> Vec<Vec<String>> {
        let chosen = wishes.resolve(&table()).unwrap();
        chosen.into_iter().map(|chosen| chosen.codes).collect()
    }

    #[test]
    fn wishes_come_to_codes_in_the_tables_order() {
        let these =
            |codes: &[&str]| Wish::These(codes.iter().map(|code| (*code).to_owned()).collect());
        for (region, time, expected) in [
            (
                Some(these(&["4611", "4601", "4611"])),
                Wish::Last(1),
                vec![vec!["4601", "4611"], vec!["2025"]],
            ),
            (
                Some(Wish::All),
                Wish::Last(9),
                vec![vec!["4601", "4602", "4611"], vec!["2023", "2024", "2025"]],
            ),
            (None, these(&["2024"]), vec![vec!["2024"]]),
        ] {
            let wishes = Wishes::new().of("Tid", time);
            let wishes = match region {
                Some(region) => wishes.of("Region", region),
                None => wishes,
            };
            assert_eq!(codes(&wishes), expected);
        }
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let these = |code: &str| Wish::These(vec![code.to_owned()]);
        let wishes = Wishes::new()
            .of("Kjonn", Wish::All)
            .of("Region", these("9999"));
        let wrong = wishes.resolve(&table()).unwrap_err();
        let said: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "the table has no dimension «Kjonn»",
                "dimension «Region» has no code «9999»",
                "dimension «Tid» cannot be left out: choose of it"
            ]
        );
        for nothing in [Wish::Last(0), Wish::These(vec![])] {
            let wishes = Wishes::new().of("Tid", nothing);
            let nothing = WrongWish::Nothing("Tid".to_owned());
            assert_eq!(wishes.resolve(&table()), Err(vec![nothing]));
        }
    }
}
