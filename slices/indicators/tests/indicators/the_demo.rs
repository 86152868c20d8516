use access::Role;
use testkit::on_both;

use crate::room::Room;

#[tokio::test]
async fn the_demo_has_figures_of_every_indicator_and_says_that_they_are_made_up() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let app = &room.test.app;
        let mut tx = app.database.begin().await.unwrap();
        let events = indicators::put_demo(&mut tx, || app.new_id(), (app.now(), 2))
            .await
            .unwrap();
        audit::commit_all(tx, &events).await.unwrap();
        let adviser = room.one(Role::Adviser).await;
        let overview = adviser.get("/levekar").await.text();
        let keys = overview.split("href=\"/levekar/indikatorer/").skip(1);
        let keys: Vec<&str> = keys.map(|one| one.split('"').next().unwrap()).collect();
        assert!(keys.len() > 15, "{}", keys.len());
        for key in keys {
            let page = adviser.get(&format!("/levekar/indikatorer/{key}")).await;
            assert!(page.has("Bergen"), "{key}");
            assert!(page.has("laget for demoen"), "{key}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_texts_are_complete() {
    assert_eq!(texts::faults(&indicators::TEXTS), Vec::<String>::new());
}

#[tokio::test]
async fn the_office_of_the_demo_follows_three_indicators_and_one_has_raised_alarms() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.put_demo().await;
        let app = &room.test.app;
        let office = organisations::office_id("vestland");
        let mut tx = app.database.begin().await.unwrap();
        let when = (app.now(), office);
        let events = indicators::put_demo_watches(&mut tx, || app.new_id(), when)
            .await
            .unwrap();
        assert_eq!(events.len(), 3);
        audit::commit_all(tx, &events).await.unwrap();
        let adviser = room.one(Role::Adviser).await;
        let page = adviser.get("/levekar/varsler").await;
        assert!(page.has("som ingen har sett på"), "{}", page.text());
        assert!(page.has("laget for demoen"));
        let scope = room.test.person(
            "Marit Rådgiver",
            Role::Adviser,
            testkit::UnderTest::office(office, "vestland", "Vestland"),
        );
        let scope = scope.own_scope().unwrap();
        let t = app.texts.tongue(kernel::Language::Nb);
        let due = async || {
            let mut reader = app.database.read().await.unwrap();
            let ask = slice::OfficeAsk {
                reader: &mut reader,
                scope: &scope,
                period: kernel::Period::year(2026),
                as_of: room.test.today(),
                t: &t,
            };
            let entries = indicators::SLICE.dated_entries.first().unwrap();
            (entries.build)(ask).await.unwrap()
        };
        let waiting = due().await;
        assert_eq!(waiting.len(), 1);
        assert!(
            waiting[0].sentence.contains("varsler om levekår")
                && waiting[0].href == "/levekar/varsler"
        );
        // When somebody has looked at them, nothing waits.
        let text = page.text();
        let raised = text.split("id=\"slatt-ut\"").nth(1).unwrap();
        let address = raised.split("href=\"/levekar/varsler/").nth(1).unwrap();
        let address = format!("/levekar/varsler/{}", address.split('"').next().unwrap());
        let form = [("versjon", "1"), ("gjort", "Tas opp i dialogen.")];
        let looked = adviser.post(&format!("{address}/sett"), &form).await;
        assert_eq!(looked.location(), address);
        assert!(due().await.is_empty());
    })
    .await;
}
