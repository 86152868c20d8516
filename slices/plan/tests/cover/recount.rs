//! Two hundred random plans, a year each, counted by the measures and by the oracle.

use std::collections::BTreeSet;

use audit::{Actor, Event};
use database::{Statement, Transaction, values};
use kernel::{Day, Id, Language, Period, Share};
use organisations::nation::nation;
use plan::{
    Activity, ActivityKind, ActivityState, AimedAt, Marks, Organiser, Partner, Step, TargetGroup,
    Theme, Unit, activities, places,
};
use slice::{Amount, Binding, CountedRow, Figure, Outcome, Parameters, evaluate, rows_of};
use testkit::{Engine, on_both};

use crate::{
    dice::Dice,
    oracle::{Question, Tables},
    room::{Room, office, scope},
};

const FIRST: i32 = 2026;
const PLAN: Statement = Statement::new(
    "PLAN",
    "INSERT INTO competence_plan (id, office_id, year, number, introduction, lines, made_by, made_at) VALUES ($1, $2, $3, $4, '', '[]', 'x', $5)",
);
const APPROVAL: Statement = Statement::new(
    "APPROVAL",
    "INSERT INTO competence_plan_approval (plan_id, side, approved_by_id, approved_by, approved_at) VALUES ($1, $2, $1, 'x', $3)",
);

struct Making<'a> {
    room: &'a Room,
    dice: &'a Dice,
    places: Vec<AimedAt>,
}

impl Making<'_> {
    fn id(&self) -> Id {
        self.room.test.app.new_id()
    }

    fn day(&self, year: i32) -> Day {
        Period::year(year)
            .first
            .plus_days(i64::try_from(self.dice.below(365)).unwrap())
    }

    fn maybe(&self, year: i32, chance: usize) -> Option<Day> {
        self.dice
            .percent(chance)
            .then(|| self.day(year).plus_days(-40))
    }

    async fn year(&self, tx: &mut Transaction, year: i32) {
        for _ in 0..self.dice.below(14) {
            self.activity(tx, year).await;
        }
        for number in 0..self.dice.below(3) {
            self.version(tx, year, number as i64 + 1).await;
        }
    }

    async fn activity(&self, tx: &mut Transaction, year: i32) {
        let dice = self.dice;
        let organisers: Vec<Organiser> = Organiser::all().collect();
        let organiser = if dice.percent(60) {
            Organiser::Office
        } else {
            dice.pick(&organisers)
        };
        let first_day = self.day(year);
        let activity = Activity {
            id: self.id(),
            kind: dice.pick(ActivityKind::ALL),
            organiser,
            state: dice.pick(ActivityState::ALL),
            title: format!("Aktivitet {}", dice.below(100_000)),
            description: String::new(),
            first_day,
            last_day: first_day.plus_days(dice.below(3) as i64),
            owner: None,
            budget_chapter: None,
            cost_kroner: None,
            outcome: String::new(),
            lesson: String::new(),
            copied_from: None,
            version: 1,
            marks: Marks {
                themes: dice.some(&Theme::ALL[..4], 40),
                target_groups: dice.some(TargetGroup::ALL, 10),
                partners: dice.some(&Partner::ALL[..3], 20),
                units: dice.some(Unit::ALL, 15),
            },
            items: vec![],
        };
        activities::insert(tx, &scope(), &activity).await.unwrap();
        let mut aimed = dice.some(&self.places, 12);
        aimed.truncate(20);
        let rows: Vec<_> = aimed.iter().map(|place| (self.id(), *place)).collect();
        places::aim_at(tx, activity.id, rows).await.unwrap();
        for place in aimed {
            for (step, chance) in [(Step::Asked, 25), (Step::Offered, 60), (Step::Reached, 40)] {
                let noted = (step, self.maybe(year, chance));
                places::note(tx, activity.id, noted, [place]).await.unwrap();
            }
        }
    }

    async fn version(&self, tx: &mut Transaction, year: i32, number: i64) {
        let id = self.id();
        let at = self.day(year).begins();
        tx.execute(&PLAN, values![id, office(), i64::from(year), number, at])
            .await
            .unwrap();
        for side in ["office", "nav_county"] {
            if self.dice.percent(60) {
                let at = self.day(year).begins().plus_seconds(12 * 3600);
                tx.execute(&APPROVAL, values![id, side, at]).await.unwrap();
            }
        }
    }
}

