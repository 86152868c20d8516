//! What an office follows, and the alarms of it.

use access::Role;
use testkit::{Client, Reply, on_both};

use crate::{
    room::{Room, row},
    stands_out::file,
};

const PAGE: &str = "/levekar/varsler";
const CONTROL: [(&str, &str); 5] = [
    ("indikator", "social-assistance"),
    ("steder", "alle"),
    ("regel", "control"),
    ("fraar", "2023"),
    ("grunn", "Brevet ber oss følge finanskrisen."),
];
const ABOVE: [(&str, &str); 6] = [
    ("indikator", "social-assistance"),
    ("steder", "4601"),
    ("steder", "0"),
    ("regel", "above"),
    ("grense", "49,5"),
    ("grunn", "Bergen har mange."),
];

async fn done(client: &Client, address: &str, how: &str, fields: &[(&str, &str)]) -> Reply {
    let version = client.get(address).await.input("versjon");
    let version = version.unwrap_or_default();
    let mut form = vec![("versjon", version.as_str())];
    form.extend(fields);
    client.post(&format!("{address}/{how}"), &form).await
}

/// The part of the page under the heading with this place.
fn list(page: &Reply, id: &str) -> String {
    let text = page.text();
    let after = text.split(&format!("id=\"{id}\"")).nth(1);
    let after = after.unwrap_or_else(|| panic!("no {id}: {text}"));
    after
        .split("<div class=\"card\">")
        .next()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn alarms_come_first_then_what_is_quiet_then_what_cannot_be_judged() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let empty = adviser.get(PAGE).await;
        assert!(empty.has("Embetet følger ingen indikatorer."));
        adviser.post(PAGE, &ABOVE).await;
        adviser.post(PAGE, &CONTROL).await;
        let pay = [
            ("indikator", "child-poverty"),
            ("steder", "46"),
            ("regel", "rise"),
            ("grense", "10"),
            ("grunn", "Barn."),
        ];
        adviser.post(PAGE, &pay).await;
        let page = adviser.get(PAGE).await;
        assert_eq!(page.status, 200);
        let raised = list(&page, "slatt-ut");
        assert!(
            raised.contains("Bergen")
                && raised.contains("/levekar/indikatorer/social-assistance?ar=2025#tabell")
        );
        let bergen = row(&page, "Bergen");
        for words in [
            "50,0 per 1 000 (2025)",
            "Tallet er over 49,5 per 1 000",
            "2025",
            "Nytt",
        ] {
            let plain = bergen.replace('\u{a0}', " ");
            assert!(plain.contains(words), "{words}: {bergen}");
        }
        assert!(
            !raised.contains("Hele landet"),
            "the nation has 25 in a thousand"
        );
        let quiet = list(&page, "rolig");
        assert!(quiet.contains("1 av 2 steder"), "{quiet}");
        let unknown = list(&page, "ikke-vurdert");
        assert!(
            unknown.contains("Ingen tall er lest inn for stedet.") && unknown.contains("Vestland"),
            "{unknown}"
        );
        let text = page.text();
        let places = ["id=\"slatt-ut\"", "id=\"rolig\"", "id=\"ikke-vurdert\""];
        let places = places.map(|id| text.find(id).unwrap());
        assert!(places.is_sorted());
        // Whoever leads reads it too; who has read rights alone is not led to follow anything.
        let leader = room.one(Role::Leader).await;
        assert!(leader.get(PAGE).await.has("Følg en indikator"));
        let auditor = room.one(Role::Auditor).await;
        let read = auditor.get(PAGE).await;
        assert!(read.has("Bergen") && !read.has("Følg en indikator"));
        let indicator = "/levekar/indikatorer/social-assistance";
        assert!(adviser.get(indicator).await.has("Følg denne"));
        assert!(!auditor.get(indicator).await.has("Følg denne"));
    })
    .await;
}

