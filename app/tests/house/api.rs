//! The JSON API of the whole house: its document, and who may come where.

use std::{collections::BTreeSet, fmt::Write as _};

use access::{ApiAccess, ApiScope};
use accounts::{WantedKey, make_key};
use axum::{body::Body, http::Method};
use kernel::Day;
use serde_json::Value;
use shell::Limits;
use testkit::{Client, Engine, UnderTest};

use crate::{
    access::{assert_reviewed, some_address},
    demo::{Demo, SMALL},
};

/// Who may do what by the API is reviewed beside who may come to which page: `app/tests/house/access-api.txt`. To accept
/// a change, run the test with `OPPDRAG_REVIEWED=1` and read the difference.
#[test]
fn the_access_matrix_of_the_api_is_the_reviewed_one() {
    let mut lines: Vec<String> = oppdrag::house()
        .api()
        .declared()
        .iter()
        .map(|route| {
            let mut line = format!("{:<5} {:<40}", route.method.as_str(), route.path);
            let keys: [(&str, Option<&[ApiScope]>); 2] = [("anyone", None), ("any-key", Some(&[]))];
            for (word, key) in keys {
                let comes = route.access.missing(key) == Ok(None);
                let _ = write!(line, " {}", if comes { word } else { "-" });
            }
            for scope in ApiScope::ALL {
                let _ = write!(
                    line,
                    " {}",
                    if asks(route.access, scope) {
                        scope.code()
                    } else {
                        "-"
                    }
                );
            }
            line
        })
        .collect();
    lines.sort();
    assert_reviewed("access-api.txt", &(lines.join("\n") + "\n"));
}

fn asks(access: ApiAccess, scope: ApiScope) -> bool {
    matches!(access, ApiAccess::Scopes(scopes) if scopes.contains(&scope))
}

async fn start() -> UnderTest {
    let slices: Vec<_> = oppdrag::house().slices().collect();
    let test = UnderTest::start(Engine::Sqlite, &slices, Day::of(2026, 5, 4).unwrap()).await;
    let nation = organisations::ensure_nation(&test.app.database, test.app.now());
    nation.await.unwrap();
    test
}

async fn key_with(test: &UnderTest, scopes: Vec<ApiScope>) -> String {
    let wanted = WantedKey {
        name: "Saksystemet".to_owned(),
        office: Some(organisations::office_id("vestland")),
        scopes,
        days: 30,
    };
    let app = &test.app;
    let made = make_key(&app.database, &app.ids, app.now(), &wanted).await;
    made.unwrap().secret
}

async fn status(browser: &Client, method: &Method, path: &str, key: Option<&str>) -> (u16, String) {
    let authorization = key.map(|key| format!("Bearer {key}"));
    let headers: Vec<_> = authorization
        .iter()
        .map(|value| ("authorization", value.as_str()))
        .collect();
    let reply = browser
        .send_with(
            method.clone(),
            &some_address(path),
            None,
            Body::empty(),
            &headers,
        )
        .await;
    (reply.status.as_u16(), reply.text())
}

/// Each route without a key, with a key that has every scope, and with keys that lack one of those it asks for.
#[tokio::test]
async fn every_route_of_the_api_admits_the_scopes_it_names_and_no_others() {
    let test = start().await;
    let browser = test.visitor();
    let all = key_with(&test, ApiScope::ALL.to_vec()).await;
    let mut lacking = Vec::new();
    for scope in ApiScope::ALL {
        let others = ApiScope::ALL.into_iter().filter(|other| *other != scope);
        lacking.push((scope, key_with(&test, others.collect()).await));
    }
    for route in oppdrag::house().api().declared() {
        let place = format!("{} {}", route.method, route.path);
        let (without, _) = status(&browser, &route.method, &route.path, None).await;
        let unknown = format!("oppdrag_{}", "0".repeat(64));
        let (wrong, _) = status(&browser, &route.method, &route.path, Some(&unknown)).await;
        if route.access == ApiAccess::Public {
            assert_eq!((without, wrong), (200, 200), "{place}");
            continue;
        }
        assert_eq!((without, wrong), (401, 401), "{place}");
        let (with, text) = status(&browser, &route.method, &route.path, Some(&all)).await;
        assert!(
            ![401, 403].contains(&with) && with < 500,
            "{place}: {with} {text}"
        );
        for (scope, key) in &lacking {
            let (with, text) = status(&browser, &route.method, &route.path, Some(key)).await;
            assert_eq!(
                with == 403,
                asks(route.access, *scope),
                "{place} without {scope:?}: {with}"
            );
            if with == 403 {
                assert!(text.contains(scope.code()), "{place}: {text}");
            }
        }
    }
}

