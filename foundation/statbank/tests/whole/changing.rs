//! A table that is changed while it is fetched.

use statbank::{Advice, Bank, Form, Problem, Step};
use std::sync::Mutex;

use crate::{
    fetching::{FORMS, is_whole, plan_all},
    pretend::{Act, Pretend},
    shelves::TestShelf,
    ways,
};

const AUTUMN: &str = "2026-09-15T06:00:00Z";
const WINTER: &str = "2026-12-15T06:00:00Z";

#[tokio::test]
async fn all_parts_are_of_the_newest_edition() {
    for form in FORMS {
        let pretend = Pretend::new(form, 4, 5);
        let service = pretend.serve(10).await;
        let way = ways::out(&service);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let mut shelf = TestShelf::default();
        pretend.will([Act::Good, Act::Good, Act::Changed(AUTUMN)]);
        let anew = Mutex::new(0);
        let tell = |progress: statbank::Progress| {
            *anew.lock().unwrap() += usize::from(progress.step == Step::Anew);
        };
        let dataset = bank.fetch(&plan, &mut shelf, &tell).await.unwrap();
        is_whole(&dataset, &pretend.table);
        assert_eq!(dataset.about.updated.as_deref(), Some(AUTUMN));
        // The first two twice; the one that told of the change is good already.
        assert_eq!(pretend.asked().len(), 6);
        assert_eq!((anew.into_inner().unwrap(), shelf.len()), (1, 4));
    }
}

#[tokio::test]
async fn a_table_that_is_changed_twice_is_given_up() {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let service = pretend.service(10);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    let mut shelf = TestShelf::default();
    pretend.will([Act::Good, Act::Changed(AUTUMN), Act::Changed(WINTER)]);
    let failure = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap_err();
    let Problem::Changed { before, after } = &failure.problem else {
        panic!("{failure}");
    };
    assert_eq!((before.as_str(), after.as_str()), (AUTUMN, WINTER));
    assert_eq!(failure.advice(), Advice::TryLater(None));
    // Nothing of an edition that is gone stays behind.
    assert_eq!(shelf.len(), 0);
}

#[tokio::test]
async fn a_table_that_was_changed_before_the_first_part_is_fetched_once() {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let service = pretend.service(10);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    pretend.will([Act::Changed(AUTUMN)]);
    let mut shelf = TestShelf::default();
    let dataset = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
    is_whole(&dataset, &pretend.table);
    assert_eq!(pretend.asked().len(), 4);
}