#[tokio::test]
async fn a_leap_of_a_large_place_is_an_alarm_by_the_control_chart_and_no_other_place_is() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        // Every place as usual, Bergen with half as many again in the last year, and Fedje by as much, with nine people more.
        let mut text = "kommunenr;aar;sosialhjelpstilfeller;befolkning\n".to_owned();
        for year in 2017..=2025 {
            let leap = if year == 2025 { 1.5 } else { 1.0 };
            let (bergen, fedje) = ((7000.0 * leap) as u32, (18.0 * leap) as u32);
            text.push_str(&format!(
                "4601;{year};{bergen};290000\n4633;{year};{fedje};500\n"
            ));
        }
        room.import(&adviser, "Sosialtjenester", ("to.csv", text.as_bytes()))
            .await;
        let address = adviser.post(PAGE, &CONTROL).await.location();
        let page = adviser.get(&address).await;
        let bergen = row(&page, "Bergen");
        assert!(
            bergen.contains("Varsel") && bergen.contains("Vanlig for stedet er fra"),
            "{bergen}"
        );
        let fedje = row(&page, "Fedje");
        assert!(fedje.contains("Rolig"), "{fedje}");
        assert!(row(&page, "Voss").contains("Ingen tall er lest inn"));
    })
    .await;
}

#[tokio::test]
async fn what_somebody_has_looked_at_is_no_longer_new_and_what_is_changed_and_ended_is_told() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let address = adviser.post(PAGE, &ABOVE).await.location();
        assert!(row(&adviser.get(&address).await, "Bergen").contains("Nytt"));
        let without = done(&adviser, &address, "sett", &[]).await;
        assert_eq!(without.status, 422);
        let note = [("gjort", "Vi tar det opp med kommunen.")];
        let looked = done(&adviser, &address, "sett", &note).await;
        assert_eq!(looked.location(), address);
        let page = adviser.get(&address).await;
        assert!(row(&page, "Bergen").contains("Sett på") && page.has("så på varslene"));
        assert!(page.has("Vi tar det opp med kommunen."));
        // By another rule nobody has looked at it.
        let change = [
            ("steder", "4601"),
            ("regel", "rise"),
            ("grense", "1,5"),
            ("fraar", "2020"),
            ("grunn", "Øker det?"),
        ];
        assert_eq!(
            done(&adviser, &address, "endre", &change).await.location(),
            address
        );
        let page = adviser.get(&address).await;
        let bergen = row(&page, "Bergen");
        assert!(
            bergen.contains("Nytt") && bergen.contains("prosent fra 2020"),
            "{bergen}"
        );
        assert!(page.has("endret hvordan en indikator følges"));
        // Somebody else was first.
        let stale = [("versjon", "1"), ("sluttgrunn", "Ferdig")];
        let late = adviser.post(&format!("{address}/avslutt"), &stale).await;
        assert_eq!(late.status, 409);
        assert_eq!(done(&adviser, &address, "avslutt", &[]).await.status, 422);
        let version = adviser.get(&address).await.input("versjon").unwrap();
        let why = [("sluttgrunn", "Krisen er over.")];
        assert_eq!(
            done(&adviser, &address, "avslutt", &why).await.location(),
            address
        );
        let page = adviser.get(&address).await;
        assert!(page.has("sluttet å følge") && page.has("Krisen er over."));
        assert!(
            page.input("versjon").is_none(),
            "nothing more is done with it"
        );
        let next: i64 = version.parse::<i64>().unwrap() + 1;
        let next = next.to_string();
        let mut again = vec![("versjon", next.as_str())];
        again.extend(change);
        let over = adviser.post(&format!("{address}/endre"), &again).await;
        assert_eq!(over.status, 409, "{}", over.text());
        let page = adviser.get(PAGE).await;
        assert!(list(&page, "avsluttet").contains("Krisen er over."));
        assert!(list(&page, "slatt-ut").contains("Ingenting har slått ut."));
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_and_nothing_is_followed() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        assert_eq!(
            adviser
                .get("/levekar/varsler/ny?indikator=child-poverty")
                .await
                .status,
            200
        );
        let empty = adviser.post(PAGE, &[]).await;
        assert_eq!(empty.status, 422);
        for field in ["indikator", "regel", "grunn", "steder"] {
            assert!(empty.has(&format!("href=\"#{field}\"")), "{field}");
        }
        let long = "x".repeat(1001);
        for (name, field, value) in [
            ("no such indicator", "indikator", "happiness"),
            ("no such rule", "regel", "odd"),
            ("no limit", "grense", ""),
            ("no number", "grense", "mange"),
            ("a mark", "grense", ".."),
            ("below nothing", "grense", "-3"),
            ("no end", "grense", "inf"),
            ("another office's place", "steder", "1103"),
            ("another county", "steder", "11"),
            ("no place", "steder", "x"),
            ("too long", "grunn", long.as_str()),
            ("a person", "grunn", "Gjelder 12057910028"),
        ] {
            let mut form: Vec<(&str, &str)> = ABOVE.to_vec();
            for pair in &mut form {
                if pair.0 == field {
                    pair.1 = value;
                }
            }
            let refused = adviser.post(PAGE, &form).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(
                refused.has(&format!("href=\"#{field}\"")),
                "{name}: {}",
                refused.text()
            );
        }
        for (name, rule, limit, year, field) in [
            ("a rise of nothing", "rise", "0", "", "grense"),
            ("no year", "control", "", "", "fraar"),
            ("a year long ago", "control", "", "1066", "fraar"),
        ] {
            let form = [
                ("indikator", "social-assistance"),
                ("steder", "alle"),
                ("regel", rule),
                ("grense", limit),
                ("fraar", year),
                ("grunn", "Fordi"),
            ];
            let refused = adviser.post(PAGE, &form).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.has(&format!("href=\"#{field}\"")), "{name}");
        }
        let mut amount = CONTROL;
        amount[0].1 = "median-income";
        let refused = adviser.post(PAGE, &amount).await;
        assert!(refused.has("Kontrollkart krever"), "{}", refused.text());
        assert!(
            adviser
                .get(PAGE)
                .await
                .has("Embetet følger ingen indikatorer.")
        );
    })
    .await;
}

