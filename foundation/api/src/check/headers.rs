use http::{HeaderMap, header};
use serde_json::Value;
use shell::Fault;
use texts::Tongue;

use super::{Rules, schema::Trial};
use crate::{Problem, ProblemKind};

/// Refuses one who takes no kind of content that a good answer has.
pub(super) fn acceptable(headers: &HeaderMap, produces: &[String]) -> Result<(), Problem> {
    let mut asked = headers
        .get_all(header::ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|range| range.split(';').next().unwrap_or_default().trim())
        .filter(|range| !range.is_empty())
        .peekable();
    let takes = |range: &str| {
        let whole = range.strip_suffix("/*");
        range == "*/*"
            || produces.iter().any(|kind| {
                kind.eq_ignore_ascii_case(range)
                    || whole.is_some_and(|whole| {
                        kind.split('/')
                            .next()
                            .is_some_and(|first| first.eq_ignore_ascii_case(whole))
                    })
            })
    };
    if produces.is_empty() || asked.peek().is_none() || asked.any(takes) {
        Ok(())
    } else {
        Err(Problem::new(ProblemKind::NotAcceptable).because_of(
            "api-not-acceptable-but",
            "kinds",
            &produces.join(", "),
        ))
    }
}

/// Notes headers that are missing or wrong. A version that is missing has a problem of its own.
pub(super) fn check(rules: &Rules, headers: &HeaderMap, t: &Tongue, faults: &mut Vec<Fault>) {
    let mut trial = Trial { rules, t, faults };
    for wanted in &rules.headers {
        let given = headers.get(&wanted.name).map(|value| value.to_str());
        match given {
            Some(Ok(text)) => trial.check(&Value::from(text), &wanted.schema, &wanted.name),
            // What has no form of its own is read by nobody when it cannot be.
            Some(Err(_)) if wanted.schema["pattern"].is_null() => {}
            Some(Err(_)) => trial.note(&wanted.name, "api-fault-form", []),
            None if wanted.required && wanted.name != "If-Match" => {
                trial.note(&wanted.name, "api-fault-required", [])
            }
            None => {}
        }
    }
}

/// A write of what is there already names the version that it was made from.
pub(super) fn version_is_there(rules: &Rules, headers: &HeaderMap) -> Result<(), Problem> {
    if rules.asks_for_version() && !headers.contains_key(header::IF_MATCH) {
        return Err(Problem::new(ProblemKind::VersionMissing));
    }
    Ok(())
}

/// `"7"` → 7. A number that no version has is a version that is gone.
pub(super) fn version(headers: &HeaderMap) -> Option<i64> {
    let text = headers.get(header::IF_MATCH)?.to_str().ok()?;
    let digits = text.strip_prefix('"')?.strip_suffix('"')?;
    Some(digits.parse().unwrap_or(0))
}
