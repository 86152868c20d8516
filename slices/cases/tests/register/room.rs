use access::{OfficeScope, Role};
use kernel::{Day, Id};
use shell::Person;
use testkit::{Client, Engine, Reply, UnderTest};

/// A house with people, the nation and, where asked for, the demo's cases.
pub struct Room {
    pub test: UnderTest,
}

pub fn today() -> Day {
    "2026-11-16".parse().unwrap()
}

impl Room {
    pub async fn on(engine: Engine) -> Self {
        let slices = [&organisations::SLICE, &accounts::SLICE, &cases::SLICE];
        let test = UnderTest::start(engine, &slices, today()).await;
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let event = audit::Event::new("demo.furnished", &audit::Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        Self { test }
    }

    pub async fn with_cases(engine: Engine, scale: cases::Scale) -> Self {
        let room = Self::on(engine).await;
        let mut tx = room.test.app.database.begin().await.unwrap();
        let mut events = cases::put_demo(&mut tx, room.test.app.now(), office(), scale)
            .await
            .unwrap();
        events.push(audit::Event::new(
            "demo.furnished",
            &audit::Actor::program(),
            room.test.app.now(),
        ));
        audit::commit_all(tx, &events).await.unwrap();
        room
    }

    /// People of the office with the role, in the order of their names.
    pub async fn people(&self, office: Id, role: Role) -> Vec<Person> {
        let mut reader = self.test.app.database.read().await.unwrap();
        let users = accounts::users_of_office(&mut reader, &OfficeScope::of_operator(office))
            .await
            .unwrap();
        let key = organisations::nation::nation().office(office).unwrap().key;
        let own = UnderTest::office(office, key, key);
        let person = |user: accounts::User| Person {
            id: user.id,
            name: user.name,
            role: user.role,
            office: own.clone(),
            language: kernel::Language::Nb,
            places: Vec::new(),
            acting_for: None,
            deputy_of: Vec::new(),
        };
        users
            .into_iter()
            .filter(|user| user.role == role)
            .map(person)
            .collect()
    }

    /// A case officer of the demo's office, signed in.
    pub async fn officer(&self) -> Client {
        let person = self.people(office(), Role::CaseOfficer).await.remove(0);
        self.test.signed_in(&person).await
    }

    /// Somebody of the demo's office with the role, signed in.
    pub async fn one(&self, role: Role) -> Client {
        let person = self.people(office(), role).await.remove(0);
        self.test.signed_in(&person).await
    }

    /// The leader turns these settings on, and the others off.
    pub async fn turn_on(&self, keys: &[&str]) {
        let leader = self.one(Role::Leader).await;
        let version = leader.get("/innstillinger").await.input("versjon").unwrap();
        let mut form = vec![("versjon", version.as_str())];
        form.extend(keys.iter().map(|key| ("pa", *key)));
        leader.post("/innstillinger", &form).await.location();
    }

    /// A case officer of another office.
    pub async fn stranger(&self) -> Client {
        let office = organisations::office_id("rogaland");
        let own = UnderTest::office(office, "rogaland", "Rogaland");
        let person = self.test.person("Siri Fremmed", Role::CaseOfficer, own);
        self.test.signed_in(&person).await
    }
}

pub fn office() -> Id {
    organisations::office_id(accounts::DEMO_OFFICE)
}

/// A form of a new case that is right.
pub fn new_case<'a>(number: &'a str, received: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("arkivnummer", number),
        ("mottatt", received),
        ("kommune", "4601"),
        ("paragraf", "18"),
        ("merknad", ""),
    ]
}

/// Registers a case and gives its address.
pub async fn register(client: &Client, number: &str, received: &str) -> String {
    client
        .post("/saker/ny", &new_case(number, received))
        .await
        .location()
}

/// The form sent to an action of the case, with the version that its page shows.
pub async fn act(client: &Client, case: &str, action: &str, form: &[(&str, &str)]) -> Reply {
    let version = client.get(case).await.input("versjon").unwrap();
    let mut form = form.to_vec();
    form.push(("versjon", &version));
    client.post(&format!("{case}/{action}"), &form).await
}
