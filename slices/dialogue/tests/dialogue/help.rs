use access::Role;
use database::{Fetch as _, Reach, Statement, values, within};
use testkit::{Engine, on_both};

use crate::room::{Room, act};

const REQUESTS: Statement = Statement::new("REQUESTS", "SELECT id FROM help_request");
const ANSWERS: Statement = Statement::new("ANSWERS", "SELECT id FROM help_answer");
const CHANGE: Statement = Statement::new("CHANGE", "UPDATE help_request SET title = 'x'");
const FORGE: Statement = Statement::new(
    "FORGE",
    "INSERT INTO help_answer (id, request_id, office_id, asking_office_id, kind, text, given_on)
        SELECT $1, id, $2, office_id, 'declined', 'x', asked_on FROM help_request",
);

/// Vestland asks Rogaland, and Rogaland answers.
async fn asked_and_answered(room: &Room) -> String {
    let (asker, asked) = (
        room.one(Role::Adviser).await,
        room.stranger("rogaland").await,
    );
    let to = organisations::office_id("rogaland").to_string();
    let form = [
        ("mottaker", to.as_str()),
        ("tema", "housing"),
        ("tittel", "Veiledning om bolig"),
        ("onske", "Kan dere dele opplegget?"),
    ];
    let request = asker.post("/hjelp/ny", &form).await.location();
    let answer = [("slag", "accepted"), ("svar", "Ja, gjerne")];
    asked
        .post(&format!("{request}/svar"), &answer)
        .await
        .location();
    request
}

#[tokio::test]
async fn two_see_it_and_no_third() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let request = asked_and_answered(&room).await;
        let asker = room.one(Role::Adviser).await;
        for client in [&asker, &room.stranger("rogaland").await] {
            let page = client.get(&request).await;
            assert!(
                page.has("Kan dere dele opplegget?") && page.has("Ja, gjerne"),
                "{}",
                page.text()
            );
            assert!(client.get("/hjelp").await.has("Veiledning om bolig"));
        }
        let third = room.stranger("agder").await;
        assert_eq!(third.get(&request).await.status, 404);
        assert!(!third.get("/hjelp").await.has("Veiledning om bolig"));
        let answer = [("slag", "declined"), ("svar", "x")];
        assert_eq!(
            third.post(&format!("{request}/svar"), &answer).await.status,
            404
        );
        // Who is asked changes nothing of what the other wrote, and who asks does not answer.
        let asked = room.stranger("rogaland").await;
        let close = [("versjon", "1")];
        assert_eq!(
            asked
                .post(&format!("{request}/avslutt"), &close)
                .await
                .status,
            404
        );
        assert_eq!(
            asker.post(&format!("{request}/svar"), &answer).await.status,
            404
        );
        act(&asker, &request, "avslutt", &[]).await.location();
        assert_eq!(
            asked.post(&format!("{request}/svar"), &answer).await.status,
            404
        );
        assert!(asked.get(&request).await.has("Avsluttet"));
    })
    .await;
}

#[tokio::test]
async fn what_all_are_asked_all_see_but_not_each_others_answers() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let asker = room.one(Role::Adviser).await;
        let form = [
            ("tema", "housing"),
            ("tittel", "Spørsmål til alle"),
            ("onske", "Hva gjør dere?"),
        ];
        let request = asker.post("/hjelp/ny", &form).await.location();
        for (key, words) in [("rogaland", "Vi kartlegger"), ("agder", "Vi holder kurs")] {
            let answer = [("slag", "answered"), ("svar", words)];
            let client = room.stranger(key).await;
            client
                .post(&format!("{request}/svar"), &answer)
                .await
                .location();
        }
        let page = room.stranger("agder").await.get(&request).await;
        assert!(
            page.has("Vi holder kurs") && !page.has("Vi kartlegger"),
            "{}",
            page.text()
        );
        let page = asker.get(&request).await;
        assert!(page.has("Vi holder kurs") && page.has("Vi kartlegger"));
    })
    .await;
}

#[tokio::test]
async fn the_database_itself_lets_no_third_in() {
    if !testkit::has_postgres() {
        eprintln!("PostgreSQL skipped");
        return;
    }
    let room = Room::on(Engine::Postgres).await;
    asked_and_answered(&room).await;
    let database = room.test.app.database.for_requests();
    for (key, sees) in [("vestland", 1), ("rogaland", 1), ("agder", 0)] {
        within(Reach::Office(organisations::office_id(key)), async {
            let mut reader = database.read().await.unwrap();
            for statement in [&REQUESTS, &ANSWERS] {
                let rows = reader.fetch_all(statement, values![]).await.unwrap();
                assert_eq!(rows.len(), sees, "{key} {}", statement.name);
            }
        })
        .await;
    }
    within(Reach::Office(organisations::office_id("rogaland")), async {
        let changed = database.run_without_event(&CHANGE, values![]).await;
        assert_eq!(changed.ok(), Some(0), "who is asked changes nothing");
        let of_another = values![room.test.app.new_id(), organisations::office_id("agder")];
        let refused = database.run_without_event(&FORGE, of_another).await;
        assert!(
            refused
                .unwrap_err()
                .to_string()
                .contains("row-level security")
        );
    })
    .await;
    within(Reach::Nobody, async {
        let mut reader = database.read().await.unwrap();
        let rows = reader.fetch_all(&REQUESTS, values![]).await.unwrap();
        assert!(rows.is_empty());
    })
    .await;
}
