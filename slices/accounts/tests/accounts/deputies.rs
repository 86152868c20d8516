//! Deputies through the real router, on both engines.

use accounts::PERSONAS;
use database::{Fetch as _, Statement, values};
use testkit::{Client, Reply, on_both};

use crate::house::House;

/// A page that is for leaders and not for advisers.
const LEADERS: &str = "/stedfortredere";
/// The statement of what was done last.
const LAST_ACTOR: &str = "SELECT actor FROM audit_event ORDER BY seq DESC LIMIT 1";

pub fn id_of(key: &str) -> String {
    let persona = PERSONAS.iter().find(|persona| persona.key == key).unwrap();
    persona.id().to_string()
}

async fn name(browser: &Client, principal: &str, deputy: &str, days: (&str, &str)) -> Reply {
    let (principal, deputy) = (id_of(principal), id_of(deputy));
    let form = [
        ("for", principal.as_str()),
        ("stedfortreder", &deputy),
        ("fra-dag", days.0),
        ("til-dag", days.1),
        ("begrunnelse", "Ferie"),
    ];
    browser.post(LEADERS, &form).await
}

/// Takes the first deputyship that is offered.
async fn act(browser: &Client) -> Reply {
    let offered = browser.get("/min-tilgang").await.input("stedfortreder");
    let form = [("stedfortreder", offered.unwrap())];
    let form = form.each_ref().map(|(name, id)| (*name, id.as_str()));
    browser.post("/min-tilgang/stedfortreder", &form).await
}

async fn status(browser: &Client, path: &str) -> u16 {
    browser.get(path).await.status.as_u16()
}

async fn last_actor(house: &House) -> String {
    let mut reader = house.app.database.read().await.unwrap();
    let last = Statement::new("LAST_ACTOR", LAST_ACTOR);
    let row = reader.fetch_one(&last, values![]);
    row.await.unwrap().get("actor").unwrap()
}

#[tokio::test]
async fn a_deputy_acts_by_choice_until_midnight_of_the_last_day_and_the_log_names_both() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let moment = |text: &str| house.under.clock.set_to(text.parse().unwrap());
        moment("2026-03-02T22:10:00Z");
        let leader = house.persona("anne-grethe").await;
        let (acting, own) = (house.persona("marit").await, house.persona("marit").await);
        assert_eq!(status(&acting, LEADERS).await, 403);
        let named = name(
            &leader,
            "anne-grethe",
            "marit",
            ("2026-03-02", "2026-03-02"),
        )
        .await;
        assert_eq!(named.location(), LEADERS);

        assert!(
            acting
                .get("/kommuner")
                .await
                .has("Du er stedfortreder i dag")
        );
        assert_eq!(
            status(&acting, LEADERS).await,
            403,
            "not before it is chosen"
        );
        act(&acting).await.location();
        let page = acting.get(LEADERS).await;
        assert!(
            page.has("stedfortreder for Anne Grethe Tveit"),
            "{}",
            page.text()
        );
        assert_eq!(
            status(&own, LEADERS).await,
            403,
            "the other session is the own role's"
        );

        let gift = name(&acting, "ingrid", "marit", ("2026-04-01", "2026-04-02")).await;
        assert!(gift.status == 422 && gift.has("Du kan ikke gjøre deg selv til stedfortreder"));
        name(&acting, "ingrid", "amina", ("2026-04-01", "2026-04-02"))
            .await
            .location();
        assert_eq!(
            last_actor(&house).await,
            "Marit Solheim (for Anne Grethe Tveit)"
        );

        moment("2026-03-02T22:59:59Z");
        assert_eq!(
            status(&acting, LEADERS).await,
            200,
            "the last second of the day"
        );
        moment("2026-03-02T23:00:00Z");
        assert_eq!(status(&acting, LEADERS).await, 403, "midnight in Norway");
        assert!(!acting.get("/kommuner").await.has("tedfortreder"));
    })
    .await;
}

#[tokio::test]
async fn a_deputyship_ends_at_the_next_request_when_somebody_ends_it() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let (leader, deputy) = (
            house.persona("anne-grethe").await,
            house.persona("marit").await,
        );
        name(
            &leader,
            "anne-grethe",
            "marit",
            ("2026-03-02", "2026-03-20"),
        )
        .await
        .location();
        act(&deputy).await.location();
        assert_eq!(status(&deputy, LEADERS).await, 200);
        let page = leader.get(LEADERS).await.text();
        let (_, rest) = page.split_once("action=\"/stedfortredere/").unwrap();
        let (id, _) = rest.split_once("/avslutt").unwrap();
        let elsewhere = house.persona("kjersti").await;
        let path = format!("/stedfortredere/{id}/avslutt");
        assert_eq!(elsewhere.post(&path, &[]).await.status, 403);
        leader.post(&path, &[]).await.location();
        assert_eq!(status(&deputy, LEADERS).await, 403);
        let form = [("stedfortreder", id)];
        let stale = deputy.post("/min-tilgang/stedfortreder", &form);
        assert_eq!(stale.await.status, 404, "what is over cannot be chosen");
    })
    .await;
}

#[tokio::test]
async fn a_deputy_falls_away_with_the_one_who_is_away_and_never_gives_access() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let (admin, leader) = (
            house.persona("olav").await,
            house.persona("anne-grethe").await,
        );
        let deputy = house.persona("marit").await;
        name(
            &leader,
            "anne-grethe",
            "marit",
            ("2026-03-02", "2026-03-20"),
        )
        .await
        .location();
        act(&deputy).await.location();
        // The one who is away becomes administrator: nobody stands in for one in that role.
        let path = format!("/brukere/{}", id_of("anne-grethe"));
        let version = admin.get(&path).await.input("versjon").unwrap();
        let form = [
            ("versjon", version.as_str()),
            ("navn", "Anne Grethe Tveit"),
            ("epost", "anne-grethe@example.org"),
            ("rolle", "administrator"),
        ];
        admin.post(&format!("{path}/endre"), &form).await.location();
        for page in [LEADERS, "/brukere"] {
            assert_eq!(status(&deputy, page).await, 403, "{page}");
        }
    })
    .await;
}

#[tokio::test]
async fn faults_of_a_deputyship_are_told_at_once_and_store_nothing() {
    on_both(async |engine| {
        let house = House::demo(engine).await;
        let leader = house.persona("anne-grethe").await;
        let faulty = name(&leader, "ingrid", "ingrid", ("2026-02-20", "2026-02-10")).await;
        for sentence in [
            "Ingen er stedfortreder for seg selv",
            "Siste dag kommer før første dag",
            "Siste dag er over",
        ] {
            assert!(faulty.status == 422 && faulty.has(sentence), "{sentence}");
        }
        let other_office = name(&leader, "ingrid", "kjersti", ("2026-03-03", "2026-03-04")).await;
        assert_eq!(other_office.status, 422);
        let rows = "SELECT count(*) AS found FROM deputyship";
        assert_eq!(house.rows(rows).await, 0);
        let days = ("2026-03-03", "2026-03-04");
        let twice = [
            name(&leader, "ingrid", "amina", days).await,
            name(&leader, "ingrid", "marit", days).await,
        ];
        assert!(twice[1].has("Personen har allerede en stedfortreder"));
        assert_eq!(house.rows(rows).await, 1);
    })
    .await;
}
