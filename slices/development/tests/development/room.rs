use access::{OfficeScope, Role};
use kernel::{Day, Id, Language, Period};
use shell::Person;
use slice::{Binding, CountedRow, Outcome, Parameters, evaluate, rows_of};
use testkit::{Client, Engine, Reply, UnderTest};

/// A house with people and the nation.
pub struct Room {
    pub test: UnderTest,
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
            &development::SLICE,
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

    pub async fn with_demo(engine: Engine) -> Self {
        let room = Self::on(engine).await;
        let now = room.test.app.now();
        let mut tx = room.test.app.database.begin().await.unwrap();
        development::put_demo(&mut tx, now, office()).await.unwrap();
        let event = audit::Event::new("demo.furnished", &audit::Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        room
    }

    /// Somebody of the demo's office with the role, signed in.
    pub async fn one(&self, role: Role) -> Client {
        let mut reader = self.test.app.database.read().await.unwrap();
        let scope = OfficeScope::of_operator(office());
        let users = accounts::users_of_office(&mut reader, &scope)
            .await
            .unwrap();
        let user = users.into_iter().find(|user| user.role == role).unwrap();
        let person = Person {
            id: user.id,
            name: user.name,
            role: user.role,
            office: UnderTest::office(office(), "vestland", "Vestland"),
            language: Language::Nb,
            places: Vec::new(),
            acting_for: None,
            deputy_of: Vec::new(),
        };
        drop(reader);
        self.test.signed_in(&person).await
    }

    /// An adviser of another office.
    pub async fn stranger(&self, key: &str) -> Client {
        let own = UnderTest::office(organisations::office_id(key), key, key);
        let person = self.test.person("Siri Fremmed", Role::Adviser, own);
        self.test.signed_in(&person).await
    }

    /// What the measure answers for the year, and the rows that it counted.
    pub async fn measure(
        &self,
        measure: &str,
        chosen: &[(&str, i64)],
        (year, as_of): (i32, Day),
    ) -> (Outcome, Vec<CountedRow>) {
        let parameters = chosen
            .iter()
            .map(|(name, number)| ((*name).to_owned(), *number));
        let binding = Binding {
            measure: measure.to_owned(),
            parameters: Parameters(parameters.collect()),
            target: None,
        };
        let scope = OfficeScope::of_operator(office());
        let t = self.test.app.texts.tongue(Language::Nb);
        let mut reader = self.test.app.database.read().await.unwrap();
        let (house, when) = (&self.test.house, (Period::year(year), as_of));
        let outcome = evaluate(house, &binding, &mut reader, &scope, when, &t).await;
        let rows = rows_of(house, &binding, &mut reader, &scope, when, &t).await;
        (outcome.unwrap(), rows.unwrap())
    }
}

/// The form sent to an action of the thing, with the version that its page shows.
pub async fn act(client: &Client, thing: &str, action: &str, form: &[(&str, &str)]) -> Reply {
    let version = client.get(thing).await.input("versjon").unwrap();
    let mut form = form.to_vec();
    form.push(("versjon", &version));
    client.post(&format!("{thing}/{action}"), &form).await
}

/// The first option of a list on the page, by the words in it.
pub fn option_of(page: &Reply, words: &str) -> String {
    let text = page.text();
    let at = text
        .find(&format!(">{words}"))
        .unwrap_or_else(|| panic!("no option {words}: {text}"));
    let (head, _) = text.split_at(at);
    let value = head.rsplit("value=\"").next().unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// How many rows the list at the address shows, as it says itself.
pub async fn shown(client: &Client, address: &str) -> usize {
    let page = client.get(address).await.text();
    let told = page
        .split("Viser ")
        .nth(1)
        .unwrap_or_else(|| panic!("{address}: {page}"));
    told.split(" av ").next().unwrap().parse().unwrap()
}

/// A municipality of the office by its name.
pub fn municipality(name: &str) -> Id {
    let nation = organisations::nation::nation();
    let numbers = nation.municipalities_of(office(), today());
    numbers
        .iter()
        .find(|number| number.name == name)
        .unwrap()
        .municipality
}
