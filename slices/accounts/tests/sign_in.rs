//! Signing in and out through the real router, on both engines.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its house must fail"
)]

use std::sync::Arc;

use access::Role;
use accounts::{
    Accounts, NoLink, PERSONAS, Sessions, Wanted, close_account, create_link, put_personas,
};
use audit::{Actor, Event};
use database::{Fetch as _, Statement, values};
use kernel::{Day, Ids, Language};
use shell::{App, Parts, Serving};
use testkit::{Client, Engine, Reply, UnderTest, on_both};
use texts::Catalogue;

/// The two slices with the real accounts and sessions behind the router.
struct House {
    under: UnderTest,
    app: App,
    router: axum::Router,
}

impl House {
    async fn start(engine: Engine, demo: bool) -> Self {
        let today = Day::of(2026, 3, 2).unwrap();
        let under =
            UnderTest::start(engine, &[&organisations::SLICE, &accounts::SLICE], today).await;
        let texts = Catalogue::new(&under.house.texts());
        let database = under.app.database.clone();
        organisations::ensure_nation(&database, under.app.now())
            .await
            .unwrap();
        let app = App::new(Parts {
            database: database.clone(),
            clock: under.clock.clone(),
            ids: Ids::from_seed(7),
            texts: texts.clone(),
            demo,
            navigation: under.house.navigation(),
            people: Arc::new(Accounts::new(texts, under.clock.clone())),
        });
        let sessions = Sessions::new(database, under.clock.clone());
        let router = under.house.router(
            app.clone(),
            sessions,
            Serving {
                secure_cookies: false,
            },
        );
        Self { under, app, router }
    }

    async fn demo(engine: Engine) -> Self {
        let house = Self::start(engine, true).await;
        let mut tx = house.app.database.begin().await.unwrap();
        put_personas(&mut tx).await.unwrap();
        let event = Event::new("account.personas-made", &Actor::program(), house.app.now());
        audit::commit(tx, &event).await.unwrap();
        house
    }

    fn browser(&self) -> Client {
        Client::visiting(self.router.clone())
    }

    async fn link(&self, email: &str, role: Role, office: Option<&str>) -> Result<String, NoLink> {
        let wanted = Wanted {
            name: "Kari Nes",
            email,
            role,
            office,
        };
        Ok(
            create_link(&self.app.database, &self.app.ids, self.app.now(), wanted)
                .await?
                .path,
        )
    }

    async fn rows(&self, sql: &'static str) -> i64 {
        let mut reader = self.app.database.read().await.unwrap();
        reader
            .fetch_one(&Statement::new("COUNT", sql), values![])
            .await
            .unwrap()
            .get("found")
            .unwrap()
    }
}

fn is_signed_in(page: &Reply) -> bool {
    page.status.as_u16() == 200
}

