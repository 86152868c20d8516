//! Many at the same moment.

use std::{sync::Arc, time::Instant};

use database::values;
use testkit::{Engine, on_both};

use crate::room::Room;

const ARRIVE: usize = 300;
const PLACES: i64 = 30;

/// Prints what it took; a test asserts no time.
#[tokio::test(flavor = "multi_thread")]
async fn of_three_hundred_at_once_exactly_thirty_get_a_place_and_the_rest_wait_in_their_order() {
    on_both(async |engine: Engine| {
        let room = Arc::new(Room::on(engine).await);
        let session = room.session(PLACES).await;
        let link = room.link(&session, "pamelding").await;
        let began = Instant::now();
        let tasks = (0..ARRIVE).map(|number| {
            let (room, link) = (room.clone(), link.clone());
            tokio::spawn(async move {
                let asked = Instant::now();
                let email = format!("deltaker{number}@nav.no");
                let reply = room.sign_up(&link, "Kari Nes", &email).await;
                assert!(reply.location().starts_with("/pamelding/trekk/"));
                asked.elapsed()
            })
        });
        let tasks: Vec<_> = tasks.collect();
        let mut took = Vec::new();
        for task in tasks {
            took.push(task.await.unwrap());
        }
        took.sort_unstable();
        eprintln!(
            "{engine:?}: {ARRIVE} at once in {:?}, median {:?}, p95 {:?}",
            began.elapsed(),
            took[ARRIVE / 2],
            took[ARRIVE * 95 / 100],
        );
        let states = room.states(&session).await;
        assert_eq!(states.len(), ARRIVE);
        let (first, rest) = states.split_at(30);
        assert!(first.iter().all(|state| state == "confirmed"), "{first:?}");
        assert!(rest.iter().all(|state| state == "waiting"), "{rest:?}");
        let mails = room.rows("SELECT id FROM mail", values![]).await;
        assert_eq!(mails.len(), ARRIVE, "one letter to each");
        // What the log says adds up.
        let told = "SELECT after FROM audit_event WHERE action = 'participant.signed-up'";
        let mut counted = (0, 0);
        for row in room.rows(told, values![]).await {
            let after: String = row.get("after").unwrap();
            let after: serde_json::Value = serde_json::from_str(&after).unwrap();
            counted.0 += after["given_place"].as_array().unwrap().len();
            counted.1 += after["put_on_waiting_list"].as_array().unwrap().len();
        }
        assert_eq!(counted, (30, 270));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_at_once_for_the_last_place_one_gets_it() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        for _ in 0..10 {
            let session = room.session(1).await;
            let link = room.link(&session, "pamelding").await;
            let (one, other) = tokio::join!(
                room.sign_up(&link, "Kari Nes", "kari@nav.no"),
                room.sign_up(&link, "Ola Li", "ola@nav.no")
            );
            assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
            assert_eq!(room.states(&session).await, ["confirmed", "waiting"]);
        }
    })
    .await;
}

/// As two nodes do that know nothing of each other: each has its own counter, and the database keeps them apart.
#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_give_no_place_twice() {
    on_both(async |engine: Engine| {
        let room = Arc::new(Room::on(engine).await);
        let session = room.session(5).await;
        let (one, officer) = (room.link(&session, "pamelding").await, &room.officer);
        let path = format!("{}/deltakere", session.href);
        let by_link = (0..20).map(|number| {
            let (room, one) = (room.clone(), one.clone());
            tokio::spawn(async move {
                let email = format!("a{number}@nav.no");
                room.sign_up(&one, "Kari Nes", &email).await.status
            })
        });
        let by_link: Vec<_> = by_link.collect();
        for number in 0..20 {
            let email = format!("b{number}@nav.no");
            let form = crate::room::form("Ola Li", &email);
            assert_eq!(officer.post(&path, &form).await.status, 303);
        }
        for task in by_link {
            assert_eq!(task.await.unwrap(), 303);
        }
        let states = room.states(&session).await;
        let confirmed = states.iter().filter(|state| *state == "confirmed");
        assert_eq!((states.len(), confirmed.count()), (40, 5));
        assert!(states[..5].iter().all(|state| state == "confirmed"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_sent_twice_at_once_is_done_once() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(3).await;
        let link = room.link(&session, "pamelding").await;
        let visitor = room.test.visitor();
        let key = visitor.get(&link).await.input("skjemanokkel").unwrap();
        let mut form = crate::room::form("Kari Nes", "kari@nav.no").to_vec();
        form.push(("skjemanokkel", &key));
        let (one, other) = tokio::join!(visitor.post(&link, &form), visitor.post(&link, &form));
        assert_eq!(one.location(), other.location());
        assert_eq!(room.states(&session).await, ["confirmed"]);
        let again = visitor.post(&link, &form).await;
        assert_eq!(again.location(), one.location(), "and later too");
        let own = visitor.get(&one.location()).await;
        assert!(own.has("Du har plass"), "{}", own.text());
    })
    .await;
}
