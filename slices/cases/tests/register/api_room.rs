//! Another system in front of the register, with a key.

use access::ApiScope;
use accounts::{WantedKey, make_key};
use axum::{body::Body, http::Method};
use kernel::Id;
use serde_json::{Value, json};
use testkit::{Client, Reply};

use crate::room::{Room, office};

/// What came back, read.
pub struct Told {
    pub status: u16,
    pub body: Value,
    pub reply: Reply,
}

impl Told {
    pub fn etag(&self) -> String {
        self.header("etag")
    }

    pub fn header(&self, name: &str) -> String {
        let value = self.reply.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    }

    /// The fields with faults.
    pub fn faults(&self) -> Vec<&str> {
        let errors = self.body["errors"].as_array().into_iter().flatten();
        let mut fields: Vec<_> = errors.filter_map(|error| error["field"].as_str()).collect();
        fields.sort_unstable();
        fields
    }
}

pub struct System {
    client: Client,
    key: String,
}

impl System {
    /// With a key of the demo's office that may read and write cases.
    pub async fn of(room: &Room) -> Self {
        let scopes = vec![ApiScope::ReadCases, ApiScope::WriteCases];
        Self::with(room, Some(office()), scopes).await
    }

    pub async fn with(room: &Room, office: Option<Id>, scopes: Vec<ApiScope>) -> Self {
        let app = &room.test.app;
        let wanted = WantedKey {
            name: "Saksystemet".to_owned(),
            office,
            scopes,
            days: 30,
        };
        let made = make_key(&app.database, &app.ids, app.now(), &wanted).await;
        Self {
            client: room.test.visitor(),
            key: made.unwrap().secret,
        }
    }

    pub async fn get(&self, path: &str) -> Told {
        self.send(Method::GET, path, &[], None).await
    }

    pub async fn register(&self, repeat: &str, case: &Value) -> Told {
        let headers = [("idempotency-key", repeat)];
        self.send(Method::POST, "/api/v1/cases", &headers, Some(case))
            .await
    }

    /// A change of the version.
    pub async fn change(&self, path: &str, version: &str, body: &Value) -> Told {
        let method = if path.ends_with(|sign: char| sign.is_ascii_hexdigit()) && path.len() == 50 {
            Method::PUT
        } else {
            Method::POST
        };
        let headers = [("if-match", version)];
        self.send(method, path, &headers, Some(body)).await
    }

    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Told {
        let text = body.map(Value::to_string).unwrap_or_default();
        let kind = body.map(|_| "application/json");
        self.send_text(method, path, headers, (kind, text)).await
    }

    pub async fn send_text(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        (kind, text): (Option<&str>, String),
    ) -> Told {
        let bearer = format!("Bearer {}", self.key);
        let mut all = vec![("authorization", bearer.as_str())];
        all.extend(headers);
        let kind = kind.map(str::to_owned);
        let sent = self
            .client
            .send_with(method, path, kind, Body::from(text), &all);
        let reply = sent.await;
        Told {
            status: reply.status.as_u16(),
            body: serde_json::from_slice(&reply.bytes).unwrap_or_default(),
            reply,
        }
    }
}

/// A case that is right.
pub fn a_case(number: &str) -> Value {
    json!({
        "archive_number": number, "received": "2026-08-10", "municipality_number": "4601", "act_sections": ["18"],
    })
}
