//! The example letters are read without a doubt and cover every kind of requirement.

mod house;

use std::collections::HashSet;

use access::{OfficeScope, Role};
use audit::{Actor, Event};
use house::{client, start, vestland, words};
use kernel::Ids;
use letters::{Furnishing, ItemKind, furnish};
use organisations::office_id;
use testkit::on_both;

#[tokio::test]
async fn the_demo_has_a_letter_for_last_year_and_this_year() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (now, ids) = (house.app.now(), Ids::from_seed(73));
        let mut tx = house.app.database.begin().await.unwrap();
        let with = Furnishing {
            ids: &ids,
            now,
            house: &house.house,
            office: office_id("vestland"),
            adviser: "Marit Solheim",
        };
        furnish(&mut tx, &with).await.unwrap();
        audit::commit(tx, &Event::new("letter.published", &Actor::program(), now))
            .await
            .unwrap();

        let scope = OfficeScope::of_operator(office_id("vestland"));
        let mut reader = house.app.database.read().await.unwrap();
        for year in [2025, 2026] {
            let letter = letters::letter_of_year(&mut reader, &scope, year, house.app.today())
                .await
                .unwrap()
                .unwrap();
            assert_eq!(letter.letter.sections.len(), 7);
            let requirements = letter
                .items
                .iter()
                .filter(|told| told.item.kind == ItemKind::Requirement);
            let kinds: HashSet<_> = requirements
                .map(|told| told.item.guess.kind.unwrap())
                .collect();
            assert_eq!(kinds.len(), 6, "{year} covers {kinds:?}");
            assert!(letter.items.iter().any(|told| told.statement.is_some()));
            assert_eq!(letter.bindings.len(), 1, "the proposal of the reader");
        }
        drop(reader);
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let status = adviser.get("/?ar=2025").await;
        assert!(status.has("Oppdrag 2025") && words(&status).contains("87,3 %"));
        let status = words(&adviser.get("/").await);
        assert!(
            status.contains("2 varslet, ikke mottatt"),
            "one of three came"
        );
        assert!(status.contains("Endret fra 15.05.2026"));
        assert!(!adviser.get("/?per=2026-05-14").await.has("Endret fra"));
    })
    .await;
}

#[test]
fn the_examples_are_read_without_a_doubt() {
    for text in [
        include_str!("../demo/forrige.md"),
        include_str!("../demo/gjeldende.md"),
    ] {
        let reading = letters::reading::read(&text.replace("{år}", "2026")).unwrap();
        assert_eq!(reading.year, Some(2026));
        assert_eq!(reading.unsure, []);
        assert!(reading.items.iter().all(|item| item.doubts.is_empty()));
    }
}

#[test]
fn the_texts_are_whole_in_three_languages() {
    assert_eq!(texts::faults(&letters::SLICE.texts), Vec::<String>::new());
}
