use kernel::Ids;

/// Terning: the same throws for the same seed.
pub struct Dice(pub Ids);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Ids::from_seed(seed))
    }

    /// A number from zero, below `limit`.
    pub fn below(&self, limit: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        let thrown = u64::from_le_bytes(bytes) % limit.max(1) as u64;
        usize::try_from(thrown).unwrap()
    }

    /// True so many times of a hundred.
    pub fn percent(&self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub fn pick<T: Copy>(&self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// Each of the choices so many times of a hundred.
    pub fn some<T: Copy>(&self, choices: &[T], chance: usize) -> Vec<T> {
        let chosen = choices.iter().copied();
        chosen.filter(|_| self.percent(chance)).collect()
    }
}
