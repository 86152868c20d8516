use access::Role;
use testkit::on_both;

use crate::room::{Room, act, municipality, shown};

#[tokio::test]
async fn a_municipality_goes_from_unknown_to_cooperating() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let count = async |show: &str| shown(&adviser, &format!("/samarbeid?vis={show}")).await;
        let all = count("").await;
        assert_eq!(count("ikke-kartlagt").await, all);
        let voss = municipality("Voss").to_string();
        let form = [
            ("kommune", voss.as_str()),
            ("tema", "debt_counselling"),
            ("behov", "could_gain"),
            ("kartlagt", "2026-03-01"),
        ];
        let mapping = adviser
            .post("/samarbeid/kartlegging/ny", &form)
            .await
            .location();
        let again = adviser.post("/samarbeid/kartlegging/ny", &form).await;
        assert!(
            again.status == 422 && again.has("allerede kartlagt"),
            "{}",
            again.text()
        );
        assert_eq!(
            (count("ikke-kartlagt").await, count("ikke-tilbudt").await),
            (all - 1, 1)
        );
        act(&adviser, &mapping, "tilby", &[("tilbudt", "2026-05-01")])
            .await
            .location();
        assert_eq!(
            (count("ikke-tilbudt").await, count("ikke-utfort").await),
            (0, 1)
        );
        act(&adviser, &mapping, "utfort", &[("utfort", "2026-09-01")])
            .await
            .location();
        assert_eq!(
            (count("ikke-utfort").await, count("kan-ha-nytte").await),
            (0, 1)
        );
        // As of a day in the spring it was mapped and nothing more.
        assert_eq!(
            shown(&adviser, "/samarbeid?per=2026-04-01&vis=ikke-tilbudt").await,
            1
        );
        assert_eq!(
            shown(&adviser, "/samarbeid?per=2026-02-01&vis=ikke-kartlagt").await,
            all
        );
        let page = adviser.get(&mapping).await;
        assert!(
            page.has("Samarbeider nå") && page.has("Tilbød hjelp"),
            "{}",
            page.text()
        );
        let future = act(&adviser, &mapping, "tilby", &[("tilbudt", "2026-12-01")]).await;
        assert_eq!(future.status, 422);
        let stranger = room.stranger("rogaland").await;
        assert_eq!(stranger.get(&mapping).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn an_agreement_has_members_and_its_host_among_them() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let [bergen, voss, sogndal] =
            ["Bergen", "Voss", "Sogndal"].map(|name| municipality(name).to_string());
        let base = [
            ("tittel", "Felles rådgiver"),
            ("tema", "debt_counselling"),
            ("fra", "2026-01-01"),
        ];
        for (more, words) in [
            (vec![], "minst én kommune"),
            (
                vec![
                    ("sted", bergen.as_str()),
                    ("sted", voss.as_str()),
                    ("vert", sogndal.as_str()),
                ],
                "må være med",
            ),
            (
                vec![
                    ("sted", bergen.as_str()),
                    ("sted", voss.as_str()),
                    ("til", "2025-12-31"),
                ],
                "ikke være før",
            ),
        ] {
            let form: Vec<_> = base.iter().copied().chain(more).collect();
            let reply = adviser.post("/samarbeid/avtaler/ny", &form).await;
            assert!(
                reply.status == 422 && reply.has(words),
                "{words}: {}",
                reply.text()
            );
        }
        let more = [
            ("sted", bergen.as_str()),
            ("sted", voss.as_str()),
            ("vert", voss.as_str()),
        ];
        let form: Vec<_> = base.iter().copied().chain(more).collect();
        let agreement = adviser
            .post("/samarbeid/avtaler/ny", &form)
            .await
            .location();
        assert!(adviser.get("/samarbeid").await.has("Felles rådgiver"));
        assert!(adviser.get("/samarbeid/avtaler").await.has("Bergen, Voss"));
        let ended: Vec<_> = form
            .iter()
            .copied()
            .chain([("til", "2026-06-30")])
            .collect();
        act(&adviser, &agreement, "endre", &ended).await.location();
        assert!(!adviser.get("/samarbeid").await.has("Felles rådgiver"));
        assert!(
            adviser
                .get("/samarbeid?per=2026-06-01")
                .await
                .has("Felles rådgiver")
        );
        let stranger = room.stranger("rogaland").await;
        assert_eq!(stranger.get(&agreement).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn an_action_plan_counts_when_it_is_adopted() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let without = "/handlingsplaner?tema=child_poverty&vis=uten";
        let all = shown(&adviser, without).await;
        let voss = municipality("Voss").to_string();
        let form = [
            ("kommune", voss.as_str()),
            ("tema", "child_poverty"),
            ("status", "begun"),
            ("dato", "2026-03-01"),
        ];
        let plan = adviser.post("/handlingsplaner/ny", &form).await.location();
        assert_eq!(shown(&adviser, without).await, all);
        let form = [
            ("status", "adopted"),
            ("dato", "2026-08-01"),
            ("hjelp", "Gjennomgang av utkastet"),
        ];
        act(&adviser, &plan, "endre", &form).await.location();
        assert_eq!(shown(&adviser, without).await, all - 1);
        assert_eq!(
            shown(&adviser, &format!("{without}&per=2026-07-01")).await,
            all
        );
        assert!(adviser.get(&plan).await.has("Gjennomgang av utkastet"));
        let stranger = room.stranger("rogaland").await;
        assert_eq!(stranger.get(&plan).await.status, 404);
    })
    .await;
}
