use database::values;
use kernel::Id;
use testkit::on_both;

use crate::room::{Room, with};

const NETWORK: [(&str, &str); 4] = [
    ("navn", "Fagnettverk for KVP"),
    ("tema", "qualification"),
    ("fagomrade", "qualification"),
    ("startet", "2026-01-10"),
];

#[tokio::test]
async fn a_network_is_opened_offered_joined_met_closed_and_continued() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let network = officer.post("/nettverk/nytt", &NETWORK).await.location();
        let offices = room.nav_offices().await;
        let [one, two] = [0, 1].map(|at: usize| offices[at].id.to_string());
        let steps = format!("{network}/steg");
        let unknown = [("steg", "med"), ("kontor", one.as_str())];
        assert_eq!(officer.post(&steps, &unknown).await.status, 422, "who was not offered it cannot join");
        let offer = [("steg", "tilbudt"), ("kontor", one.as_str()), ("kontor", two.as_str()), ("dag", "2026-02-01")];
        officer.post(&steps, &offer).await.location();
        let join = [("steg", "med"), ("kontor", one.as_str()), ("antall", "3"), ("dag", "2026-02-10")];
        officer.post(&steps, &join).await.location();
        let later = with(&join, "dag", "2026-12-24");
        assert_eq!(officer.post(&steps, &later).await.status, 422, "nobody has joined in the future");
        let meeting = [("motedag", "2026-11-20"), ("tittel", "Høstmøte")];
        officer.post(&format!("{network}/mote"), &meeting).await.location();
        let page = officer.get(&network).await;
        assert!(page.has("Høstmøte") && page.has("Planlagt"), "{}", page.text());
        assert!(page.statements() <= 12, "{}", page.statements());
        let aimed = room.rows("SELECT p.nav_office_id FROM activity_place p JOIN network_meeting m ON m.id = p.activity_id", values![]).await;
        let aimed: Vec<Id> = aimed.iter().map(|row| row.get("nav_office_id").unwrap()).collect();
        assert_eq!(aimed, [offices[0].id], "only those who take part are asked");

        let version = page.input("versjon").unwrap();
        let mut closed = with(&NETWORK, "avsluttet", "2026-11-01");
        closed.push(("versjon", &version));
        officer.post(&format!("{network}/endre"), &closed).await.location();
        assert_eq!(officer.post(&format!("{network}/endre"), &closed).await.status, 409);
        assert!(officer.get(&network).await.has("Avsluttet nettverket"));
        let version = officer.get(&network).await.input("versjon").unwrap();
        let mut open = NETWORK.to_vec();
        open.push(("versjon", &version));
        officer.post(&format!("{network}/endre"), &open).await.location();
        assert!(officer.get(&network).await.has("Videreførte nettverket"));
        let version = officer.get(&network).await.input("versjon").unwrap();
        let mut backwards = with(&NETWORK, "avsluttet", "2025-12-31");
        backwards.push(("versjon", &version));
        assert_eq!(officer.post(&format!("{network}/endre"), &backwards).await.status, 422);
        assert_eq!(officer.post("/nettverk/nytt", &with(&NETWORK, "navn", "")).await.status, 422);

        let stranger = room.stranger().await;
        assert_eq!(stranger.get(&network).await.status, 404);
        assert_eq!(stranger.post(&steps, &offer).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn who_was_missing_is_told_of_each_meeting() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let officer = room.officer().await;
        let rows = room.rows("SELECT id FROM network WHERE work = 'qualification'", values![]).await;
        let id: Id = rows[0].get("id").unwrap();
        let page = officer.get(&format!("/nettverk/{id}")).await;
        let missing = room
            .count("SELECT COUNT(*) AS n FROM activity_place p JOIN network_meeting m ON m.id = p.activity_id JOIN activity a ON a.id = m.id
                JOIN network n ON n.id = m.network_id WHERE n.work = 'qualification' AND a.state = 'held' AND p.reached_on IS NULL")
            .await;
        assert!(missing > 0);
        let cells = page.text().matches("NAV ").count();
        assert!(cells > 0 && page.statements() <= 12, "{}", page.statements());
        // The silent one is found by the list.
        let silent = officer.get("/nettverk?vis=stille&fra=2026-01-01&til=2026-11-16").await;
        assert!(silent.has("Boligsosialt nettverk") && !silent.has("Fagnettverk for KVP-veiledere"));
        assert!(officer.get("/nettverk.xlsx?vis=stille").await.bytes.starts_with(b"PK"));
    })
    .await;
}
