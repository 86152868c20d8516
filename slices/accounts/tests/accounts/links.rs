//! One-time links through the real router, on both engines.

use access::Role;
use accounts::close_account;
use database::{Fetch as _, Statement, values};
use kernel::Day;
use testkit::on_both;

use crate::house::{House, is_signed_in};

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
