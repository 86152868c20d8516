//! Links that connect an account to the one who signs in, with a provider that sends no address, on both engines.

use accounts::{close_account, create_connecting_link, put_personas};
use audit::{Actor, Event};
use database::{Fetch as _, Statement, values};
use kernel::Day;
use serde_json::json;
use testkit::{Client, Engine, Reply, on_both};

use crate::{
    at_provider::{AtProvider, led_to},
    deputies::id_of,
    house::is_signed_in,
    provider::Token,
};

const IDENTITIES: &str = "SELECT count(*) AS found FROM user_identity";

/// The program with a provider, the people of the demo without identities there, and Olav, who gives access.
struct Office {
    at: AtProvider,
    olav: Client,
}

impl Office {
    async fn start(engine: Engine, more: &str) -> Self {
        let at = AtProvider::start(engine, more).await;
        let mut tx = at.house.app.database.begin().await.unwrap();
        put_personas(&mut tx).await.unwrap();
        let event = Event::new("account.made", &Actor::program(), at.house.app.now());
        audit::commit(tx, &event).await.unwrap();
        let olav = at.house.browser();
        let came = at.come(&olav, |token| {
            token.claims["sub"] = json!("olav-there");
            token.claims["email"] = json!("olav@example.org");
            token.claims["groups"] = json!("administrators");
        });
        assert_eq!(came.await, "/kommuner?sok=os");
        Self { at, olav }
    }

    /// Makes a link for the account, as the page shows it.
    async fn link(&self, whose: &str) -> String {
        let address = format!("{}/kobling", account(whose));
        shown(&self.olav.post(&address, &[]).await)
    }

    /// Opens the link in the browser and presses the button: where the browser is sent.
    async fn press(&self, browser: &Client, link: &str) -> String {
        let page = browser.get(link).await;
        let token = page.input("kobling").unwrap();
        led_to(
            &browser
                .post("/logg-inn/oidc/test", &[("kobling", &token)])
                .await,
        )
    }

    /// The person at the provider signs in there: where the program leads.
    async fn back(&self, browser: &Client, address: &str, person: &str) -> String {
        let now = self.at.house.app.now();
        let back = self
            .at
            .provider
            .sign_in(address, now, without_address(person));
        browser.get(&back).await.location()
    }

    async fn connect(&self, browser: &Client, link: &str, person: &str) -> String {
        let address = self.press(browser, link).await;
        self.back(browser, &address, person).await
    }

    async fn told_in_log(&self, action: &'static str) -> Vec<(String, String)> {
        let sql = "SELECT actor, after FROM audit_event WHERE action = $1 ORDER BY seq";
        let mut reader = self.at.house.app.database.read().await.unwrap();
        let sql = Statement::new("TOLD", sql);
        let told = reader.fetch_all(&sql, values![action]).await.unwrap();
        let pair = |row: &database::Row| {
            let after: Option<String> = row.get("after").unwrap();
            (row.get("actor").unwrap(), after.unwrap_or_default())
        };
        told.iter().map(pair).collect()
    }
}

fn account(whose: &str) -> String {
    format!("/brukere/{}", id_of(whose))
}

fn shown(page: &Reply) -> String {
    let text = page.text();
    let (_, rest) = text
        .split_once("<code>")
        .unwrap_or_else(|| panic!("{text}"));
    rest.split_once("</code>").unwrap().0.to_owned()
}

/// As ID-porten: the person's own name there, and no address.
fn without_address(person: &str) -> impl FnOnce(&mut Token) {
    let person = person.to_owned();
    move |token| {
        token.claims["sub"] = json!(person);
        token.claims["email"] = json!(null);
        token.claims["email_verified"] = json!(null);
        token.claims["name"] = json!(null);
    }
}

fn avvist(word: &str) -> String {
    format!("/logg-inn/avvist/{word}?hos=test")
}

