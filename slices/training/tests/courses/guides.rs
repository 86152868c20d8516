use database::values;
use kernel::Id;
use testkit::on_both;

use crate::room::{Room, with};

#[tokio::test]
async fn a_guide_is_added_assigned_supported_and_changed() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let offices = room.nav_offices().await;
        let municipality = offices[0].municipalities[0].to_string();
        let form = [
            ("navn", "Marte Eksempel"),
            ("kommune", municipality.as_str()),
            ("stilling", "50"),
            ("forste-dag", "2025-01-15"),
        ];
        let guide = officer.post("/veiledere", &form).await.location();
        let nav_office = offices[1].id.to_string();
        let assignment = [
            ("kontor", nav_office.as_str()),
            ("tema", "housing"),
            ("fra", "2026-02-01"),
        ];
        officer
            .post(&format!("{guide}/oppdrag"), &assignment)
            .await
            .location();
        let wrong = with(&assignment, "tema", "");
        assert_eq!(
            officer
                .post(&format!("{guide}/oppdrag"), &wrong)
                .await
                .status,
            422
        );
        for day in ["2026-03-01", "2026-06-01"] {
            let support = [
                ("dag", day),
                ("stotte", "talk"),
                ("merknad", "Om boligsaker"),
            ];
            officer
                .post(&format!("{guide}/stotte"), &support)
                .await
                .location();
        }
        let tomorrow = [("dag", "2026-11-17"), ("stotte", "talk")];
        assert_eq!(
            officer
                .post(&format!("{guide}/stotte"), &tomorrow)
                .await
                .status,
            422
        );
        let page = officer.get(&guide).await;
        assert!(
            page.has("Om boligsaker") && page.has("Noterte støtte"),
            "{}",
            page.text()
        );
        assert!(page.statements() <= 12, "{}", page.statements());
        assert!(
            officer
                .get("/veiledere")
                .await
                .has("Fulgt opp hvert tertial")
        );

        let rows = room
            .rows("SELECT id FROM guide_assignment", values![])
            .await;
        let id: Id = rows[0].get("id").unwrap();
        let end = format!("{guide}/oppdrag/{id}/avslutt");
        officer.post(&end, &[]).await.location();
        assert_eq!(officer.post(&end, &[]).await.status, 404, "it is over");
        let version = officer.get(&guide).await.input("versjon").unwrap();
        let mut changed = with(&form, "stilling", "80");
        changed.push(("versjon", &version));
        officer
            .post(&format!("{guide}/endre"), &changed)
            .await
            .location();
        assert_eq!(
            officer
                .post(&format!("{guide}/endre"), &changed)
                .await
                .status,
            409
        );
        assert_eq!(
            officer
                .post("/veiledere", &with(&form, "stilling", "101"))
                .await
                .status,
            422
        );
        let elsewhere = organisations::nation::nation()
            .municipalities_of(organisations::office_id("rogaland"), crate::room::today())[0]
            .municipality
            .to_string();
        assert_eq!(
            officer
                .post("/veiledere", &with(&form, "kommune", &elsewhere))
                .await
                .status,
            422
        );
        let stranger = room.stranger().await;
        assert_eq!(stranger.get(&guide).await.status, 404);
        assert_eq!(
            stranger
                .post(&format!("{guide}/stotte"), &tomorrow)
                .await
                .status,
            404
        );
    })
    .await;
}

#[tokio::test]
async fn the_guide_whom_nobody_supported_is_found() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let page = room
            .officer()
            .await
            .get("/veiledere?vis=uten-stotte&fra=2026-01-01&til=2026-11-16")
            .await;
        assert!(
            page.has("Synne Brekke") && page.has("Daniel Hove") && !page.has("Marte Sunde"),
            "{}",
            page.text()
        );
        assert!(page.statements() <= 12);
    })
    .await;
}
