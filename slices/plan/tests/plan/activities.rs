use access::Role;
use testkit::on_both;

use crate::room::{Room, guidance, municipality};

#[tokio::test]
async fn an_activity_is_planned_changed_offered_and_held() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let item = room.item("73.1-O3").await;
        let voss = municipality("4621");
        let mut form = guidance();
        form.extend([("krav", item.as_str()), ("sted", voss.as_str())]);
        let at = adviser.post("/plan/ny", &form).await.location();
        let page = adviser.get(&at).await;
        let text = page.text();
        for shown in [
            "Veiledning om internkontroll",
            "73.1-O3",
            "Voss",
            "NAV i fylket",
            "01.09.2026",
        ] {
            assert!(text.contains(shown), "{shown} is missing");
        }
        let version = page.input("versjon").unwrap();
        let offer = [
            ("versjon", version.as_str()),
            ("sted", &voss),
            ("steg", "tilbudt"),
            ("dag", "2026-06-01"),
        ];
        adviser.post(&format!("{at}/steg"), &offer).await.location();
        let page = adviser.get(&at).await;
        assert!(page.text().contains("01.06.2026"));
        assert!(page.text().contains("Noterte hvem som fikk tilbud"));

        // What was offered somewhere cannot be aimed elsewhere without a word.
        let version = page.input("versjon").unwrap();
        let mut form = guidance();
        form.push(("versjon", version.as_str()));
        let refused = adviser.post(&format!("{at}/endre"), &form).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("Fjern datoen først"));
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_and_nothing_is_stored() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let stavanger = municipality("1103");
        let form = [
            ("tittel", ""),
            ("slag", "kaffe"),
            ("fra", "2026-09-02"),
            ("til", "2026-09-01"),
            ("tilstand", "held"),
            ("kostnad", "-5"),
            ("sted", stavanger.as_str()),
            ("krav", "finnes-ikke"),
            ("beskrivelse", "Gjelder 12057999881"),
        ];
        let refused = adviser.post("/plan/ny", &form).await;
        assert_eq!(refused.status, 422);
        let text = refused.text();
        for field in [
            "tittel", "slag", "til", "resultat", "kostnad", "sted", "krav",
        ] {
            assert!(
                text.contains(&format!("href=\"#{field}\"")),
                "no fault at {field}"
            );
        }
        assert!(adviser.get("/plan").await.text().contains("Viser 0 av 0"));
    })
    .await;
}

#[tokio::test]
async fn a_partner_plans_its_own_and_changes_nothing_of_the_office() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (partner, adviser) = (
            room.one(Role::NavPartner).await,
            room.one(Role::Adviser).await,
        );
        let own = partner.post("/plan/ny", &guidance()).await.location();
        assert!(partner.get(&own).await.text().contains("NAV i fylket"));
        let office = adviser.post("/plan/ny", &guidance()).await.location();
        let page = partner.get(&office).await;
        assert!(page.text().contains("Veiledning om internkontroll"));
        let refused = partner.post(&format!("{office}/endre"), &guidance()).await;
        assert_eq!(refused.status, 403);
    })
    .await;
}

#[tokio::test]
async fn another_offices_activity_is_not_there() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let at = room
            .one(Role::Adviser)
            .await
            .post("/plan/ny", &guidance())
            .await
            .location();
        let stranger = room.stranger().await;
        assert_eq!(stranger.get(&at).await.status, 404);
        assert_eq!(
            stranger
                .post(&format!("{at}/endre"), &guidance())
                .await
                .status,
            404
        );
        assert_eq!(
            stranger
                .post(&format!("{at}/steg"), &[("steg", "nadd")])
                .await
                .status,
            404
        );
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_sees_both_and_a_double_click_is_one() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let mut form = guidance();
        let key = "k".repeat(64);
        form.push(("skjemanokkel", &key));
        let first = adviser.post("/plan/ny", &form).await.location();
        assert_eq!(adviser.post("/plan/ny", &form).await.location(), first);
        let mut change = guidance();
        change[0] = ("tittel", "Veiledning på nett");
        change.push(("versjon", "1"));
        adviser
            .post(&format!("{first}/endre"), &change)
            .await
            .location();
        change[0] = ("tittel", "Veiledning i rådhuset");
        let refused = adviser.post(&format!("{first}/endre"), &change).await;
        assert_eq!(refused.status, 409);
        assert!(
            refused.text().contains("Veiledning på nett")
                && refused.text().contains("Veiledning i rådhuset")
        );
    })
    .await;
}
