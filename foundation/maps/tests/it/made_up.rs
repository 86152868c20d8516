//! Files made up here, with everything that can be wrong in one.

use maps::{Guess, Limits, NotRead, Point, Reading, Remark, System, read};

pub const OSLO: &str = "[[10,60],[11,60],[11,61],[10,61],[10,60]]";
pub const BERGEN: &str = "[[5,60],[6,60],[6,61],[5,61],[5,60]]";

pub fn feature(properties: &str, rings: &str) -> String {
    format!(
        r#"{{"type":"Feature","properties":{properties},"geometry":{{"type":"Polygon","coordinates":[{rings}]}}}}"#
    )
}

pub fn collection(features: &[String]) -> String {
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

pub fn of_municipalities<'a>() -> Reading<'a> {
    Reading::of_digits(4)
}

fn told(remarks: &[Remark]) -> Vec<String> {
    remarks.iter().map(Remark::to_string).collect()
}

#[test]
fn every_fault_is_named_at_its_place() {
    let file = collection(&[
        feature(r#"{"nr":301,"navn":"Oslo"}"#, OSLO),
        feature(r#"{"navn":"Ingen"}"#, OSLO),
        feature(r#"{"nr":"46X1"}"#, OSLO),
        feature(r#"{"nr":"9999"}"#, OSLO),
        feature(r#"{"nr":"4601"}"#, "[[5,60],[6,60],[6,61],[5,61]]"),
        feature(r#"{"nr":"4601"}"#, &format!("{BERGEN},[[5.1,60.1],[5.2,60.1],[5.1,60.1]]")),
        feature(r#"{"nr":"4602"}"#, "[[60,5],[60,6],[61,6],[60,5]]"),
        feature(r#"{"nr":"4611"}"#, "[[0,0],[1,0],[1,1],[0,0]]"),
        r#"{"type":"Feature","properties":{"nr":"4612"},"geometry":{"type":"Point","coordinates":[5,60]}}"#.into(),
        r#"{"type":"Feature","properties":{"nr":"4613"},"geometry":null}"#.into(),
        feature(r#"{"nr":"4614"}"#, "[[5,60],[6,\"x\"],[6,61],[5,60]]"),
    ]);
    let expected = [
        "0301", "4601", "4602", "4611", "4612", "4613", "4614", "4615",
    ];
    let how = Reading {
        expected: &expected,
        ..of_municipalities()
    };
    let found = read(file.as_bytes(), &how).unwrap();
    let codes: Vec<&str> = found.areas.iter().map(|area| area.code.as_str()).collect();
    assert_eq!(codes, ["0301", "4601"]);
    assert_eq!(found.areas[1].polygons.len(), 2);
    assert_eq!(found.areas[0].name.as_deref(), Some("Oslo"));
    assert_eq!(
        told(&found.remarks),
        [
            "feature 2: there is no property «nr»; the feature is left out",
            "feature 3: «46X1» in «nr» is no number of 4 digits; the feature is left out",
            "feature 4: 9999 is none of the expected numbers; the feature is left out",
            "feature 5 (4601), polygon 1, ring 1: the ring does not end where it begins; it was closed",
            "feature 6 (4601), polygon 1, ring 2: the ring has fewer than three different points; it is left out",
            "feature 6 (4601): 4601 stands on several features; their parts are one area",
            "feature 7 (4602): (60, 5) is not in Norway in EPSG:4326, but would be with its two numbers swapped; the feature is left out",
            "feature 8 (4611): (0, 0) is not in Norway in EPSG:4326; the feature is left out",
            "feature 9 (4612): a Point encloses no area",
            "feature 10 (4613): there is no geometry",
            "feature 11 (4614), polygon 1, ring 1: the coordinates are not lists of positions",
            "4602 is expected and has no area in the file",
            "4611 is expected and has no area in the file",
            "4612 is expected and has no area in the file",
            "4613 is expected and has no area in the file",
            "4614 is expected and has no area in the file",
            "4615 is expected and has no area in the file",
        ]
    );
    let notes = found
        .remarks
        .iter()
        .filter(|remark| remark.fault.is_note())
        .count();
    assert_eq!(notes, 2);
}

#[test]
fn what_is_no_file_of_boundaries_is_said_to_be_none() {
    let topology = r#"{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[]}},"arcs":[]}"#;
    let crs = |name: &str| {
        format!(
            r#"{{"type":"FeatureCollection","crs":{{"type":"name","properties":{{"name":"{name}"}}}},"features":[{}]}}"#,
            feature(r#"{"nr":"0301"}"#, OSLO)
        )
    };
    let wrong = |stated, guess| NotRead::WrongSystem {
        point: Point::new(10.0, 60.0),
        stated,
        guess,
    };
    for (file, object, expected) in [
        (
            r#"{"type":"Unknown"}"#.to_owned(),
            None,
            NotRead::NeitherFormat("Unknown".into()),
        ),
        (
            topology.to_owned(),
            Some("b"),
            NotRead::NoSuchObject("b".into()),
        ),
        (topology.to_owned(), None, NotRead::NoNumbers(4)),
        (
            "{}".to_owned(),
            None,
            NotRead::NeitherFormat("an object without features".into()),
        ),
        (
            crs("EPSG:27700"),
            None,
            NotRead::UnknownSystem("EPSG:27700".into()),
        ),
        (
            crs("EPSG:25833"),
            None,
            wrong(System::Utm(33), Some(Guess::System(System::Geographic))),
        ),
    ] {
        let how = Reading {
            object,
            ..of_municipalities()
        };
        assert_eq!(read(file.as_bytes(), &how), Err(expected), "{file}");
    }
    for bad in [
        "",
        "[]",
        "7",
        "{",
        "\u{feff}",
        "{\"type\":\"FeatureCollection\",\"features\":7}",
    ] {
        let found = read(bad.as_bytes(), &of_municipalities());
        assert!(
            matches!(found, Err(NotRead::NotJson(_))),
            "{bad}: {found:?}"
        );
    }
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let deep = "[".repeat(100_000);
    let file = |rings: &str| collection(&[feature(r#"{"nr":"0301"}"#, rings)]);
    let small = Limits {
        bytes: 10_000,
        objects: 10,
        lists: 20,
        points: 10,
    };
    for (file, what) in [
        (file(&" ".repeat(20_000)), "bytes"),
        (file(&OSLO.repeat(9)), "lists"),
        ("{".repeat(11), "objects"),
    ] {
        let how = Reading {
            limits: small,
            ..of_municipalities()
        };
        let found = read(file.as_bytes(), &how);
        assert!(
            matches!(found, Err(NotRead::TooLarge { what: found, .. }) if found == what),
            "{what} {found:?}"
        );
    }
    // Deep, but not too many: the parser stops by itself.
    let found = read(file(&deep).as_bytes(), &of_municipalities());
    assert!(matches!(found, Err(NotRead::NotJson(_))), "{found:?}");
}

#[test]
fn a_topology_is_read_as_the_same_file_without_arcs() {
    let topology = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,60]},
        "arcs":[[[2,0],[0,2]],[[2,2],[-2,0],[0,-2],[2,0]],[[2,0],[2,0],[0,2],[-2,0]]],
        "objects":{
            "lines":{"type":"LineString","arcs":[0]},
            "areas":{"type":"GeometryCollection","geometries":[
                {"type":"Polygon","arcs":[[0,1]],"id":301},
                {"type":"MultiPolygon","arcs":[[[2,-1]]],"id":"4601"},
                {"type":null,"id":"4602"}]}}}"#;
    let plain = collection(&[
        feature(
            r#"{"id":"0301"}"#,
            "[[11,60],[11,61],[10,61],[10,60],[11,60]]",
        ),
        feature(
            r#"{"id":"4601"}"#,
            "[[11,60],[12,60],[12,61],[11,61],[11,60]]",
        ),
    ]);
    let found = read(topology.as_bytes(), &of_municipalities()).unwrap();
    let expected = read(plain.as_bytes(), &of_municipalities()).unwrap();
    assert_eq!(found.areas, expected.areas);
    assert_eq!(
        told(&found.remarks),
        ["feature 3 (4602): there is no geometry"]
    );
}

#[test]
fn a_system_counts_as_the_file_says_it_and_then_as_the_caller() {
    let in_plane = "[[262000,6649000],[263000,6649000],[263000,6650000],[262000,6649000]]";
    let file = collection(&[feature(r#"{"nr":"0301"}"#, in_plane)]);
    let how = Reading {
        system: Some(System::Utm(33)),
        ..of_municipalities()
    };
    let found = read(file.as_bytes(), &how).unwrap();
    assert_eq!(found.system, System::Utm(33));
    assert_eq!(
        found.areas[0].polygons[0][0][0],
        Point::new(262_000.0, 6_649_000.0)
    );
    let degrees = read(file.as_bytes(), &of_municipalities());
    let guess = Some(Guess::System(System::Utm(33)));
    assert!(matches!(degrees, Err(NotRead::WrongSystem { guess: found, .. }) if found == guess));
}

#[test]
fn files_of_the_mapping_authority_have_their_areas_under_a_name() {
    let file = format!(
        r#"{{"Grense":{},"Kommune":{}}}"#,
        collection(&[]),
        collection(&[feature(
            r#"{"kommunenummer":"0301","kommunenavn":"Oslo"}"#,
            OSLO
        )])
    );
    let found = read(file.as_bytes(), &of_municipalities()).unwrap();
    assert_eq!(found.areas.len(), 1);
    assert_eq!(found.areas[0].name.as_deref(), Some("Oslo"));
}
