//! Nothing of one office is found by anyone of another, wherever they look and whatever they send.

mod api;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use access::Role;
use accounts::DEMO_OFFICE;
use database::{Fetch as _, Rows, Sql, values};
use kernel::Id;
use testkit::{Client, Engine, Reply, on_both};

use crate::{
    crawl::{Site, links},
    demo::{Demo, SMALL},
    living_conditions,
    opened::opened,
    sowing::{Form, forms},
};

/// What the other office's people call themselves, and write wherever they can write.
const MARK: &str = "Zeppelinveien";
/// How the archive numbers of their own cases begin.
const NUMBERS: &str = "2026/88000";
const OTHER_OFFICE: &str = "rogaland";
/// Whom the other office asks for help: neither all offices nor the one that looks around.
const THIRD_OFFICE: &str = "agder";
const NOT_THIS_OFFICES: &str = " AND OTHER IS NOT NULL AND OTHER <> 'OWN'";
/// Tables that the other office's people fill in by no form: what only an amendment's publishing, the turn of a year or
/// the correction of a published letter makes. Their rows hang on letters, which are looked for.
const NOT_SOWN: &[&str] = &[
    "amended_reference",
    "annual_report",
    "comparison_decision",
    "frozen_figure",
    "item_applies",
    "item_replacement",
    "item_succession",
    "item_wording",
    "letter_announcement_answer",
    "letter_item",
    "letter_amendment",
    "letter_correction",
    "letter_replacement",
    "letter_turn",
    "prepared_report",
    "reporting_rule",
];

/// What the other office's people did: the addresses they came to and the forms they sent.
#[derive(Default)]
struct Sown {
    addresses: BTreeSet<String>,
    sent: Vec<Form>,
}

#[tokio::test]
async fn nothing_of_another_office_is_found_or_touched() {
    on_both(async |engine: Engine| {
        let demo = Demo::open(engine, SMALL).await;
        let sown = sow(&demo).await;
        let secrets = secrets(&demo).await;
        api::nothing_is_found_by_key(&demo, &secrets).await;
        let before = done_at_the_other(&demo).await;
        let mut tally = Tally::default();
        for role in Role::ALL
            .into_iter()
            .filter(|role| role.belongs_to_office())
        {
            let browser = demo.browser(Some(role)).await;
            let visits = Site::new().crawl(&browser, Some(role), &demo.starts).await;
            let seen = visits.iter().filter(|visit| visit.status.is_success());
            for visit in seen {
                tally.looked += look_around(&browser, role, &visit.address, &secrets).await;
            }
            for address in &sown.addresses {
                ask_for(&browser, role, address, &secrets).await;
                tally.asked += 1;
            }
            for form in sown.sent.iter().filter(|form| secrets.names(form)) {
                send_theirs(&browser, role, form, &secrets).await;
                tally.sent += 1;
            }
        }
        assert_eq!(
            done_at_the_other(&demo).await,
            before,
            "nothing was done at the other office"
        );
        eprintln!("{}: {tally:?}", demo.database().engine());
        assert!(
            tally.looked > 200 && tally.asked > 200 && tally.sent > 60,
            "{tally:?}"
        );
    })
    .await;
}

/// How much was tried.
#[derive(Debug, Default)]
struct Tally {
    /// Pages and files looked through.
    looked: usize,
    /// Addresses of the other office asked for.
    asked: usize,
    /// Forms of the other office sent.
    sent: usize,
}

/// Looks through the page or file, as it is and as one asks for the other office's.
async fn look_around(browser: &Client, role: Role, address: &str, secrets: &Secrets) -> usize {
    let addresses = [address.to_owned(), as_the_other(address)];
    for address in &addresses {
        let found = leaks(&browser.get(address).await, secrets);
        assert!(found.is_empty(), "{role:?} finds {found:?} at {address}");
    }
    addresses.len()
}

/// Asks for what the other office's people came to.
async fn ask_for(browser: &Client, role: Role, address: &str, secrets: &Secrets) {
    let reply = browser.get(address).await;
    let found = leaks(&reply, &secrets.only_marks());
    assert!(found.is_empty(), "{role:?} finds {found:?} at {address}");
    // What the address only says beside is nothing that is shown.
    let path = address.split('?').next().unwrap_or_default();
    let is_theirs = secrets.ids.iter().any(|id| path.contains(id));
    let is_there = is_theirs && reply.status.is_success();
    assert!(!is_there, "{role:?} comes to {address}: {}", reply.status);
}

