//! Sessions, the demo's people and the choice of language through the real router, on both engines.

use std::collections::BTreeSet;

use accounts::{PERSONAS, Sessions, close_account};
use kernel::{Day, Language};
use shell::Serving;
use testkit::{Client, on_both};

use crate::house::{House, is_signed_in};

#[tokio::test]
async fn a_session_ends_at_sign_out_when_left_alone_and_when_the_account_is_closed() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let browser = house.browser();
        let sign_in = async || browser.post("/logg-inn/demo", &[("person", "marit"), ("til", "/kommuner?sok=os")]).await;

        assert_eq!(sign_in().await.location(), "/kommuner?sok=os");
        assert!(is_signed_in(&browser.get("/kommuner").await));
        assert_eq!(browser.post("/logg-ut", &[]).await.location(), "/logg-inn");
        assert_eq!(browser.get("/kommuner").await.location(), "/logg-inn?til=%2Fkommuner");
        assert_eq!(house.rows("SELECT count(*) AS found FROM user_session").await, 0);

        sign_in().await;
        close_account(&house.app.database, house.app.now(), "marit@example.org").await.unwrap();
        assert!(!is_signed_in(&browser.get("/kommuner").await));
        assert_eq!(sign_in().await.status.as_u16(), 404);

        browser.post("/logg-inn/demo", &[("person", "ingrid")]).await;
        assert!(is_signed_in(&browser.get("/kommuner").await));
        house.under.clock.set(Day::of(2026, 3, 3).unwrap());
        assert!(!is_signed_in(&browser.get("/kommuner").await), "left alone for a day");
        let log = "SELECT count(*) AS found FROM audit_event WHERE action IN ('account.signed-in', 'account.signed-out')";
        assert_eq!(house.rows(log).await, 4);
        let ownerless = "SELECT count(*) AS found FROM audit_event WHERE action LIKE 'account.%' AND action <> 'account.made' AND office_id IS NULL";
        assert_eq!(house.rows(ownerless).await, 0, "the log of an account is its office's");
    })
    .await;
}

#[tokio::test]
async fn a_session_is_new_at_each_sign_in_and_of_this_host_alone() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let secure = Serving {
            secure_cookies: true,
        };
        let sessions = Sessions::new(&house.app);
        let router = house
            .under
            .house
            .router(house.app.clone(), sessions, secure);
        let browser = Client::visiting(router);
        let mut keys = BTreeSet::new();
        for _ in 0..3 {
            let reply = browser.post("/logg-inn/demo", &[("person", "marit")]).await;
            let cookie = reply.headers["set-cookie"].to_str().unwrap().to_owned();
            for flag in [
                "__Host-oppdrag=",
                "Secure",
                "HttpOnly",
                "SameSite=Lax",
                "Path=/",
            ] {
                assert!(cookie.contains(flag), "{cookie} lacks {flag}");
            }
            assert!(!cookie.contains("Domain"), "{cookie}");
            let key = cookie.split(['=', ';']).nth(1).unwrap().to_owned();
            assert!(key.len() >= 22, "128 bits are 22 letters: {key}");
            assert!(is_signed_in(&browser.get("/kommuner").await));
            assert!(keys.insert(key), "a key was given twice");
        }
        let kept = house
            .rows("SELECT count(*) AS found FROM user_session")
            .await;
        assert_eq!(kept, 1, "the sessions before are ended");
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_two_hours_of_rest_and_twelve_in_all() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let browser = house.browser();
        let sign_in = async || browser.post("/logg-inn/demo", &[("person", "marit")]).await;
        sign_in().await.location();
        house.under.clock.pass(2 * 3600);
        assert!(is_signed_in(&browser.get("/kommuner").await), "two hours");
        house.under.clock.pass(2 * 3600 + 1);
        assert!(
            !is_signed_in(&browser.get("/kommuner").await),
            "a second more"
        );

        sign_in().await.location();
        for hour in 1..=12 {
            house.under.clock.pass(3600);
            assert!(is_signed_in(&browser.get("/kommuner").await), "hour {hour}");
        }
        house.under.clock.pass(1);
        assert!(
            !is_signed_in(&browser.get("/kommuner").await),
            "in use all day"
        );
    })
    .await;
}

#[tokio::test]
async fn the_demos_people_are_there_in_the_demo_only() {
    on_both(async |engine| {
        let demo = House::demo(engine).await;
        let page = demo.browser().get("/logg-inn").await;
        for persona in &PERSONAS {
            assert!(page.has(persona.name), "{}", persona.name);
            let browser = demo.browser();
            assert_eq!(
                browser
                    .post(
                        "/logg-inn/demo",
                        &[("person", persona.key), ("til", "//example.org")]
                    )
                    .await
                    .location(),
                "/"
            );
            assert!(
                browser
                    .get("/kommuner?embete=vestland")
                    .await
                    .status
                    .as_u16()
                    < 500
            );
        }
        assert_eq!(
            demo.browser()
                .post("/logg-inn/demo", &[("person", "nobody")])
                .await
                .status
                .as_u16(),
            404
        );

        let real = House::start(engine, false).await;
        let page = real.browser().get("/logg-inn").await;
        assert!(page.has("Du logger inn med en personlig lenke") && !page.has("Ingrid Hauge"));
        assert_eq!(
            real.browser()
                .post("/logg-inn/demo", &[("person", "ingrid")])
                .await
                .status
                .as_u16(),
            404
        );
        assert_eq!(
            real.browser().post("/logg-ut", &[]).await.status.as_u16(),
            401
        );
    })
    .await;
}

#[tokio::test]
async fn a_language_is_chosen_before_and_after_signing_in() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let browser = house.browser();
        let choose = async |code, back| {
            browser
                .post("/sprak", &[("sprak", code), ("til", back)])
                .await
        };
        assert_eq!(
            choose("nn", "/logg-inn?til=%2Fkommuner").await.location(),
            "/logg-inn?til=%2Fkommuner"
        );
        assert!(browser.get("/logg-inn").await.has("Vel kven du vil vere"));

        browser
            .post("/logg-inn/demo", &[("person", "ingrid")])
            .await;
        assert!(
            browser.get("/kommuner").await.has("<html lang=\"nb\""),
            "the account's own language"
        );
        assert_eq!(choose("en", "https://example.org/").await.location(), "/");
        assert!(
            browser
                .get("/kommuner")
                .await
                .has("County Governor of Vestland")
        );
        assert_eq!(choose("xx", "/").await.status.as_u16(), 400);

        let ingrid = house.browser();
        ingrid.post("/logg-inn/demo", &[("person", "ingrid")]).await;
        assert!(
            ingrid
                .get("/kommuner")
                .await
                .has(&format!("<html lang=\"{}\"", Language::En)),
            "kept with the account"
        );
    })
    .await;
}
