//! What the program logs while people work in it.

use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};

use access::Role;
use accounts::PERSONAS;
use testkit::Engine;
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

use crate::{contents, crawl::Site, demo::Demo, numbers::SMALL};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Names, addresses and numbers that stand in the register, and what is secret.
async fn personal(demo: &Demo) -> Vec<String> {
    let columns = [
        ("user_account", "name"),
        ("user_account", "email"),
        ("user_account", "id"),
        ("appeal_case", "id"),
        ("appeal_case", "archive_number"),
        ("form_key", "form_key"),
        ("user_session", "id_hash"),
    ];
    let all = contents::columns(&demo.database()).await;
    let mut found = Vec::new();
    for (table, name) in columns {
        let mut columns = all.iter();
        let column = columns.find(|column| column.table == table && column.name == name);
        let column = column.unwrap_or_else(|| panic!("no {table}.{name}"));
        let texts = contents::texts(&demo.database(), column).await;
        found.extend(texts.into_iter().filter(|text| text.len() > 4));
    }
    found
}

#[tokio::test]
async fn the_log_of_a_days_work_tells_nothing_of_anyone() {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .json()
        .with_env_filter(EnvFilter::new("info"))
        .with_writer(lines.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let mut demo = Demo::open(Engine::Sqlite, SMALL).await;
    demo.put_under_work().await;
    for role in [Role::Leader, Role::CaseOfficer, Role::Steward] {
        let browser = demo.browser(Some(role)).await;
        let mut site = Site::new();
        site.crawl(&browser, Some(role), &demo.starts).await;
        browser.get("/saker?tekst=Kari+Nes").await;
        browser
            .post("/saker/ny", &[("arkivnummer", "2026/77777")])
            .await;
    }
    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    let logged: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    let requests = logged.iter().filter(|line| line["target"] == "request");
    assert!(requests.count() > 100, "only {} lines", logged.len());
    let of_case = logged
        .iter()
        .find(|line| line["fields"]["route"] == "/saker/{id}")
        .expect("the pattern of a route");
    assert_eq!(of_case["fields"]["status"], 200);
    assert_eq!(of_case["fields"]["request"].as_str().unwrap().len(), 10);
    let personal = personal(&demo).await;
    assert!(personal.len() > 60 && personal.iter().any(|text| text == PERSONAS[0].name));
    let secrets = personal.iter().map(String::as_str);
    for secret in secrets.chain([
        "Kari",
        "2026/77777",
        "tekst=",
        "embete=",
        "/logg-inn/lenke/0",
    ]) {
        let line = text.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "«{secret}» in {line:?}");
    }
}
