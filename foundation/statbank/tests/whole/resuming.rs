//! What is on the shelf is not asked for again.

use statbank::{Advice, Bank, Form, Problem, Step};
use std::sync::Mutex;

use crate::{
    fetching::{FORMS, is_whole, plan_all},
    pretend::{Act, Pretend},
    shelves::{FullShelf, TestShelf},
    ways,
};

const NEVER: Act = Act::Status(400, &[], "no");

#[tokio::test]
async fn after_a_failure_only_what_is_missing_is_asked_for() {
    for form in FORMS {
        let pretend = Pretend::new(form, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let mut shelf = TestShelf::default();

        pretend.will([Act::Good, Act::Good, NEVER]);
        let failure = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap_err();
        assert_eq!(failure.part, Some((3, 4)));
        assert_eq!((pretend.asked().len(), shelf.len()), (3, 2));

        let kept = Mutex::new(0);
        let tell = |progress: statbank::Progress| {
            *kept.lock().unwrap() += usize::from(progress.step == Step::FromShelf);
        };
        let dataset = bank.fetch(&plan, &mut shelf, &tell).await.unwrap();
        is_whole(&dataset, &pretend.table);
        // Those who do not say beforehand which edition they have are asked for one cell.
        let probes = usize::from(form != Form::PxWebApi2);
        assert_eq!(pretend.asked().len(), 3 + probes + 2, "{form:?}");
        assert_eq!(kept.into_inner().unwrap(), 2);
    }
}

#[tokio::test]
async fn a_whole_fetch_from_the_shelf_asks_for_nothing_or_for_one_cell() {
    for form in FORMS {
        let pretend = Pretend::new(form, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let mut shelf = TestShelf::default();
        let first = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        let before = pretend.asked().len();
        let again = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        assert_eq!(first, again);
        let more: Vec<_> = pretend.asked().split_off(before);
        let cells = more
            .iter()
            .map(|asked| asked.chosen.iter().map(|(_, codes)| codes.len()).product());
        let cells: Vec<usize> = cells.collect();
        let expected: &[usize] = if form == Form::PxWebApi2 { &[] } else { &[1] };
        assert_eq!(cells, expected, "{form:?}");
    }
}

#[tokio::test]
async fn what_was_kept_of_an_older_edition_is_thrown_away() {
    for form in FORMS {
        let pretend = Pretend::new(form, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let mut shelf = TestShelf::default();
        bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        shelf.forget_one();
        pretend.change(Some("2026-09-15T06:00:00Z"));

        let plan = plan_all(&bank, &pretend).await;
        let dataset = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        is_whole(&dataset, &pretend.table);
        let updated = dataset.about.updated.as_deref();
        assert_eq!(updated, Some("2026-09-15T06:00:00Z"));
        let probes = usize::from(form != Form::PxWebApi2);
        assert_eq!(pretend.asked().len(), 4 + probes + 4, "{form:?}");
    }
}

#[tokio::test]
async fn a_whole_shelf_of_an_older_edition_is_not_taken_for_the_newest() {
    for form in FORMS {
        let pretend = Pretend::new(form, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let mut shelf = TestShelf::default();
        for updated in ["2026-06-15T06:00:00Z", "2026-09-15T06:00:00Z"] {
            pretend.change(Some(updated));
            let plan = plan_all(&bank, &pretend).await;
            let dataset = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
            assert_eq!(dataset.about.updated.as_deref(), Some(updated), "{form:?}");
        }
    }
}

#[tokio::test]
async fn what_was_spoilt_on_the_shelf_is_asked_for_anew() {
    for spoil in [
        |part: &mut Vec<u8>| part.truncate(part.len() / 2),
        |part: &mut Vec<u8>| part.clear(),
        |part: &mut Vec<u8>| {
            let text = String::from_utf8(part.clone()).unwrap();
            *part = text.replace("2001", "1901").into_bytes();
        },
    ] {
        let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let mut shelf = TestShelf::default();
        bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        shelf.spoil(spoil);
        let dataset = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        is_whole(&dataset, &pretend.table);
        assert_eq!(pretend.asked().len(), 8);
    }
}

#[tokio::test]
async fn what_does_not_say_its_edition_is_fetched_but_never_taken_from_the_shelf() {
    let pretend = Pretend::new(Form::PxWebApi1, 4, 5);
    pretend.change(None);
    let service = pretend.service(10);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    let mut shelf = TestShelf::default();
    for fetched in [4, 8] {
        let dataset = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        is_whole(&dataset, &pretend.table);
        assert_eq!(pretend.asked().len(), fetched);
    }
}

#[tokio::test]
async fn a_shelf_that_does_not_work_is_told() {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let service = pretend.service(10);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    let failure = bank
        .fetch(&plan, &mut FullShelf, &|_| {})
        .await
        .unwrap_err();
    assert!(matches!(failure.problem, Problem::Shelf(_)));
    assert_eq!(failure.advice(), Advice::SeeToTheShelf);
    assert_eq!(
        failure.to_string(),
        "table 12210, part 1 of 4: finished parts cannot be kept: no room"
    );
}
