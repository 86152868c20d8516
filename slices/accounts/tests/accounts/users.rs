//! The administrator's pages through the real router, on both engines.

use access::Role;
use testkit::{Client, on_both};

use crate::{deputies::id_of, house::House};

const KARI: [(&str, &str); 4] = [
    ("navn", "Kari Nes"),
    ("epost", "kari.nes@example.org"),
    ("rolle", "adviser"),
    ("begrunnelse", "Ny i seksjonen"),
];
const ACCOUNTS: &str =
    "SELECT count(*) AS found FROM user_account WHERE email = 'kari.nes@example.org'";

async fn make(admin: &Client, fields: &[(&str, &str)]) -> testkit::Reply {
    let key = admin
        .get("/brukere/ny")
        .await
        .input("skjemanokkel")
        .unwrap();
    let form = [&[("skjemanokkel", key.as_str())], fields].concat();
    admin.post("/brukere/ny", &form).await
}

#[tokio::test]
async fn a_user_is_made_once_and_signs_in_by_the_link_that_is_shown_once() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let admin = house.persona("olav").await;
        let key = admin
            .get("/brukere/ny")
            .await
            .input("skjemanokkel")
            .unwrap();
        let form = [&[("skjemanokkel", key.as_str())], &KARI[..]].concat();
        let (first, second) = (
            admin.post("/brukere/ny", &form).await,
            admin.post("/brukere/ny", &form).await,
        );
        assert_eq!(first.location(), second.location());
        assert_eq!(house.rows(ACCOUNTS).await, 1);
        let path = first.location();
        assert!(admin.get("/brukere?sok=kari+nes").await.has(&path));
        assert!(admin.get(&path).await.has("Ny i seksjonen"));

        let page = admin.post(&format!("{path}/lenke"), &[]).await.text();
        let (_, rest) = page.split_once("<code>").unwrap();
        let (link, _) = rest.split_once("</code>").unwrap();
        let kari = house.browser();
        assert_eq!(kari.post(link, &[]).await.location(), "/");
        assert!(kari.get("/min-tilgang").await.has("gitt av Olav Kvamme"));
        assert!(!admin.get(&path).await.has("/logg-inn/lenke/"));
    })
    .await;
}

#[tokio::test]
async fn faults_of_a_user_are_told_at_once_and_store_nothing() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let admin = house.persona("olav").await;
        let before = house
            .rows("SELECT count(*) AS found FROM user_account")
            .await;
        let faulty = [
            ("navn", ""),
            ("epost", "kari"),
            ("rolle", "municipality_contact"),
            ("siste-dag", "2026-03-01"),
            ("begrunnelse", "Fødselsnummer 01019012480"),
        ];
        let reply = make(&admin, &faulty).await;
        assert_eq!(reply.status, 422);
        for sentence in [
            "Skriv navnet",
            "Skriv en hel e-postadresse",
            "minst én kommune",
            "Dagen er over",
        ] {
            assert!(reply.has(sentence), "{sentence}: {}", reply.text());
        }
        // Kjersti belongs to another office, which Olav does not see; her address is taken all the same.
        let taken = [
            ("navn", "Kari"),
            ("epost", "Kjersti@example.org"),
            ("rolle", "adviser"),
        ];
        assert!(
            make(&admin, &taken)
                .await
                .has("En annen bruker har denne adressen")
        );
        let nations = [
            ("navn", "Kari"),
            ("epost", "k@example.org"),
            ("rolle", "auditor"),
        ];
        assert!(
            make(&admin, &nations)
                .await
                .has("Du kan ikke gi denne rollen")
        );
        assert_eq!(
            house
                .rows("SELECT count(*) AS found FROM user_account")
                .await,
            before
        );
    })
    .await;
}

