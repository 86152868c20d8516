//! Areas made up here and made small: nothing is torn, nothing is lost, and nothing stops the program.

use maps::{Detail, Fault, Point, read, simplify};
use proptest::prelude::*;

use crate::made_up::{BERGEN, OSLO, collection, feature, of_municipalities};

/// Shapes of a chessboard with bent sides: corners are moved, so that each border has bends of its own.
fn board(side: usize, moves: &[(f64, f64)]) -> String {
    const BENDS: usize = 4;
    let points = side * BENDS + 1;
    let at = |column: usize, row: usize| {
        let (right, up) = moves[(column * 31 + row * 17) % moves.len()];
        let step = |at: usize, moved: f64| (at as f64 + moved * 0.4) / 40.0;
        format!("[{},{}]", 10.0 + step(column, right), 60.0 + step(row, up))
    };
    let mut features = Vec::new();
    for area in 0..side * side {
        let (left, low) = (area % side * BENDS, area / side * BENDS);
        assert!(left + BENDS < points);
        let along = |from: usize| from..from + BENDS;
        let mut ring: Vec<String> = along(left).map(|column| at(column, low)).collect();
        ring.extend(along(low).map(|row| at(left + BENDS, row)));
        ring.extend(along(left).rev().map(|column| at(column + 1, low + BENDS)));
        ring.extend(along(low).rev().map(|row| at(left, row + 1)));
        ring.push(ring[0].clone());
        features.push(feature(
            &format!(r#"{{"nr":"{:04}"}}"#, area + 1000),
            &format!("[{}]", ring.join(",")),
        ));
    }
    collection(&features)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What one area loses of its edge another gains: the whole stays as large as it is.
    #[test]
    fn simplified_areas_leave_no_gaps(
        side in 2..5usize,
        moves in prop::collection::vec((-1.0..1.0f64, -1.0..1.0f64), 7..40),
        bend in 0.0..200.0f64,
    ) {
        let found = read(board(side, &moves).as_bytes(), &of_municipalities()).unwrap();
        prop_assert_eq!(found.remarks.len(), 0);
        let shapes = simplify(&found, Detail { units: 5_000, bend, island: 0.0 });
        prop_assert_eq!(shapes.shapes.len(), side * side);
        // Edges between two areas are met once in each direction; the others enclose the whole.
        let mut open: Vec<((i64, i64), (i64, i64))> = Vec::new();
        let mut inner = 0;
        let unit = |point: Point| (point.x as i64, point.y as i64);
        for ring in shapes.shapes.iter().flat_map(|shape| shape.path.rings()) {
            for pair in ring.windows(2) {
                let edge = (unit(pair[0]), unit(pair[1]));
                if let Some(at) = open.iter().position(|(from, to)| (*to, *from) == edge) {
                    open.swap_remove(at);
                    inner += 1;
                } else {
                    open.push(edge);
                }
            }
        }
        prop_assert!(inner >= 2 * side * (side - 1));
        let starts = |point| open.iter().filter(|(from, _)| *from == point).count();
        let ends = |point| open.iter().filter(|(_, to)| *to == point).count();
        for (from, _) in &open {
            prop_assert_eq!(starts(*from), ends(*from));
        }
        prop_assert_eq!(shapes.neighbours.len(), 2 * side * (side - 1));
    }

    #[test]
    fn no_bytes_stop_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, &of_municipalities());
    }

    /// A good file with some of its bytes changed: read or refused, and what is read can be drawn.
    #[test]
    fn no_changed_file_stops_the_program(
        changes in prop::collection::vec((0..2000usize, prop::sample::select(&b"0129-[]{},.\":eE-~"[..])), 1..8),
    ) {
        let mut file = board(2, &[(0.3, -0.2), (0.1, 0.9), (-0.7, 0.4)]).into_bytes();
        for (at, byte) in changes {
            let at = at % file.len();
            file[at] = byte;
        }
        if let Ok(found) = read(&file, &of_municipalities()) {
            let shapes = simplify(&found, Detail::NATION);
            prop_assert_eq!(shapes.shapes.len(), found.areas.len());
        }
    }
}

