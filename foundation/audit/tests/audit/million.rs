//! How long a large log takes to check. Asks for a release build and some minutes:
//! `cargo test --release -p audit --test audit million -- --ignored --nocapture`

use std::time::Instant as Stopwatch;

use audit::{Actor, Event};
use kernel::{Clock as _, Day, FixedClock, Ids};
use testkit::{UnderTest, on_both};

const EVENTS: i64 = 1_000_000;
const AT_ONCE: i64 = 1_000;

#[tokio::test]
#[ignore = "a measurement"]
async fn a_million_events_are_checked() {
    on_both(async |engine| {
        let day = Day::of(2026, 5, 4).unwrap();
        let test = UnderTest::start(engine, &[], day).await;
        let (ids, now) = (Ids::from_seed(1), FixedClock::noon(day).now());
        let actor = Actor {
            id: Some(ids.next(now)),
            name: "Kari Nes".to_owned(),
        };
        let office = ids.next(now);
        let began = Stopwatch::now();
        for thousand in 0..EVENTS / AT_ONCE {
            let event = |number: i64| {
                let number = thousand * AT_ONCE + number;
                Event::new("case.changed", &actor, now.plus_seconds(number))
                    .office(office)
                    .about("case", ids.next(now))
                    .before(&serde_json::json!({ "officer": null, "note": "" }))
                    .after(&serde_json::json!({ "officer": office, "note": format!("merknad {number}") }))
            };
            let events: Vec<_> = (0..AT_ONCE).map(event).collect();
            let tx = test.app.database.begin().await.unwrap();
            audit::commit_all(tx, &events).await.unwrap();
        }
        let (written, began) = (began.elapsed(), Stopwatch::now());
        let mut reader = test.app.database.of_program().read().await.unwrap();
        let verified = audit::verify(&mut reader).await.unwrap();
        eprintln!(
            "{engine:?}: {EVENTS} events written in {written:.1?}, checked in {:.1?}",
            began.elapsed()
        );
        assert!(verified.is_whole() && verified.events == EVENTS, "{verified:?}");
    })
    .await;
}