/// Sends what one of the other office's people sent.
async fn send_theirs(browser: &Client, role: Role, form: &Form, secrets: &Secrets) {
    let reply = send(browser, form).await;
    let place = format!("{role:?} sends {}: {}", form.action, reply.status);
    assert!(
        reply.status.is_client_error() || reply.status == 303,
        "{place}"
    );
    // An answer may repeat what was sent.
    let found = leaks(&reply, &secrets.only_marks());
    assert!(
        found.iter().all(|mark| form.says(mark)),
        "{place}: {found:?}"
    );
}

/// What may be found nowhere outside the other office.
struct Secrets {
    marks: Vec<String>,
    ids: Vec<String>,
}

impl Secrets {
    /// Whether the form is about something of the other office's.
    fn names(&self, form: &Form) -> bool {
        self.ids.iter().any(|id| form.is_about(id))
    }

    /// For answers to those who ask by an id, which may repeat what was asked for.
    fn only_marks(&self) -> Self {
        Self {
            marks: self.marks.clone(),
            ids: Vec::new(),
        }
    }
}

/// The identity of every row that is the other office's, and its marks.
async fn secrets(demo: &Demo) -> Secrets {
    let other = organisations::office_id(OTHER_OFFICE);
    let (mut ids, mut empty) = (Vec::new(), Vec::new());
    let mut reader = demo.database().read().await.unwrap();
    for table in oppdrag::tables(&oppdrag::house()) {
        // What is shared on purpose is left out: what they published, and what they asked all offices or this one.
        let shared = match table.rows {
            Rows::OfOffice | Rows::OfOfficeWith(_) => "",
            Rows::OfOfficeUntil(_) => " AND published_on IS NULL",
            Rows::OfOffices(_) => NOT_THIS_OFFICES,
            _ => continue,
        };
        let (name, own) = (table.name, organisations::office_id(DEMO_OFFICE));
        let shared = shared.replace("OWN", &own.to_string());
        let shared = shared.replace("OTHER", other_column(table.rows));
        let sql = format!("SELECT * FROM {name} WHERE office_id = $1{shared}");
        let rows = reader
            .fetch_all(Sql::Composed(sql), values![other])
            .await
            .unwrap();
        if rows.is_empty() && !NOT_SOWN.contains(&table.name) {
            empty.push(table.name);
        }
        ids.extend(
            rows.iter()
                .filter_map(|row| row.get::<Id>("id").ok())
                .map(|id| id.to_string()),
        );
    }
    assert!(
        empty.is_empty(),
        "the other office has nothing to hide in {empty:?}"
    );
    Secrets {
        marks: vec![MARK.to_owned(), NUMBERS.to_owned()],
        ids,
    }
}

fn leaks(reply: &Reply, secrets: &Secrets) -> Vec<String> {
    let text = opened(reply);
    let marks = secrets.marks.iter().chain(&secrets.ids);
    marks
        .filter(|mark| text.contains(mark.as_str()))
        .cloned()
        .collect()
}

async fn done_at_the_other(demo: &Demo) -> i64 {
    let sql = "SELECT count(*) AS events FROM audit_event WHERE office_id = $1";
    let mut reader = demo.database().read().await.unwrap();
    let other = organisations::office_id(OTHER_OFFICE);
    let row = reader.fetch_one(Sql::Static(sql), values![other]).await;
    row.unwrap().get("events").unwrap()
}

/// The address as one who would like to see the other office asks for it.
fn as_the_other(address: &str) -> String {
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}embete={OTHER_OFFICE}")
}

/// The other office's people write the mark in every form they come to, and file and publish what they can.
async fn sow(demo: &Demo) -> Sown {
    let mut sown = Sown::default();
    for role in [Role::Leader, Role::Adviser, Role::CaseOfficer] {
        let name = format!("{} {MARK}", role.code());
        let browser = demo.newcomer(&name, role, OTHER_OFFICE).await;
        if role == Role::Adviser {
            // The links to it are for everybody who has them.
            demo.hold_a_course(&browser, MARK).await;
        }
        sow_as(&browser, &mut sown).await;
    }
    let put = living_conditions::put(demo, (OTHER_OFFICE, "1103"), MARK);
    sown.addresses.extend(put.await);
    sown
}

