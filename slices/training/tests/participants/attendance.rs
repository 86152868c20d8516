//! Who came, and the certificate.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use database::values;
use kernel::{Day, Id};
use testkit::{Engine, on_both};

use crate::room::{Room, Session, form};

async fn with_two(room: &Room) -> (Session, Vec<String>, Vec<Id>) {
    let session = room.session(2).await;
    let link = room.link(&session, "pamelding").await;
    let bergen = room.nav_office().await.to_string();
    let mut own = Vec::new();
    for (name, email) in [
        ("Kari Nes", "kari@nav.no"),
        ("Ola Li", "ola@nav.no"),
        ("Per Å", "per@nav.no"),
    ] {
        let mut form = form(name, email);
        form[2].1 = &bergen;
        own.push(room.test.visitor().post(&link, &form).await.location());
    }
    let sql = "SELECT id FROM participant WHERE session_id = $1 ORDER BY position";
    let rows = room.rows(sql, values![session.id]).await;
    let ids = rows.iter().map(|row| row.get("id").unwrap()).collect();
    (session, own, ids)
}

async fn reached(room: &Room, session: &Session) -> Option<Day> {
    let sql = "SELECT reached_on FROM activity_place WHERE activity_id = $1 AND nav_office_id IS NOT NULL";
    let rows = room.rows(sql, values![session.course]).await;
    rows.first().and_then(|row| row.get("reached_on").unwrap())
}

#[tokio::test]
async fn who_is_ticked_off_came_and_the_plan_knows_it() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let (session, own, ids) = with_two(&room).await;
        let sheet = format!("{}/oppmote", session.href);
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let ticked = [("vist", ids[0].as_str()), ("vist", &ids[1]), ("vist", &ids[2]), ("mott", &ids[0]), ("mott", &ids[2])];
        assert_eq!(room.officer.post(&sheet, &ticked).await.status, 409, "not before the day");
        room.test.clock.set("2026-12-08".parse().unwrap());
        room.officer.post(&sheet, &ticked).await.location();
        assert_eq!(reached(&room, &session).await, "2026-12-07".parse().ok());
        let sql = "SELECT attended, certificate_number FROM participant WHERE session_id = $1 ORDER BY position";
        let rows = room.rows(sql, values![session.id]).await;
        let came: Vec<Option<bool>> = rows.iter().map(|row| row.get("attended").unwrap()).collect();
        assert_eq!(came, [Some(true), Some(false), None], "who only waited cannot come");
        let number: Option<String> = rows[0].get("certificate_number").unwrap();
        let number = number.unwrap();
        assert!(number.starts_with("2026-"), "{number}");
        // Noted otherwise, and back: the number stays.
        let none = [("vist", ids[0].as_str())];
        room.officer.post(&sheet, &none).await.location();
        assert_eq!(room.test.visitor().get(&format!("{}/kursbevis", own[0])).await.status, 404);
        room.officer.post(&sheet, &ticked).await.location();
        let rows = room.rows(sql, values![session.id]).await;
        assert_eq!(rows[0].get::<String>("certificate_number").unwrap(), number);
        // The certificate, for the participant and for the office.
        let visitor = room.test.visitor();
        let page = visitor.get(&own[0]).await;
        assert!(page.has("Last ned kursbeviset"), "{}", page.text());
        let certificate = visitor.get(&format!("{}/kursbevis?sprak=nn", own[0])).await;
        assert_eq!(certificate.headers["content-type"], "application/pdf");
        keep(&certificate.bytes);
        let text = text_of(&certificate.bytes);
        for words in ["Kari Nes", "Grunnkurs i gjeldsrådgivning", "har delteke", &number] {
            assert!(text.is_empty() || text.contains(words), "{words} in {text}");
        }
        assert_eq!(visitor.get(&format!("{}/kursbevis", own[1])).await.status, 404);
        let by_office = format!("{}/deltakere/{}/kursbevis", session.href, ids[0]);
        let english = room.officer.get(&format!("{by_office}?sprak=en")).await;
        assert!(english.bytes.starts_with(b"%PDF"));
        assert_eq!(room.stranger().await.get(&by_office).await.status, 404);
        let absent = format!("{}/deltakere/{}/kursbevis", session.href, ids[1]);
        assert_eq!(room.officer.get(&absent).await.status, 404);
        let out = format!("{}/deltakere/{}/trekk", session.href, ids[0]);
        assert_eq!(room.officer.post(&out, &[]).await.status, 409, "who came cannot be taken out");
    })
    .await;
}

#[tokio::test]
async fn whoever_has_the_code_and_a_place_says_so_on_the_day() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let (session, ..) = with_two(&room).await;
        let code = room.link(&session, "oppmote").await;
        assert_eq!(code.len(), "/oppmote/".len() + 10, "{code}");
        let visitor = room.test.visitor();
        assert!(visitor.get(&code).await.has("bare den dagen"));
        assert_eq!(
            visitor
                .post(&code, &[("epost", "kari@nav.no")])
                .await
                .status,
            422
        );
        room.test.clock.set("2026-12-07".parse().unwrap());
        for wrong in ["", "ingen", "fremmed@nav.no", "per@nav.no"] {
            let reply = visitor.post(&code, &[("epost", wrong)]).await;
            assert_eq!(reply.status, 422, "{wrong}");
        }
        assert_eq!(reached(&room, &session).await, None);
        for _ in 0..2 {
            let done = visitor
                .post(&code, &[("epost", "KARI@nav.no")])
                .await
                .location();
            assert!(visitor.get(&done).await.has("Oppmøtet ditt er registrert"));
        }
        assert_eq!(reached(&room, &session).await, "2026-12-07".parse().ok());
        let sql = "SELECT action FROM audit_event WHERE action = 'participant.came'";
        assert_eq!(room.rows(sql, values![]).await.len(), 1);
        room.test.clock.set("2026-12-08".parse().unwrap());
        assert_eq!(
            visitor.post(&code, &[("epost", "ola@nav.no")]).await.status,
            422
        );
    })
    .await;
}

#[tokio::test]
async fn a_name_that_cannot_be_printed_is_said_and_breaks_nothing() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let link = room.link(&session, "pamelding").await;
        let own = room.sign_up(&link, "李小龍", "li@nav.no").await.location();
        let code = room.link(&session, "oppmote").await;
        room.test.clock.set("2026-12-07".parse().unwrap());
        let visitor = room.test.visitor();
        visitor
            .post(&code, &[("epost", "li@nav.no")])
            .await
            .location();
        let reply = visitor.get(&format!("{own}/kursbevis")).await;
        assert_eq!(reply.status, 409);
        assert!(reply.has("tegn som kursbeviset ikke kan vise"));
    })
    .await;
}

/// Kept as a file, for the tools that check PDF and for people to look at.
fn keep(pdf: &[u8]) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/test-pdf");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(format!("{folder}/certificate.pdf"), pdf).unwrap();
}

/// Empty where the tool is not installed.
fn text_of(pdf: &[u8]) -> String {
    let made = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = made else {
        eprintln!("pdftotext is not installed: not read");
        return String::new();
    };
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}
