//! Every measure against a recount in plain Rust over all rows of the tables, on data that dice made.

use database::{Fetch as _, Reader, Row, Statement, values};
use kernel::{Day, Id, Ids, Period};
use slice::{Amount, Outcome};
use testkit::Engine;

use crate::room::{Room, office, today};

const THEMES: [&str; 3] = ["the_act", "internal_control", "qualification"];
const NEEDS: [&str; 2] = ["none", "could_gain"];
const STATES: [&str; 4] = ["begun", "adopted", "in_use", "ended"];
const LIGHTS: [&str; 3] = ["on_plan", "on_plan", "at_risk"];

const ACTIVITY: Statement = Statement::new(
    "ACTIVITY",
    "INSERT INTO activity (id, office_id, kind, organiser, state, title, description, first_day, last_day, year, outcome, lesson, version)
        VALUES ($1, $2, 'project', 'office', $3, 'x', '', $4, $4, $5, 'x', '', 1)",
);
const EXPERIENCE: Statement = Statement::new(
    "EXPERIENCE",
    "INSERT INTO experience (id, office_id, title, theme, practice, result, contact, version) VALUES ($1, $2, 'x', $3, '', '', '', 1)",
);
const HANDING: Statement = Statement::new(
    "HANDING",
    "INSERT INTO experience_handing (id, experience_id, way) VALUES ($1, $2, 'meeting')",
);
const PLACE: Statement = Statement::new(
    "PLACE",
    "INSERT INTO activity_place (id, activity_id, municipality_id, reached_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
);
const MAPPING: Statement = Statement::new(
    "MAPPING",
    "INSERT INTO cooperation_mapping (id, office_id, municipality_id, theme, need, mapped_on, offered_on, acted_on, note, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', 1) ON CONFLICT DO NOTHING",
);
const PLAN: Statement = Statement::new(
    "PLAN",
    "INSERT INTO action_plan (id, office_id, municipality_id, theme, state, plan_day, help, version) VALUES ($1, $2, $3, $4, $5, $6, '', 1)",
);
const PROJECT: Statement = Statement::new(
    "PROJECT",
    "INSERT INTO project (id, ends_on) VALUES ($1, $2)",
);
const MILESTONE: Statement = Statement::new(
    "MILESTONE",
    "INSERT INTO project_milestone (id, project_id, title, due_day, done_on) VALUES ($1, $2, 'x', $3, $4)",
);
const STATUS: Statement = Statement::new(
    "STATUS",
    "INSERT INTO project_status (id, project_id, noted_on, light, reason) VALUES ($1, $2, $3, $4, 'x') ON CONFLICT DO NOTHING",
);
const NOTE: Statement = Statement::new(
    "NOTE",
    "INSERT INTO directorate_note (id, content, sent_on) VALUES ($1, 'x', $2)",
);

/// The same throws for the same seed.
struct Dice(Ids);

impl Dice {
    fn below(&self, limit: u64) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        usize::try_from(u64::from_le_bytes(bytes) % limit).unwrap()
    }

    fn pick<T: Copy>(&self, of: &[T]) -> T {
        of[self.below(of.len() as u64)]
    }

    /// A day from the autumn before to the winter after.
    fn day(&self) -> Day {
        let from: Day = "2025-10-01".parse().unwrap();
        from.plus_days(i64::try_from(self.below(500)).unwrap())
    }

    fn maybe(&self) -> Option<Day> {
        (self.below(2) > 0).then(|| self.day())
    }
}

fn places() -> Vec<Id> {
    let numbers = organisations::nation::nation().municipalities_of(office(), today());
    numbers.iter().map(|number| number.municipality).collect()
}

