//! Whom the items of a letter bind: named offices, and what each office decides of what the letter leaves open.

use access::Role;
use http::StatusCode;
use testkit::{Client, on_both};

use crate::house::{
    LETTER, client, correct, key_of, publish_form, read_in, rogaland, start, vestland,
};

/// A published letter in which one requirement names Rogaland, one is open, and one assignment is a priority.
async fn published(steward: &Client) -> String {
    let page = read_in(steward, LETTER).await;
    let key = |address| key_of(LETTER, address);
    let named = [
        ("handling", "adressater"),
        ("gjelder", "noen"),
        ("embete", "rogaland"),
        ("embete", "nordland"),
    ];
    correct(steward, &page, &key("73.1-R1"), &named)
        .await
        .location();
    let open = [("handling", "adressater"), ("gjelder", "apent")];
    correct(steward, &page, &key("73.1-R2"), &open)
        .await
        .location();
    let first = [("handling", "prioritet"), ("prioritet", "ja")];
    correct(steward, &page, &key("73.2-R2"), &first)
        .await
        .location();
    let number = [("handling", "nummer"), ("nummer", "3.1.2.1.1")];
    correct(steward, &page, &key("73.2-R2"), &number)
        .await
        .location();
    let review = steward.get(&page).await;
    assert!(review.has("Gjelder Nordland; Rogaland") && review.has("Åpent hvem det gjelder"));
    publish_form(steward, &page, "2026").await.location()
}

#[tokio::test]
async fn an_office_sees_what_binds_it_and_can_see_the_rest() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let page = published(&steward).await;
        let (west, _) = client(&house, Role::Adviser, vestland()).await;
        let (south, _) = client(&house, Role::Adviser, rogaland()).await;
        for path in ["/", page.as_str()] {
            let (seen, bound) = (west.get(path).await, south.get(path).await);
            assert!(!seen.has("90 % av sakene"), "{path}");
            assert!(
                seen.has("Vis også det som gjelder andre embeter (1)"),
                "{path}"
            );
            assert!(
                bound.has("90 % av sakene") && !bound.has("Vis også det"),
                "{path}"
            );
            assert!(seen.has("Prioritert i år"), "{path}");
        }
        let status = west.get("/").await;
        assert!(status.has("Ikke avgjort om det gjelder oss: 1 punkt"));
        assert!(status.has("Ikke målt: 2 resultatkrav"), "{}", status.text());
        assert!(south.get("/").await.has("Ikke målt: 3 resultatkrav"));
        let all = west.get("/?ar=2026&gjelder=alle").await;
        assert!(all.has("90 % av sakene") && all.has("Gjelder Nordland; Rogaland"));
        assert!(
            all.has("Ikke målt: 2 resultatkrav"),
            "others are not neglected"
        );
        let text = status.text();
        let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}"));
        let table = at("id=\"avsnitt-73.2\"");
        assert!(
            text[table..].find("73.2-R2") < text[table..].find("73.2-R1"),
            "first"
        );
        let item = south.get(&format!("{page}/punkt/73.2-R2")).await;
        assert!(item.has("Nummer 3.1.2.1.1 i brevet") && item.has("Prioritert i år"));
        assert!(status.statements() <= 12, "{}", status.statements());
        assert!(west.get(&page).await.statements() <= 12);
        assert!(item.statements() <= 12, "{}", item.statements());
    })
    .await;
}

#[tokio::test]
async fn an_office_decides_on_what_is_open_and_can_change_its_mind() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let page = published(&steward).await;
        let (west, _) = client(&house, Role::Leader, vestland()).await;
        let (south, _) = client(&house, Role::Adviser, rogaland()).await;
        let (officer, _) = client(&house, Role::CaseOfficer, vestland()).await;
        let (item, named) = (
            format!("{page}/punkt/73.1-R2"),
            format!("{page}/punkt/73.1-R1/gjelder"),
        );
        let decide = format!("{item}/gjelder");
        let no = [("gjelder", "nei")];
        for who in [&officer, &steward] {
            assert_eq!(who.post(&decide, &no).await.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(west.post(&named, &no).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            west.post(&decide, &[("gjelder", "kanskje")]).await.status,
            StatusCode::BAD_REQUEST
        );
        assert_eq!(west.post(&decide, &no).await.location(), item);
        let status = west.get("/").await;
        assert!(status.has("Vis også det som gjelder andre embeter (2)"));
        assert!(!status.has("Ikke avgjort om det gjelder oss"));
        let shown = west.get(&item).await;
        assert!(shown.has("Embetet har avgjort at det ikke gjelder oss"));
        assert!(shown.has("Avgjort av Kari Nes"));
        assert!(
            south
                .get("/")
                .await
                .has("Ikke avgjort om det gjelder oss: 1 punkt"),
            "another office decides for itself"
        );
        let yes = [("gjelder", "ja"), ("versjon", "1")];
        assert_eq!(west.post(&decide, &yes).await.location(), item);
        assert_eq!(
            west.post(&decide, &yes).await.status,
            StatusCode::CONFLICT,
            "of an older version"
        );
        assert!(west.get("/").await.has("Ikke målt: 3 resultatkrav"));
    })
    .await;
}
