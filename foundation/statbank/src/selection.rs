use serde::Serialize;

/// Utvalg: the dimensions that are asked for, each with its codes, in the order of the table. What has none of a table's
/// dimensions leaves it out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Selection(Vec<Chosen>);

/// One dimension of a selection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chosen {
    pub dimension: String,
    pub codes: Vec<String>,
}

impl Selection {
    pub(crate) fn new(chosen: Vec<Chosen>) -> Self {
        Self(chosen)
    }

    pub fn chosen(&self) -> &[Chosen] {
        &self.0
    }

    /// How many codes each dimension has.
    pub fn sizes(&self) -> Vec<usize> {
        self.0.iter().map(|chosen| chosen.codes.len()).collect()
    }

    /// The first code of each dimension: one cell.
    pub(crate) fn first_cell(&self) -> Self {
        let first = |chosen: &Chosen| chosen.codes.iter().take(1).cloned().collect();
        let one = |chosen: &Chosen| Chosen {
            dimension: chosen.dimension.clone(),
            codes: first(chosen),
        };
        Self(self.0.iter().map(one).collect())
    }

    /// These ranges of the codes, one for each dimension.
    pub(crate) fn part(&self, ranges: &[std::ops::Range<usize>]) -> Self {
        let both = self.0.iter().zip(ranges);
        let part = both.map(|(chosen, range)| Chosen {
            dimension: chosen.dimension.clone(),
            codes: chosen.codes.get(range.clone()).unwrap_or_default().to_vec(),
        });
        Self(part.collect())
    }
}
