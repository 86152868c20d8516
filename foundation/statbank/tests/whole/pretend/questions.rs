use http::{Method, Request};
use serde_json::Value;
use statbank::Form;

use super::{Chosen, answers};

pub enum Question {
    Table,
    Figures(Chosen),
    Configuration,
    /// What is answered.
    Klass(String),
}

/// What is asked, if it is asked as the service wants it.
pub fn read(form: Form, request: &Request<Vec<u8>>) -> Option<Question> {
    let path = request.uri().path().strip_prefix("/api")?;
    let query = request.uri().query().unwrap_or_default();
    assert_eq!(request.headers()["accept"], "application/json");
    if let Some(path) = path.strip_prefix("/klass/") {
        return answers::klass(path, query).map(Question::Klass);
    }
    let get = request.method() == Method::GET;
    match (form, path, get) {
        (Form::PxWebApi1, "/no/table/12210", true) => Some(Question::Table),
        (Form::PxWebApi2, "/tables/12210/metadata", true) => Some(Question::Table),
        (Form::PxWebApi2, "/config", true) => Some(Question::Configuration),
        (Form::Fhi, "/nokkel/Table/583/dimension", true) => Some(Question::Table),
        (Form::PxWebApi1, "/no/table/12210", false) => figures(request, "query", chosen_1),
        (Form::PxWebApi2, "/tables/12210/data", false) => {
            assert_eq!(query, "lang=no&outputFormat=json-stat2");
            figures(request, "selection", chosen_2)
        }
        (Form::Fhi, "/nokkel/Table/583/data", false) => figures(request, "dimensions", chosen_fhi),
        _ => None,
    }
}

fn figures(
    request: &Request<Vec<u8>>,
    member: &str,
    chosen: fn(&Value) -> Option<(&Value, &Value)>,
) -> Option<Question> {
    assert_eq!(request.headers()["content-type"], "application/json");
    let body: Value = serde_json::from_slice(request.body()).ok()?;
    let members = body.get(member)?.as_array()?;
    let both = members.iter().map(|one| {
        let (dimension, codes) = chosen(one)?;
        let codes = codes.as_array()?.iter();
        let codes = codes.map(|code| code.as_str().map(str::to_owned));
        Some((
            dimension.as_str()?.to_owned(),
            codes.collect::<Option<_>>()?,
        ))
    });
    both.collect::<Option<_>>().map(Question::Figures)
}

fn chosen_1(one: &Value) -> Option<(&Value, &Value)> {
    let selection = one.get("selection")?;
    (selection.get("filter")? == "item").then_some(())?;
    Some((one.get("code")?, selection.get("values")?))
}

fn chosen_2(one: &Value) -> Option<(&Value, &Value)> {
    Some((one.get("variableCode")?, one.get("valueCodes")?))
}

fn chosen_fhi(one: &Value) -> Option<(&Value, &Value)> {
    (one.get("filter")? == "item").then_some(())?;
    Some((one.get("code")?, one.get("values")?))
}
