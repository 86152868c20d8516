use std::sync::Arc;

use access::{ApiAccess, ApiScope};
use axum::{Extension, response::Response};
use http::{Method, StatusCode};
use serde_json::{Map, Value, json};
use utoipa::{PartialSchema as _, ToSchema as _};

use crate::{
    ApiRoutes, ProblemKind, made,
    problem::{FieldProblem, ProblemDetails},
    routes,
    types::{Date, Identity, Moment},
};

const ABOUT: &str = "What oppdrag knows of a county governor's office in its social-services mandate: letters, how their \
     requirements stand, cases and organisations. Every request but the one for this document brings a key as a bearer token; \
     a key has scopes and belongs to one office or to the whole nation. What belongs to another office is not found. \
     Texts come in the language of `Accept-Language` (nb, nn or en; bokmål when none is asked for). Every GET answers with an \
     `ETag` and takes `If-None-Match`. Lists come in parts with the address of the next. A share is always part and whole. \
     Fields and parameters that are not documented are refused. The page `/api` explains the same with examples.";

/// The whole document (OpenAPI 3.1) of the routes.
pub fn document(routes: &ApiRoutes) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for declared in routes.declared() {
        let item = paths.entry(declared.path.clone()).or_insert(json!({}));
        item[declared.method.as_str().to_lowercase()] = declared.operation.clone();
    }
    let schemas = types_that_are_always_there().chain(routes.schemas.clone());
    let schemas: Map<String, Value> = schemas.collect();
    let scopes: Vec<_> = ApiScope::ALL.map(ApiScope::code).into();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "oppdrag",
            "version": "1",
            "description": ABOUT,
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "servers": [{ "url": "/", "description": "This installation" }],
        "tags": [
            { "name": "organisations", "description": "Offices, municipalities through time and NAV offices" },
            { "name": "letters", "description": "Assignment letters with the words of a day" },
            { "name": "status", "description": "How the requirements of a year stand on a day" },
            { "name": "cases", "description": "The register of appeals" },
            { "name": "access", "description": "The key itself and this document" },
        ],
        "paths": paths,
        "components": {
            "schemas": schemas,
            "responses": problems(),
            "securitySchemes": { "api_key": {
                "type": "http",
                "scheme": "bearer",
                "description": format!(
                    "A key made on the page `/nokler`; it begins with `oppdrag_`. Each operation names the scopes it asks for: {}.",
                    scopes.join(", ")
                ),
            } },
        },
    })
}

impl ApiRoutes {
    /// These routes with the document that describes them all, itself among them. Last, when all others are there.
    #[must_use]
    pub fn with_document(self) -> Self {
        let mut routes = self.route(ApiAccess::Public, routes!(openapi));
        let text: Arc<str> = document(&routes).to_string().into();
        routes.router = routes.router.layer(Extension(Text(text)));
        routes
    }
}

/// The document, written once.
#[derive(Clone)]
struct Text(Arc<str>);

/// This document
///
/// OpenAPI 3.1 of every operation. Needs no key.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "access",
    responses((status = 200, description = "The document", body = Value)))]
async fn openapi(Extension(Text(text)): Extension<Text>) -> Response {
    made(StatusCode::OK, text.to_string(), None, None)
}

/// The types that parameters point to and the problem that every operation may answer with.
pub(crate) fn types_that_are_always_there() -> impl Iterator<Item = (String, Value)> {
    let written = |schema| serde_json::to_value(schema).unwrap_or_default();
    [
        (Date::name(), written(Date::schema())),
        (Identity::name(), written(Identity::schema())),
        (Moment::name(), written(Moment::schema())),
        ("Problem".into(), written(ProblemDetails::schema())),
        (FieldProblem::name(), written(FieldProblem::schema())),
    ]
    .into_iter()
    .map(|(name, schema)| (name.into_owned(), schema))
}

