//! What is wrong is named with its place.

use jsonstat::{Dataset, Document, NotRead};

fn told(json: &str) -> String {
    let error = Document::read(json.as_bytes());
    error.expect_err("it should be refused").to_string()
}

/// A dataset with these members beside the ones that are right.
fn with(members: &str, dimension: &str) -> String {
    format!(r#"{{"version":"2.0","class":"dataset",{members},"dimension":{dimension}}}"#)
}

const YEARS: &str = r#"{"Tid":{"category":{"index":["2023","2024"]}}}"#;

#[test]
fn each_fault_names_its_place() {
    for (members, dimension, expected) in [
        (
            r#""id":["Tid"],"size":[5],"value":[1,2]"#,
            YEARS,
            "dimension «Tid»: has 2 categories, size says 5",
        ),
        (
            r#""id":["Tid"],"size":[2,1],"value":[1,2]"#,
            YEARS,
            "size: has 2 sizes for 1 dimensions",
        ),
        (
            r#""id":["Tid"],"size":["2"],"value":[1,2]"#,
            YEARS,
            "dimension «Tid», size: is a text where a whole number belongs",
        ),
        (
            r#""id":["Tid"],"value":[1,2,3]"#,
            YEARS,
            "value: holds 3 values for 2 cells",
        ),
        (
            r#""id":["Tid"],"value":[1]"#,
            YEARS,
            "value: holds 1 values for 2 cells",
        ),
        (
            r#""id":["Tid"],"value":{"2":1}"#,
            YEARS,
            "value: names cell 2, and there are 2",
        ),
        (
            r#""id":["Tid"],"value":{"1":1,"1":1}"#,
            YEARS,
            "value: names cell 1 twice",
        ),
        (
            r#""id":["Tid"],"value":[1,2],"status":["a","b","c"]"#,
            YEARS,
            "status: holds 3 statuses for 2 cells",
        ),
        (
            r#""id":["Tid"],"value":[1,2],"status":{"2":"a"}"#,
            YEARS,
            "status: names cell 2, and there are 2",
        ),
        (
            r#""id":["Tid"],"value":[],"status":{"1":"a"}"#,
            YEARS,
            "status: is there without any value",
        ),
        (
            r#""id":["Tid","R"],"value":[1,2]"#,
            YEARS,
            "dimension «R»: is required and not there",
        ),
        (
            r#""id":["Tid","Tid"],"value":[1,2]"#,
            YEARS,
            "id: «Tid» stands there twice",
        ),
        (
            r#""id":[],"value":[1]"#,
            YEARS,
            "id: there is no dimension «Tid»",
        ),
        (
            r#""size":[2],"value":[1,2]"#,
            YEARS,
            "id: is required and not there",
        ),
        (
            r#""id":["Tid"],"role":{"geo":["R"]},"value":[1,2]"#,
            YEARS,
            "role, geo: there is no dimension «R»",
        ),
        (
            r#""id":["Tid"],"role":{"geo":["Tid"],"time":["Tid"]},"value":[1,2]"#,
            YEARS,
            "role, dimension «Tid»: has more than one role",
        ),
        (
            r#""id":["Tid"],"label":5,"value":[1,2]"#,
            YEARS,
            "label: is a number where a text belongs",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"category":{"index":["a","b","a"]}}}"#,
            "dimension «D»: «a» stands there twice",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"category":{"index":{"a":0,"b":0}}}}"#,
            "dimension «D», category, index: «a» and «b» have the same position 0",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"category":{"index":{"a":0,"b":2}}}}"#,
            "dimension «D», category, index: «b» is given position 2 of 2",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"category":{"label":{"a":"A","b":"B"}}}}"#,
            "dimension «D», category, index: has 2 categories and no index that orders them",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"category":{"index":["a"],"note":{"b":["n"]}}}}"#,
            "dimension «D», category, note: there is no category «b»",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"category":{"index":["a"],"unit":{"a":{"position":"left"}}}}}"#,
            "dimension «D», category, unit, position: is «left», known are start and end",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"category":{"index":["a"],"coordinates":{"a":[1]}}}}"#,
            "dimension «D», category, coordinates: is a list where a list of two numbers belongs",
        ),
        (
            r#""id":["D"],"value":[1]"#,
            r#"{"D":{"label":"d"}}"#,
            "dimension «D», category: is required and not there",
        ),
    ] {
        let told = told(&with(members, dimension));
        assert!(
            told.split("; ").any(|one| one == expected),
            "{expected}\nwas not told but\n{told}"
        );
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let json = with(
        r#""id":["A","B","C"],"size":[1,7,1],"label":[],"role":{"time":["X"]},"value":[1]"#,
        r#"{"A":{"category":{"index":{"a":3}}},"B":{"category":{"index":["b"]}}}"#,
    );
    let NotRead::Faults(faults) = Document::read(json.as_bytes()).unwrap_err() else {
        panic!("no faults")
    };
    let places: Vec<_> = faults.iter().map(|fault| fault.place.to_string()).collect();
    assert_eq!(
        places,
        [
            "label",
            "dimension «A», category, index",
            "dimension «B»",
            "dimension «C»",
            "role, time"
        ]
    );
}

