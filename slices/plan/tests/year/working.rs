use plan::ActivityState;
use testkit::on_both;

use crate::room::{Room, act};

#[tokio::test]
async fn an_activity_is_moved_and_moved_back() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let id = room
            .plan(&adviser, "Flyttes", "2026-08-31", &[("til", "2026-09-01")])
            .await;
        for (shift, first, last) in [
            ("7d", "2026-09-07", "2026-09-08"),
            ("-1d", "2026-09-06", "2026-09-07"),
            ("-1m", "2026-08-06", "2026-08-07"),
        ] {
            act(&adviser, id, "flytt", &[("flytt", shift)])
                .await
                .location();
            let now = room.activity(id).await;
            assert_eq!(
                (now.first_day, now.last_day),
                (first.parse().unwrap(), last.parse().unwrap()),
                "{shift}"
            );
        }
        let page = adviser.get(&format!("/plan/{id}")).await;
        assert!(page.has("Flyttet aktiviteten") && page.has("06.08.2026"));
        act(&adviser, id, "angre", &[]).await.location();
        assert_eq!(
            room.activity(id).await.first_day,
            "2026-09-06".parse().unwrap()
        );
        act(&adviser, id, "angre", &[]).await.location();
        assert_eq!(
            room.activity(id).await.first_day,
            "2026-08-06".parse().unwrap(),
            "undone is undone"
        );
    })
    .await;
}

#[tokio::test]
async fn who_moves_from_a_view_comes_back_to_it_and_nowhere_else() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let id = room.plan(&adviser, "Flyttes", "2026-08-31", &[]).await;
        let own = format!("/plan/{id}");
        for (back, expected) in [
            (
                "/plan/kalender?ar=2026&maned=8",
                "/plan/kalender?ar=2026&maned=8",
            ),
            ("/plan/tidslinje", "/plan/tidslinje"),
            ("//evil.example", own.as_str()),
            ("https://evil.example/plan/", &own),
            ("/plan/\\evil.example", &own),
            ("/planlagt", &own),
            ("/plan/../saker", "/plan/../saker"),
        ] {
            let reply = act(&adviser, id, "flytt", &[("flytt", "1d"), ("tilbake", back)]).await;
            assert_eq!(reply.location(), expected, "{back}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_moved_says_why() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let held = room.activities(2026).await;
        let held = held
            .iter()
            .find(|activity| activity.state == ActivityState::Held)
            .unwrap();
        let reply = act(&adviser, held.id, "flytt", &[("flytt", "1d")]).await;
        assert_eq!(reply.status, 422);
        assert!(reply.has("Aktiviteten er gjennomført og blir stående"));
        assert!(
            reply.has(&format!("value=\"{}\"", held.title.replace('"', "&#34;"))),
            "the form still has what is stored"
        );
        let late = room.activities(2026).await;
        let late = late
            .iter()
            .find(|activity| {
                activity.state == ActivityState::Planned
                    && !activity.items.is_empty()
                    && activity.first_day.month() > 6
            })
            .unwrap();
        let reply = act(&adviser, late.id, "flytt", &[("flytt", "12m")]).await;
        assert!(reply.status == 422 && reply.has("kan ikke flyttes til et annet år"));
        for nonsense in ["", "x", "400d", "1y"] {
            assert_eq!(
                act(&adviser, late.id, "flytt", &[("flytt", nonsense)])
                    .await
                    .status,
                422,
                "{nonsense}"
            );
        }
        let stale = [("flytt", "1d"), ("versjon", "99")];
        let reply = adviser
            .post(&format!("/plan/{}/flytt", late.id), &stale)
            .await;
        assert_eq!(reply.status, 409);
        assert_eq!(room.activity(late.id).await.first_day, late.first_day);
    })
    .await;
}

#[tokio::test]
async fn a_double_click_moves_once() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let id = room.plan(&adviser, "Flyttes", "2026-08-03", &[]).await;
        let page = adviser.get(&format!("/plan/{id}")).await;
        let (key, version) = (
            page.input("skjemanokkel").unwrap(),
            page.input("versjon").unwrap(),
        );
        let form = [
            ("skjemanokkel", key.as_str()),
            ("versjon", &version),
            ("flytt", "1d"),
        ];
        let path = format!("/plan/{id}/flytt");
        assert_eq!(
            adviser.post(&path, &form).await.location(),
            adviser.post(&path, &form).await.location()
        );
        assert_eq!(
            room.activity(id).await.first_day,
            "2026-08-04".parse().unwrap()
        );
    })
    .await;
}