async fn throw(room: &Room, seed: u64) {
    for table in [
        "project_milestone",
        "project_status",
        "project",
        "directorate_note",
        "experience_handing",
        "experience",
        "activity_place",
        "activity",
        "cooperation_mapping",
        "action_plan",
    ] {
        room.test
            .as_owner(format!("DELETE FROM {table}"))
            .await
            .unwrap();
    }
    let dice = Dice(Ids::from_seed(seed));
    let app = &room.test.app;
    let (places, other) = (places(), organisations::office_id("rogaland"));
    let new = || app.new_id();
    let mut tx = app.database.begin().await.unwrap();
    let owner = |number: usize| if number % 5 == 4 { other } else { office() };
    for number in 0..dice.below(8) {
        let (experience, activity, day) = (new(), new(), dice.day());
        tx.execute(
            &EXPERIENCE,
            values![experience, owner(number), dice.pick(&THEMES)],
        )
        .await
        .unwrap();
        let values = values![activity, owner(number), "held", day, i64::from(day.year())];
        tx.execute(&ACTIVITY, values).await.unwrap();
        tx.execute(&HANDING, values![activity, experience])
            .await
            .unwrap();
        for _ in 0..dice.below(8) {
            tx.execute(
                &PLACE,
                values![new(), activity, dice.pick(&places), dice.maybe()],
            )
            .await
            .unwrap();
        }
    }
    for number in 0..dice.below(40) {
        let values = values![
            new(),
            owner(number),
            dice.pick(&places),
            dice.pick(&THEMES),
            dice.pick(&NEEDS),
            dice.day(),
            dice.maybe(),
            dice.maybe()
        ];
        tx.execute(&MAPPING, values).await.unwrap();
        let values = values![
            new(),
            owner(number),
            dice.pick(&places),
            dice.pick(&THEMES),
            dice.pick(&STATES),
            dice.day()
        ];
        tx.execute(&PLAN, values).await.unwrap();
    }
    for number in 0..dice.below(8) {
        let (id, day) = (new(), dice.day());
        let state = dice.pick(&["planned", "planned", "held", "cancelled", "draft"]);
        tx.execute(
            &ACTIVITY,
            values![id, owner(number), state, day, i64::from(day.year())],
        )
        .await
        .unwrap();
        let ends = day.plus_days(i64::try_from(dice.below(500)).unwrap());
        tx.execute(&PROJECT, values![id, ends]).await.unwrap();
        for _ in 0..dice.below(3) {
            tx.execute(&MILESTONE, values![new(), id, dice.day(), dice.maybe()])
                .await
                .unwrap();
        }
        for _ in 0..dice.below(3) {
            tx.execute(&STATUS, values![new(), id, dice.day(), dice.pick(&LIGHTS)])
                .await
                .unwrap();
        }
    }
    for number in 0..dice.below(6) {
        let (id, day) = (new(), dice.day());
        tx.execute(
            &ACTIVITY,
            values![id, owner(number), "draft", day, i64::from(day.year())],
        )
        .await
        .unwrap();
        tx.execute(&NOTE, values![id, dice.maybe()]).await.unwrap();
    }
    let event = audit::Event::new("demo.furnished", &audit::Actor::program(), app.now());
    audit::commit(tx, &event).await.unwrap();
}

type Mapped = (Id, String, String, Day, Option<Day>, Option<Day>);

/// Every row of the tables, read without any help of the slice.
struct Tables {
    received: Vec<(Id, String, Day)>,
    mappings: Vec<Mapped>,
    plans: Vec<(Id, String, String, Day)>,
    projects: Vec<(Id, String, Day, Day)>,
    milestones: Vec<(Id, Day, Option<Day>)>,
    statuses: Vec<(Id, Day, String)>,
    notes: Vec<Option<Day>>,
}

