//! Whoever has a link: signing up, waiting, withdrawing.

use database::values;
use testkit::{Engine, on_both};

use crate::room::Room;

#[tokio::test]
async fn whoever_withdraws_makes_room_for_the_first_who_waits_and_so_on() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let link = room.link(&session, "pamelding").await;
        let mut own = Vec::new();
        for name in ["a", "b", "c", "d", "e"] {
            let reply = room.sign_up(&link, name, &format!("{name}@nav.no")).await;
            own.push(reply.location());
        }
        let visitor = room.test.visitor();
        let page = visitor.get(&own[3]).await;
        assert!(page.has("nummer 2 på ventelisten"), "{}", page.text());
        assert_eq!(visitor.post(&own[0], &[]).await.location(), own[0]);
        let (c, w) = ("confirmed", "waiting");
        assert_eq!(room.states(&session).await, ["withdrawn", c, c, w, w]);
        // Withdrawing twice is withdrawing once.
        assert_eq!(visitor.post(&own[0], &[]).await.location(), own[0]);
        assert_eq!(room.states(&session).await, ["withdrawn", c, c, w, w]);
        // One who waits gives nobody a place.
        visitor.post(&own[3], &[]).await.location();
        assert_eq!(
            room.states(&session).await,
            ["withdrawn", c, c, "withdrawn", w]
        );
        visitor.post(&own[2], &[]).await.location();
        let gone = "withdrawn";
        assert_eq!(room.states(&session).await, [gone, c, gone, gone, c]);
        let told = room.mails_to("e@nav.no").await;
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("Du har fått plass"), "{told:?}");
        assert!(told[1].starts_with("Du står på ventelisten"), "{told:?}");
        assert_eq!(room.mails_to("b@nav.no").await.len(), 1);
        assert!(visitor.get(&own[4]).await.has("Du har plass"));
        // Who withdrew comes again, behind the others.
        let again = room.sign_up(&link, "a", "A@nav.no ").await;
        assert!(
            visitor
                .get(&again.location())
                .await
                .has("nummer 1 på ventelisten")
        );
        assert_eq!(
            visitor.get(&own[0]).await.status,
            404,
            "the old link is dead"
        );
        assert_eq!(room.states(&session).await, [c, gone, gone, c, w]);
    })
    .await;
}

