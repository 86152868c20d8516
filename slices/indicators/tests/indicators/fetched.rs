//! Statistics fetched from a service: what is chosen, fetched, interrupted, cancelled, looked at and read in.

use std::time::Duration;

use access::Role;
use jobs::Worker;
use testkit::{Client, Engine, Reply, on_both};

use crate::{
    room::{Room, option_of, row},
    service::{Act, Service},
};

pub const SOURCE: &str = "/levekar/kilder/ssb-population";

impl Room {
    /// Does what waits to be done, and says how many jobs that were.
    async fn work(&self) -> usize {
        let worker = Worker::new(self.test.app.clone(), self.test.house.jobs());
        worker.run_due().await.unwrap()
    }
}

/// A room with a service, and somebody who has asked what its table has.
pub async fn prepared(engine: Engine, most: usize) -> (Room, Service, Client, String) {
    let (service, services) = Service::start(most).await;
    let room = Room::asking(engine, services).await;
    let adviser = room.one(Role::Adviser).await;
    let asked = [("tjeneste", "ssb"), ("tabell", "07459")];
    let table = adviser.post(&format!("{SOURCE}/tabell"), &asked).await;
    let table = table.location();
    (room, service, adviser, table)
}

/// The form that chooses a series of the table, with these ages added up.
pub async fn line(
    adviser: &Client,
    table: &str,
    series: &str,
    ages: &[&str],
) -> Vec<(&'static str, String)> {
    let page = adviser.get(table).await;
    let chosen = [
        ("serie", option_of(&page, series)),
        ("ar", "2".to_owned()),
        ("kode-1", "Personer1".to_owned()),
    ];
    let ages = ages.iter().map(|age| ("kode-0", (*age).to_owned()));
    chosen.into_iter().chain(ages).collect()
}

async fn choose(adviser: &Client, table: &str, series: &str, ages: &[&str]) -> Reply {
    let form = line(adviser, table, series, ages).await;
    let form = form.iter().map(|(name, value)| (*name, value.as_str()));
    let form: Vec<_> = form.collect();
    adviser.post(&format!("{table}/serie"), &form).await
}

pub fn action<'a>(page: &'a str, end: &str) -> &'a str {
    let mut actions = page.split("action=\"").skip(1);
    let found = actions.find_map(|one| one.split('"').next().filter(|one| one.ends_with(end)));
    found.unwrap_or_else(|| panic!("no form {end}: {page}"))
}

pub async fn fetch(room: &Room, adviser: &Client) {
    let asked = adviser.post(&format!("{SOURCE}/hent"), &[]).await;
    assert_eq!(asked.location(), SOURCE);
    assert!(room.work().await > 0);
}

#[tokio::test]
async fn what_is_chosen_of_a_table_is_fetched_looked_at_and_read_in() {
    on_both(async |engine| {
        let (room, service, adviser, table) = prepared(engine, 1000).await;
        let page = adviser.get(&table).await;
        assert!(
            page.has("Alder 067 (067)") && page.has("4: fra Region 0 til Region F99X"),
            "{}",
            page.text()
        );
        for (series, ages) in [
            ("Folkemengde", &[][..]),
            ("Folkemengde 0–17", &["000", "001"]),
        ] {
            let done = choose(&adviser, &table, series, ages).await;
            assert_eq!(done.location(), SOURCE, "{}", done.text());
        }
        let page = adviser.get(SOURCE).await;
        assert!(page.has("Hentingen tar 2 forespørsler"), "{}", page.text());
        assert!(row(&page, "Folkemengde 0–17").contains("Alder 000 + Alder 001"));
        assert!(service.asked().is_empty(), "nothing was fetched yet");

        fetch(&room, &adviser).await;
        assert_eq!(service.asked(), [12, 6]);
        let page = adviser.get(SOURCE).await;
        assert!(
            page.has("Hentet, må ses på") && page.has("2 av 2 deler, 18 tall"),
            "{}",
            page.text()
        );
        assert!(
            adviser
                .get("/levekar/kilder")
                .await
                .has("Hentet, må ses på")
        );
        let text = page.text();
        let open = adviser.post(action(&text, "/se"), &[]).await;
        let preview = adviser.get(&open.location()).await;
        assert!(preview.has("12 nye tall"), "{}", preview.text());
        assert_eq!(preview.input("publisert").as_deref(), Some("2026-02-24"));
        let address = open.location();
        let address = address.split('?').next().unwrap();
        let stored = adviser
            .post(
                &format!("{address}/les-inn"),
                &[("publisert", "2026-02-24")],
            )
            .await;
        assert_eq!(stored.location(), "/levekar/kilder", "{}", stored.text());
        let now = adviser.get("/levekar/indikatorer/population?ar=2026").await;
        // Place 4601 in 2026: (46010 + 26) · 3 + 6 800 000.
        assert!(
            row(&now, "Bergen").contains("6\u{a0}938\u{a0}108"),
            "{}",
            row(&now, "Bergen")
        );

        fetch(&room, &adviser).await;
        assert!(adviser.get(SOURCE).await.has("Ingen nye tall"));
        assert!(adviser.get(SOURCE).await.statements() <= 12);
    })
    .await;
}

