use access::{OfficeScope, Role};
use database::{Fetch as _, Row, Statement, Value, values};
use kernel::{Day, Id, Language};
use shell::Person;
use testkit::{Client, Engine, Reply, UnderTest};

/// A house where courses are held.
pub struct Room {
    pub test: UnderTest,
    pub officer: Client,
}

/// A session that was made, by its address in the office's own pages.
pub struct Session {
    pub id: Id,
    pub course: Id,
    pub href: String,
}

pub fn today() -> Day {
    "2026-11-16".parse().unwrap()
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
            &training::SLICE,
        ];
        let test = UnderTest::start(engine, &slices, today()).await;
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let event = audit::Event::new("demo.furnished", &audit::Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        let officer = person(&test, Role::CaseOfficer).await;
        Self {
            officer: test.signed_in(&officer).await,
            test,
        }
    }

    /// One of the office's NAV offices.
    pub async fn nav_office(&self) -> Id {
        let mut reader = self.test.app.database.of_program().read().await.unwrap();
        let all = organisations::nav_offices_of_office(&mut reader, office()).await;
        all.unwrap()[0].id
    }

    /// A case officer of another office.
    pub async fn stranger(&self) -> Client {
        let office = organisations::office_id("rogaland");
        let own = UnderTest::office(office, "rogaland", "Rogaland");
        let person = self.test.person("Siri Fremmed", Role::CaseOfficer, own);
        self.test.signed_in(&person).await
    }

    /// A session with so many places, three weeks from now.
    pub async fn session(&self, places: i64) -> Session {
        self.session_on("2026-12-07", places).await
    }

    pub async fn session_on(&self, day: &str, places: i64) -> Session {
        let form = [
            ("tittel", "Grunnkurs i gjeldsrådgivning"),
            ("slag", "course"),
            ("kurstype", "counselling_basic"),
            ("tilstand", "planned"),
            ("fra", day),
        ];
        let course = self.officer.post("/kurs/ny", &form).await.location();
        let places = places.to_string();
        let form = [
            ("dag", day),
            ("fra", "09:00"),
            ("til", "15:00"),
            ("sted", "Statens hus, Bergen"),
            ("plasser", places.as_str()),
        ];
        let path = format!("{course}/samlinger/ny");
        self.officer.post(&path, &form).await.location();
        let course: Id = course.rsplit('/').next().unwrap().parse().unwrap();
        let found = self
            .rows(
                "SELECT id FROM course_session WHERE course_id = $1",
                values![course],
            )
            .await;
        let id: Id = found[0].get("id").unwrap();
        Session {
            href: format!("/kurs/{course}/samlinger/{id}"),
            id,
            course,
        }
    }

    /// Makes a link of the session and gives its address.
    pub async fn link(&self, session: &Session, door: &str) -> String {
        let reply = self.send_link(session, door, &[]).await;
        let page = reply.text();
        let after = page.split("shown-link\">").nth(1).expect("a link");
        after
            .split('<')
            .next()
            .unwrap()
            .replace("&#47;", "/")
            .replace("&#x2F;", "/")
    }

    pub async fn send_link(&self, session: &Session, door: &str, more: &[(&str, &str)]) -> Reply {
        let page = self
            .officer
            .get(&format!("{}/deltakere", session.href))
            .await;
        let version = page.input("versjon").unwrap();
        let mut form = vec![("versjon", version.as_str())];
        form.extend(more);
        let path = format!("{}/lenker/{door}", session.href);
        self.officer.post(&path, &form).await
    }

    /// Signs up by the link, as a visitor.
    pub async fn sign_up(&self, link: &str, name: &str, email: &str) -> Reply {
        let visitor = self.test.visitor();
        visitor.post(link, &form(name, email)).await
    }

    pub async fn rows(&self, sql: &'static str, values: Vec<Value>) -> Vec<Row> {
        let mut reader = self.test.app.database.of_program().read().await.unwrap();
        let statement = Statement::new("TEST", sql);
        reader.fetch_all(&statement, values).await.unwrap()
    }

    /// The states of all participants, in the order of their positions.
    pub async fn states(&self, session: &Session) -> Vec<String> {
        let sql = "SELECT state FROM participant WHERE session_id = $1 ORDER BY position";
        let rows = self.rows(sql, values![session.id]).await;
        rows.iter().map(|row| row.get("state").unwrap()).collect()
    }

    /// The subjects of the mails to the address, in alphabetical order: the clock of a test stands still.
    pub async fn mails_to(&self, email: &str) -> Vec<String> {
        let sql = "SELECT subject FROM mail WHERE recipient = $1 ORDER BY subject";
        let rows = self.rows(sql, values![email]).await;
        rows.iter().map(|row| row.get("subject").unwrap()).collect()
    }
}

async fn person(test: &UnderTest, role: Role) -> Person {
    let mut reader = test.app.database.read().await.unwrap();
    let scope = OfficeScope::of_operator(office());
    let users = accounts::users_of_office(&mut reader, &scope)
        .await
        .unwrap();
    let user = users.into_iter().find(|user| user.role == role).unwrap();
    Person {
        id: user.id,
        name: user.name,
        role: user.role,
        office: UnderTest::office(office(), accounts::DEMO_OFFICE, "Vestland"),
        language: Language::Nb,
        places: Vec::new(),
        acting_for: None,
        deputy_of: Vec::new(),
    }
}

pub fn form<'a>(name: &'a str, email: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("navn", name),
        ("epost", email),
        ("navkontor", "annet"),
        ("fag", "debt_counselling"),
    ]
}
