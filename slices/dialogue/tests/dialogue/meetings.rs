use access::Role;
use testkit::{Client, on_both};

use crate::room::{Room, act, municipality, option_of};

/// Plans a meeting with NAV's director and gives its address.
async fn with_director(client: &Client, day: &str) -> String {
    let form = [
        ("tittel", "Møte med fylkesdirektøren"),
        ("motpart", "nav_county_director"),
        ("niva", "steering"),
        ("dag", day),
        ("tema", "youth"),
    ];
    client.post("/dialog/ny", &form).await.location()
}

#[tokio::test]
async fn a_meeting_goes_from_plan_to_follow_up() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let standing = [
            ("motpart", "nav_county_director"),
            ("tema", "qualification"),
        ];
        adviser
            .post("/dialog/faste-temaer", &standing)
            .await
            .location();
        let meeting = with_director(&adviser, "2026-11-02").await;
        let page = adviser.get(&meeting).await;
        assert!(
            page.has("Kvalifiseringsprogrammet") && page.has("Utsatt ungdom"),
            "{}",
            page.text()
        );
        assert!(page.statements() <= 12, "{}", page.statements());
        act(
            &adviser,
            &meeting,
            "sak",
            &[("sak", "Kalenderen for våren")],
        )
        .await
        .location();
        let topic = option_of(&adviser.get(&meeting).await, "Utsatt ungdom</option>");
        // The first option of that text is a theme to add; the topics stand in a list of their own.
        assert_eq!(topic, "youth");
        let form = [("rolle", "nav_county_director"), ("antall", "1")];
        act(&adviser, &meeting, "deltakere", &form).await.location();
        act(
            &adviser,
            &meeting,
            "vedtak",
            &[("vedtak", "Vi deler kalender")],
        )
        .await
        .location();
        let form = [("oppgave", "Sende tallene"), ("frist", "2026-11-10")];
        act(&adviser, &meeting, "oppfolging", &form)
            .await
            .location();
        act(&adviser, &meeting, "holdt", &[("resultat", "God dialog")])
            .await
            .location();
        let page = adviser.get(&meeting).await;
        for words in [
            "Kalenderen for våren",
            "Vi deler kalender",
            "God dialog",
            "Gjennomført",
            "Over fristen",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        let follow_up = option_of(&page, "Sende tallene</option>");
        let form = [
            ("gjelder", follow_up.as_str()),
            ("gjort", "2026-11-12"),
            ("merknad", "Sendt"),
        ];
        act(&adviser, &meeting, "fulgt-opp", &form).await.location();
        assert!(adviser.get("/dialog/oppfolging").await.has("Gjort"));
        let page = adviser.get(&meeting).await;
        for told in [
            "Planla møtet",
            "Satte en sak på sakslista",
            "Fulgte opp",
            "Holdt møtet",
        ] {
            assert!(page.has(told), "{told}: {}", page.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_topic_that_is_taken_off_was_not_raised() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let meeting = with_director(&adviser, "2026-11-02").await;
        let text = adviser.get(&meeting).await.text();
        let form = text.split("/ta-av\"").nth(1).unwrap();
        let topic = form
            .split("<option value=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        act(&adviser, &meeting, "ta-av", &[("punkt", topic)])
            .await
            .location();
        assert!(
            adviser
                .get(&meeting)
                .await
                .has("Ingen saker står på sakslista")
        );
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_meeting_is_told() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let oslo = {
            let nation = organisations::nation::nation();
            let number = nation
                .municipality_at("0301", crate::room::today())
                .unwrap();
            number.municipality.to_string()
        };
        let leadership = ("motpart", "municipal_leadership");
        for (form, words) in [
            (vec![("motpart", "nobody")], "Velg ett av alternativene"),
            (
                vec![leadership, ("tittel", "Møte"), ("dag", "2026-11-02")],
                "Velg minst én kommune",
            ),
            (
                vec![leadership, ("sted", oslo.as_str())],
                "hører ikke til embetet",
            ),
            (
                vec![("ansvarlig", oslo.as_str())],
                "som arbeider ved embetet",
            ),
            (vec![], "Fyll ut feltet"),
        ] {
            let reply = adviser.post("/dialog/ny", &form).await;
            assert_eq!(reply.status, 422, "{form:?}");
            assert!(reply.has(words), "{form:?}: {}", reply.text());
        }
        let meeting = with_director(&adviser, "2026-12-02").await;
        for (action, form, words) in [
            ("holdt", vec![("resultat", "Bra")], "er etter i dag"),
            ("sak", vec![], "Velg et tema eller skriv"),
            (
                "deltakere",
                vec![("rolle", "mayor"), ("antall", "900")],
                "fra 0 til 500",
            ),
            ("vedtak", vec![], "Fyll ut feltet"),
            ("oppfolging", vec![("oppgave", "x")], "Fyll ut feltet"),
            ("fulgt-opp", vec![("merknad", "x")], "Fyll ut feltet"),
            ("ta-av", vec![], "Fyll ut feltet"),
            (
                "endre",
                vec![("tittel", "x"), ("dag", "2026-12-02"), ("tilstand", "held")],
                "eget skjema",
            ),
        ] {
            let reply = act(&adviser, &meeting, action, &form).await;
            assert_eq!(reply.status, 422, "{action}: {}", reply.text());
            assert!(reply.has(words), "{action}: {}", reply.text());
        }
    })
    .await;
}

#[tokio::test]
async fn the_second_of_two_stores_nothing_and_a_double_click_is_one() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let meeting = with_director(&adviser, "2026-11-02").await;
        let version = adviser.get(&meeting).await.input("versjon").unwrap();
        let first = [("vedtak", "Det første"), ("versjon", version.as_str())];
        adviser
            .post(&format!("{meeting}/vedtak"), &first)
            .await
            .location();
        let second = [("vedtak", "Det andre"), ("versjon", version.as_str())];
        let reply = adviser.post(&format!("{meeting}/vedtak"), &second).await;
        assert_eq!(reply.status, 409);
        assert!(reply.has("Noen andre endret dette") && reply.has("Det andre"));
        assert!(
            !adviser
                .get(&meeting)
                .await
                .has("<th scope=\"row\">Det andre")
        );
        let key = adviser
            .get("/dialog/ny")
            .await
            .input("skjemanokkel")
            .unwrap();
        let form = [
            ("skjemanokkel", key.as_str()),
            ("tittel", "Arena"),
            ("motpart", "regional_arena"),
            ("dag", "2026-11-03"),
        ];
        let one = adviser.post("/dialog/ny", &form).await.location();
        let again = adviser.post("/dialog/ny", &form).await.location();
        assert_eq!(one, again);
    })
    .await;
}

