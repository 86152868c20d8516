//! Keys of the API through the real router, on both engines.

use access::{ApiScope, Role};
use accounts::{WantedKey, make_key};
use axum::{body::Body, http::Method};
use kernel::{Day, Id};
use shell::Person;
use testkit::{Client, Reply, UnderTest, on_both};

use crate::house::House;

const FORM: [(&str, &str); 4] = [
    ("navn", "Saksystemet"),
    ("bruk", "les:saker"),
    ("bruk", "skriv:saker"),
    ("dager", "30"),
];

fn leader(house: &House, key: &str) -> Person {
    let own = UnderTest::office(organisations::office_id(key), key, key);
    house.under.person("Kari Nes", Role::Leader, own)
}

async fn ask(browser: &Client, key: Option<&str>) -> Reply {
    let bearer = key.map(|key| format!("Bearer {key}"));
    let headers: Vec<_> = bearer
        .iter()
        .map(|value| ("authorization", value.as_str()))
        .collect();
    let (path, body) = ("/api/v1/key", Body::empty());
    browser
        .send_with(Method::GET, path, None, body, &headers)
        .await
}

/// The key that the page shows.
fn shown(page: &Reply) -> String {
    let text = page.text();
    let after = text.split("<code>oppdrag_").nth(1);
    let key = after.and_then(|after| after.split("</code>").next());
    format!(
        "oppdrag_{}",
        key.unwrap_or_else(|| panic!("no key in {text}"))
    )
}

#[tokio::test]
async fn a_key_is_shown_once_works_and_stops_when_it_is_revoked() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let kari = house.under.signed_in(&leader(&house, "vestland")).await;
        let made = kari.post("/nokler", &FORM).await;
        assert_eq!(made.status.as_u16(), 200, "{}", made.text());
        let key = shown(&made);
        let visitor = house.under.visitor();
        let told = ask(&visitor, Some(&key)).await;
        assert_eq!(told.status.as_u16(), 200, "{}", told.text());
        for words in [
            "\"Saksystemet\"",
            "\"les:saker\",\"skriv:saker\"",
            "\"vestland\"",
        ] {
            assert!(told.has(words), "{words}: {}", told.text());
        }
        let list = kari.get("/nokler").await;
        assert!(list.has(&key[..16]) && !list.has(&key), "{}", list.text());
        assert_eq!(
            house
                .rows("SELECT COUNT(*) AS found FROM api_key WHERE last_used IS NOT NULL")
                .await,
            1
        );

        let text = list.text();
        let action = text.split("action=\"/nokler/").nth(1).unwrap();
        let revoke = format!("/nokler/{}", action.split('"').next().unwrap());
        let stranger = house.under.signed_in(&leader(&house, "rogaland")).await;
        assert_eq!(stranger.post(&revoke, &[]).await.status.as_u16(), 404);
        assert_eq!(ask(&visitor, Some(&key)).await.status.as_u16(), 200);
        assert!(!stranger.get("/nokler").await.has("Saksystemet"));
        assert_eq!(kari.post(&revoke, &[]).await.location(), "/nokler");
        let refused = ask(&visitor, Some(&key)).await;
        assert_eq!(refused.status.as_u16(), 401, "{}", refused.text());
        assert_eq!(
            refused.headers["www-authenticate"],
            "Bearer realm=\"oppdrag\""
        );
        assert!(kari.get("/nokler").await.has("Trukket tilbake"));
    })
    .await;
}

