use std::collections::{HashMap, HashSet};

use super::arc::{Arcs, Spot, Use, spot};
use crate::{Area, Point};

/// The borders of all areas as arcs, and each area's rings as arcs one after the other.
#[derive(Debug)]
pub(super) struct Topology {
    pub arcs: Arcs,
    /// Area, polygon, ring.
    pub areas: Vec<Vec<Vec<Vec<Use>>>>,
}

impl Topology {
    pub fn of(areas: &[Area]) -> Self {
        let spots: Vec<Vec<Vec<Vec<Spot>>>> = areas.iter().map(open_rings).collect();
        let junctions = junctions(spots.iter().flatten().flatten());
        let mut arcs = Arcs::default();
        let mut cut_ring = |ring: &Vec<Spot>, area| cut(ring, &junctions, area, &mut arcs);
        let mut found = Vec::with_capacity(spots.len());
        for (area, polygons) in spots.iter().enumerate() {
            let mut cut_polygon =
                |rings: &Vec<Vec<Spot>>| rings.iter().map(|ring| cut_ring(ring, area)).collect();
            found.push(polygons.iter().map(&mut cut_polygon).collect());
        }
        Self { arcs, areas: found }
    }

    /// Pairs of areas, by their place in the list, that share a border; each pair once, in order.
    pub fn neighbours(&self) -> Vec<(usize, usize)> {
        // A border has two sides; a file whose areas lie over one another may say more, and is not worth more.
        const SIDES: usize = 4;
        let mut pairs = Vec::new();
        for arc in &self.arcs.list {
            let areas: Vec<usize> = arc.areas.iter().copied().take(SIDES).collect();
            for (at, one) in areas.iter().enumerate() {
                pairs.extend(areas[at + 1..].iter().map(|other| (*one, *other)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }
}

/// The rings of an area's polygons in whole metres, without their closing spot.
fn open_rings(area: &Area) -> Vec<Vec<Vec<Spot>>> {
    let polygons = area.polygons.iter();
    polygons
        .map(|rings| rings.iter().map(|ring| open(ring)).collect())
        .collect()
}

fn open(ring: &[Point]) -> Vec<Spot> {
    let mut spots: Vec<Spot> = ring.iter().map(|point| spot(*point)).collect();
    spots.dedup();
    while spots.len() > 1 && spots.first() == spots.last() {
        spots.pop();
    }
    spots
}

/// The spots where borders part: those that have other neighbours in one ring than in another.
fn junctions<'a>(rings: impl Iterator<Item = &'a Vec<Spot>>) -> HashSet<Spot> {
    let mut neighbours: HashMap<Spot, (Spot, Spot)> = HashMap::new();
    let mut found = HashSet::new();
    for ring in rings {
        let count = ring.len();
        for (at, here) in ring.iter().enumerate() {
            let (before, after) = (ring[(at + count - 1) % count], ring[(at + 1) % count]);
            let pair = (before.min(after), before.max(after));
            if *neighbours.entry(*here).or_insert(pair) != pair {
                found.insert(*here);
            }
        }
    }
    found
}

/// The ring as arcs between junctions; a ring without any is one arc from its least spot, so that both its sides begin alike.
fn cut(ring: &[Spot], junctions: &HashSet<Spot>, area: usize, arcs: &mut Arcs) -> Vec<Use> {
    let is_junction = |spot: &Spot| junctions.contains(spot);
    let least = || ring.iter().enumerate().min_by_key(|(_, spot)| **spot);
    let first = ring.iter().position(is_junction);
    let Some(first) = first.or_else(|| least().map(|(at, _)| at)) else {
        return Vec::new();
    };
    let around = ring[first..].iter().chain(&ring[..=first]).copied();
    let mut uses = Vec::new();
    let mut piece: Vec<Spot> = Vec::new();
    for spot in around {
        piece.push(spot);
        if piece.len() > 1 && is_junction(&spot) {
            let next = vec![spot];
            uses.push(arcs.take(std::mem::replace(&mut piece, next), area));
        }
    }
    if piece.len() > 1 {
        uses.push(arcs.take(piece, area));
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(code: &str, rings: &[&[(f64, f64)]]) -> Area {
        let ring = |points: &&[(f64, f64)]| {
            let closed = points.iter().chain(points.first());
            closed.map(|(x, y)| Point::new(*x, *y)).collect()
        };
        Area {
            code: code.to_owned(),
            name: None,
            polygons: vec![rings.iter().map(ring).collect()],
        }
    }

    #[test]
    fn two_squares_side_by_side_share_one_arc() {
        let left = area("1", &[&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)]]);
        let right = area("2", &[&[(9.0, 0.0), (18.0, 0.0), (18.0, 9.0), (9.0, 9.0)]]);
        let topology = Topology::of(&[left, right]);
        let shared = topology.arcs.list.iter().filter(|arc| arc.areas.len() == 2);
        assert_eq!(
            shared.map(|arc| arc.spots.clone()).collect::<Vec<_>>(),
            [vec![(9, 0), (9, 9)]]
        );
        assert_eq!(topology.neighbours(), [(0, 1)]);
    }

    #[test]
    fn an_enclave_and_the_hole_around_it_are_one_arc() {
        let town = [(3.0, 3.0), (6.0, 3.0), (6.0, 6.0), (3.0, 6.0)];
        let turned = [(6.0, 6.0), (6.0, 3.0), (3.0, 3.0), (3.0, 6.0)];
        let around = area(
            "1",
            &[&[(0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)], &turned],
        );
        let topology = Topology::of(&[around, area("2", &[&town])]);
        assert_eq!(topology.arcs.list.len(), 2);
        assert_eq!(topology.neighbours(), [(0, 1)]);
    }

    #[test]
    fn an_arc_parts_where_a_third_area_begins() {
        let wide = area(
            "1",
            &[&[(0.0, 0.0), (5.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0)]],
        );
        let low = area("2", &[&[(0.0, 0.0), (5.0, 0.0), (5.0, -9.0), (0.0, -9.0)]]);
        let other = area("3", &[&[(5.0, 0.0), (9.0, 0.0), (9.0, -9.0), (5.0, -9.0)]]);
        let topology = Topology::of(&[wide, low, other]);
        assert_eq!(topology.neighbours(), [(0, 1), (0, 2), (1, 2)]);
    }

    #[test]
    fn rings_that_are_nothing_have_no_arcs() {
        let nothing = area("1", &[&[]]);
        let spot = area("2", &[&[(1.0, 1.0), (1.2, 1.1)]]);
        let topology = Topology::of(&[nothing, spot]);
        assert!(topology.arcs.list.iter().all(|arc| arc.spots.len() > 1));
    }
}
