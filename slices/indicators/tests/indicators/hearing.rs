//! The hearing: a municipality says what is wrong, the office answers, and the figure stands.

use access::Role;
use database::{Fetch as _, Statement, values};
use testkit::{Client, Reply, on_both};

use crate::{
    room::{Room, row},
    stands_out::BERGEN,
};

const PAGE: &str = "/kommuner/4601/levekar";
const FORM: &str = "/kommuner/4601/levekar/social-assistance/rettelse";
const FIGURES: Statement = Statement::new(
    "FIGURES",
    "SELECT indicator_id, region, year, part, whole, number FROM indicator_value ORDER BY indicator_id, region, year",
);
const STORED: Statement = Statement::new(
    "STORED",
    "SELECT CAST(COUNT(*) AS BIGINT) AS stored FROM profile_correction",
);
const SAID: [(&str, &str); 4] = [
    ("tallar", "2024"),
    ("galt", "To bydeler er talt med to ganger."),
    ("riktig", "13 900 mottakere"),
    ("grunnlag", "Kommunens egen rapportering, skjema 11F"),
];

async fn figures(room: &Room) -> Vec<String> {
    let mut reader = room.test.owner.read().await.unwrap();
    let rows = reader.fetch_all(&FIGURES, values![]).await.unwrap();
    let told = |row: &database::Row| {
        let region: String = row.get("region").unwrap();
        let year: i64 = row.get("year").unwrap();
        let numbers = ["part", "whole", "number"].map(|name| row.get::<Option<f64>>(name).unwrap());
        format!("{region} {year} {numbers:?}")
    };
    rows.iter().map(told).collect()
}

async fn stored(room: &Room) -> i64 {
    let mut reader = room.test.owner.read().await.unwrap();
    let row = reader.fetch_one(&STORED, values![]).await.unwrap();
    row.get("stored").unwrap()
}

/// A suggestion of Bergen's contact, and its address.
async fn suggested(room: &Room) -> (Client, String) {
    let contact = room.contact_of(BERGEN).await;
    let sent = contact.post(FORM, &SAID).await;
    let address = sent.location();
    (contact, address)
}

async fn answer(client: &Client, address: &str, how: &str, field: &str, text: &str) -> Reply {
    let version = client
        .get(address)
        .await
        .input("versjon")
        .unwrap_or_default();
    let form = [("versjon", version.as_str()), (field, text)];
    client.post(&format!("{address}/{how}"), &form).await
}

#[tokio::test]
async fn what_is_accepted_stands_beside_the_figure_and_the_figure_is_as_published() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let before = figures(&room).await;
        let (contact, address) = suggested(&room).await;
        let shown = contact.get(&address).await;
        assert!(shown.has("Venter på svar") && shown.has("To bydeler er talt"));
        assert!(shown.has("48,5"), "the figure then: {}", shown.text());
        assert!(!shown.has("<form method=\"post\" action=\"/levekar"));
        let profile = contact.get(PAGE).await;
        assert!(profile.has(&address) && !profile.has("Lokal merknad"));
        let adviser = room.one(Role::Adviser).await;
        let list = adviser.get("/levekar/rettelser").await;
        assert!(list.has("1 i alt, 1 venter på svar") && list.has("Bergen"));
        let note = "Kommunen har rapportert 13 900; SSB retter i juni.";
        let done = answer(&adviser, &address, "ta-til-folge", "merknad", note).await;
        assert_eq!(done.location(), address);
        for client in [&contact, &adviser] {
            let social = row(&client.get(PAGE).await, "Sosialhjelpsmottakere");
            assert!(
                social.contains(&format!("Lokal merknad til 2024: {note}")),
                "{social}"
            );
            assert!(social.contains("50,0"));
        }
        let told = contact.get(&address).await;
        for words in [
            "Tatt til følge",
            "foreslo en rettelse i levekårsprofilen",
            "tok en rettelse i levekårsprofilen til følge",
            "Gunnhild Kontakt",
            "Marit Rådgiver",
        ] {
            assert!(told.has(words), "{words}: {}", told.text());
        }
        assert_eq!(before, figures(&room).await, "a figure was changed");
        // Taken back with a reason, the note is gone and both answers stand in the history.
        let why = "SSB har rettet tallet.";
        answer(&adviser, &address, "avsla", "grunn", why).await;
        assert!(!contact.get(PAGE).await.has("Lokal merknad"));
        let told = contact.get(&address).await;
        assert!(told.has(why) && told.has("tok ikke en rettelse") && told.has(note));
    })
    .await;
}

