//! The program when something under it fails: the disk is full, the database is gone, somebody comes too often.

use std::{sync::Arc, time::Duration};

use access::Role;
use axum::{Router, body::Body, http::Method};
use database::{Database, Statement, values};
use kernel::{Clock as _, Ids, SystemClock};
use shell::{App, Limits, Parts, Serving};
use testkit::{Client, Engine, Reply, has_postgres, new_postgres};
use texts::Catalogue;
use tokio::time::{Instant, sleep};

use crate::{demo::Demo, numbers::SMALL, proxy::Door};

const FULL: Statement = Statement::new("FULL", "PRAGMA max_page_count = 1");
const ROOM: Statement = Statement::new("ROOM", "PRAGMA max_page_count = 1000000");

async fn sign_in(browser: &Client) -> Reply {
    browser
        .post("/logg-inn/demo", &[("person", "marit"), ("til", "/")])
        .await
}

#[tokio::test]
async fn when_the_disk_is_full_all_can_be_read_and_nothing_is_stored_until_there_is_room() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    let reader = demo.browser(Some(Role::Leader)).await;
    let writer = demo.browser(None).await;
    // No page more than there are: what is free within them is soon used up.
    demo.database()
        .run_without_event(&FULL, values![])
        .await
        .unwrap();
    let mut refused = None;
    for _ in 0..3_000 {
        let reply = sign_in(&writer).await;
        if reply.status != 303 {
            refused = Some(reply);
            break;
        }
    }
    let refused = refused.expect("the disk becomes full");
    assert_eq!(refused.status, 507, "{}", refused.text());
    assert!(refused.has("Det er ikke plass til å lagre mer"));
    assert_eq!(refused.headers["retry-after"], "60");
    // The note that a session is in use is due, and cannot be written.
    demo.wait(600);
    for page in ["/", "/saker", "/saker/eksport.csv", "/klar"] {
        assert_eq!(reader.get(page).await.status, 200, "{page}");
    }
    let ready = reader.get("/klar").await.text();
    assert!(ready.contains("\"writable\":false"), "{ready}");
    demo.database()
        .run_without_event(&ROOM, values![])
        .await
        .unwrap();
    demo.get_over();
    assert_eq!(sign_in(&writer).await.status, 303);
    assert_eq!(sign_in(&writer).await.status, 303, "all are let in again");
    assert!(reader.get("/klar").await.has("\"writable\":true"));
    let verified = audit::verify(&mut demo.database().read().await.unwrap()).await;
    assert!(verified.unwrap().is_whole());
}

/// The program over a database behind a door, by the clock of the machine.
async fn over(address: &str) -> Router {
    let house = oppdrag::house();
    let database = Database::open_postgres(address).await.unwrap();
    database.migrate(&house.migrations()).await.unwrap();
    organisations::ensure_nation(&database, SystemClock.now())
        .await
        .unwrap();
    let app = App::new(Parts {
        database,
        clock: Arc::new(SystemClock),
        ids: Arc::new(Ids::from_seed(5)),
        texts: Catalogue::new(&house.texts()),
        demo: true,
        navigation: house.navigation(),
        outgoing: None,
        relay: None,
    });
    oppdrag::furnish(&house, &app, SMALL).await.unwrap();
    let serving = Serving {
        secure_cookies: false,
    };
    oppdrag::router(app, serving)
}

async fn in_language(browser: &Client, language: &str) -> Reply {
    let header = [("accept-language", language)];
    browser
        .send_with(Method::GET, "/", None, Body::empty(), &header)
        .await
}

