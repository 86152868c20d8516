use access::Role;
use database::values;
use kernel::Id;
use testkit::on_both;

use crate::room::{Room, SESSION, body_rows, plan_course};

#[tokio::test]
async fn an_offer_stands_with_its_people_in_the_plan_and_is_sent_to_the_contacts() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let nav_offices = room.nav_offices().await;
        let course = plan_course(&officer).await;
        officer.post(&format!("{course}/samlinger/ny"), &SESSION).await.location();
        // The demo's contact speaks for Voss.
        let voss = nav_offices.iter().find(|one| one.name.contains("Voss"));
        let (first, voss) = (&nav_offices[0], voss.unwrap());
        let counts = [("ar", "2026"), ("versjon", "0"), ("the_act-counsellor", "6"), ("housing-leader", "3"), ("bekreft", "ja")];
        let href = format!("/opplaering/ansatte/{}", first.id);
        officer.post(&href, &counts).await.location();

        let (one, two) = (first.id.to_string(), voss.id.to_string());
        let form = [("kontor", one.as_str()), ("kontor", two.as_str())];
        officer.post(&format!("{course}/tilbud"), &form).await.location();
        let page = officer.get(&course).await;
        assert!(page.has("Tilbudt til 2 NAV-kontor med 6 ansatte"), "{}", page.text());
        assert!(page.statements() <= 12, "{}", page.statements());
        let offers = room.rows("SELECT people FROM course_offer ORDER BY people DESC", values![]).await;
        let people: Vec<i64> = offers.iter().map(|row| row.get("people").unwrap()).collect();
        assert_eq!(people, [6, 0], "without confirmed counts an offer covers nobody");
        let steps = "SELECT COUNT(*) AS n FROM activity_place WHERE offered_on = '2026-11-16' AND nav_office_id IS NOT NULL";
        assert_eq!(room.count(steps).await, 2);
        let mails = room.rows("SELECT recipient, subject, body FROM mail", values![]).await;
        assert_eq!(mails.len(), 1, "one contact, one message");
        let body: String = mails[0].get("body").unwrap();
        assert!(body.contains("Bergen"), "{body}");
        let subject: String = mails[0].get("subject").unwrap();
        assert!(subject.contains("Sosialtjenesteloven"), "{subject}");

        // Offered again the first day stands, and those who work there now are counted.
        let base = [("ar", "2026"), ("versjon", "1"), ("the_act-counsellor", "8"), ("bekreft", "ja")];
        officer.post(&href, &base).await.location();
        room.test.clock.set("2026-11-18".parse().unwrap());
        officer.post(&format!("{course}/tilbud"), &[("kontor", one.as_str())]).await.location();
        let offers = room.rows("SELECT people, offered_on FROM course_offer ORDER BY people DESC", values![]).await;
        assert_eq!(offers.len(), 2);
        let day: kernel::Day = offers[0].get("offered_on").unwrap();
        assert_eq!((offers[0].get::<i64>("people").unwrap(), day.to_string().as_str()), (8, "2026-11-16"));
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_offered_is_told_and_nothing_stands() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let course = plan_course(&officer).await;
        let path = format!("{course}/tilbud");
        let theirs: Id = {
            let office = organisations::office_id("rogaland");
            let mut reader = room.test.owner.read().await.unwrap();
            organisations::nav_offices_of_office(&mut reader, office)
                .await
                .unwrap()[0]
                .id
        };
        let (theirs, own) = (
            theirs.to_string(),
            room.nav_offices().await[0].id.to_string(),
        );
        assert_eq!(officer.post(&path, &[]).await.status, 422);
        let mixed = [("kontor", own.as_str()), ("kontor", theirs.as_str())];
        assert_eq!(officer.post(&path, &mixed).await.status, 422);
        for table in ["course_offer", "activity_place", "mail"] {
            let rows = match table {
                "course_offer" => room.count("SELECT COUNT(*) AS n FROM course_offer").await,
                "mail" => room.count("SELECT COUNT(*) AS n FROM mail").await,
                _ => room.count("SELECT COUNT(*) AS n FROM activity_place").await,
            };
            assert_eq!(rows, 0, "{table}");
        }
        let key = officer.get(&path).await.input("skjemanokkel").unwrap();
        let twice = [("kontor", own.as_str()), ("skjemanokkel", key.as_str())];
        for _ in 0..2 {
            officer.post(&path, &twice).await.location();
        }
        let events = "SELECT COUNT(*) AS n FROM audit_event WHERE action = 'course.offered'";
        assert_eq!(room.count(events).await, 1);
    })
    .await;
}

#[tokio::test]
async fn who_was_never_offered_is_a_list_that_leads_to_a_course_for_them() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let officer = room.officer().await;
        let never =
            "/opplaering/dekning?fagomrade=the_act&vis=aldri-tilbudt&fra=2026-01-01&til=2026-11-16";
        let page = officer.get(never).await;
        let passed_over = body_rows(&page.text());
        assert!(passed_over > 0, "somebody is passed over in the demo");
        assert!(page.statements() <= 12, "{}", page.statements());
        let href = page
            .text()
            .split("href=\"/kurs/ny?")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .replace("&amp;", "&")
            .replace("&#38;", "&");
        let form = officer.get(&format!("/kurs/ny?{href}")).await.text();
        let places = form.matches("name=\"sted\"").count();
        let ticked = form
            .split("name=\"sted\"")
            .skip(1)
            .filter(|rest| rest.split('>').next().unwrap().contains("checked"))
            .count();
        assert_eq!(
            ticked, passed_over,
            "of {places} places those are chosen who were passed over"
        );
        assert!(form.contains("value=\"the_act\" selected"));
        // Who only reads is not led to plan.
        let governor = room.one(Role::CountyGovernor).await.get(never).await;
        assert!(!governor.has("/kurs/ny?"));
        // The filters of the offer show the same kinds of list.
        let course = plan_course(&officer).await;
        let offers = officer
            .get(&format!("{course}/tilbud?vis=aldri-deltatt"))
            .await;
        assert!(offers.statements() <= 12, "{}", offers.statements());
        assert!(
            body_rows(&offers.text()) > 0
                && body_rows(&offers.text()) < room.nav_offices().await.len()
        );
        let file = officer
            .get(&never.replace("dekning?", "dekning.xlsx?"))
            .await;
        assert!(file.bytes.starts_with(b"PK"));
    })
    .await;
}
