//! The same of the API: with a key of one office nothing of another is found and nothing of it changed.

use std::collections::{BTreeMap, BTreeSet};

use accounts::DEMO_OFFICE;
use axum::{body::Body, http::Method};
use serde_json::{Value, json};
use testkit::{Client, Reply};

use super::{MARK, NUMBERS, OTHER_OFFICE, Secrets, done_at_the_other, leaks};
use crate::demo::Demo;

/// Where one who knows no addresses begins; the rest is led to.
const STARTS: [&str; 9] = [
    "/api/v1/key",
    "/api/v1/offices",
    "/api/v1/municipalities?limit=200",
    "/api/v1/nav-offices?limit=200",
    "/api/v1/letters?limit=1",
    "/api/v1/letters",
    "/api/v1/cases?state=all&limit=7",
    "/api/v1/status",
    "/api/v1/status?year=2025",
];
/// How many rows of what is the nation's are opened one by one.
const OF_THE_NATION: usize = 20;

/// What another system sends to a case, in an order in which all of it is accepted.
fn changes() -> [(Method, &'static str, Value); 5] {
    [
        (
            Method::PUT,
            "/api/v1/cases/{id}",
            a_case("2026/70002", "4601"),
        ),
        (
            Method::POST,
            "/api/v1/cases/{id}/preliminary-reply",
            json!({ "sent": "2026-06-01" }),
        ),
        (
            Method::POST,
            "/api/v1/cases/{id}/waiting",
            json!({ "from": "2026-06-02", "reason": "nav_office" }),
        ),
        (
            Method::POST,
            "/api/v1/cases/{id}/resumption",
            json!({ "resumed": "2026-06-04" }),
        ),
        (
            Method::POST,
            "/api/v1/cases/{id}/decision",
            json!({ "decided": "2026-06-05", "outcome": "upheld", "reasons": [], "themes": [] }),
        ),
    ]
}

fn a_case(number: &str, municipality: &str) -> Value {
    json!({
        "archive_number": number, "received": "2026-05-04", "municipality_number": municipality, "act_sections": ["18"],
    })
}

/// How much was tried by keys.
#[derive(Debug, Default)]
struct ByKey {
    /// Answers looked through.
    looked: usize,
    /// Addresses of the other office asked for.
    asked: usize,
    /// Changes sent to what is the other office's.
    sent: usize,
}

pub async fn nothing_is_found_by_key(demo: &Demo, secrets: &Secrets) {
    let (ours, theirs) = (
        System::of(demo, DEMO_OFFICE).await,
        System::of(demo, OTHER_OFFICE).await,
    );
    both_register(&ours, &theirs).await;
    let events = done_at_the_other(demo).await;
    let there = theirs.crawl().await;
    is_worth_hiding(&there, secrets);
    let mut tally = ByKey::default();
    for (address, reply) in ours.crawl().await {
        let found = leaks(&reply, secrets);
        assert!(found.is_empty(), "a key finds {found:?} at {address}");
        tally.looked += 1;
        ours.asks_as_the_other(&address, secrets).await;
    }
    let their_own = || there.keys().filter(|address| is_theirs(address, secrets));
    for address in their_own() {
        ours.is_not_there(Method::GET, address, None, secrets).await;
        tally.asked += 1;
    }
    for (method, path, body) in routes_by_id() {
        for id in &secrets.ids {
            let address = with_id(&path, id);
            let version = there.get(&format!("/api/v1/cases/{id}")).map(etag);
            let change = body
                .as_ref()
                .map(|body| (version.unwrap_or("\"1\"".to_owned()), body));
            tally.sent += usize::from(change.is_some());
            tally.asked += usize::from(change.is_none());
            ours.is_not_there(method.clone(), &address, change, secrets)
                .await;
        }
    }
    let after = theirs.crawl().await;
    for address in their_own() {
        assert_eq!(
            there[address].text(),
            after[address].text(),
            "{address} was changed"
        );
    }
    assert_eq!(
        done_at_the_other(demo).await,
        events,
        "nothing was done at the other office"
    );
    changes_are_accepted_of_own(&ours).await;
    eprintln!("{}, by key: {tally:?}", demo.database().engine());
    assert!(
        tally.looked > 100 && tally.asked > 500 && tally.sent > 500,
        "{tally:?}"
    );
}

/// What the other office's own key sees: its cases, its letter, its figures and their rows.
fn is_worth_hiding(there: &BTreeMap<String, Reply>, secrets: &Secrets) {
    let says = |begins: &str, words: &str| {
        let mut answers = there
            .iter()
            .filter(|(address, _)| address.starts_with(begins));
        answers.any(|(_, reply)| reply.text().contains(words))
    };
    assert!(
        says("/api/v1/cases", NUMBERS),
        "their key sees no case of theirs"
    );
    assert!(
        says("/api/v1/letters", MARK),
        "their key sees no letter of theirs"
    );
    for kind in ["cases/", "letters/", "status/"] {
        let begins = format!("/api/v1/{kind}");
        let mut addresses = there.keys().filter(|address| address.starts_with(&begins));
        assert!(
            addresses.any(|address| is_theirs(address, secrets)),
            "nothing of theirs below {begins}"
        );
    }
}

/// Two systems that happen to use one idempotency key get each their own case.
async fn both_register(ours: &System<'_>, theirs: &System<'_>) {
    let mut ids = BTreeSet::new();
    for (system, municipality) in [(theirs, "1103"), (ours, "4601")] {
        let headers = [("idempotency-key", "the-same-key")];
        let case = a_case("2026/70000", municipality);
        let made = system
            .send(Method::POST, "/api/v1/cases", &headers, Some(&case))
            .await;
        assert_eq!(made.status, 201, "{}", made.text());
        ids.insert(read(&made)["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(ids.len(), 2, "one got the other's answer");
}

/// What was refused of the other office's is well formed: of an own case each is accepted.
async fn changes_are_accepted_of_own(ours: &System<'_>) {
    let case = a_case("2026/70001", "4601");
    let headers = [("idempotency-key", "one-of-our-own")];
    let mut last = ours
        .send(Method::POST, "/api/v1/cases", &headers, Some(&case))
        .await;
    let id = read(&last)["id"].as_str().unwrap().to_owned();
    for (method, path, body) in changes() {
        let version = etag(&last);
        let headers = [("if-match", version.as_str())];
        last = ours
            .send(method, &with_id(path, &id), &headers, Some(&body))
            .await;
        assert_eq!(last.status, 200, "{path}: {}", last.text());
    }
}

/// Every declared route that takes an identity, with what is sent there.
fn routes_by_id() -> Vec<(Method, String, Option<Value>)> {
    let api = oppdrag::house().api();
    let declared = api.declared().iter();
    let by_id = declared.filter(|route| {
        ["{id}", "{binding}"]
            .iter()
            .any(|id| route.path.contains(id))
    });
    by_id
        .map(|route| {
            let (method, path) = (route.method.clone(), route.path.clone());
            if method == Method::GET {
                return (method, path, None);
            }
            let sent = changes()
                .into_iter()
                .find(|one| (&one.0, one.1) == (&method, &path));
            let (.., body) = sent.unwrap_or_else(|| panic!("say what is sent to {method} {path}"));
            (method, path, Some(body))
        })
        .collect()
}

fn with_id(path: &str, id: &str) -> String {
    path.replace("{id}", id).replace("{binding}", id)
}

fn is_theirs(address: &str, secrets: &Secrets) -> bool {
    let path = address.split('?').next().unwrap_or_default();
    secrets.ids.iter().any(|id| path.contains(id))
}

fn read(reply: &Reply) -> Value {
    serde_json::from_slice(&reply.bytes).expect("JSON")
}

fn etag(reply: &Reply) -> String {
    let value = reply
        .headers
        .get("etag")
        .and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}

/// Another system with a key of an office.
struct System<'a> {
    demo: &'a Demo,
    browser: Client,
    key: String,
}

impl<'a> System<'a> {
    async fn of(demo: &'a Demo, office: &str) -> Self {
        Self {
            demo,
            browser: demo.browser(None).await,
            key: demo.key(office).await,
        }
    }

    async fn send(
        &self,
        method: Method,
        address: &str,
        headers: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Reply {
        // Nobody who asks this often is let in without waiting.
        self.demo.wait(1);
        let bearer = format!("Bearer {}", self.key);
        let headers = [&[("authorization", bearer.as_str())], headers].concat();
        let kind = body.map(|_| "application/json".to_owned());
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let sent = self
            .browser
            .send_with(method, address, kind, body, &headers);
        let reply = sent.await;
        assert!(
            reply.status != 429 && !reply.status.is_server_error(),
            "{address}: {}",
            reply.status
        );
        reply
    }

    /// Follows every address that an answer gives, and opens everything that a list holds.
    async fn crawl(&self) -> BTreeMap<String, Reply> {
        let mut waiting = STARTS.map(str::to_owned).to_vec();
        let mut seen = BTreeMap::new();
        let mut opened: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(address) = waiting.pop() {
            if seen.contains_key(&address) {
                continue;
            }
            let reply = self.send(Method::GET, &address, &[], None).await;
            assert_eq!(reply.status, 200, "{address}: {}", reply.text());
            if let Ok(answer) = serde_json::from_slice::<Value>(&reply.bytes) {
                addresses(&answer, &mut waiting);
                waiting.extend(members(&address, &answer, &mut opened));
            }
            seen.insert(address, reply);
        }
        seen
    }

    /// Asks for the same of the other office.
    async fn asks_as_the_other(&self, address: &str, secrets: &Secrets) {
        let joint = if address.contains('?') { '&' } else { '?' };
        let address = format!("{address}{joint}office={OTHER_OFFICE}");
        let reply = self.send(Method::GET, &address, &[], None).await;
        let found = leaks(&reply, secrets);
        assert!(found.is_empty(), "a key finds {found:?} at {address}");
    }

    /// Asks for something of the other office, or sends a change of it, which is not there.
    async fn is_not_there(
        &self,
        method: Method,
        address: &str,
        change: Option<(String, &Value)>,
        secrets: &Secrets,
    ) {
        let headers: Vec<_> = change
            .iter()
            .map(|(version, _)| ("if-match", version.as_str()))
            .collect();
        let body = change.as_ref().map(|(_, body)| *body);
        let reply = self.send(method.clone(), address, &headers, body).await;
        let place = format!("{method} {address}: {}", reply.text());
        assert_eq!(reply.status, 404, "{place}");
        let found = leaks(&reply, &secrets.only_marks());
        assert!(found.is_empty(), "{found:?} in {place}");
    }
}

/// Every address within the API that stands in the answer.
fn addresses(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if text.starts_with("/api/v1/") => into.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| addresses(value, into)),
        Value::Object(fields) => fields.values().for_each(|value| addresses(value, into)),
        _ => {}
    }
}

/// The addresses of what the list holds, where its rows have addresses: all of an office's, some of the nation's.
fn members(address: &str, answer: &Value, opened: &mut BTreeMap<String, usize>) -> Vec<String> {
    let list = address.split('?').next().unwrap_or_default();
    let api = oppdrag::house().api();
    let below = api.declared().iter().find_map(|route| {
        let name = route.path.strip_prefix(list)?.strip_prefix("/{")?;
        (route.method == Method::GET)
            .then(|| name.strip_suffix('}'))
            .flatten()
    });
    let Some(name) = below else {
        return Vec::new();
    };
    let rows = answer["items"].as_array().expect("a list");
    let names = rows.iter().filter_map(|row| row[name].as_str());
    let most = if name == "id" {
        usize::MAX
    } else {
        OF_THE_NATION
    };
    let opened = opened.entry(list.to_owned()).or_default();
    let names = names.take(most.saturating_sub(*opened));
    let addresses: Vec<_> = names.map(|name| format!("{list}/{name}")).collect();
    *opened += addresses.len();
    addresses
}