impl Tables {
    async fn read(reader: &mut Reader) -> Self {
        let own = office();
        let mut all = async |sql: &'static str| -> Vec<Row> {
            let statement = Statement::new("ALL", sql);
            reader.fetch_all(&statement, values![own]).await.unwrap()
        };
        let received = all("SELECT p.municipality_id, e.theme, p.reached_on FROM activity a, experience_handing h, experience e, activity_place p
            WHERE h.id = a.id AND e.id = h.experience_id AND p.activity_id = a.id AND a.office_id = $1 AND p.reached_on IS NOT NULL").await;
        let mappings = all("SELECT municipality_id, theme, need, mapped_on, offered_on, acted_on FROM cooperation_mapping WHERE office_id = $1").await;
        let plans = all(
            "SELECT municipality_id, theme, state, plan_day FROM action_plan WHERE office_id = $1",
        )
        .await;
        let projects = all("SELECT a.id, a.state, a.first_day, p.ends_on FROM activity a, project p WHERE a.id = p.id AND a.office_id = $1").await;
        let milestones =
            all("SELECT project_id, due_day, done_on FROM project_milestone WHERE $1 IS NOT NULL")
                .await;
        let statuses = all("SELECT project_id, noted_on, light FROM project_status WHERE $1 IS NOT NULL ORDER BY noted_on").await;
        let notes = all("SELECT n.sent_on FROM directorate_note n, activity a WHERE n.id = a.id AND a.office_id = $1").await;
        Self {
            received: received
                .iter()
                .map(|row| {
                    (
                        row.get("municipality_id").unwrap(),
                        row.get("theme").unwrap(),
                        row.get("reached_on").unwrap(),
                    )
                })
                .collect(),
            mappings: mappings
                .iter()
                .map(|row| {
                    (
                        row.get("municipality_id").unwrap(),
                        row.get("theme").unwrap(),
                        row.get("need").unwrap(),
                        row.get("mapped_on").unwrap(),
                        row.get("offered_on").unwrap(),
                        row.get("acted_on").unwrap(),
                    )
                })
                .collect(),
            plans: plans
                .iter()
                .map(|row| {
                    (
                        row.get("municipality_id").unwrap(),
                        row.get("theme").unwrap(),
                        row.get("state").unwrap(),
                        row.get("plan_day").unwrap(),
                    )
                })
                .collect(),
            projects: projects
                .iter()
                .map(|row| {
                    (
                        row.get("id").unwrap(),
                        row.get("state").unwrap(),
                        row.get("first_day").unwrap(),
                        row.get("ends_on").unwrap(),
                    )
                })
                .collect(),
            milestones: milestones
                .iter()
                .map(|row| {
                    (
                        row.get("project_id").unwrap(),
                        row.get("due_day").unwrap(),
                        row.get("done_on").unwrap(),
                    )
                })
                .collect(),
            statuses: statuses
                .iter()
                .map(|row| {
                    (
                        row.get("project_id").unwrap(),
                        row.get("noted_on").unwrap(),
                        row.get("light").unwrap(),
                    )
                })
                .collect(),
            notes: notes
                .iter()
                .map(|row| row.get("sent_on").unwrap())
                .collect(),
        }
    }

    /// Of the municipalities that could gain: how many there are, how many were offered help, and where something came of it.
    fn could_gain(&self, theme: &str, last: Day) -> [usize; 3] {
        let mut counts = [0; 3];
        for (_, about, need, mapped, offered, acted) in &self.mappings {
            if about == theme && need == "could_gain" && *mapped <= last {
                counts[0] += 1;
                counts[1] += usize::from(offered.is_some_and(|day| day <= last));
                counts[2] += usize::from(acted.is_some_and(|day| day <= last));
            }
        }
        counts
    }

    fn projects(&self, (first, last): (Day, Day)) -> (usize, usize) {
        let (mut on_plan, mut all) = (0, 0);
        for (id, state, begins, ends) in &self.projects {
            if state == "draft" || state == "cancelled" || *begins > last || *ends < first {
                continue;
            }
            all += 1;
            let late = self.milestones.iter().any(|(of, due, done)| {
                of == id && *due < last && done.is_none_or(|done| done > last)
            });
            let mut light = "";
            for (of, day, said) in &self.statuses {
                if of == id && *day <= last {
                    light = said;
                }
            }
            on_plan += usize::from(light == "on_plan" && !late);
        }
        (on_plan, all)
    }
}

