//! A page takes as many statements however many items its letter has.

use access::Role;
use testkit::{Client, on_both};

use crate::house::{client, published, start, vestland};

/// A letter with so many requirements, assignments and reports, some for named offices and some that lean on a work.
fn letter(of_each: usize) -> String {
    let part = |heading: &str, words: &str| {
        let items = (1..=of_each).map(|number| format!("* {words} nummer {number}.\n"));
        format!("**{heading}**\n\n{}\n", items.collect::<String>())
    };
    [
        "# Tildelingsbrev 2026\n\n## 73 Sosiale tjenester\n\n## 73.1 Lov om sosiale tjenester\n\n".to_owned(),
        part("Oppdrag", "Statsforvalteren i Rogaland skal følge opp tiltak etter sosialtjenesteloven § 18"),
        part("Resultatkrav", "Minst 90 prosent av klagesakene skal være behandlet innen tre måneder, krav"),
        part("Rapportering", "Statsforvalteren skal rapportere til Arbeids- og velferdsdirektoratet hvert tertial om sak"),
    ]
    .concat()
}

/// How many statements each page of the letter takes.
async fn counts(client: &Client, letter: &str) -> Vec<(String, usize)> {
    let mut counts = Vec::new();
    for page in [
        "/",
        "/brev",
        "/kilder",
        letter,
        &format!("{letter}/punkt/73.1-R1"),
        &format!("{letter}/punkt/73.1-R1/tidligere"),
        &format!("{letter}/rapportering"),
        &format!("{letter}/varslet"),
        &format!("{letter}/versjoner"),
        &format!("{letter}/arsskifte"),
        &format!(
            "/brev/sammenlign?fra={id}&til={id}",
            id = letter.trim_start_matches("/brev/")
        ),
    ] {
        let reply = client.get(page).await;
        assert!(reply.status.is_success(), "{page}: {}", reply.status);
        counts.push((page.replace(letter, "…"), reply.statements()));
    }
    counts
}

#[tokio::test]
async fn a_page_takes_as_many_statements_however_many_items_a_letter_has() {
    on_both(async |engine| {
        let mut found = Vec::new();
        for of_each in [1, 20] {
            let house = start(engine).await;
            let (steward, _) = client(&house, Role::Steward, None).await;
            let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
            let page = published(&steward, &letter(of_each), "2026").await;
            let shown = adviser.get(&page).await;
            assert_eq!(shown.text().matches("/punkt/73.1-R").count(), of_each);
            found.push(counts(&adviser, &page).await);
        }
        assert_eq!(found[0].len(), found[1].len());
        for (few, many) in found[0].iter().zip(&found[1]) {
            assert_eq!(few.1, many.1, "{} on {engine:?}", many.0);
        }
    })
    .await;
}
