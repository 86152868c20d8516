//! The nation in the database, on both engines.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its house must fail"
)]

use access::Role;
use audit::Actor;
use database::{Fetch as _, Statement, values};
use kernel::{Clock as _, Day};
use organisations::{
    ensure_nation, nation::nation, nav_offices_of_municipality, nav_offices_of_office, office_id,
};
use testkit::{UnderTest, on_both};

const TODAY: (i32, u32, u32) = (2026, 3, 2);

fn today() -> Day {
    Day::of(TODAY.0, TODAY.1, TODAY.2).unwrap()
}

#[tokio::test]
async fn the_nation_is_written_once_and_again_when_a_new_year_brings_other_numbers() {
    on_both(async |engine| {
        let house = UnderTest::start(
            engine,
            &[&organisations::SLICE],
            Day::of(2023, 12, 31).unwrap(),
        )
        .await;
        let database = &house.app.database;
        assert!(ensure_nation(database, house.app.now()).await.unwrap());
        assert!(!ensure_nation(database, house.app.now()).await.unwrap());
        house.clock.set(Day::of(2024, 1, 1).unwrap());
        assert!(ensure_nation(database, house.app.now()).await.unwrap());
        assert!(!ensure_nation(database, house.app.now()).await.unwrap());

        let mut reader = database.read().await.unwrap();
        for (table, sql, rows) in [
            (
                "office",
                "SELECT count(*) AS rows_there FROM office",
                nation().offices().len(),
            ),
            (
                "municipality",
                "SELECT count(*) AS rows_there FROM municipality",
                nation().municipalities().len(),
            ),
            (
                "number",
                "SELECT count(*) AS rows_there FROM municipality_number",
                844,
            ),
            // 356 of 2023 and Haram, which came in 2024; the others kept theirs through the new numbers.
            (
                "served",
                "SELECT count(*) AS rows_there FROM nav_office_municipality",
                357,
            ),
        ] {
            let row = reader
                .fetch_one(&Statement::new("COUNT", sql), values![])
                .await
                .unwrap();
            assert_eq!(
                row.get::<i64>("rows_there").unwrap(),
                i64::try_from(rows).unwrap(),
                "{table}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn every_municipality_has_a_nav_office_and_in_the_demo_small_neighbours_share_one() {
    on_both(async |engine| {
        let house = UnderTest::start(engine, &[&organisations::SLICE], today()).await;
        let database = &house.app.database;
        ensure_nation(database, house.app.now()).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        organisations::share_nav_offices(&mut tx, today())
            .await
            .unwrap();
        audit::commit(
            tx,
            &audit::Event::new("nation.recorded", &Actor::program(), house.clock.now()),
        )
        .await
        .unwrap();

        let mut reader = database.read().await.unwrap();
        let mut all = 0;
        for office in nation().offices_at(today()) {
            let nav_offices = nav_offices_of_office(&mut reader, office.id).await.unwrap();
            let mut served: Vec<_> = nav_offices
                .iter()
                .flat_map(|nav_office| nav_office.municipalities.clone())
                .collect();
            let mut expected: Vec<_> = nation()
                .municipalities_of(office.id, today())
                .iter()
                .map(|number| number.municipality)
                .collect();
            served.sort_unstable();
            expected.sort_unstable();
            assert_eq!(served, expected, "{}", office.key);
            all += nav_offices.len();
        }
        assert_eq!(all, 286);
        let modalen = nation().number("4629").unwrap().municipality;
        let [shared] = nav_offices_of_municipality(&mut reader, modalen)
            .await
            .unwrap()
            .try_into()
            .unwrap();
        assert_eq!(shared.name, "NAV Gulen, Masfjorden og Modalen");
        assert_eq!(
            shared.municipality_names(today()),
            ["Gulen", "Masfjorden", "Modalen"]
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
async fn the_directorate_and_the_auditor_choose_an_office_first() {
    on_both(async |engine| {
        let house = UnderTest::start(engine, &[&organisations::SLICE], today()).await;
        ensure_nation(&house.app.database, house.app.now())
            .await
            .unwrap();
        for role in [Role::Steward, Role::Auditor] {
            let browser = house
                .signed_in(&house.person("Jonas Berg", role, None))
                .await;
            assert_eq!(
                browser.get("/kommuner?sok=os").await.location(),
                "/embeter?til=%2Fkommuner%3Fsok%3Dos"
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

#[tokio::test]
async fn every_statement_can_be_prepared() {
    on_both(async |engine| {
        let house = UnderTest::start(engine, &[&organisations::SLICE], today()).await;
        for (part, name, sql) in house.house.statements() {
            house
                .app
                .database
                .prepare(sql)
                .await
                .unwrap_or_else(|error| panic!("{part} {name}: {error}"));
        }
    })
    .await;
}

#[test]
fn the_texts_are_complete() {
    assert_eq!(texts::faults(&organisations::TEXTS), Vec::<String>::new());
}
