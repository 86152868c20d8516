//! What personal data the program holds, and why: declared by the parts that hold it, and told to people.

use std::{collections::BTreeSet, fmt::Write as _, fs};

use kernel::Day;
use testkit::{Engine, UnderTest};

use crate::{contents, sources};

const COLUMNS: &str = "app/tests/house/columns.txt";
const DOCUMENT: &str = "docs/privacy.md";
const INTRODUCTION: &str = "# Personal data

What the program holds about people, why, on what ground and for how long. Made from what each part of the program
declares, by the test `the_privacy_document_says_what_is_declared`; another test sees to it that every column is either declared or
reviewed as one without personal data. National identity numbers are refused in every field and file, and stand nowhere.

The one who answers for the processing is the office that uses the program. The log never forgets: it holds who did what,
and values before and after, so that what was done can be shown; it holds no names of those whom cases are about.
";

async fn schema() -> BTreeSet<String> {
    let house = oppdrag::house();
    let slices: Vec<_> = house.slices().collect();
    let test = UnderTest::start(Engine::Sqlite, &slices, Day::of(2026, 5, 4).unwrap()).await;
    let columns = contents::columns(&test.app.database).await;
    columns
        .into_iter()
        .map(|column| format!("{}.{}", column.table, column.name))
        .collect()
}

fn declared() -> BTreeSet<String> {
    let house = oppdrag::house();
    let declared = house.personal_data().into_iter();
    declared
        .flat_map(|(_, data)| {
            let columns = data.column.split(", ");
            columns.map(|column| format!("{}.{column}", data.table))
        })
        .collect()
}

fn is_renewed() -> bool {
    std::env::var_os("OPPDRAG_REVIEWED").is_some()
}

/// A new column is either declared as personal data by its slice, or written into `app/tests/house/columns.txt` by one
/// who has thought about it (`OPPDRAG_REVIEWED=1` writes it; read the difference).
#[tokio::test]
async fn every_column_is_declared_or_reviewed_as_one_without_personal_data() {
    let (schema, declared) = (schema().await, declared());
    let gone: Vec<_> = declared.difference(&schema).collect();
    assert!(
        gone.is_empty(),
        "declared, but there is no such column: {gone:#?}"
    );
    let others: Vec<_> = schema.difference(&declared).cloned().collect();
    let file = sources::root().join(COLUMNS);
    if is_renewed() {
        fs::write(&file, others.join("\n") + "\n").unwrap();
    }
    let reviewed = fs::read_to_string(&file).unwrap_or_default();
    let reviewed: BTreeSet<String> = reviewed.lines().map(str::to_owned).collect();
    let others: BTreeSet<String> = others.into_iter().collect();
    let new: Vec<_> = others.difference(&reviewed).collect();
    let old: Vec<_> = reviewed.difference(&others).collect();
    assert!(
        new.is_empty() && old.is_empty(),
        "declare it, or review and accept with OPPDRAG_REVIEWED=1\nnew: {new:#?}\ngone: {old:#?}"
    );
}

#[test]
fn the_privacy_document_says_what_is_declared() {
    let mut text = INTRODUCTION.to_owned();
    let mut last = ("", "");
    for (part, data) in oppdrag::house().personal_data() {
        if last.0 != part {
            let _ = write!(text, "\n## {part}\n");
        }
        if last != (part, data.table) {
            let _ = write!(
                text,
                "\n### `{}`\n\n| column | why | ground | how long |\n|---|---|---|---|\n",
                data.table
            );
        }
        last = (part, data.table);
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {} |",
            data.column, data.purpose, data.basis, data.retention
        );
    }
    let file = sources::root().join(DOCUMENT);
    if is_renewed() {
        fs::write(&file, &text).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == text,
        "{DOCUMENT} is out of date; renew it with OPPDRAG_REVIEWED=1 and read the difference"
    );
}
