//! What the tests of scorecards do again and again.

use organisations::nation::nation;
use testkit::{Client, Reply};

use crate::room::{Room, option_of, row as row_of, today};

pub const LIST: &str = "/levekar/malekort";
pub const OWN: [(&str, &str); 8] = [
    ("navn", "Familier med kontaktperson"),
    ("maaler", "Hvor mange familier som har én fast person."),
    ("teller", "Familier med fast kontaktperson"),
    ("nevner", "Familier som får sosialhjelp"),
    ("samles-av", "NAV-kontoret hvert år"),
    ("rytme", "year"),
    ("retning", "higher"),
    ("mal", "60"),
];
pub const FROM_CATALOGUE: [(&str, &str); 3] = [
    ("indikator", "social-assistance"),
    ("retning", "lower"),
    ("mal", "4,5"),
];
pub const FIGURE: [(&str, &str); 4] = [
    ("periode", "2025"),
    ("del", "12"),
    ("av", "30"),
    ("tallkilde", "Telling i fagsystemet"),
];

/// The address of the scorecard of the NAV office of a municipality.
pub fn card(number: &str) -> String {
    let known = nation().municipality_at(number, today()).unwrap();
    let key = nation().municipality(known.municipality).unwrap().key;
    format!("{LIST}/{}", organisations::nav_office_id(key))
}

/// Puts an own local indicator on the scorecard, and gives its address.
pub async fn own(client: &Client, card: &str) -> String {
    let done = client.post(&format!("{card}/egen"), &OWN).await;
    assert_eq!(done.location(), card, "{}", done.text());
    line(&client.get(card).await, OWN[0].1)
}

/// The address of the line with the name.
pub fn line(card: &Reply, name: &str) -> String {
    let text = card.text();
    let mut links = text.split("href=\"/levekar/malekort/linjer/").skip(1);
    let link = links.find(|link| link.split("</a>").next().unwrap().ends_with(name));
    let link = link.unwrap_or_else(|| panic!("no {name}: {text}"));
    format!("{LIST}/linjer/{}", link.split('"').next().unwrap())
}

/// Sends a form of the line, as it was made from the page.
pub async fn done(client: &Client, line: &str, how: &str, fields: &[(&str, &str)]) -> Reply {
    let version = client.get(line).await.input("versjon");
    let version = version.unwrap_or_else(|| "1".to_owned());
    let mut form = vec![("versjon", version.as_str())];
    form.extend(fields);
    client.post(&format!("{line}/{how}"), &form).await
}

pub async fn enter(client: &Client, line: &str, period: &str, part: &str, whole: &str) -> Reply {
    let form = [("periode", period), ("del", part), ("av", whole), FIGURE[3]];
    done(client, line, "tall", &form).await
}

/// A proposal that the directorate recommends, by its address.
pub async fn recommended(room: &Room, adviser: &Client) -> String {
    let said = [
        ("navn", "Deltakere med mentor"),
        ("maaler", "Hvor mange som får følge av en mentor."),
        ("teller", "Deltakere i KVP med mentor"),
        ("nevner", "Deltakere i KVP"),
        ("samles-av", "NAV-kontoret"),
        ("hvorfor", "Kommunen ser om mentorene når fram."),
    ];
    let address = adviser.post("/levekar/forslag", &said).await.location();
    answer(room, &address, "recommended").await;
    address
}

/// The directorate answers the proposal.
pub async fn answer(room: &Room, address: &str, how: &str) {
    let steward = room.steward().await;
    let version = steward.get(address).await.input("versjon").unwrap();
    let form = [
        ("versjon", version.as_str()),
        ("svar", how),
        ("grunn", "Slik mener vi."),
    ];
    let done = steward.post(&format!("{address}/svar"), &form).await;
    assert_eq!(done.location(), address, "{}", done.text());
}

/// Puts the recommended indicator on the scorecard, and gives its address.
pub async fn add_recommended(client: &Client, card: &str) -> String {
    let to = format!("{card}/tilradd");
    let proposal = option_of(&client.get(&to).await, "Deltakere med mentor");
    let form = [
        ("forslag", proposal.as_str()),
        ("rytme", "tertial"),
        ("retning", "higher"),
        ("mal", ""),
    ];
    let done = client.post(&to, &form).await;
    assert_eq!(done.location(), card, "{}", done.text());
    line(&client.get(card).await, "Deltakere med mentor")
}

/// The page with ordinary spaces.
pub fn told(page: &Reply) -> String {
    page.text().replace('\u{a0}', " ")
}

/// The row of a table that begins with the words, with ordinary spaces and none around its cells.
pub fn row(page: &Reply, words: &str) -> String {
    let row = row_of(page, words).replace('\u{a0}', " ");
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    cells.join("|")
}
