//! Who of an office answers for an item.

use access::Role;
use http::StatusCode;
use testkit::on_both;

use crate::house::{
    LETTER, client, known, published, rogaland, start, vestland, with_accounts, words,
};

#[tokio::test]
async fn an_item_is_given_to_one_of_the_office_and_found_among_the_own() {
    on_both(async |engine| {
        let house = start(engine).await;
        with_accounts(&house).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let letter = published(&steward, LETTER, "2026").await;
        let (marit, person) = known(&house, "marit", vestland()).await;
        let (leader, _) = known(&house, "anne-grethe", vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;

        let item = format!("{letter}/punkt/73.1-R1");
        let page = marit.get(&item).await;
        assert!(page.has("Ingen er satt som ansvarlig") && page.has("Tor Egil Vikane"));
        assert!(!page.has("Kjersti Haaland"), "she works in another office");
        assert!(page.statements() <= 12, "{} statements", page.statements());
        assert!(
            marit
                .get("/?mine=ja")
                .await
                .has("Du står ikke som ansvarlig")
        );

        let id = person.id.to_string();
        let form = [("ansvarlig", id.as_str()), ("versjon", "0")];
        let own = format!("{item}/ansvarlig");
        assert_eq!(marit.post(&own, &form).await.location(), item);
        assert_eq!(
            leader.post(&own, &form).await.status,
            StatusCode::CONFLICT,
            "she saw that nobody had it"
        );
        for (page, who) in [
            ("/", &leader),
            (letter.as_str(), &leader),
            (item.as_str(), &leader),
        ] {
            assert!(who.get(page).await.has("Marit Solheim"), "{page}");
        }
        let mine = words(&marit.get("/?mine=ja").await);
        assert!(mine.contains("Mine (1)") && mine.contains("73.1-R1"));
        assert!(!mine.contains("73.1-R2"));
        assert!(!neighbour.get(&item).await.has("Marit Solheim"));

        let changed = [("ansvarlig", ""), ("versjon", "1")];
        leader.post(&own, &changed).await.location();
        assert!(marit.get(&item).await.has("Ingen er satt som ansvarlig"));
        let stale = [("ansvarlig", id.as_str()), ("versjon", "1")];
        assert_eq!(marit.post(&own, &stale).await.status, StatusCode::CONFLICT);
        let stale = [("ansvarlig", id.as_str()), ("versjon", "0")];
        assert_eq!(marit.post(&own, &stale).await.status, StatusCode::CONFLICT);
    })
    .await;
}

#[tokio::test]
async fn only_people_of_the_own_office_can_be_chosen_and_only_by_those_who_may() {
    on_both(async |engine| {
        let house = start(engine).await;
        with_accounts(&house).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let letter = published(&steward, LETTER, "2026").await;
        let (marit, _) = known(&house, "marit", vestland()).await;
        let (officer, ingrid) = known(&house, "ingrid", vestland()).await;
        let (_, kjersti) = known(&house, "kjersti", rogaland()).await;

        let own = format!("{letter}/punkt/73.1-R1/ansvarlig");
        let other = kjersti.id.to_string();
        let refused = marit.post(&own, &[("ansvarlig", &other)]).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        let id = ingrid.id.to_string();
        for who in [&steward, &officer] {
            let reply = who.post(&own, &[("ansvarlig", &id)]).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN);
        }
        for (address, status) in [
            ("73.1-R99", StatusCode::NOT_FOUND),
            ("73.1-I1", StatusCode::NOT_FOUND),
        ] {
            let path = format!("{letter}/punkt/{address}/ansvarlig");
            let reply = marit.post(&path, &[("ansvarlig", &id)]).await;
            assert_eq!(reply.status, status, "{address}");
        }
        assert!(!officer.get(&letter).await.has("Ansvarlig:"));
    })
    .await;
}
