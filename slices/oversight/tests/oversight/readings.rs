use access::Role;
use audit::{Reading, Way};
use database::{Fetch as _, Statement, values};
use testkit::{UnderTest, on_both};

use crate::room::{Room, cases_of, office};

const COUNT: Statement = Statement::new("COUNT", "SELECT COUNT(*) AS readings FROM reading");

async fn count(test: &UnderTest) -> i64 {
    let mut reader = test.owner.read().await.unwrap();
    let row = reader.fetch_one(&COUNT, values![]).await.unwrap();
    row.get("readings").unwrap()
}

#[tokio::test]
async fn who_opens_a_case_stands_in_the_log_once_an_hour() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let kari = room.person("Kari Nes", Role::CaseOfficer);
        let browser = room.browser(&kari).await;
        let (case, number) = cases_of(&browser).await.remove(0);
        assert_eq!(count(&room.test).await, 0, "a list opens no case");
        for _ in 0..3 {
            assert_eq!(browser.get(&case).await.status, 200);
        }
        assert_eq!(count(&room.test).await, 1);
        room.test.clock.set("2026-11-17".parse().unwrap());
        browser.get(&case).await;
        assert_eq!(count(&room.test).await, 2);
        let log = room.log("").await;
        assert!(log.contains("Kari Nes") && log.contains(&number), "{log}");
        let leader = room.person("Liv Leder", Role::Leader);
        let page = room.browser(&leader).await.get(&case).await;
        assert!(page.has("Hvem har åpnet dette") && page.has("Kari Nes"));
        let page = browser.get(&case).await;
        assert!(!page.has("Hvem har åpnet dette"), "not everybody sees that");
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_out_stands_in_the_log_each_time_with_its_rows() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.person("Anne Vik", Role::Adviser);
        let browser = room.browser(&adviser).await;
        for file in ["csv", "xlsx", "csv"] {
            let reply = browser
                .get(&format!("/saker/eksport.{file}?tilstand=alle"))
                .await;
            assert_eq!(reply.status, 200);
        }
        assert_eq!(count(&room.test).await, 3);
        let log = room.log("").await;
        assert!(
            log.contains("Anne Vik") && log.contains("tok ut fil"),
            "{log}"
        );
        assert!(log.contains("24 rader"), "{log}");
    })
    .await;
}

#[tokio::test]
async fn nothing_leaves_the_register_in_a_file_that_cannot_be_noted_but_a_case_is_shown() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let kari = room.person("Kari Nes", Role::CaseOfficer);
        let browser = room.browser(&kari).await;
        let (case, _) = cases_of(&browser).await.remove(0);
        let sql = "ALTER TABLE reading RENAME TO elsewhere".to_owned();
        room.test.as_owner(sql).await.unwrap();
        let lost = shell::lost_readings();
        assert_eq!(browser.get("/saker/eksport.csv").await.status, 500);
        assert_eq!(browser.get("/saker/eksport.xlsx").await.status, 500);
        assert_eq!(browser.get(&case).await.status, 200);
        assert!(shell::lost_readings() > lost);
    })
    .await;
}