#[tokio::test]
async fn others_are_kept_out_of_a_meeting() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let meeting = with_director(&adviser, "2026-11-02").await;
        let stranger = room.stranger("rogaland").await;
        assert_eq!(stranger.get(&meeting).await.status, 404);
        let form = [("vedtak", "x"), ("versjon", "1")];
        assert_eq!(
            stranger
                .post(&format!("{meeting}/vedtak"), &form)
                .await
                .status,
            404
        );
        assert!(!stranger.get("/dialog").await.has("fylkesdirektøren</a>"));
        let partner = room.test.person(
            "Nils Nav",
            Role::NavPartner,
            testkit::UnderTest::office(crate::room::office(), "vestland", "Vestland"),
        );
        let partner = room.test.signed_in(&partner).await;
        assert_eq!(partner.get(&meeting).await.status, 403);
        let governor = room.one(Role::CountyGovernor).await;
        assert!(governor.get(&meeting).await.status.is_success());
        assert_eq!(
            governor
                .post(&format!("{meeting}/vedtak"), &form)
                .await
                .status,
            403
        );
    })
    .await;
}

#[tokio::test]
async fn a_municipality_is_met_when_it_came() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let (bergen, voss) = (
            municipality("Bergen").to_string(),
            municipality("Voss").to_string(),
        );
        let form = [
            ("tittel", "Dialogmøte"),
            ("motpart", "municipal_leadership"),
            ("dag", "2026-10-02"),
            ("sted", bergen.as_str()),
            ("sted", voss.as_str()),
        ];
        let meeting = adviser.post("/dialog/ny", &form).await.location();
        let form = [
            ("resultat", "Voss ble forhindret"),
            ("motte", bergen.as_str()),
        ];
        act(&adviser, &meeting, "holdt", &form).await.location();
        let all = crate::room::shown(&adviser, "/dialog/kommuner").await;
        let never = crate::room::shown(&adviser, "/dialog/kommuner?vis=aldri").await;
        assert_eq!(never, all - 1);
        let page = adviser.get("/dialog/kommuner?vis=aldri").await;
        let plan = format!("/dialog/ny?motpart=municipal_leadership&#38;sted={voss}");
        assert!(page.has(&plan) && !page.has(&bergen), "{}", page.text());
    })
    .await;
}
