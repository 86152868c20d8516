use access::Role;
use http::StatusCode;
use testkit::on_both;

use crate::room::{Room, act, new_case, office, register};

#[tokio::test]
async fn a_case_goes_from_receipt_to_decision_and_is_told_in_its_history() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        let colleague = room.people(office(), Role::Adviser).await.remove(0);
        let case = register(&client, "2026/77", "2026-08-10").await;
        assert!(client.get("/saker").await.has("2026/77"));
        let to = colleague.id.to_string();
        act(&client, &case, "fordel", &[("saksbehandler", &to)])
            .await
            .location();
        act(
            &client,
            &case,
            "vent",
            &[("vent-fra", "2026-09-01"), ("ventegrunn", "nav_office")],
        )
        .await
        .location();
        assert!(client.get("/saker?tilstand=venter").await.has("2026/77"));
        act(
            &client,
            &case,
            "gjenoppta",
            &[("gjenopptatt", "2026-09-15")],
        )
        .await
        .location();
        act(
            &client,
            &case,
            "forelopig-svar",
            &[("svar-sendt", "2026-09-10")],
        )
        .await
        .location();
        let verdict = [
            ("avgjort", "2026-11-12"),
            ("utfall", "sent_back"),
            ("grunn", "facts_lacking"),
            ("tema", "children"),
        ];
        act(&client, &case, "avgjor", &verdict).await.location();
        let page = client.get(&case).await;
        for words in [
            "Sak 2026/77",
            colleague.name.as_str(),
            "Opphevet og sendt tilbake",
            "2 dager for sent",
            "94 dager",
            "80 dager",
            "Saken var ikke godt nok opplyst",
            "Barn og unge",
            "Registrert",
            "Satt på vent",
            "Tatt av vent",
            "Foreløpig svar notert",
        ] {
            assert!(page.has(words), "{words}");
        }
        assert!(!page.has("⟦"), "a text is missing");
        assert!(page.statements() <= 12, "{}", page.statements());
        act(
            &client,
            &case,
            "gjenapne",
            &[("gjenapne-grunn", "Feil utfall")],
        )
        .await
        .location();
        let page = client.get(&case).await;
        assert!(page.has("Feil utfall") && page.has("6 dager over"));
    })
    .await;
}

#[tokio::test]
async fn a_double_click_registers_one_case() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        let key = client.get("/saker/ny").await.input("skjemanokkel").unwrap();
        let mut form = new_case("2026/5", "2026-11-02");
        form.push(("skjemanokkel", &key));
        let first = client.post("/saker/ny", &form).await.location();
        assert_eq!(client.post("/saker/ny", &form).await.location(), first);
        assert!(client.get("/saker").await.has("Viser 1 av 1"));
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_sees_both_and_loses_nothing() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        let case = register(&client, "2026/6", "2026-11-02").await;
        let seen = client.get(&case).await.input("versjon").unwrap();
        let first = [
            ("vent-fra", "2026-11-10"),
            ("ventegrunn", "complainant"),
            ("versjon", seen.as_str()),
        ];
        client
            .post(&format!("{case}/vent"), &first)
            .await
            .location();
        let second = [
            ("avgjort", "2026-11-16"),
            ("utfall", "upheld"),
            ("versjon", seen.as_str()),
        ];
        let reply = client.post(&format!("{case}/avgjor"), &second).await;
        assert_eq!(reply.status, StatusCode::CONFLICT);
        assert!(reply.has("Noen andre har endret saken") && reply.has("Den som klager"));
        assert!(
            reply.has("<option value=\"upheld\" selected>"),
            "the form is kept as it was filled in"
        );
        assert!(
            client
                .get("/saker?tilstand=avgjort")
                .await
                .has("Ingen saker passer")
        );
        let newer = reply.input("versjon").unwrap();
        client
            .post(
                &format!("{case}/avgjor"),
                &[second[0], second[1], ("versjon", newer.as_str())],
            )
            .await
            .location();
    })
    .await;
}

#[tokio::test]
async fn another_office_and_other_roles_are_kept_out() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        let case = register(&client, "2026/8", "2026-11-02").await;
        let stranger = room.stranger().await;
        assert_eq!(stranger.get(&case).await.status, StatusCode::NOT_FOUND);
        for action in [
            "fordel",
            "vent",
            "gjenoppta",
            "forelopig-svar",
            "avgjor",
            "gjenapne",
            "rett",
        ] {
            let reply = stranger
                .post(&format!("{case}/{action}"), &[("versjon", "1")])
                .await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{action}");
        }
        assert!(stranger.get("/saker").await.has("Ingen saker passer"));
        let export = stranger.get("/saker/eksport.csv?tilstand=alle").await;
        assert!(!export.has("2026/8"));
        let id = case.rsplit('/').next().unwrap();
        let hand_over = [("sak", id), ("til", "ufordelt")];
        assert_eq!(
            stranger.post("/saker/overfor", &hand_over).await.status,
            StatusCode::NOT_FOUND
        );
        for role in [Role::Auditor, Role::Steward] {
            let reader = room
                .test
                .signed_in(&room.test.person("Revisor", role, None))
                .await;
            let page = reader.get(&format!("{case}?embete=vestland")).await;
            assert!(
                page.has("2026/8") && !page.has("/avgjor"),
                "{role:?} looks and cannot act"
            );
            assert_eq!(
                reader.post(&format!("{case}/avgjor"), &[]).await.status,
                StatusCode::FORBIDDEN
            );
            assert_eq!(reader.get("/saker/ny").await.status, StatusCode::FORBIDDEN);
        }
    })
    .await;
}

#[tokio::test]
async fn several_cases_are_handed_over_at_once_with_an_event_each() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        let colleague = room.people(office(), Role::Adviser).await.remove(0);
        let cases = [
            register(&client, "2026/1", "2026-11-02").await,
            register(&client, "2026/2", "2026-11-03").await,
        ];
        let to = colleague.id.to_string();
        let mut form = vec![("til", to.as_str()), ("tilbake", "/saker?tilstand=apen")];
        form.extend(
            cases
                .iter()
                .map(|case| ("sak", case.rsplit('/').next().unwrap())),
        );
        assert_eq!(
            client.post("/saker/overfor", &form).await.location(),
            "/saker?tilstand=apen"
        );
        assert!(
            client
                .get(&format!("/saker?ko={to}"))
                .await
                .has("Viser 2 av 2")
        );
        for case in &cases {
            assert!(client.get(case).await.has("Overført til en kollega"));
        }
        act(
            &client,
            &cases[0],
            "avgjor",
            &[("avgjort", "2026-11-16"), ("utfall", "upheld")],
        )
        .await
        .location();
        form[0] = ("til", "ufordelt");
        let reply = client.post("/saker/overfor", &form).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.has("2026/1: Saken er avgjort"));
        assert!(
            client
                .get(&format!("/saker?ko={to}"))
                .await
                .has("Viser 1 av 1"),
            "none was handed over"
        );
    })
    .await;
}
