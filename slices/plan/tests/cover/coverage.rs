use access::Role;
use http::StatusCode;
use plan::{ActivityState, Theme};
use testkit::{Engine, on_both};

use crate::room::{Room, activity, municipality};

/// Bergen came, Askøy was offered and did not come, Alver asked and got nothing.
async fn furnished(engine: Engine) -> Room {
    let room = Room::on(engine).await;
    let mut held = activity("Boligkurs", "2026-03-10");
    held.state = ActivityState::Held;
    held.outcome = "Godt".to_owned();
    let aimed = [
        (municipality("4601"), ["", "2026-02-01", "2026-03-10"]),
        (municipality("4627"), ["", "2026-02-01", ""]),
        (municipality("4631"), ["2026-01-20", "", ""]),
    ];
    room.put(&held, &aimed).await;
    room
}

#[tokio::test]
async fn the_matrix_says_by_word_and_shape_how_far_it_came() {
    on_both(async |engine| {
        let room = furnished(engine).await;
        let client = room.one(Role::Adviser).await;
        let reply = client.get("/plan/dekning?ar=2026").await;
        assert_eq!(reply.status, StatusCode::OK);
        assert!(reply.statements() <= 12, "{}", reply.statements());
        let page = reply.text();
        let row = |name: &str| {
            let start = page.find(&format!(">{name}</a></th>")).unwrap();
            page[start..].split("</tr>").next().unwrap().to_owned()
        };
        assert!(row("Bergen").contains("level-reached") && row("Bergen").contains("Nådd"));
        assert!(row("Askøy").contains("Tilbud") && row("Askøy").contains("◐"));
        assert!(row("Alver").contains("Har bedt om"));
        assert!(row("Voss").contains("Aldri") && !row("Voss").contains("Nådd"));
        assert!(
            page.contains("/plan/dekning/rader?ar=2026&#38;tema=housing&#38;kommune=4601")
                || page.contains("/plan/dekning/rader?ar=2026&amp;tema=housing&amp;kommune=4601"),
            "{page}"
        );
        let by_item = client.get("/plan/dekning?ar=2026&kolonner=krav").await;
        assert!(by_item.has("73.5-R2") && by_item.statements() <= 12);
        let never = client.get("/plan/dekning?ar=2025").await.text();
        assert!(!never.contains("<td><a class=\"level level-reached"));
    })
    .await;
}

#[tokio::test]
async fn each_list_opens_its_places_and_plans_for_all_of_them() {
    on_both(async |engine| {
        let room = furnished(engine).await;
        let client = room.one(Role::Adviser).await;
        for (list, found, place) in [
            ("aldri", "Viser 41 av 43", "Alver"),
            ("uteble", "Viser 1 av 43", "Askøy"),
            ("ubesvart", "Viser 1 av 43", "Alver"),
            ("nadd", "Viser 1 av 43", "Bergen"),
            ("tilbudt", "Viser 2 av 43", "Askøy"),
        ] {
            let href = format!("/plan/dekning/rader?ar=2026&tema=housing&liste={list}");
            let page = client.get(&href).await;
            assert!(
                page.has(found) && page.has(place),
                "{list}: {}",
                page.text()
            );
        }
        let list = client
            .get("/plan/dekning/rader?ar=2026&tema=housing&liste=uteble")
            .await
            .text();
        let code = municipality("4627").code();
        assert!(list.contains(&format!("value=\"{code}\"")) && list.contains("checked"));
        let form = client
            .get(&format!("/plan/ny?tema=housing&sted={code}"))
            .await
            .text();
        let chosen = |value: &str| form.contains(&format!("value=\"{value}\" checked"));
        assert!(chosen(&code) && chosen("housing"), "{form}");
        let other = client
            .get("/plan/dekning/rader?ar=2026&tema=debt_counselling&liste=nadd")
            .await;
        assert!(other.has("Ingen passer"));
        let cell = client
            .get("/plan/dekning/rader?ar=2026&tema=housing&kommune=4601")
            .await;
        assert!(cell.has("Boligkurs") && !cell.has("Askøy"));
    })
    .await;
}

#[tokio::test]
async fn files_hold_exactly_what_the_page_shows() {
    on_both(async |engine| {
        let room = furnished(engine).await;
        let client = room.one(Role::Adviser).await;
        let csv = client.get("/plan/dekning/matrise.csv?ar=2026").await.text();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 44, "43 municipalities and the headings");
        assert_eq!(lines[0].matches(';').count(), 1 + Theme::ALL.len());
        let bergen = lines.iter().find(|line| line.starts_with("4601;")).unwrap();
        assert!(bergen.contains("Bergen;Aldri") && bergen.contains("Nådd"));
        let rows = client
            .get("/plan/dekning/rader.csv?ar=2026&tema=housing&liste=uteble")
            .await
            .text();
        assert!(
            rows.contains("4627;Askøy;Tilbud") && rows.lines().count() == 2,
            "{rows}"
        );
        for path in ["matrise.xlsx", "rader.xlsx"] {
            let file = client.get(&format!("/plan/dekning/{path}?ar=2026")).await;
            let sheet = documents::tables::read(&file.bytes, documents::tables::Limits::default());
            assert_eq!(sheet.unwrap().rows.len(), 43, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn another_office_sees_nothing_of_it_and_others_are_refused() {
    on_both(async |engine| {
        let room = furnished(engine).await;
        let stranger = room.stranger(Role::Adviser).await;
        let page = stranger.get("/plan/dekning/rader?ar=2026").await;
        assert!(!page.has("Boligkurs") && !page.has("Bergen"));
        let contact = room.one(Role::MunicipalityContact).await;
        for path in [
            "/plan/dekning",
            "/plan/samordning",
            "/plan/kompetanseplan",
            "/plan/tall",
        ] {
            assert_eq!(
                contact.get(path).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
        let auditor = room.one(Role::Auditor).await;
        let list = auditor.get("/plan/dekning/rader?liste=aldri").await;
        assert!(!list.has("Planlegg noe for de valgte"));
    })
    .await;
}
