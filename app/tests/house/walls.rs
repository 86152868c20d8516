//! The second wall between the offices: PostgreSQL shows another office's rows to nobody, whatever a statement says.

use std::collections::BTreeSet;

use accounts::DEMO_OFFICE;
use database::{Database, Fetch as _, Reach, Rows, Statement, Table, Values, values, within};
use kernel::Id;
use testkit::{Engine, on_both};

use crate::demo::{Demo, SMALL};

const OTHER_OFFICE: &str = "rogaland";
const SQLITE_TABLES: Statement = Statement::new(
    "SQLITE_TABLES",
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
);
const POSTGRES_TABLES: Statement = Statement::new(
    "POSTGRES_TABLES",
    "SELECT CAST(tablename AS TEXT) AS name FROM pg_catalog.pg_tables WHERE schemaname = 'public'",
);
const A_CASE: &str = "SELECT id, office_id FROM appeal_case WHERE office_id = $1 LIMIT 1";

#[tokio::test]
async fn every_table_says_whose_rows_it_holds() {
    on_both(async |engine: Engine| {
        let demo = Demo::open(engine, SMALL).await;
        let listed = match engine {
            Engine::Sqlite => &SQLITE_TABLES,
            Engine::Postgres => &POSTGRES_TABLES,
        };
        let rows = demo
            .database()
            .read()
            .await
            .unwrap()
            .fetch_all(listed, values![])
            .await;
        let there: BTreeSet<String> = rows
            .unwrap()
            .iter()
            .map(|row| row.get("name").unwrap())
            .collect();
        let said: BTreeSet<String> = tables().iter().map(|table| table.name.to_owned()).collect();
        let unsaid: Vec<_> = there.difference(&said).collect();
        assert!(unsaid.is_empty(), "say whose rows these hold: {unsaid:?}");
        // The mark of an installation is the program's own and not made for tests.
        let gone: Vec<_> = said
            .difference(&there)
            .filter(|name| *name != "installation")
            .collect();
        assert!(gone.is_empty(), "there are no tables {gone:?}");
    })
    .await;
}

/// Each row is seen by its own office and no other: what all offices see one by one, and the nation's rows once, is all
/// there is.
#[tokio::test]
async fn every_row_is_seen_by_its_own_office_alone() {
    let Some(demo) = on_postgres().await else {
        return;
    };
    let database = demo.database().for_requests();
    let mut walled = BTreeSet::new();
    for table in tables() {
        let (name, is_log) = (table.name, table.rows == Rows::Log);
        let is_several_offices = matches!(table.rows, Rows::OfOffices(_));
        if matches!(table.rows, Rows::Shared | Rows::Program)
            || is_several_offices
            || is_log && name != "audit_event"
        {
            continue;
        }
        let all = count(&database, Reach::Nation, name).await;
        let nations = count(&database, Reach::Nobody, name).await;
        let mut offices = 0;
        for office in organisations::nation::nation().offices() {
            offices += count(&database, Reach::Office(office.id), name).await - nations;
        }
        assert_eq!(nations + offices, all, "{name}");
        if offices > 0 {
            walled.insert(name);
        }
    }
    for name in [
        "appeal_case",
        "case_section",
        "case_finding",
        "user_account",
        "annual_report",
        "frozen_figure",
        "audit_event",
        "enquiry",
        "dialogue_meeting",
        "meeting_topic",
        "cooperation_mapping",
        "action_plan",
    ] {
        assert!(
            walled.contains(name),
            "{name} has rows of offices in this test: {walled:?}"
        );
    }
}

/// A row that offices share is seen by those that it names, and by all where it names none; an answer by the two alone.
#[tokio::test]
async fn what_two_offices_share_no_third_sees() {
    let Some(demo) = on_postgres().await else {
        return;
    };
    let database = demo.database().for_requests();
    let mut reader = demo.database().read().await.unwrap();
    for table in tables() {
        let Rows::OfOffices(columns) = table.rows else {
            continue;
        };
        let mut seen_by_one_alone = 0;
        for office in organisations::nation::nation().offices() {
            let named = columns.iter().chain(&["office_id"]);
            let named = named.map(|column| format!("{column} IS NULL OR {column} = $1"));
            let named: Vec<_> = named.collect();
            let (name, named) = (table.name, named.join(" OR "));
            let sql = format!("SELECT count(*) AS rows FROM {name} WHERE {named}");
            let row = reader.fetch_one(database::Sql::Composed(sql), values![office.id]);
            let expected: i64 = row.await.unwrap().get("rows").unwrap();
            let all = count(&database, Reach::Nation, name).await;
            let seen = count(&database, Reach::Office(office.id), name).await;
            assert_eq!(seen, expected, "{name} as {}", office.key);
            seen_by_one_alone += all - seen;
        }
        assert!(seen_by_one_alone > 0, "{} hides nothing", table.name);
    }
}

