//! Nothing is read beyond the limits.

use jsonstat::{Document, Limits, NotRead, TooMuch};

fn passed(json: &str, limits: &Limits) -> Option<TooMuch> {
    match Document::read_within(json.as_bytes(), limits) {
        Err(NotRead::TooMuch(limit)) => Some(limit),
        _ => None,
    }
}

#[test]
fn what_a_file_claims_is_held_against_the_limits() {
    let usual = Limits::default();
    let claim = |value: &str| {
        format!(
            r#"{{"class":"dataset","id":["R","T"],"size":[1000000,1000000],"value":{value},
            "dimension":{{"R":{{"href":"r"}},"T":{{"href":"t"}}}}}}"#
        )
    };
    assert_eq!(
        passed(&claim(r#"{"5":1}"#), &usual),
        Some(TooMuch::Cells(usual.cells))
    );
    assert_eq!(
        passed(&claim("[1]"), &usual),
        Some(TooMuch::Cells(usual.cells))
    );
    assert_eq!(passed(&claim("[]"), &usual), None);
    let few = Limits {
        cells: 2,
        dimensions: 1,
        parts: 12,
        bytes: 200,
    };
    assert_eq!(
        passed(r#"{"value":[1,2,3]}"#, &few),
        Some(TooMuch::Cells(2))
    );
    assert_eq!(
        passed(r#"{"value":{"1":1,"2":2,"3":3}}"#, &few),
        Some(TooMuch::Cells(2))
    );
    assert_eq!(
        passed(r#"{"status":[null,null,null]}"#, &few),
        Some(TooMuch::Cells(2))
    );
    assert_eq!(
        passed(r#"{"extension":[1,2,3,4,5,6,7,8,9,10,11,12]}"#, &few),
        Some(TooMuch::Parts(12))
    );
    assert_eq!(
        passed(&format!("{{}}{}", " ".repeat(200)), &few),
        Some(TooMuch::Bytes(200))
    );
    let two = r#"{"class":"dataset","id":["R","T"],"dimension":{}}"#;
    assert_eq!(passed(two, &few), Some(TooMuch::Dimensions(1)));
}

#[test]
fn a_source_is_read_no_further_than_the_limit() {
    let limits = Limits {
        bytes: 1_000,
        ..Limits::default()
    };
    let endless = std::io::repeat(b' ');
    let error = Document::read_from(endless, &limits).unwrap_err();
    assert!(matches!(error, NotRead::TooMuch(TooMuch::Bytes(1_000))));
}

#[test]
fn json_that_is_nested_without_end_is_refused() {
    for deep in ["[".repeat(100_000), r#"{"link":{"item":["#.repeat(50_000)] {
        let json = format!(r#"{{"extension":{deep}"#);
        assert!(matches!(
            Document::read(json.as_bytes()),
            Err(NotRead::Json { .. })
        ));
        let json = format!(r#"{{"unknown":{deep}"#);
        assert!(Document::read(json.as_bytes()).is_err());
        let json = format!(r#"{{"link":{{"item":[{deep}"#);
        assert!(Document::read(json.as_bytes()).is_err());
    }
}
