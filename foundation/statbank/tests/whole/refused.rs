//! Answers that are none: what is tried again, what is told, and what is advised.

use statbank::{Advice, Bank, Failure, Form, Problem, TableId, Why};
use std::time::Duration;

use crate::{
    fetching::{FORMS, is_whole, plan_all},
    pretend::{Act, Pretend},
    shelves::TestShelf,
    ways,
};

/// Fetches a table of four parts from a service that does this with the second question, through a server.
async fn fetch(acts: &[Act]) -> (Result<jsonstat::Dataset, Failure>, Vec<u64>, usize) {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let service = pretend.serve(10).await;
    let mut way = ways::out(&service);
    way.bounds.bytes = 100_000;
    // Short only where somebody waits for nothing, so that a busy machine is no silent service.
    if acts.iter().any(|act| matches!(act, Act::Silence)) {
        way.bounds.time = Duration::from_millis(1500);
    }
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    pretend.will([Act::Good]);
    pretend.will(acts.iter().cloned());
    let fetched = bank.fetch(&plan, &mut TestShelf::default(), &|_| {}).await;
    if let Ok(dataset) = &fetched {
        is_whole(dataset, &pretend.table);
    }
    (fetched, way.time.waits(), pretend.asked().len())
}

#[tokio::test]
async fn what_may_pass_is_tried_again() {
    for (acts, waits) in [
        (vec![Act::Half], vec![2]),
        (vec![Act::Nothing], vec![2]),
        (vec![Act::BreakOff, Act::Half], vec![2, 4]),
        (vec![Act::Silence], vec![2]),
        (vec![Act::Status(500, &[], "")], vec![2]),
        (
            vec![
                Act::Status(502, &[], "<html>"),
                Act::Status(504, &[], ""),
                Act::Status(503, &[], ""),
                Act::BreakOff,
            ],
            vec![2, 4, 8, 16],
        ),
        (
            vec![Act::Status(503, &[("retry-after", "37")], "")],
            vec![37],
        ),
        (vec![Act::Status(429, &[("retry-after", "5")], "")], vec![5]),
        (
            vec![Act::Status(
                429,
                &[
                    ("date", "Thu, 26 Nov 2026 08:00:00 GMT"),
                    ("retry-after", "Thu, 26 Nov 2026 08:00:12 GMT"),
                ],
                "",
            )],
            vec![12],
        ),
        // Asked too often, by its own count of a minute that it does not tell.
        (vec![Act::Status(429, &[], "Too many requests")], vec![61]),
    ] {
        let (fetched, waited, asked) = fetch(&acts).await;
        assert!(fetched.is_ok(), "{acts:?}: {fetched:?}");
        assert_eq!(waited, waits, "{acts:?}");
        assert_eq!(asked, 4 + acts.len(), "{acts:?}");
    }
}

#[tokio::test]
async fn what_cannot_pass_is_told_at_once() {
    const TOO_MANY: &str = r#"{"title":"Too many cells selected","status":400}"#;
    for (act, advice, said) in [
        (
            Act::Page,
            Advice::ReportTheForm,
            "the answer is text/html, not JSON: «<h1>Filen finnes ikke</h1>»",
        ),
        (
            Act::Status(403, &[], "no entry"),
            Advice::SeeToTheSetup,
            "the service answered 403, that it does not let us in: «no entry»",
        ),
        (
            Act::Status(400, &[], TOO_MANY),
            Advice::PlanSmaller,
            "the service answered 400, that too many cells were asked for at once: «{\"title\":\"Too many cells selected\",\"status\":400}»",
        ),
        (
            Act::Status(404, &[], "Non-existent\u{1b}[31m\ntable"),
            Advice::LookTheTableUp,
            "the service answered 404, that there is no such thing: «Non-existent [31m table»",
        ),
        (
            Act::Status(302, &[("location", "http://127.0.0.1:1/")], ""),
            Advice::SeeToTheSetup,
            "the service answered 302, that it is elsewhere: «»",
        ),
        (
            Act::Status(429, &[("retry-after", "86400")], "in the morning"),
            Advice::TryLater(Some(Duration::from_secs(86400))),
            "the service answered 429, that it is asked too often: «in the morning»",
        ),
        (
            Act::Endless,
            Advice::PlanSmaller,
            "the answer is larger than what is read",
        ),
        (
            Act::Less,
            Advice::ReadTheTableAnew,
            "the answer is not what was asked for: of dimension «Tid», 1 codes are missing: [\"2005\"]",
        ),
        (
            Act::More,
            Advice::ReadTheTableAnew,
            "a dataset has more than 10 cells",
        ),
        (
            Act::SaysError,
            Advice::ReportTheForm,
            "the service answers with an error: \"the\\ntable is being changed\"",
        ),
    ] {
        let (fetched, waited, asked) = fetch(std::slice::from_ref(&act)).await;
        let failure = fetched.expect_err("a failure");
        let expected = format!("table 12210, part 2 of 4: {said}");
        assert_eq!(failure.to_string(), expected);
        assert_eq!(failure.advice(), advice, "{act:?}");
        assert_eq!((waited, asked), (vec![], 2), "{act:?}");
    }
}

