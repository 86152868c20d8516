//! Many rows at once come as they are, on both engines.

use database::{
    Closing, DatabaseError, Destination, Fetch as _, Migration, Statement, Value, Values, values,
};
use kernel::{Day, Id};
use testkit::{UnderTest, on_both};

const TABLE: Migration = Migration {
    name: "many-0001",
    sql: "CREATE TABLE seen (number {integer} PRIMARY KEY, place {text}, share {real}, day {day}, sure {yesno}, id {id}, file {bytes});\n",
};
const SEEN: Destination<'_> = Destination {
    table: "seen",
    columns: &["number", "place", "share", "day", "sure", "id", "file"],
};
const LAST: Statement = Statement::new("LAST", "INSERT INTO seen (number) VALUES ($1)");
const ALL: Statement = Statement::new(
    "ALL",
    "SELECT number, place, share, day, sure, id, file FROM seen WHERE number >= 0 ORDER BY number",
);

/// Every third has nothing in its columns.
fn row(number: i64) -> Values {
    let there = number % 3 != 0;
    let day = Day::of(2026, 5, 4);
    let id: Option<Id> = "018f4d3c-0000-7000-8000-000000000001".parse().ok();
    values![
        number,
        there.then(|| format!("Kvam «{number}», \\ og \"{{}}\"")),
        there.then_some(0.1),
        day.filter(|_| there),
        there.then_some(number % 2 == 0),
        id.filter(|_| there),
        there.then(|| vec![0_u8, 255, 7]),
    ]
}

#[tokio::test]
async fn thousands_of_rows_of_every_kind_come_as_they_are() {
    on_both(async |engine| {
        let test = UnderTest::start(engine, &[], Day::of(2026, 5, 4).unwrap()).await;
        test.owner.migrate(&[TABLE]).await.unwrap();
        let mut tx = test.owner.begin().await.unwrap();
        let added = tx.add_all(SEEN, (0..25_001).map(row)).await.unwrap();
        assert_eq!(added, 25_001);
        assert_eq!(tx.add_all(SEEN, std::iter::empty()).await.unwrap(), 0);
        let closing = Closing {
            statement: LAST,
            values: values![-1],
        };
        tx.commit(closing).await.unwrap();
        let mut reader = test.owner.read().await.unwrap();
        let rows = reader.fetch_all(&ALL, values![]).await.unwrap();
        assert_eq!(rows.len(), 25_001);
        for (number, kept) in (0..).zip(&rows) {
            let told = values![
                kept.get::<i64>("number").unwrap(),
                kept.get::<Option<String>>("place").unwrap(),
                kept.get::<Option<f64>>("share").unwrap(),
                kept.get::<Option<Day>>("day").unwrap(),
                kept.get::<Option<bool>>("sure").unwrap(),
                kept.get::<Option<Id>>("id").unwrap(),
                kept.get::<Option<Vec<u8>>>("file").unwrap(),
            ];
            assert_eq!(told, row(number));
        }
    })
    .await;
}

#[tokio::test]
async fn one_row_too_many_and_none_stands() {
    on_both(async |engine| {
        let test = UnderTest::start(engine, &[], Day::of(2026, 5, 4).unwrap()).await;
        test.owner.migrate(&[TABLE]).await.unwrap();
        let mut tx = test.owner.begin().await.unwrap();
        let twice = (0..30_000).chain([17]).map(row);
        let refused = tx.add_all(SEEN, twice).await;
        assert!(
            matches!(refused, Err(DatabaseError::Unique(_))),
            "{refused:?}"
        );
        drop(tx);
        let mut reader = test.owner.read().await.unwrap();
        assert!(reader.fetch_all(&ALL, values![]).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_column_of_two_kinds_is_refused() {
    on_both(async |engine| {
        let test = UnderTest::start(engine, &[], Day::of(2026, 5, 4).unwrap()).await;
        test.owner.migrate(&[TABLE]).await.unwrap();
        let mut tx = test.owner.begin().await.unwrap();
        let to = Destination {
            table: "seen",
            columns: &["number", "place"],
        };
        let rows = [values![1, "Voss"], values![2, Value::Bytes(Some(vec![1]))]];
        let answer = tx.add_all(to, rows.into_iter()).await;
        let column = matches!(&answer, Err(DatabaseError::Unreadable(column)) if column == "place");
        assert!(column, "{answer:?}");
    })
    .await;
}
