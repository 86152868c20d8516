//! A change of access bites on the next request, in every browser; on both engines.

use testkit::{Client, on_both};

use crate::{deputies::id_of, house::House};

async fn change(admin: &Client, key: &str, name: &str, changed: &[(&str, &str)]) {
    let path = format!("/brukere/{}", id_of(key));
    let version = admin.get(&path).await.input("versjon").unwrap();
    let address = format!("{key}@example.org");
    let kept = [
        ("versjon", version.as_str()),
        ("navn", name),
        ("epost", address.as_str()),
    ];
    let form = [&kept, changed].concat();
    admin.post(&format!("{path}/endre"), &form).await.location();
}

async fn status(browser: &Client, path: &str) -> u16 {
    browser.get(path).await.status.as_u16()
}

#[tokio::test]
async fn a_role_that_is_taken_is_gone_at_the_next_request() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let admin = house.persona("olav").await;
        let browsers = [
            house.persona("anne-grethe").await,
            house.persona("anne-grethe").await,
        ];
        for browser in &browsers {
            assert_eq!(status(browser, "/tilganger").await, 200);
        }
        change(
            &admin,
            "anne-grethe",
            "Anne Grethe Tveit",
            &[("rolle", "adviser")],
        )
        .await;
        for browser in &browsers {
            assert_eq!(status(browser, "/tilganger").await, 403);
            assert!(browser.get("/kommuner").await.has("Rådgiver"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_closed_account_is_out_at_the_next_request_and_its_sessions_are_gone() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let admin = house.persona("olav").await;
        let browsers = [house.persona("marit").await, house.persona("marit").await];
        let path = format!("/brukere/{}", id_of("marit"));
        let version = admin.get(&path).await.input("versjon").unwrap();
        let form = [
            ("versjon", version.as_str()),
            ("avslutt-begrunnelse", "Sluttet"),
        ];
        admin
            .post(&format!("{path}/avslutt"), &form)
            .await
            .location();
        for browser in &browsers {
            assert_eq!(
                browser.get("/kommuner").await.location(),
                "/logg-inn?til=%2Fkommuner"
            );
        }
        // The administrator's own is left.
        assert_eq!(
            house
                .rows("SELECT count(*) AS found FROM user_session WHERE user_id IS NOT NULL")
                .await,
            1
        );
        assert_eq!(
            house
                .browser()
                .post("/logg-inn/demo", &[("person", "marit")])
                .await
                .status,
            404
        );

        let version = admin.get(&path).await.input("versjon").unwrap();
        admin
            .post(&format!("{path}/gjenapne"), &[("versjon", &version)])
            .await
            .location();
        assert_eq!(
            status(&house.persona("marit").await, "/kommuner").await,
            200
        );
    })
    .await;
}

#[tokio::test]
async fn an_access_with_a_last_day_ends_at_midnight() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let moment = |text: &str| house.under.clock.set_to(text.parse().unwrap());
        moment("2026-03-02T22:30:00Z");
        let (admin, browser) = (house.persona("olav").await, house.persona("marit").await);
        let until = [("rolle", "adviser"), ("siste-dag", "2026-03-02")];
        change(&admin, "marit", "Marit Solheim", &until).await;
        assert_eq!(status(&browser, "/kommuner").await, 200);
        moment("2026-03-02T23:00:00Z");
        assert_eq!(
            browser.get("/kommuner").await.location(),
            "/logg-inn?til=%2Fkommuner"
        );
    })
    .await;
}

#[tokio::test]
async fn a_contact_sees_the_own_places_alone_and_from_the_next_request_the_new_ones() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let (admin, contact) = (house.persona("olav").await, house.persona("gunnhild").await);
        let page = contact.get("/kommuner").await;
        assert!(
            page.has("/kommuner/4621") && !page.has("/kommuner/4601"),
            "{}",
            page.text()
        );
        assert_eq!(status(&contact, "/kommuner/4621").await, 200);
        assert_eq!(status(&contact, "/kommuner/4601").await, 404);

        let bergen = organisations::nation::nation().number("4601").unwrap();
        let place = format!("kommune-{}", bergen.municipality);
        let oslo = organisations::nation::nation().number("0301").unwrap();
        let elsewhere = format!("kommune-{}", oslo.municipality);
        let role = ("rolle", "municipality_contact");
        let refused = [role, ("sted", place.as_str()), ("sted", elsewhere.as_str())];
        let path = format!("/brukere/{}/endre", id_of("gunnhild"));
        let version = admin
            .get(path.trim_end_matches("/endre"))
            .await
            .input("versjon")
            .unwrap();
        let kept = [
            ("versjon", version.as_str()),
            ("navn", "Gunnhild Myklebust"),
            ("epost", "gunnhild@example.org"),
        ];
        let reply = admin.post(&path, &[&kept[..], &refused].concat()).await;
        assert!(
            reply.has("Noe av det du valgte, hører ikke til embetet"),
            "{}",
            reply.text()
        );

        change(
            &admin,
            "gunnhild",
            "Gunnhild Myklebust",
            &[role, ("sted", &place)],
        )
        .await;
        assert_eq!(status(&contact, "/kommuner/4601").await, 200);
        assert_eq!(status(&contact, "/kommuner/4621").await, 404);
    })
    .await;
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_of_the_person_and_nobody_elses() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let (here, there) = (house.persona("marit").await, house.persona("marit").await);
        let other = house.persona("ingrid").await;
        assert!(here.get("/min-tilgang").await.has("Denne økta"));
        let reply = here.post("/min-tilgang/logg-ut-overalt", &[]).await;
        assert_eq!(reply.location(), "/logg-inn");
        for browser in [&here, &there] {
            assert_eq!(
                browser.get("/kommuner").await.location(),
                "/logg-inn?til=%2Fkommuner"
            );
        }
        assert_eq!(status(&other, "/kommuner").await, 200);
    })
    .await;
}
