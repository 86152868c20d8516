//! What those who work no cases see of them.

use access::{Place, Role};
use testkit::{UnderTest, on_both};

use crate::room::{Room, act, office, register};

#[tokio::test]
async fn a_contact_sees_the_municipality_without_the_offices_cases() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        register(&officer, "2026/77", "2026-08-10").await;
        assert!(officer.get("/kommuner/4601").await.has("/saker?"));

        let own = UnderTest::office(office(), "vestland", "Vestland");
        let mut person = room.test.person("Gunn Vik", Role::MunicipalityContact, own);
        let bergen = organisations::nation::nation().number("4601").unwrap();
        person.places = vec![Place::Municipality(bergen.municipality)];
        let contact = room.test.signed_in(&person).await;
        let page = contact.get("/kommuner/4601").await;
        assert!(page.status == 200 && !page.has("/saker"), "{}", page.text());
        assert_eq!(contact.get("/saker").await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_is_told_how_many_cases_somebody_has_before_the_account_is_closed() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let colleague = room.people(office(), Role::Adviser).await.remove(0);
        let admin = room.people(office(), Role::Administrator).await.remove(0);
        let admin = room.test.signed_in(&admin).await;
        let path = format!("/brukere/{}", colleague.id);
        assert!(!admin.get(&path).await.has("klagesak"));
        let case = register(&officer, "2026/77", "2026-08-10").await;
        let to = colleague.id.to_string();
        act(&officer, &case, "fordel", &[("saksbehandler", &to)])
            .await
            .location();
        let page = admin.get(&path).await;
        assert!(page.has("Én åpen klagesak"), "{}", page.text());
        assert!(!page.has("2026/77"), "how many, and not which");
    })
    .await;
}