#[tokio::test]
async fn a_form_that_comes_twice_is_followed_once_and_another_office_and_role_do_nothing() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let key = adviser
            .get("/levekar/varsler/ny")
            .await
            .input("skjemanokkel")
            .unwrap();
        let mut form = vec![("skjemanokkel", key.as_str())];
        form.extend(ABOVE);
        let first = adviser.post(PAGE, &form).await;
        let again = adviser.post(PAGE, &form).await;
        assert_eq!(first.location(), again.location());
        let page = adviser.get(PAGE).await;
        let followed = list(&page, "fulgt");
        assert_eq!(
            followed.matches("<tr>").count(),
            2,
            "one and the headings: {followed}"
        );
        let address = first.location();
        for client in [
            room.elsewhere(Role::Adviser).await,
            room.elsewhere(Role::Leader).await,
        ] {
            assert!(
                client
                    .get(PAGE)
                    .await
                    .has("Embetet følger ingen indikatorer.")
            );
            assert_eq!(client.get(&address).await.status, 404);
            for (how, field) in [
                ("endre", "grunn"),
                ("sett", "gjort"),
                ("avslutt", "sluttgrunn"),
            ] {
                let form = [("versjon", "1"), (field, "Fordi")];
                let refused = client.post(&format!("{address}/{how}"), &form).await;
                assert_eq!(refused.status, 404, "{how}");
            }
        }
        for role in [
            Role::CaseOfficer,
            Role::Auditor,
            Role::Steward,
            Role::CountyGovernor,
        ] {
            let client = room.one(role).await;
            assert_eq!(client.post(PAGE, &ABOVE).await.status, 403, "{role:?}");
            assert_eq!(
                client.get("/levekar/varsler/ny").await.status,
                403,
                "{role:?}"
            );
            for how in ["endre", "sett", "avslutt"] {
                let refused = client
                    .post(&format!("{address}/{how}"), &[("versjon", "1")])
                    .await;
                assert_eq!(refused.status, 403, "{role:?} {how}");
            }
            assert_eq!(client.get(&address).await.status, 200, "{role:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_later_figure_of_the_source_lays_an_alarm_to_rest() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let address = adviser.post(PAGE, &ABOVE).await.location();
        assert!(row(&adviser.get(&address).await, "Bergen").contains("Varsel"));
        let revised = file().replace("4601;2025;14500;", "4601;2025;13900;");
        assert_ne!(revised, file());
        room.import(&adviser, "Sosialtjenester", ("ny.csv", revised.as_bytes()))
            .await;
        assert!(row(&adviser.get(&address).await, "Bergen").contains("Rolig"));
    })
    .await;
}
