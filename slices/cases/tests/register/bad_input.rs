use http::StatusCode;
use testkit::on_both;

use crate::room::{Room, act, new_case, register};

#[tokio::test]
async fn every_fault_of_a_new_case_is_told_at_its_place() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        register(&client, "2026/100", "2026-11-02").await;
        for (name, field, value, words) in [
            ("no archive number", "arkivnummer", "", "Fyll ut feltet"),
            (
                "a name",
                "arkivnummer",
                "Kari Nes",
                "Skriv arkivnummeret som år og nummer",
            ),
            (
                "the number of another case",
                "arkivnummer",
                "2026/100",
                "har alt en sak med dette",
            ),
            (
                "a future date",
                "mottatt",
                "2026-11-17",
                "Dagen er ikke kommet",
            ),
            ("no date", "mottatt", "17. mai", "Skriv datoen som"),
            (
                "before the Act",
                "mottatt",
                "2009-12-31",
                "Loven gjelder fra",
            ),
            ("no municipality", "kommune", "", "Fyll ut feltet"),
            (
                "an unknown municipality",
                "kommune",
                "9999",
                "er ikke en kommune",
            ),
            (
                "a number of another year",
                "kommune",
                "1201",
                "Da gjaldt 4601 Bergen",
            ),
            (
                "a municipality of another office",
                "kommune",
                "1103",
                "hører til et annet embete",
            ),
            ("no section", "paragraf", "", "Velg minst én paragraf"),
            (
                "a national identity number",
                "merknad",
                "gjelder 01019010046",
                "fødselsnummer",
            ),
        ] {
            let mut form = new_case("2026/7", "2026-11-02");
            form.iter_mut()
                .filter(|(found, _)| *found == field)
                .for_each(|pair| pair.1 = value);
            let reply = client.post("/saker/ny", &form).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(reply.has(words), "{name}: {}", reply.text());
            assert!(
                reply.has(&format!("href=\"#{field}\"")),
                "{name}: the summary leads to the field"
            );
        }
        assert!(
            client.get("/saker").await.has("Viser 1 av 1"),
            "nothing was stored"
        );
    })
    .await;
}

#[tokio::test]
async fn all_faults_of_a_form_are_told_at_once() {
    let room = Room::on(testkit::Engine::Sqlite).await;
    let client = room.officer().await;
    let form = [
        ("arkivnummer", "x"),
        ("mottatt", "2026-12-24"),
        ("kommune", "9999"),
    ];
    let reply = client.post("/saker/ny", &form).await;
    assert!(reply.has("4 ting må rettes"), "{}", reply.text());
    for words in [
        "som år og nummer",
        "ikke kommet",
        "ikke en kommune",
        "minst én paragraf",
    ] {
        assert!(reply.has(words), "{words}");
    }
}

#[tokio::test]
async fn a_case_is_not_decided_before_it_was_received_nor_tomorrow() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        let case = register(&client, "2026/9", "2026-11-02").await;
        for (name, decided, outcome, words) in [
            (
                "before receipt",
                "2026-11-01",
                "upheld",
                "før saken ble mottatt",
            ),
            ("tomorrow", "2026-11-17", "upheld", "ikke kommet ennå"),
            (
                "no reason",
                "2026-11-10",
                "changed_wholly",
                "Velg minst én grunn",
            ),
            ("no outcome", "2026-11-10", "", "Fyll ut feltet"),
            (
                "no known outcome",
                "2026-11-10",
                "vunnet",
                "Velg ett av alternativene",
            ),
        ] {
            let reply = act(
                &client,
                &case,
                "avgjor",
                &[("avgjort", decided), ("utfall", outcome)],
            )
            .await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(reply.has(words), "{name}");
        }
        assert!(client.get("/saker").await.has("2026/9"), "it is still open");
    })
    .await;
}

#[tokio::test]
async fn an_address_that_cannot_be_read_says_so() {
    let room = Room::on(testkit::Engine::Sqlite).await;
    let client = room.officer().await;
    let page = client.get("/saker?mottatt-fra=i+gaar&kommune=9999").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("mottatt-fra, kommune"));
    assert_eq!(
        client.get("/saker/tull").await.status,
        StatusCode::NOT_FOUND
    );
}
