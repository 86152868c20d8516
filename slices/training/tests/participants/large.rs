//! A list as long as the longest. `OPPDRAG_PARTICIPANTS=13000` makes it so; what it took is printed and never asserted.

use std::time::{Duration, Instant};

use audit::{Actor, Event};
use database::{Statement, values};
use testkit::{Client, Engine, Reply, on_both};

use crate::room::{Room, Session, office};

const PUT: &str = "INSERT INTO participant (id, session_id, office_id, nav_office_id, work, role, name, email, person_key, language, state,
        position, signed_up_at, attended, version)
    VALUES ($1, $2, $3, $4, 'debt_counselling', 'counsellor', $5, $6, $7, 'nb', $8, $9, $10, $11, 1)";

fn size() -> i64 {
    let asked = std::env::var("OPPDRAG_PARTICIPANTS").ok();
    asked.and_then(|size| size.parse().ok()).unwrap_or(1200)
}

/// As many as asked for have come to `earlier`, half of them to `session` too.
async fn fill(room: &Room, earlier: &Session, session: &Session) {
    let (app, size) = (&room.test.app, size());
    let one_third = room.nav_office().await;
    let mut rows = Vec::new();
    for (place, session) in [earlier, session].into_iter().enumerate() {
        for number in 0..size {
            let person = number + i64::try_from(place).unwrap() * size / 2;
            let state = if number % 10 == 9 {
                "waiting"
            } else {
                "confirmed"
            };
            rows.push(values![
                app.new_id(),
                session.id,
                office(),
                (number % 3 == 0).then_some(one_third),
                format!("Deltaker {person}"),
                format!("deltaker{person}@nav.no"),
                format!("{person:064}"),
                state,
                number + 1,
                app.now(),
                (place == 0).then_some(true)
            ]);
        }
    }
    let mut tx = app.database.of_program().begin().await.unwrap();
    tx.execute_each(&Statement::new("PUT", PUT), rows)
        .await
        .unwrap();
    let event = Event::new("participant.signed-up", &Actor::program(), app.now());
    audit::commit(tx, &event).await.unwrap();
    room.test.owner.analyze().await.unwrap();
}

async fn timed(client: &Client, path: &str, times: usize) -> (Reply, Duration) {
    let mut took = Vec::new();
    let mut last = client.get(path).await;
    for _ in 0..times {
        let began = Instant::now();
        last = client.get(path).await;
        took.push(began.elapsed());
    }
    took.sort_unstable();
    (last, took[(times * 95 / 100).min(times - 1)])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_list_is_paged_narrowed_taken_out_and_written_to() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let earlier = room.session_on("2026-11-20", 20_000).await;
        let session = room.session_on("2026-12-07", 20_000).await;
        fill(&room, &earlier, &session).await;
        let size = size();
        let list = format!("{}/deltakere", session.href);
        let deep = format!("{list}?etter={}", size / 2);
        let never = format!("{list}?aldri=1");
        for (what, path, found) in [
            ("first page", &list, size),
            ("a page in the middle", &deep, size),
            ("never attended before", &never, size / 2),
        ] {
            let (page, took) = timed(&room.officer, path, 40).await;
            let told = page.text().replace(['\u{a0}', '\u{202f}'], "");
            assert!(told.contains(&format!("av {found}")), "{what}: {told}");
            eprintln!("{engine:?}: {size} participants, {what}: p95 {took:?}");
        }
        let (xlsx, took) = timed(&room.officer, &format!("{list}.xlsx"), 3).await;
        assert!(xlsx.bytes.starts_with(b"PK"));
        eprintln!("{engine:?}: XLSX of {size}: {took:?}");
        let (csv, took) = timed(&room.officer, &format!("{list}.csv"), 3).await;
        assert_eq!(
            csv.text().lines().count(),
            usize::try_from(size).unwrap() + 1
        );
        eprintln!("{engine:?}: CSV of {size}: {took:?}");
        // Some five hundred of them get a letter.
        let some = format!(
            "{}/epost?navkontor={}",
            session.href,
            room.nav_office().await
        );
        let count = (size + 2) / 3;
        let form = [
            ("emne", "Ta med PC"),
            ("tekst", "Hei!"),
            ("antall", &count.to_string()),
        ];
        let began = Instant::now();
        room.officer.post(&some, &form).await.location();
        eprintln!(
            "{engine:?}: {count} letters queued in {:?}",
            began.elapsed()
        );
        let queued = room.rows("SELECT id FROM mail", values![]).await;
        assert_eq!(queued.len(), usize::try_from(count).unwrap());
    })
    .await;
}
