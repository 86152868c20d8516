use std::collections::BTreeSet;

use kernel::Id;
use plan::ActivityState;
use testkit::{Client, on_both};

use crate::room::{Room, act};

/// The identities that can be chosen in a form of the page.
fn choices(page: &str, action: &str) -> Vec<String> {
    let form = page.split(&format!("action=\"{action}\"")).nth(1);
    let form = form.unwrap_or_default().split("</form>").next().unwrap();
    let boxes = form.split("name=\"velg\" value=\"").skip(1);
    boxes
        .map(|one| one.split('"').next().unwrap().to_owned())
        .collect()
}

async fn copy(client: &Client, ids: &[&str]) -> testkit::Reply {
    let mut form = vec![("ar", "2026")];
    form.extend(ids.iter().map(|id| ("velg", *id)));
    client.post("/plan/kopier", &form).await
}

#[tokio::test]
async fn last_years_activities_are_copied_to_the_same_weekday_with_what_their_items_became() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let page = adviser.get("/plan/kopier?ar=2026").await;
        let offered = choices(&page.text(), "/plan/kopier");
        let last_year = room.activities(2025).await;
        let whole: BTreeSet<String> = last_year
            .iter()
            .filter(|activity| activity.state != ActivityState::Cancelled)
            .map(|activity| activity.id.to_string())
            .collect();
        assert_eq!(
            offered.iter().cloned().collect::<BTreeSet<_>>(),
            whole,
            "all but the cancelled"
        );
        let chosen: Vec<&str> = offered.iter().take(5).map(String::as_str).collect();
        let before = room.activities(2026).await.len();
        copy(&adviser, &chosen).await.location();
        let now = room.activities(2026).await;
        assert_eq!(now.len(), before + 5);
        for source in last_year
            .iter()
            .filter(|one| chosen.contains(&one.id.to_string().as_str()))
        {
            let made = now
                .iter()
                .find(|one| one.copied_from == Some(source.id))
                .unwrap();
            assert_eq!(made.first_day.weekday(), source.first_day.weekday());
            assert_eq!(made.state, ActivityState::Draft);
            assert_eq!(
                (made.title.as_str(), made.kind, &made.marks),
                (source.title.as_str(), source.kind, &source.marks)
            );
            assert!(made.outcome.is_empty() && made.lesson.is_empty());
            let form = adviser.get(&format!("/plan/{}", made.id)).await;
            assert!(form.has("Kopierte aktiviteten fra året før"));
        }
        let again = copy(&adviser, &chosen).await;
        assert_eq!(again.status, 422, "what is copied is not copied twice");
        assert_eq!(copy(&adviser, &[]).await.status, 422);
        let left = choices(
            &adviser.get("/plan/kopier?ar=2026").await.text(),
            "/plan/kopier",
        );
        assert_eq!(left.len(), offered.len() - 5);
    })
    .await;
}

#[tokio::test]
async fn a_copy_goes_again_as_long_as_nobody_has_touched_it() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let offered = choices(
            &adviser.get("/plan/kopier?ar=2026").await.text(),
            "/plan/kopier",
        );
        let before = room.activities(2026).await;
        copy(&adviser, &[&offered[0], &offered[1], &offered[2]])
            .await
            .location();
        let page = adviser.get("/plan/kopier?ar=2026").await.text();
        let copies = choices(&page, "/plan/kopier/angre");
        assert_eq!(copies.len(), 3);
        let touched: Id = copies[0].parse().unwrap();
        act(&adviser, touched, "flytt", &[("flytt", "1d")])
            .await
            .location();
        let form = |id: &str| vec![("ar", "2026".to_owned()), ("velg", id.to_owned())];
        let send = async |id: &str| {
            let form = form(id);
            let form: Vec<_> = form
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            adviser.post("/plan/kopier/angre", &form).await
        };
        assert_eq!(
            send(&copies[0]).await.status,
            422,
            "one that was moved stays"
        );
        send(&copies[1]).await.location();
        let last: Id = copies[2].parse().unwrap();
        act(&adviser, last, "angre", &[]).await.location();
        let ids = |activities: &[plan::Activity]| {
            activities.iter().map(|one| one.id).collect::<BTreeSet<_>>()
        };
        let mut expected = ids(&before);
        expected.insert(touched);
        assert_eq!(ids(&room.activities(2026).await), expected);
        assert_eq!(
            send(&before[0].id.to_string()).await.status,
            422,
            "what is no copy does not go"
        );
    })
    .await;
}

#[tokio::test]
async fn others_copy_nothing_of_the_office() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let offered = choices(
            &adviser.get("/plan/kopier?ar=2026").await.text(),
            "/plan/kopier",
        );
        let before = room.activities(2026).await.len();
        assert_eq!(
            copy(&room.stranger().await, &[&offered[0]]).await.status,
            422
        );
        let (partner, _) = room.known("havard").await;
        let of_partner = choices(
            &partner.get("/plan/kopier?ar=2026").await.text(),
            "/plan/kopier",
        );
        assert!(
            !of_partner.is_empty() && of_partner.len() < offered.len(),
            "the partner copies its own"
        );
        let own = offered.iter().find(|id| !of_partner.contains(id)).unwrap();
        assert_eq!(copy(&partner, &[own]).await.status, 422);
        let (governor, _) = room.known("ragnhild").await;
        assert_eq!(copy(&governor, &[&offered[0]]).await.status, 403);
        assert_eq!(room.activities(2026).await.len(), before);
    })
    .await;
}