type Expected = (&'static str, Vec<(&'static str, i64)>, usize, usize);

/// Part and whole of each measure, by the tables alone.
fn recount(tables: &Tables, (first, last): (Day, Day)) -> Vec<Expected> {
    let places = places();
    let mut expected: Vec<Expected> = Vec::new();
    for (number, theme) in THEMES.iter().enumerate() {
        let chosen = || vec![("theme", number as i64)];
        let of_all = |has: &dyn Fn(Id) -> bool| places.iter().filter(|id| has(**id)).count();
        let received = of_all(&|id| {
            tables.received.iter().any(|(of, about, day)| {
                *of == id && about == theme && *day >= first && *day <= last
            })
        });
        expected.push((
            "development.experiences_shared",
            chosen(),
            received,
            places.len(),
        ));
        let mapped = of_all(&|id| {
            tables
                .mappings
                .iter()
                .any(|(of, about, _, day, ..)| *of == id && about == theme && *day <= last)
        });
        expected.push((
            "development.cooperation_mapped",
            chosen(),
            mapped,
            places.len(),
        ));
        let [could, offered, acted] = tables.could_gain(theme, last);
        expected.push((
            "development.offered_help_to_cooperate",
            chosen(),
            offered,
            could,
        ));
        expected.push(("development.cooperation_acted", chosen(), acted, could));
        let planned = of_all(&|id| {
            tables.plans.iter().any(|(of, about, state, day)| {
                *of == id
                    && about == theme
                    && (state == "adopted" || state == "in_use")
                    && *day <= last
            })
        });
        expected.push(("development.action_plans", chosen(), planned, places.len()));
    }
    let (on_plan, all) = tables.projects((first, last));
    expected.push(("development.projects_on_plan", vec![], on_plan, all));
    let sent = tables
        .notes
        .iter()
        .filter(|sent| sent.is_some_and(|day| day >= first && day <= last))
        .count();
    expected.push(("development.notes_sent", vec![], sent, sent));
    expected
}

async fn agree(room: &Room, seed: u64) -> usize {
    throw(room, seed).await;
    let mut reader = room.test.app.database.read().await.unwrap();
    let tables = Tables::read(&mut reader).await;
    drop(reader);
    let mut measured = 0;
    for as_of in ["2026-11-16", "2026-05-03", "2027-02-01"] {
        let as_of: Day = as_of.parse().unwrap();
        let year = Period::year(2026);
        let days = (year.first, year.last.min(as_of));
        for (measure, chosen, part, whole) in recount(&tables, days) {
            let (outcome, rows) = room.measure(measure, &chosen, (2026, as_of)).await;
            let place = format!("seed {seed}, {measure} {chosen:?} as of {as_of}");
            let in_part = rows.iter().filter(|row| row.in_part).count();
            assert_eq!((in_part, rows.len()), (part, whole), "{place}");
            match outcome {
                Outcome::NotMeasurable(_) => assert_eq!(whole, 0, "{place}"),
                Outcome::Measured(figure) => {
                    let found = match figure.amount {
                        Amount::Share(share) => (share.part, share.whole),
                        Amount::Count(count) => (count, count),
                        Amount::Days { .. } => panic!("{place}"),
                    };
                    assert_eq!(found, (part as u64, whole as u64), "{place}");
                    measured += 1;
                }
            }
        }
    }
    measured
}

#[tokio::test]
async fn every_measure_agrees_with_a_recount() {
    for (engine, sets) in [(Engine::Sqlite, 200), (Engine::Postgres, 20)] {
        if engine == Engine::Postgres && !testkit::has_postgres() {
            eprintln!("PostgreSQL skipped");
            continue;
        }
        let room = Room::on(engine).await;
        let mut measured = 0;
        for seed in 0..sets {
            measured += agree(&room, seed).await;
        }
        assert!(
            measured > 20 * usize::try_from(sets).unwrap(),
            "only {measured} figures were measured"
        );
    }
}