#[tokio::test]
async fn what_nobody_asked_for_shows_nothing_of_any_office() {
    let Some(demo) = on_postgres().await else {
        return;
    };
    let forgotten = demo.database().for_requests();
    let mut reader = forgotten.read().await.unwrap();
    let all = Statement::new("ALL", "SELECT id FROM appeal_case");
    let found = reader.fetch_all(&all, values![]);
    assert!(found.await.unwrap().is_empty());
}

#[tokio::test]
async fn another_offices_rows_can_be_neither_changed_nor_added() {
    let Some(demo) = on_postgres().await else {
        return;
    };
    let database = demo.database().for_requests();
    let (own, other) = (
        organisations::office_id(DEMO_OFFICE),
        organisations::office_id(OTHER_OFFICE),
    );
    let theirs = Statement::new("A_CASE", A_CASE);
    let mut reader = demo.database().read().await.unwrap();
    let row = reader
        .fetch_one(&theirs, values![other])
        .await
        .expect("the other office has cases");
    let case: Id = row.get("id").unwrap();
    drop(reader);
    within(Reach::Office(own), async {
        for (sql, values) in [
            ("UPDATE appeal_case SET note = 'x' WHERE id = $1", values![case]),
            ("UPDATE appeal_case SET office_id = $2 WHERE id = $1", values![case, own]),
            ("DELETE FROM case_section WHERE case_id = $1", values![case]),
        ] {
            assert_eq!(run(&database, sql, values).await.ok(), Some(0), "{sql}");
        }
        for (sql, values) in [
            ("INSERT INTO case_section (case_id, section) VALUES ($1, '18')", values![case]),
            ("INSERT INTO import_draft (id, office_id, content_hash, file_name, sheet, uploaded_at) SELECT id, $1, 'x', 'x', 'x', '2026-01-01T00:00:00Z' FROM office WHERE id = $1", values![other]),
            ("UPDATE appeal_case SET office_id = $1", values![other]),
        ] {
            let refused = run(&database, sql, values).await.expect_err(sql).to_string();
            assert!(refused.contains("row-level security"), "{sql}: {refused}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_role_that_works_owns_nothing_and_takes_no_wall_down() {
    let Some(demo) = on_postgres().await else {
        return;
    };
    let working = demo.database();
    let standing = working.standing().await.unwrap().expect("a role");
    assert!(!standing.owns && !standing.walks_past, "{standing:?}");
    for sql in [
        "ALTER TABLE appeal_case DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE appeal_case NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY wall ON appeal_case",
        "DROP TABLE case_limit",
        "TRUNCATE audit_event",
        "UPDATE audit_event SET actor = 'x'",
        "DELETE FROM audit_event",
        "DELETE FROM schema_step",
        "SET ROLE oppdrag",
    ] {
        assert!(run(&working, sql, values![]).await.is_err(), "{sql}");
    }
}

async fn on_postgres() -> Option<Demo> {
    if std::env::var_os("OPPDRAG_TEST_POSTGRES").is_none() {
        eprintln!("PostgreSQL skipped: OPPDRAG_TEST_POSTGRES names no server");
        return None;
    }
    Some(Demo::open(Engine::Postgres, SMALL).await)
}

fn tables() -> Vec<Table> {
    oppdrag::tables(&oppdrag::house())
}

async fn count(database: &Database, reach: Reach, table: &'static str) -> i64 {
    within(reach, async {
        let sql = format!("SELECT count(*) AS rows FROM {table}");
        let mut reader = database.read().await.unwrap();
        let row = reader
            .fetch_one(database::Sql::Composed(sql), values![])
            .await;
        row.unwrap().get("rows").unwrap()
    })
    .await
}

async fn run(database: &Database, sql: &'static str, values: Values) -> database::Result<u64> {
    database
        .run_without_event(&Statement::new("ATTACK", sql), values)
        .await
}
