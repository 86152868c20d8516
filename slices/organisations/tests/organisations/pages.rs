//! The pages through the real router, on both engines.

use access::{Access, READERS, Role};
use organisations::{ensure_nation, nation::nation, office_id};
use slice::{Contribution, MunicipalityAsk, MunicipalityPart, Slice};
use testkit::{UnderTest, on_both};
use texts::Source;

use crate::today;

/// A slice that has something to say of every municipality.
static NEIGHBOUR: Slice = Slice {
    municipality_parts: &[
        MunicipalityPart {
            order: 2,
            access: Access::SignedIn,
            build: |ask| Box::pin(async move { Ok(said("Kurs", &ask)) }),
        },
        MunicipalityPart {
            order: 1,
            access: Access::Roles(READERS),
            build: |ask| Box::pin(async move { Ok(said("Klagesaker", &ask)) }),
        },
    ],
    ..Slice::named(
        "neighbour",
        Source {
            name: "neighbour",
            nb: "",
            nn: "",
            en: "",
        },
    )
};

fn said(heading: &str, ask: &MunicipalityAsk<'_>) -> Contribution {
    let covers = nation()
        .office_covering(ask.scope.municipality(), ask.as_of)
        .map(|office| office.id);
    let whose = format!(
        "{} {}",
        covers == Some(ask.scope.office().office()),
        ask.period.last
    );
    let facts = vec![(
        "Eget embete".to_owned(),
        whose,
        Some("/saker?kommune=4601".to_owned()),
    )];
    Contribution {
        heading: heading.to_owned(),
        facts,
        more: Some(("Alle".to_owned(), "/saker".to_owned())),
    }
}

#[tokio::test]
async fn other_slices_add_their_parts_to_the_page_of_a_municipality() {
    on_both(async |engine| {
        let house = UnderTest::start(engine, &[&organisations::SLICE, &NEIGHBOUR], today()).await;
        ensure_nation(&house.app.database, house.app.now())
            .await
            .unwrap();
        let own = UnderTest::office(
            office_id("vestland"),
            "vestland",
            "Statsforvalteren i Vestland",
        );
        let adviser = house
            .signed_in(&house.person("Kari Nes", Role::Adviser, own))
            .await;
        let page = adviser.get("/kommuner/4601").await.text();
        let (cases, courses) = (page.find("Klagesaker"), page.find("Kurs"));
        assert!(cases.is_some() && cases < courses, "in their order: {page}");
        assert!(
            page.contains("true 2026-12-31") && page.contains("href=\"/saker?kommune=4601\""),
            "{page}"
        );
        assert!(
            !adviser.get("/kommuner/1401").await.has("Klagesaker"),
            "a municipality that is gone has no year"
        );
    })
    .await;
}

#[tokio::test]
async fn pages_show_the_own_offices_municipalities_and_no_others() {
    on_both(async |engine| {
        let house = UnderTest::start(engine, &[&organisations::SLICE], today()).await;
        ensure_nation(&house.app.database, house.app.now())
            .await
            .unwrap();
        let own = UnderTest::office(
            office_id("vestland"),
            "vestland",
            "Statsforvalteren i Vestland",
        );
        let adviser = house
            .signed_in(&house.person("Kari Nes", Role::Adviser, own))
            .await;

        let list = adviser.get("/kommuner").await;
        assert!(
            list.has("Viser 43 av 43 kommuner") && list.has("NAV Bergen") && !list.has("Stavanger"),
            "{}",
            list.text()
        );
        assert!(list.statements() <= 12);
        let narrowed = adviser.get("/kommuner?sok=ØYG").await;
        assert!(
            narrowed.has("Viser 1 av 43 kommuner")
                && narrowed.has("Øygarden")
                && !narrowed.has("NAV Bergen")
        );
        let nothing = adviser.get("/kommuner?sok=%3Cscript%3E").await;
        assert!(nothing.has("Ingen av de 43 kommunene passer med") && !nothing.has("<script>"));

        let bergen = adviser.get("/kommuner/4601").await;
        assert!(
            bergen.has("NAV Bergen") && bergen.has("1201") && bergen.has("til og med 2019"),
            "{}",
            bergen.text()
        );
        assert!(bergen.statements() <= 12);

        for (path, status) in [
            ("/kommuner/1103", 404),
            ("/kommuner/1201", 200),
            ("/kommuner/9999", 404),
            ("/kommuner/abc", 404),
            ("/kommuner?embete=rogaland", 404),
            ("/kommuner?embete=fjordane", 404),
            ("/kommuner?embete=vestland", 200),
            ("/embeter", 403),
        ] {
            assert_eq!(adviser.get(path).await.status.as_u16(), status, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_number_of_another_year_leads_to_todays_municipality() {
    on_both(async |engine| {
        let house = UnderTest::start(engine, &[&organisations::SLICE], today()).await;
        ensure_nation(&house.app.database, house.app.now())
            .await
            .unwrap();
        let own = UnderTest::office(
            office_id("vestland"),
            "vestland",
            "Statsforvalteren i Vestland",
        );
        let adviser = house
            .signed_in(&house.person("Kari Nes", Role::Adviser, own))
            .await;

        let renumbered = adviser.get("/kommuner/1201").await;
        let explanation = "1201 Bergen gjaldt til og med 2019. Den 02.03.2026 gjelder 4601 Bergen.";
        assert!(renumbered.has(explanation), "{}", renumbered.text());
        let merged = adviser.get("/kommuner/1401").await;
        assert!(
            merged.has("Flora") && merged.has("href=\"/kommuner/4602\"") && merged.has("4602 Kinn"),
            "{}",
            merged.text()
        );
    })
    .await;
}

#[tokio::test]
async fn the_directorate_and_the_auditor_look_at_one_office_at_a_time() {
    on_both(async |engine| {
        let house = UnderTest::start(engine, &[&organisations::SLICE], today()).await;
        ensure_nation(&house.app.database, house.app.now())
            .await
            .unwrap();
        for role in [Role::Steward, Role::Auditor] {
            let browser = house
                .signed_in(&house.person("Jonas Berg", role, None))
                .await;
            assert!(
                browser.get("/kommuner?sok=sarp").await.has("Sarpsborg"),
                "the first office of the list before any is chosen"
            );
            let choice = browser.get("/embeter?til=%2Fkommuner%3Fsok%3Dos").await;
            assert!(
                choice.has("/kommuner?embete=agder") && choice.has("10 embeter"),
                "{}",
                choice.text()
            );
            assert!(
                browser
                    .get("/kommuner?embete=agder")
                    .await
                    .has("Kristiansand")
            );
            assert!(
                browser.get("/kommuner").await.has("Kristiansand"),
                "the choice is remembered"
            );
            assert_eq!(browser.get("/kommuner/4601").await.status.as_u16(), 404);
            assert_eq!(
                browser
                    .get("/kommuner?embete=fjordane")
                    .await
                    .status
                    .as_u16(),
                404
            );
        }
    })
    .await;
}
