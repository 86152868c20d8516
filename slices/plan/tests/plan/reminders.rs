use access::Role;
use database::{Fetch as _, Statement, values};
use testkit::on_both;

use crate::room::{Room, guidance};

const MAILS: Statement = Statement::new(
    "MAILS",
    "SELECT recipient, subject, body FROM mail ORDER BY id",
);

/// The day of the tests is a Monday.
#[tokio::test]
async fn who_wants_it_is_reminded_once_a_day_until_all_is_done() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let person = room.person(Role::Adviser).await;
        let adviser = room.one(Role::Adviser).await;
        let owner = person.id.to_string();
        let mut form = guidance();
        form[4] = ("fra", "2026-06-02");
        form[5] = ("til", "2026-06-02");
        form.push(("ansvarlig", &owner));
        let at = adviser.post("/plan/ny", &form).await.location();
        assert!(remind(&room).await.is_empty(), "nobody asked for it");

        let choice = [("hvor-ofte", "weekly"), ("versjon", "0")];
        adviser.post("/plan/paminnelser", &choice).await.location();
        let again = adviser.post("/plan/paminnelser", &choice).await;
        assert_eq!(again.status, 409, "somebody was first");
        let mails = remind(&room).await;
        let [(to, subject, body)] = mails.as_slice() else {
            panic!("{mails:?}");
        };
        assert!(
            to.contains('@') && subject.contains("én aktivitet"),
            "{to} {subject}"
        );
        assert!(
            body.contains("Skulle vært gjennomført:\n- 02.06.2026 Veiledning om internkontroll"),
            "{body}"
        );
        assert_eq!(remind(&room).await.len(), 1, "run twice, sent once");

        room.test.clock.pass(7 * 24 * 3600);
        let version = adviser.get(&at).await.input("versjon").unwrap();
        form[2] = ("tilstand", "held");
        form.extend([("resultat", "God dialog"), ("versjon", &version)]);
        adviser.post(&format!("{at}/endre"), &form).await.location();
        assert_eq!(remind(&room).await.len(), 1, "nothing is left to do");
    })
    .await;
}

#[tokio::test]
async fn how_often_must_be_chosen() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let refused = adviser
            .post("/plan/paminnelser", &[("hvor-ofte", "hele tiden")])
            .await;
        assert_eq!(refused.status, 422);
    })
    .await;
}

/// Runs the job, and gives every message that was asked for so far.
async fn remind(room: &Room) -> Vec<(String, String, String)> {
    let job = plan::SLICE
        .jobs
        .iter()
        .find(|job| job.kind == "plan.remind")
        .unwrap();
    (job.run)(&room.test.app, "").await.unwrap();
    let mut reader = room.test.app.database.read().await.unwrap();
    let rows = reader.fetch_all(&MAILS, values![]).await.unwrap();
    let text = |row: &database::Row, column| row.get::<String>(column).unwrap();
    rows.iter()
        .map(|row| {
            (
                text(row, "recipient"),
                text(row, "subject"),
                text(row, "body"),
            )
        })
        .collect()
}
