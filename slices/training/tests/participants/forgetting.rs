//! Names are kept only as long as is said, and figures stay.

use database::values;
use testkit::{Engine, on_both};

use crate::room::Room;

async fn run_job(room: &Room) {
    let job = training::SLICE.jobs.iter();
    let mut job = job.filter(|job| job.kind == "training.forget-participants");
    (job.next().unwrap().run)(&room.test.app, "").await.unwrap();
}

#[tokio::test]
async fn who_took_part_is_forgotten_a_year_after_and_still_counted_once() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(2).await;
        let link = room.link(&session, "pamelding").await;
        let own = room
            .sign_up(&link, "Kari Nes", "kari@nav.no")
            .await
            .location();
        let code = room.link(&session, "oppmote").await;
        room.test.clock.set("2026-12-07".parse().unwrap());
        room.test
            .visitor()
            .post(&code, &[("epost", "kari@nav.no")])
            .await
            .location();
        let later = room.session_on("2027-12-10", 5).await;
        let link = room.link(&later, "pamelding").await;
        room.sign_up(&link, "Kari Nes", "kari@nav.no")
            .await
            .location();
        room.sign_up(&link, "Ola Li", "ola@nav.no").await.location();
        room.test.clock.set("2027-12-06".parse().unwrap());
        run_job(&room).await;
        let list = format!("{}/deltakere", session.href);
        assert!(
            room.officer.get(&list).await.has("Kari Nes"),
            "a day is left"
        );
        room.test.clock.set("2027-12-07".parse().unwrap());
        run_job(&room).await;
        run_job(&room).await;
        let page = room.officer.get(&list).await;
        assert!(page.has("Navnet er slettet") && !page.has("Kari Nes") && !page.has("kari@nav.no"));
        assert_eq!(room.test.visitor().get(&own).await.status, 404);
        let sql =
            "SELECT name, email, withdraw_hash, attended FROM participant WHERE session_id = $1";
        let rows = room.rows(sql, values![session.id]).await;
        let kept = |column| rows[0].get::<Option<String>>(column).unwrap();
        assert_eq!(
            (kept("name"), kept("email"), kept("withdraw_hash")),
            (None, None, None)
        );
        assert!(rows[0].get::<bool>("attended").unwrap());
        let told = "SELECT after FROM audit_event WHERE action = 'participant.forgotten'";
        assert_eq!(
            room.rows(told, values![]).await.len(),
            1,
            "once, and nothing the second time"
        );
        // Who took part before is still known from one who never did.
        let list = format!("{}/deltakere?aldri=1", later.href);
        let page = room.officer.get(&list).await;
        assert!(
            page.has("Ola Li") && !page.has("Kari Nes"),
            "{}",
            page.text()
        );
    })
    .await;
}
