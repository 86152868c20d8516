use access::Role;
use database::{Fetch as _, Reach, Statement, values, within};
use testkit::{Client, Engine, on_both};

use crate::room::{Room, act, municipality, option_of, shown};

const SEEN: Statement = Statement::new("SEEN", "SELECT id FROM experience");
const CHANGE: Statement = Statement::new("CHANGE", "UPDATE experience SET title = 'x'");
const TAKE: Statement = Statement::new("TAKE", "DELETE FROM experience");
const HANDED: Statement = Statement::new("HANDED", "SELECT id FROM experience_handing");

const FORM: [(&str, &str); 5] = [
    ("tittel", "Barna i hvert vedtak"),
    ("tema", "child_poverty"),
    ("gjort", "Et eget avsnitt om barna"),
    ("resultat", "Barna ble vurdert oftere"),
    ("kontakt", "NAV-kontoret"),
];

async fn write(client: &Client) -> String {
    client.post("/erfaringer/ny", &FORM).await.location()
}

#[tokio::test]
async fn a_draft_is_its_offices_and_what_is_published_is_everyones() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (owner, stranger) = (
            room.one(Role::Adviser).await,
            room.stranger("rogaland").await,
        );
        let experience = write(&owner).await;
        assert_eq!(stranger.get(&experience).await.status, 404);
        assert!(
            !stranger
                .get("/erfaringer")
                .await
                .has("Barna i hvert vedtak")
        );
        act(&owner, &experience, "publiser", &[]).await.location();
        let page = stranger.get(&experience).await;
        assert!(page.has("Et eget avsnitt om barna"), "{}", page.text());
        assert!(
            stranger
                .get("/erfaringer")
                .await
                .has("Barna i hvert vedtak")
        );
        let change = [
            ("versjon", "2"),
            ("tittel", "Deres"),
            ("tema", "youth"),
            ("gjort", "x"),
        ];
        for action in ["endre", "publiser"] {
            let reply = stranger
                .post(&format!("{experience}/{action}"), &change)
                .await;
            assert_eq!(reply.status, 404, "{action}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_experience_is_handed_on_received_and_used() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let experience = write(&adviser).await;
        let (bergen, voss) = (
            municipality("Bergen").to_string(),
            municipality("Voss").to_string(),
        );
        let never = "/erfaringer/kommuner?tema=child_poverty&vis=aldri";
        let all = shown(&adviser, never).await;
        let form = [
            ("dag", "2026-10-01"),
            ("mate", "meeting"),
            ("sted", bergen.as_str()),
            ("sted", voss.as_str()),
        ];
        act(&adviser, &experience, "del", &form).await.location();
        // It was offered to both, and neither has received it yet.
        assert_eq!(shown(&adviser, never).await, all);
        let handed = option_of(&adviser.get(&experience).await, "Voss, ");
        let form = [("hos", handed.as_str()), ("mottatt-dag", "2026-10-05")];
        act(&adviser, &experience, "mottatt", &form)
            .await
            .location();
        assert_eq!(shown(&adviser, never).await, all - 1);
        let form = [
            ("bruker", handed.as_str()),
            ("brukt-dag", "2026-11-01"),
            ("brukt-til", "Egen rutine"),
        ];
        act(&adviser, &experience, "brukt", &form).await.location();
        let page = adviser.get(&experience).await;
        assert!(page.has("Egen rutine") && page.has("Noterte at en kommune har brukt den"));
        assert!(page.statements() <= 12, "{}", page.statements());
        // What one office hands on, another does not see, though it sees the experience.
        act(&adviser, &experience, "publiser", &[]).await.location();
        let stranger = room.stranger("rogaland").await;
        let page = stranger.get(&experience).await;
        assert!(
            !page.has("Egen rutine") && page.has("ikke delt erfaringen"),
            "{}",
            page.text()
        );
        let stavanger = {
            let nation = organisations::nation::nation();
            let number = nation
                .municipality_at("1103", crate::room::today())
                .unwrap();
            number.municipality.to_string()
        };
        let form = [
            ("dag", "2026-11-02"),
            ("mate", "visit"),
            ("sted", stavanger.as_str()),
            ("mottatt", "ja"),
        ];
        stranger
            .post(&format!("{experience}/del"), &form)
            .await
            .location();
        assert!(stranger.get(&experience).await.has("Stavanger"));
        assert!(!adviser.get(&experience).await.has("Stavanger</th>"));
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_an_experience_is_told() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let reply = adviser.post("/erfaringer/ny", &[]).await;
        assert!(
            reply.status == 422 && reply.has("Fyll ut feltet"),
            "{}",
            reply.text()
        );
        let experience = write(&adviser).await;
        let bergen = municipality("Bergen").to_string();
        for (form, words) in [
            (
                vec![
                    ("dag", "2026-11-17"),
                    ("mate", "meeting"),
                    ("sted", bergen.as_str()),
                ],
                "etter i dag",
            ),
            (
                vec![("dag", "2026-11-01"), ("mate", "meeting")],
                "minst én kommune",
            ),
            (
                vec![("dag", "2026-11-01"), ("sted", bergen.as_str())],
                "Fyll ut feltet",
            ),
        ] {
            let reply = act(&adviser, &experience, "del", &form).await;
            assert!(
                reply.status == 422 && reply.has(words),
                "{form:?}: {}",
                reply.text()
            );
        }
        let form = [
            ("dag", "2026-10-10"),
            ("mate", "meeting"),
            ("sted", bergen.as_str()),
        ];
        act(&adviser, &experience, "del", &form).await.location();
        let handed = option_of(&adviser.get(&experience).await, "Bergen, ");
        let form = [("hos", handed.as_str()), ("mottatt-dag", "2026-10-09")];
        let reply = act(&adviser, &experience, "mottatt", &form).await;
        assert!(
            reply.status == 422 && reply.has("før dere delte"),
            "{}",
            reply.text()
        );
        let old = [
            ("versjon", "7"),
            ("tittel", "x"),
            ("tema", "youth"),
            ("gjort", "x"),
        ];
        let reply = adviser.post(&format!("{experience}/endre"), &old).await;
        assert_eq!(reply.status, 409);
    })
    .await;
}

#[tokio::test]
async fn the_database_itself_shows_no_draft_and_lets_nobody_change_what_is_published() {
    if !testkit::has_postgres() {
        eprintln!("PostgreSQL skipped");
        return;
    }
    let room = Room::on(Engine::Postgres).await;
    let owner = room.one(Role::Adviser).await;
    write(&owner).await;
    let published = write(&owner).await;
    act(&owner, &published, "publiser", &[]).await.location();
    let bergen = municipality("Bergen").to_string();
    let form = [
        ("dag", "2026-10-10"),
        ("mate", "meeting"),
        ("sted", bergen.as_str()),
    ];
    act(&owner, &published, "del", &form).await.location();
    let database = room.test.app.database.for_requests();
    for (key, sees, handed) in [("vestland", 2, 1), ("rogaland", 1, 0)] {
        within(Reach::Office(organisations::office_id(key)), async {
            let mut reader = database.read().await.unwrap();
            let rows = reader.fetch_all(&SEEN, values![]).await.unwrap();
            let handings = reader.fetch_all(&HANDED, values![]).await.unwrap();
            assert_eq!((rows.len(), handings.len()), (sees, handed), "{key}");
        })
        .await;
    }
    within(Reach::Office(organisations::office_id("rogaland")), async {
        for statement in [&CHANGE, &TAKE] {
            let touched = database.run_without_event(statement, values![]).await;
            assert_eq!(touched.ok(), Some(0), "{}", statement.name);
        }
    })
    .await;
}
