//! The figures against an independent recount from the exported rows, by calendar arithmetic alone.

use std::collections::BTreeMap;

use access::{OfficeScope, Role};
use cases::Scale;
use kernel::{Day, Language, Period, Share};
use slice::{Amount, Binding, Figure, Outcome, Parameters, Target, evaluate, rows_of};
use testkit::{Client, on_both};

use crate::room::{Room, act, office, register, today};

/// A row of the export, read without any help of the register.
struct Row {
    received: Day,
    decided: Option<Day>,
    outcome: String,
}

async fn all_rows(client: &Client) -> Vec<Row> {
    let export = client.get("/saker/eksport.csv?tilstand=alle").await.text();
    let mut lines = export
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.split(';').collect::<Vec<_>>());
    let head = lines.next().unwrap();
    let at = |name: &str| head.iter().position(|heading| *heading == name).unwrap();
    let (received, decided, outcome) = (at("Mottatt"), at("Avgjort"), at("Utfall"));
    let row = |cells: Vec<&str>| Row {
        received: cells[received].parse().unwrap(),
        decided: cells[decided].parse().ok(),
        outcome: cells[outcome].to_owned(),
    };
    lines.map(row).collect()
}

async fn figure(
    room: &Room,
    measure: &str,
    months: Option<i64>,
    (year, as_of): (i32, Day),
) -> (Figure, usize) {
    let parameters = months
        .map(|months| ("months".to_owned(), months))
        .into_iter()
        .collect::<BTreeMap<_, _>>();
    let binding = Binding {
        measure: measure.into(),
        parameters: Parameters(parameters),
        target: Some(Target(90)),
    };
    let scope = OfficeScope::of_operator(office());
    let t = room.test.app.texts.tongue(Language::Nb);
    let mut reader = room.test.app.database.read().await.unwrap();
    let when = (Period::year(year), as_of);
    let outcome = evaluate(&room.test.house, &binding, &mut reader, &scope, when, &t)
        .await
        .unwrap();
    let rows = rows_of(&room.test.house, &binding, &mut reader, &scope, when, &t)
        .await
        .unwrap();
    let Outcome::Measured(figure) = outcome else {
        panic!("{measure} is not measurable")
    };
    if let Amount::Share(share) = figure.amount {
        assert_eq!(
            rows.iter().filter(|row| row.in_part).count() as u64,
            share.part,
            "{measure}: rows in the part"
        );
    }
    (*figure, rows.len())
}

/// How many cases the list at the address finds, as it says itself.
async fn found(client: &Client, address: &str) -> usize {
    let page = client.get(address).await.text();
    let told = page
        .split("Viser ")
        .nth(1)
        .and_then(|rest| rest.split(" av ").nth(1));
    let count = told.and_then(|rest| rest.split('<').next());
    count.map_or(0, |count| count.replace('\u{a0}', "").parse().unwrap())
}

