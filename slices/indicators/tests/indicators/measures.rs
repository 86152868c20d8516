use access::{OfficeScope, Role};
use kernel::{Day, Language, Period};
use organisations::nation::nation;
use slice::{Amount, Binding, CountedRow, House, Outcome, Parameters};
use testkit::on_both;

use crate::room::{Room, SLICES, row, today};

const CASES: &str = "Sosialtjenester i kommunene";
const PEOPLE: &str = "Befolkning";

/// A measure asked of the office of Vestland.
struct Asker<'a> {
    room: &'a Room,
    house: House,
    scope: OfficeScope,
}

impl Asker<'_> {
    async fn ask(
        &self,
        measure: &str,
        parameter: Option<(&str, i64)>,
        as_of: Day,
    ) -> (Outcome, Vec<CountedRow>) {
        let binding = Binding {
            measure: measure.to_owned(),
            parameters: Parameters(
                parameter
                    .map(|(name, number)| (name.to_owned(), number))
                    .into_iter()
                    .collect(),
            ),
            target: None,
        };
        let app = &self.room.test.app;
        let t = app.texts.tongue(Language::Nb);
        let mut reader = app.database.read().await.unwrap();
        let when = (Period::year(as_of.year()), as_of);
        let figure = slice::evaluate(&self.house, &binding, &mut reader, &self.scope, when, &t);
        let figure = figure.await.unwrap();
        let rows = slice::rows_of(&self.house, &binding, &mut reader, &self.scope, when, &t);
        (figure, rows.await.unwrap())
    }
}

fn asker(room: &Room) -> Asker<'_> {
    let office = organisations::office_id("vestland");
    let own = testkit::UnderTest::office(office, "vestland", "Vestland");
    let person = room.test.person("Marit Rådgiver", Role::Adviser, own);
    Asker {
        room,
        house: House::new(SLICES.to_vec()),
        scope: person.own_scope().unwrap(),
    }
}

/// The share of the figure and the address of its rows; nothing where it is not measurable.
fn share(outcome: &Outcome) -> Option<(u64, u64, String)> {
    match outcome {
        Outcome::Measured(figure) => match figure.amount {
            Amount::Share(share) => Some((share.part, share.whole, figure.rows.clone())),
            other => panic!("{other:?}"),
        },
        Outcome::NotMeasurable(_) => None,
    }
}

/// Fewer in temporary housing in every municipality of Vestland, year by year, as a file of the source.
fn files(years: std::ops::Range<i32>) -> (String, String) {
    let mut cases = "kommunenr;aar;temporary-housing\n".to_owned();
    let mut people = "kommunenr;aar;befolkning\n".to_owned();
    let own = nation().municipalities_of(organisations::office_id("vestland"), today());
    for year in years {
        for one in &own {
            let less = 2 * (year - 2020);
            cases.push_str(&format!("{};{year};{}\n", one.number, 60 - less));
            people.push_str(&format!("{};{year};10000\n", one.number));
        }
    }
    (cases, people)
}

#[tokio::test]
async fn a_trend_is_told_where_it_is_sure_and_too_little_is_not_zero() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let (cases, people) = files(2020..2026);
        room.import(&adviser, PEOPLE, ("folk.csv", people.as_bytes()))
            .await;
        let nothing = asker(&room).ask("indicators.trend", None, today()).await;
        assert_eq!((share(&nothing.0), nothing.1.len()), (None, 0));
        room.import(&adviser, CASES, ("bolig.csv", cases.as_bytes()))
            .await;
        let (outcome, rows) = asker(&room).ask("indicators.trend", None, today()).await;
        let (part, whole, href) = share(&outcome).unwrap();
        assert_eq!((part, whole, rows.len()), (1, 1, 1));
        assert!(rows[0].in_part && rows[0].name == "Vestland");
        let page = adviser.get(&href).await;
        assert!(
            row(&page, "Vestland").contains("Riktig vei"),
            "{}",
            page.text()
        );
        // Of the first years alone nothing can be said.
        let early = asker(&room)
            .ask("indicators.trend", None, "2023-06-01".parse().unwrap())
            .await;
        assert_eq!((share(&early.0), early.1.len()), (None, 0));
        let page = adviser
            .get("/levekar/utvikling?indikator=temporary-housing&ar=2023")
            .await;
        assert!(row(&page, "Vestland").contains("For lite å si"));
        assert!(page.has("4 år med tall, minst 5 trengs"));
    })
    .await;
}

#[tokio::test]
async fn sources_and_overviews_are_current_by_what_was_read_in_and_the_rows_are_those_counted() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let before = asker(&room)
            .ask("indicators.sources_fresh", None, today())
            .await;
        let (part, whole, href) = share(&before.0).unwrap();
        assert_eq!((part, whole), (0, before.1.len() as u64));
        assert!(adviser.get(&href).await.status.is_success());
        let (cases, people) = files(2024..2026);
        room.import(&adviser, PEOPLE, ("folk.csv", people.as_bytes()))
            .await;
        room.import(&adviser, CASES, ("bolig.csv", cases.as_bytes()))
            .await;
        let after = asker(&room)
            .ask("indicators.sources_fresh", None, today())
            .await;
        let fresh: Vec<&str> = after
            .1
            .iter()
            .filter(|one| one.in_part)
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(share(&after.0).unwrap().0, fresh.len() as u64);
        assert!(fresh.iter().any(|name| name.contains(CASES)), "{fresh:?}");
        // Yesterday nobody had read anything in.
        let yesterday = asker(&room)
            .ask("indicators.sources_fresh", None, today().plus_days(-1))
            .await;
        assert_eq!(share(&yesterday.0).unwrap().0, 0);
        let housing = Some(("group", 3));
        let (overview, rows) = asker(&room)
            .ask("indicators.overview_current", housing, today())
            .await;
        let (part, whole, href) = share(&overview).unwrap();
        let current: Vec<&CountedRow> = rows.iter().filter(|one| one.in_part).collect();
        assert_eq!((part, whole), (current.len() as u64, rows.len() as u64));
        assert!(part >= 1 && part < whole, "{part} of {whole}");
        let page = adviser.get(&href).await;
        for one in &rows {
            let told = row(&page, &one.name);
            assert_eq!(told.contains("Nyeste tall"), one.in_part, "{told}");
        }
        assert_eq!(
            page.text().matches("<tr><th scope=\"row\">").count(),
            rows.len()
        );
    })
    .await;
}

#[tokio::test]
async fn who_has_the_greatest_need_and_got_something_is_counted_and_the_rows_are_these() {
    on_both(async |engine| {
        let room = crate::effort::room(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let mut asker = asker(&room);
        asker.house = crate::effort::house();
        let (outcome, rows) = asker
            .ask("indicators.priority_reached", None, today())
            .await;
        let (part, whole, href) = share(&outcome).unwrap();
        assert_eq!(
            (part, whole),
            (
                rows.iter().filter(|one| one.in_part).count() as u64,
                rows.len() as u64
            )
        );
        let own = nation().municipalities_of(organisations::office_id("vestland"), today());
        let need = adviser.get("/levekar/behov").await.text();
        let unranked = need.matches("Ingen rang:").count();
        assert!(unranked > 0, "some have too few figures in the demo");
        assert_eq!(rows.len(), (own.len() - unranked).div_ceil(3));
        let page = adviser.get(&href).await;
        assert_eq!(page.text().matches("vis hva\"").count(), rows.len());
        for one in &rows {
            let told = row(&page, &one.name);
            let done = told.split('|').nth(3).unwrap();
            assert_eq!(done != "0", one.in_part, "{told}");
        }
    })
    .await;
}