/// What is the same for all: who may ask, the headers of every answer, and every problem that it may answer with.
pub(crate) fn complete(
    method: &Method,
    path: &str,
    access: ApiAccess,
    mut operation: Value,
) -> Value {
    let is_get = method == Method::GET;
    let parameters = operation["parameters"].take();
    let mut parameters: Vec<Value> = parameters.as_array().cloned().unwrap_or_default();
    parameters.iter_mut().for_each(without_null);
    if is_get {
        parameters.push(json!({ "name": "If-None-Match", "in": "header", "required": false, "schema": { "type": "string" },
            "description": "The `ETag` of an earlier answer: when nothing has changed the answer is 304 without content." }));
    }
    parameters.push(json!({ "name": "Accept-Language", "in": "header", "required": false, "schema": { "type": "string" },
        "description": "The language of texts and problems: nb, nn or en.", "example": "nn" }));
    let has = |name: &str| parameters.iter().any(|one| one["name"] == name);
    let kinds = kinds(&operation, path, access, &has);
    for kind in kinds {
        let status = kind.status().as_str().to_owned();
        let known = &mut operation["responses"][&status];
        if known.is_null() {
            *known = json!({ "$ref": format!("#/components/responses/{}", name(kind.status())) });
        }
    }
    if is_get {
        operation["responses"]["304"] =
            json!({ "description": "Nothing has changed since the `ETag` in `If-None-Match`." });
        for (status, response) in operation["responses"].as_object_mut().into_iter().flatten() {
            if status == "200" {
                response["headers"]["ETag"] = json!({ "description": "What this answer is known by; changes when it does.",
                    "required": true, "schema": { "type": "string" } });
            }
        }
    }
    operation["parameters"] = Value::Array(parameters);
    operation["security"] = match access {
        ApiAccess::Public => json!([]),
        ApiAccess::AnyKey => json!([{ "api_key": [] }]),
        ApiAccess::Scopes(scopes) => {
            let codes: Vec<_> = scopes.iter().map(|scope| scope.code()).collect();
            json!([{ "api_key": codes }])
        }
    };
    operation
}

/// A parameter is left out or has a value; only fields of JSON can be null.
fn without_null(parameter: &mut Value) {
    let schema = &mut parameter["schema"];
    if let Some(types) = schema["type"].as_array() {
        let meant = types.iter().find(|one| **one != "null").cloned();
        schema["type"] = meant.unwrap_or_default();
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let meant = choices.iter().find(|one| one["type"] != "null").cloned();
        *schema = meant.unwrap_or_default();
    }
}

fn kinds(
    operation: &Value,
    path: &str,
    access: ApiAccess,
    has: &dyn Fn(&str) -> bool,
) -> Vec<ProblemKind> {
    use ProblemKind::*;
    let mut kinds = vec![Unreadable, NotAcceptable, TooMany, Broken, Unavailable];
    if access != ApiAccess::Public {
        kinds.extend([NoKey, NotAllowed]);
    }
    if path.contains('{') || has("office") || has("cursor") || has("year") {
        kinds.push(NotFound);
    }
    if !operation["requestBody"].is_null() {
        kinds.extend([NotNow, TooLarge, NotJson, Faults]);
    }
    if has("If-Match") {
        kinds.extend([NotFound, Stale, VersionMissing]);
    }
    kinds
}

/// Every problem as a response that operations point to.
fn problems() -> Value {
    let mut responses = Map::new();
    for kind in ProblemKind::ALL {
        let status = kind.status();
        let example = json!({
            "type": format!("/api#{}", kind.anchor()), "title": "…", "status": status.as_u16(), "detail": "…",
            "instance": "/api/v1/…", "errors": [],
        });
        let content = json!({ "application/problem+json": {
            "schema": { "$ref": "#/components/schemas/Problem" }, "example": example } });
        let mut response = json!({ "description": meaning(kind), "content": content });
        if kind == ProblemKind::NoKey {
            response["headers"] = json!({ "WWW-Authenticate": { "description": "That a bearer token is wanted.",
                "required": true, "schema": { "type": "string" } } });
        }
        responses.entry(name(status)).or_insert(response);
    }
    Value::Object(responses)
}

fn name(status: StatusCode) -> String {
    let reason = status.canonical_reason().unwrap_or("Problem");
    reason.chars().filter(char::is_ascii_alphabetic).collect()
}

fn meaning(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Unreadable => {
            "The address, a header or the JSON cannot be read; `errors` names each fault."
        }
        ProblemKind::NoKey => "There is no key, or it is unknown, revoked or past its last day.",
        ProblemKind::NotAllowed => {
            "The key lacks a scope that the operation asks for, or belongs to no office."
        }
        ProblemKind::NotFound => "There is no such thing, or it belongs to another office.",
        ProblemKind::MethodNotAllowed => {
            "The address has no such method; `Allow` says which it has."
        }
        ProblemKind::NotAcceptable => "None of the kinds in `Accept` can be answered.",
        ProblemKind::NotNow => "It cannot be done now; `detail` says why.",
        ProblemKind::Stale => "It was changed since the version in `If-Match`. Read it again.",
        ProblemKind::TooLarge => "The request is larger than 1 MB.",
        ProblemKind::NotJson => "The request is not `application/json`.",
        ProblemKind::Faults | ProblemKind::RepeatedOtherwise => {
            "What was sent breaks a rule, and `errors` names each fault; or `Idempotency-Key` stands for another request."
        }
        ProblemKind::VersionMissing => {
            "`If-Match` with the version that is to be changed is missing."
        }
        ProblemKind::TooMany => "Too many requests; try again later.",
        ProblemKind::Broken => "The fault is ours. Nothing was stored by halves.",
        ProblemKind::Unavailable => "The register does not answer just now; try again in a while.",
    }
}