#[tokio::test]
async fn figures_agree_with_a_recount_and_open_exactly_their_rows() {
    on_both(async |engine| {
        let room = Room::with_cases(engine, Scale::DEMO).await;
        let client = room.officer().await;
        let rows = all_rows(&client).await;
        for as_of in [
            today(),
            "2026-04-30".parse().unwrap(),
            "2025-12-31".parse().unwrap(),
        ] {
            let year = as_of.year();
            let decided: Vec<_> = rows
                .iter()
                .filter_map(|row| Some((row, row.decided?)))
                .filter(|(row, day)| {
                    row.outcome != "Trukket" && day.year() == year && *day <= as_of
                })
                .collect();
            for months in [1, 2, 3, 6] {
                let within = decided
                    .iter()
                    .filter(|(row, day)| *day <= row.received.plus_months(months))
                    .count();
                let share = Share::new(within as u64, decided.len() as u64);
                let (figure, counted) = figure(
                    &room,
                    "cases.decided_within",
                    Some(months.into()),
                    (year, as_of),
                )
                .await;
                assert_eq!(
                    figure.amount,
                    Amount::Share(share),
                    "{months} months as of {as_of}"
                );
                assert_eq!(counted, decided.len());
                assert_eq!(found(&client, &figure.rows).await, decided.len());
                let late = figure.asides[0].href.as_ref().unwrap();
                assert_eq!(found(&client, late).await, decided.len() - within, "{late}");
                let trend = figure.trend.iter().map(|point| match point.amount {
                    Amount::Share(share) => share,
                    other => panic!("{other:?}"),
                });
                assert_eq!(
                    trend.fold(Share::default(), |sum, share| sum + share),
                    share,
                    "the trend adds up"
                );
            }
            let not_upheld = |row: &Row| {
                row.outcome.starts_with("Endret") || row.outcome.starts_with("Opphevet")
            };
            let changed = decided.iter().filter(|(row, _)| not_upheld(row)).count() as u64;
            let (figure_of, _) =
                figure(&room, "cases.changed_or_sent_back", None, (year, as_of)).await;
            assert_eq!(
                figure_of.amount,
                Amount::Share(Share::new(changed, decided.len() as u64))
            );
            let mut days: Vec<u32> = decided
                .iter()
                .map(|(row, day)| u32::try_from(row.received.days_until(*day)).unwrap())
                .collect();
            days.sort_unstable();
            let rank = |percent: usize| days[(days.len() * percent).div_ceil(100) - 1];
            let amount = Amount::Days {
                median: rank(50),
                ninetieth: rank(90),
                rows: days.len() as u64,
            };
            assert_eq!(
                figure(&room, "cases.handling_time", None, (year, as_of))
                    .await
                    .0
                    .amount,
                amount
            );
            let open: Vec<_> = rows
                .iter()
                .filter(|row| row.received <= as_of && row.decided.is_none_or(|day| day > as_of))
                .collect();
            let overdue = open
                .iter()
                .filter(|row| row.received.plus_months(3) < as_of)
                .count();
            for (measure, count) in [("cases.open", open.len()), ("cases.overdue", overdue)] {
                let (figure, counted) = figure(&room, measure, None, (year, as_of)).await;
                assert_eq!(
                    figure.amount,
                    Amount::Count(count as u64),
                    "{measure} as of {as_of}"
                );
                assert_eq!(
                    (counted, found(&client, &figure.rows).await),
                    (count, count),
                    "{measure} {}",
                    figure.rows
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_demo_is_believable_and_its_pages_are_whole() {
    let room = Room::with_cases(testkit::Engine::Sqlite, Scale::DEMO).await;
    let client = room.officer().await;
    let share = async |year, as_of| match figure(&room, "cases.decided_within", None, (year, as_of))
        .await
        .0
        .amount
    {
        Amount::Share(share) => share,
        other => panic!("{other:?}"),
    };
    let (this, last) = (
        share(2026, today()).await,
        share(2025, "2025-12-31".parse().unwrap()).await,
    );
    assert!(!this.at_least(90) && this.at_least(83), "{this:?}");
    assert!(last.at_least(90), "{last:?}");
    let forecast = figure(&room, "cases.decided_within", None, (2026, today()))
        .await
        .0
        .forecast
        .unwrap();
    assert!(
        forecast.reachable && forecast.advice.starts_with("Kan nå"),
        "{}",
        forecast.advice
    );
    for page in [
        "/saker",
        "/saker?tilstand=alle",
        "/saker?tilstand=avgjort",
        "/saker/ny",
        "/saker/import",
        &forecast.href,
    ] {
        let reply = client.get(page).await;
        assert!(
            reply.status.is_success() && !reply.has("⟦"),
            "{page}: {}",
            reply.text()
        );
        assert!(reply.statements() <= 12, "{page}: {}", reply.statements());
    }
}

#[tokio::test]
async fn paging_goes_through_every_case_once() {
    on_both(async |engine| {
        let room = Room::with_cases(engine, Scale::DEMO).await;
        let client = room.officer().await;
        for address in ["/saker?tilstand=alle", "/saker?tilstand=avgjort"] {
            let mut seen = vec![];
            let mut next = Some(address.to_owned());
            while let Some(page) = next {
                let text = client.get(&page).await.text();
                seen.extend(
                    text.split("<th scope=\"row\"")
                        .skip(1)
                        .map(|row| row.split("</a>").next().unwrap().to_owned()),
                );
                let link = text
                    .rsplit("href=\"")
                    .find(|link| link.contains(">Neste side<"));
                next = link
                    .and_then(|link| link.split('"').next())
                    .map(|link| link.replace("&#38;", "&").replace("&amp;", "&"));
            }
            let count = seen.len();
            seen.sort();
            seen.dedup();
            assert_eq!(
                (seen.len(), count),
                (found(&client, address).await, count),
                "{address}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_approval_is_open_in_every_figure_until_it_is_approved() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (proposer, approver) = (room.officer().await, room.one(Role::Adviser).await);
        let alone = register(&proposer, "2026/1", "2026-10-01").await;
        let decided = [("avgjort", "2026-11-02"), ("utfall", "changed_wholly")];
        let decided = [decided[0], decided[1], ("grunn", "facts_lacking")];
        act(&proposer, &alone, "avgjor", &decided).await.location();
        let case = register(&proposer, "2026/2", "2026-08-10").await;
        room.turn_on(&["cases.decided-by-two"]).await;
        let upheld = [("utfall", "upheld")];
        let back = [("retur-grunn", "Begrunn bedre")];
        // What is done, and after it: open, overdue, decided within three months, decided, changed.
        for (name, who, action, form, figures) in [
            ("proposed", &proposer, "avgjor", &upheld, [1, 1, 1, 1, 1]),
            ("sent back", &approver, "retur", &back, [1, 1, 1, 1, 1]),
            (
                "proposed anew",
                &proposer,
                "avgjor",
                &upheld,
                [1, 1, 1, 1, 1],
            ),
            ("taken back", &proposer, "trekk", &back, [1, 1, 1, 1, 1]),
            ("once more", &proposer, "avgjor", &upheld, [1, 1, 1, 1, 1]),
            ("approved", &approver, "godkjenn", &back, [0, 0, 1, 2, 1]),
        ] {
            act(who, &case, action, form).await.location();
            let when = (2026, today());
            let count =
                async |measure: &str| match figure(&room, measure, None, when).await.0.amount {
                    Amount::Count(count) => count,
                    other => panic!("{measure}: {other:?}"),
                };
            let within = figure(&room, "cases.decided_within", Some(3), when).await;
            let Amount::Share(within) = within.0.amount else {
                panic!("no share")
            };
            let changed = figure(&room, "cases.changed_or_sent_back", None, when).await;
            let Amount::Share(changed) = changed.0.amount else {
                panic!("no share")
            };
            let found = [
                count("cases.open").await,
                count("cases.overdue").await,
                within.part,
                within.whole,
                changed.part,
            ];
            assert_eq!(found, figures, "{name}");
        }
    })
    .await;
}