#[tokio::test]
async fn a_link_signs_in_once_and_looking_at_it_uses_nothing_up() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let link = house
            .link("kari@example.org", Role::Adviser, Some("vestland"))
            .await
            .unwrap();
        let (first, second) = (house.browser(), house.browser());
        for _ in 0..2 {
            assert!(
                first
                    .get(&link)
                    .await
                    .has("Denne lenka logger inn Kari Nes")
            );
        }
        assert!(!is_signed_in(&first.get("/kommuner").await));
        assert_eq!(first.post(&link, &[]).await.location(), "/");
        let page = first.get("/kommuner").await;
        assert!(
            page.has("Kari Nes") && page.has("Statsforvalteren i Vestland"),
            "{}",
            page.text()
        );

        for reply in [second.get(&link).await, second.post(&link, &[]).await] {
            assert!(
                reply.status.as_u16() == 410 && reply.has("Lenka er brukt"),
                "{}",
                reply.text()
            );
        }
        assert!(!is_signed_in(&second.get("/kommuner").await));
    })
    .await;
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_gets_in() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let link = house
            .link("kari@example.org", Role::Adviser, Some("vestland"))
            .await
            .unwrap();
        let (first, second) = (house.browser(), house.browser());
        let (one, other) = futures_util::join!(first.post(&link, &[]), second.post(&link, &[]));
        let mut answers = [one.status.as_u16(), other.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers, [303, 410]);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_forged_old_or_of_a_closed_account_signs_nobody_in() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let browser = house.browser();
        let forged = format!("/logg-inn/lenke/{}", "a".repeat(64));
        let reply = browser.post(&forged, &[]).await;
        assert!(
            reply.status.as_u16() == 404 && reply.has("Lenka finnes ikke"),
            "{}",
            reply.text()
        );

        let closed = house
            .link("ola@example.org", Role::Auditor, None)
            .await
            .unwrap();
        assert!(
            close_account(&house.app.database, house.app.now(), "Ola@example.org")
                .await
                .unwrap()
        );
        assert!(
            !close_account(&house.app.database, house.app.now(), "ola@example.org")
                .await
                .unwrap()
        );
        let reply = browser.post(&closed, &[]).await;
        assert!(
            reply.status.as_u16() == 410 && reply.has("Brukeren er avsluttet"),
            "{}",
            reply.text()
        );

        let old = house
            .link("kari@example.org", Role::Adviser, Some("vestland"))
            .await
            .unwrap();
        house.under.clock.set(Day::of(2026, 3, 4).unwrap());
        let reply = browser.post(&old, &[]).await;
        assert!(
            reply.status.as_u16() == 410 && reply.has("Lenka er for gammel"),
            "{}",
            reply.text()
        );
        assert!(!is_signed_in(&browser.get("/kommuner").await));
    })
    .await;
}

#[tokio::test]
async fn a_link_brings_the_account_up_to_date_and_faults_store_nothing() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        house.link("kari@example.org", Role::Adviser, Some("vestland")).await.unwrap();
        let link = house.link(" KARI@example.org ", Role::Leader, Some("oslo-og-viken")).await.unwrap();
        assert_eq!(house.rows("SELECT count(*) AS found FROM user_account").await, 1);
        let browser = house.browser();
        browser.post(&link, &[]).await;
        let page = browser.get("/kommuner").await;
        assert!(page.has("Statsforvalteren i Østfold, Buskerud, Oslo og Akershus") && page.has("Leder"), "{}", page.text());

        let faults = house.link("kari", Role::Adviser, Some("fjordane")).await.unwrap_err().to_string();
        assert!(faults.contains("«kari» is not an e-mail address") && faults.contains("vestland"), "{faults}");
        assert_eq!(house.rows("SELECT count(*) AS found FROM sign_in_link").await, 2);
        let events = "SELECT count(*) AS found FROM audit_event WHERE action IN ('account.made', 'account.changed', 'account.link-made')";
        assert_eq!(house.rows(events).await, 4);
    })
    .await;
}

#[tokio::test]
async fn secrets_are_stored_as_hashes_only() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        let link = house
            .link("kari@example.org", Role::Adviser, Some("vestland"))
            .await
            .unwrap();
        let reply = house.browser().post(&link, &[]).await;
        let cookie = reply.headers["set-cookie"].to_str().unwrap().to_owned();
        for flag in ["oppdrag=", "HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.contains(flag), "{cookie} lacks {flag}");
        }
        let key = cookie.split(['=', ';']).nth(1).unwrap();
        let token = link.rsplit('/').next().unwrap();
        let mut reader = house.app.database.read().await.unwrap();
        for (sql, secret) in [
            ("SELECT token_hash AS kept FROM sign_in_link", token),
            ("SELECT id_hash || data AS kept FROM user_session", key),
        ] {
            let kept: String = reader
                .fetch_one(&Statement::new("KEPT", sql), values![])
                .await
                .unwrap()
                .get("kept")
                .unwrap();
            assert!(kept.len() >= 64 && !kept.contains(secret));
        }
    })
    .await;
}

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

#[tokio::test]
async fn every_statement_can_be_prepared() {
    on_both(async |engine| {
        let house = House::start(engine, false).await;
        for (part, name, sql) in house.under.house.statements() {
            house
                .app
                .database
                .prepare(sql)
                .await
                .unwrap_or_else(|error| panic!("{part} {name}: {error}"));
        }
    })
    .await;
}

#[test]
fn the_texts_are_complete() {
    assert_eq!(texts::faults(&accounts::TEXTS), Vec::<String>::new());
}
