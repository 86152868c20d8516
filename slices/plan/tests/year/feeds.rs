use std::collections::BTreeMap;

use database::{Statement, values};
use plan::ActivityState;
use testkit::{Client, on_both};

use crate::room::{Room, act};

/// The events of a calendar by their names, each with its properties; lines that are folded are whole again.
fn events(calendar: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let whole = calendar.replace("\r\n ", "");
    let events = whole.split("BEGIN:VEVENT").skip(1);
    let read = |event: &str| {
        let lines = event.split("\r\n").filter_map(|line| line.split_once(':'));
        let event: BTreeMap<_, _> = lines
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        (event["UID"].clone(), event)
    };
    events.map(read).collect()
}

async fn link(client: &Client, extent: &str) -> String {
    let page = client.post("/plan/abonner", &[("omfang", extent)]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let text = page.text();
    let path = text.split("href=\"/kalender/").nth(1).expect("a link");
    format!("/kalender/{}", path.split('"').next().unwrap())
}

#[tokio::test]
async fn a_link_shows_the_plan_without_signing_in_and_a_change_comes_as_a_change() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let id = room
            .plan(
                &adviser,
                "Møte, med; tegn",
                "2026-08-31",
                &[("til", "2026-09-01")],
            )
            .await;
        let path = link(&adviser, "plan").await;
        let visitor = room.test.visitor();
        let reply = visitor.get(&path).await;
        assert_eq!(
            reply.headers["content-type"],
            "text/calendar; charset=utf-8"
        );
        let first = events(&reply.text());
        let ours: Vec<_> = [2025, 2026].into_iter().collect();
        let mut count = 0;
        for year in ours {
            for activity in room.activities(year).await {
                let event = &first[&format!("{}@oppdrag", activity.id)];
                let state = match activity.state {
                    ActivityState::Cancelled => "CANCELLED",
                    ActivityState::Draft => "TENTATIVE",
                    _ => "CONFIRMED",
                };
                assert_eq!(event["STATUS"], state, "{}", activity.title);
                count += 1;
            }
        }
        assert_eq!(first.len(), count, "nothing else");
        let uid = format!("{id}@oppdrag");
        assert_eq!(first[&uid]["DTSTART;VALUE=DATE"], "20260831");
        assert_eq!(
            first[&uid]["DTEND;VALUE=DATE"], "20260902",
            "the day after the last"
        );
        assert_eq!(first[&uid]["SUMMARY"], "Møte\\, med\\; tegn");
        assert_eq!(
            visitor.get(&path).await.text(),
            reply.text(),
            "the same plan is the same file"
        );
        room.test.clock.pass(3600);
        act(&adviser, id, "flytt", &[("flytt", "7d")])
            .await
            .location();
        let second = events(&visitor.get(&path).await.text());
        assert_eq!(second[&uid]["DTSTART;VALUE=DATE"], "20260907");
        let number = |event: &BTreeMap<String, String>| event["SEQUENCE"].parse::<u32>().unwrap();
        assert!(number(&second[&uid]) > number(&first[&uid]));
        assert!(second[&uid]["LAST-MODIFIED"] > first[&uid]["LAST-MODIFIED"]);
        act(&adviser, id, "avlys", &[("hvorfor", "Nei")])
            .await
            .location();
        let third = events(&visitor.get(&path).await.text());
        assert_eq!(third[&uid]["STATUS"], "CANCELLED");
        assert!(number(&third[&uid]) > number(&second[&uid]));
    })
    .await;
}

#[tokio::test]
async fn a_link_of_ones_own_shows_ones_own() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (marit, person) = room.known("marit").await;
        let path = link(&marit, "mine").await;
        let shown = events(&room.test.visitor().get(&path).await.text());
        let all = [room.activities(2025).await, room.activities(2026).await].concat();
        let own: Vec<_> = all
            .iter()
            .filter(|one| one.owner == Some(person.id))
            .collect();
        assert!(!own.is_empty() && own.len() < all.len());
        assert_eq!(shown.len(), own.len());
        assert!(
            own.iter()
                .all(|one| shown.contains_key(&format!("{}@oppdrag", one.id)))
        );
    })
    .await;
}

#[tokio::test]
async fn a_link_is_dead_when_it_is_revoked_or_its_person_has_left() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (marit, person) = room.known("marit").await;
        let (one, other) = (link(&marit, "plan").await, link(&marit, "mine").await);
        let visitor = room.test.visitor();
        let page = marit.get("/plan/abonner").await.text();
        assert!(!page.contains(&one) && !page.contains(&other), "shown once");
        let id = page
            .split("/plan/abonner/")
            .nth(1)
            .unwrap()
            .split('/')
            .next()
            .unwrap();
        let revoke = format!("/plan/abonner/{id}/trekk");
        let (ingrid, _) = room.known("ingrid").await;
        assert_eq!(
            ingrid.post(&revoke, &[]).await.status,
            404,
            "nobody ends another's"
        );
        assert_eq!(visitor.get(&other).await.status, 200);
        assert_eq!(marit.post(&revoke, &[]).await.location(), "/plan/abonner");
        assert_eq!(marit.post(&revoke, &[]).await.status, 404);
        let alive = async |path: &str| visitor.get(path).await.status == 200;
        assert!(
            alive(&one).await != alive(&other).await,
            "one is dead and one is not"
        );
        let left = format!(
            "UPDATE user_account SET active = (1 = 0) WHERE name = '{}'",
            person.name
        );
        assert_eq!(room.test.as_owner(left).await.unwrap(), 1);
        assert!(!alive(&one).await && !alive(&other).await);
        let reply = visitor.get(&one).await;
        assert_eq!(reply.status, 404);
    })
    .await;
}

#[tokio::test]
async fn nobody_guesses_a_link_and_the_database_does_not_tell_it() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let path = link(&adviser, "plan").await;
        let token = path
            .trim_start_matches("/kalender/")
            .trim_end_matches(".ics")
            .to_owned();
        let visitor = room.test.visitor();
        for wrong in [
            format!("/kalender/{token}"),
            "/kalender/.ics".to_owned(),
            format!("/kalender/{}.ics", "0".repeat(64)),
            format!("/kalender/{}.ics", token.to_uppercase() + "0"),
        ] {
            assert_eq!(visitor.get(&wrong).await.status, 404, "{wrong}");
        }
        const HASHES: Statement = Statement::new("HASHES", "SELECT token_hash FROM calendar_feed");
        let mut reader = room.test.owner.read().await.unwrap();
        let rows = database::Fetch::fetch_all(&mut reader, &HASHES, values![])
            .await
            .unwrap();
        let hash: String = rows[0].get("token_hash").unwrap();
        assert_ne!(hash, token);
        assert_eq!(
            visitor.get(&format!("/kalender/{hash}.ics")).await.status,
            404
        );
        let (governor, _) = room.known("ragnhild").await;
        assert_eq!(
            governor
                .post("/plan/abonner", &[("omfang", "plan")])
                .await
                .status,
            200
        );
        let (steward, _) = room.known("jonas").await;
        assert_eq!(steward.get("/plan/abonner").await.status, 403);
        for nonsense in ["", "alt"] {
            assert_eq!(
                adviser
                    .post("/plan/abonner", &[("omfang", nonsense)])
                    .await
                    .status,
                422
            );
        }
        for _ in 1..10 {
            link(&adviser, "mine").await;
        }
        assert_eq!(
            adviser
                .post("/plan/abonner", &[("omfang", "mine")])
                .await
                .status,
            422,
            "ten are enough"
        );
    })
    .await;
}
