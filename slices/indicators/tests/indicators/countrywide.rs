use access::Role;
use database::{Fetch as _, Statement, values};
use testkit::{Client, on_both};

use crate::room::{Room, row};

const HELP: &str = "Sosialtjenester i kommunene";
const PEOPLE: &str = "Befolkning";
const PAGE: &str = "/kommuner/4601/levekar/sammenlignbare?indikator=population";

/// Figures of an edition that is not there, and of an indicator that is not there: no foreign key refuses them.
const OF_NOTHING: Statement = Statement::new(
    "OF_NOTHING",
    "SELECT (SELECT COUNT(*) FROM statistics_observation o
            WHERE NOT EXISTS (SELECT 1 FROM statistics_edition e WHERE e.number = o.edition)) AS observations,
        (SELECT COUNT(*) FROM indicator_value v WHERE NOT EXISTS (SELECT 1 FROM indicator i WHERE i.id = v.indicator_id)) AS figures",
);

fn people(bergen: u32) -> String {
    format!("kommunenr;aar;befolkning\n4601;2025;{bergen}\n4602;2025;17000\n4611;2025;4100\n")
}

async fn told(client: &Client) -> String {
    row(&client.get(PAGE).await, "Bergen")
}

/// The action that withdraws what was read in last.
async fn withdraw_newest(client: &Client) {
    let page = client.get("/levekar/kilder").await.text();
    let mut actions = page.split("action=\"").skip(1);
    let action = actions.find_map(|one| {
        let action = one.split('"').next().unwrap();
        action
            .ends_with("/trekk-tilbake")
            .then(|| action.to_owned())
    });
    let action = action.unwrap();
    let done = client.post(&action, &[("hvorfor", "Feil fil")]).await;
    assert_eq!(done.location(), "/levekar/kilder");
}

#[tokio::test]
async fn what_is_kept_in_memory_is_what_was_read_in_last_in_this_database() {
    on_both(async |engine| {
        let (room, other) = (Room::on(engine).await, Room::on(engine).await);
        let adviser = room.one(Role::Adviser).await;
        let elsewhere = other.one(Role::Adviser).await;
        let import = async |room: &Room, client: &Client, bergen: u32| {
            let file = people(bergen);
            room.import(client, PEOPLE, ("folk.csv", file.as_bytes()))
                .await;
        };
        import(&room, &adviser, 290_000).await;
        import(&other, &elsewhere, 120_000).await;
        for (name, client, number) in [
            ("here", &adviser, "290\u{a0}000"),
            ("elsewhere", &elsewhere, "120\u{a0}000"),
            ("here again", &adviser, "290\u{a0}000"),
        ] {
            let told = told(client).await;
            assert!(told.contains(number), "{name}: {told}");
        }
        import(&room, &adviser, 291_000).await;
        assert!(told(&adviser).await.contains("291\u{a0}000"));
        assert!(told(&elsewhere).await.contains("120\u{a0}000"));
        withdraw_newest(&adviser).await;
        assert!(told(&adviser).await.contains("290\u{a0}000"));
    })
    .await;
}

#[tokio::test]
async fn every_figure_is_of_an_edition_and_an_indicator_that_are_there() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.put_demo().await;
        let adviser = room.one(Role::Adviser).await;
        let people = people(290_000);
        room.import(&adviser, PEOPLE, ("folk.csv", people.as_bytes()))
            .await;
        let help = "kommunenr;aar;sosialhjelpstilfeller\n4601;2025;7000\n";
        room.import(&adviser, HELP, ("kostra.csv", help.as_bytes()))
            .await;
        withdraw_newest(&adviser).await;
        let mut reader = room.test.app.database.read().await.unwrap();
        let row = reader.fetch_one(&OF_NOTHING, values![]).await.unwrap();
        let counts: [i64; 2] = ["observations", "figures"].map(|what| row.get(what).unwrap());
        assert_eq!(counts, [0, 0]);
    })
    .await;
}