#[tokio::test]
async fn patience_ends() {
    let acts = vec![Act::Status(503, &[], "closed for the night"); 9];
    let (fetched, waited, asked) = fetch(&acts).await;
    let failure = fetched.unwrap_err();
    assert_eq!(failure.tries, 5);
    assert_eq!(
        failure.to_string(),
        "table 12210, part 2 of 4: the service answered 503, that it cannot answer now: «closed for the night» (tried 5 times)"
    );
    assert_eq!(failure.advice(), Advice::TryLater(None));
    assert_eq!((waited, asked), (vec![2, 4, 8, 16], 6));
}

#[tokio::test]
async fn a_service_that_gives_less_than_it_said_says_so_in_its_own_way() {
    for form in FORMS {
        let pretend = Pretend::new(form, 4, 5);
        pretend.give_at_most(9);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let failure = bank.fetch(&plan, &mut TestShelf::default(), &|_| {}).await;
        let failure = failure.unwrap_err();
        let Problem::Refused(refusal) = &failure.problem else {
            panic!("{failure}");
        };
        assert_eq!(refusal.why, Why::TooManyCells, "{form:?}");
        assert_eq!(failure.advice(), Advice::PlanSmaller);
    }
}

#[tokio::test]
async fn a_service_that_is_not_there_is_tried_and_given_up() {
    // A place that nobody listens at: it was ours, and is closed again.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/api", listener.local_addr().unwrap());
    drop(listener);
    let service = statbank::Service::at(Form::PxWebApi2, base, statbank::Allowance::FHI);
    let way = ways::out(&service);
    let bank = Bank::new(&service, &way);
    let id: TableId = "12210".parse().unwrap();
    let failure = bank.table(&id).await.unwrap_err();
    assert_eq!(
        failure.to_string(),
        "table 12210: there is no way to the service now (tried 5 times)"
    );
}

#[tokio::test]
async fn what_the_way_out_does_not_allow_is_not_asked() {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let (known, other) = (pretend.serve(10).await, pretend.serve(10).await);
    let way = ways::out(&known);
    let failure = Bank::new(&other, &way)
        .table(&pretend.id())
        .await
        .unwrap_err();
    assert_eq!(failure.advice(), Advice::SeeToTheSetup);
    assert_eq!(failure.tries, 1);
}

#[tokio::test]
async fn a_table_of_another_kind_of_service_is_not_asked_for() {
    for (form, id) in [(Form::Fhi, "12210"), (Form::PxWebApi2, "nokkel/583")] {
        let pretend = Pretend::new(form, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let id: TableId = id.parse().unwrap();
        let failure = Bank::new(&service, &way).table(&id).await.unwrap_err();
        assert!(matches!(failure.problem, Problem::NotOfThisService(_)));
        assert_eq!(failure.tries, 0);
    }
}

#[tokio::test]
async fn a_plan_for_another_service_is_not_carried_out() {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let (service, other) = (pretend.service(10), pretend.service(11));
    let way = ways::straight(&pretend);
    let plan = plan_all(&Bank::new(&service, &way), &pretend).await;
    let bank = Bank::new(&other, &way);
    let failure = bank
        .fetch(&plan, &mut TestShelf::default(), &|_| {})
        .await
        .unwrap_err();
    assert!(matches!(failure.problem, Problem::OtherPlan));
    assert_eq!(pretend.asked().len(), 0);
}
