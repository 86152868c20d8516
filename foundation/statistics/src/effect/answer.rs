use crate::Interval;

/// Anslått virkning.
///
/// It may be read as: after the effort these places changed by so much more than places that were like them before. It
/// may **not** be read as proof that the effort did it: why these places got the effort may also be why they changed,
/// and what places were like before is known only by level, trend and size.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The change of places with the effort less that of the compared ones, in the unit of the values.
    pub estimate: f64,
    /// All effects that the permutation test does not rule out (the test inverted).
    pub interval: Interval,
    /// How often labels dealt by chance within the groups compared give as large a difference, either way.
    pub p_value: f64,
    pub permutations: usize,
    /// Who was compared with whom.
    pub compared: Vec<Compared>,
    /// Who was left out, and why.
    pub set_aside: Vec<(usize, SetAside)>,
    pub placebo: Placebo,
    pub balance: Balance,
}

/// One place with the effort, and the most alike without it.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    pub place: usize,
    /// Place and distance, nearest first. No place is compared twice.
    pub with: Vec<(usize, f64)>,
}

/// Why a place with the effort, or one without, is not in the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// A year of the windows has no figure.
    YearsMissing,
    /// Its size is no number above zero.
    NoSize,
    /// Too few places without the effort are near enough.
    NobodyAlike,
}

/// Etterprøving before the effort: had it begun in the middle of the years before, what would have been found?
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placebo {
    /// The effect that cannot be one: the later years before, less the earlier.
    pub estimate: f64,
    pub p_value: f64,
}

/// How alike the groups were before: differences in standard deviations of all places. Below 0.25 is usually called
/// alike (Stuart 2010).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balance {
    pub level: f64,
    pub trend: f64,
    pub size: f64,
}

/// Why no effect is told.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum NoEffect {
    #[error(
        "the windows are none: before {before} years, after {after}; at least {least_before} and {least_after} are needed, and after must come later"
    )]
    FewYears {
        before: usize,
        after: usize,
        least_before: usize,
        least_after: usize,
    },
    #[error("{found} places with the effort can be compared; at least {least} are needed")]
    FewTreated { found: usize, least: usize },
    #[error("{found} places without the effort have all years; at least {least} are needed")]
    FewComparators { found: usize, least: usize },
    #[error(
        "{found} events were counted in the places with the effort before it; at least {least} are needed"
    )]
    SmallCounts { found: u64, least: u64 },
    #[error("before the effort the places already parted by {difference:.3} (p = {p_value:.3})")]
    PreTrendsDiffer { difference: f64, p_value: f64 },
    #[error("place {place} has a figure that is no number")]
    NotANumber { place: usize },
    #[error("place {place} has the year {year} twice")]
    YearTwice { place: usize, year: i32 },
}