#[tokio::test]
async fn the_same_person_is_told_so_and_not_doubled() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let link = room.link(&session, "pamelding").await;
        room.sign_up(&link, "Kari Nes", "kari@nav.no")
            .await
            .location();
        let again = room.sign_up(&link, "Kari", " KARI@nav.no").await;
        assert_eq!(again.status, 422);
        assert!(again.has("allerede påmeldt"));
        assert!(
            !again.has("/pamelding/trekk/"),
            "nobody is handed another's link"
        );
        assert_eq!(room.states(&session).await, ["confirmed"]);
        assert_eq!(room.mails_to("kari@nav.no").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_at_once_and_nothing_is_stored() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let link = room.link(&session, "pamelding").await;
        let visitor = room.test.visitor();
        let elsewhere = organisations::nav_office_id("oslo").to_string();
        let wrong = [
            ("navn", ""),
            ("epost", "kari"),
            ("navkontor", elsewhere.as_str()),
            ("fag", "trolldom"),
            ("rolle", "konge"),
        ];
        let reply = visitor.post(&link, &wrong).await;
        assert_eq!(reply.status, 422);
        for field in ["navn", "epost", "navkontor", "fag", "rolle"] {
            assert!(reply.has(&format!("href=\"#{field}\"")), "{field}");
        }
        for (name, email) in [
            ("Kari 01010199999 Nes", "kari@nav.no"),
            ("Kari", "13097248022@nav.no"),
        ] {
            let reply = room.sign_up(&link, name, email).await;
            let is_number =
                kernel::find_national_identity_number(&format!("{name} {email}")).is_some();
            assert_eq!(reply.status == 422, is_number, "{name} {email}");
        }
        let kept = room
            .rows(
                "SELECT name FROM participant WHERE email LIKE '%13097248022%'",
                values![],
            )
            .await;
        assert!(kept.is_empty());
        let injected = room
            .sign_up(&link, "Ola", "ola@nav.no\r\nBcc: alle@nav.no")
            .await;
        assert_eq!(injected.status, 422);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_was_renewed_or_closed_leads_nowhere() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let old = room.link(&session, "pamelding").await;
        let new = room.link(&session, "pamelding").await;
        assert_ne!(old, new);
        let visitor = room.test.visitor();
        for dead in [
            old.as_str(),
            "/pamelding/x",
            "/pamelding/trekk/x",
            "/oppmote/x",
            "/evaluering/x",
        ] {
            let reply = visitor.get(dead).await;
            assert_eq!(reply.status, 404, "{dead}");
            assert!(reply.has("Lenken virker ikke"), "{dead}");
            assert_eq!(
                room.sign_up(dead, "Kari", "kari@nav.no").await.status,
                404,
                "{dead}"
            );
        }
        assert_eq!(visitor.get(&new).await.status, 200);
        let page = room
            .officer
            .get(&format!("{}/deltakere", session.href))
            .await;
        let version = page.input("versjon").unwrap();
        let close = format!("{}/lenker/pamelding/steng", session.href);
        let stale = room.officer.post(&close, &[("versjon", "1")]).await;
        assert_eq!(stale.status, 409);
        room.officer
            .post(&close, &[("versjon", &version)])
            .await
            .location();
        assert_eq!(room.sign_up(&new, "Kari", "kari@nav.no").await.status, 404);
        assert!(room.states(&session).await.is_empty());
        // What is kept is not the link.
        let rows = room
            .rows(
                "SELECT after FROM audit_event WHERE action LIKE 'session.%'",
                values![],
            )
            .await;
        let token = new.rsplit('/').next().unwrap();
        for row in rows {
            let after: Option<String> = row.get("after").unwrap();
            assert!(!after.unwrap_or_default().contains(token));
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_signs_up_too_late_or_to_what_is_called_off() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session_on("2026-11-20", 2).await;
        let link = room.link(&session, "pamelding").await;
        let own = room.sign_up(&link, "Kari", "kari@nav.no").await.location();
        let visitor = room.test.visitor();
        room.test.clock.set("2026-11-20".parse().unwrap());
        assert!(
            visitor.get(&link).await.has("Meld meg på"),
            "on the last day"
        );
        room.test.clock.set("2026-11-21".parse().unwrap());
        let late = room.sign_up(&link, "Ola", "ola@nav.no").await;
        assert_eq!(late.status, 409);
        assert!(late.has("Samlingen er holdt"), "{}", late.text());
        let withdrawn = visitor.post(&own, &[]).await;
        assert_eq!(withdrawn.status, 409);
        assert_eq!(room.states(&session).await, ["confirmed"]);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_is_called_off_says_so() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let link = room.link(&session, "pamelding").await;
        let page = room.officer.get(&session.href).await;
        let version = page.input("versjon").unwrap();
        let form = [
            ("versjon", version.as_str()),
            ("tilstand", "cancelled"),
            ("dag", "2026-12-07"),
            ("fra", "09:00"),
            ("til", "15:00"),
            ("sted", "Bergen"),
            ("plasser", "2"),
        ];
        room.officer.post(&session.href, &form).await.location();
        assert!(
            room.test
                .visitor()
                .get(&link)
                .await
                .has("Samlingen er avlyst")
        );
        assert_eq!(room.sign_up(&link, "Ola", "ola@nav.no").await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn more_room_gives_places_to_those_who_wait() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(1).await;
        let link = room.link(&session, "pamelding").await;
        for name in ["a", "b", "c", "d"] {
            room.sign_up(&link, name, &format!("{name}@nav.no"))
                .await
                .location();
        }
        let version = room
            .officer
            .get(&session.href)
            .await
            .input("versjon")
            .unwrap();
        let form = [
            ("versjon", version.as_str()),
            ("tilstand", "planned"),
            ("dag", "2026-12-07"),
            ("fra", "09:00"),
            ("til", "15:00"),
            ("sted", "Bergen"),
            ("plasser", "3"),
        ];
        room.officer.post(&session.href, &form).await.location();
        let (c, w) = ("confirmed", "waiting");
        assert_eq!(room.states(&session).await, [c, c, c, w]);
        assert_eq!(room.mails_to("c@nav.no").await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn the_page_speaks_three_languages_and_so_do_the_letters() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(3).await;
        let link = room.link(&session, "pamelding").await;
        for (language, button, subject) in [
            ("nb", "Meld meg på", "Du har plass:"),
            ("nn", "Meld meg på", "Du har plass:"),
            ("en", "Sign me up", "You have a place:"),
        ] {
            let visitor = room.test.visitor();
            visitor
                .post("/sprak", &[("sprak", language), ("til", &link)])
                .await;
            let page = visitor.get(&link).await;
            assert!(page.has(&format!("<html lang=\"{language}\"")) && page.has(button));
            assert!(page.has("12 m"), "how long names are kept stands there");
            let email = format!("{language}@nav.no");
            visitor
                .post(&link, &crate::room::form("Kari", &email))
                .await
                .location();
            assert!(room.mails_to(&email).await[0].starts_with(subject));
        }
        let body = room
            .rows(
                "SELECT body FROM mail WHERE recipient = 'nn@nav.no'",
                values![],
            )
            .await;
        let body: String = body[0].get("body").unwrap();
        assert!(body.contains("{oppdrag}/pamelding/trekk/"), "{body}");
        assert!(body.contains("påmeldinga"), "{body}");
    })
    .await;
}
