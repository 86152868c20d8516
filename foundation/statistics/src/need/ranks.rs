/// Rangintervall: where a place stands when something moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankInterval {
    /// The best (nearest 1) and worst rank that the stated share of the draws lies between.
    pub from: usize,
    pub to: usize,
    pub median: usize,
}

/// Ranks from 1 for the greatest; the tied share the best of their places.
pub(super) fn from_greatest(values: &[f64]) -> Vec<usize> {
    let mut ranks = vec![0; values.len()];
    give_ranks(
        values,
        &mut (0..values.len()).collect::<Vec<_>>(),
        &mut ranks,
    );
    ranks
}

fn give_ranks(values: &[f64], order: &mut [usize], ranks: &mut [usize]) {
    order.sort_unstable_by(|a, b| values[*b].total_cmp(&values[*a]));
    let mut best = 1;
    for tied in order.chunk_by(|a, b| values[*a] == values[*b]) {
        for at in tied {
            ranks[*at] = best;
        }
        best += tied.len();
    }
}

/// Counts, over many rankings of the same places, how often each had each rank.
pub(super) struct Tally {
    places: usize,
    counts: Vec<u32>,
    order: Vec<usize>,
    ranks: Vec<usize>,
}

impl Tally {
    pub fn of(places: usize) -> Self {
        Self {
            places,
            counts: vec![0; places * places],
            order: (0..places).collect(),
            ranks: vec![0; places],
        }
    }

    pub fn add(&mut self, values: &[f64]) {
        give_ranks(values, &mut self.order, &mut self.ranks);
        for (place, rank) in self.ranks.iter().enumerate() {
            self.counts[place * self.places + rank - 1] += 1;
        }
    }

    /// For each place the ranks that this share of the rankings lies between.
    pub fn intervals(&self, share: f64) -> Vec<RankInterval> {
        let tail = (1.0 - share) / 2.0;
        let one = |counts: &[u32]| RankInterval {
            from: rank_at(counts, tail),
            to: rank_at(counts, 1.0 - tail),
            median: rank_at(counts, 0.5),
        };
        self.counts.chunks(self.places.max(1)).map(one).collect()
    }
}

/// The first rank at or below which this share of the rankings lies.
fn rank_at(counts: &[u32], share: f64) -> usize {
    let all: u32 = counts.iter().sum();
    let wanted = (f64::from(all) * share).max(1.0);
    let mut so_far = 0;
    let reached = counts.iter().position(|count| {
        so_far += count;
        f64::from(so_far) >= wanted
    });
    reached.unwrap_or(0) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tied_share_the_best_rank() {
        assert_eq!(from_greatest(&[1.0, 3.0, 3.0, 0.0, 9.0]), [4, 2, 2, 5, 1]);
        assert!(from_greatest(&[]).is_empty());
    }

    #[test]
    fn an_interval_holds_its_share_of_the_rankings() {
        let mut tally = Tally::of(2);
        for at in 0..100 {
            tally.add(&if at < 4 { [1.0, 2.0] } else { [2.0, 1.0] });
        }
        let of = |share| tally.intervals(share)[0];
        assert_eq!(
            of(0.95),
            RankInterval {
                from: 1,
                to: 2,
                median: 1
            }
        );
        assert_eq!(
            of(0.90),
            RankInterval {
                from: 1,
                to: 1,
                median: 1
            }
        );
    }
}