#[tokio::test]
async fn a_link_connects_the_account_to_the_one_who_signs_in_once() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let page = office.olav.get(&account("marit")).await;
        assert!(page.has("Lag koblingslenke") && page.has("Ikke koblet til noen ennå"));
        assert!(
            !page.has("Lag innloggingslenke"),
            "links sign nobody in here"
        );
        let link = office.link("marit").await;

        let (marit, stranger) = (office.at.house.browser(), office.at.house.browser());
        for _ in 0..2 {
            let page = marit.get(&link).await;
            for words in [
                "Marit Solheim",
                "Statsforvalteren i Vestland",
                "Logg inn med Testporten",
            ] {
                assert!(page.has(words), "{words}: {}", page.text());
            }
        }
        assert_eq!(office.connect(&marit, &link, "marit-there").await, "/");
        assert!(marit.get("/kommuner").await.has("Marit Solheim"));
        let again = office.at.house.browser();
        let address = office.at.press(&again).await;
        assert_eq!(
            office.back(&again, &address, "marit-there").await,
            "/kommuner?sok=os"
        );

        let dead = stranger.get(&link).await;
        assert!(
            dead.status == 410 && dead.has("Koblingslenka er brukt"),
            "{}",
            dead.text()
        );
        let token = link.rsplit('/').next().unwrap();
        let dead = stranger
            .post("/logg-inn/oidc/test", &[("kobling", token)])
            .await;
        assert!(
            dead.status == 410 && dead.has("Koblingslenka er brukt"),
            "{}",
            dead.text()
        );

        let made = office.told_in_log("account.connecting-link-made").await;
        assert_eq!(made, [("Olav Kvamme".to_owned(), String::new())]);
        let connected = office.told_in_log("account.connected").await;
        let [(who, what)] = connected.as_slice() else {
            panic!("{connected:?}")
        };
        assert_eq!(who, "Marit Solheim");
        let what: serde_json::Value = serde_json::from_str(what).unwrap();
        assert_eq!(
            what,
            json!({ "provider": "test", "link_by": id_of("olav") })
        );
        let page = office.olav.get(&account("marit")).await;
        for words in [
            "Testporten siden 02.03.2026",
            "med koblingslenke",
            "Koblingslenke er laget",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        assert!(
            !page.has("Lag koblingslenke"),
            "there is nothing left to connect to"
        );
    })
    .await;
}

#[tokio::test]
async fn of_two_who_come_by_the_same_link_at_once_one_is_connected() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let link = office.link("marit").await;
        let (one, other) = (office.at.house.browser(), office.at.house.browser());
        let (to_one, to_other) = (
            office.press(&one, &link).await,
            office.press(&other, &link).await,
        );
        let (first, second) = futures_util::join!(
            office.back(&one, &to_one, "marit-there"),
            office.back(&other, &to_other, "somebody-there")
        );
        let mut led = [first, second];
        led.sort_unstable();
        assert_eq!(led, ["/".to_owned(), avvist("lenka-er-brukt")]);
        assert_eq!(office.at.house.rows(IDENTITIES).await, 2, "Olav's, and one");
        assert_eq!(office.at.events("account.connected").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_dies_while_the_person_is_at_the_provider_connects_nobody() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let house = &office.at.house;
        let page_says = async |browser: &Client, word: &str, sentence: &str| {
            let page = browser.get(&avvist(word)).await;
            assert!(page.has(sentence), "{word}: {}", page.text());
        };
        // Another link was made, and then that one was revoked.
        let (marit, first) = (house.browser(), office.link("marit").await);
        let address = office.press(&marit, &first).await;
        let second = office.link("marit").await;
        let revoked = avvist("lenka-er-trukket-tilbake");
        assert_eq!(office.back(&marit, &address, "marit-there").await, revoked);
        let page = office.olav.get(&account("marit")).await;
        assert!(page.has("Den virker til 03.03.2026"), "{}", page.text());
        let address = office.press(&marit, &second).await;
        let revoke = format!("{}/kobling/trekk-tilbake", account("marit"));
        for _ in 0..2 {
            office.olav.post(&revoke, &[]).await.location();
        }
        assert_eq!(office.back(&marit, &address, "marit-there").await, revoked);
        assert_eq!(office.at.events("account.connecting-link-revoked").await, 1);
        page_says(
            &marit,
            "lenka-er-trukket-tilbake",
            "trukket tilbake, eller det er laget en nyere",
        )
        .await;

        // The account was closed.
        let link = office.link("amina").await;
        let address = office.press(&marit, &link).await;
        let now = house.app.now();
        assert!(
            close_account(&house.app.database, now, "amina@example.org")
                .await
                .unwrap()
        );
        assert_eq!(
            office.back(&marit, &address, "amina-there").await,
            avvist("avsluttet")
        );
        let page = marit.get(&link).await;
        assert!(
            page.status == 410 && page.has("er avsluttet"),
            "{}",
            page.text()
        );

        // The link's time ran out.
        let link = office.link("ingrid").await;
        house.under.clock.pass(24 * 3600 - 60);
        let address = office.press(&marit, &link).await;
        house.under.clock.pass(120);
        assert_eq!(
            office.back(&marit, &address, "ingrid-there").await,
            avvist("lenka-er-for-gammel")
        );
        let page = marit.get(&link).await;
        assert!(
            page.status == 410 && page.has("Koblingslenka er for gammel"),
            "{}",
            page.text()
        );

        let forged = marit
            .get(&format!("/logg-inn/kobling/{}", "a".repeat(64)))
            .await;
        assert!(
            forged.status == 404 && forged.has("Lenka finnes ikke"),
            "{}",
            forged.text()
        );
        assert_eq!(house.rows(IDENTITIES).await, 1, "Olav's alone");
        assert!(!is_signed_in(&marit.get("/kommuner").await));
        assert_eq!(office.at.events("account.sign-in-refused").await, 4);
    })
    .await;
}

