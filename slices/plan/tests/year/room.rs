use access::{Access, OfficeScope, READERS, Role};
use audit::{Actor, Event};
use kernel::{Day, Id, Ids};
use plan::{Activity, activities};
use shell::Person;
use slice::{Answer, Dated, DatedEntries, OfficeAsk, Slice, Urgency};
use testkit::{Client, Engine, Reply, UnderTest};
use texts::Source;

/// The house with the demo's letters and plan, and another slice that has a deadline.
pub struct Room {
    pub test: UnderTest,
}

pub fn today() -> Day {
    "2026-06-15".parse().unwrap()
}

pub fn vestland() -> Id {
    organisations::office_id(accounts::DEMO_OFFICE)
}

/// A slice with one deadline in June, for the office's readers alone.
const OTHER: Slice = Slice {
    dated_entries: &[DatedEntries {
        access: Access::Roles(READERS),
        build: due,
        of_period: due,
    }],
    ..Slice::named(
        "other",
        Source {
            name: "other",
            nb: "",
            nn: "",
            en: "",
        },
    )
};

fn due(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    let due: Day = "2026-06-18".parse().unwrap();
    let entry = Dated {
        due,
        urgency: Urgency::Soon,
        sentence: "Sju ting har frist".into(),
        href: "/noe-annet".into(),
    };
    let found = ask.period.contains(due).then_some(entry);
    Box::pin(async move { Ok(found.into_iter().collect()) })
}

impl Room {
    pub async fn on(engine: Engine) -> Self {
        let slices = [
            &organisations::SLICE,
            &accounts::SLICE,
            &letters::SLICE,
            &plan::SLICE,
            &OTHER,
        ];
        let test = UnderTest::start(engine, &slices, today()).await;
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        let ids = Ids::from_seed(7);
        let mut tx = database.begin().await.unwrap();
        organisations::share_nav_offices(&mut tx, today())
            .await
            .unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let furnishing = letters::Furnishing {
            ids: &ids,
            now,
            house: &test.house,
            office: vestland(),
            adviser: "Marit Solheim",
        };
        letters::furnish(&mut tx, &furnishing).await.unwrap();
        let planning = plan::Furnishing { ids: &ids, now };
        plan::put_demo(&mut tx, &planning).await.unwrap();
        let event = Event::new("demo.furnished", &Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        Self { test }
    }

    /// A person of the demo, signed in.
    pub async fn known(&self, key: &str) -> (Client, Person) {
        let persona = accounts::Persona::by_key(key).unwrap();
        let own = persona
            .office
            .and_then(|key| UnderTest::office(organisations::office_id(key), key, key));
        let person = Person {
            id: persona.id(),
            name: persona.name.to_owned(),
            role: persona.role,
            office: own,
            language: kernel::Language::Nb,
            places: Vec::new(),
            acting_for: None,
            deputy_of: Vec::new(),
        };
        (self.test.signed_in(&person).await, person)
    }

    pub async fn adviser(&self) -> Client {
        self.known("marit").await.0
    }

    /// A leader of another office.
    pub async fn stranger(&self) -> Client {
        let own = UnderTest::office(organisations::office_id("rogaland"), "rogaland", "Rogaland");
        let person = self.test.person("Siri Fremmed", Role::Leader, own);
        self.test.signed_in(&person).await
    }

    /// The office's activities of the year, past the pages.
    pub async fn activities(&self, year: i32) -> Vec<Activity> {
        let mut reader = self.test.app.database.of_program().read().await.unwrap();
        let scope = OfficeScope::of_operator(vestland());
        activities::of_years(&mut reader, &scope, (year, year))
            .await
            .unwrap()
    }

    pub async fn activity(&self, id: Id) -> Activity {
        let mut reader = self.test.app.database.of_program().read().await.unwrap();
        let scope = OfficeScope::of_operator(vestland());
        let found = activities::find(&mut reader, &scope, id).await.unwrap();
        found.unwrap()
    }

    /// Plans an activity by the form and gives its identity.
    pub async fn plan(&self, client: &Client, title: &str, day: &str, more: &[(&str, &str)]) -> Id {
        let usual = [
            ("tittel", title),
            ("slag", "guidance"),
            ("tilstand", "planned"),
            ("arrangor", "office"),
            ("fra", day),
            ("til", day),
        ];
        let is_said = |name: &str| more.iter().any(|(said, _)| *said == name);
        let usual = usual.into_iter().filter(|(name, _)| !is_said(name));
        let form: Vec<_> = usual.chain(more.iter().copied()).collect();
        let location = client.post("/plan/ny", &form).await.location();
        location.trim_start_matches("/plan/").parse().unwrap()
    }
}

/// Does something with the activity in the version that its page has now.
pub async fn act(client: &Client, id: Id, what: &str, form: &[(&str, &str)]) -> Reply {
    let version = client.get(&format!("/plan/{id}")).await.input("versjon");
    let version = version.unwrap_or_default();
    let mut form = form.to_vec();
    form.push(("versjon", &version));
    client.post(&format!("/plan/{id}/{what}"), &form).await
}
