//! A measure whose parameter stands for a word is bound by choosing the word.

use access::Role;
use testkit::on_both;

use crate::room::{Room, scope};

#[tokio::test]
async fn the_word_of_a_parameter_is_chosen_from_a_list() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let mut reader = room.test.app.database.read().await.unwrap();
        let (scope, today) = (scope(), room.test.app.today());
        let letter = letters::letter_of_year(&mut reader, &scope, 2026, today);
        let letter = letter.await.unwrap().unwrap();
        drop(reader);
        let item = format!("/brev/{}/punkt/73.5-R2", letter.letter.id);
        let adviser = room.one(Role::Adviser).await;
        let page = adviser.get(&item).await.text();
        let select = page
            .split("<select class=\"ds-input\" id=\"plan.joint-partner\"")
            .nth(1);
        let select = select.unwrap().split("</select>").next().unwrap();
        assert!(
            select.contains("<option value=\"2\" selected>Husbanken</option>"),
            "{select}"
        );
        assert!(select.contains("En hvilken som helst partner"));
        assert!(page.contains("Foreslått") && page.contains("Partner: Husbanken"));
        let form = [
            ("handling", "knytt"),
            ("maling", "plan.joint"),
            ("partner", "3"),
            ("mal", "50"),
        ];
        let bound = adviser.post(&format!("{item}/maling"), &form).await;
        let page = adviser.get(&bound.location()).await.text();
        assert!(page.contains("Partner: KS"), "{page}");
        assert!(
            page.contains("<option value=\"3\" selected>KS</option>"),
            "{page}"
        );
        let beyond = [
            ("handling", "knytt"),
            ("maling", "plan.joint"),
            ("partner", "99"),
        ];
        let beyond = adviser.post(&format!("{item}/maling"), &beyond).await;
        assert_eq!(beyond.status, 422);
    })
    .await;
}
