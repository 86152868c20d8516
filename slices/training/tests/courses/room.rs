use access::{OfficeScope, Place, Role};
use database::{Fetch as _, Row, Statement, Value, values};
use kernel::{Day, Id, Language};
use organisations::NavOffice;
use shell::Person;
use slice::{Binding, CountedRow, Outcome, Parameters, evaluate, rows_of};
use testkit::{Client, Engine, UnderTest};

/// A house where courses are planned and offered.
pub struct Room {
    pub test: UnderTest,
}

pub fn today() -> Day {
    "2026-11-16".parse().unwrap()
}

pub fn office() -> Id {
    organisations::office_id(accounts::DEMO_OFFICE)
}

pub fn scope() -> OfficeScope {
    OfficeScope::of_operator(office())
}

impl Room {
    pub async fn on(engine: Engine) -> Self {
        let slices = [
            &organisations::SLICE,
            &accounts::SLICE,
            &letters::SLICE,
            &plan::SLICE,
            &training::SLICE,
        ];
        let test = UnderTest::start(engine, &slices, today()).await;
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let event = audit::Event::new("demo.furnished", &audit::Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        Self { test }
    }

    /// With the demo's training.
    pub async fn with_demo(engine: Engine) -> Self {
        let room = Self::on(engine).await;
        let (database, now) = (&room.test.app.database, room.test.app.now());
        let mut tx = database.begin().await.unwrap();
        training::put_demo(&mut tx, now, office()).await.unwrap();
        let event = audit::Event::new("demo.furnished", &audit::Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        room
    }

    /// Somebody of the demo's office with the role.
    pub async fn person(&self, role: Role) -> Person {
        let mut reader = self.test.app.database.read().await.unwrap();
        let users = accounts::users_of_office(&mut reader, &scope())
            .await
            .unwrap();
        let user = users.into_iter().find(|user| user.role == role).unwrap();
        Person {
            id: user.id,
            name: user.name,
            role,
            office: UnderTest::office(office(), "vestland", "Vestland"),
            language: Language::Nb,
            places: vec![],
            acting_for: None,
            deputy_of: vec![],
        }
    }

    pub async fn one(&self, role: Role) -> Client {
        self.test.signed_in(&self.person(role).await).await
    }

    pub async fn officer(&self) -> Client {
        self.one(Role::CaseOfficer).await
    }

    /// The contact of the NAV office.
    pub async fn contact(&self, nav_office: Id) -> Client {
        let mut person = self.person(Role::MunicipalityContact).await;
        person.places = vec![Place::NavOffice(nav_office)];
        self.test.signed_in(&person).await
    }

    /// A case officer of another office.
    pub async fn stranger(&self) -> Client {
        let office = organisations::office_id("rogaland");
        let own = UnderTest::office(office, "rogaland", "Rogaland");
        let person = self.test.person("Siri Fremmed", Role::CaseOfficer, own);
        self.test.signed_in(&person).await
    }

    pub async fn nav_offices(&self) -> Vec<NavOffice> {
        let mut reader = self.test.app.database.read().await.unwrap();
        organisations::nav_offices_of_office(&mut reader, office())
            .await
            .unwrap()
    }

    pub async fn rows(&self, sql: &'static str, values: Vec<Value>) -> Vec<Row> {
        let mut reader = self.test.owner.read().await.unwrap();
        let statement = Statement::new("ROWS", sql);
        reader.fetch_all(&statement, values).await.unwrap()
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        self.rows(sql, values![]).await[0].get("n").unwrap()
    }

    /// What the measure says of this year as of the day, and its rows.
    pub async fn measured(
        &self,
        measure: &str,
        parameter: Option<(&str, i64)>,
        as_of: Day,
    ) -> (Outcome, Vec<CountedRow>) {
        let parameters = parameter
            .into_iter()
            .map(|(name, number)| (name.to_owned(), number));
        let binding = Binding {
            measure: measure.into(),
            parameters: Parameters(parameters.collect()),
            target: None,
        };
        let t = self.test.app.texts.tongue(Language::Nb);
        let mut reader = self.test.app.database.read().await.unwrap();
        let when = (kernel::Period::year(as_of.year()), as_of);
        let house = &self.test.house;
        let outcome = evaluate(house, &binding, &mut reader, &scope(), when, &t)
            .await
            .unwrap();
        let rows = rows_of(house, &binding, &mut reader, &scope(), when, &t)
            .await
            .unwrap();
        (outcome, rows)
    }
}

/// A form of a new course that is right.
pub const COURSE: [(&str, &str); 7] = [
    ("tittel", "Sosialtjenesteloven"),
    ("slag", "course"),
    ("kurstype", "the_act"),
    ("fagomrade", "the_act"),
    ("tilstand", "planned"),
    ("arrangor", "office"),
    ("fra", "2026-12-01"),
];

/// A form of a new session that is right.
pub const SESSION: [(&str, &str); 6] = [
    ("dag", "2026-12-01"),
    ("fra", "9"),
    ("til", "15.30"),
    ("sted", "Bergen"),
    ("plasser", "30"),
    ("frist", "2026-11-20"),
];

/// Plans a course and gives its address.
pub async fn plan_course(client: &Client) -> String {
    client.post("/kurs/ny", &COURSE).await.location()
}

/// The form with another value in one field.
pub fn with<'a>(
    form: &[(&'a str, &'a str)],
    name: &'a str,
    value: &'a str,
) -> Vec<(&'a str, &'a str)> {
    let mut form: Vec<_> = form
        .iter()
        .copied()
        .filter(|(one, _)| *one != name)
        .collect();
    form.push((name, value));
    form
}

/// The table's body rows that the page shows.
pub fn body_rows(page: &str) -> usize {
    let body = page
        .split("<tbody>")
        .nth(1)
        .and_then(|rest| rest.split("</tbody>").next());
    body.map_or(0, |body| body.matches("<tr>").count())
}
