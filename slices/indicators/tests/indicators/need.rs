use access::Role;
use testkit::{Client, on_both};

use crate::room::{Room, row};

/// A room with the figures of the demo, and an adviser of Vestland.
async fn with_figures(engine: testkit::Engine) -> (Room, Client) {
    let room = Room::on(engine).await;
    room.put_demo().await;
    let adviser = room.one(Role::Adviser).await;
    (room, adviser)
}

/// The rank of the municipality on the page.
fn rank(page: &testkit::Reply, name: &str) -> usize {
    let cells = row(page, name);
    cells.split('|').nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn the_index_ranks_by_the_chosen_weights_and_its_parts_add_up() {
    on_both(async |engine| {
        let (_room, adviser) = with_figures(engine).await;
        let all = adviser.get("/levekar/behov").await;
        assert!(
            all.has("av 357 kommuner i landet har rang"),
            "{}",
            all.text()
        );
        assert!(all.has("laget for demoen"));
        let young = adviser.get("/levekar/behov?gruppe=barn").await;
        assert!(young.has("selected>1</option>") && young.has("selected>0</option>"));
        // One indicator alone: the order is that of its figures.
        let one = "/levekar/behov?vekt-social-assistance=3";
        let alone = adviser.get(one).await;
        let figures = adviser.get("/levekar/indikatorer/social-assistance").await;
        let number = |name: &str| -> f64 {
            let cells = row(&figures, name);
            let told = cells.split('|').nth(1).unwrap().replace(',', ".");
            told.parse().unwrap()
        };
        let names = ["Bergen", "Øygarden", "Voss", "Kinn", "Sunnfjord"];
        for name in names {
            for other in names {
                let (more, before) = (
                    number(name) > number(other),
                    rank(&alone, name) < rank(&alone, other),
                );
                assert!(!more || before, "{name} {other}");
            }
        }
        let bergen = adviser.get(&format!("{one}&kommune=4601")).await;
        let sum = row(&bergen, "Bergen").split('|').nth(2).unwrap().to_owned();
        assert!(bergen.has("Hva indeksen for Bergen består av"));
        assert!(
            row(&bergen, "Sosialhjelpsmottakere per").contains(&sum),
            "{sum}"
        );
        let ranks = adviser.get(&format!("{one}&skala=rang")).await;
        assert!(ranks.has("andelen kommuner i landet som har mindre behov"));
        assert_eq!(rank(&ranks, "Bergen"), rank(&alone, "Bergen"));
    })
    .await;
}

#[tokio::test]
async fn the_workbook_is_noted_and_nothing_chosen_is_said() {
    on_both(async |engine| {
        let (room, adviser) = with_figures(engine).await;
        let nothing = adviser.get("/levekar/behov?vekt-low-income=0").await;
        assert!(nothing.has("Ingen indeks"), "{}", nothing.text());
        let file = adviser.get("/levekar/behov.xlsx").await;
        assert_eq!(file.status, 200);
        let refused = adviser.get("/levekar/behov.xlsx?vekt-low-income=0").await;
        assert_eq!(refused.status, 404);
        let contact = room.one(Role::MunicipalityContact).await;
        assert_eq!(contact.get("/levekar/behov").await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn without_figures_there_is_no_index() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        assert!(adviser.get("/levekar/behov").await.has("Ingen indeks"));
    })
    .await;
}
