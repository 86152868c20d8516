use kernel::Ids;

/// Terning: the same throws for the same seed.
pub struct Dice(Ids);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Ids::from_seed(seed))
    }

    /// A number from zero, below `limit`.
    pub fn below(&self, limit: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes) % limit.max(1)
    }

    /// A number from `least` to `most`, both possible.
    pub fn between(&self, least: i64, most: i64) -> i64 {
        least
            + self
                .below((most - least + 1).max(1).unsigned_abs())
                .cast_signed()
    }

    /// True so many times of a hundred.
    pub fn percent(&self, chance: u64) -> bool {
        self.below(100) < chance
    }

    /// One of the choices, each as often as its weight says.
    pub fn weighted<T: Copy>(&self, choices: &[(T, u64)]) -> Option<T> {
        let mut left = self.below(choices.iter().map(|(_, weight)| weight).sum());
        choices.iter().find_map(|(choice, weight)| {
            let found = left < *weight;
            left = left.saturating_sub(*weight);
            found.then_some(*choice)
        })
    }

    pub fn pick<T: Copy>(&self, choices: &[T]) -> Option<T> {
        choices
            .get(usize::try_from(self.below(choices.len() as u64)).unwrap_or(0))
            .copied()
    }
}