#[tokio::test]
async fn one_person_gets_no_second_account_and_one_account_no_second_person() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let house = &office.at.house;
        let browser = house.browser();
        let marit = office.link("marit").await;
        assert_eq!(office.connect(&browser, &marit, "marit-there").await, "/");
        let ingrid = office.link("ingrid").await;
        let refused = avvist("har-annen-bruker");
        assert_eq!(
            office.connect(&browser, &ingrid, "marit-there").await,
            refused
        );
        let page = browser.get(&refused).await;
        assert!(
            page.has("hører til en annen bruker i oppdrag"),
            "{}",
            page.text()
        );

        // Somebody came in by the address while the other was at the provider.
        let amina = office.link("amina").await;
        let other = house.browser();
        let address = office.press(&other, &amina).await;
        let by_address = house.browser();
        office
            .at
            .come(&by_address, |token| {
                token.claims["sub"] = json!("amina-there");
                token.claims["email"] = json!("amina@example.org");
            })
            .await;
        let taken = avvist("brukeren-er-koblet");
        assert_eq!(office.back(&other, &address, "somebody-there").await, taken);
        assert!(
            other
                .get(&amina)
                .await
                .has("alt koblet til innloggingstjenesten")
        );
        let kept = "SELECT count(*) AS found FROM connecting_link WHERE used IS NOT NULL";
        assert_eq!(house.rows(kept).await, 1, "who was refused used nothing up");

        // The one for whom it was made still can.
        let own = house.browser();
        assert_eq!(office.connect(&own, &ingrid, "ingrid-there").await, "/");
        assert!(own.get("/kommuner").await.has("Ingrid Hauge"));
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_that_is_not_good_enough_uses_no_link_up() {
    on_both(async |engine| {
        let rules = "required_acr = ['high']\n[[rule]]\nclaim = 'groups'\nequals = 'staff'\nrole = 'adviser'\noffice = 'vestland'
            [[rule]]\nclaim = 'groups'\nequals = 'administrators'\nrole = 'administrator'\noffice = 'vestland'";
        let office = Office::start(engine, rules).await;
        let (browser, link) = (office.at.house.browser(), office.link("marit").await);
        let come = async |change: fn(&mut Token)| {
            let address = office.press(&browser, &link).await;
            let now = office.at.house.app.now();
            let back = office.at.provider.sign_in(&address, now, |token| {
                without_address("marit-there")(token);
                change(token);
            });
            browser.get(&back).await.location()
        };
        assert_eq!(come(|token| token.claims["acr"] = json!("low")).await, avvist("for-lavt-niva"));
        assert_eq!(come(|_| {}).await, avvist("ingen-tilgang"), "no rule fits");
        assert_eq!(come(|token| token.claims["groups"] = json!("staff")).await, "/");
    })
    .await;
}

