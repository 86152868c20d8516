//! Letters and how their requirements stand, for other systems.

use access::{ApiScope, Role};
use accounts::{WantedKey, make_key};
use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use serde_json::{Value, json};
use testkit::{Reply, UnderTest, on_both};

use crate::house::{LETTER, client, published, read_in, start, vestland};

async fn ask(house: &UnderTest, office: Option<&str>, path: &str) -> Reply {
    let app = &house.app;
    let wanted = WantedKey {
        name: "Styringstall".to_owned(),
        office: office.map(organisations::office_id),
        scopes: vec![
            ApiScope::ReadLetters,
            ApiScope::ReadStatus,
            ApiScope::ReadCases,
        ],
        days: 30,
    };
    let made = make_key(&app.database, &app.ids, app.now(), &wanted).await;
    let bearer = format!("Bearer {}", made.expect("a key").secret);
    let headers = [("authorization", bearer.as_str())];
    let browser = house.visitor();
    browser
        .send_with(Method::GET, path, None, Body::empty(), &headers)
        .await
}

fn told(reply: &Reply) -> Value {
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    serde_json::from_slice(&reply.bytes).expect("JSON")
}

#[tokio::test]
async fn another_system_reads_the_letter_and_how_it_stands() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let letter = published(&steward, LETTER, "2026").await;
        let binding = [
            ("handling", "knytt"),
            ("maling", "made-up.in_time"),
            ("months", "3"),
            ("mal", "90"),
        ];
        let measured = format!("{letter}/punkt/73.1-R1/maling");
        let bound = steward.post(&measured, &binding);
        bound.await.location();
        let path = letter.replace("/brev", "/api/v1/letters");

        let list = told(&ask(&house, Some("vestland"), "/api/v1/letters").await);
        assert_eq!(list["items"].as_array().map(Vec::len), Some(1), "{list}");
        let whole = told(&ask(&house, Some("vestland"), &path).await);
        let items = whole["items"].as_array().expect("items");
        let first = items.iter().find(|item| item["address"] == "73.1-R1");
        assert_eq!(first.expect("the item")["kind"], "requirement");

        let status = told(&ask(&house, Some("vestland"), "/api/v1/status?year=2026").await);
        let requirements = status["requirements"].as_array().expect("requirements");
        let first = requirements.iter().find(|one| one["address"] == "73.1-R1");
        let figure = &first.expect("the requirement")["figures"][0];
        let amount = json!({ "kind": "share", "part": 131, "whole": 150 });
        assert_eq!(figure["amount"], amount, "{figure}");
        assert_eq!(
            (&figure["target"], &figure["standing"]),
            (&json!(90), &json!("reachable"))
        );
        assert_eq!(figure["counting_rule"], "Behandlet innen 3 måneder");
        let rows = figure["rows"].as_str().expect("the rows");
        assert_eq!(
            told(&ask(&house, Some("vestland"), rows).await)["items"],
            json!([])
        );
        let none = ask(&house, Some("vestland"), "/api/v1/status?year=2025").await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn drafts_and_another_offices_letters_are_not_there_for_a_key() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let draft = read_in(&adviser, LETTER).await;
        let api = |page: &str| page.replace("/brev", "/api/v1/letters");
        for path in [api(&draft), format!("{}/original", api(&draft))] {
            let reply = ask(&house, Some("vestland"), &path).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{path}");
        }
        let own = published(&adviser, LETTER, "2026").await;
        for (office, status) in [
            (Some("vestland"), StatusCode::OK),
            (Some("rogaland"), StatusCode::NOT_FOUND),
        ] {
            let reply = ask(&house, office, &api(&own)).await;
            assert_eq!(reply.status, status, "{office:?}");
        }
        let list = told(&ask(&house, Some("rogaland"), "/api/v1/letters").await);
        assert_eq!(list["items"], json!([]));
    })
    .await;
}
