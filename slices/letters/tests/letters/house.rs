//! The house that the tests of this slice run in: organisations, letters, and a slice with one measure of its own.

pub mod amending;
pub mod reporting;

use access::{Access, Role};
use kernel::{Day, Id, Share};
use letters::reading;
use organisations::office_id;
use outgoing::Outgoing;
use shell::{OwnOffice, Person};
use slice::{
    Amount, Answer, Ask, Better, CountedRow, Dated, DatedEntries, Figure, Forecast, Kind, Measure,
    OfficeAsk, Outcome, Parameter, Slice, TrendPoint, Unit, Urgency,
};
use testkit::{Client, Engine, UnderTest};
use texts::Source;

pub const LETTER: &str = include_str!("../../reading/tests/letters/difficult.md");

const TEXTS: &str = "made-up-title = Behandlet i tide\nmade-up-rule = Behandlet innen { $months } måneder\nmade-up-months = Måneder\n";

pub static MADE_UP: Slice = Slice {
    measures: &[Measure {
        key: "made-up.in_time",
        kind: Kind::Time,
        title: "made-up-title",
        definition: "made-up-rule",
        parameters: &[Parameter {
            name: "months",
            text: "made-up-months",
            default: 3,
            least: 1,
            most: 24,
            choices: &[],
        }],
        unit: Unit::Share,
        better: Better::Higher,
        asked_by: &[],
        evaluate,
        rows,
    }],
    dated_entries: &[DatedEntries {
        access: Access::SignedIn,
        build: due,
        of_period: due,
    }],
    ..Slice::named(
        "made-up",
        Source {
            name: "made-up",
            nb: TEXTS,
            nn: TEXTS,
            en: TEXTS,
        },
    )
};

/// 131 of 150, and nothing to measure for a limit of 24 months.
fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    let months = ask.parameters.get(&MADE_UP.measures[0].parameters[0]);
    let amount = Amount::Share(Share::new(131, 150));
    let trend = ["1.", "2."]
        .map(|label| TrendPoint {
            label: label.to_owned(),
            amount,
        })
        .to_vec();
    let forecast = Forecast {
        best: amount,
        reachable: true,
        advice: "Avgjør 11 saker".into(),
        href: "/saker?hast".into(),
    };
    let figure = Figure {
        amount,
        trend,
        forecast: Some(forecast),
        asides: vec![],
        rows: "/saker?tall".into(),
    };
    Box::pin(async move {
        Ok(if months == 24 {
            Outcome::NotMeasurable("Ingen saker er avgjort ennå.".into())
        } else {
            Outcome::Measured(Box::new(figure))
        })
    })
}

fn rows(_: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(async { Ok(vec![]) })
}

fn due(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    let entry = |urgency, sentence: &str| Dated {
        due: ask.as_of,
        urgency,
        sentence: sentence.into(),
        href: "/saker".into(),
    };
    let entries = vec![
        entry(Urgency::Later, "Kan vente"),
        entry(Urgency::Soon, "6 saker går over fristen"),
    ];
    Box::pin(async move { Ok(entries) })
}

pub fn today() -> Day {
    Day::of(2026, 6, 15).expect("a day")
}

const SLICES: [&Slice; 4] = [
    &organisations::SLICE,
    &accounts::SLICE,
    &letters::SLICE,
    &MADE_UP,
];

/// Starts with the nation in place.
pub async fn start(engine: Engine) -> UnderTest {
    ready(UnderTest::start(engine, &SLICES, today()).await).await
}

/// As [`start`], with a way out of the test's own, or none.
pub async fn start_with(engine: Engine, outgoing: Option<Outgoing>) -> UnderTest {
    ready(UnderTest::start_with(engine, &SLICES, today(), outgoing).await).await
}

async fn ready(house: UnderTest) -> UnderTest {
    organisations::ensure_nation(&house.app.database, house.app.now())
        .await
        .expect("the nation");
    house
}

pub fn vestland() -> Option<OwnOffice> {
    UnderTest::office(
        office_id("vestland"),
        "vestland",
        "Statsforvalteren i Vestland",
    )
}

pub fn rogaland() -> Option<OwnOffice> {
    UnderTest::office(
        office_id("rogaland"),
        "rogaland",
        "Statsforvalteren i Rogaland",
    )
}

/// Puts the people of the demo in the accounts.
pub async fn with_accounts(house: &UnderTest) {
    let mut tx = house.app.database.begin().await.expect("a transaction");
    accounts::put_personas(&mut tx).await.expect("the people");
    let event = audit::Event::new("demo.furnished", &audit::Actor::program(), house.app.now());
    audit::commit(tx, &event).await.expect("the event");
}