#[tokio::test]
async fn a_key_is_stored_as_its_hash_alone() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let kari = house.under.signed_in(&leader(&house, "vestland")).await;
        let key = shown(&kari.post("/nokler", &FORM).await);
        let (hash, secret) = (api::hash_of(key.as_bytes()), &key[16..]);
        let mut reader = house.app.database.read().await.unwrap();
        let all = database::Statement::new(
            "ALL_KEYS",
            "SELECT hash, prefix, name, scopes, made_by FROM api_key",
        );
        let rows = database::Fetch::fetch_all(&mut reader, &all, vec![])
            .await
            .unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].get::<String>("hash").unwrap(), hash);
        for column in ["hash", "prefix", "name", "scopes", "made_by"] {
            assert!(
                !rows[0].get::<String>(column).unwrap().contains(secret),
                "{column}"
            );
        }
        let events = database::Statement::new("EVENTS", "SELECT after FROM audit_event");
        for row in database::Fetch::fetch_all(&mut reader, &events, vec![])
            .await
            .unwrap()
        {
            let after = row
                .get::<Option<String>>("after")
                .unwrap()
                .unwrap_or_default();
            assert!(!after.contains(secret) && !after.contains(&hash), "{after}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_key_ends_on_its_last_day() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let key = made_by_command(&house, Some(organisations::office_id("vestland")), 30).await;
        let visitor = house.under.visitor();
        for (day, status) in [
            ("2026-03-31", 200),
            ("2026-04-01", 401),
            ("2027-01-01", 401),
        ] {
            house.under.clock.set(day.parse::<Day>().unwrap());
            let told = ask(&visitor, Some(&key)).await;
            assert_eq!(told.status.as_u16(), status, "{day}: {}", told.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_cookie_gives_nothing_from_the_api_and_a_key_nothing_from_the_pages() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let kari = house.under.signed_in(&leader(&house, "vestland")).await;
        assert_eq!(ask(&kari, None).await.status.as_u16(), 401);
        let key = made_by_command(&house, None, 30).await;
        let bearer = format!("Bearer {key}");
        let headers = [("authorization", bearer.as_str())];
        let visitor = house.under.visitor();
        let page = visitor
            .send_with(Method::GET, "/nokler", None, Body::empty(), &headers)
            .await;
        assert!(page.location().starts_with("/logg-inn"));
        let told = ask(&visitor, Some(&key)).await;
        assert!(!told.headers.contains_key("set-cookie"));
        assert_eq!(told.headers["cache-control"], "private, no-cache");
    })
    .await;
}

#[tokio::test]
async fn a_key_form_tells_every_fault_and_a_double_click_makes_one() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let kari = house.under.signed_in(&leader(&house, "vestland")).await;
        let refused = kari
            .post("/nokler", &[("navn", ""), ("dager", "366")])
            .await;
        assert_eq!(refused.status.as_u16(), 422);
        for words in [
            "Fyll ut feltet",
            "Velg minst ett bruksområde",
            "Skriv et tall fra 1 til 365",
        ] {
            assert!(refused.has(words), "{words}: {}", refused.text());
        }
        let steward = house.under.person("Ola Dir", Role::Steward, None);
        let steward = house.under.signed_in(&steward).await;
        let refused = steward.post("/nokler", &FORM).await;
        assert!(
            refused.has("En nøkkel for hele landet kan bare lese"),
            "{}",
            refused.text()
        );
        assert_eq!(house.rows("SELECT COUNT(*) AS found FROM api_key").await, 0);

        let form_key = kari.get("/nokler").await.input("skjemanokkel").unwrap();
        let mut form = FORM.to_vec();
        form.push(("skjemanokkel", &form_key));
        shown(&kari.post("/nokler", &form).await);
        let again = kari.post("/nokler", &form).await.location();
        assert!(kari.get(&again).await.has("Skjemaet ble sendt to ganger"));
        assert_eq!(house.rows("SELECT COUNT(*) AS found FROM api_key").await, 1);
    })
    .await;
}

async fn made_by_command(house: &House, office: Option<Id>, days: i64) -> String {
    let wanted = WantedKey {
        name: "Styringstall".to_owned(),
        office,
        scopes: vec![ApiScope::ReadStatus],
        days,
    };
    let app = &house.app;
    let made = make_key(&app.database, &app.ids, app.now(), &wanted).await;
    made.unwrap().secret
}