#[tokio::test]
async fn the_wrong_person_is_disconnected_and_out_at_once() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let wrong = office.at.house.browser();
        let link = office.link("marit").await;
        assert_eq!(office.connect(&wrong, &link, "somebody-there").await, "/");
        let page = office.olav.get(&account("marit")).await;
        assert!(page.has("Koble fra Testporten"), "{}", page.text());
        let address = format!("{}/koble-fra/test", account("marit"));
        for _ in 0..2 {
            office.olav.post(&address, &[]).await.location();
        }
        assert!(!is_signed_in(&wrong.get("/kommuner").await));
        let there = office.at.press(&wrong).await;
        let refused = office.back(&wrong, &there, "somebody-there").await;
        assert_eq!(refused, avvist("ingen-tilgang"));
        assert_eq!(office.told_in_log("account.disconnected").await.len(), 1);

        let marit = office.at.house.browser();
        let link = office.link("marit").await;
        assert_eq!(office.connect(&marit, &link, "marit-there").await, "/");
    })
    .await;
}

#[tokio::test]
async fn nobody_connects_the_own_account_or_another_offices() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let own = account("olav");
        for (action, status) in [("kobling", 409), ("koble-fra/test", 403)] {
            let reply = office.olav.post(&format!("{own}/{action}"), &[]).await;
            assert_eq!(reply.status, status, "{action}: {}", reply.text());
        }
        let theirs = account("kjersti");
        for action in ["kobling", "kobling/trekk-tilbake", "koble-fra/test"] {
            let reply = office.olav.post(&format!("{theirs}/{action}"), &[]).await;
            assert_eq!(reply.status, 404, "{action}");
        }
        let nowhere = format!("{}/koble-fra/other", account("marit"));
        assert_eq!(office.olav.post(&nowhere, &[]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn the_first_administrator_is_connected_from_the_command_line() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let (app, browser) = (&office.at.house.app, office.at.house.browser());
        let make = |address| create_connecting_link(&app.database, &app.ids, app.now(), address);
        let unknown = make("nobody@example.org").await.unwrap_err();
        assert!(
            unknown.to_string().contains("nobody@example.org"),
            "{unknown}"
        );
        let link = make(" Ragnhild@example.org ").await.unwrap();
        assert_eq!(
            office.connect(&browser, &link.path, "ragnhild-there").await,
            "/"
        );
        assert!(browser.get("/kommuner").await.has("Ragnhild Bruvik"));
        let connected = office.told_in_log("account.connected").await;
        assert!(connected[0].1.contains("\"link_by\":null"), "{connected:?}");
    })
    .await;
}

#[tokio::test]
async fn of_a_link_nothing_is_kept_that_others_could_use() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let link = office.link("marit").await;
        let token = link.rsplit('/').next().unwrap();
        office.press(&office.at.house.browser(), &link).await;
        let sql = "SELECT l.token_hash || a.connecting_link AS kept FROM connecting_link l
            JOIN sign_in_attempt a ON a.connecting_link = l.token_hash";
        let program = office.at.house.app.database.of_program();
        let mut reader = program.read().await.unwrap();
        let row = reader
            .fetch_one(&Statement::new("KEPT", sql), values![])
            .await;
        let kept: String = row.unwrap().get("kept").unwrap();
        assert!(kept.len() >= 128 && !kept.contains(token), "{kept}");
        assert!(
            !office.olav.get(&account("marit")).await.has(token),
            "shown once"
        );
    })
    .await;
}

#[tokio::test]
async fn who_comes_after_the_last_day_is_told_that_it_is_over() {
    on_both(async |engine| {
        let office = Office::start(engine, "").await;
        let (house, browser) = (&office.at.house, office.at.house.browser());
        let link = office.link("marit").await;
        assert_eq!(office.connect(&browser, &link, "marit-there").await, "/");
        let version = office.olav.get(&account("marit")).await.input("versjon");
        let form = [
            ("versjon", version.as_deref().unwrap()),
            ("navn", "Marit Solheim"),
            ("epost", "marit@example.org"),
            ("rolle", "adviser"),
            ("siste-dag", "2026-03-02"),
        ];
        let change = format!("{}/endre", account("marit"));
        office.olav.post(&change, &form).await.location();
        let come = async || {
            let address = office.at.press(&browser).await;
            office.back(&browser, &address, "marit-there").await
        };
        assert_eq!(come().await, "/kommuner?sok=os", "the last day itself");
        house.under.clock.set(Day::of(2026, 3, 3).unwrap());
        let over = avvist("siste-dag-er-over");
        assert_eq!(come().await, over);
        let page = browser.get(&over).await;
        for words in [
            "Tilgangen din har gått ut",
            "siste dag for brukeren din",
            "Be lederen din",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        assert_eq!(office.at.events("account.sign-in-refused").await, 1);
    })
    .await;
}
