//! A made-up service of statistics on this machine, which answers as PxWebApi 2 does.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::Response,
};
use serde_json::{Map, Value, json};
use shell::StatisticsServices;
use statbank::{Allowance, Form};
use tokio::net::TcpListener;

/// What the table has: places, ages, contents and years.
const TABLE: [(&str, &[&str]); 4] = [
    ("Region", &["0", "4601", "4626", "F99X"]),
    ("Alder", &["000", "001", "067"]),
    ("ContentsCode", &["Personer1"]),
    ("Tid", &["2024", "2025", "2026"]),
];

/// What it does with the next question for figures, in place of a good answer.
#[derive(Clone, Copy, Debug)]
pub enum Act {
    Good,
    Refuse(u16),
    /// Too often: come back after so many seconds.
    Later(u32),
    /// No answer for so long.
    Slow(Duration),
}

#[derive(Clone)]
pub struct Service(Arc<Mutex<Now>>);

struct Now {
    most: usize,
    updated: String,
    contents: &'static str,
    script: VecDeque<Act>,
    asked: Vec<usize>,
}

impl Service {
    /// One that gives at most so many cells at once, and the services that a program may ask then.
    pub async fn start(most: usize) -> (Self, StatisticsServices) {
        let service = Self(Arc::new(Mutex::new(Now {
            most,
            updated: "2026-02-24T07:00:00Z".to_owned(),
            contents: "Personer1",
            script: VecDeque::new(),
            asked: Vec::new(),
        })));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/api", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(service.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let asked = statbank::Service::at(Form::PxWebApi2, base, Allowance::STATISTICS_NORWAY);
        let services = StatisticsServices::new(vec![("ssb".to_owned(), asked)]);
        (service, services.unwrap())
    }

    pub fn will(&self, acts: &[Act]) {
        self.0.lock().unwrap().script.extend(acts);
    }

    /// How many cells each question for figures was of.
    pub fn asked(&self) -> Vec<usize> {
        self.0.lock().unwrap().asked.clone()
    }

    pub fn change(&self, updated: &str) {
        self.0.lock().unwrap().updated = updated.to_owned();
    }

    /// The code of its contents is another from now on.
    pub fn rename(&self, contents: &'static str) {
        self.0.lock().unwrap().contents = contents;
    }
}

async fn answer(State(service): State<Service>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let body = to_bytes(request.into_body(), usize::MAX).await.unwrap();
    match path.as_str() {
        "/api/config" => service.config(),
        "/api/tables/07459/metadata" => service.metadata(),
        "/api/tables/07459/data" => {
            let (act, reply) = service.data(&body);
            if let Act::Slow(time) = act {
                tokio::time::sleep(time).await;
            }
            reply
        }
        _ => reply(404, json!({ "title": "Non-existent table" }), &[]),
    }
}

impl Service {
    fn config(&self) -> Response {
        let most = self.0.lock().unwrap().most;
        reply(200, json!({ "maxDataCells": most }), &[])
    }

    fn metadata(&self) -> Response {
        let now = self.0.lock().unwrap();
        let all: Vec<(&str, Vec<String>)> = TABLE
            .iter()
            .map(|(id, codes)| {
                let codes = codes.iter().map(|code| (*code).to_owned());
                (*id, codes.collect())
            })
            .map(|(id, codes)| match id {
                "ContentsCode" => (id, vec![now.contents.to_owned()]),
                _ => (id, codes),
            })
            .collect();
        reply(200, dataset(&all, &now.updated, Value::Array(vec![])), &[])
    }

    fn data(&self, body: &[u8]) -> (Act, Response) {
        let question: Value = serde_json::from_slice(body).unwrap();
        let chosen: Vec<(&str, Vec<String>)> = question["selection"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                let codes = one["valueCodes"].as_array().unwrap().iter();
                let codes = codes.map(|code| code.as_str().unwrap().to_owned());
                (one["variableCode"].as_str().unwrap(), codes.collect())
            })
            .collect();
        let cells = chosen.iter().map(|(_, codes)| codes.len()).product();
        let mut now = self.0.lock().unwrap();
        now.asked.push(cells);
        assert!(cells <= now.most, "{cells} cells at once");
        let act = now.script.pop_front().unwrap_or(Act::Good);
        let reply = match act {
            Act::Refuse(status) => reply(status, json!({ "title": "No" }), &[]),
            Act::Later(seconds) => {
                let after = seconds.to_string();
                reply(429, json!({}), &[("retry-after", after.as_str())])
            }
            Act::Good | Act::Slow(_) => {
                let values = (0..cells).map(|cell| number(&chosen, cell));
                reply(200, dataset(&chosen, &now.updated, values.collect()), &[])
            }
        };
        (act, reply)
    }
}

/// What it counts in a cell: the place's number, the last figures of the year and the age, or all ages where none is
/// named.
fn number(chosen: &[(&str, Vec<String>)], cell: usize) -> i64 {
    let mut left = cell;
    let mut of: Map<String, Value> = Map::new();
    for (id, codes) in chosen.iter().rev() {
        of.insert((*id).to_owned(), codes[left % codes.len()].clone().into());
        left /= codes.len();
    }
    let code = |id: &str| of.get(id).and_then(Value::as_str);
    let place: i64 = code("Region").unwrap().parse().unwrap();
    let year: i64 = code("Tid").unwrap().parse().unwrap();
    match code("Alder") {
        Some(age) => place * 10 + year % 100 + age.parse::<i64>().unwrap() * 100_000,
        None => (place * 10 + year % 100) * 3 + 68 * 100_000,
    }
}

fn dataset(chosen: &[(&str, Vec<String>)], updated: &str, values: Value) -> Value {
    let ids: Vec<&str> = chosen.iter().map(|(id, _)| *id).collect();
    let sizes: Vec<usize> = chosen.iter().map(|(_, codes)| codes.len()).collect();
    let dimensions = chosen.iter().map(|(id, codes)| {
        let index = codes.iter().enumerate();
        let index: Map<String, Value> = index.map(|(at, code)| (code.clone(), at.into())).collect();
        let labels = codes.iter();
        let labels: Map<String, Value> = labels
            .map(|code| (code.clone(), format!("{id} {code}").into()))
            .collect();
        let may_be_left_out = *id == "Region" || *id == "Alder";
        let whole = json!({ "label": id, "category": { "index": index, "label": labels },
            "extension": { "elimination": may_be_left_out } });
        ((*id).to_owned(), whole)
    });
    json!({
        "class": "dataset", "version": "2.0", "label": "Befolkning", "updated": updated, "id": ids, "size": sizes,
        "role": { "time": ["Tid"], "metric": ["ContentsCode"] },
        "dimension": dimensions.collect::<Map<_, _>>(), "value": values,
    })
}

fn reply(status: u16, body: Value, headers: &[(&str, &str)]) -> Response {
    let mut response = Response::builder()
        .status(status)
        .header("content-type", "application/json");
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(Body::from(body.to_string())).unwrap()
}