#[tokio::test]
async fn when_the_database_is_gone_everyone_is_told_soon_and_when_it_is_back_all_goes_on() {
    if !has_postgres() {
        eprintln!("PostgreSQL skipped: there is no server");
        return;
    }
    let postgres = new_postgres().await;
    let address = postgres.address();
    let (front, rest) = address.split_once('@').unwrap();
    let (server, name) = rest.split_once('/').unwrap();
    let mut door = Door::to(server).await;
    let router = over(&format!("{front}@{}/{name}", door.at)).await;
    let browser = Client::visiting(router.clone());
    assert_eq!(sign_in(&browser).await.status, 303);
    assert_eq!(browser.get("/").await.status, 200);
    assert_eq!(browser.get("/klar").await.status, 200);

    door.shut().await;
    let began = Instant::now();
    let told = in_language(&browser, "nb").await;
    assert!(
        began.elapsed() < Duration::from_secs(9),
        "{:?}",
        began.elapsed()
    );
    assert_eq!(told.status, 503, "{}", told.text());
    assert_eq!(told.headers["retry-after"], "10");
    let code = told.headers["x-request-id"].to_str().unwrap().to_owned();
    assert!(told.has("Registeret svarer ikke") && told.has(&code));
    for (language, words) in [
        ("nn", "Registeret svarer ikkje"),
        ("en", "The register does not answer"),
    ] {
        // One request a second tries by itself; the others are told at once.
        let began = Instant::now();
        let (one, other) = tokio::join!(
            in_language(&browser, language),
            in_language(&browser, language)
        );
        assert!(one.has(words) && other.has(words), "{}", one.text());
        assert!(began.elapsed() < Duration::from_secs(9));
    }
    assert_eq!(browser.get("/livstegn").await.status, 200);
    let ready = browser.get("/klar").await;
    assert_eq!(ready.status, 503);
    assert!(
        ready.has("\"database\":false") && !ready.has(address),
        "{}",
        ready.text()
    );
    let timed = async || {
        let began = Instant::now();
        assert_eq!(in_language(&browser, "nb").await.status, 503);
        began.elapsed()
    };
    let (one, other) = tokio::join!(timed(), timed());
    let soonest = one.min(other);
    assert!(soonest < Duration::from_secs(1), "{one:?} and {other:?}");

    door.open().await;
    let mut last = None;
    for _ in 0..40 {
        sleep(Duration::from_millis(500)).await;
        let reply = browser.get("/").await;
        let is_back = reply.status == 200;
        last = Some(reply.status);
        if is_back {
            break;
        }
    }
    assert_eq!(last.unwrap(), 200, "it goes on by itself");
    assert_eq!(browser.get("/klar").await.status, 200);
    assert_eq!(sign_in(&browser).await.status, 303);
}

#[tokio::test]
async fn who_comes_too_often_waits_and_colleagues_at_the_same_address_do_not() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    let demo = demo.within(Limits {
        sign_in: 20,
        writes: 5,
        requests: 60,
        visits: 40,
    });
    let hasty = demo.browser(Some(Role::Leader)).await;
    let colleague = demo.browser(Some(Role::Adviser)).await;
    let write = async |browser: &Client| browser.post("/saker/overfor", &[]).await;
    for _ in 0..5 {
        assert_ne!(write(&hasty).await.status, 429);
    }
    let refused = write(&hasty).await;
    assert_eq!(refused.status, 429);
    assert!(refused.has("Det går litt for fort"), "{}", refused.text());
    let seconds = refused.headers["retry-after"].to_str().unwrap();
    let seconds: i64 = seconds.parse().unwrap();
    assert!((1..=13).contains(&seconds), "{seconds}");
    assert_eq!(hasty.get("/").await.status, 200, "reading goes on");
    assert_ne!(write(&colleague).await.status, 429);
    demo.wait(seconds);
    assert_ne!(write(&hasty).await.status, 429);
    // Each comes as a visitor: who is signed in is counted by account.
    let at_the_door = async || sign_in(&demo.browser(None).await).await.status;
    let let_in = until_stopped(async || at_the_door().await == 303).await;
    assert_eq!(let_in, 20, "sign-ins from one address");
    assert_eq!(at_the_door().await, 429);
    assert_eq!(
        colleague.get("/").await.status,
        200,
        "those inside stay inside"
    );
    demo.wait(61);
    let visitor = demo.browser(None).await;
    let visits = until_stopped(async || visitor.get("/logg-inn").await.status == 200).await;
    assert_eq!(visits, 40, "visits from one address");
    let readings = until_stopped(async || hasty.get("/kommuner").await.status == 200).await;
    assert_eq!(readings, 60, "requests of one account");
    assert_eq!(colleague.get("/kommuner").await.status, 200);
}

/// How often it goes well before it does not.
async fn until_stopped(goes_well: impl AsyncFn() -> bool) -> usize {
    for times in 0..200 {
        if !goes_well().await {
            return times;
        }
    }
    panic!("nothing stops it");
}
