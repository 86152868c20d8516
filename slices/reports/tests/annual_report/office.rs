//! Two offices with last year's letter, one of them with rows, and people to ask for their reports.

use access::Role;
use audit::{Actor, Event};
use database::values;
use kernel::{Clock as _, Day, Id, Ids};
use testkit::{Client, Engine, UnderTest};

use crate::register::{CHANGE, PUT, REGISTER};

pub struct Office {
    pub house: UnderTest,
    pub leader: Client,
    pub id: Id,
    pub rows: Vec<Id>,
}

impl Office {
    /// The year 2025 is over; its letter is published, and 13 of 15 rows are in the part.
    pub async fn open(engine: Engine) -> Self {
        let slices = [
            &organisations::SLICE,
            &letters::SLICE,
            &reports::SLICE,
            &REGISTER,
        ];
        let house = UnderTest::start(engine, &slices, Day::of(2026, 1, 20).unwrap()).await;
        let database = &house.app.database;
        organisations::ensure_nation(database, house.app.now())
            .await
            .unwrap();
        let id = organisations::office_id("vestland");
        let ids = Ids::from_seed(5);
        let mut tx = database.begin().await.unwrap();
        let furnishing = letters::Furnishing {
            ids: &ids,
            now: house.clock.now(),
            house: &house.house,
            office: id,
            adviser: "Anne Rådgiver",
        };
        letters::furnish(&mut tx, &furnishing).await.unwrap();
        let rows: Vec<Id> = (0..15).map(|_| ids.next(house.clock.now())).collect();
        let values = rows
            .iter()
            .enumerate()
            .map(|(at, row)| values![*row, id, at < 13])
            .collect();
        tx.execute_each(&PUT, values).await.unwrap();
        audit::commit(
            tx,
            &Event::new("test.furnished", &Actor::program(), house.clock.now()),
        )
        .await
        .unwrap();
        let person = house.person(
            "Liv Leder",
            Role::Leader,
            UnderTest::office(id, "vestland", "Vestland"),
        );
        let leader = house.signed_in(&person).await;
        Self {
            house,
            leader,
            id,
            rows,
        }
    }

    /// Somebody else, of this office or another.
    pub async fn other(&self, role: Role, key: &str) -> Client {
        let office = role
            .belongs_to_office()
            .then(|| UnderTest::office(organisations::office_id(key), key, key))
            .flatten();
        let person = self.house.person("En annen", role, office);
        self.house.signed_in(&person).await
    }

    /// Files the report of 2025 and gives what was answered.
    pub async fn file(&self) -> testkit::Reply {
        let form = self.leader.get("/rapporter/2025/lever").await;
        let key = form.input("skjemanokkel").unwrap();
        self.leader
            .post(
                "/rapporter/2025/lever",
                &[("skjemanokkel", &key), ("lest", "ja")],
            )
            .await
    }

    /// Puts the row in the part or takes it out.
    pub async fn change(&self, row: usize, in_part: bool) {
        let mut tx = self.house.app.database.begin().await.unwrap();
        tx.execute(&CHANGE, values![in_part, self.rows[row]])
            .await
            .unwrap();
        audit::commit(
            tx,
            &Event::new("test.changed", &Actor::program(), self.house.clock.now()),
        )
        .await
        .unwrap();
    }

    /// How many reports are in the log as filed.
    pub async fn times_filed(&self) -> usize {
        let mut reader = self.house.app.database.read().await.unwrap();
        let page = self.leader.get("/rapporter").await;
        assert!(page.has("Årsrapport 2025"));
        database::Fetch::fetch_all(&mut reader, &FILED_EVENTS, values!["report.filed", self.id])
            .await
            .unwrap()
            .len()
    }
}

const FILED_EVENTS: database::Statement = database::Statement::new(
    "FILED_EVENTS",
    "SELECT seq FROM audit_event WHERE action = $1 AND office_id = $2",
);