async fn sow_as(browser: &Client, sown: &mut Sown) {
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut made = Vec::new();
    let (mut visits, mut sent) = (BTreeMap::new(), BTreeMap::new());
    // What a form made is looked at before what was there.
    while let Some(address) = made.pop().or_else(|| waiting.pop_front()) {
        let times: &mut usize = visits.entry(shape(&address)).or_default();
        if *times >= 6 || address.starts_with("/logg-inn") {
            continue;
        }
        *times += 1;
        let reply = browser.get(&address).await;
        if reply.status.is_success() {
            sown.addresses.insert(address.clone());
        }
        if !is_page(&reply) {
            continue;
        }
        let page = reply.text();
        waiting.extend(links(&page));
        for mut form in forms(&page) {
            if form.action.is_empty() {
                // A form that says no address is sent to its own page.
                form.action.clone_from(&address);
            }
            let times: &mut usize = sent
                .entry((shape(&form.action), form.button()))
                .or_default();
            let most = if form.action.ends_with("/les-inn") {
                1
            } else {
                2
            };
            // What is published is for every office, and an answer for the one who asked.
            let is_shared = form.action.starts_with("/erfaringer/")
                && form.action.ends_with("/publiser")
                || form.action.starts_with("/hjelp/") && form.action.ends_with("/svar");
            let ends = form.action.contains("logg-ut") || form.action == "/sprak" || is_shared;
            if *times >= most || ends {
                continue;
            }
            let form = filled_in(form, *times);
            *times += 1;
            if !takes_back(&form) {
                let reply = send(browser, &form).await;
                made.extend((reply.status == 303).then(|| reply.location()));
            }
            sown.sent.push(form);
        }
    }
}

/// The column that names the office that a shared row is for, beside the one that wrote it.
fn other_column(rows: Rows) -> &'static str {
    match rows {
        Rows::OfOffices([column, ..]) => column,
        _ => "",
    }
}

/// Forms that take away what another form put in are kept for those who should not be able to.
fn takes_back(form: &Form) -> bool {
    let last = form.action.rsplit('/').next().unwrap_or_default();
    ["angre", "gi-opp", "forkast"]
        .iter()
        .any(|word| last == *word || form.button() == *word)
}

/// The form with something in every field.
fn filled_in(mut form: Form, time: usize) -> Form {
    // What is proposed is said to every office: only who said it is not theirs to know.
    let words = if form.action.starts_with("/levekar/forslag") {
        "Ord til alle"
    } else {
        MARK
    };
    // Of all forms of a page one is sent, so they have one key together; here all are.
    form.fields.retain(|(name, _)| name != "skjemanokkel");
    if form.action.starts_with("/hjelp") {
        let third = organisations::office_id(THIRD_OFFICE).to_string();
        form.fields.retain(|(name, _)| name != "mottaker");
        form.fields.push(("mottaker".to_owned(), third));
    }
    for (name, kind) in std::mem::take(&mut form.empty) {
        let value = match (kind.as_str(), name.as_str()) {
            ("textarea", _) if form.file.is_some() => continue,
            ("date", "til-dag") => "2026-09-01".to_owned(),
            ("date", _) => "2026-06-15".to_owned(),
            ("email", _) => format!("{}@example.org", MARK.to_lowercase()),
            (_, "ar") => "2027".to_owned(),
            ("number" | "numeric", _) => "3".to_owned(),
            (_, "arkivnummer") => format!("{NUMBERS}{time}"),
            _ => words.to_owned(),
        };
        form.fields.push((name, value));
    }
    form.content = if form.action.starts_with("/plan") {
        format!("Tittel;Slag;Dato;Kommuner\n{MARK} {time};Kurs;10.09.2026;1103\n")
    } else if form.action.starts_with("/saker") {
        let heads = "Arkivnummer;Kommunenummer;Mottatt;Paragrafer";
        format!("{heads}\n{NUMBERS}9{time};1103;02.03.2026;18\n")
    } else {
        crate::demo::letter(MARK)
    };
    form
}

async fn send(browser: &Client, form: &Form) -> Reply {
    let fields: Vec<_> = form
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let Some(field) = &form.file else {
        return browser.post(&form.action, &fields).await;
    };
    let name = format!(
        "{MARK}.{}",
        if ["/saker", "/plan"]
            .iter()
            .any(|start| form.action.starts_with(start))
        {
            "csv"
        } else {
            "md"
        }
    );
    let file = (field.as_str(), name.as_str(), form.content.as_bytes());
    browser.upload(&form.action, &fields, file).await
}

/// The address without what tells two of a kind apart.
fn shape(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|part| {
        let is_one_of_many = part.chars().any(|c| c.is_ascii_digit());
        if is_one_of_many { "…" } else { part }
    });
    parts.collect::<Vec<_>>().join("/")
}

fn is_page(reply: &Reply) -> bool {
    let kind = reply.headers.get("content-type");
    reply.status.is_success() && kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
