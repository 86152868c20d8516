//! Whatever a service does, what comes of it is whole or nothing.

use jsonstat::Dataset;
use proptest::prelude::*;
use statbank::{Bank, Failure, Form};
use std::sync::Arc;

use crate::{
    cancelled::polled,
    fetching::{is_whole, plan_all},
    pretend::{Act, Pretend},
    shelves::TestShelf,
    ways::{self, Straight},
};

fn form() -> impl Strategy<Value = Form> {
    prop::sample::select(&[Form::PxWebApi1, Form::PxWebApi2, Form::Fhi][..])
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => Just(Act::Good),
        1 => prop::sample::select(&["2026-07-01T06:00:00Z", "2026-08-01T06:00:00Z", "2026-09-01T06:00:00Z"][..])
            .prop_map(Act::Changed),
        1 => prop::sample::select(vec![
            Act::Status(429, &[("retry-after", "9")], ""),
            Act::Status(503, &[], "later"),
            Act::Status(400, &[], "no"),
            Act::Page,
            Act::Half,
            Act::BreakOff,
            Act::Endless,
            Act::Silence,
            Act::Nothing,
            Act::Less,
            Act::More,
            Act::SaysError,
        ]),
    ]
}

/// One fetch, dropped after so many polls.
async fn fetch(
    pretend: &Arc<Pretend>,
    way: &statbank::Way<Straight, crate::time::TestTime>,
    cells: usize,
    shelf: &mut TestShelf,
    polls: usize,
) -> Option<Result<Dataset, Failure>> {
    let service = pretend.service(cells);
    let bank = Bank::new(&service, way);
    let plan = plan_all(&bank, pretend).await;
    polled(bank.fetch(&plan, shelf, &|_| {}), polls)
}

proptest! {
    #[test]
    fn a_fetch_is_whole_and_of_one_edition_or_it_fails(
        form in form(),
        (regions, years, cells) in (1usize..6, 1usize..6, 1usize..20),
        acts in prop::collection::vec(act(), 0..30),
        drops in prop::collection::vec(0usize..60, 0..4),
        turned: bool,
    ) {
        let pretend = Pretend::new(form, regions, years);
        if turned {
            pretend.turn();
        }
        pretend.will(acts);
        let way = ways::straight(&pretend);
        let mut shelf = TestShelf::default();
        let mut drops = drops.into_iter();
        // Each failure takes at least one of the acts with it, and after them all is good.
        for _ in 0..40 {
            let polls = drops.next().unwrap_or(usize::MAX);
            let fetched = polled(fetch(&pretend, &way, cells, &mut shelf, polls), usize::MAX);
            if let Some(Some(Ok(dataset))) = fetched {
                is_whole(&dataset, &pretend.table);
                return Ok(());
            }
        }
        prop_assert!(false, "it never came to an end");
    }
}
