use access::Role;
use accounts::{NoLink, Providers, Sessions, Wanted, create_link, put_personas};
use audit::{Actor, Event};
use axum::Extension;
use database::{Fetch as _, Statement, values};
use kernel::{Day, Id, Ids};
use shell::{App, Parts, Serving};
use testkit::{Client, Engine, Reply, UnderTest};
use texts::Catalogue;

/// The two slices with the real accounts and sessions behind the router.
pub struct House {
    pub under: UnderTest,
    pub app: App,
    router: axum::Router,
}

impl House {
    pub async fn start(engine: Engine, demo: bool) -> Self {
        Self::start_with(engine, demo, Providers::none()).await
    }

    /// As [`House::start`], with those who vouch for people.
    pub async fn start_with(engine: Engine, demo: bool, providers: Providers) -> Self {
        let today = Day::of(2026, 3, 2).unwrap();
        let under =
            UnderTest::start(engine, &[&organisations::SLICE, &accounts::SLICE], today).await;
        let texts = Catalogue::new(&under.house.texts());
        let database = under.app.database.clone();
        organisations::ensure_nation(&database, under.app.now())
            .await
            .unwrap();
        let app = App::new(Parts {
            database,
            clock: under.clock.clone(),
            ids: std::sync::Arc::new(Ids::from_seed(7)),
            texts,
            demo,
            navigation: under.house.navigation(),
            outgoing: None,
            relay: None,
        });
        let sessions = Sessions::new(&app);
        let router = under.house.router(
            app.clone(),
            sessions,
            Serving {
                secure_cookies: false,
            },
        );
        let router = router.layer(Extension(providers));
        Self { under, app, router }
    }

    pub async fn demo(engine: Engine) -> Self {
        let house = Self::start(engine, true).await;
        let mut tx = house.app.database.begin().await.unwrap();
        put_personas(&mut tx).await.unwrap();
        let event = Event::new("account.made", &Actor::program(), house.app.now());
        audit::commit(tx, &event).await.unwrap();
        house
    }

    pub fn browser(&self) -> Client {
        Client::visiting(self.router.clone())
    }

    /// A browser where one of the demo's people is signed in.
    pub async fn persona(&self, key: &str) -> Client {
        let browser = self.browser();
        let reply = browser.post("/logg-inn/demo", &[("person", key)]).await;
        reply.location();
        browser
    }

    pub async fn link(
        &self,
        email: &str,
        role: Role,
        office: Option<&str>,
    ) -> Result<String, NoLink> {
        let wanted = Wanted {
            name: "Kari Nes",
            email,
            role,
            office,
        };
        Ok(
            create_link(&self.app.database, &self.app.ids, self.app.now(), wanted)
                .await?
                .path,
        )
    }

    /// What was done, in the words of the log.
    pub async fn actions(&self) -> Vec<String> {
        let sql = Statement::new("ACTIONS", "SELECT action FROM audit_event");
        let mut reader = self.app.database.read().await.unwrap();
        let rows = reader.fetch_all(&sql, values![]).await.unwrap();
        rows.iter().map(|row| row.get("action").unwrap()).collect()
    }

    pub async fn id_of(&self, email: &str) -> Id {
        let sql = Statement::new("ID", "SELECT id FROM user_account WHERE email = $1");
        let mut reader = self.app.database.read().await.unwrap();
        let row = reader.fetch_one(&sql, values![email]).await.unwrap();
        row.get("id").unwrap()
    }

    /// What the tables of sign-in hold, as one text.
    pub async fn everything_kept(&self) -> String {
        const TABLES: [&str; 3] = [
            "SELECT id_hash || data || coalesce(provider_session, '') AS kept FROM user_session",
            "SELECT subject_hash AS kept FROM user_identity",
            "SELECT action || coalesce(after, '') AS kept FROM audit_event",
        ];
        let mut reader = self.app.database.of_program().read().await.unwrap();
        let mut kept = String::new();
        for sql in TABLES {
            let rows = reader
                .fetch_all(&Statement::new("KEPT", sql), values![])
                .await;
            for row in rows.unwrap() {
                kept += &row.get::<String>("kept").unwrap();
            }
        }
        assert!(kept.len() > 200, "there should be something: {kept}");
        kept
    }

    pub async fn rows(&self, sql: &'static str) -> i64 {
        let mut reader = self.app.database.read().await.unwrap();
        reader
            .fetch_one(&Statement::new("COUNT", sql), values![])
            .await
            .unwrap()
            .get("found")
            .unwrap()
    }
}

pub fn is_signed_in(page: &Reply) -> bool {
    page.status.as_u16() == 200
}