#[tokio::test]
async fn everything_that_is_wrong_with_a_choice_is_told_at_its_field() {
    on_both(async |engine| {
        let (room, _, adviser, table) = prepared(engine, 1000).await;
        let nothing = adviser
            .post(&format!("{table}/serie"), &[("ar", "0")])
            .await;
        assert_eq!(nothing.status, 422);
        for field in ["serie-feil", "ar-feil"] {
            assert!(
                nothing.has(&format!("id=\"{field}\"")),
                "{field}: {}",
                nothing.text()
            );
        }
        let page = adviser.get(&table).await;
        let income = option_of(&page, "Median inntekt");
        let form = [
            ("serie", income.as_str()),
            ("ar", "2"),
            ("kode-0", "000"),
            ("kode-0", "001"),
            ("kode-1", "Annet"),
        ];
        let wrong = adviser.post(&format!("{table}/serie"), &form).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.has("«Annet» finnes ikke under «ContentsCode»"),
            "{}",
            wrong.text()
        );
        assert!(wrong.has("kan ikke legges sammen"), "{}", wrong.text());
        let without = [("serie", income.as_str()), ("ar", "2")];
        let wrong = adviser.post(&format!("{table}/serie"), &without).await;
        assert!(
            wrong.has("Velg minst én kode under «ContentsCode»"),
            "{}",
            wrong.text()
        );
        for (code, why) in [
            ("99999", "ingen slik tabell"),
            ("../config", "Skriv nummeret på en tabell"),
            ("", "Fyll ut feltet"),
        ] {
            let asked = [("tjeneste", "ssb"), ("tabell", code)];
            let refused = adviser.post(&format!("{SOURCE}/tabell"), &asked).await;
            assert_eq!(refused.status, 422, "{code}");
            assert!(refused.has(why), "{code}: {}", refused.text());
        }
        let unknown = [("tjeneste", "eurostat"), ("tabell", "07459")];
        let refused = adviser.post(&format!("{SOURCE}/tabell"), &unknown).await;
        assert_eq!(refused.status, 422);
        let auditor = room.one(Role::Auditor).await;
        assert_eq!(auditor.get(SOURCE).await.status, 200);
        assert_eq!(
            auditor.post(&format!("{SOURCE}/hent"), &[]).await.status,
            403
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_answered_is_not_asked_for_again_after_a_failure() {
    on_both(async |engine| {
        let (room, service, adviser, table) = prepared(engine, 4).await;
        choose(&adviser, &table, "Folkemengde 0–17", &["000", "001"])
            .await
            .location();
        service.will(&[Act::Good, Act::Good, Act::Refuse(400)]);
        fetch(&room, &adviser).await;
        let page = adviser.get(SOURCE).await;
        assert!(
            page.has("Ble ikke hentet") && page.has("part 3 of 3"),
            "{}",
            page.text()
        );
        assert_eq!(service.asked(), [4, 4, 4]);
        fetch(&room, &adviser).await;
        assert!(adviser.get(SOURCE).await.has("Hentet, må ses på"));
        assert_eq!(service.asked(), [4, 4, 4, 4]);

        service.change("2026-09-01T07:00:00Z");
        fetch(&room, &adviser).await;
        assert_eq!(service.asked().len(), 7, "another edition is fetched whole");
    })
    .await;
}

#[tokio::test]
async fn a_fetch_that_must_wait_is_laid_down_and_gone_on_with() {
    on_both(async |engine| {
        let (room, service, adviser, table) = prepared(engine, 4).await;
        choose(&adviser, &table, "Folkemengde 0–17", &["000", "001"])
            .await
            .location();
        service.will(&[Act::Good, Act::Later(4)]);
        fetch(&room, &adviser).await;
        let page = adviser.get(SOURCE).await;
        assert!(
            page.has("Venter på tjenesten til") && page.has("1 av 3 deler"),
            "{}",
            page.text()
        );
        assert_eq!(room.work().await, 0, "it waits");
        tokio::time::sleep(Duration::from_millis(4200)).await;
        room.test.clock.pass(6);
        assert_eq!(room.work().await, 1);
        let page = adviser.get(SOURCE).await;
        assert!(page.has("Hentet, må ses på"), "{}", page.text());
        assert_eq!(
            service.asked().len(),
            4,
            "the refused one was asked again, the first was not"
        );
    })
    .await;
}

#[tokio::test]
async fn a_fetch_that_is_cancelled_stores_nothing_and_is_not_begun_again() {
    on_both(async |engine| {
        let (room, service, adviser, table) = prepared(engine, 4).await;
        choose(&adviser, &table, "Folkemengde 0–17", &["000", "001"])
            .await
            .location();
        service.will(&[Act::Good, Act::Slow(Duration::from_secs(60))]);
        adviser
            .post(&format!("{SOURCE}/hent"), &[])
            .await
            .location();
        let again = adviser.post(&format!("{SOURCE}/hent"), &[]).await;
        assert_eq!(again.location(), SOURCE);
        let cancelling = async {
            while service.asked().len() < 2 {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            let page = adviser.get(SOURCE).await.text();
            adviser.post(action(&page, "/avbryt"), &[]).await.location()
        };
        let (worked, _) = tokio::join!(room.work(), cancelling);
        assert_eq!(worked, 1, "of two clicks came one fetch");
        let page = adviser.get(SOURCE).await;
        assert!(
            page.has("Avbrutt") && !page.has("/avbryt"),
            "{}",
            page.text()
        );
        assert_eq!(room.work().await, 0);
        assert!(
            adviser
                .get("/levekar/kilder")
                .await
                .has("Ingen filer er lest inn")
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_confirmed_is_read_in_at_once_and_what_the_table_no_longer_has_is_told() {
    on_both(async |engine| {
        let (room, service, adviser, table) = prepared(engine, 1000).await;
        choose(&adviser, &table, "Folkemengde", &[])
            .await
            .location();
        let page = adviser.get(SOURCE).await;
        let version = page.input("versjon").unwrap();
        let form = [
            ("versjon", version.as_str()),
            ("les-inn-straks", "ja"),
            ("av-seg-selv", "ja"),
        ];
        let changed = adviser.post(&format!("{SOURCE}/henting"), &form).await;
        assert_eq!(changed.location(), SOURCE);
        let late = adviser.post(&format!("{SOURCE}/henting"), &form).await;
        assert_eq!(late.status, 409);

        // Nothing of the source was read in: the program asks by itself in the morning.
        room.test.clock.pass(24 * 3600);
        let worker = Worker::new(room.test.app.clone(), room.test.house.jobs());
        worker.prepare().await.unwrap();
        room.test.clock.pass(24 * 3600);
        worker.run_due().await.unwrap();
        let page = adviser.get(SOURCE).await;
        assert!(
            page.has("<td>oppdrag</td>") || page.has("Lest inn"),
            "{}",
            page.text()
        );
        let now = adviser.get("/levekar/indikatorer/population?ar=2026").await;
        assert!(
            row(&now, "Bergen").contains("6\u{a0}938\u{a0}108"),
            "{}",
            row(&now, "Bergen")
        );
        let asked = service.asked().len();
        worker.run_due().await.unwrap();
        assert_eq!(
            service.asked().len(),
            asked,
            "what is fresh is not asked for"
        );

        service.rename("Personer2");
        service.change("2026-12-01T07:00:00Z");
        fetch(&room, &adviser).await;
        let page = adviser.get(SOURCE).await;
        assert!(
            page.has("Tabellen har ikke det som er valgt"),
            "{}",
            page.text()
        );
        assert!(
            row(&page, "Folkemengde|").contains("«Personer1» finnes ikke under «ContentsCode»")
        );
        let removed = page.text();
        let removed = adviser.post(action(&removed, "/fjern"), &[]).await;
        assert_eq!(removed.location(), SOURCE);
        assert!(
            adviser
                .get(SOURCE)
                .await
                .has("Ingenting er valgt ut for henting")
        );
    })
    .await;
}

#[tokio::test]
async fn nothing_is_fetched_where_the_configuration_names_no_service() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let page = adviser.get("/levekar/kilder/ssb-social-services").await;
        assert!(
            page.has("Programmet får ikke hente statistikk i dag"),
            "{}",
            page.text()
        );
        assert!(page.has("12210") && page.has("KOSsosantkliente0000"));
        let refused = adviser
            .post("/levekar/kilder/ssb-social-services/hent", &[])
            .await;
        assert_eq!(refused.status, 409);
        assert_eq!(adviser.get("/levekar/kilder/finnes-ikke").await.status, 404);
    })
    .await;
}
