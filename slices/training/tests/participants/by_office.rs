//! What the office does with those who signed up.

use access::Role;
use database::values;
use testkit::{Engine, on_both};

use crate::room::{Room, form};

#[tokio::test]
async fn the_office_adds_gives_a_place_and_takes_out() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(1).await;
        let list = format!("{}/deltakere", session.href);
        for (name, email) in [("a", "a@nav.no"), ("b", "b@nav.no"), ("c", "c@nav.no")] {
            room.officer
                .post(&list, &form(name, email))
                .await
                .location();
        }
        let twice = room.officer.post(&list, &form("a", "A@nav.no")).await;
        assert_eq!(twice.status, 422);
        let wrong = room.officer.post(&list, &[("navn", "")]).await;
        assert_eq!(wrong.status, 422);
        for field in ["navn", "epost", "navkontor"] {
            assert!(wrong.has(&format!("href=\"#{field}\"")), "{field}");
        }
        let (c, w, gone) = ("confirmed", "waiting", "withdrawn");
        assert_eq!(room.states(&session).await, [c, w, w]);
        let ids = room
            .rows(
                "SELECT id FROM participant WHERE session_id = $1 ORDER BY position",
                values![session.id],
            )
            .await;
        let id = |place: usize| ids[place].get::<kernel::Id>("id").unwrap();
        // Past the one before, and there is one place more.
        let give = format!("{list}/{}/plass", id(2));
        room.officer.post(&give, &[]).await.location();
        room.officer.post(&give, &[]).await.location();
        assert_eq!(room.states(&session).await, [c, w, c]);
        let page = room.officer.get(&list).await;
        assert!(page.has("2 av 2 plasser er tatt"), "{}", page.text());
        let out = format!("{list}/{}/trekk", id(0));
        room.officer.post(&out, &[]).await.location();
        room.officer.post(&out, &[]).await.location();
        assert_eq!(room.states(&session).await, [gone, c, c]);
        assert_eq!(
            room.mails_to("a@nav.no").await.len(),
            2,
            "told that it is withdrawn, once"
        );
        assert_eq!(
            room.mails_to("b@nav.no").await.len(),
            2,
            "told of the place"
        );
        let history = room
            .officer
            .get(&format!("{}/historikk", session.href))
            .await;
        assert!(history.has("Tok ut en deltaker") && !history.has("a@nav.no"));
    })
    .await;
}

#[tokio::test]
async fn nobody_else_finds_the_participants() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(1).await;
        let link = room.link(&session, "pamelding").await;
        room.sign_up(&link, "Kari Nes", "kari@nav.no")
            .await
            .location();
        let stranger = room.stranger().await;
        let steward = room.test.person("Dir Ektør", Role::Steward, None);
        let steward = room.test.signed_in(&steward).await;
        for page in [
            "deltakere",
            "deltakere.csv",
            "deltakere.xlsx",
            "oppmote",
            "evaluering",
            "historikk",
            "epost",
        ] {
            let path = format!("{}/{page}", session.href);
            assert_eq!(stranger.get(&path).await.status, 404, "{page}");
            assert_eq!(steward.get(&path).await.status, 403, "{page}");
            assert_eq!(room.test.visitor().get(&path).await.status, 303, "{page}");
        }
        for action in [
            "deltakere",
            "epost",
            "oppmote",
            "lenker/pamelding",
            "lenker/pamelding/steng",
        ] {
            let path = format!("{}/{action}", session.href);
            assert_eq!(
                stranger.post(&path, &form("x", "x@nav.no")).await.status,
                404,
                "{action}"
            );
        }
        // The course and the session must belong together.
        let other = room.session(1).await;
        let mixed = format!("/kurs/{}/samlinger/{}/deltakere", other.course, session.id);
        assert_eq!(room.officer.get(&mixed).await.status, 404);
        assert_eq!(room.states(&session).await, ["confirmed"]);
    })
    .await;
}

#[tokio::test]
async fn the_list_is_narrowed_paged_and_taken_out_and_all_of_it_is_noted() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(55).await;
        let list = format!("{}/deltakere", session.href);
        let nav_office = room.nav_office().await.to_string();
        let link = room.link(&session, "pamelding").await;
        for number in 0..60 {
            let email = format!("d{number}@nav.no");
            let mut form = form("Kari Nes", &email).to_vec();
            if number < 3 {
                form[2].1 = &nav_office;
            }
            room.test.visitor().post(&link, &form).await.location();
        }
        let page = room.officer.get(&list).await;
        assert!(page.has("Viser 50 av 60"), "{}", page.text());
        let next = page
            .text()
            .split("etter=")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        let second = room.officer.get(&format!("{list}?etter={next}")).await;
        assert!(second.has("Viser 10 av 60"));
        assert!(
            room.officer
                .get(&format!("{list}?tilstand=waiting"))
                .await
                .has("Viser 5 av 5")
        );
        let narrowed = format!("{list}?navkontor={nav_office}");
        assert!(room.officer.get(&narrowed).await.has("Viser 3 av 3"));
        assert!(page.statements() <= 12, "{}", page.statements());
        let csv = room
            .officer
            .get(&format!("{list}.csv?tilstand=waiting"))
            .await;
        assert_eq!(csv.text().lines().count(), 6);
        let xlsx = room.officer.get(&format!("{list}.xlsx")).await;
        assert!(xlsx.bytes.starts_with(b"PK"));
        let readings = room
            .rows(
                "SELECT way, count FROM reading ORDER BY way, count",
                values![],
            )
            .await;
        let noted: Vec<(String, i64)> = readings
            .iter()
            .map(|row| (row.get("way").unwrap(), row.get("count").unwrap()))
            .collect();
        let export = |count| ("export".to_owned(), count);
        assert!(
            noted.contains(&export(5)) && noted.contains(&export(60)),
            "{noted:?}"
        );
        assert!(noted.iter().any(|(way, _)| way == "page"), "{noted:?}");
    })
    .await;
}

#[tokio::test]
async fn a_letter_goes_to_everyone_in_the_list_and_to_nobody_else() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let link = room.link(&session, "pamelding").await;
        for name in ["a", "b", "c"] {
            room.sign_up(&link, name, &format!("{name}@nav.no"))
                .await
                .location();
        }
        let path = format!("{}/epost?tilstand=confirmed", session.href);
        let page = room.officer.get(&path).await;
        assert!(page.has("går til 2 deltakere"), "{}", page.text());
        let faulty = room
            .officer
            .post(&path, &[("emne", ""), ("tekst", ""), ("antall", "3")])
            .await;
        assert_eq!(faulty.status, 422);
        for field in ["emne", "tekst", "antall"] {
            assert!(faulty.has(&format!("href=\"#{field}\"")), "{field}");
        }
        let key = page.input("skjemanokkel").unwrap();
        let right = [
            ("emne", "Ta med PC"),
            ("tekst", "Hei!\nVi sees."),
            ("antall", "2"),
            ("skjemanokkel", key.as_str()),
        ];
        room.officer.post(&path, &right).await.location();
        room.officer.post(&path, &right).await.location();
        assert_eq!(room.mails_to("a@nav.no").await[1..], ["Ta med PC"]);
        assert_eq!(
            room.mails_to("c@nav.no").await.len(),
            1,
            "who waits gets no letter"
        );
    })
    .await;
}