#[tokio::test]
async fn nobody_changes_the_own_access_and_another_offices_accounts_are_not_there() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let admin = house.persona("olav").await;
        let own = format!("/brukere/{}", id_of("olav"));
        let version =
            |page: &testkit::Reply| page.input("versjon").unwrap_or_else(|| "1".to_owned());
        let form = [
            ("versjon", version(&admin.get(&own).await)),
            ("navn", "Olav Kvamme".to_owned()),
            ("epost", "olav@example.org".to_owned()),
            ("rolle", "leader".to_owned()),
        ];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        let reply = admin.post(&format!("{own}/endre"), &form).await;
        assert!(
            reply.status == 422
                && reply.has("Ingen endrer sin egen tilgang. Be en annen administrator."),
            "{}",
            reply.text()
        );
        let closing = admin.post(&format!("{own}/avslutt"), &form[..1]).await;
        assert!(
            closing.status == 422 && closing.has("Dette er den siste administratoren"),
            "{}",
            closing.text()
        );

        let theirs = format!("/brukere/{}", id_of("kjersti"));
        assert_eq!(admin.get(&theirs).await.status, 404);
        for action in ["endre", "avslutt", "gjenapne", "lenke"] {
            let reply = admin.post(&format!("{theirs}/{action}"), &form).await;
            assert_eq!(reply.status, 404, "{action}");
        }
        assert!(!admin.get("/brukere?tilstand=alle").await.has("Kjersti"));
    })
    .await;
}

#[tokio::test]
async fn of_two_administrators_who_close_each_other_at_once_one_is_left() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let link = house
            .link("turid@example.org", Role::Administrator, Some("vestland"))
            .await
            .unwrap();
        let (olav, turid) = (house.persona("olav").await, house.browser());
        turid.post(&link, &[]).await.location();
        let page = olav.get("/brukere?sok=turid").await.text();
        let (_, rest) = page
            .split_once("class=\"ds-link\" href=\"/brukere/")
            .unwrap();
        let (of_turid, _) = rest.split_once('"').unwrap();
        let (of_turid, of_olav) = (
            format!("/brukere/{of_turid}"),
            format!("/brukere/{}", id_of("olav")),
        );
        let close = async |by: &Client, whose: &str, version: String| {
            by.post(&format!("{whose}/avslutt"), &[("versjon", &version)])
                .await
                .status
                .as_u16()
        };
        let versions = (
            olav.get(&of_turid).await.input("versjon").unwrap(),
            turid.get(&of_olav).await.input("versjon").unwrap(),
        );
        let (one, other) = futures_util::join!(
            close(&olav, &of_turid, versions.0),
            close(&turid, &of_olav, versions.1)
        );
        let mut answers = [one, other];
        answers.sort_unstable();
        assert!(
            answers[0] == 303 && matches!(answers[1], 401 | 403),
            "{answers:?}"
        );
        let left =
            "SELECT count(*) AS found FROM user_account WHERE role = 'administrator' AND active";
        assert_eq!(house.rows(left).await, 1);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_an_account_the_second_sees_both_and_stores_nothing() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let admin = house.persona("olav").await;
        let path = format!("/brukere/{}", id_of("marit"));
        let version = admin.get(&path).await.input("versjon").unwrap();
        let form = |role| {
            [
                ("versjon", version.as_str()),
                ("navn", "Marit Solheim"),
                ("epost", "marit@example.org"),
                ("rolle", role),
            ]
        };
        let address = format!("{path}/endre");
        admin.post(&address, &form("leader")).await.location();
        let second = admin.post(&address, &form("case_officer")).await;
        assert_eq!(second.status, 409);
        assert!(second.has("<dd>Leder</dd>"), "what holds now: {}", second.text());
        assert!(second.has("value=\"case_officer\" selected"), "what was to be saved");
        let role = "SELECT count(*) AS found FROM user_account WHERE role = 'leader' AND name = 'Marit Solheim'";
        assert_eq!(house.rows(role).await, 1);
    })
    .await;
}
