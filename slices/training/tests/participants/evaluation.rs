//! What those who came thought.

use database::values;
use testkit::{Engine, on_both};

use crate::room::Room;

#[tokio::test]
async fn nothing_is_shown_before_five_have_answered_and_nobody_can_be_told() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(6).await;
        let link = room.link(&session, "pamelding").await;
        for number in 0..6 {
            let email = format!("d{number}@nav.no");
            room.sign_up(&link, "Kari Nes", &email).await.location();
        }
        let evaluate = room.link(&session, "evaluering").await;
        let visitor = room.test.visitor();
        assert!(
            visitor.get(&evaluate).await.has("ikke åpen"),
            "not before the day"
        );
        room.test.clock.set("2026-12-08".parse().unwrap());
        let wrong = visitor
            .post(&evaluate, &[("nytte", "6"), ("kommentar", "")])
            .await;
        assert_eq!(wrong.status, 422);
        for field in ["nytte", "innhold"] {
            assert!(wrong.has(&format!("href=\"#{field}\"")), "{field}");
        }
        let result = format!("{}/evaluering", session.href);
        for number in 1..=6 {
            let comment = format!("Svar {number}");
            let answer = [
                ("nytte", "4"),
                ("innhold", "5"),
                ("kommentar", comment.as_str()),
            ];
            let done = room
                .test
                .visitor()
                .post(&evaluate, &answer)
                .await
                .location();
            assert!(visitor.get(&done).await.has("Takk for svaret"));
            let shown = room.officer.get(&result).await;
            assert_eq!(shown.has("Svar 1"), number >= 5, "after {number}");
        }
        let full = visitor
            .post(&evaluate, &[("nytte", "1"), ("innhold", "1")])
            .await;
        assert_eq!(full.status, 422, "no more answers than people");
        let shown = room.officer.get(&result).await;
        assert!(
            shown.has("6 svar") && shown.has("4,0") && shown.has("5,0"),
            "{}",
            shown.text()
        );
        let told = "SELECT actor_id, after FROM audit_event WHERE action = 'session.evaluated'";
        for row in room.rows(told, values![]).await {
            let (who, after): (Option<kernel::Id>, Option<String>) =
                (row.get("actor_id").unwrap(), row.get("after").unwrap());
            assert_eq!((who, after), (None, None));
        }
        room.test.clock.set("2027-03-01".parse().unwrap());
        assert!(visitor.get(&evaluate).await.has("ikke åpen"));
    })
    .await;
}

#[tokio::test]
async fn the_link_is_sent_to_those_who_came() {
    on_both(async |engine: Engine| {
        let room = Room::on(engine).await;
        let session = room.session(3).await;
        let link = room.link(&session, "pamelding").await;
        for name in ["a", "b"] {
            room.sign_up(&link, name, &format!("{name}@nav.no"))
                .await
                .location();
        }
        let code = room.link(&session, "oppmote").await;
        room.test.clock.set("2026-12-07".parse().unwrap());
        let visitor = room.test.visitor();
        visitor
            .post(&code, &[("epost", "a@nav.no")])
            .await
            .location();
        let sent = room
            .send_link(&session, "evaluering", &[("send", "1")])
            .await;
        assert_eq!(sent.status, 200);
        assert_eq!(room.mails_to("a@nav.no").await.len(), 2);
        assert_eq!(room.mails_to("b@nav.no").await.len(), 1);
    })
    .await;
}
