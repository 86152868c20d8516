//! Demands found in prose are proposed, decided on one by one or several at once, and left out when nobody decides.

use access::Role;
use http::StatusCode;
use testkit::{Client, on_both};

use crate::house::{client, correct, print_of, publish_form, read_in, start};

const LETTER: &str = include_str!("../../corpus/letters/a02-2013-nb.md");

/// Key, address and state of each proposal on the page.
async fn proposals(client: &Client, page: &str) -> Vec<(String, String, String)> {
    let review = client.get(page).await;
    let text = review.text();
    let boxes = text.split("name=\"forslag\" value=\"").skip(1);
    let found = boxes.map(|rest| {
        let (key, print) = rest.split('"').next().unwrap().split_once(':').unwrap();
        let address = rest.split("class=\"address\"").nth(1).unwrap();
        let address = address.split(['>', '<']).nth(1).unwrap();
        (key.to_owned(), address.to_owned(), print.to_owned())
    });
    found.collect()
}

#[tokio::test]
async fn a_proposal_is_accepted_rejected_put_back_or_left_undecided() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let page = read_in(&steward, LETTER).await;
        let all = proposals(&steward, &page).await;
        assert!(all.len() >= 3, "{all:?}");
        assert!(all.iter().all(|(_, address, _)| address.contains("-T")));
        let rett = format!("{page}/rett");
        let none = steward.post(&rett, &[("handling", "godta-valgte")]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(none.has("Kryss av for ett eller flere forslag"));
        let chosen = format!("{}:{}", all[0].0, all[0].2);
        let form = [("handling", "godta-valgte"), ("forslag", chosen.as_str())];
        assert_eq!(
            steward.post(&rett, &form).await.location(),
            format!("{page}#punkt-{}", all[0].0)
        );
        let (rejected, undecided) = (&all[1], &all[2]);
        let no = [("handling", "avvis-forslag")];
        correct(&steward, &page, &rejected.0, &no).await.location();
        let review = steward.get(&page).await;
        assert!(
            review.has(&format!("Godtok forslaget {}", all[0].1)) && review.has("– ikke et krav")
        );
        let back = [("handling", "ta-med")];
        correct(&steward, &page, &rejected.0, &back)
            .await
            .location();
        correct(
            &steward,
            &page,
            &rejected.0,
            &[("handling", "utelat"), ("grunn", "Gjentar et punkt")],
        )
        .await
        .location();
        assert_eq!(proposals(&steward, &page).await.len(), all.len() - 2);
        let publish = steward.get(&format!("{page}/publiser")).await;
        assert!(
            publish.has("ikke avgjort og blir ikke"),
            "{}",
            publish.text()
        );
        publish_form(&steward, &page, "2026").await.location();
        let letter = steward.get(&page).await;
        let address = &all[0].1;
        assert!(letter.has(&format!("/punkt/{address}\"")), "{address}");
        assert!(letter.has("forslag, ikke avgjort") && letter.has("Gjentar et punkt"));
        assert!(!letter.has(&format!("/punkt/{}\"", undecided.1)));
    })
    .await;
}

#[tokio::test]
async fn proposals_decided_by_another_meanwhile_are_left_as_they_are() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let page = read_in(&steward, LETTER).await;
        let all = proposals(&steward, &page).await;
        let other = [("handling", "avvis-forslag")];
        correct(&steward, &page, &all[0].0, &other).await.location();
        let both: Vec<String> = all[..2]
            .iter()
            .map(|(key, _, print)| format!("{key}:{print}"))
            .collect();
        let form = [
            ("handling", "godta-valgte"),
            ("forslag", both[0].as_str()),
            ("forslag", both[1].as_str()),
        ];
        let rett = format!("{page}/rett");
        steward.post(&rett, &form).await.location();
        let review = steward.get(&page).await;
        assert!(review.has("– ikke et krav"), "the other's decision stands");
        assert_eq!(proposals(&steward, &page).await.len(), all.len() - 2);
        assert_ne!(print_of(&review, &all[1].0), all[1].2, "accepted");
    })
    .await;
}
