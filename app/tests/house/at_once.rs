//! Fifty people at once: nobody overwrites what somebody else wrote, and nobody hears of locks.

use std::collections::BTreeMap;

use access::Role;
use cases::Scale;
use database::{Database, Fetch as _, Statement, values};
use kernel::Id;
use testkit::{Client, Engine, Reply, on_both};
use tokio::task::JoinSet;

use crate::demo::Demo;

const PEOPLE: usize = 50;
const TURNS: usize = 4;
const SMALL: Scale = Scale {
    demo_office: 12,
    others: 1,
    years: 2,
    history: false,
};
const CASE: Statement = Statement::new(
    "CASE",
    "SELECT version, note FROM appeal_case WHERE id = $1",
);
const EDITS: Statement = Statement::new(
    "EDITS",
    "SELECT count(*) AS n FROM audit_event WHERE action = 'case.edited' AND object_id = $1",
);
const REGISTERED: Statement = Statement::new(
    "REGISTERED",
    "SELECT count(*) AS n FROM appeal_case WHERE archive_number LIKE '2026/5%'",
);

/// Everyone changes the same case again and again, each from the version that they saw, and registers a case between.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_fifty_who_write_at_once_nobody_is_overwritten_or_hears_of_locks() {
    on_both(async |engine: Engine| {
        let demo = Demo::open(engine, SMALL).await;
        let leader = demo.browser(Some(Role::Leader)).await;
        let case = register(&leader, "2026/4000").await.location();
        let mut browsers = Vec::new();
        for _ in 0..PEOPLE {
            browsers.push(demo.browser(Some(Role::Leader)).await);
        }
        // Signed in one after the other, they begin together.
        let mut people = JoinSet::new();
        for (person, browser) in browsers.into_iter().enumerate() {
            people.spawn(turns(browser, case.clone(), person));
        }
        let mut written = BTreeMap::new();
        let mut refused = 0;
        while let Some(done) = people.join_next().await {
            let (own, others) = done.unwrap();
            for (seen, note) in own {
                let twice = written.insert(seen, note);
                assert_eq!(twice, None, "two wrote over version {seen}");
            }
            refused += others;
        }
        let stored = Stored::of(demo.owner(), &case).await;
        assert!(
            refused > PEOPLE,
            "they were in each other's way, {refused} times"
        );
        assert_eq!(stored.version, 1 + i64::try_from(written.len()).unwrap());
        assert_eq!(
            stored.edits,
            stored.version - 1,
            "each change has its event"
        );
        let last = written.last_key_value().map(|(_, note)| note);
        assert_eq!(last, Some(&stored.note));
        assert_eq!(stored.registered, i64::try_from(PEOPLE * TURNS).unwrap());
        let mut reader = demo.owner().read().await.unwrap();
        assert!(audit::verify(&mut reader).await.unwrap().is_whole());
    })
    .await;
}

/// What one person got in, by the version that they saw, and how often somebody else was first.
async fn turns(browser: Client, case: String, person: usize) -> (Vec<(i64, String)>, usize) {
    let (mut written, mut refused) = (Vec::new(), 0);
    for turn in 0..TURNS {
        let seen = browser
            .get(&case)
            .await
            .input("versjon")
            .expect("a version");
        let number = format!("2026/5{person:02}{turn}");
        assert_eq!(register(&browser, &number).await.status, 303, "{number}");
        let note = format!("Merknad {person}-{turn}");
        let reply = edit(&browser, &case, &seen, &note).await;
        match reply.status.as_u16() {
            303 => written.push((seen.parse().unwrap(), note)),
            409 => refused += 1,
            status => panic!("{status}: {}", reply.text()),
        }
    }
    (written, refused)
}

async fn register(browser: &Client, number: &str) -> Reply {
    let form = [
        ("arkivnummer", number),
        ("mottatt", "2026-03-02"),
        ("kommune", "4601"),
        ("paragraf", "18"),
    ];
    browser.post("/saker/ny", &form).await
}

async fn edit(browser: &Client, case: &str, version: &str, note: &str) -> Reply {
    let form = [
        ("versjon", version),
        ("arkivnummer", "2026/4000"),
        ("mottatt", "2026-03-02"),
        ("kommune", "4601"),
        ("paragraf", "18"),
        ("merknad", note),
    ];
    browser.post(&format!("{case}/rett"), &form).await
}

struct Stored {
    version: i64,
    note: String,
    edits: i64,
    registered: i64,
}

impl Stored {
    async fn of(database: &Database, case: &str) -> Self {
        let id: Id = case.trim_start_matches("/saker/").parse().unwrap();
        let mut reader = database.read().await.unwrap();
        let row = reader.fetch_one(&CASE, values![id]).await.unwrap();
        let edits = reader.fetch_one(&EDITS, values![id]).await.unwrap();
        let registered = reader.fetch_one(&REGISTERED, values![]).await.unwrap();
        Self {
            version: row.get("version").unwrap(),
            note: row.get("note").unwrap(),
            edits: edits.get("n").unwrap(),
            registered: registered.get("n").unwrap(),
        }
    }
}
