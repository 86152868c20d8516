//! What hostile answers can cost.

use statbank::{Bank, Form, NoAnswer, NotUnderstood, Problem};

use crate::{
    fetching::plan_all,
    pretend::{Act, Pretend},
    shelves::TestShelf,
    ways,
};

#[tokio::test]
async fn an_answer_that_claims_more_cells_than_the_service_gives_is_refused() {
    const CLAIM: &str = r#"{"version": "2.0", "class": "dataset", "id": ["Region", "ContentsCode", "Tid"],
        "size": [4000000000, 4000000000, 4000000000], "value": {"0": 1},
        "dimension": {"Region": {"category": {"index": ["1"]}}}}"#;
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let service = pretend.service(10);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    pretend.will([Act::Status(
        200,
        &[("content-type", "application/json")],
        CLAIM,
    )]);
    let failure = bank
        .fetch(&plan, &mut TestShelf::default(), &|_| {})
        .await
        .unwrap_err();
    assert!(
        matches!(
            failure.problem,
            Problem::NotUnderstood(NotUnderstood::Dataset(_))
        ),
        "{failure}"
    );
    assert_eq!(failure.tries, 1);
}

#[tokio::test]
async fn json_that_is_no_figures_is_told_and_never_taken_for_some() {
    const HEADERS: &[(&str, &str)] = &[("content-type", "application/json")];
    for body in [
        "null",
        "[]",
        "{}",
        "\"\"",
        "12",
        r#"{"error": "Parameter error"}"#,
        r#"{"version": "2.0", "class": "dataset", "id": [], "size": [], "dimension": {}, "value": [1]}"#,
        r#"{"version": "2.0", "class": "collection", "link": {"item": []}}"#,
    ] {
        let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        pretend.will([Act::Status(200, HEADERS, body)]);
        let failure = bank
            .fetch(&plan, &mut TestShelf::default(), &|_| {})
            .await
            .unwrap_err();
        let told = matches!(
            failure.problem,
            Problem::NotUnderstood(_) | Problem::OtherThanAsked(_)
        );
        assert!(told, "{body}: {failure}");
        assert_eq!(pretend.asked().len(), 1, "{body}");
    }
}

#[tokio::test]
async fn a_way_out_that_heeds_no_bounds_is_checked() {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let service = pretend.service(10);
    let mut way = ways::straight(&pretend);
    way.bounds.bytes = 100;
    let failure = Bank::new(&service, &way)
        .table(&pretend.id())
        .await
        .unwrap_err();
    assert!(
        matches!(failure.problem, Problem::NoAnswer(NoAnswer::TooLarge)),
        "{failure}"
    );
}
