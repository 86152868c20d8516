//! Boundaries and figures made by hand: each municipality a square of a grid.

use std::fmt::Write as _;

use kernel::Day;
use organisations::nation::nation;
use testkit::{Client, Reply};

use crate::room::today;

/// The municipalities of Vestland on the day, with their names.
pub fn vestland(day: Day) -> Vec<(&'static str, &'static str)> {
    let own = nation().municipalities_of(organisations::office_id("vestland"), day);
    own.iter().map(|one| (one.number, one.name)).collect()
}

/// A feature with one square.
pub fn square(at: usize, properties: &str) -> String {
    let (west, south) = (
        5.0 + f64::from(u32::try_from(at % 7).unwrap()) * 0.2,
        60.0 + f64::from(u32::try_from(at / 7).unwrap()) * 0.1,
    );
    let (east, north) = (west + 0.2, south + 0.1);
    format!(
        r#"{{"type":"Feature","properties":{{{properties}}},"geometry":{{"type":"Polygon","coordinates":[[[{west:.3},{south:.3}],[{east:.3},{south:.3}],[{east:.3},{north:.3}],[{west:.3},{north:.3}],[{west:.3},{south:.3}]]]}}}}"#
    )
}

pub fn collection(features: &[String]) -> String {
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",\n")
    )
}

/// A square for each municipality of Vestland but those left out.
pub fn grid(without: &[&str]) -> String {
    let of = |(at, (number, name)): (usize, (&str, &str))| {
        let properties = format!(r#""kommunenummer":"{number}","navn":"{name}""#);
        (!without.contains(&number)).then(|| square(at, &properties))
    };
    let features: Vec<String> = vestland(today())
        .into_iter()
        .enumerate()
        .filter_map(of)
        .collect();
    collection(&features)
}

/// Inhabitants of every municipality of Vestland, and recipients of social assistance: the first has none, the second so
/// few that they are hidden.
pub fn people_and_recipients() -> (String, String) {
    let mut people = "kommunenr;aar;befolkning\n".to_owned();
    let mut recipients = "kommunenr;aar;sosialhjelpstilfeller\n".to_owned();
    for (at, (number, _)) in vestland(today()).into_iter().enumerate() {
        let inhabitants = 1_000 + 700 * at * at;
        // Writing to a string does not fail.
        let _ = writeln!(people, "{number};2025;{inhabitants}");
        let _ = match at {
            0 => Ok(()),
            1 => writeln!(recipients, "{number};2025;2"),
            at => writeln!(recipients, "{number};2025;{}", inhabitants / 50 + at * 3),
        };
    }
    (people, recipients)
}

pub async fn upload(client: &Client, name: &str, bytes: &[u8]) -> Reply {
    client
        .upload("/levekar/grenser/fil", &[], ("fil", name, bytes))
        .await
}

pub const CREDIT: [(&str, &str); 2] = [
    ("navngivelse", "Kartdata: Kartverket"),
    ("lisens", "CC BY 4.0"),
];

/// Uploads the file and takes it into use as it is proposed.
pub async fn take_into_use(client: &Client, name: &str, bytes: &[u8]) {
    let upload = upload(client, name, bytes).await;
    let preview = upload.location();
    let done = client.post(&format!("{preview}/les-inn"), &CREDIT).await;
    assert_eq!(done.location(), "/levekar/grenser", "{}", done.text());
}

/// The labels of the areas of the drawing, each with where it leads.
pub fn areas(page: &Reply) -> Vec<(String, String)> {
    let text = page.text();
    let links = text.split(r#"<a class="drawing-link" href=""#).skip(1);
    let mut found = Vec::new();
    for link in links {
        let (href, rest) = link.split_once('"').unwrap();
        let label = rest.split(r#"aria-label=""#).nth(1).unwrap();
        let label = label.split('"').next().unwrap();
        found.push((href.to_owned(), label.to_owned()));
    }
    found
}
