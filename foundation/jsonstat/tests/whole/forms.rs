//! Each form that the format allows, in a file as small as it can be.

use jsonstat::{Collection, Dataset, Document, Item, NotRead, Role, State, SymbolPosition};

/// A dataset of regions and years with these members beside `id` and `dimension`.
fn with(members: &str) -> Result<Dataset, NotRead> {
    let json = format!(
        r#"{{"version":"2.0","class":"dataset","id":["R","T"],
        "dimension":{{"R":{{"category":{{"index":["a","b"]}}}},"T":{{"category":{{"index":["1","2","3"]}}}}}},
        {members}}}"#
    );
    Dataset::read(json.as_bytes())
}

fn numbers(dataset: &Dataset) -> Vec<Option<f64>> {
    dataset.cells().map(|placed| placed.cell.number).collect()
}

fn statuses(dataset: &Dataset) -> Vec<Option<&str>> {
    dataset.cells().map(|placed| placed.cell.status).collect()
}

#[test]
fn values_are_a_list_or_an_object_by_position() {
    let expected = vec![Some(1.5), None, Some(0.0), None, None, Some(-3.0)];
    for value in [
        "[1.5, null, 0, null, null, -3]",
        r#"{"0": 1.5, "2": 0, "5": -3}"#,
        r#"{"5": -3, "1": null, "2": 0.0, "0": 15e-1}"#,
    ] {
        let dataset = with(&format!(r#""value": {value}"#)).unwrap();
        assert_eq!(numbers(&dataset), expected, "{value}");
        assert_eq!(dataset.numbers(), 3);
    }
}

#[test]
fn statuses_are_a_list_an_object_or_one_text() {
    for (status, expected) in [
        (
            r#"["a", null, "", ":", "", "a"]"#,
            [Some("a"), None, None, Some(":"), None, Some("a")],
        ),
        (
            r#"{"5": "a", "3": ":", "0": "a", "1": ""}"#,
            [Some("a"), None, None, Some(":"), None, Some("a")],
        ),
        (r#""e""#, [Some("e"); 6]),
        (r#"["e"]"#, [Some("e"); 6]),
        (r#""""#, [None; 6]),
        ("{}", [None; 6]),
        ("null", [None; 6]),
    ] {
        let dataset = with(&format!(r#""value": [1,2,3,4,5,6], "status": {status}"#)).unwrap();
        assert_eq!(statuses(&dataset), expected, "{status}");
    }
}

#[test]
fn without_values_a_dataset_tells_its_dimensions_alone() {
    for value in [r#""value": []"#, r#""value": null"#, r#""label": "L""#] {
        let dataset = with(value).unwrap();
        assert!(!dataset.has_values() && dataset.is_empty(), "{value}");
        assert_eq!(dataset.cells_by_size(), Some(6));
        assert_eq!(dataset.cell(&[0, 0]), None);
    }
    let all_missing = with(r#""value": {}"#).unwrap();
    assert!(all_missing.has_values());
    assert_eq!(numbers(&all_missing), [None; 6]);
    assert_eq!(
        all_missing.cell(&[1, 2]).unwrap().state(),
        State::Unexplained
    );
}

#[test]
fn metadata_may_claim_any_number_of_cells() {
    let json = r#"{"class":"dataset","id":["R","T"],"size":[4000000000,4000000000],"value":[],
        "dimension":{"R":{"href":"https://example.org/r"},"T":{"href":"https://example.org/t"}}}"#;
    let dataset = Dataset::read(json.as_bytes()).unwrap();
    assert_eq!(dataset.sizes(), [4_000_000_000, 4_000_000_000]);
    assert!(!dataset.has_values());
}

/// A dataset of one dimension «D» with this dimension, and so many values.
fn of(dimension: &str, values: usize) -> Result<Dataset, NotRead> {
    let values = vec!["1"; values].join(",");
    let json = format!(
        r#"{{"class":"dataset","id":["D"],"dimension":{{"D":{dimension}}},"value":[{values}]}}"#
    );
    Dataset::read(json.as_bytes())
}

#[test]
fn the_order_of_categories_is_a_list_or_an_object_or_needless() {
    for (category, expected) in [
        (r#"{"index": ["b", "a"]}"#, vec![("b", "b"), ("a", "a")]),
        (
            r#"{"index": {"a": 1, "b": 0.0}, "label": {"a": "A", "b": null}}"#,
            vec![("b", "b"), ("a", "A")],
        ),
        (r#"{"label": {"x": "X"}}"#, vec![("x", "X")]),
        (r#"{"index": null, "label": {"x": "X"}}"#, vec![("x", "X")]),
        (r#"{"index": []}"#, vec![]),
    ] {
        let dimension = format!(r#"{{"category": {category}}}"#);
        let dataset = of(&dimension, expected.len()).unwrap();
        let categories = dataset.dimensions()[0].categories().iter();
        let told: Vec<_> = categories
            .map(|one| (one.code.as_str(), one.name()))
            .collect();
        assert_eq!(told, expected, "{category}");
    }
}

#[test]
fn all_that_is_told_of_a_category_is_read() {
    let dataset = of(
        r#"{"label": "d", "note": "one", "extension": {"show": "value"}, "category": {
            "index": ["T", "a"], "label": {"T": "total", "a": "A"}, "child": {"T": ["a", "elsewhere"]},
            "coordinates": {"a": [10.5, 59], "T": null}, "note": {"a": ["x", "y"]},
            "unit": {"T": {"decimals": 1, "label": "kr", "symbol": "$", "position": "start", "base": "krone"},
                     "a": {"decimals": null, "label": "antall", "symbol": null, "position": null}}}}"#,
        2,
    )
    .unwrap();
    let dimension = dataset.dimension("D").unwrap();
    assert_eq!(
        (dimension.name(), dimension.about.notes.as_slice()),
        ("d", ["one".to_owned()].as_slice())
    );
    assert_eq!(dimension.about.extension.as_ref().unwrap()["show"], "value");
    let (total, a) = (
        dimension.category("T").unwrap(),
        dimension.category("a").unwrap(),
    );
    assert_eq!(total.children, ["a", "elsewhere"]);
    assert_eq!(
        (a.coordinates, total.coordinates),
        (Some([10.5, 59.0]), None)
    );
    assert_eq!(a.notes, ["x", "y"]);
    let unit = total.unit.as_ref().unwrap();
    assert_eq!(
        (unit.decimals, unit.position),
        (Some(1), Some(SymbolPosition::Start))
    );
    assert_eq!(unit.others["base"], "krone");
    let unit = a.unit.as_ref().unwrap();
    assert_eq!(
        (unit.decimals, unit.label.as_deref(), unit.position),
        (None, Some("antall"), None)
    );
}

#[test]
fn roles_are_given_and_may_be_null() {
    let roles = r#""value":[], "role": {"time": ["T"], "geo": null, "metric": [], "classification": ["R"]}"#;
    let dataset = with(roles).unwrap();
    let roles: Vec<_> = dataset
        .dimensions()
        .iter()
        .map(jsonstat::Dimension::role)
        .collect();
    assert_eq!(roles, [None, Some(Role::Time)]);
}

#[test]
fn a_dimension_stands_alone() {
    let json =
        br#"{"version":"2.0","class":"dimension","label":"sex","category":{"index":["T","M"]}}"#;
    let Document::Dimension(dimension) = Document::read(json).unwrap() else {
        panic!("no dimension")
    };
    assert_eq!(
        (dimension.id(), dimension.name(), dimension.size()),
        ("", "sex", 2)
    );
}

fn collection(items: &str) -> Collection {
    let json = format!(
        r#"{{"version":"2.0","class":"collection","label":"C","link":{{"item":[{items}]}}}}"#
    );
    match Document::read(json.as_bytes()).expect("a collection") {
        Document::Collection(collection) => collection,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_collection_points_to_and_carries_documents_of_every_class() {
    let dataset = r#"{"class":"dataset","href":"h","id":["T"],"size":[2],"value":{"1":7},"status":{"0":"."},
        "dimension":{"T":{"category":{"index":["1","2"]}}}}"#;
    let inner = format!(r#"{{"class":"collection","link":{{"item":[{dataset}]}}}}"#);
    let dimension = r#"{"class":"dimension","category":{"index":["1"]}}"#;
    let elsewhere = r#"{"class":"dataset","href":"https://example.org/1","label":"One"}"#;
    let all = collection(&[dataset, &inner, dimension, elsewhere].join(","));
    let kinds: Vec<_> = all
        .items()
        .iter()
        .map(|link| match &link.item {
            Item::Elsewhere(reference) => reference.about.label.clone().unwrap(),
            Item::Here(document) => match document.as_ref() {
                Document::Dataset(_) => "dataset".to_owned(),
                Document::Collection(_) => "collection".to_owned(),
                Document::Dimension(_) => "dimension".to_owned(),
                Document::Error(_) => "error".to_owned(),
            },
        })
        .collect();
    assert_eq!(kinds, ["dataset", "collection", "dimension", "One"]);
    assert_eq!(all.datasets().count(), 2);
    for dataset in all.datasets() {
        assert_eq!(numbers(dataset), [None, Some(7.0)]);
        assert_eq!(statuses(dataset), [Some("."), None]);
    }
}

#[test]
fn links_of_other_relations_are_kept_with_their_media_type() {
    let dataset = with(
        r#""value":[], "link": {"alternate": [{"type": "text/csv", "href": "a.csv"}], "up": null}"#,
    );
    let dataset = dataset.unwrap();
    assert_eq!(dataset.about.links.len(), 1);
    let link = &dataset.about.links["alternate"][0];
    assert_eq!(link.media_type.as_deref(), Some("text/csv"));
    assert!(
        matches!(&link.item, Item::Elsewhere(one) if one.about.href.as_deref() == Some("a.csv"))
    );
}

#[test]
fn links_of_a_dimension_are_read_too_and_may_carry_datasets() {
    let dataset = of(
        r#"{"category": {"index": ["a"]}, "link": {
            "describedby": [{"extension": {"Region": "urn:ssb:classification:klass:131"}}],
            "related": [{"class": "dataset", "id": ["T"], "dimension": {"T": {"category": {"index": ["1", "2"]}}},
                         "value": {"1": 8}, "status": {"0": ":"}}]}}"#,
        1,
    )
    .unwrap();
    let links = &dataset.dimension("D").unwrap().about.links;
    assert!(
        matches!(&links["describedby"][0].item, Item::Elsewhere(one) if one.about.extension.is_some())
    );
    let Item::Here(document) = &links["related"][0].item else {
        panic!("not here")
    };
    let Document::Dataset(inner) = document.as_ref() else {
        panic!("no dataset")
    };
    assert_eq!(numbers(inner), [None, Some(8.0)]);
    assert_eq!(statuses(inner), [Some(":"), None]);
    assert_eq!(
        Dataset::read(dataset.to_json().as_bytes()).unwrap(),
        dataset
    );
}

#[test]
fn an_answer_of_error_is_a_document() {
    for json in [
        r#"{"version":"2.0","class":"error","label":"L","error":[{"status":"401","id":"106"}]}"#,
        r#"{"version":"2.0","label":"L","error":[{"status":"401","id":"106"}]}"#,
    ] {
        let Document::Error(about) = Document::read(json.as_bytes()).unwrap() else {
            panic!("no error")
        };
        assert_eq!(about.error.unwrap()[0]["status"], "401");
    }
}

#[test]
fn a_dataset_that_is_also_written_for_older_readers_is_read() {
    let json = r#"{"version":"2.0","class":"dataset","id":["T"],"size":[1],"value":[5],
        "dimension":{"id":["T"],"size":[1],"role":{"time":["T"]},"T":{"category":{"label":{"1":"one"}}}}}"#;
    assert_eq!(
        numbers(&Dataset::read(json.as_bytes()).unwrap()),
        [Some(5.0)]
    );
}

#[test]
fn a_cube_may_have_no_dimension_and_a_mark_of_byte_order() {
    let json =
        "\u{feff}{\"class\":\"dataset\",\"id\":[],\"size\":[],\"dimension\":{},\"value\":[4]}";
    let dataset = Dataset::read(json.as_bytes()).unwrap();
    assert_eq!(dataset.cell(&[]).unwrap().number, Some(4.0));
}

#[test]
fn numbers_are_the_nearest_there_are() {
    for (text, number) in [
        ("9007199254740992", 9_007_199_254_740_992.0),
        ("-9007199254740991", -9_007_199_254_740_991.0),
        ("0.1", 0.1),
        ("123456789.123456789", 123_456_789.123_456_79),
        ("2.2250738585072011e-308", 2.225_073_858_507_201e-308),
        ("179769313486231570000e288", f64::MAX),
    ] {
        let dataset = with(&format!(r#""value": {{"0": {text}}}"#)).unwrap();
        assert_eq!(dataset.cell_at(0).unwrap().number, Some(number), "{text}");
    }
}
