use serde_json::json;

use super::*;
use kernel::Language;

fn faults(schema: &Value, value: &Value) -> Vec<(String, String)> {
    let content = json!({ "application/json": { "schema": schema } });
    let operation = json!({ "requestBody": { "content": content } });
    let day = json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-" });
    let schemas = [("Day".to_owned(), day)].into_iter().collect();
    let rules = Rules::of(&operation, &schemas);
    let t = texts::Catalogue::new(&[crate::TEXTS]).tongue(Language::En);
    let mut found = Vec::new();
    let mut trial = Trial {
        rules: &rules,
        t: &t,
        faults: &mut found,
    };
    trial.check(value, schema, "");
    found
        .into_iter()
        .map(|fault| (fault.field, fault.sentence))
        .collect()
}

#[test]
fn every_fault_is_named_at_its_place() {
    let day_or_null = json!([{ "type": "null" }, { "$ref": "#/components/schemas/Day" }]);
    let list = json!({ "type": "string", "enum": ["x"] });
    let schema = json!({
        "type": "object",
        "required": ["number", "day"],
        "properties": {
            "number": { "type": "string", "pattern": "^[0-9]+$", "maxLength": 5 },
            "day": { "$ref": "#/components/schemas/Day" },
            "ended": { "oneOf": day_or_null },
            "kind": { "type": "string", "enum": ["a", "b"] },
            "months": { "type": ["integer", "null"], "minimum": 1, "maximum": 12 },
            "list": { "type": "array", "minItems": 1, "uniqueItems": true, "items": list },
            "yes": { "type": "boolean" },
        },
    });
    for (name, more, places) in [
        ("whole", json!({ "ended": null, "months": null }), ""),
        ("unknown", json!({ "name": "Kari" }), "name"),
        (
            "no day of the calendar",
            json!({ "day": "2026-02-30" }),
            "day",
        ),
        ("the day of a page", json!({ "day": "30.04.2026" }), "day"),
        (
            "null where none may be",
            json!({ "number": null }),
            "number",
        ),
        ("too long", json!({ "number": "123456" }), "number"),
        ("an empty list", json!({ "list": [] }), "list"),
        ("twice in a list", json!({ "list": ["x", "x"] }), "list"),
        ("within a list", json!({ "list": ["x", "y"] }), "list.1"),
        ("a fraction", json!({ "months": 1.5 }), "months"),
        ("out of bounds", json!({ "months": 13 }), "months"),
        ("a zero byte", json!({ "number": "1\0" }), "number"),
        (
            "all at once",
            json!({ "number": "x", "day": 1, "ended": "now", "kind": "c", "yes": "true" }),
            "day ended kind number yes",
        ),
    ] {
        let mut value = json!({ "number": "1", "day": "2026-04-30" });
        for (field, given) in more.as_object().into_iter().flatten() {
            value[field] = given.clone();
        }
        let mut found: Vec<String> = faults(&schema, &value)
            .into_iter()
            .map(|fault| fault.0)
            .collect();
        found.sort();
        assert_eq!(found.join(" "), places, "{name}");
    }
    let places = |value| -> Vec<String> {
        faults(&schema, &value)
            .into_iter()
            .map(|fault| fault.0)
            .collect()
    };
    assert_eq!(places(json!({})), ["number", "day"]);
    assert_eq!(places(json!([])), [""]);
}

#[test]
fn a_fault_says_what_is_wanted() {
    let schema = json!({ "type": "string", "enum": ["open", "waiting"] });
    assert_eq!(
        faults(&schema, &json!("shut"))[0].1,
        "Use one of: open, waiting."
    );
}
