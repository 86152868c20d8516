//! What simplifying must keep, on the country's municipalities.

use std::collections::{BTreeMap, BTreeSet};

use maps::{Detail, Point, Shape, Shapes, simplify};

use crate::country::municipalities_2024;

type Edge = ((i64, i64), (i64, i64));

fn unit(point: Point) -> (i64, i64) {
    (point.x as i64, point.y as i64)
}

fn edges(shape: &Shape) -> Vec<Edge> {
    let rings = shape.path.rings();
    let edge = |pair: &[Point]| {
        let (a, b) = (unit(pair[0]), unit(pair[1]));
        (a.min(b), a.max(b))
    };
    rings
        .iter()
        .flat_map(|ring| ring.windows(2).map(edge).collect::<Vec<_>>())
        .collect()
}

fn both() -> Option<[(&'static str, Shapes); 2]> {
    let boundaries = municipalities_2024()?;
    Some([
        ("nation", simplify(&boundaries, Detail::NATION)),
        ("county", simplify(&boundaries, Detail::COUNTY)),
    ])
}

#[test]
fn every_municipality_is_still_there_with_a_point_inside() {
    for (name, shapes) in both().into_iter().flatten() {
        assert_eq!(shapes.shapes.len(), 357, "{name}");
        for shape in &shapes.shapes {
            let rings = shape.path.rings();
            assert!(
                is_inside(shape.inner, &rings),
                "{name} {} {:?}",
                shape.code,
                shape.inner
            );
        }
    }
}

/// By the even-odd rule, counted anew here.
fn is_inside(point: Point, rings: &[Vec<Point>]) -> bool {
    let mut inside = false;
    for pair in rings.iter().flat_map(|ring| ring.windows(2)) {
        let (a, b) = (pair[0], pair[1]);
        if (a.y > point.y) != (b.y > point.y) {
            let x = a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y);
            inside ^= point.x < x;
        }
    }
    inside
}

/// Those who share a border share its very edges, and no edge belongs to more than two.
#[test]
fn neighbours_share_the_edges_of_their_borders() {
    for (name, shapes) in both().into_iter().flatten() {
        let mut owners: BTreeMap<Edge, Vec<&str>> = BTreeMap::new();
        for shape in &shapes.shapes {
            for edge in edges(shape) {
                owners.entry(edge).or_default().push(&shape.code);
            }
        }
        let mut sharing = BTreeSet::new();
        for codes in owners.values() {
            if let [one, other] = codes[..]
                && one != other
            {
                sharing.insert((one.min(other), one.max(other)));
            }
        }
        let crowded = owners.values().filter(|codes| codes.len() > 2).count();
        let lost: Vec<_> = shapes
            .neighbours
            .iter()
            .filter(|(one, other)| !sharing.contains(&(one.as_str(), other.as_str())))
            .collect();
        println!(
            "{name}: {} pairs, {} lost {lost:?}, {crowded} crowded edges",
            shapes.neighbours.len(),
            lost.len()
        );
        assert!(shapes.neighbours.len() > 700, "{name}");
        assert!(lost.is_empty(), "{name}: {lost:?}");
        assert_eq!(crowded, 0, "{name}");
    }
}

#[test]
fn the_areas_drawn_are_as_large_as_the_areas() {
    for (name, shapes) in both().into_iter().flatten() {
        let size = |shape: &Shape| {
            let twice = |ring: &Vec<Point>| {
                let cross = |p: &[Point]| p[0].x * p[1].y - p[1].x * p[0].y;
                ring.windows(2).map(cross).sum::<f64>()
            };
            shape.path.rings().iter().map(twice).sum::<f64>().abs() / 2.0
                * shapes.metres
                * shapes.metres
                / 1e6
        };
        let drawn: f64 = shapes.shapes.iter().map(size).sum();
        let real: f64 = shapes.shapes.iter().map(|shape| shape.km2).sum();
        println!("{name}: {drawn:.0} of {real:.0}");
        assert!((drawn / real - 1.0).abs() < 0.02, "{name}: {drawn} {real}");
    }
}

#[test]
fn the_drawing_is_as_small_as_promised() {
    for ((name, shapes), most) in both().into_iter().flatten().zip([150_000, 1_200_000]) {
        let bytes: usize = shapes
            .shapes
            .iter()
            .map(|shape| shape.path.as_str().len())
            .sum();
        println!("{name}: {bytes} bytes");
        assert!(bytes < most, "{name}: {bytes}");
    }
}

/// Shapes that cross themselves do so in the file, but for a few where the rounding to units lays two lines over one another.
#[test]
fn hardly_a_shape_comes_to_cross_itself() {
    let whole = Detail {
        units: u16::MAX,
        bend: 0.0,
        island: 0.0,
    };
    let Some(boundaries) = municipalities_2024() else {
        return;
    };
    let in_file = crossing(&simplify(&boundaries, whole));
    println!("in the file: {in_file:?}");
    for (name, shapes) in both().into_iter().flatten() {
        let new: Vec<_> = crossing(&shapes)
            .into_iter()
            .filter(|code| !in_file.contains(code))
            .collect();
        println!("{name}: {new:?}");
        assert!(new.len() <= 5, "{name}: {new:?}");
    }
}

fn crossing(shapes: &Shapes) -> Vec<String> {
    let crossing = shapes.shapes.iter().filter(|shape| crosses_itself(shape));
    crossing.map(|shape| shape.code.clone()).collect()
}

fn crosses_itself(shape: &Shape) -> bool {
    let rings = shape.path.rings();
    let pairs = rings.iter().flat_map(|ring| ring.windows(2));
    let edges: Vec<(Point, Point)> = pairs.map(|pair| (pair[0], pair[1])).collect();
    let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    let parts =
        |(a, b): (Point, Point), (c, d): (Point, Point)| side(a, b, c) * side(a, b, d) < 0.0;
    let crosses = |one, other| parts(one, other) && parts(other, one);
    edges
        .iter()
        .enumerate()
        .any(|(at, one)| edges[at + 1..].iter().any(|other| crosses(*one, *other)))
}
