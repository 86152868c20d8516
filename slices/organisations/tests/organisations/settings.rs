//! What an office chooses for itself, through the real router, on both engines.

use access::Role;
use organisations::{OfficeSettings, ensure_nation, office_id, settings};
use slice::{OfficeSetting, Slice};
use testkit::{Client, Engine, UnderTest, on_both};
use texts::Source;

use crate::today;

const QUIET: OfficeSetting = OfficeSetting {
    key: "neighbour.quiet",
    title: "neighbour-quiet",
    help: "neighbour-quiet-help",
};
const LOUD: OfficeSetting = OfficeSetting {
    key: "neighbour.loud",
    title: "neighbour-loud",
    help: "neighbour-loud-help",
};
const TEXTS: &str = "neighbour-quiet = Stille\nneighbour-quiet-help = Ingen roper.\nneighbour-loud = Høylytt\nneighbour-loud-help = Alle roper.\n";

/// A slice that has something for an office to choose.
static NEIGHBOUR: Slice = Slice {
    settings: &[QUIET, LOUD],
    ..Slice::named(
        "neighbour",
        Source {
            name: "neighbour",
            nb: TEXTS,
            nn: TEXTS,
            en: TEXTS,
        },
    )
};

struct Office(UnderTest);

impl Office {
    async fn open(engine: Engine) -> Self {
        let house = UnderTest::start(engine, &[&organisations::SLICE, &NEIGHBOUR], today()).await;
        ensure_nation(&house.app.database, house.app.now())
            .await
            .unwrap();
        Self(house)
    }

    async fn one(&self, role: Role, key: &str) -> Client {
        let own = UnderTest::office(office_id(key), key, key);
        let own = own.filter(|_| role.belongs_to_office() || role == Role::Administrator);
        self.0
            .signed_in(&self.0.person("Liv Leder", role, own))
            .await
    }

    async fn chosen(&self, key: &str) -> OfficeSettings {
        let scope = access::OfficeScope::of_operator(office_id(key));
        let mut reader = self.0.app.database.read().await.unwrap();
        settings(&mut reader, &scope).await.unwrap()
    }
}

/// The form as the page has it, with these boxes ticked.
async fn choose(browser: &Client, keys: &[&str]) -> testkit::Reply {
    let page = browser.get("/innstillinger").await;
    let (form_key, version) = (page.input("skjemanokkel"), page.input("versjon"));
    let mut form = vec![
        ("skjemanokkel", form_key.as_deref().unwrap_or_default()),
        ("versjon", version.as_deref().unwrap_or_default()),
    ];
    form.extend(keys.iter().map(|key| ("pa", *key)));
    browser.post("/innstillinger", &form).await
}

#[tokio::test]
async fn everything_is_off_until_the_office_turns_it_on_for_itself_alone() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let leader = office.one(Role::Leader, "vestland").await;
        assert!(!office.chosen("vestland").await.has(&QUIET));
        let page = leader.get("/innstillinger").await;
        assert!(page.has("Stille") && page.has("Slått av") && !page.has("Slått på"));
        choose(&leader, &[QUIET.key]).await.location();
        let chosen = office.chosen("vestland").await;
        assert!(chosen.has(&QUIET) && !chosen.has(&LOUD));
        assert!(!office.chosen("rogaland").await.has(&QUIET));
        let page = leader.get("/innstillinger").await;
        assert!(page.has("Slått på") && page.has("Innstillinger endret") && page.has("Liv Leder"));
        assert!(page.statements() <= 12);
        let administrator = office.one(Role::Administrator, "vestland").await;
        choose(&administrator, &[LOUD.key]).await.location();
        let chosen = office.chosen("vestland").await;
        assert!(chosen.has(&LOUD) && !chosen.has(&QUIET));
    })
    .await;
}

#[tokio::test]
async fn of_two_who_choose_the_second_sees_both_and_a_double_click_is_one() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let leader = office.one(Role::Leader, "vestland").await;
        let seen = leader.get("/innstillinger").await;
        let (key, version) = (
            seen.input("skjemanokkel").unwrap(),
            seen.input("versjon").unwrap(),
        );
        let form = [
            ("skjemanokkel", key.as_str()),
            ("versjon", version.as_str()),
            ("pa", QUIET.key),
        ];
        for _ in 0..2 {
            let done = leader.post("/innstillinger", &form).await;
            assert_eq!(done.location(), "/innstillinger");
        }
        let late = [("versjon", version.as_str()), ("pa", LOUD.key)];
        let refused = leader.post("/innstillinger", &late).await;
        assert_eq!(refused.status, 409);
        assert!(refused.has("Noen andre har endret innstillingene"));
        assert!(refused.has("Slått på"), "what holds is shown");
        assert!(
            refused.has("value=\"neighbour.loud\" aria-describedby=\"hjelp-2\" checked"),
            "and what was chosen: {}",
            refused.text()
        );
        assert!(!office.chosen("vestland").await.has(&LOUD));
        let without = leader.post("/innstillinger", &[("pa", LOUD.key)]).await;
        assert_eq!(without.status, 409, "a form without a version");
        let unknown = choose(&leader, &["neighbour.unknown"]).await;
        assert_eq!(unknown.status, 422);
    })
    .await;
}

#[tokio::test]
async fn others_read_what_the_office_chose_and_change_nothing() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        for role in [
            Role::CaseOfficer,
            Role::Adviser,
            Role::CountyGovernor,
            Role::Steward,
            Role::Auditor,
        ] {
            let reader = office.one(role, "vestland").await;
            let page = reader.get("/innstillinger").await;
            assert!(page.has("Stille") && !page.has("<input class=\"ds-input\" type=\"checkbox\""));
            let form = [("versjon", "1"), ("pa", QUIET.key)];
            let refused = reader.post("/innstillinger", &form).await;
            assert_eq!(refused.status, 403, "{role:?}");
        }
        let nobodys = office.0.person("Ola", Role::Administrator, None);
        let nobodys = office.0.signed_in(&nobodys).await;
        assert_eq!(nobodys.get("/innstillinger").await.status, 409);
        let form = [("versjon", "1"), ("pa", QUIET.key)];
        let refused = nobodys.post("/innstillinger", &form).await;
        assert!(refused.status.is_client_error());
        assert!(!office.chosen("vestland").await.has(&QUIET));
    })
    .await;
}