#[tokio::test]
async fn a_note_says_when_the_source_has_changed_the_figure_since() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let (_, address) = suggested(&room).await;
        let adviser = room.one(Role::Adviser).await;
        answer(&adviser, &address, "ta-til-folge", "merknad", "For høyt.").await;
        let revised = "kommunenr;aar;sosialhjelpstilfeller\n4601;2024;13900\n";
        room.import(&adviser, "Sosialtjenester", ("ny.csv", revised.as_bytes()))
            .await;
        let page = adviser.get(PAGE).await;
        assert!(page.has("Lokal merknad til 2024, før kilden endret tallet: For høyt."));
        let shown = adviser.get(&address).await;
        assert!(shown.has("48,5") && shown.has("47,9"), "{}", shown.text());
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_suggestion_is_told_and_nothing_stored() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let contact = room.contact_of(BERGEN).await;
        assert_eq!(contact.get(FORM).await.status, 200);
        let empty = contact.post(FORM, &[]).await;
        assert_eq!(empty.status, 422);
        for field in ["tallar", "galt", "riktig", "grunnlag"] {
            assert!(empty.has(&format!("href=\"#{field}\"")), "{field}");
        }
        let long = "x".repeat(1001);
        for (name, field, value, why) in [
            (
                "no such year",
                "tallar",
                "1999",
                "ikke noe tall for dette året",
            ),
            ("no year", "tallar", "i fjor", "href=\"#tallar\""),
            (
                "a person's number",
                "galt",
                "Gjelder 12057910028",
                "fødselsnummer",
            ),
            ("too much", "riktig", long.as_str(), "href=\"#riktig\""),
        ] {
            let mut form = SAID;
            for pair in &mut form {
                if pair.0 == field {
                    pair.1 = value;
                }
            }
            let refused = contact.post(FORM, &form).await;
            assert!(
                refused.status == 422 && refused.has(why),
                "{name}: {}",
                refused.text()
            );
        }
        for address in [
            "/kommuner/4601/levekar/no-such-thing/rettelse",
            "/kommuner/4601/levekar/low-income/rettelse",
        ] {
            assert_eq!(contact.post(address, &SAID).await.status, 404, "{address}");
        }
        assert_eq!(stored(&room).await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_double_click_suggests_once_and_of_two_answers_at_once_one_stands() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let contact = room.contact_of(BERGEN).await;
        let key = contact.get(FORM).await.input("skjemanokkel").unwrap();
        let mut form = SAID.to_vec();
        form.push(("skjemanokkel", &key));
        let once = contact.post(FORM, &form).await.location();
        assert_eq!(contact.post(FORM, &form).await.location(), once);
        assert_eq!(stored(&room).await, 1);
        let (adviser, leader) = (room.one(Role::Adviser).await, room.one(Role::Leader).await);
        let version = adviser.get(&once).await.input("versjon").unwrap();
        let accept = [("versjon", version.as_str()), ("merknad", "Står.")];
        let decline = [("versjon", version.as_str()), ("grunn", "Nei.")];
        let (accepting, declining) = (format!("{once}/ta-til-folge"), format!("{once}/avsla"));
        let (one, other) = tokio::join!(
            adviser.post(&accepting, &accept),
            leader.post(&declining, &decline)
        );
        let mut answers = [one.status.as_u16(), other.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers[0], 303, "{answers:?}");
        assert!([409, 503].contains(&answers[1]), "{answers:?}");
        let late = leader.post(&declining, &decline).await;
        assert_eq!(late.status, 409);
        let empty = answer(&adviser, &once, "ta-til-folge", "merknad", "  ").await;
        assert_eq!(empty.status, 422);
        let number = answer(&adviser, &once, "avsla", "grunn", "12057910028").await;
        assert!(number.status == 422 && number.has("fødselsnummer"));
    })
    .await;
}

#[tokio::test]
async fn nobody_suggests_or_answers_for_others() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let (contact, address) = suggested(&room).await;
        let other = room.contact_of("4602").await;
        assert_eq!(other.get(&address).await.status, 404);
        assert_eq!(other.get(FORM).await.status, 404);
        assert_eq!(other.post(FORM, &SAID).await.status, 404);
        for (role, sees) in [
            (Role::CaseOfficer, 200),
            (Role::CountyGovernor, 200),
            (Role::Auditor, 200),
            (Role::NavPartner, 403),
        ] {
            let client = room.one(role).await;
            assert_eq!(client.get(&address).await.status, sees, "{role:?}");
            let refused = answer(&client, &address, "avsla", "grunn", "Nei").await;
            assert_eq!(refused.status, 403, "{role:?}");
            assert_eq!(client.post(FORM, &SAID).await.status, 403, "{role:?}");
        }
        assert_eq!(contact.get("/levekar/rettelser").await.status, 403);
        let refused = answer(&contact, &address, "ta-til-folge", "merknad", "Ja").await;
        assert_eq!(refused.status, 403);
        let elsewhere = room.elsewhere(Role::Leader).await;
        assert_eq!(elsewhere.get(&address).await.status, 404);
        let form = [("versjon", "1"), ("grunn", "Nei")];
        let refused = elsewhere.post(&format!("{address}/avsla"), &form).await;
        assert_eq!(refused.status, 404);
        let list = elsewhere.get("/levekar/rettelser").await;
        assert!(list.has("Ingen rettelser er foreslått"));
        assert_eq!(stored(&room).await, 1);
        let still = contact.get(&address).await;
        assert!(still.has("Venter på svar"));
    })
    .await;
}