#[tokio::test]
async fn the_log_of_another_office_is_not_there_and_few_may_see_their_own() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let kari = room.person("Kari Nes", Role::CaseOfficer);
        let browser = room.browser(&kari).await;
        let (case, number) = cases_of(&browser).await.remove(0);
        browser.get(&case).await;
        let other = organisations::office_id("rogaland");
        let own = UnderTest::office(other, "rogaland", "Rogaland");
        let leader = room.test.person("Siri Fremmed", Role::Leader, own);
        let stranger = room.browser(&leader).await;
        let page = stranger.get("/innsyn").await;
        assert_eq!(page.status, 200);
        assert!(!page.has("Kari Nes") && !page.has(&number));
        let asked = format!(
            "/innsyn?person={}&sak={}",
            kari.id,
            number.replace('/', "%2F")
        );
        assert!(!stranger.get(&asked).await.has("Kari Nes"));
        let office = accounts::DEMO_OFFICE;
        let asked = format!("/innsyn?embete={office}");
        assert_eq!(stranger.get(&asked).await.status, 404);
        let auditor = room.person("Rita Revisor", Role::Auditor);
        let auditor = room.browser(&auditor).await;
        assert!(auditor.get(&asked).await.has("Kari Nes"));
        let rogaland = auditor.get("/innsyn?embete=rogaland").await;
        assert!(rogaland.status == 200 && !rogaland.has("Kari Nes"));
        for role in [Role::CaseOfficer, Role::Adviser, Role::Steward] {
            let own = (role != Role::Steward)
                .then(|| kari.office.clone())
                .flatten();
            let person = room.test.person("Per", role, own);
            let reply = room.browser(&person).await.get("/innsyn").await;
            assert_eq!(reply.status, 403, "{role:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_log_is_narrowed_to_a_person_a_case_and_a_period() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (kari, ola) = (
            room.person("Kari Nes", Role::CaseOfficer),
            room.person("Ola Li", Role::CaseOfficer),
        );
        let (first, second) = (room.browser(&kari).await, room.browser(&ola).await);
        let cases = cases_of(&first).await;
        first.get(&cases[0].0).await;
        second.get(&cases[1].0).await;
        room.test.clock.set("2026-11-18".parse().unwrap());
        first.get(&cases[1].0).await;
        let rows = async |query: &str| {
            let log = room.log(query).await;
            let (_, all) = log.split_once("id=\"oppslag\"").unwrap();
            all.matches("<tr>").count().saturating_sub(1)
        };
        assert_eq!(rows("").await, 3);
        assert_eq!(rows(&format!("?person={}", kari.id)).await, 2);
        let number = cases[1].1.replace('/', "%2F");
        assert_eq!(rows(&format!("?sak={number}")).await, 2);
        assert_eq!(rows(&format!("?sak={number}&person={}", ola.id)).await, 1);
        assert_eq!(rows("?fra=2026-11-17&til=2026-11-18").await, 1);
        assert_eq!(rows("?fra=2026-11-16&til=2026-11-16").await, 2);
        let leader = room.browser(&room.person("Liv Leder", Role::Leader)).await;
        for (query, told) in [
            ("?fra=2026-11-18&til=2026-11-16", "etter til-dagen"),
            ("?fra=2024-11-18&til=2026-11-16", "lengre enn ett år"),
            ("?fra=tull", "id=\"fra-feil\""),
        ] {
            let reply = leader.get(&format!("/innsyn{query}")).await;
            assert_eq!(
                (reply.status.as_u16(), reply.has(told)),
                (422, true),
                "{query}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn all_readings_are_paged_through_once() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let kari = room.person("Kari Nes", Role::CaseOfficer);
        for number in 0..230 {
            note(&room, &kari, &format!("2026/{number:04}")).await;
        }
        let mut seen = Vec::new();
        let mut address = "".to_owned();
        loop {
            let page = room.log(&address).await;
            let (_, all) = page.split_once("id=\"oppslag\"").unwrap();
            let numbers = all.split("2026/").skip(1).map(|rest| rest[..4].to_owned());
            seen.extend(numbers);
            let Some((before, _)) = all.split_once("\">Eldre oppslag") else {
                break;
            };
            let (_, href) = before.rsplit_once("/innsyn").unwrap();
            address = href.replace("&amp;", "&").replace("&#38;", "&");
        }
        // Those of one millisecond stand in no order of their own.
        seen.sort();
        let expected: Vec<_> = (0..230).map(|number| format!("{number:04}")).collect();
        assert_eq!(seen, expected);
    })
    .await;
}

#[tokio::test]
async fn unusual_use_stands_with_its_reason_and_its_rows() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let kari = room.person("Kari Nes", Role::CaseOfficer);
        for number in 0..4 {
            note(&room, &kari, &format!("2026/700{number}")).await;
        }
        assert!(
            room.log("")
                .await
                .contains("Vi har ikke funnet noe uvanlig")
        );
        note(&room, &kari, "2026/7004").await;
        let log = room.log("").await;
        let (_, unusual) = log.split_once("id=\"uvanlig\"").unwrap();
        let (unusual, _) = unusual.split_once("id=\"oppslag\"").unwrap();
        assert!(
            unusual.contains("5 saker som personen verken har eller har gjort noe med"),
            "{unusual}"
        );
        assert!((0..5).all(|number| unusual.contains(&format!("2026/700{number}"))));
        // One of them the person has worked with: then they are four again.
        let object = organisations::stable_id("test", "2026/7004");
        let tx = room.test.app.database.begin().await.unwrap();
        let event = audit::Event::new("case.decided", &kari.actor(), room.test.app.now());
        let event = event.about("case", object).office(office());
        audit::commit(tx, &event).await.unwrap();
        assert!(
            room.log("")
                .await
                .contains("Vi har ikke funnet noe uvanlig")
        );
    })
    .await;
}

/// Notes that the person opened a case that is not the person's own.
async fn note(room: &Room, person: &shell::Person, number: &str) {
    let app = &room.test.app;
    let reading = Reading {
        id: app.new_id(),
        at: app.now(),
        person: person.id,
        name: person.name.clone(),
        role: person.role.code().to_owned(),
        office: office(),
        way: Way::Page,
        kind: "case".to_owned(),
        object: organisations::stable_id("test", number),
        called: number.to_owned(),
        municipality: None,
        own: false,
        count: 1,
    };
    audit::note_reading(&app.database, &reading).await.unwrap();
}