/// A person of the demo, signed in, as the accounts know them.
pub async fn known(house: &UnderTest, key: &str, office: Option<OwnOffice>) -> (Client, Person) {
    let persona = accounts::PERSONAS
        .iter()
        .find(|persona| persona.key == key)
        .expect("one of the demo");
    let person = Person {
        id: persona.id(),
        name: persona.name.to_owned(),
        role: persona.role,
        office,
        language: kernel::Language::Nb,
        places: Vec::new(),
        acting_for: None,
        deputy_of: Vec::new(),
    };
    (house.signed_in(&person).await, person)
}

pub async fn client(house: &UnderTest, role: Role, office: Option<OwnOffice>) -> (Client, Person) {
    let person = house.person("Kari Nes", role, office);
    (house.signed_in(&person).await, person)
}

/// Reads in the letter by pasting and gives the address of its page.
pub async fn read_in(client: &Client, text: &str) -> String {
    client
        .upload("/brev", &[("tekst", text)], ("fil", "", b""))
        .await
        .location()
}

/// Reads in and publishes the letter as it is.
pub async fn published(client: &Client, text: &str, year: &str) -> String {
    let page = read_in(client, text).await;
    publish_form(client, &page, year).await.location()
}

/// Publishes the draft for the year, whatever is unsure in it.
pub async fn publish_form(client: &Client, page: &str, year: &str) -> testkit::Reply {
    let form = client.get(&format!("{page}/publiser")).await;
    let fields = [
        ("versjon", form.input("versjon").expect("a version")),
        ("skjemanokkel", form.input("skjemanokkel").expect("a key")),
        ("tittel", "Embetsoppdrag".to_owned()),
        ("ar", year.to_owned()),
        ("usikkert", "ja".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    client.post(&format!("{page}/publiser"), &fields).await
}

/// Publishes the draft in the place of the year's letter, after looking at what goes along.
pub async fn replace(client: &Client, page: &str, year: &str) -> testkit::Reply {
    let form = client.get(&format!("{page}/publiser")).await;
    replace_as_seen(client, page, year, &form).await
}

/// The same, with what goes along as the form showed it.
pub async fn replace_as_seen(
    client: &Client,
    page: &str,
    year: &str,
    form: &testkit::Reply,
) -> testkit::Reply {
    let (version, seen) = (form.input("versjon"), form.input("erstatt"));
    let (version, seen) = (version.expect("a version"), seen.expect("what goes along"));
    let fields = [
        ("versjon", version.as_str()),
        ("tittel", "Embetsoppdrag, rettet"),
        ("ar", year),
        ("usikkert", "ja"),
        ("erstatt", &seen),
    ];
    client.post(&format!("{page}/publiser"), &fields).await
}

pub fn id_of(page: &str) -> Id {
    page.trim_start_matches("/brev/")
        .parse()
        .expect("an identity")
}

/// The key of the item in the draft that a fresh reading of the letter becomes.
pub fn key_of(text: &str, address: &str) -> String {
    let draft = letters::draft::Draft::from_reading(reading::read(text).expect("a letter"));
    draft
        .items
        .iter()
        .find(|item| item.address == address)
        .expect("the item")
        .key
        .to_string()
}

/// What tells the state of the item as the page shows it.
pub fn print_of(review: &testkit::Reply, key: &str) -> String {
    let page = review.text();
    let item = page.split(&format!("id=\"punkt-{key}\"")).nth(1);
    let print = item.and_then(|rest| rest.split("data-print=\"").nth(1));
    let print = print.and_then(|rest| rest.split('"').next());
    print.expect("the state of the item").to_owned()
}

/// Corrects the item as the client's page shows it now.
pub async fn correct(
    client: &Client,
    page: &str,
    key: &str,
    form: &[(&str, &str)],
) -> testkit::Reply {
    let print = print_of(&client.get(page).await, key);
    correct_seen(client, page, key, &print, form).await
}

/// Corrects the item as it was seen.
pub async fn correct_seen(
    client: &Client,
    page: &str,
    key: &str,
    print: &str,
    form: &[(&str, &str)],
) -> testkit::Reply {
    let mut fields = vec![("punkt", key), ("avtrykk", print)];
    fields.extend_from_slice(form);
    client.post(&format!("{page}/rett"), &fields).await
}

/// The page with every space an ordinary one.
pub fn words(reply: &testkit::Reply) -> String {
    reply.text().replace(['\u{a0}', '\u{202f}'], " ")
}
