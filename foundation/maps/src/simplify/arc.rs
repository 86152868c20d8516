use std::collections::{BTreeSet, HashMap};

use super::significance::significance;
use crate::Point;

/// A place on the ground in whole metres, so that two that are the same compare as the same.
pub(super) type Spot = (i32, i32);

pub(super) fn spot(point: Point) -> Spot {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "saturates, and the plane is far smaller"
    )]
    (point.x.round() as i32, point.y.round() as i32)
}

/// A piece of border between two junctions, or a whole ring without any; first and last spot are kept whatever happens.
#[derive(Debug)]
pub(super) struct Arc {
    pub spots: Vec<Spot>,
    /// The areas on its sides, each once, by their place in the list.
    pub areas: BTreeSet<usize>,
    /// How many rings run along it.
    pub uses: usize,
}

/// An arc of a ring, and whether it is run through backwards.
pub(super) type Use = (usize, bool);

/// Every arc once, whichever way it was met.
#[derive(Debug, Default)]
pub(super) struct Arcs {
    pub list: Vec<Arc>,
    known: HashMap<Vec<Spot>, usize>,
}

impl Arcs {
    pub fn take(&mut self, mut spots: Vec<Spot>, area: usize) -> Use {
        let is_reversed = spots.iter().rev().lt(spots.iter());
        if is_reversed {
            spots.reverse();
        }
        let next = self.list.len();
        let at = *self.known.entry(spots).or_insert_with_key(|spots| {
            self.list.push(Arc {
                spots: spots.clone(),
                areas: BTreeSet::new(),
                uses: 0,
            });
            next
        });
        self.list[at].areas.insert(area);
        self.list[at].uses += 1;
        (at, is_reversed)
    }

    /// Each arc without its bends below the limit, in square metres.
    pub fn simplified(&self, bend: f64) -> Vec<Vec<Spot>> {
        let mut sharing: HashMap<(Spot, Spot), usize> = HashMap::new();
        for arc in &self.list {
            *sharing.entry(arc.ends()).or_default() += 1;
        }
        let simplified = |arc: &Arc| {
            let (from, to) = arc.ends();
            // What encloses an area by itself stays a triangle; of two arcs between the same ends one must bend.
            let least = match sharing.get(&arc.ends()) {
                _ if from == to => 2,
                Some(2..) => 1,
                _ => 0,
            };
            arc.without_bends(bend, least)
        };
        self.list.iter().map(simplified).collect()
    }
}

impl Arc {
    fn ends(&self) -> (Spot, Spot) {
        let first = self.spots.first().copied().unwrap_or_default();
        let last = self.spots.last().copied().unwrap_or_default();
        (first, last)
    }

    /// The spots whose bend is at least so large, and in any case the largest `least` of them.
    fn without_bends(&self, bend: f64, least: usize) -> Vec<Spot> {
        let significance = significance(&self.spots);
        let mut order: Vec<usize> = (1..self.spots.len().saturating_sub(1)).collect();
        order.sort_by_key(|at| std::cmp::Reverse(significance[*at]));
        let mut kept = vec![false; self.spots.len()];
        for (rank, at) in order.into_iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "an area of a country")]
            let area = significance[at] as f64 / 2.0;
            kept[at] = rank < least || area >= bend;
        }
        let last = self.spots.len().saturating_sub(1);
        let is_kept = |(at, _): &(usize, &Spot)| *at == 0 || *at == last || kept[*at];
        let spots = self.spots.iter().enumerate().filter(is_kept);
        spots.map(|(_, spot)| *spot).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arc_met_twice_is_one_arc() {
        let mut arcs = Arcs::default();
        let there = vec![(0, 0), (5, 1), (9, 0)];
        let mut back = there.clone();
        back.reverse();
        assert_eq!(arcs.take(there, 0), (0, false));
        assert_eq!(arcs.take(back, 1), (0, true));
        assert_eq!(arcs.take(vec![(9, 0), (9, 9), (0, 0)], 1), (1, true));
        assert_eq!(arcs.list.len(), 2);
        assert_eq!(arcs.list[0].areas, BTreeSet::from([0, 1]));
        assert_eq!(arcs.list[0].uses, 2);
    }

    #[test]
    fn what_encloses_something_keeps_enclosing_it() {
        let mut arcs = Arcs::default();
        let island = vec![(0, 0), (0, 2), (1, 2), (2, 2), (2, 0), (1, 0), (0, 0)];
        let (left, right) = (vec![(9, 0), (8, 5), (9, 9)], vec![(9, 0), (10, 5), (9, 9)]);
        let border = vec![(20, 0), (21, 3), (20, 9)];
        for arc in [island, left, right, border] {
            arcs.take(arc, 0);
        }
        let lengths: Vec<usize> = arcs.simplified(1e9).iter().map(Vec::len).collect();
        assert_eq!(lengths, [4, 3, 3, 2]);
    }
}