#[tokio::test]
async fn it_is_cancelled_with_a_reason_and_in_no_other_way() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let id = room.plan(&adviser, "Avlyses", "2026-08-31", &[]).await;
        assert_eq!(
            act(&adviser, id, "avlys", &[("hvorfor", "  ")])
                .await
                .status,
            422
        );
        let change = [
            ("tittel", "Avlyses"),
            ("slag", "guidance"),
            ("tilstand", "cancelled"),
            ("fra", "2026-08-31"),
        ];
        let reply = act(&adviser, id, "endre", &change).await;
        assert!(
            reply.status == 422 && reply.has("skriv hvorfor"),
            "{}",
            reply.status
        );
        assert_eq!(room.activity(id).await.state, ActivityState::Planned);
        act(&adviser, id, "avlys", &[("hvorfor", "For få meldte seg")])
            .await
            .location();
        let page = adviser.get(&format!("/plan/{id}")).await;
        assert!(page.has("Avlyste aktiviteten") && page.has("For få meldte seg"));
        assert_eq!(
            act(&adviser, id, "avlys", &[("hvorfor", "Igjen")])
                .await
                .status,
            422
        );
        assert_eq!(
            act(&adviser, id, "flytt", &[("flytt", "1d")]).await.status,
            422
        );
        act(&adviser, id, "angre", &[]).await.location();
        assert_eq!(room.activity(id).await.state, ActivityState::Planned);
    })
    .await;
}

#[tokio::test]
async fn the_last_change_of_values_and_places_is_taken_back() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let form = adviser.get("/plan/ny").await.text();
        let place = |at: usize| {
            let found = form.split("name=\"sted\" value=\"").nth(at).unwrap();
            found.split('"').next().unwrap().to_owned()
        };
        let (one, other) = (place(1), place(2));
        let id = room
            .plan(
                &adviser,
                "Før",
                "2026-08-31",
                &[("sted", &one), ("tema", "housing"), ("resultat", "")],
            )
            .await;
        let before = room.activity(id).await;
        assert_eq!(
            act(&adviser, id, "angre", &[]).await.status,
            422,
            "that it was planned is not taken back"
        );
        let change = [
            ("tittel", "Etter"),
            ("slag", "visit"),
            ("tilstand", "draft"),
            ("arrangor", "ks"),
            ("fra", "2026-10-01"),
            ("til", "2026-10-02"),
            ("tema", "youth"),
            ("partner", "husbanken"),
            ("kostnad", "900"),
            ("kapittel", "1510"),
            ("beskrivelse", "Mer"),
            ("sted", other.as_str()),
        ];
        act(&adviser, id, "endre", &change).await.location();
        let page = adviser.get(&format!("/plan/{id}")).await;
        assert!(page.has("Angre dette"));
        act(&adviser, id, "angre", &[]).await.location();
        let mut after = room.activity(id).await;
        after.version = before.version;
        assert_eq!(after, before);
        let page = adviser.get(&format!("/plan/{id}")).await.text();
        let checked = format!("name=\"sted\" value=\"{one}\" checked");
        let unchecked = format!("name=\"sted\" value=\"{other}\">");
        assert!(
            page.contains(&checked) && page.contains(&unchecked),
            "the places came back too"
        );
    })
    .await;
}

#[tokio::test]
async fn a_step_that_was_noted_wrongly_is_taken_back() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let form = adviser.get("/plan/ny").await.text();
        let place = form.split("name=\"sted\" value=\"").nth(1).unwrap();
        let place = place.split('"').next().unwrap().to_owned();
        let id = room
            .plan(&adviser, "Tilbys", "2026-08-31", &[("sted", &place)])
            .await;
        let days = async || {
            let text = adviser.get(&format!("/plan/{id}")).await.text();
            let row = text
                .split(&format!("value=\"{place}\" aria-label"))
                .nth(1)
                .unwrap();
            row.split("</tr>").next().unwrap().to_owned()
        };
        act(
            &adviser,
            id,
            "steg",
            &[("steg", "tilbudt"), ("dag", "2026-06-01"), ("sted", &place)],
        )
        .await
        .location();
        act(
            &adviser,
            id,
            "steg",
            &[("steg", "tilbudt"), ("dag", "2026-06-10"), ("sted", &place)],
        )
        .await
        .location();
        assert!(days().await.contains("10.06.2026"), "{}", days().await);
        act(&adviser, id, "angre", &[]).await.location();
        assert!(days().await.contains("01.06.2026") && !days().await.contains("10.06"));
        act(&adviser, id, "angre", &[]).await.location();
        assert!(days().await.contains("10.06.2026"));
    })
    .await;
}

#[tokio::test]
async fn only_those_who_plan_do_anything_and_the_partner_with_its_own() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let own = room.plan(&adviser, "Embetets", "2026-08-31", &[]).await;
        let (partner, _) = room.known("havard").await;
        let of_partner = room.plan(&partner, "NAVs", "2026-08-31", &[]).await;
        let (governor, _) = room.known("ragnhild").await;
        let stranger = room.stranger().await;
        for what in ["flytt", "avlys", "angre"] {
            let form = [("flytt", "1d"), ("hvorfor", "x"), ("versjon", "1")];
            for (who, id, status) in [
                (&governor, own, 403),
                (&partner, own, 403),
                (&stranger, own, 404),
            ] {
                let reply = who.post(&format!("/plan/{id}/{what}"), &form).await;
                assert_eq!(reply.status, status, "{what}");
            }
            assert_eq!(
                room.test
                    .visitor()
                    .post(&format!("/plan/{own}/{what}"), &form)
                    .await
                    .status,
                401,
                "nobody"
            );
        }
        act(&partner, of_partner, "flytt", &[("flytt", "1d")])
            .await
            .location();
        assert_eq!(room.activity(own).await.version, 1);
    })
    .await;
}
