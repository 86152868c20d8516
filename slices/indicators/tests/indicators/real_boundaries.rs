//! The country's boundaries, where the files are.

use std::{fs, path::PathBuf, time::Instant};

use access::Role;
use testkit::on_both;

use crate::{
    planted::{CREDIT, areas, take_into_use, upload},
    room::{Room, row},
};

/// A file, what it is of, the years it is of, how many outlines it has, and what has none.
const FILES: [(&str, &str, &str, usize, &str); 6] = [
    ("kommuner_2019.geojson", "Kommuner", "2019", 422, "ingen"),
    (
        "kommuner_2020.topojson",
        "Kommuner",
        "2020–2023",
        354,
        "Kvitsøy (1144), Træna (1835)",
    ),
    (
        "kommuner_2024.topojson",
        "Kommuner",
        "fra 2024",
        357,
        "ingen",
    ),
    ("fylker_2012.geojson", "Fylker", "2006–2017", 19, "ingen"),
    ("fylker_2020.topojson", "Fylker", "2020–2023", 11, "ingen"),
    ("fylker_2024.topojson", "Fylker", "fra 2024", 15, "ingen"),
];

fn file(name: &str) -> Option<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/geo");
    let read = fs::read(folder.join(name));
    if read.is_err() {
        println!("skipped: {name} is not there");
    }
    read.ok()
}

#[tokio::test]
async fn the_boundaries_of_each_year_are_taken_into_use_and_their_holes_are_named() {
    let files: Vec<_> = FILES
        .iter()
        .filter_map(|one| Some((one, file(one.0)?)))
        .collect();
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        for ((name, kind, years, outlines, holes), bytes) in &files {
            let preview = upload(&adviser, name, bytes).await.location();
            let page = adviser.get(&preview).await;
            assert!(page.has(&format!("<dd>{holes}</dd>")), "{name}: {holes}");
            let done = adviser.post(&format!("{preview}/les-inn"), &CREDIT).await;
            assert_eq!(done.location(), "/levekar/grenser", "{name}");
            let page = adviser.get("/levekar/grenser").await;
            let told = row(&page, &format!("{kind}|{years}|{outlines}|"));
            assert!(told.contains(&format!("|{holes}|")), "{name}: {told}");
        }
    })
    .await;
}

const INDICATOR: &str = "/levekar/indikatorer/population?omrade=landet";

#[tokio::test]
async fn the_whole_country_is_drawn_from_the_boundaries_that_fit_best() {
    let names = ["kommuner_2020.topojson", "kommuner_2024.topojson"];
    let [Some(of_2020), Some(of_2024)] = names.map(file) else {
        return;
    };
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let people = "kommunenr;aar;befolkning\n4601;2025;290000\n0301;2025;720000\n";
        room.import(&adviser, "Befolkning", ("folk.csv", people.as_bytes()))
            .await;
        take_into_use(&adviser, names[0], &of_2020).await;
        let older = adviser.get(INDICATOR).await;
        // Of 2020: those that only got another number since have their outline; Ålesund and Haram, which were one, have none.
        let drawn = areas(&older).len();
        assert!(older.has("Haram") && older.has("Uten omriss på kartet"));
        let text = older.text();
        let without = text.split("Uten omriss på kartet").nth(1).unwrap();
        let without = without.split("</p>").next().unwrap();
        for name in ["Haram", "Kvitsøy", "Træna", "Ålesund"] {
            assert!(without.contains(name), "{name}: {without}");
        }
        assert_eq!(
            drawn + without.matches(',').count() - 1 + 1,
            357,
            "{without}"
        );
        take_into_use(&adviser, names[1], &of_2024).await;
        let begin = Instant::now();
        let newer = adviser.get(INDICATOR).await;
        println!("first page of 357 on a map: {:?}", begin.elapsed());
        assert_eq!(areas(&newer).len(), 357);
        assert!(!newer.has("Uten omriss på kartet"));
        assert!(newer.has("drawing-borders"));
        let begin = Instant::now();
        adviser.get(INDICATOR).await;
        println!("the next one: {:?}", begin.elapsed());
    })
    .await;
}
