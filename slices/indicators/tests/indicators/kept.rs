//! Evaluations of own effort that an office keeps, and what counts them.

use access::Role;
use database::{Fetch as _, Statement, values};
use documents::report::{Block, Section};
use kernel::{Day, Language, Period};
use slice::{Amount, Binding, CountedRow, House, OfficeAsk, Outcome, Parameters, Slice};
use testkit::{Client, Reply, UnderTest, on_both};

use crate::{
    effect::{ASKED, CASES, OTHER, files, planted},
    room::{Room, SLICES, row, today},
};

const MEASURE: &str = "indicators.effect_evaluated";
pub const LIST: &str = "/levekar/effekt/vurderinger";
const WORDS: [(&str, &str); 2] = [
    ("si", "Færre bor midlertidig der vi holdt kurs."),
    ("ikkesi", "At kurset alene er grunnen."),
];
const STORED: Statement = Statement::new(
    "STORED",
    "SELECT CAST(COUNT(*) AS BIGINT) AS stored FROM effect_evaluation",
);

async fn stored(room: &Room) -> i64 {
    let mut reader = room.test.owner.read().await.unwrap();
    let row = reader.fetch_one(&STORED, values![]).await.unwrap();
    row.get("stored").unwrap()
}

/// The form of the study as it stands on the page.
pub async fn form(client: &Client, year: &str) -> Vec<(String, String)> {
    let page = client.get(&format!("{ASKED}&ar={year}")).await;
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let hidden = ["indikator", "tema", "ar", "funnet", "skjemanokkel"];
    let hidden = hidden.iter().filter_map(|name| {
        let value = hidden_of(&page, name)?;
        Some(((*name).to_owned(), value))
    });
    hidden.chain(WORDS.iter().map(own)).collect()
}

fn hidden_of(page: &Reply, name: &str) -> Option<String> {
    let text = page.text();
    let form = text.split("id=\"ta-vare\"").nth(1)?;
    let after = form.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
    Some(after.split('"').next()?.to_owned())
}

async fn send(client: &Client, to: &str, form: &[(String, String)]) -> Reply {
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    client.post(to, &form).await
}

async fn keep(client: &Client) -> String {
    let form = form(client, "2024").await;
    send(client, LIST, &form).await.location()
}

