use access::Role;
use database::{Fetch as _, Statement, values};
use testkit::on_both;

use crate::room::{Room, act, municipality, shown};

const EXPORTS: Statement = Statement::new(
    "EXPORTS",
    "SELECT count FROM reading WHERE way = 'export' AND object = 'henvendelser'",
);

fn form<'a>(place: &'a str, received: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("sporsmal", "Kan programmet forlenges?"),
        ("hvem", "municipality"),
        ("kommune", place),
        ("kanal", "email"),
        ("tema", "qualification"),
        ("mottatt", received),
    ]
}

#[tokio::test]
async fn an_enquiry_is_received_answered_and_counted_in_days() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = municipality("Bergen").to_string();
        let enquiry = adviser
            .post("/henvendelser/ny", &form(&bergen, "2026-11-02"))
            .await
            .location();
        assert_eq!(shown(&adviser, "/henvendelser?vis=ubesvart").await, 1);
        let answer = [
            ("besvart", "2026-11-12"),
            ("svar", "Ja, etter en vurdering"),
        ];
        act(&adviser, &enquiry, "svar", &answer).await.location();
        let page = adviser.get(&enquiry).await;
        assert!(
            page.has("Besvart") && page.has("<dd>10</dd>") && page.has("Bergen"),
            "{}",
            page.text()
        );
        assert!(page.statements() <= 12);
        for (address, count) in [
            ("/henvendelser?vis=ubesvart", 0),
            ("/henvendelser?over=9", 1),
            ("/henvendelser?over=10", 0),
            ("/henvendelser?tema=qualification", 1),
            ("/henvendelser?tema=housing", 0),
            ("/henvendelser?fra=2026-11-03&til=2026-11-30", 0),
        ] {
            assert_eq!(shown(&adviser, address).await, count, "{address}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_an_enquiry_is_told() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = municipality("Bergen").to_string();
        let mut person = form(&bergen, "2026-11-02");
        person[0] = ("sporsmal", "Gjelder 01819000123 og 010190 12345");
        for (form, words) in [
            (vec![], "Fyll ut feltet"),
            (form("", "2026-11-02"), "Velg minst én kommune"),
            (form(&bergen, "2026-11-17"), "kan ikke være etter i dag"),
            (vec![("hvem", "nav_office")], "Velg NAV-kontoret"),
        ] {
            let reply = adviser.post("/henvendelser/ny", &form).await;
            assert_eq!(reply.status, 422, "{form:?}");
            assert!(reply.has(words), "{words}: {}", reply.text());
        }
        let enquiry = adviser
            .post("/henvendelser/ny", &form(&bergen, "2026-11-02"))
            .await
            .location();
        let early = [("besvart", "2026-11-01"), ("svar", "x")];
        let reply = act(&adviser, &enquiry, "svar", &early).await;
        assert!(
            reply.status == 422 && reply.has("før henvendelsen kom inn"),
            "{}",
            reply.text()
        );
        let stranger = room.stranger("rogaland").await;
        assert_eq!(stranger.get(&enquiry).await.status, 404);
        assert_eq!(shown(&stranger, "/henvendelser").await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_workbook_has_the_rows_of_the_list_with_its_filter_and_is_noted() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = municipality("Bergen").to_string();
        for day in ["2026-11-02", "2026-11-05", "2026-11-09"] {
            let asked = form(&bergen, day);
            adviser.post("/henvendelser/ny", &asked).await.location();
        }
        let query = "?fra=2026-11-04&til=2026-11-30&tema=qualification";
        let page = adviser.get(&format!("/henvendelser{query}")).await;
        let link = format!("/henvendelser.xlsx{}", query.replace('&', "&#38;"));
        assert!(page.has(&link), "{}", page.text());
        let file = adviser.get(&format!("/henvendelser.xlsx{query}")).await;
        let sheet = documents::tables::read(&file.bytes, documents::tables::Limits::default());
        let days: Vec<String> = sheet
            .unwrap()
            .rows
            .iter()
            .map(|row| row.cells[1].clone())
            .collect();
        assert_eq!(
            days,
            ["2026-11-09", "2026-11-05"],
            "as days, in the order of the page"
        );
        let mut reader = room.test.owner.read().await.unwrap();
        let noted = reader.fetch_all(&EXPORTS, values![]).await.unwrap();
        assert_eq!(noted[0].get::<i64>("count").unwrap(), 2);
        drop(reader);
        let stranger = room.stranger("rogaland").await;
        let theirs = stranger.get(&format!("/henvendelser.xlsx{query}")).await;
        assert!(
            documents::tables::read(&theirs.bytes, documents::tables::Limits::default()).is_err(),
            "headings alone"
        );
    })
    .await;
}
