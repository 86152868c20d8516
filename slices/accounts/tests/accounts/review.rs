//! Looking through who has access, through the real router, on both engines.

use accounts::put_demo_access;
use audit::{Actor, Event};
use testkit::on_both;

use crate::{deputies::id_of, house::House};

async fn with_a_past(house: &House) {
    let mut tx = house.app.database.begin().await.unwrap();
    put_demo_access(&mut tx, house.app.now()).await.unwrap();
    let event = Event::new("demo.furnished", &Actor::program(), house.app.now());
    audit::commit(tx, &event).await.unwrap();
}

#[tokio::test]
async fn a_review_shows_who_has_what_since_when_and_when_it_was_used() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        with_a_past(&house).await;
        let leader = house.persona("anne-grethe").await;
        let page = leader.get("/tilganger").await;
        assert!(
            page.has("gitt av Olav Kvamme") && page.has("Marit Solheim for Anne Grethe Tveit"),
            "{}",
            page.text()
        );
        assert!(
            !page.has("Kjersti"),
            "another office's people are not there"
        );
        // Number five of the demo's people has never been here, number six not for a long time.
        assert!(
            leader
                .get("/tilganger?vis=aldri")
                .await
                .has("Ragnhild Bruvik")
        );
        let long_ago = leader.get("/tilganger?vis=lenge-siden").await;
        assert!(long_ago.has("Håvard Espeland") && !long_ago.has("Ragnhild Bruvik"));
        assert!(
            house
                .persona("sigrid")
                .await
                .get("/tilganger")
                .await
                .has("Kjersti Haaland")
        );
        assert_eq!(
            house.persona("ingrid").await.get("/tilganger").await.status,
            403
        );
    })
    .await;
}

#[tokio::test]
async fn what_changed_since_the_last_review_is_listed() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        with_a_past(&house).await;
        let (leader, admin) = (
            house.persona("anne-grethe").await,
            house.persona("olav").await,
        );
        assert!(
            leader
                .get("/tilganger")
                .await
                .has("Tilgangene er ikke gjennomgått ennå")
        );
        assert_eq!(admin.post("/tilganger/gjennomgatt", &[]).await.status, 403);
        let note = [("merknad", "To brukere er avsluttet.")];
        leader
            .post("/tilganger/gjennomgatt", &note)
            .await
            .location();
        let page = leader.get("/tilganger").await;
        assert!(
            page.has("av Anne Grethe Tveit. To brukere er avsluttet.")
                && page.has("Ingen roller er gitt"),
            "{}",
            page.text()
        );

        let moment = house.app.now().plus_seconds(60);
        house.under.clock.set_to(moment);
        let path = format!("/brukere/{}", id_of("marit"));
        let version = admin.get(&path).await.input("versjon").unwrap();
        let form = [
            ("versjon", version.as_str()),
            ("navn", "=cmd()"),
            ("epost", "marit@example.org"),
            ("rolle", "leader"),
        ];
        admin.post(&format!("{path}/endre"), &form).await.location();
        let page = leader.get("/tilganger").await;
        assert!(
            page.has("fikk rollen Leder, gitt av Olav Kvamme"),
            "{}",
            page.text()
        );
        assert!(
            page.has("hadde ikke lenger rollen Rådgiver"),
            "{}",
            page.text()
        );

        let file = leader.get("/tilganger/eksport.csv").await.text();
        assert!(
            file.contains("\n'=cmd();marit@example.org;Leder;"),
            "{file}"
        );
        assert!(!file.contains("kjersti"));
    })
    .await;
}

#[tokio::test]
async fn the_last_use_is_kept_when_sessions_are_forgotten() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let browser = house.persona("marit").await;
        let later = |minutes: i64| house.under.clock.set_to(house.app.now().plus_seconds(60 * minutes));
        let seen = "SELECT count(*) AS found FROM user_account WHERE last_seen IS NOT NULL";
        assert_eq!(house.rows(seen).await, 1, "signing in is use");
        later(60);
        browser.get("/kommuner").await;
        browser.get("/kommuner").await;
        let noted = "SELECT count(*) AS found FROM user_account u JOIN user_session s ON s.user_id = u.id WHERE u.last_seen = s.last_seen";
        assert_eq!(house.rows(noted).await, 1, "the account is noted after the session");
        browser.post("/logg-ut", &[]).await.location();
        assert_eq!(house.rows(seen).await, 1);
    })
    .await;
}