#[tokio::test]
async fn what_is_kept_stands_as_it_was_when_the_source_changes_its_figures() {
    on_both(async |engine| {
        let (room, adviser) = planted(engine, 0.3).await;
        let address = keep(&adviser).await;
        let page = adviser.get(&address).await;
        for words in [
            "Tallet har gått mer ned, eller mindre opp",
            "2020–2023",
            "2025–2026",
            "Færre bor midlertidig der vi holdt kurs.",
            "At kurset alene er grunnen.",
            "At innsatsen er grunnen til forskjellen.",
            "15.06.2026",
            "tok vare på en vurdering av egen innsats",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        let told = page.text();
        let estimate = told.split("Forskjell i endring").nth(1).unwrap();
        let estimate = estimate
            .split("<dd>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap();
        assert!(estimate.starts_with('−'), "{estimate}");
        // The source gives other figures, in which nothing happened.
        let (cases, _) = files(0.0);
        room.import(&adviser, CASES, ("ny.csv", cases.as_bytes()))
            .await;
        let now = adviser.get(&format!("{ASKED}&ar=2024")).await;
        assert!(now.has("ingen forskjell som skiller seg"), "{}", now.text());
        let page = adviser.get(&address).await;
        assert!(page.has(estimate) && page.has("Tallet har gått mer ned"));
        let list = adviser.get(LIST).await;
        assert!(list.has(&address) && list.has("1 i alt") && list.has(estimate));
        for (how, status) in [("endre", 404), ("slett", 404)] {
            let refused = adviser.post(&format!("{address}/{how}"), &WORDS).await;
            assert_eq!(refused.status, status, "there is no way to change it");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_keeps_another_answer_than_was_seen_or_one_that_the_data_do_not_bear() {
    on_both(async |engine| {
        let (room, adviser) = planted(engine, 0.3).await;
        let seen = form(&adviser, "2024").await;
        let with = |name: &str, value: &str| -> Vec<(String, String)> {
            let mut changed = seen.clone();
            for pair in &mut changed {
                if pair.0 == name {
                    value.clone_into(&mut pair.1);
                }
            }
            changed
        };
        let long = "x".repeat(2001);
        for (name, form, field) in [
            (
                "another result",
                with("funnet", "-1.0 -2.0 -0.5 12"),
                "funnet",
            ),
            ("no words", with("si", ""), "si"),
            ("no limits", with("ikkesi", " "), "ikkesi"),
            ("too long", with("si", &long), "si"),
            ("a person", with("ikkesi", "Gjelder 12057910028"), "ikkesi"),
            ("thin data", with("ar", "2022"), "funnet"),
            ("another theme", with("tema", "youth"), "funnet"),
            (
                "no such indicator",
                with("indikator", "happiness"),
                "funnet",
            ),
        ] {
            let refused = send(&adviser, LIST, &form).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(
                refused.has(&format!("href=\"#{field}\"")),
                "{name}: {}",
                refused.text()
            );
        }
        // What was written stands in the form that comes back.
        let back = send(&adviser, LIST, &with("ikkesi", "")).await;
        assert!(
            back.has(WORDS[0].1) && back.has("id=\"ta-vare\" open"),
            "{}",
            back.text()
        );
        let (cases, _) = files(0.0);
        room.import(&adviser, CASES, ("ny.csv", cases.as_bytes()))
            .await;
        let late = send(&adviser, LIST, &seen).await;
        assert_eq!(late.status, 422);
        assert!(late.has("ikke det samme som da du åpnet siden"));
        assert_eq!(stored(&room).await, 0);
        // Where the data are too thin there is no form.
        assert_eq!(form(&adviser, "2022").await.len(), WORDS.len());
    })
    .await;
}

#[tokio::test]
async fn a_form_that_comes_twice_keeps_one_and_another_office_or_role_none() {
    on_both(async |engine| {
        let (room, adviser) = planted(engine, 0.3).await;
        let form = form(&adviser, "2024").await;
        let first = send(&adviser, LIST, &form).await.location();
        assert_eq!(send(&adviser, LIST, &form).await.location(), first);
        assert_eq!(stored(&room).await, 1);
        let withdrawal = [("versjon", "1"), ("grunn", "Feil")];
        let to = format!("{first}/trekk-tilbake");
        for role in [
            Role::CaseOfficer,
            Role::Auditor,
            Role::Steward,
            Role::CountyGovernor,
        ] {
            let client = room.one(role).await;
            assert_eq!(send(&client, LIST, &form).await.status, 403, "{role:?}");
            assert_eq!(client.post(&to, &withdrawal).await.status, 403, "{role:?}");
            let page = client.get(&format!("{ASKED}&ar=2024")).await;
            assert!(!page.has("id=\"ta-vare\""), "{role:?}");
            assert_eq!(client.get(&first).await.status, 200, "{role:?}");
        }
        let other = room.elsewhere(Role::Adviser).await;
        assert_eq!(other.get(&first).await.status, 404);
        assert_eq!(other.post(&to, &withdrawal).await.status, 404);
        assert!(other.get(LIST).await.has("Ingen vurderinger."));
        let contact = room.contact_of("4601").await;
        assert_eq!(contact.get(LIST).await.status, 403);
    })
    .await;
}

#[tokio::test]
async fn what_is_withdrawn_stands_with_its_reason_and_is_withdrawn_once() {
    on_both(async |engine| {
        let (_room, adviser) = planted(engine, 0.3).await;
        let address = keep(&adviser).await;
        let to = format!("{address}/trekk-tilbake");
        let without = adviser.post(&to, &[("versjon", "1")]).await;
        assert_eq!(without.status, 422);
        let stale = adviser
            .post(&to, &[("versjon", "7"), ("grunn", "Feil år")])
            .await;
        assert_eq!(stale.status, 409);
        let withdrawal = [("versjon", "1"), ("grunn", "Feil år for innsatsen.")];
        assert_eq!(adviser.post(&to, &withdrawal).await.location(), address);
        let page = adviser.get(&address).await;
        assert!(page.has("Trukket tilbake") && page.has("Feil år for innsatsen."));
        assert!(page.has("trakk tilbake en vurdering") && page.has(WORDS[0].1));
        assert!(page.input("versjon").is_none());
        let again = [("versjon", "2"), ("grunn", "Nok en gang")];
        assert_eq!(adviser.post(&to, &again).await.status, 409);
        assert!(row(&adviser.get(LIST).await, "Midlertidig botilbud").contains("Trukket tilbake"));
    })
    .await;
}

/// The figure, the rows and the section of the report, as asked on the day of its year.
pub async fn asked(
    room: &Room,
    measure: &str,
    day: Day,
) -> (Outcome, Vec<CountedRow>, Vec<Section>) {
    let office = organisations::office_id("vestland");
    let own = UnderTest::office(office, "vestland", "Vestland");
    let scope = room
        .test
        .person("Marit Rådgiver", Role::Adviser, own)
        .own_scope()
        .unwrap();
    let slices: Vec<&'static Slice> = SLICES.iter().copied().chain([&OTHER]).collect();
    let house = House::new(slices);
    let binding = Binding {
        measure: measure.to_owned(),
        parameters: Parameters::default(),
        target: None,
    };
    let app = &room.test.app;
    let t = app.texts.tongue(Language::Nb);
    let mut reader = app.database.read().await.unwrap();
    let period = Period::year(day.year());
    let when = (period, day);
    let figure = slice::evaluate(&house, &binding, &mut reader, &scope, when, &t).await;
    let rows = slice::rows_of(&house, &binding, &mut reader, &scope, when, &t).await;
    let mut sections = Vec::new();
    let mut parts: Vec<_> = indicators::SLICE.report_parts.iter().collect();
    parts.retain(|part| part.section == "2");
    parts.sort_by_key(|part| part.order);
    for part in parts {
        let ask = OfficeAsk {
            reader: &mut reader,
            scope: &scope,
            period,
            as_of: day,
            t: &t,
        };
        sections.extend((part.build)(ask).await.unwrap());
    }
    (figure.unwrap(), rows.unwrap(), sections)
}

fn count(outcome: &Outcome) -> (u64, String) {
    match outcome {
        Outcome::Measured(figure) => match figure.amount {
            Amount::Count(count) => (count, figure.rows.clone()),
            other => panic!("{other:?}"),
        },
        Outcome::NotMeasurable(why) => panic!("{why}"),
    }
}

pub fn words(section: &Section) -> String {
    let block = |block: &Block| match block {
        Block::Paragraph { text } | Block::Note { text } => text.clone(),
        Block::Table(table) => table
            .rows
            .iter()
            .map(|row| format!("{} | {}", row.heading, row.cells.join(" | ")))
            .collect::<Vec<_>>()
            .join("\n"),
        _ => String::new(),
    };
    section
        .blocks
        .iter()
        .map(block)
        .collect::<Vec<_>>()
        .join("\n")
}

#[tokio::test]
async fn the_measure_counts_what_was_kept_and_stands_and_the_report_tells_it_with_its_limits() {
    on_both(async |engine| {
        let (room, adviser) = planted(engine, 0.3).await;
        let (none, rows, sections) = asked(&room, MEASURE, today()).await;
        assert_eq!((count(&none).0, rows.len()), (0, 0));
        let headings: Vec<&str> = sections.iter().map(|one| one.heading.as_str()).collect();
        let own = ["Levekår i fylket", "Virkning av egen innsats"];
        assert_eq!(headings[..2], own);
        assert!(words(&sections[1]).contains("ikke tatt vare på noen vurdering"));
        let first = keep(&adviser).await;
        let second = keep(&adviser).await;
        let withdrawal = [("versjon", "1"), ("grunn", "Den samme en gang til.")];
        adviser
            .post(&format!("{second}/trekk-tilbake"), &withdrawal)
            .await;
        let (figure, rows, sections) = asked(&room, MEASURE, today()).await;
        let (number, href) = count(&figure);
        assert_eq!((number, rows.len()), (1, 1));
        assert!(first.ends_with(&rows[0].id.to_string()) && rows[0].in_part);
        let opened = adviser.get(&href).await;
        assert!(opened.has(&first) && !opened.has(&second) && opened.has("1 i alt"));
        let all = adviser.get(LIST).await;
        assert!(all.has(&first) && all.has(&second));
        let told = words(&sections[1]);
        for said in [
            "Bolig, 2024 | Tallet har gått mer ned",
            " til −",
            "| 12",
            WORDS[0].1,
            WORDS[1].1,
            "At innsatsen er grunnen til forskjellen.",
        ] {
            assert!(told.contains(said), "{said}: {told}");
        }
        // Neither the year before nor the year after counts it.
        let last_year: Day = "2025-12-31".parse().unwrap();
        assert_eq!(count(&asked(&room, MEASURE, last_year).await.0).0, 0);
        let next_year: Day = "2027-06-30".parse().unwrap();
        assert_eq!(count(&asked(&room, MEASURE, next_year).await.0).0, 0);
    })
    .await;
}

#[tokio::test]
async fn what_is_kept_stands_when_its_indicator_goes_out_of_use() {
    on_both(async |engine| {
        let (room, adviser) = planted(engine, 0.3).await;
        let address = keep(&adviser).await;
        let retire = Statement::new("RETIRE", "UPDATE indicator SET retired_on = $1");
        let owner = &room.test.owner;
        let retired = owner.run_without_event(&retire, values![today()]).await;
        assert!(retired.unwrap() > 0);
        assert_eq!(adviser.get(&address).await.status, 200);
        assert!(adviser.get(LIST).await.has(&address));
        let (outcome, rows, sections) = asked(&room, MEASURE, today()).await;
        assert_eq!((count(&outcome).0, rows.len()), (1, 1));
        assert!(
            sections
                .iter()
                .any(|one| words(one).contains("At kurset alene er grunnen."))
        );
    })
    .await;
}
