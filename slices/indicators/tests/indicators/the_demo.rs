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
