//! National identity numbers are kept out of every table, whatever form they are written in.

use std::collections::{BTreeMap, BTreeSet};

use access::Role;
use cases::Scale;
use kernel::find_national_identity_number;
use testkit::{Client, Engine};

use crate::{contents, crawl::Site, demo::Demo, forms::Form};

pub const SMALL: Scale = Scale {
    demo_office: 24,
    others: 2,
    years: 2,
    history: false,
};

/// Numbers that nobody has: of the kind made for tests, with 80 added to the month.
struct MadeUp(u32);

impl Iterator for MadeUp {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        loop {
            let number = format!("018190{:05}", self.0);
            self.0 += 1;
            if find_national_identity_number(&number).is_some() {
                return Some(number);
            }
        }
    }
}

/// Every form that the role meets, each once, by where it leads and what it does.
pub async fn forms_of(demo: &Demo, role: Role) -> (Client, Vec<Form>) {
    let browser = demo.browser(Some(role)).await;
    let mut site = Site::new();
    let visits = site.crawl(&browser, Some(role), &demo.starts).await;
    let mut forms = BTreeMap::new();
    for visit in visits.iter().filter(|visit| visit.status.is_success()) {
        let page = browser.get(&visit.address).await.text();
        for form in Form::of_page(&visit.address, &page) {
            let names: Vec<_> = form.fields.iter().map(|field| &field.name).collect();
            let key = format!("{} {names:?} {:?}", without_ids(&form.action), form.buttons);
            forms.entry(key).or_insert(form);
        }
    }
    (browser, forms.into_values().collect())
}

/// The address with the identities taken out.
fn without_ids(address: &str) -> String {
    let parts = address.split('/').map(|part| {
        let is_id = part.len() > 20 || part.chars().all(|c| c.is_ascii_digit());
        if is_id { "·" } else { part }
    });
    parts.collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn no_field_and_no_file_lets_a_national_identity_number_in() {
    let mut demo = Demo::open(Engine::Sqlite, SMALL).await;
    demo.put_under_work().await;
    let mut numbers = MadeUp(0);
    let mut written = BTreeMap::new();
    let mut routes = BTreeSet::new();
    for role in Role::ALL {
        let (browser, forms) = forms_of(&demo, role).await;
        for form in &forms {
            let fields: Vec<_> = form.texts().map(|field| field.name.clone()).collect();
            for field in fields {
                let number = numbers.next().unwrap();
                let text = format!("Gjelder {number}");
                for button in form.buttons.iter().map(Some).chain([None]) {
                    let reply = form.send(&browser, (&field, &text), button).await;
                    let place = format!("{} {field}", without_ids(&form.action));
                    assert!(reply.status.as_u16() < 500, "{place}: {}", reply.text());
                    routes.insert(place.clone());
                    written.insert(number.clone(), place);
                }
            }
            if form.file().is_some() {
                for (name, bytes) in files(&mut numbers, &mut written, &form.action) {
                    let reply = form.send_file(&browser, (&name, &bytes)).await;
                    assert!(reply.status.as_u16() < 500, "{name}: {}", reply.text());
                }
            }
        }
    }
    assert!(routes.len() > 25, "only these fields: {routes:#?}");
    assert!(written.len() > 60, "only {} were written", written.len());
    let found = stored(&demo, &written).await;
    assert!(found.is_empty(), "stored: {found:#?}");
}

/// A letter, a table and a name with a number in each.
fn files(
    numbers: &mut MadeUp,
    written: &mut BTreeMap<String, String>,
    action: &str,
) -> Vec<(String, Vec<u8>)> {
    let mut number = |what: &str| {
        let number = numbers.next().unwrap();
        written.insert(number.clone(), format!("{what} sent to {action}"));
        number
    };
    let letter = format!(
        "# Tildelingsbrev 2027\n\n## 73.1 Sosiale tjenester\n\n### Oppdrag\n\n- Behandle klagen fra {}.\n",
        number("a letter")
    );
    let clean =
        "# Tildelingsbrev 2027\n\n## 73.1 Sosiale tjenester\n\n### Oppdrag\n\n- Behandle klager.\n";
    let table = format!(
        "Arkivnummer;Kommunenummer;Mottatt;Paragrafer;Merknad\n2026/9101;4601;02.03.2026;18;{}\n",
        number("a cell")
    );
    let heading = format!(
        "Arkivnummer;Kommunenummer;Mottatt;Paragrafer;{}\n2026/9102;4601;02.03.2026;18;x\n",
        number("a heading")
    );
    let rows = "Arkivnummer;Kommunenummer;Mottatt;Paragrafer\n2026/9103;4601;02.03.2026;18\n";
    let (of_letter, of_table) = (
        number("the name of a letter"),
        number("the name of a table"),
    );
    vec![
        ("brev.md".to_owned(), letter.into_bytes()),
        ("saker.csv".to_owned(), table.into_bytes()),
        ("saker.csv".to_owned(), heading.into_bytes()),
        (format!("brev {of_letter}.md"), clean.as_bytes().to_vec()),
        (format!("{of_table}.csv"), rows.as_bytes().to_vec()),
    ]
}

/// Which of the numbers stand in which column.
async fn stored(demo: &Demo, written: &BTreeMap<String, String>) -> Vec<String> {
    let mut found = Vec::new();
    for column in contents::columns(&demo.database()).await {
        let texts = contents::texts(&demo.database(), &column).await.join("\n");
        let here = written.iter().filter(|(number, _)| texts.contains(*number));
        found.extend(here.map(|(number, place)| {
            format!(
                "{number}, written at {place}, stands in {}.{}",
                column.table, column.name
            )
        }));
    }
    found
}
