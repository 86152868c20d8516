use access::{OfficeScope, Role};
use audit::{Actor, Event};
use kernel::{Day, Id, Ids};
use plan::{
    Activity, ActivityKind, ActivityState, AimedAt, Marks, Organiser, Step, activities, places,
};
use testkit::{Client, Engine, UnderTest};

/// A house with people, the nation and the demo's letters.
pub struct Room {
    pub test: UnderTest,
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn office() -> Id {
    organisations::office_id(accounts::DEMO_OFFICE)
}

pub fn scope() -> OfficeScope {
    OfficeScope::of_operator(office())
}

pub fn municipality(number: &str) -> AimedAt {
    let known = organisations::nation::nation().municipality_at(number, day("2026-06-15"));
    AimedAt::Municipality(known.unwrap().municipality)
}

/// A planned course about housing on one day, which a test changes as it likes.
pub fn activity(title: &str, first: &str) -> Activity {
    Activity {
        id: organisations::stable_id("test-activity", title),
        kind: ActivityKind::Course,
        organiser: Organiser::Office,
        state: ActivityState::Planned,
        title: title.to_owned(),
        description: String::new(),
        first_day: day(first),
        last_day: day(first),
        owner: None,
        budget_chapter: None,
        cost_kroner: None,
        outcome: String::new(),
        lesson: String::new(),
        copied_from: None,
        version: 1,
        marks: Marks {
            themes: vec![plan::Theme::Housing],
            ..Marks::default()
        },
        items: vec![],
    }
}

impl Room {
    pub async fn on(engine: Engine) -> Self {
        let slices = [
            &organisations::SLICE,
            &accounts::SLICE,
            &letters::SLICE,
            &plan::SLICE,
        ];
        let test = UnderTest::start(engine, &slices, day("2026-06-15")).await;
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        let ids = Ids::from_seed(73);
        let mut tx = database.begin().await.unwrap();
        let today = test.app.today();
        organisations::share_nav_offices(&mut tx, today)
            .await
            .unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let with = letters::Furnishing {
            ids: &ids,
            now,
            house: &test.house,
            office: office(),
            adviser: "Marit Solheim",
        };
        letters::furnish(&mut tx, &with).await.unwrap();
        let event = Event::new("demo.furnished", &Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        Self { test }
    }

    /// Somebody of the demo's office with the role, signed in.
    pub async fn one(&self, role: Role) -> Client {
        let key = accounts::DEMO_OFFICE;
        self.of_office(role, office(), key).await
    }

    /// Somebody of another office.
    pub async fn stranger(&self, role: Role) -> Client {
        let office = organisations::office_id("rogaland");
        self.of_office(role, office, "rogaland").await
    }

    async fn of_office(&self, role: Role, office: Id, key: &str) -> Client {
        let own = UnderTest::office(office, key, key);
        let name = format!("{role:?} {key}");
        self.test
            .signed_in(&self.test.person(&name, role, own))
            .await
    }

    /// Puts an activity in, with the places it is aimed at and the days of the steps.
    pub async fn put(&self, activity: &Activity, aimed: &[(AimedAt, [&str; 3])]) {
        let app = &self.test.app;
        let mut tx = app.database.begin().await.unwrap();
        activities::insert(&mut tx, &scope(), activity)
            .await
            .unwrap();
        let at = aimed.iter().map(|(place, _)| (app.new_id(), *place));
        let at: Vec<_> = at.collect();
        places::aim_at(&mut tx, activity.id, at).await.unwrap();
        for (place, days) in aimed {
            let steps = [Step::Asked, Step::Offered, Step::Reached];
            for (step, day) in steps.into_iter().zip(days) {
                let noted = (step, day.parse().ok());
                places::note(&mut tx, activity.id, noted, [*place])
                    .await
                    .unwrap();
            }
        }
        let event = Event::new("activity.planned", &Actor::program(), app.now());
        audit::commit(tx, &event.office(office()).about("activity", activity.id))
            .await
            .unwrap();
    }
}
