//! What people write never becomes a formula in the spreadsheet of one who opens an export.

use std::io::{Cursor, Read as _};

use access::Role;
use testkit::Engine;

use crate::{
    contents,
    demo::Demo,
    forms::Form,
    numbers::{SMALL, forms_of},
};

/// How a formula may begin, also written wide as in East Asian text.
const BEGINNINGS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const REST: &str = "HYPERLINK(\"https://evil.example\")";

#[tokio::test]
async fn no_export_holds_a_formula_whatever_people_wrote() {
    let mut demo = Demo::open(Engine::Sqlite, SMALL).await;
    demo.put_under_work().await;
    let mut all = Vec::new();
    for role in [Role::Leader, Role::Adviser, Role::Steward] {
        all.push(forms_of(&demo, role).await);
    }
    for (browser, forms) in &all {
        let mut beginnings = BEGINNINGS.iter().cycle();
        for form in forms {
            let fields: Vec<_> = form.texts().map(|field| field.name.clone()).collect();
            for field in fields {
                for _ in 0..3 {
                    let text = format!("{}{REST}", beginnings.next().unwrap());
                    for button in form.buttons.iter().map(Some).chain([None]) {
                        form.send(browser, (&field, &text), button).await;
                    }
                }
            }
        }
    }
    let stored = stored(&demo).await;
    assert!(
        stored > 3,
        "only {stored} texts were stored, so this shows nothing"
    );
    no_formulas(&demo).await;
}

/// The names of those who work there stand in every export, and reach it as they were written.
#[tokio::test]
async fn no_export_holds_a_formula_whatever_people_are_called() {
    let demo = Demo::open(Engine::Sqlite, SMALL).await;
    let administrator = demo.browser(Some(Role::Administrator)).await;
    let users = administrator.get("/brukere").await.text();
    let mut accounts: Vec<_> = users.split("href=\"/brukere/").skip(1).collect();
    accounts.retain(|rest| !rest.starts_with("ny"));
    assert!(accounts.len() > 4, "{}", accounts.len());
    for sign in BEGINNINGS.iter().filter(|sign| !sign.is_whitespace()) {
        let name = format!("{sign}{REST}");
        for rest in &accounts {
            let address = format!("/brukere/{}", rest.split('"').next().unwrap());
            let page = administrator.get(&address).await.text();
            let mut forms = Form::of_page(&address, &page);
            let Some(change) = forms
                .iter_mut()
                .find(|form| form.action.ends_with("/endre"))
            else {
                continue;
            };
            for day in change
                .fields
                .iter_mut()
                .filter(|field| field.name == "siste-dag")
            {
                day.value.clear();
            }
            // One who speaks for a place must choose it anew, and keeps the name.
            change.send(&administrator, ("navn", &name), None).await;
        }
        let exports = no_formulas(&demo).await;
        for export in [
            "/saker/eksport.csv",
            "/saker/eksport.xlsx",
            "/tilganger/eksport.csv",
        ] {
            let holds = exports.iter().any(|(place, text)| {
                *place == export && text.contains(*sign) && text.contains("HYPERLINK")
            });
            assert!(
                holds,
                "{name} does not reach {export}, so this shows nothing"
            );
        }
    }
}

/// Every export with its text.
///
/// # Panics
/// When one of them holds what a spreadsheet would run.
async fn no_formulas(demo: &Demo) -> Vec<(&'static str, String)> {
    let leader = demo.browser(Some(Role::Leader)).await;
    let mut exports = Vec::new();
    for export in [
        "/saker/eksport.csv",
        "/saker/import/mal.csv",
        "/tilganger/eksport.csv",
    ] {
        let reply = leader.get(export).await;
        assert_eq!(reply.status, 200, "{export}");
        let text = reply.text();
        let text = text.trim_start_matches('\u{feff}').to_owned();
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let cells = rows.records().flat_map(|row| {
            let row = row.unwrap();
            row.iter().map(str::to_owned).collect::<Vec<_>>()
        });
        let dangerous: Vec<_> = cells.filter(|cell| cell.starts_with(BEGINNINGS)).collect();
        assert!(dangerous.is_empty(), "{export}: {dangerous:?}");
        exports.push((export, text));
    }
    for export in ["/saker/eksport.xlsx", "/rapporter/2026/rader.xlsx"] {
        let reply = leader.get(export).await;
        assert_eq!(reply.status, 200, "{export}");
        let sheets = sheets(&reply.bytes);
        assert!(sheets.contains("<sheetData"), "{export}");
        for formula in ["<f>", "<f ", "t=\"str\"", "<hyperlink"] {
            assert!(!sheets.contains(formula), "{export} holds {formula}");
        }
        exports.push((export, sheets));
    }
    exports
}

/// How many of the texts stand somewhere.
async fn stored(demo: &Demo) -> usize {
    let mut found = 0;
    for column in contents::columns(&demo.database()).await {
        if column.table != "form_key" {
            let texts = contents::texts(&demo.database(), &column).await;
            found += texts
                .iter()
                .filter(|text| text.contains("HYPERLINK"))
                .count();
        }
    }
    found
}

/// The text of all sheets of the workbook.
fn sheets(bytes: &[u8]) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for at in 0..package.len() {
        let mut part = package.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.starts_with("xl/worksheets/") && name.ends_with(".xml") {
            part.read_to_string(&mut text).unwrap();
        }
    }
    text
}
