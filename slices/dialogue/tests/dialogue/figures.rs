//! Every measure against a recount in plain Rust over all rows of the tables, on data that dice made.

use std::collections::BTreeSet;

use database::{Fetch as _, Reader, Row, Statement, Transaction, values};
use kernel::{Day, Id, Ids, Period};
use slice::{Amount, Outcome};
use testkit::Engine;

use crate::room::{Room, office, today};

const COUNTERPARTS: [&str; 4] = [
    "municipal_leadership",
    "nav_county_director",
    "regional_arena",
    "husbanken",
];
const THEMES: [&str; 3] = ["the_act", "internal_control", "qualification"];
const STATES: [&str; 3] = ["held", "held", "planned"];

const ACTIVITY: Statement = Statement::new(
    "ACTIVITY",
    "INSERT INTO activity (id, office_id, kind, organiser, state, title, description, first_day, last_day, year, outcome, lesson, version)
        VALUES ($1, $2, 'dialogue_meeting', 'office', $3, 'Møte', '', $4, $4, $5, 'x', '', 1)",
);
const MEETING: Statement = Statement::new(
    "MEETING",
    "INSERT INTO dialogue_meeting (id, counterpart, level) VALUES ($1, $2, 'steering')",
);
const TOPIC: Statement = Statement::new(
    "TOPIC",
    "INSERT INTO meeting_topic (id, meeting_id, place, theme, title) VALUES ($1, $2, 0, $3, 'x')",
);
const PLACE: Statement = Statement::new(
    "PLACE",
    "INSERT INTO activity_place (id, activity_id, municipality_id, reached_on) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
);
const FOLLOW_UP: Statement = Statement::new(
    "FOLLOW_UP",
    "INSERT INTO meeting_follow_up (id, meeting_id, task, due_day, done_on, note) VALUES ($1, $2, 'x', $3, $4, '')",
);
const ENQUIRY: Statement = Statement::new(
    "ENQUIRY",
    "INSERT INTO enquiry (id, office_id, asker, channel, theme, question, received_on, answered_on, answer, version)
        VALUES ($1, $2, 'other', 'email', $3, 'x', $4, $5, '', 1)",
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
}

async fn throw(room: &Room, seed: u64) {
    for table in [
        "meeting_follow_up",
        "meeting_topic",
        "activity_place",
        "dialogue_meeting",
        "activity",
        "enquiry",
    ] {
        room.test
            .as_owner(format!("DELETE FROM {table}"))
            .await
            .unwrap();
    }
    let dice = Dice(Ids::from_seed(seed));
    let app = &room.test.app;
    let places: Vec<Id> = organisations::nation::nation()
        .municipalities_of(office(), today())
        .iter()
        .map(|number| number.municipality)
        .collect();
    let other = organisations::office_id("rogaland");
    let mut tx = app.database.begin().await.unwrap();
    for number in 0..dice.below(14) {
        let owner = if number % 5 == 4 { other } else { office() };
        meeting(&mut tx, &dice, owner, &places, &|| app.new_id()).await;
    }
    for number in 0..dice.below(20) {
        let owner = if number % 6 == 5 { other } else { office() };
        let received = dice.day();
        let answered = (dice.below(3) > 0).then(|| received.plus_days(dice.below(25) as i64));
        let values = values![app.new_id(), owner, dice.pick(&THEMES), received, answered];
        tx.execute(&ENQUIRY, values).await.unwrap();
    }
    let event = audit::Event::new("demo.furnished", &audit::Actor::program(), app.now());
    audit::commit(tx, &event).await.unwrap();
}

async fn meeting(
    tx: &mut Transaction,
    dice: &Dice,
    owner: Id,
    places: &[Id],
    new: &(dyn Fn() -> Id + Sync),
) {
    let (id, day) = (new(), dice.day());
    let values = values![id, owner, dice.pick(&STATES), day, i64::from(day.year())];
    tx.execute(&ACTIVITY, values).await.unwrap();
    tx.execute(&MEETING, values![id, dice.pick(&COUNTERPARTS)])
        .await
        .unwrap();
    for _ in 0..dice.below(4) {
        tx.execute(&TOPIC, values![new(), id, dice.pick(&THEMES)])
            .await
            .unwrap();
    }
    for _ in 0..dice.below(5) {
        let reached = (dice.below(3) > 0).then_some(day);
        tx.execute(&PLACE, values![new(), id, dice.pick(places), reached])
            .await
            .unwrap();
    }
    for _ in 0..dice.below(3) {
        let due = dice.day();
        let done = (dice.below(2) > 0).then(|| dice.day());
        tx.execute(&FOLLOW_UP, values![new(), id, due, done])
            .await
            .unwrap();
    }
}

/// Every row of the tables, read without any help of the slice.
struct Tables {
    meetings: Vec<(Id, String, Day, String)>,
    topics: Vec<(Id, String)>,
    places: Vec<(Id, Id)>,
    follow_ups: Vec<(Day, Option<Day>)>,
    enquiries: Vec<(String, Day, Option<Day>)>,
}

