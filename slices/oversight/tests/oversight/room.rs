use access::Role;
use cases::Scale;
use kernel::{Day, Id};
use shell::Person;
use testkit::{Client, Engine, UnderTest};

/// The demo's office with some cases and people.
pub struct Room {
    pub test: UnderTest,
}

const SCALE: Scale = Scale {
    demo_office: 24,
    others: 2,
    years: 1,
    history: false,
};

impl Room {
    pub async fn on(engine: Engine) -> Self {
        let slices = [
            &organisations::SLICE,
            &accounts::SLICE,
            &cases::SLICE,
            &oversight::SLICE,
        ];
        // A Monday at noon.
        let today: Day = "2026-11-16".parse().unwrap();
        let test = UnderTest::start(engine, &slices, today).await;
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let mut events = cases::put_demo(&mut tx, now, office(), SCALE)
            .await
            .unwrap();
        let program = audit::Actor::program();
        events.push(audit::Event::new("demo.furnished", &program, now));
        audit::commit_all(tx, &events).await.unwrap();
        Self { test }
    }

    pub fn person(&self, name: &str, role: Role) -> Person {
        let own = UnderTest::office(office(), accounts::DEMO_OFFICE, "Embetet");
        let own = if role == Role::Auditor { None } else { own };
        self.test.person(name, role, own)
    }

    pub async fn browser(&self, person: &Person) -> Client {
        self.test.signed_in(person).await
    }

    /// The log as the leader of the office sees it.
    pub async fn log(&self, query: &str) -> String {
        let leader = self.person("Liv Leder", Role::Leader);
        let reply = self
            .browser(&leader)
            .await
            .get(&format!("/innsyn{query}"))
            .await;
        assert_eq!(reply.status, 200, "{}", reply.text());
        reply.text()
    }
}

pub fn office() -> Id {
    organisations::office_id(accounts::DEMO_OFFICE)
}

/// Addresses of cases in the list of the reader's office, with their archive numbers.
pub async fn cases_of(browser: &Client) -> Vec<(String, String)> {
    let page = browser.get("/saker?tilstand=alle").await.text();
    let links = page.split("href=\"/saker/").skip(1);
    let cases = links.filter_map(|rest| {
        let (id, rest) = rest.split_once('"')?;
        let (_, name) = rest.split_once('>')?;
        let (name, _) = name.split_once('<')?;
        (id.len() == 36).then(|| (format!("/saker/{id}"), name.trim().to_owned()))
    });
    cases.collect()
}