async fn asked(
    room: &Room,
    measure: &str,
    parameters: &[(&str, i64)],
    (year, as_of): (i32, Day),
) -> (Outcome, Vec<CountedRow>) {
    let parameters = parameters.iter();
    let binding = Binding {
        measure: measure.to_owned(),
        parameters: Parameters(
            parameters
                .map(|(name, number)| ((*name).to_owned(), *number))
                .collect(),
        ),
        target: None,
    };
    let t = room.test.app.texts.tongue(Language::Nb);
    let mut reader = room.test.app.database.read().await.unwrap();
    let (house, when) = (&room.test.house, (Period::year(year), as_of));
    let outcome = evaluate(house, &binding, &mut reader, &scope(), when, &t)
        .await
        .unwrap();
    let rows = rows_of(house, &binding, &mut reader, &scope(), when, &t)
        .await
        .unwrap();
    (outcome, rows)
}

/// The amount, which agrees with the rows that are counted.
fn amount(told: &(Outcome, Vec<CountedRow>), place: &str) -> Option<Amount> {
    let Outcome::Measured(figure) = &told.0 else {
        assert!(told.1.is_empty(), "{place}: rows of nothing");
        return None;
    };
    let (whole, part) = (
        told.1.len() as u64,
        told.1.iter().filter(|row| row.in_part).count() as u64,
    );
    match figure.amount {
        Amount::Share(share) => {
            assert_eq!((share.part, share.whole), (part, whole), "{place}: rows")
        }
        Amount::Count(count) => assert_eq!((count, count), (part, whole), "{place}: rows"),
        Amount::Days { .. } => panic!("{place}: no measure of the plan is in days"),
    }
    let last = figure.trend.last().map(|point| point.amount);
    assert!(
        last.is_none_or(|last| last == figure.amount),
        "{place}: the trend ends elsewhere"
    );
    Some(figure.amount)
}

fn share((part, whole): (u64, u64)) -> Option<Amount> {
    (whole > 0).then(|| Amount::Share(Share::new(part, whole)))
}