impl Tables {
    async fn read(reader: &mut Reader) -> Self {
        let own = office();
        let mut all = async |sql: &'static str| -> Vec<Row> {
            let statement = Statement::new("ALL", sql);
            reader.fetch_all(&statement, values![own]).await.unwrap()
        };
        let meetings = all("SELECT a.id, a.state, a.first_day, m.counterpart FROM activity a, dialogue_meeting m WHERE a.id = m.id AND a.office_id = $1").await;
        let topics = all("SELECT meeting_id, theme FROM meeting_topic WHERE $1 IS NOT NULL").await;
        let places = all("SELECT activity_id, municipality_id FROM activity_place WHERE reached_on IS NOT NULL AND $1 IS NOT NULL").await;
        let follow_ups = all("SELECT f.due_day, f.done_on FROM meeting_follow_up f, activity a WHERE a.id = f.meeting_id AND a.office_id = $1").await;
        let enquiries =
            all("SELECT theme, received_on, answered_on FROM enquiry WHERE office_id = $1").await;
        Self {
            meetings: meetings
                .iter()
                .map(|row| {
                    (
                        row.get("id").unwrap(),
                        row.get("state").unwrap(),
                        row.get("first_day").unwrap(),
                        row.get("counterpart").unwrap(),
                    )
                })
                .collect(),
            topics: topics
                .iter()
                .map(|row| (row.get("meeting_id").unwrap(), row.get("theme").unwrap()))
                .collect(),
            places: places
                .iter()
                .map(|row| {
                    (
                        row.get("activity_id").unwrap(),
                        row.get("municipality_id").unwrap(),
                    )
                })
                .collect(),
            follow_ups: follow_ups
                .iter()
                .map(|row| (row.get("due_day").unwrap(), row.get("done_on").unwrap()))
                .collect(),
            enquiries: enquiries
                .iter()
                .map(|row| {
                    (
                        row.get("theme").unwrap(),
                        row.get("received_on").unwrap(),
                        row.get("answered_on").unwrap(),
                    )
                })
                .collect(),
        }
    }

    fn held(&self, counterpart: &str, (first, last): (Day, Day)) -> Vec<Id> {
        let mut held = Vec::new();
        for (id, state, day, with) in &self.meetings {
            if state == "held" && with == counterpart && *day >= first && *day <= last {
                held.push(*id);
            }
        }
        held
    }
}

/// A measure with its parameters, and its part and whole.
type Expected = (&'static str, Vec<(&'static str, i64)>, usize, usize);

/// Part and whole of each measure, by the tables alone.
fn recount(tables: &Tables, (first, last): (Day, Day)) -> Vec<Expected> {
    let mut expected = Vec::new();
    for (counterpart, with) in [(0, "municipal_leadership"), (1, "nav_county_director")] {
        for (theme, about) in THEMES.iter().enumerate() {
            let held = tables.held(with, (first, last));
            let raised = held.iter().filter(|id| {
                tables
                    .topics
                    .iter()
                    .any(|(of, theme)| of == *id && theme == about)
            });
            let chosen = vec![("counterpart", counterpart), ("theme", theme as i64)];
            expected.push(("dialogue.topic_raised", chosen, raised.count(), held.len()));
        }
    }
    let covered: BTreeSet<Id> = organisations::nation::nation()
        .municipalities_of(office(), last)
        .iter()
        .map(|one| one.municipality)
        .collect();
    let held = tables.held("municipal_leadership", (first, last));
    let met: BTreeSet<Id> = tables
        .places
        .iter()
        .filter(|(of, _)| held.contains(of))
        .map(|(_, place)| *place)
        .collect();
    expected.push((
        "dialogue.municipalities_met",
        vec![],
        met.intersection(&covered).count(),
        covered.len(),
    ));
    let arena = tables.held("regional_arena", (first, last)).len();
    expected.push(("dialogue.arena_meetings", vec![], arena, arena));
    let due: Vec<_> = tables
        .follow_ups
        .iter()
        .filter(|(due, _)| *due >= first && *due <= last)
        .collect();
    let done = due
        .iter()
        .filter(|(_, done)| done.is_some_and(|done| done <= last))
        .count();
    expected.push(("dialogue.follow_ups_done", vec![], done, due.len()));
    for theme in 0..=THEMES.len() {
        for days in [0, 10] {
            let mut counts = (0, 0);
            for (about, received, answered) in &tables.enquiries {
                if *received < first || *received > last || theme > 0 && about != THEMES[theme - 1]
                {
                    continue;
                }
                counts.1 += 1;
                if answered.is_some_and(|day| day <= last && day <= received.plus_days(days)) {
                    counts.0 += 1;
                }
            }
            let chosen = vec![("theme", theme as i64), ("days", days)];
            expected.push(("dialogue.enquiries_answered", chosen, counts.0, counts.1));
        }
    }
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
