use super::{Balance, Compared, EffectRules, summary::Summary};
use crate::order;

/// Who is compared with whom, and who has nobody alike.
pub(super) struct Matched {
    pub compared: Vec<Compared>,
    pub alone: Vec<usize>,
}

/// One over the standard deviation of all places, by level, trend and size; nothing where all are the same.
struct Yardstick([f64; 3]);

impl Yardstick {
    fn of(summaries: &[Option<Summary>]) -> Self {
        let inverse = |of: fn(&Summary) -> f64| {
            let values: Vec<f64> = summaries.iter().flatten().map(of).collect();
            let deviation =
                order::mean_and_deviation(&values).map_or(0.0, |(_, deviation)| deviation);
            if deviation > 0.0 {
                1.0 / deviation
            } else {
                0.0
            }
        };
        Self([
            inverse(|s| s.level),
            inverse(|s| s.trend),
            inverse(|s| s.size),
        ])
    }

    fn apart(&self, a: &Summary, b: &Summary) -> [f64; 3] {
        let Self([level, trend, size]) = self;
        [
            (a.level - b.level) * level,
            (a.trend - b.trend) * trend,
            (a.size - b.size) * size,
        ]
    }

    fn distance(&self, a: &Summary, b: &Summary) -> f64 {
        self.apart(a, b)
            .iter()
            .map(|apart| apart * apart)
            .sum::<f64>()
            .sqrt()
    }
}

/// Gives each place with the effort its nearest without, the hardest to place first. Nobody is compared twice, so that
/// the groups are independent; who finds fewer than were asked for within the farthest distance is left alone.
pub(super) fn match_places(summaries: &[Option<Summary>], rules: &EffectRules) -> Matched {
    let yardstick = Yardstick::of(summaries);
    let with = |effort: bool| {
        let there = summaries
            .iter()
            .enumerate()
            .filter_map(|(at, summary)| summary.as_ref().map(|s| (at, s)));
        there.filter(move |(_, summary)| summary.has_effort == effort)
    };
    let mut waiting: Vec<(usize, Vec<(usize, f64)>)> = with(true)
        .map(|(place, own)| {
            let mut near: Vec<(usize, f64)> = with(false)
                .map(|(other, its)| (other, yardstick.distance(own, its)))
                .collect();
            near.retain(|(_, distance)| *distance <= rules.farthest);
            near.sort_unstable_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
            (place, near)
        })
        .collect();
    waiting.sort_by_key(|(_, near)| near.len());
    let mut taken = vec![false; summaries.len()];
    let mut matched = Matched {
        compared: Vec::new(),
        alone: Vec::new(),
    };
    let wanted = rules.neighbours.max(1);
    for (place, near) in waiting {
        let free = near
            .into_iter()
            .filter(|(other, _)| !taken[*other])
            .take(wanted);
        let with: Vec<(usize, f64)> = free.collect();
        if with.len() < wanted {
            matched.alone.push(place);
            continue;
        }
        for (other, _) in &with {
            taken[*other] = true;
        }
        matched.compared.push(Compared { place, with });
    }
    matched
        .compared
        .sort_unstable_by_key(|compared| compared.place);
    matched
}

/// The mean difference between the groups as they were compared.
pub(super) fn balance(compared: &[Compared], summaries: &[Option<Summary>]) -> Balance {
    let yardstick = Yardstick::of(summaries);
    let (mut sum, mut groups) = ([0.0; 3], 0.0f64);
    for group in compared {
        let Some(own) = summaries[group.place] else {
            continue;
        };
        let others = group.with.iter().filter_map(|(other, _)| summaries[*other]);
        groups += 1.0;
        for other in others {
            let apart = yardstick.apart(&own, &other);
            for (sum, apart) in sum.iter_mut().zip(apart) {
                *sum += apart / group.with.len() as f64;
            }
        }
    }
    let [level, trend, size] = sum.map(|sum| sum / groups.max(1.0));
    Balance { level, trend, size }
}
