//! The first page, the measures of an item and what an office writes about it.

use access::{OfficeScope, Role};
use http::StatusCode;
use organisations::office_id;
use testkit::on_both;

use crate::house::{LETTER, client, id_of, published, rogaland, start, vestland, words};

#[tokio::test]
async fn the_first_page_shows_every_requirement_with_status_and_evidence() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        assert!(
            adviser
                .get("/")
                .await
                .has("ikke publisert noe brev for 2026")
        );
        assert!(steward.get("/").await.has("Velg et annet embete"));
        let letter = published(&steward, LETTER, "2026").await;

        let item = format!("{letter}/punkt/73.1-R1");
        let page = steward.get(&item).await;
        assert!(
            page.has("Foreslått") && page.has("value=\"90\"") && page.has("value=\"3\""),
            "{}",
            page.text()
        );
        let binding = [
            ("handling", "knytt"),
            ("maling", "made-up.in_time"),
            ("months", "3"),
            ("mal", "90"),
        ];
        assert_eq!(
            steward
                .post(&format!("{item}/maling"), &binding)
                .await
                .location(),
            item
        );
        let own = [
            ("handling", "knytt"),
            ("maling", "made-up.in_time"),
            ("months", "24"),
            ("mal", ""),
        ];
        adviser
            .post(&format!("{letter}/punkt/73.2-R1/maling"), &own)
            .await
            .location();

        let status = adviser.get("/").await;
        let seen = words(&status);
        for words in [
            "73.1-R1",
            "73.1-R2",
            "73.2-R1",
            "73.2-R2",
            "87,3 %",
            "131 av 150",
            "90 %",
            "Kan nås",
            "Avgjør 11 saker",
            "6 saker går over fristen",
            "Ikke målt: 3 resultatkrav",
            "Ingen saker er avgjort ennå.",
            "verken måling eller omtale",
            "href=\"/saker?tall\"",
            "drawing-sparkline",
        ] {
            assert!(seen.contains(words), "{words} is not on the page");
        }
        assert!(!status.has("Kan vente"));
        assert!(
            status.statements() <= 12,
            "{} statements",
            status.statements()
        );
        let chosen = steward.get("/?embete=rogaland").await;
        assert!(
            chosen.has("Statsforvalteren i Rogaland")
                && chosen.has("Kan nås")
                && !chosen.has("Ingen saker er avgjort")
        );

        let mut reader = house.app.database.read().await.unwrap();
        let scope = OfficeScope::of_operator(office_id("vestland"));
        let years = letters::letter_of_year(&mut reader, &scope, 2026, house.app.today())
            .await
            .unwrap()
            .unwrap();
        assert_eq!(
            (
                years.items.len(),
                years.bindings.len(),
                years.letter.sections.len()
            ),
            (21, 2, 3)
        );
        assert!(
            letters::letter_of_year(&mut reader, &scope, 2025, house.app.today())
                .await
                .unwrap()
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn a_binding_is_changed_and_taken_away_by_its_owner_alone() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        let maling = format!("{letter}/punkt/73.1-R1/maling");
        let bad = [
            ("handling", "knytt"),
            ("maling", "made-up.in_time"),
            ("months", "99"),
            ("mal", "101"),
        ];
        let refused = adviser.post(&maling, &bad).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("fra 1 til 24") && refused.has("fra 0 til 100"));
        let form = [
            ("handling", "knytt"),
            ("maling", "made-up.in_time"),
            ("months", "3"),
            ("mal", "90"),
        ];
        adviser.post(&maling, &form).await.location();
        assert_eq!(
            adviser.post(&maling, &form).await.status,
            StatusCode::CONFLICT
        );
        let binding = adviser
            .get(maling.trim_end_matches("/maling"))
            .await
            .input("binding")
            .unwrap();
        let remove = |version| {
            [
                ("handling", "fjern"),
                ("maling", "made-up.in_time"),
                ("binding", binding.as_str()),
                ("versjon", version),
            ]
        };
        assert_eq!(
            steward.post(&maling, &remove("1")).await.status,
            StatusCode::NOT_FOUND
        );
        let change = [
            ("handling", "endre"),
            ("maling", "made-up.in_time"),
            ("months", "3"),
            ("mal", "80"),
            ("binding", binding.as_str()),
            ("versjon", "1"),
        ];
        adviser.post(&maling, &change).await.location();
        assert!(words(&adviser.get("/").await).contains("80 %"));
        assert_eq!(
            adviser.post(&maling, &remove("1")).await.status,
            StatusCode::CONFLICT
        );
        adviser.post(&maling, &remove("2")).await.location();
        assert!(adviser.get("/").await.has("Ikke målt: 4 resultatkrav"));
    })
    .await;
}

#[tokio::test]
async fn a_statement_is_the_offices_own_and_never_lost() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (leader, _) = client(&house, Role::Leader, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let (officer, _) = client(&house, Role::CaseOfficer, vestland()).await;
        let item = format!(
            "{}/punkt/73.1-O1",
            published(&steward, LETTER, "2026").await
        );
        let omtale = format!("{item}/omtale");

        assert_eq!(
            officer.post(&omtale, &[("omtale", "Tekst")]).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            steward.post(&omtale, &[("omtale", "Tekst")]).await.status,
            StatusCode::FORBIDDEN
        );
        let personal = adviser
            .post(&omtale, &[("omtale", "Gjelder 01010750160 her.")])
            .await;
        assert_eq!(personal.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            personal.has("inneholder et fødselsnummer") && personal.has("Gjelder 01010750160 her.")
        );

        adviser
            .post(&omtale, &[("omtale", "Først skrevet")])
            .await
            .location();
        assert!(
            adviser.get("/").await.has("6 oppdrag, 1 omtalt")
                || adviser.get("/").await.has("1 omtalt")
        );
        assert!(!neighbour.get(&item).await.has("Først skrevet"));
        let late = leader
            .post(&omtale, &[("omtale", "Skrevet samtidig")])
            .await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.has("Først skrevet") && late.has("Skrevet samtidig"));
        leader
            .post(&omtale, &[("omtale", "Satt sammen"), ("versjon", "1")])
            .await
            .location();
        assert!(adviser.get(&item).await.has("Satt sammen"));

        let mut reader = house.app.database.read().await.unwrap();
        let scope = OfficeScope::of_operator(office_id("vestland"));
        let told = letters::letter_of_year(&mut reader, &scope, 2026, house.app.today())
            .await
            .unwrap()
            .unwrap()
            .items;
        let statement = told
            .iter()
            .find_map(|told| told.statement.as_ref())
            .unwrap();
        assert_eq!(
            (statement.text.as_str(), statement.version),
            ("Satt sammen", 2)
        );
        assert_eq!(
            told[0].item.letter,
            id_of(item.split("/punkt").next().unwrap())
        );
    })
    .await;
}