#[test]
fn very_many_faults_are_counted() {
    let labels: Vec<String> = (0..250)
        .map(|number| format!(r#""x{number}":"X""#))
        .collect();
    let labels = labels.join(",");
    let dimension = format!(r#"{{"D":{{"category":{{"index":["a"],"label":{{{labels}}}}}}}}}"#);
    let told = told(&with(r#""id":["D"],"value":[1]"#, &dimension));
    assert!(told.ends_with("; and 150 more"), "{told}");
}

#[test]
fn what_is_no_json_or_of_another_form_names_line_and_column() {
    for (json, expected) in [
        ("{\n \"class\": }", "line 2, column 11: expected value"),
        (
            "[1]",
            "line 1, column 1: invalid type: sequence, expected an object of JSON-stat",
        ),
        (
            r#"{"value":[1,"x"]}"#,
            r#"line 1, column 15: invalid type: string "x", expected a number or null as value 1"#,
        ),
        (
            r#"{"value":{"x":1}}"#,
            r#"line 1, column 13: invalid value: string "x", expected the position of a cell in «value»"#,
        ),
        (
            r#"{"value":{"01":1}}"#,
            r#"line 1, column 14: invalid value: string "01", expected the position of a cell in «value»"#,
        ),
        (
            r#"{"value":[1e400]}"#,
            "line 1, column 15: number out of range",
        ),
        (
            r#"{"status":[1]}"#,
            "line 1, column 12: invalid type: integer `1`, expected a text or null as status 0",
        ),
        (
            r#"{"label":"a","label":"b"}"#,
            "line 1, column 25: «label» stands twice in one object",
        ),
        (
            r#"{"extension":{"a":1,"a":2}}"#,
            "line 1, column 26: «a» stands twice in one object",
        ),
        (
            r#"{"value":[],"value":[]}"#,
            "line 1, column 23: «value» stands twice in one object",
        ),
        ("{} {}", "line 1, column 4: trailing characters"),
        ("", "line 1, column 0: EOF while parsing a value"),
    ] {
        assert_eq!(told(json), expected, "{json}");
    }
}

#[test]
fn an_older_bundle_is_refused_by_that_name() {
    let json = r#"{"dataset":{"label":"L","dimension":{"id":["T"],"size":[1],"T":{"category":{"label":{"1":"1"}}}},"value":[1]}}"#;
    assert!(
        matches!(Document::read(json.as_bytes()), Err(NotRead::Bundle(names)) if names == ["dataset"])
    );
    assert!(
        told(json).contains("JSON-stat before 2.0"),
        "{}",
        told(json)
    );
}

#[test]
fn unknown_classes_and_versions_are_told_apart() {
    assert_eq!(told("{}"), "class: is required and not there");
    assert_eq!(
        told(r#"{"class":"bundle"}"#),
        "class: is «bundle», known are dataset, collection, dimension and error"
    );
    let told = told(r#"{"version":"3.0","class":"error"}"#);
    assert_eq!(told, "version: is «3.0», known are 2.0");
    let collection = Dataset::read(br#"{"class":"collection","link":{"item":[]}}"#).unwrap_err();
    assert_eq!(
        collection.to_string(),
        "the document is of class collection, not dataset"
    );
}

#[test]
fn a_fault_within_a_collection_names_the_item() {
    let inner = with(r#""id":["Tid"],"value":[1]"#, YEARS);
    let json = format!(r#"{{"class":"collection","link":{{"item":[{{"href":"x"}},{inner}]}}}}"#);
    assert_eq!(
        told(&json),
        "link.item[1], value: holds 1 values for 2 cells"
    );
}
