use access::Role;
use database::values;
use testkit::on_both;

use crate::room::{COURSE, Room, SESSION, plan_course, with};

#[tokio::test]
async fn a_course_is_planned_with_its_sessions_and_changed() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let form = with(&COURSE, "materiell", "Lysark https://example.org/lysark");
        let course = officer.post("/kurs/ny", &form).await.location();
        let page = officer.get(&course).await;
        assert!(
            page.has("Sosialtjenesteloven") && page.has("Lysark"),
            "{}",
            page.text()
        );
        let added = officer
            .post(&format!("{course}/samlinger/ny"), &SESSION)
            .await;
        assert_eq!(added.location(), course);
        let page = officer.get(&course).await;
        assert!(
            page.has("09:00–15:30") && page.has("La til en samling"),
            "{}",
            page.text()
        );
        assert!(page.statements() <= 12, "{}", page.statements());
        // The same course stands in the plan.
        let id = course.trim_start_matches("/kurs/");
        assert!(
            officer
                .get(&format!("/plan/{id}"))
                .await
                .has("Planla kurset")
        );

        let edit = officer.get(&format!("{course}/endre")).await;
        let version = edit.input("versjon").unwrap();
        let mut changed = with(&COURSE, "tittel", "Loven for nye");
        changed.push(("versjon", &version));
        officer
            .post(&format!("{course}/endre"), &changed)
            .await
            .location();
        assert!(officer.get(&course).await.has("Loven for nye"));
        // A form from an older version stores nothing.
        let late = officer.post(&format!("{course}/endre"), &changed).await;
        assert_eq!(late.status, 409);
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_course_is_told_and_nothing_stored() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        for (name, value, sentence) in [
            ("tittel", "", "Fyll ut"),
            ("kurstype", "", "Fyll ut"),
            ("kurstype", "noe", "Velg"),
            ("materiell", "bare ord", "nettadresse"),
            (
                "foreleser",
                "018f0000-0000-7000-8000-000000000001",
                "Velg forelesere",
            ),
        ] {
            let reply = officer.post("/kurs/ny", &with(&COURSE, name, value)).await;
            assert_eq!(reply.status, 422, "{name}={value}");
            assert!(reply.has("fault-summary"), "{name}={value}: {sentence}");
        }
        assert_eq!(room.count("SELECT COUNT(*) AS n FROM course").await, 0);
        assert_eq!(room.count("SELECT COUNT(*) AS n FROM activity").await, 0);
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_session_is_told_and_nothing_stored() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let course = plan_course(&officer).await;
        let path = format!("{course}/samlinger/ny");
        for (name, value, sentence) in [
            ("til", "8", "Samlingen må slutte etter at den begynner"),
            ("fra", "25:00", "Skriv klokkeslettet som 09:00"),
            (
                "frist",
                "2026-12-02",
                "Påmeldingsfristen kan ikke være etter samlingen",
            ),
            ("sted", "", "Fyll ut et sted eller en nettadresse"),
            ("tilstand", "held", "før dagen har kommet"),
            ("lenke", "javascript:alert(1)", "Nettadressen må begynne"),
        ] {
            let reply = officer.post(&path, &with(&SESSION, name, value)).await;
            assert_eq!(reply.status, 422, "{name}={value}");
            assert!(reply.has(sentence), "{name}={value}: {}", reply.text());
        }
        assert_eq!(
            room.count("SELECT COUNT(*) AS n FROM course_session").await,
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_double_click_makes_one_course_and_one_session() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let key = officer.get("/kurs/ny").await.input("skjemanokkel").unwrap();
        let form = with(&COURSE, "skjemanokkel", &key);
        let first = officer.post("/kurs/ny", &form).await.location();
        assert_eq!(officer.post("/kurs/ny", &form).await.location(), first);
        let key = officer.get(&first).await.input("skjemanokkel").unwrap();
        let form = with(&SESSION, "skjemanokkel", &key);
        for _ in 0..2 {
            officer
                .post(&format!("{first}/samlinger/ny"), &form)
                .await
                .location();
        }
        assert_eq!(room.count("SELECT COUNT(*) AS n FROM course").await, 1);
        assert_eq!(
            room.count("SELECT COUNT(*) AS n FROM course_session").await,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn a_session_is_held_by_a_change_and_keeps_its_row_of_people() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let course = plan_course(&officer).await;
        officer
            .post(&format!("{course}/samlinger/ny"), &SESSION)
            .await
            .location();
        let rows = room.rows("SELECT id FROM course_session", values![]).await;
        let id: kernel::Id = rows[0].get("id").unwrap();
        let href = format!("{course}/samlinger/{id}");
        let version = officer.get(&href).await.input("versjon").unwrap();
        let held = with(&with(&SESSION, "dag", "2026-11-10"), "frist", "2026-11-09");
        let mut held = with(&held, "tilstand", "held");
        held.push(("versjon", &version));
        officer.post(&href, &held).await.location();
        assert!(officer.get(&course).await.has("Gjennomført"));
        assert_eq!(officer.post(&href, &held).await.status, 409);
    })
    .await;
}

#[tokio::test]
async fn another_office_finds_nothing_and_others_may_only_read() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let course = plan_course(&officer).await;
        let stranger = room.stranger().await;
        for path in ["", "/endre", "/tilbud"] {
            assert_eq!(
                stranger.get(&format!("{course}{path}")).await.status,
                404,
                "{path}"
            );
        }
        assert_eq!(
            stranger
                .post(&format!("{course}/samlinger/ny"), &SESSION)
                .await
                .status,
            404
        );
        let governor = room.one(Role::CountyGovernor).await;
        assert_eq!(governor.get(&course).await.status, 200);
        assert_eq!(governor.get("/kurs/ny").await.status, 403);
        assert_eq!(governor.post("/kurs/ny", &COURSE).await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn lecturers_are_shared_and_changed_by_their_own_office() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (officer, stranger) = (room.officer().await, room.stranger().await);
        let form = [
            ("navn", "Solveig Eksempel"),
            ("virksomhet", "Høgskulen på Vestlandet"),
            ("epost", "solveig@example.org"),
        ];
        officer.post("/kurs/forelesere", &form).await.location();
        let rows = room.rows("SELECT id FROM lecturer", values![]).await;
        let id: kernel::Id = rows[0].get("id").unwrap();
        assert!(
            stranger
                .get("/kurs/forelesere")
                .await
                .has("Solveig Eksempel")
        );
        let href = format!("/kurs/forelesere/{id}");
        assert_eq!(stranger.get(&href).await.status, 404);
        assert_eq!(stranger.post(&href, &form).await.status, 404);
        // The other office uses the lecturer all the same.
        let chosen = id.to_string();
        let form = with(&COURSE, "foreleser", &chosen);
        let course = stranger.post("/kurs/ny", &form).await.location();
        assert!(stranger.get(&course).await.has("Solveig Eksempel"));
        let version = officer.get(&href).await.input("versjon").unwrap();
        let changed = [
            ("navn", "Solveig E."),
            ("virksomhet", "HVL"),
            ("versjon", &version),
        ];
        officer.post(&href, &changed).await.location();
        assert!(
            stranger
                .get("/kurs/forelesere")
                .await
                .has("kan ikke spørres")
        );
        let wrong = officer
            .post(
                "/kurs/forelesere",
                &[("navn", "A"), ("virksomhet", "B"), ("epost", "c")],
            )
            .await;
        assert_eq!(wrong.status, 422);
    })
    .await;
}
