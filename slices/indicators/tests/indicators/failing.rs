//! What needs a service or figures that bear an answer: each touch of the database fails once, and leaves nothing.

use std::fmt::Write as _;

use database::{Fetch as _, Sql, values};
use testkit::{Client, Reply, on_both};

use crate::{
    effect::planted,
    fetched::{SOURCE, action, fetch, line, prepared},
    kept,
    room::Room,
};

/// What may be written, as numbers of rows.
const TABLES: [&str; 6] = [
    "statistics_table",
    "statistics_fetch_line",
    "statistics_draft",
    "statistics_fetch",
    "effect_evaluation",
    "audit_event",
];

async fn held(room: &Room) -> String {
    let mut reader = room.test.owner.read().await.unwrap();
    let mut told = String::new();
    for table in TABLES {
        let sql = Sql::Composed(format!("SELECT count(*) AS found FROM {table}"));
        let row = reader.fetch_one(sql, values![]).await.unwrap();
        write!(told, "{table} {} ", row.get::<i64>("found").unwrap()).unwrap();
    }
    told
}

/// Sends the form until nothing fails, and says how often something did.
async fn fail_each(room: &Room, client: &Client, (to, form): (&str, &[(&str, &str)])) -> Reply {
    let before = held(room).await;
    for nth in 1..100 {
        let (reply, came_so_far) = database::failing_at(nth, client.post(to, form)).await;
        room.test.clock.pass(11);
        if reply.status == 303 {
            assert!(nth > 3, "{to}: {nth}");
            assert_ne!(held(room).await, before, "{to}");
            return reply;
        }
        assert!(came_so_far, "{to}, touch {nth}: {}", reply.text());
        assert!(
            [500, 503, 507].contains(&reply.status.as_u16()),
            "{to}, touch {nth}: {}",
            reply.text()
        );
        assert_eq!(held(room).await, before, "{to}, touch {nth}");
    }
    panic!("{to} never gets through");
}

#[tokio::test]
async fn what_a_service_answers_is_stored_wholly_or_not_at_all() {
    on_both(async |engine| {
        let (room, _service, adviser, table) = prepared(engine, 1000).await;
        let asked = [("tjeneste", "ssb"), ("tabell", "07459")];
        fail_each(&room, &adviser, (&format!("{SOURCE}/tabell"), &asked)).await;
        let chosen = line(&adviser, &table, "Folkemengde", &[]).await;
        let chosen: Vec<_> = chosen
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        fail_each(&room, &adviser, (&format!("{table}/serie"), &chosen)).await;
        fetch(&room, &adviser).await;
        let page = adviser.get(SOURCE).await.text();
        fail_each(&room, &adviser, (action(&page, "/se"), &[])).await;
    })
    .await;
}

#[tokio::test]
async fn an_evaluation_is_kept_wholly_or_not_at_all() {
    on_both(async |engine| {
        let (room, adviser) = planted(engine, 0.3).await;
        let form = kept::form(&adviser, "2024").await;
        let form: Vec<_> = form
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        fail_each(&room, &adviser, (kept::LIST, &form)).await;
    })
    .await;
}
