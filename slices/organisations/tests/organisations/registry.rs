//! The nation in the database, on both engines.

use audit::Actor;
use database::{Fetch as _, Statement, values};
use kernel::{Clock as _, Day};
use organisations::{
    ensure_nation, nation::nation, nav_offices_of_municipality, nav_offices_of_office, office_id,
};
use testkit::{UnderTest, on_both};

use crate::today;

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
async fn nav_offices_follow_mergers_of_offices_and_municipalities() {
    on_both(async |engine| {
        let house = UnderTest::start(
            engine,
            &[&organisations::SLICE],
            Day::of(2018, 6, 1).unwrap(),
        )
        .await;
        let names = async |office: &str| -> Vec<String> {
            ensure_nation(&house.app.database, house.app.now())
                .await
                .unwrap();
            let mut reader = house.app.database.read().await.unwrap();
            let found = nav_offices_of_office(&mut reader, office_id(office))
                .await
                .unwrap();
            found
                .into_iter()
                .map(|nav_office| nav_office.name)
                .collect()
        };
        let has = |names: &[String], name: &str| names.iter().any(|known| known == name);
        assert!(has(&names("hordaland").await, "NAV Bergen") && names("vestland").await.is_empty());
        house.clock.set(Day::of(2019, 1, 1).unwrap());
        let (old, new) = (names("hordaland").await, names("vestland").await);
        assert!(
            old.is_empty() && has(&new, "NAV Bergen") && has(&new, "NAV Flora"),
            "{old:?} {new:?}"
        );
        assert!(
            has(&names("trondelag").await, "NAV Rindal"),
            "Rindal changed county in 2019"
        );
        house.clock.set(Day::of(2020, 1, 1).unwrap());
        let merged = names("vestland").await;
        assert!(
            has(&merged, "NAV Kinn") && !has(&merged, "NAV Flora") && merged.len() == 43,
            "{merged:?}"
        );
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
