use access::{OfficeScope, Role};
use kernel::{Day, Id};
use shell::Person;
use testkit::{Client, Engine, UnderTest};

/// A house with people and the nation.
pub struct Room {
    pub test: UnderTest,
}

pub fn today() -> Day {
    "2026-06-15".parse().unwrap()
}

pub fn office() -> Id {
    organisations::office_id(accounts::DEMO_OFFICE)
}

impl Room {
    pub async fn on(engine: Engine) -> Self {
        let slices = [
            &organisations::SLICE,
            &accounts::SLICE,
            &letters::SLICE,
            &plan::SLICE,
        ];
        let test = UnderTest::start(engine, &slices, today()).await;
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let ids = kernel::Ids::from_seed(73);
        let furnishing = letters::Furnishing {
            ids: &ids,
            now,
            house: &test.house,
            office: office(),
            adviser: "Marit Solheim",
        };
        letters::furnish(&mut tx, &furnishing).await.unwrap();
        let event = audit::Event::new("demo.furnished", &audit::Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        Self { test }
    }

    /// Somebody of the demo's office with the role.
    pub async fn person(&self, role: Role) -> Person {
        let mut reader = self.test.app.database.read().await.unwrap();
        let scope = OfficeScope::of_operator(office());
        let users = accounts::users_of_office(&mut reader, &scope)
            .await
            .unwrap();
        let user = users.into_iter().find(|user| user.role == role).unwrap();
        let key = accounts::DEMO_OFFICE;
        Person {
            id: user.id,
            name: user.name,
            role: user.role,
            office: UnderTest::office(office(), key, key),
            language: kernel::Language::Nb,
            places: Vec::new(),
            acting_for: None,
            deputy_of: Vec::new(),
        }
    }

    /// Somebody of the demo's office with the role, signed in.
    pub async fn one(&self, role: Role) -> Client {
        self.test.signed_in(&self.person(role).await).await
    }

    /// An adviser of another office.
    pub async fn stranger(&self) -> Client {
        let office = organisations::office_id("rogaland");
        let own = UnderTest::office(office, "rogaland", "Rogaland");
        let person = self.test.person("Siri Fremmed", Role::Adviser, own);
        self.test.signed_in(&person).await
    }

    /// The key of an item of this year's letter.
    pub async fn item(&self, address: &str) -> String {
        let mut reader = self.test.app.database.read().await.unwrap();
        let scope = OfficeScope::of_operator(office());
        let desk = plan::Desk::of(&mut reader, &scope, 2026, today())
            .await
            .unwrap();
        let item = desk.items.iter().find(|item| item.address == address);
        item.unwrap().key.clone()
    }
}

/// A municipality by today's number, as forms send it.
pub fn municipality(number: &str) -> String {
    use organisations::nation::nation;
    let of =
        |office: &&organisations::nation::Office| nation().municipalities_of(office.id, today());
    let offices = nation().offices_at(today());
    let found = offices.iter().flat_map(of).find(|one| one.number == number);
    plan::AimedAt::Municipality(found.unwrap().municipality).code()
}

/// A form of a new activity that is right.
pub fn guidance() -> Vec<(&'static str, &'static str)> {
    vec![
        ("tittel", "Veiledning om internkontroll"),
        ("slag", "guidance"),
        ("tilstand", "planned"),
        ("arrangor", "office"),
        ("fra", "2026-09-01"),
        ("til", "2026-09-02"),
        ("tema", "internal_control"),
        ("partner", "nav_county"),
    ]
}
