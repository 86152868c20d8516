//! The features of a file, whatever they stand in, and the polygons of each.

use super::{
    Fault,
    node::{Nest, Node},
};

/// The features in the order of the file. In a collection of geometries without a number of its own each geometry is one.
pub(super) fn features(node: &Node) -> Vec<&Node> {
    let mut found = Vec::new();
    collect(node, &mut found);
    found
}

fn collect<'a>(node: &'a Node, found: &mut Vec<&'a Node>) {
    let is_one = node.properties.is_some() || node.id.is_some();
    match node.kind.as_deref() {
        Some("FeatureCollection") => {
            for feature in node.features.iter().flatten() {
                collect(feature, found);
            }
        }
        Some("GeometryCollection") if !is_one => {
            for geometry in node.geometries.iter().flatten() {
                collect(geometry, found);
            }
        }
        _ => found.push(node),
    }
}

/// The rings of each polygon of a feature, not looked at yet, and what of it is no polygon.
pub(super) fn polygons(node: &Node) -> (Vec<&[Nest]>, Vec<Fault>) {
    let mut found = (Vec::new(), Vec::new());
    enclosed(node, &mut found);
    found
}

fn enclosed<'a>(node: &'a Node, found: &mut (Vec<&'a [Nest]>, Vec<Fault>)) {
    // In a topology a geometry has arcs, elsewhere coordinates; the other is `Other`.
    let rings = if matches!(node.arcs, Nest::Other) {
        &node.coordinates
    } else {
        &node.arcs
    };
    match node.kind.as_deref() {
        Some("Feature") => match &node.geometry {
            Some(geometry) => enclosed(geometry, found),
            None => found.1.push(Fault::NoGeometry),
        },
        Some("GeometryCollection") => {
            for geometry in node.geometries.iter().flatten() {
                enclosed(geometry, found);
            }
        }
        Some("Polygon") => one(rings, found),
        Some("MultiPolygon") => match rings.parts() {
            Some(parts) => parts.iter().for_each(|part| one(part, found)),
            None => found.1.push(Fault::BadCoordinates),
        },
        Some(kind) => found.1.push(Fault::NotAPolygon {
            kind: kind.chars().take(40).collect(),
        }),
        None => found.1.push(Fault::NoGeometry),
    }
}

fn one<'a>(rings: &'a Nest, found: &mut (Vec<&'a [Nest]>, Vec<Fault>)) {
    match rings.parts() {
        Some([]) => found.1.push(Fault::NoGeometry),
        Some(rings) => found.0.push(rings),
        None => found.1.push(Fault::BadCoordinates),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> Node {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn features_are_found_in_whatever_they_stand() {
        for (text, count) in [
            (
                r#"{"type":"FeatureCollection","features":[{"type":"Feature"},{"type":"Feature"}]}"#,
                2,
            ),
            (r#"{"type":"Feature"}"#, 1),
            (r#"{"type":"Polygon","coordinates":[]}"#, 1),
            (
                r#"{"type":"GeometryCollection","geometries":[{"type":"Polygon"},{"type":"Polygon"}]}"#,
                2,
            ),
            (
                r#"{"type":"GeometryCollection","id":1,"geometries":[{"type":"Polygon"},{"type":"Polygon"}]}"#,
                1,
            ),
            (r#"{"type":"FeatureCollection","features":null}"#, 0),
        ] {
            assert_eq!(features(&node(text)).len(), count, "{text}");
        }
    }

    #[test]
    fn polygons_are_found_and_the_rest_is_named() {
        let square = "[[0,0],[0,1],[1,1],[0,0]]";
        for (text, polygons_found, fault) in [
            (
                format!(r#"{{"type":"Polygon","coordinates":[{square}]}}"#),
                1,
                None,
            ),
            (
                format!(
                    r#"{{"type":"MultiPolygon","coordinates":[[{square}],[{square},{square}]]}}"#
                ),
                2,
                None,
            ),
            (
                r#"{"type":"MultiPolygon","arcs":[[[0,1]],[[2]]]}"#.into(),
                2,
                None,
            ),
            (
                format!(
                    r#"{{"type":"GeometryCollection","geometries":[{{"type":"Polygon","coordinates":[{square}]}},{{"type":"Point","coordinates":[1,2]}}]}}"#
                ),
                1,
                Some(Fault::NotAPolygon {
                    kind: "Point".into(),
                }),
            ),
            (
                r#"{"type":"Feature","geometry":null}"#.into(),
                0,
                Some(Fault::NoGeometry),
            ),
            (
                r#"{"type":"Polygon","coordinates":[]}"#.into(),
                0,
                Some(Fault::NoGeometry),
            ),
            (
                r#"{"type":"Polygon","coordinates":"no"}"#.into(),
                0,
                Some(Fault::BadCoordinates),
            ),
            (r#"{"type":null}"#.into(), 0, Some(Fault::NoGeometry)),
        ] {
            let node = node(&text);
            let (found, faults) = polygons(&node);
            assert_eq!(found.len(), polygons_found, "{text}");
            assert_eq!(faults.first(), fault.as_ref(), "{text}");
        }
    }
}
