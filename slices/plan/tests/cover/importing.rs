use access::Role;
use http::StatusCode;
use testkit::{Client, Reply, on_both};

use crate::room::Room;

const GOOD: &str = "Tittel;Slag;Dato;Siste dag;Kommuner;Tema\n\
    Fagdag;Kurs;10.09.2026;;4601, Askøy;Boligsosialt arbeid\n\
    Samling;Nettverksmøte;05.10.2026;06.10.2026;NAV Bergen;Kvalifiseringsprogrammet\n";

async fn upload(client: &Client, organiser: &str, content: &str) -> Reply {
    let file = ("fil", "nav.csv", content.as_bytes());
    let path = "/plan/samordning/innlesing/fil";
    client.upload(path, &[("arrangor", organiser)], file).await
}

#[tokio::test]
async fn a_partners_file_is_looked_at_read_in_wholly_and_not_doubled() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.one(Role::Adviser).await;
        let draft = upload(&client, "husbanken", GOOD).await.location();
        let page = client.get(&draft).await;
        assert!(
            page.has("2 nye aktiviteter, 0 som planen har fra før"),
            "{}",
            page.text()
        );
        assert!(page.has("Askøy") && page.has("NAV Bergen"));
        assert!(client.get("/plan?ar=2026").await.has("Viser 0 av 0"));
        let stored = client.post(&format!("{draft}/les-inn"), &[]).await;
        let list = client.get(&stored.location()).await;
        assert!(list.has("Fagdag") && list.has("Husbanken") && list.has("Viser 2 av 2"));
        assert_eq!(client.get(&draft).await.status, StatusCode::NOT_FOUND);

        let more = format!("{GOOD}Ny dag;Besøk;07.10.2026;;;\n");
        let draft = upload(&client, "husbanken", &more).await.location();
        let page = client.get(&draft).await;
        assert!(page.has("1 nye aktiviteter, 2 som planen har fra før"));
        client
            .post(&format!("{draft}/les-inn"), &[])
            .await
            .location();
        assert!(client.get("/plan?ar=2026").await.has("Viser 3 av 3"));
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_named_and_nothing_is_stored() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.one(Role::Adviser).await;
        let bad = "Tittel;Slag;Dato;Kommuner;Tema\nFagdag;Fest;31.02.2026;Oslo;Fiske\nGod;Kurs;01.03.2026;;\n";
        let draft = upload(&client, "ks", bad).await.location();
        let page = client.get(&draft).await;
        for words in ["«Fest»", "«31.02.2026»", "«Oslo»", "«Fiske»", "4 feil"] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        let stored = client.post(&format!("{draft}/les-inn"), &[]).await;
        assert_eq!(stored.location(), draft);
        assert!(client.get("/plan?ar=2026").await.has("Viser 0 av 0"));
        client.post(&format!("{draft}/gi-opp"), &[]).await.location();
        assert_eq!(client.get(&draft).await.status, StatusCode::NOT_FOUND);
        let none = client
            .upload("/plan/samordning/innlesing/fil", &[("arrangor", "ks")], ("fil", "", b""))
            .await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        let whose = upload(&client, "office", GOOD).await;
        assert_eq!(whose.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}

#[tokio::test]
async fn the_partner_reads_in_its_own_alone() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (partner, adviser) = (
            room.one(Role::NavPartner).await,
            room.one(Role::Adviser).await,
        );
        let draft = upload(&partner, "husbanken", GOOD).await.location();
        assert!(
            partner.get(&draft).await.has("NAV i fylket"),
            "whatever the form says"
        );
        let others = upload(&adviser, "husbanken", GOOD).await.location();
        let reply = partner.post(&format!("{others}/les-inn"), &[]).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN);
        let stranger = room.stranger(Role::Adviser).await;
        assert_eq!(stranger.get(&draft).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
