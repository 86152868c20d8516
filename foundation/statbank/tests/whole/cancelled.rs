//! A fetch that is dropped at any moment loses nothing that was answered.

use statbank::{Bank, Form};
use std::{
    collections::HashMap,
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use crate::{
    fetching::{is_whole, plan_all},
    pretend::{Act, Pretend},
    shelves::TestShelf,
    ways,
};

/// Polls so often, and gives what came of it; then it is dropped. A fetch can be sent to another thread on the way.
pub fn polled<F: Future + Send>(future: F, times: usize) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    (0..times).find_map(|_| match future.as_mut().poll(&mut context) {
        Poll::Ready(ready) => Some(ready),
        Poll::Pending => None,
    })
}

#[tokio::test]
async fn wherever_it_is_dropped_it_goes_on_from_there() {
    let mut dropped = 0;
    loop {
        let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        // A wait is among the places where it can be dropped, and a change of the table.
        pretend.will([
            Act::Good,
            Act::Status(429, &[("retry-after", "3")], ""),
            Act::Changed("2026-09-15T06:00:00Z"),
        ]);
        let mut shelf = TestShelf::default();
        if polled(bank.fetch(&plan, &mut shelf, &|_| {}), dropped).is_some() {
            break;
        }
        let before = pretend.asked().len();
        let kept = shelf.len();
        // The table says anew which edition it has.
        let plan = plan_all(&bank, &pretend).await;
        let dataset = bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        is_whole(&dataset, &pretend.table);
        assert_eq!(shelf.len(), 4);
        // One question may have been asked in vain, beside what the service itself made us ask again.
        let asked = pretend.asked().len();
        assert!(asked <= 4 + 1 + 1 + 1, "dropped at {dropped}: {asked}");
        assert!(
            before <= kept + 3,
            "dropped at {dropped}: {before}, kept {kept}"
        );
        dropped += 1;
    }
    assert!(dropped > 20, "there were only {dropped} places");
}

#[tokio::test]
async fn without_trouble_no_part_but_one_is_asked_for_twice() {
    for dropped in 0.. {
        let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let mut shelf = TestShelf::default();
        if polled(bank.fetch(&plan, &mut shelf, &|_| {}), dropped).is_some() {
            assert!(dropped > 12, "there were only {dropped} places");
            break;
        }
        bank.fetch(&plan, &mut shelf, &|_| {}).await.unwrap();
        let mut times = HashMap::new();
        for asked in pretend.asked() {
            *times.entry(asked.chosen).or_insert(0) += 1;
        }
        let mut times: Vec<i32> = times.into_values().collect();
        times.sort_unstable();
        assert!(
            matches!(times[..], [1, 1, 1, 1 | 2]),
            "dropped at {dropped}: {times:?}"
        );
    }
}
