use std::process::{Command, Stdio};

use access::Role;
use http::StatusCode;
use plan::ActivityState;
use testkit::{Client, on_both};

use crate::room::{Room, activity, municipality};

const PLAN: &str = "/plan/kompetanseplan?ar=2026";

async fn make(client: &Client) -> String {
    let form = [("ar", "2026"), ("innledning", "Vi vil nå alle.\nSammen.")];
    client
        .post("/plan/kompetanseplan/ny", &form)
        .await
        .location()
}

/// The address of the newest version, without its action.
async fn newest(client: &Client) -> String {
    let page = client.get(PLAN).await.text();
    let address = page.split("/plan/kompetanseplan/").skip(1);
    let mut ids = address.filter_map(|rest| rest.split_once("/plan.pdf"));
    format!("/plan/kompetanseplan/{}", ids.next().unwrap().0)
}

#[tokio::test]
async fn a_version_is_frozen_and_holds_when_both_sides_have_approved_it() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let leader = room.one(Role::Leader).await;
        let partner = room.one(Role::NavPartner).await;
        let empty = [("ar", "2026"), ("innledning", "Tomt")];
        let empty = leader.post("/plan/kompetanseplan/ny", &empty).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);

        let bergen = [(municipality("4601"), ["", "", ""])];
        room.put(&activity("Boligkurs", "2026-09-07"), &bergen)
            .await;
        make(&leader).await;
        let version = newest(&leader).await;
        let page = leader.get(PLAN).await;
        assert!(page.has("Versjon 1") && page.has("Venter på godkjenning"));
        assert!(page.statements() <= 12, "{}", page.statements());
        let adviser = room.one(Role::Adviser).await;
        let approve = format!("{version}/godkjenn");
        assert_eq!(
            adviser.post(&approve, &[]).await.status,
            StatusCode::FORBIDDEN
        );
        leader.post(&approve, &[]).await.location();
        let twice = leader.post(&approve, &[]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.has("har godkjent versjonen allerede"));
        assert!(!leader.get(PLAN).await.has(">Gjelder"));
        let stranger = room.stranger(Role::NavPartner).await;
        assert_eq!(
            stranger.post(&approve, &[]).await.status,
            StatusCode::NOT_FOUND
        );
        partner.post(&approve, &[]).await.location();
        let page = partner.get(PLAN).await;
        assert!(page.has("Gjelder") && page.has("Godkjente versjonen"));

        room.put(&activity("Oppfølgingskurs", "2026-10-07"), &bergen)
            .await;
        let page = partner.get(PLAN).await;
        assert!(page.has("1 nye, 0 endrede og 0 borte"), "{}", page.text());
        let first = text(&partner, &format!("{version}/plan.docx")).await;
        assert!(first.contains("Boligkurs") && !first.contains("Oppfølgingskurs"));
        make(&partner).await;
        let page = partner.get(PLAN).await;
        assert!(
            page.has("Versjon 2") && page.has("Gjelder"),
            "the first holds meanwhile"
        );
        let old = partner.post(&approve, &[]).await;
        assert!(old.has("Det er laget en nyere versjon"));
    })
    .await;
}

#[tokio::test]
async fn pdf_and_word_document_say_the_same() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let leader = room.one(Role::Leader).await;
        let mut held = activity("Boligkurs", "2026-03-07");
        held.state = ActivityState::Held;
        let bergen = [(municipality("4601"), ["", "2026-02-01", ""])];
        room.put(&held, &bergen).await;
        make(&leader).await;
        let version = newest(&leader).await;
        let docx = text(&leader, &format!("{version}/plan.docx")).await;
        let pdf = text(&leader, &format!("{version}/plan.pdf")).await;
        for words in [
            "Boligkurs",
            "Bergen",
            "Boligsosialt arbeid",
            "Vi vil nå alle.",
            "Versjon 1",
        ] {
            assert!(docx.contains(words), "{words} in the document");
            assert!(
                pdf.is_empty() || pdf.contains(words),
                "{words} in the PDF: {pdf}"
            );
        }
        let nobody = room.stranger(Role::Leader).await;
        let reply = nobody.get(&format!("{version}/plan.pdf")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
    })
    .await;
}

/// The words of the file, all on one line.
async fn text(client: &Client, path: &str) -> String {
    let reply = client.get(path).await;
    assert_eq!(reply.status, StatusCode::OK, "{path}");
    if path.ends_with(".docx") {
        return originals::read(&reply.bytes).unwrap().text;
    }
    assert!(reply.bytes.starts_with(b"%PDF"));
    let told = pdf_text(&reply.bytes);
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pdf_text(bytes: &[u8]) -> String {
    let child = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("a PDF was not read: pdftotext is not installed");
        return String::new();
    };
    let mut input = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || std::io::Write::write_all(&mut input, &bytes));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}
