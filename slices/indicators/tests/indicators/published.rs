//! The published files, where they are: what is stored is what they say, counted apart.

use std::{collections::BTreeMap, fs, path::PathBuf};

use access::Role;
use database::{Fetch as _, Statement, values};
use testkit::on_both;

use crate::room::Room;

const STORED: Statement = Statement::new(
    "STORED",
    "SELECT s.key, e.year, o.region, o.number, o.mark FROM statistics_observation o
        JOIN statistics_edition e ON e.number = o.edition JOIN statistics_series s ON s.id = e.series_id",
);

type Published = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// A published file with the source it is of, and the headings of its figures with the series they are.
const FILES: [Published; 3] = [
    (
        "kostra/sosialhjelp_kommune_2015_2020.csv",
        "Sosialtjenester",
        &[
            ("sosialhjelpstilfeller", "social-assistance"),
            ("sosialhjelpstilfeller_18_24", "social-assistance-18-24"),
            ("befolkning", "population"),
            ("befolkning_0_17", "population-0-17"),
            ("median_inntekt_etter_skatt", "median-income"),
            ("husholdninger", "households"),
        ],
    ),
    (
        "kostra/sosialhjelp_langtid_kommune_2015_2017.csv",
        "Sosialtjenester",
        &[
            ("sosialhjelpstilfeller", "social-assistance"),
            ("herav_6_mnd_eller_mer", "social-assistance-long"),
            ("befolkning", "population"),
        ],
    ),
    (
        "kostra/folkemengde_1jan_2024grenser.csv",
        "Befolkning",
        &[
            ("alle", "population"),
            ("alder_0_17", "population-0-17"),
            ("alder_18_24", "population-18-24"),
            ("alder_25_66", "population-25-66"),
            ("alder_67_pluss", "population-67-plus"),
        ],
    ),
];

pub fn shared(file: &str) -> Option<Vec<u8>> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(file);
    let read = fs::read(&root);
    if read.is_err() {
        println!("skipped: {} is not there", root.display());
    }
    read.ok()
}

type Told = BTreeMap<(String, i64, String), f64>;

/// What the file says, read line by line with nothing of the program.
fn count_apart(file: &[u8], columns: &[(&str, &str)], told: &mut Told) {
    let text = String::from_utf8(file.to_vec()).unwrap();
    let mut lines = text.lines();
    let headings: Vec<&str> = lines.next().unwrap().split(',').collect();
    let at = |name: &str| {
        headings
            .iter()
            .position(|heading| *heading == name)
            .unwrap()
    };
    let (region, year) = (at("kommunenr"), at("aar"));
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        for (heading, series) in columns {
            if let Ok(number) = cells[at(heading)].parse::<f64>() {
                let key = (
                    (*series).to_owned(),
                    cells[year].parse().unwrap(),
                    cells[region].to_owned(),
                );
                told.insert(key, number);
            }
        }
    }
}

#[tokio::test]
async fn what_is_stored_is_what_the_published_files_say() {
    let there: Vec<_> = FILES
        .iter()
        .filter_map(|one| Some((one, shared(one.0)?)))
        .collect();
    if there.is_empty() {
        return;
    }
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let mut expected = Told::new();
        for ((name, source, columns), bytes) in &there {
            let name = name.rsplit('/').next().unwrap();
            room.import(&adviser, source, (name, bytes)).await;
            count_apart(bytes, columns, &mut expected);
        }
        // The last edition of each series, year and region.
        let mut reader = room.test.owner.read().await.unwrap();
        let rows = reader.fetch_all(&STORED, values![]).await.unwrap();
        let mut stored = Told::new();
        for row in &rows {
            let key = (
                row.get("key").unwrap(),
                row.get("year").unwrap(),
                row.get("region").unwrap(),
            );
            if let Some(number) = row.get::<Option<f64>>("number").unwrap() {
                stored.insert(key, number);
            }
        }
        let differ = expected
            .iter()
            .filter(|(key, number)| stored.get(*key) != Some(number));
        let differ: Vec<_> = differ.take(5).collect();
        assert!(differ.is_empty(), "{differ:?}");
        assert_eq!(expected.len(), stored.len());
        println!("{} figures as published", expected.len());
    })
    .await;
}

#[tokio::test]
async fn the_cube_says_the_same_as_the_table() {
    let names = [
        "sosialhjelp_kommune_2015_2020.csv",
        "sosialhjelp_kommune_2015_2020.jsonstat2.json",
    ];
    let files = names.map(|name| shared(&format!("kostra/{name}")));
    let [Some(table), Some(cube)] = files else {
        return;
    };
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        room.import(&adviser, "Sosialtjenester", (names[0], &table))
            .await;
        let upload = room
            .upload(&adviser, "Sosialtjenester", (names[1], &cube))
            .await;
        let preview = adviser.get(&upload.location()).await;
        assert!(
            preview.has(" og 0 som er endret") || preview.has("lest inn fra før"),
            "{}",
            preview.text()
        );
    })
    .await;
}
