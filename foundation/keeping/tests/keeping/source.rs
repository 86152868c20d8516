//! A database with every kind of column, rows that point to each other, and what watches over them.

use audit::{Actor, Event};
use database::{Database, Migration, Statement, Value, Values, values};
use keeping::Occasion;
use kernel::{Clock as _, Day, FixedClock, Id, Instant};
use testkit::{Engine, UnderTest};

const KEPT: Migration = Migration {
    name: "kept-0001",
    sql: "CREATE TABLE kept_thing (id {id} PRIMARY KEY, other {id} REFERENCES kept_thing (id), words {text} NOT NULL,
    number {integer}, amount {real}, yes {yesno}, day {day}, at {instant}, file {bytes});
CREATE TABLE a_part (id {id} PRIMARY KEY, kept_id {id} NOT NULL REFERENCES kept_thing (id));
CREATE UNIQUE INDEX kept_thing_words ON kept_thing (words);
CREATE TABLE kept_word (word {text} PRIMARY KEY, seed {integer} NOT NULL);
INSERT INTO kept_word (word, seed) VALUES ('seed', 1);
-- sqlite
CREATE TRIGGER kept_thing_stays BEFORE DELETE ON kept_thing BEGIN SELECT RAISE(ABORT, 'it stays'); END;
-- postgres
CREATE FUNCTION kept_thing_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'it stays'; END $$;
-- postgres
CREATE TRIGGER kept_thing_stays BEFORE DELETE ON kept_thing FOR EACH ROW EXECUTE FUNCTION kept_thing_stays();
",
};
/// A later step, which what was copied before it is brought up to.
pub const LATER: Migration = Migration {
    name: "kept-0002",
    sql: "ALTER TABLE kept_thing ADD COLUMN later {text} NOT NULL DEFAULT 'now';\n",
};

const THING: Statement = Statement::new(
    "THING",
    "INSERT INTO kept_thing (id, other, words, number, amount, yes, day, at, file) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
);
const PART: Statement = Statement::new("PART", "INSERT INTO a_part (id, kept_id) VALUES ($1, $2)");
const WORD: Statement = Statement::new("WORD", "INSERT INTO kept_word (word, seed) VALUES ($1, 0)");
pub const REMOVE: Statement = Statement::new("REMOVE", "DELETE FROM kept_thing");
pub const ORPHAN: Statement = Statement::new(
    "ORPHAN",
    "INSERT INTO a_part (id, kept_id) VALUES ('0190a0a0-0000-7000-8000-0000000000aa', '0190a0a0-0000-7000-8000-0000000000bb')",
);
pub const TWIN: Statement = Statement::new(
    "TWIN",
    "INSERT INTO kept_thing (id, words) VALUES ('0190a0a0-0000-7000-8000-0000000000cc', 'ord 1')",
);

pub fn today() -> Day {
    Day::of(2026, 5, 4).unwrap()
}

pub fn now() -> Instant {
    FixedClock::noon(today()).now()
}

pub fn occasion() -> Occasion<'static> {
    Occasion {
        program: "0.1.0",
        now: now(),
        demo: Some(true),
    }
}

/// The schema that the source has.
pub fn steps(test: &UnderTest) -> Vec<Migration> {
    let mut steps = test.house.migrations();
    steps.push(KEPT);
    steps
}

/// A database with so many things, of which each points to the one after it.
pub async fn source(engine: Engine, things: usize) -> UnderTest {
    let test = UnderTest::start(engine, &[], today()).await;
    test.owner.migrate(&steps(&test)).await.unwrap();
    let mut tx = test.owner.begin().await.unwrap();
    let ids: Vec<Id> = (0..things).map(|_| test.app.new_id()).collect();
    for (number, id) in ids.iter().enumerate().rev() {
        let thing = thing(number, *id, ids.get(number + 1).copied());
        tx.execute(&THING, thing).await.unwrap();
        tx.execute(&PART, values![test.app.new_id(), *id])
            .await
            .unwrap();
    }
    // Two engines sort these differently by themselves.
    for word in ["Zebra", "apple", "_", "ånd", "Ærlig", "øre", "a b", "ab"] {
        tx.execute(&WORD, values![word]).await.unwrap();
    }
    audit::commit(tx, &told(1)).await.unwrap();
    test
}

fn thing(number: usize, id: Id, other: Option<Id>) -> Values {
    let words = match number {
        0 => "æøå «»\n\t\r\\ \\N \"'; 𝒳 \u{1} \u{feff}".to_owned(),
        _ => format!("ord {number}"),
    };
    let count = i64::try_from(number).unwrap();
    let mut rest = match number % 3 {
        0 => vec![
            Value::Integer(None),
            Value::Real(None),
            Value::YesNo(None),
            Value::Day(None),
            Value::Instant(None),
            Value::Bytes(None),
        ],
        1 => values![
            i64::MAX - count,
            0.1 + 0.2,
            true,
            today(),
            now(),
            Vec::<u8>::new()
        ],
        _ => values![
            i64::MIN + count,
            -1e-300,
            false,
            today(),
            now().plus_seconds(1),
            every_byte()
        ],
    };
    let mut all = values![id, other, words];
    all.append(&mut rest);
    all
}

fn every_byte() -> Vec<u8> {
    (0..=255u8).cycle().take(3000).collect()
}

/// An event of a test.
pub fn told(number: i64) -> Event {
    Event::new("thing.kept", &Actor::program(), now()).after(&serde_json::json!({ "n": number }))
}

/// Whether there is nothing in it, not even a schema.
pub async fn is_empty(database: &Database) -> bool {
    database.fill().await.is_ok()
}
