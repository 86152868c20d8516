//! What was published of the qualification programme, where it is: read in under the year that people say, and counted apart.

use std::collections::BTreeMap;

use access::Role;
use database::{Fetch as _, Statement, values};
use testkit::{Client, Reply, on_both};

use crate::{
    published::shared,
    room::{Room, row},
};

const SOURCE: &str = "Sosialtjenester";
const STATUS: &str = "kvp/kvp_status_31des_2009_fylke.csv";
const BEFORE: &str = "kvp/kvp_ytelser_for_soknad_fylke.csv";
const AFTER: &str = "kvp/kvp_situasjon_etter_program_2011.csv";
const BY_SIZE: &str = "kvp/kvp_status_31des_2009_kommunestorrelse.csv";

const STORED: Statement = Statement::new(
    "STORED",
    "SELECT s.codes, e.year, o.region, o.number FROM statistics_observation o
        JOIN statistics_edition e ON e.number = o.edition JOIN statistics_series s ON s.id = e.series_id
        WHERE o.number IS NOT NULL",
);

/// By heading, year and region.
type Told = BTreeMap<(String, i64, String), f64>;

/// Every number of the file, read line by line with nothing of the program; `year` is that of a file without.
fn count_apart(file: &[u8], year: i64, told: &mut Told) {
    let text = String::from_utf8(file.to_vec()).unwrap();
    let mut lines = text.lines();
    let headings: Vec<&str> = lines.next().unwrap().split(',').collect();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let of = |name: &str| {
            headings
                .iter()
                .position(|one| *one == name)
                .map(|at| cells[at])
        };
        let year = of("aar").map_or(year, |year| year.parse().unwrap());
        let region = match of("fylkenr").unwrap() {
            "00" => "0",
            county => county,
        };
        for (heading, cell) in headings.iter().zip(&cells) {
            if ["aar", "fylkenr", "fylke"].contains(heading) {
                continue;
            }
            if let Ok(number) = cell.parse::<f64>() {
                told.insert(((*heading).to_owned(), year, region.to_owned()), number);
            }
        }
    }
}

fn all_there() -> Option<[Vec<u8>; 4]> {
    let files = [STATUS, BEFORE, AFTER, BY_SIZE].map(shared);
    let [Some(status), Some(before), Some(after), Some(by_size)] = files else {
        return None;
    };
    Some([status, before, after, by_size])
}

async fn read_in(client: &Client, upload: &Reply, year: &str) {
    let form = [("publisert", "2026-06-15"), ("gjelder", year)];
    let done = client
        .post(&format!("{}/les-inn", upload.location()), &form)
        .await;
    assert_eq!(done.location(), "/levekar/kilder", "{}", done.text());
}

#[tokio::test]
async fn what_was_published_of_the_programme_is_stored_as_it_was_published() {
    let Some([status, before, after, by_size]) = all_there() else {
        return;
    };
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let mut expected = Told::new();
        // The year of 2011 is said first, since both hold participants of other years.
        for (file, bytes, year) in [
            (STATUS, &status, "2009"),
            (BEFORE, &before, ""),
            (AFTER, &after, "2011"),
        ] {
            let upload = room.upload(&adviser, SOURCE, (file, bytes)).await;
            let preview = adviser.get(&upload.location()).await;
            let asks = preview.has("Filen har ikke noe år. Oppgi hvilket år tallene gjelder.");
            assert_eq!(asks, !year.is_empty(), "{file}: {}", preview.text());
            if asks {
                let with_year = format!("{}?gjelder={year}", upload.location());
                let preview = adviser.get(&with_year).await;
                assert!(
                    preview.has(&format!("Alle tallene gjelder {year}.")),
                    "{}",
                    preview.text()
                );
                assert_eq!(preview.input("gjelder").as_deref(), Some(year));
            }
            read_in(&adviser, &upload, year).await;
            count_apart(bytes, year.parse().unwrap_or(0), &mut expected);
        }
        let refused = room.upload(&adviser, SOURCE, (BY_SIZE, &by_size)).await;
        let told = adviser.get(&refused.location()).await;
        assert!(
            row(&told, "2|innbyggere|0-4999").contains("En slik gruppe er ikke et område"),
            "{}",
            told.text()
        );
        assert!(!told.has("Filen har ikke noe år"));

        let mut reader = room.test.owner.read().await.unwrap();
        let rows = reader.fetch_all(&STORED, values![]).await.unwrap();
        let mut stored = Told::new();
        for row in &rows {
            let codes: String = row.get("codes").unwrap();
            let region: String = row.get("region").unwrap();
            // The heading is the last of the codes that the series goes by.
            let heading = codes.lines().last().unwrap().to_owned();
            let key = (heading, row.get("year").unwrap(), region);
            stored.insert(key, row.get("number").unwrap());
        }
        assert_eq!(expected, stored);
        assert_eq!(expected[&("deltakere".into(), 2009, "0".into())], 6727.0);
        println!("{} figures as published", expected.len());
    })
    .await;
}

#[tokio::test]
async fn a_share_is_shown_as_published_and_a_part_of_a_whole_is_reckoned() {
    let Some([_, before, after, _]) = all_there() else {
        return;
    };
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        for (file, bytes, year) in [(BEFORE, &before, ""), (AFTER, &after, "2011")] {
            let upload = room.upload(&adviser, SOURCE, (file, bytes)).await;
            read_in(&adviser, &upload, year).await;
        }
        let of = async |key: &str| {
            let page = format!("/levekar/indikatorer/{key}?ar=2011");
            let page = adviser.get(&page).await;
            (row(&page, "Hele landet"), page)
        };
        let (work, page) = of("qualification-after-work").await;
        assert!(work.contains("|24,3|"), "{work}");
        assert!(
            page.has("Indikatoren gikk ut av bruk 08.11.2012"),
            "{}",
            page.text()
        );
        // 3 607 of 10 858.
        let (completed, _) = of("qualification-completed").await;
        assert!(
            completed.contains("|33,2|3\u{a0}607 av 10\u{a0}858|"),
            "{completed}"
        );
        assert!(
            !adviser
                .get("/levekar")
                .await
                .has("qualification-after-work")
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_without_a_year_is_not_read_in_before_its_year_is_said() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let file = "fylkenr,fylke,deltakere\n00,Hele landet,6727\n12,Hordaland,651\n";
        let upload = room
            .upload(&adviser, SOURCE, ("kvp.csv", file.as_bytes()))
            .await;
        let address = upload.location();
        let first = adviser.get(&address).await;
        assert_eq!(first.status, 200);
        assert!(
            first.has("Gjelder år") && !first.has("id=\"feil\""),
            "{}",
            first.text()
        );
        for (year, why) in [
            (
                "",
                "Filen har ikke noe år. Oppgi hvilket år tallene gjelder.",
            ),
            ("i fjor", ""),
            ("2031", ""),
            ("09", ""),
        ] {
            let form = [("publisert", "2026-06-15"), ("gjelder", year)];
            let refused = adviser.post(&format!("{address}/les-inn"), &form).await;
            assert_eq!(refused.status, 422, "{year}");
            assert!(
                refused.has("href=\"#gjelder\""),
                "{year}: {}",
                refused.text()
            );
            assert!(refused.has(why));
        }
        assert!(
            adviser
                .get("/levekar/kilder")
                .await
                .has("Ingen filer er lest inn")
        );
        let preview = adviser.get(&format!("{address}?gjelder=2009")).await;
        assert!(
            preview.has("fylker som ikke finnes i dag: Hordaland."),
            "{}",
            preview.text()
        );
        read_in(&adviser, &upload, "2009").await;
    })
    .await;
}
