//! The example letters are read without a doubt and cover every kind of requirement.

use std::collections::HashSet;

use access::{OfficeScope, Role};
use audit::{Actor, Event};
use kernel::Ids;
use letters::{Furnishing, ItemKind, furnish};
use organisations::office_id;
use testkit::on_both;

use crate::house::{self, client, start, vestland, words};

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
        let mut reader = house.app.database.read().await.unwrap();
        let letter = letters::letter_of_year(&mut reader, &scope, 2026, house.app.today());
        let letter = letter.await.unwrap().unwrap().letter.id;
        drop(reader);
        let reports = house::reporting::listed(&adviser, &format!("/brev/{letter}")).await;
        let amended = |report: &String| report.ends_with("2026 01.10.2026");
        assert!(reports.iter().any(amended), "{reports:?}");
    })
    .await;
}

#[test]
fn the_examples_are_read_without_a_doubt() {
    for text in [
        include_str!("../../demo/forrige.md"),
        include_str!("../../demo/gjeldende.md"),
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

#[tokio::test]
async fn last_years_measures_and_owners_go_on_and_what_has_no_successor_is_listed() {
    on_both(async |engine| {
        let house = start(engine).await;
        house::with_accounts(&house).await;
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
        let mut letters = Vec::new();
        for year in [2025, 2026] {
            letters.extend(
                letters::letter_of_year(&mut reader, &scope, year, house.today())
                    .await
                    .unwrap(),
            );
        }
        drop(reader);
        let [old, new] = [&letters[0], &letters[1]];
        let (marit, _) = house::known(&house, "marit", vestland()).await;
        let (steward, _) = client(&house, Role::Steward, None).await;

        // Counted anew: an item whose words are the same in both letters is followed by that very item.
        let mut same = 0;
        for before in old
            .items
            .iter()
            .filter(|told| told.item.kind == ItemKind::Requirement)
        {
            let mut found = new
                .items
                .iter()
                .filter(|told| told.item.text == before.item.text);
            let Some(after) = found.next() else { continue };
            let page = marit
                .get(&format!(
                    "/brev/{}/punkt/{}/tidligere",
                    new.letter.id, after.item.address
                ))
                .await;
            let link = format!("/brev/{}/punkt/{}", old.letter.id, before.item.address);
            assert!(
                page.has(&link),
                "{} does not lead to {link}",
                after.item.address
            );
            assert!(page.statements() <= 12, "{} statements", page.statements());
            same += 1;
        }
        assert!(same >= 10, "{same}");
        let rules = |letter: &letters::YearsLetter| -> Vec<_> {
            letter
                .bindings
                .iter()
                .map(|stored| stored.rule.clone())
                .collect()
        };
        assert_eq!(
            rules(old),
            rules(new),
            "the measure goes on with its limit and target"
        );

        let page = words(
            &marit
                .get(&format!("/brev/{}/arsskifte", new.letter.id))
                .await,
        );
        for said in [
            "Uten etterfølger",
            "Holde en samling for alle NAV-kontor",
            "Forsøkene er avsluttet",
            "Marit Solheim førte videre 0 målinger og 3 ansvarlige",
            "Rapportering for Statsforvalteren i Vestland",
            "rapporter går videre i det nye brevet",
        ] {
            assert!(page.contains(said), "{said} is not on the page: {page}");
        }
        assert!(words(&marit.get("/?mine=ja").await).contains("73.2-R1"));
        let page = steward
            .get(&format!("/brev/{}/arsskifte", new.letter.id))
            .await;
        assert!(page.statements() <= 12, "{} statements", page.statements());
        assert!(words(&page).contains("Jonas Berg førte videre 1 målinger"));
    })
    .await;
}