#[tokio::test]
async fn the_figures_of_two_hundred_random_plans_agree_with_a_recount() {
    on_both(async |engine| {
        let years = if matches!(engine, Engine::Sqlite) {
            200
        } else {
            20
        };
        let room = Room::on(engine).await;
        let dice = Dice::new(5);
        let mut reader = room.test.app.database.read().await.unwrap();
        let offices = organisations::nav_offices_of_office(&mut reader, office())
            .await
            .unwrap();
        drop(reader);
        let known = nation().municipalities_of(office(), room.test.app.today());
        let municipalities: BTreeSet<Id> = known.iter().map(|one| one.municipality).collect();
        let making = Making {
            room: &room,
            dice: &dice,
            places: municipalities
                .iter()
                .map(|id| AimedAt::Municipality(*id))
                .chain(offices.iter().map(|office| AimedAt::NavOffice(office.id)))
                .collect(),
        };
        let mut tx = room.test.app.database.begin().await.unwrap();
        for year in FIRST..FIRST + years {
            making.year(&mut tx, year).await;
        }
        let event = Event::new("demo.furnished", &Actor::program(), room.test.app.now());
        audit::commit(tx, &event).await.unwrap();
        let mut reader = room.test.app.database.read().await.unwrap();
        let tables = Tables::read(&mut reader, office(), municipalities).await;
        drop(reader);

        let mut measured = 0;
        for year in FIRST..FIRST + years {
            let as_of = making.day(year).plus_days(dice.pick(&[0, 0, 400]));
            let until = as_of.min(Period::year(year).last);
            let (theme, kind, partner) = (dice.below(6), dice.below(4), dice.below(4));
            let code =
                |place: usize, codes: Vec<&'static str>| (place > 0).then(|| codes[place - 1]);
            let question = Question {
                year,
                until,
                theme: code(theme, Theme::ALL.iter().map(|one| one.code()).collect()),
                kind: code(
                    kind,
                    ActivityKind::ALL.iter().map(|one| one.code()).collect(),
                ),
                partner: code(partner, Partner::ALL.iter().map(|one| one.code()).collect()),
            };
            let by_theme: &[(&str, i64)] = &[("theme", theme as i64)];
            let held = [("theme", theme as i64), ("kind", kind as i64)];
            let with = [("partner", partner as i64)];
            let without_theme = Question {
                theme: None,
                ..question
            };
            for (measure, parameters, expected) in [
                (
                    "plan.reached_municipalities",
                    by_theme,
                    share(tables.reached(question)),
                ),
                (
                    "plan.offered_municipalities",
                    by_theme,
                    share(tables.offered(question)),
                ),
                (
                    "plan.offered_nav_offices",
                    by_theme,
                    share(tables.offered_nav_offices(question)),
                ),
                (
                    "plan.supported_who_asked",
                    by_theme,
                    share(tables.supported(question)),
                ),
                (
                    "plan.held",
                    &held,
                    Some(Amount::Count(tables.held(question))),
                ),
                ("plan.joint", &with, share(tables.joint(question))),
                (
                    "plan.units_together",
                    by_theme,
                    Some(Amount::Count(tables.with_units(question))),
                ),
                (
                    "plan.competence_plan_approved",
                    &[],
                    Some(Amount::Count(tables.competence_plan(without_theme))),
                ),
            ] {
                let place = format!("{measure} {question:?}");
                let told = asked(&room, measure, parameters, (year, as_of)).await;
                assert_eq!(amount(&told, &place), expected, "{place}");
                measured += usize::from(expected.is_some());
            }
        }
        assert!(measured > usize::try_from(years).unwrap() * 6, "{measured}");
        opens_exactly_its_rows(&room).await;
    })
    .await;
}

/// What the address of a figure shows is what it counted.
async fn opens_exactly_its_rows(room: &Room) {
    let client = room.one(access::Role::Adviser).await;
    for measure in [
        "plan.reached_municipalities",
        "plan.offered_nav_offices",
        "plan.supported_who_asked",
        "plan.held",
        "plan.joint",
        "plan.units_together",
        "plan.answered",
    ] {
        let (figure, counted) = first_measured(room, measure).await;
        let Figure { rows, asides, .. } = figure;
        assert_eq!(
            listed(&client, &rows).await,
            counted.len(),
            "{measure}: {rows}"
        );
        for aside in asides {
            let (Amount::Count(count), Some(href)) = (aside.amount, aside.href) else {
                continue;
            };
            if measure == "plan.joint" {
                let page = client.get(&href).await.text();
                assert!(page.contains(&format!("{count} av ")), "{measure}: {href}");
            } else {
                assert_eq!(
                    listed(&client, &href).await as u64,
                    count,
                    "{measure}: {href}"
                );
            }
        }
    }
}

/// In the first year that has something to measure.
async fn first_measured(room: &Room, measure: &str) -> (Figure, Vec<CountedRow>) {
    for year in FIRST..FIRST + 20 {
        let as_of = Period::year(year).first.plus_days(250);
        let (outcome, counted) = asked(room, measure, &[], (year, as_of)).await;
        if let Outcome::Measured(figure) = outcome {
            return (*figure, counted);
        }
    }
    panic!("{measure} is never measurable");
}

async fn listed(client: &testkit::Client, href: &str) -> usize {
    let page = client.get(href).await;
    assert_eq!(page.status, 200, "{href}");
    page.text().matches("<th scope=\"row\">").count()
}
