use super::{Compared, summary::Summary};

/// The figures of one place with the effort and of those it is compared with, the place itself first.
#[derive(Clone, Debug)]
pub(super) struct Stratum(Vec<f64>);

impl Stratum {
    pub fn all(
        compared: &[Compared],
        summaries: &[Option<Summary>],
        of: fn(&Summary) -> f64,
    ) -> Vec<Self> {
        let figures = |group: &Compared| {
            let places =
                std::iter::once(group.place).chain(group.with.iter().map(|(other, _)| *other));
            Self(
                places
                    .filter_map(|place| summaries[place].as_ref().map(of))
                    .collect(),
            )
        };
        compared.iter().map(figures).collect()
    }

    pub fn members(&self) -> usize {
        self.0.len()
    }

    /// How much more this member has than the mean of the others.
    pub fn more(&self, member: usize) -> f64 {
        let others = (self.0.len() as f64 - 1.0).max(1.0);
        let own = self.0[member];
        let rest: f64 = self.0.iter().sum::<f64>() - own;
        own - rest / others
    }

    #[cfg(test)]
    pub fn of(figures: &[f64]) -> Self {
        Self(figures.to_vec())
    }
}