#[test]
fn an_area_never_loses_its_last_ring() {
    let dot = "[[10,60],[10.00001,60],[10.00001,60.00001],[10,60]]";
    let file = collection(&[
        feature(r#"{"nr":"0301"}"#, dot),
        feature(r#"{"nr":"5601"}"#, "[[25,70],[26,70],[26,71],[25,70]]"),
    ]);
    let found = read(file.as_bytes(), &of_municipalities()).unwrap();
    for detail in [
        Detail::NATION,
        Detail::COUNTY,
        Detail {
            units: 0,
            bend: f64::NAN,
            island: f64::INFINITY,
        },
    ] {
        let shapes = simplify(&found, detail);
        assert_eq!(shapes.shapes.len(), 2, "{detail:?}");
        assert!(
            shapes
                .shapes
                .iter()
                .all(|shape| shape.path.rings().len() == 1)
        );
    }
}

#[test]
fn small_islands_go_and_small_neighbours_stay() {
    let islet = "[[10,62],[10.01,62],[10.01,62.01],[10,62]]";
    let with_islet = format!(
        r#"{{"type":"Feature","properties":{{"nr":"0301"}},"geometry":{{"type":"MultiPolygon","coordinates":[[{OSLO}],[{islet}]]}}}}"#
    );
    let beside = "[[11,60],[11.01,60],[11.01,60.01],[11,61],[11,60]]";
    let file = collection(&[with_islet, feature(r#"{"nr":"3201"}"#, beside)]);
    let found = read(file.as_bytes(), &of_municipalities()).unwrap();
    let rings = |island| {
        let shapes = simplify(
            &found,
            Detail {
                units: 10_000,
                bend: 0.0,
                island,
            },
        );
        shapes
            .shapes
            .iter()
            .map(|shape| shape.path.rings().len())
            .collect::<Vec<_>>()
    };
    assert_eq!(rings(0.0), [2, 1]);
    assert_eq!(rings(1e9), [1, 1]);
}

#[test]
fn shapes_come_back_as_they_were_kept() {
    let file = collection(&[
        feature(r#"{"nr":"0301","navn":"Oslo"}"#, OSLO),
        feature(r#"{"nr":"4601"}"#, BERGEN),
    ]);
    let found = read(file.as_bytes(), &of_municipalities()).unwrap();
    let shapes = simplify(&found, Detail::NATION);
    let kept = serde_json::to_string(&shapes).unwrap();
    assert_eq!(serde_json::from_str::<maps::Shapes>(&kept).unwrap(), shapes);
    let harmful = kept.replace('z', "z\\\" onload=\\\"");
    assert!(serde_json::from_str::<maps::Shapes>(&harmful).is_err());
    assert_eq!(shapes.only(|shape| shape.code == "4601").shapes.len(), 1);
    assert_eq!(
        found
            .remarks
            .iter()
            .filter(|r| matches!(r.fault, Fault::Missing { .. }))
            .count(),
        0
    );
}

/// A comb of a hundred thousand teeth across the country, which no bend is small enough to be left out of.
#[test]
fn an_area_of_endless_bends_is_drawn_in_bounded_time() {
    let tooth = |at: usize| {
        let x = 10.0 + at as f64 / 100_000.0;
        format!("[{x},60],[{x},65]")
    };
    let teeth: Vec<String> = (0..100_000).map(tooth).collect();
    let ring = format!("[{},[11,59],[10,59],[10,60]]", teeth.join(","));
    let found = read(
        collection(&[feature(r#"{"nr":"0301"}"#, &ring)]).as_bytes(),
        &of_municipalities(),
    )
    .unwrap();
    for detail in [Detail::NATION, Detail::COUNTY] {
        assert_eq!(simplify(&found, detail).shapes.len(), 1);
    }
}