#[test]
fn every_route_of_the_api_stands_in_its_document_and_no_other() {
    let routes = oppdrag::house().api();
    let document = api::document(&routes);
    let mut told = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in item.as_object().unwrap().keys() {
            told.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let declared: BTreeSet<String> = routes
        .declared()
        .iter()
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    assert_eq!(told, declared);
    let ids: BTreeSet<&str> = routes
        .declared()
        .iter()
        .filter_map(|route| route.operation["operationId"].as_str())
        .collect();
    assert_eq!(ids.len(), declared.len(), "two operations with one name");
}

#[test]
fn everything_in_the_document_is_described_and_points_to_something() {
    let document = api::document(&oppdrag::house().api());
    let mut faults = Vec::new();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        described(schema, name, &mut faults);
    }
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let place = format!("{method} {path}");
            let is_told = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
            if !is_told(&operation["summary"]) || !is_told(&operation["description"]) {
                faults.push(place.clone());
            }
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                if !is_told(&parameter["description"]) {
                    faults.push(format!("{place} {}", parameter["name"]));
                }
            }
        }
    }
    pointers(&document, &document, &mut faults);
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Every field of an object has a description, its own or that of the type it points to.
fn described(schema: &Value, place: &str, faults: &mut Vec<String>) {
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}.{name}");
        let tag = field["enum"]
            .as_array()
            .is_some_and(|values| values.len() == 1);
        if !is_told(field) && !tag {
            faults.push(place.clone());
        }
        described(field, &place, faults);
        described(&field["items"], &place, faults);
    }
    for inner in schema["oneOf"].as_array().into_iter().flatten() {
        described(inner, place, faults);
    }
}

/// What may be missing is written as nothing or something, with the words beside the something.
fn is_told(field: &Value) -> bool {
    let choices = field["oneOf"].as_array().into_iter().flatten();
    let itself = field["description"].is_string() || field["$ref"].is_string();
    itself || choices.into_iter().any(is_told)
}

fn pointers(value: &Value, document: &Value, faults: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(path) = fields.get("$ref").and_then(Value::as_str)
                && document.pointer(path.trim_start_matches('#')).is_none()
            {
                faults.push(path.to_owned());
            }
            fields
                .values()
                .for_each(|inner| pointers(inner, document, faults));
        }
        Value::Array(items) => items
            .iter()
            .for_each(|inner| pointers(inner, document, faults)),
        _ => {}
    }
}

#[tokio::test]
async fn a_system_that_comes_too_often_waits() {
    let limits = Limits {
        visits: 2,
        ..Limits::USUAL
    };
    let demo = Demo::open(Engine::Sqlite, SMALL).await.within(limits);
    let system = demo.browser(None).await;
    for expected in [401, 401, 429] {
        assert_eq!(system.get("/api/v1/offices").await.status, expected);
    }
    let told = system.get("/api/v1/offices").await;
    let kind = told.headers.get("content-type").unwrap();
    assert_eq!(kind, "application/problem+json");
    assert!(told.headers.contains_key("retry-after"));
    demo.wait(60);
    assert_eq!(system.get("/api/v1/offices").await.status, 401);
}
