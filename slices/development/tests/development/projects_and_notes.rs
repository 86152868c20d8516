use access::Role;
use testkit::on_both;

use crate::room::{Room, act, option_of, shown};

#[tokio::test]
async fn a_project_goes_from_plan_to_result() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let form = [
            ("tittel", "Familiekoordinatorer"),
            ("fra", "2026-02-01"),
            ("til", "2028-01-31"),
            ("tema", "child_poverty"),
            ("partner", "directorate"),
        ];
        let project = adviser.post("/prosjekter/ny", &form).await.location();
        let form = [("milepal", "Plan vedtatt"), ("frist", "2026-04-01")];
        act(&adviser, &project, "milepal", &form).await.location();
        let form = [("lys", "on_plan"), ("arsak", "Alt går etter planen")];
        act(&adviser, &project, "status", &form).await.location();
        // The milestone is late, whatever was said.
        assert_eq!(shown(&adviser, "/prosjekter?vis=ikke-i-rute").await, 1);
        let milestone = option_of(&adviser.get(&project).await, "Plan vedtatt</option>");
        let form = [("gjelder", milestone.as_str()), ("nadd", "2026-05-01")];
        act(&adviser, &project, "nadd", &form).await.location();
        assert_eq!(shown(&adviser, "/prosjekter?vis=ikke-i-rute").await, 0);
        let form = [("lys", "at_risk"), ("arsak", "En koordinator mangler")];
        act(&adviser, &project, "status", &form).await.location();
        assert_eq!(shown(&adviser, "/prosjekter?vis=ikke-i-rute").await, 1);
        let page = adviser.get(&project).await;
        assert!(
            page.has("En koordinator mangler") && !page.has("<td>Alt går etter planen"),
            "{}",
            page.text()
        );
        assert!(page.statements() <= 12, "{}", page.statements());
        act(
            &adviser,
            &project,
            "avslutt",
            &[("resultat", "Flere fikk hjelp")],
        )
        .await
        .location();
        assert!(adviser.get(&project).await.has("Flere fikk hjelp"));
        assert_eq!(
            room.stranger("rogaland").await.get(&project).await.status,
            404
        );
        let backwards = [
            ("tittel", "x"),
            ("fra", "2026-02-01"),
            ("til", "2026-01-01"),
        ];
        let reply = adviser.post("/prosjekter/ny", &backwards).await;
        assert!(
            reply.status == 422 && reply.has("ikke være før første dag"),
            "{}",
            reply.text()
        );
    })
    .await;
}

#[tokio::test]
async fn a_note_that_is_sent_stands() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let form = [
            ("tittel", "Boutgifter"),
            ("innhold", "De øker"),
            ("tema", "housing"),
        ];
        let note = adviser.post("/notater/ny", &form).await.location();
        assert_eq!(shown(&adviser, "/notater?vis=sendt").await, 0);
        act(&adviser, &note, "send", &[("sendt", "2026-11-02")])
            .await
            .location();
        assert_eq!(shown(&adviser, "/notater?vis=sendt").await, 1);
        let page = adviser.get(&note).await;
        assert!(
            page.has("De øker") && !page.has("/endre\""),
            "{}",
            page.text()
        );
        let form = [("tittel", "Noe annet"), ("innhold", "x"), ("versjon", "2")];
        let reply = adviser.post(&format!("{note}/endre"), &form).await;
        assert!(
            reply.status == 409 && reply.has("Skriv et nytt"),
            "{}",
            reply.text()
        );
        let plan = adviser.get(&note.replace("/notater", "/plan")).await;
        assert!(
            plan.has("Boutgifter") && plan.has("Gjennomført"),
            "{}",
            plan.text()
        );
        assert_eq!(room.stranger("rogaland").await.get(&note).await.status, 404);
    })
    .await;
}
