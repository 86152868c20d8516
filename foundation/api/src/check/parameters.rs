use serde_json::{Map, Value};
use shell::Fault;
use texts::Tongue;

use super::{Rules, rules::Parameter, schema::Trial};

/// Reads the parameters of the address as their schemas say; notes those that are unknown, missing, said twice or
/// wrong.
pub(super) fn read(rules: &Rules, query: &str, t: &Tongue, faults: &mut Vec<Fault>) -> Value {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    let mut trial = Trial { rules, t, faults };
    for (name, _) in &pairs {
        if !rules.query.iter().any(|known| known.name == *name) {
            trial.note(name, "api-fault-unknown-parameter", []);
        }
    }
    let mut found = Map::new();
    for parameter in &rules.query {
        let given = pairs.iter().filter(|(name, _)| *name == parameter.name);
        let given: Vec<&str> = given.map(|(_, value)| value.as_str()).collect();
        if let Some(value) = one(parameter, &given, &mut trial) {
            found.insert(parameter.name.clone(), value);
        }
    }
    Value::Object(found)
}

fn one(parameter: &Parameter, given: &[&str], trial: &mut Trial<'_>) -> Option<Value> {
    let name = parameter.name.as_str();
    let of = &parameter.schema;
    let value = match given {
        [] if parameter.required => {
            trial.note(name, "api-fault-required", []);
            return None;
        }
        [] => return None,
        several if is_list(of) => {
            let items = &of["items"];
            Value::Array(several.iter().map(|text| meant(text, items)).collect())
        }
        [text] => meant(text, of),
        _ => {
            trial.note(name, "api-fault-said-twice", []);
            return None;
        }
    };
    trial.check(&value, of, name);
    Some(value)
}

/// Notes what is wrong with a parameter of the path.
pub(super) fn in_path(rules: &Rules, name: &str, value: &str, t: &Tongue, faults: &mut Vec<Fault>) {
    let parameter = rules.path.iter().find(|known| known.name == name);
    if let Some(parameter) = parameter {
        let value = meant(value, &parameter.schema);
        Trial { rules, t, faults }.check(&value, &parameter.schema, name);
    }
}

fn is_list(schema: &Value) -> bool {
    schema["type"] == "array"
}

/// The text as the value that the schema wants; the text itself where it is none.
fn meant(text: &str, schema: &Value) -> Value {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match (schema["type"].as_str(), text) {
        (Some("integer"), _) if is_number => text
            .parse::<i64>()
            .map_or_else(|_| text.into(), Value::from),
        (Some("boolean"), "true") => Value::Bool(true),
        (Some("boolean"), "false") => Value::Bool(false),
        _ => text.into(),
    }
}
