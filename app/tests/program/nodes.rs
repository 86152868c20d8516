//! Two programs on one PostgreSQL database, of which one is killed.

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use database::Database;

use crate::{server::Server, stored::stored, writers::Writers};

const PEOPLE: usize = 4;

#[test]
fn of_two_programs_one_is_killed_and_the_other_goes_on() {
    let Some(postgres) = testkit::new_postgres_now() else {
        return;
    };
    let address = postgres.address();
    let place = ["--database", address];
    let (first, second) = (Server::start(&place), Server::start(&place));
    let at_first: Vec<_> = (0..PEOPLE).map(|_| first.visitor("ingrid")).collect();
    // Who signed in at the one is known at the other.
    let at_second: Vec<_> = at_first.iter().map(|one| one.at(&second.address)).collect();
    assert_eq!(at_second[0].get("/saker").expect("an answer").status, 200);
    let everyone = [at_first, at_second].concat();
    let (is_over, count) = (AtomicBool::new(false), AtomicUsize::new(0));
    let writers = Writers {
        series: "8",
        is_over: &is_over,
        count: &count,
    };
    let more = |wanted: usize| {
        let until = count.load(Ordering::Relaxed) + wanted;
        while count.load(Ordering::Relaxed) < until {
            thread::sleep(Duration::from_millis(5));
        }
    };
    let all = writers.write_while(&everyone, || {
        more(40);
        first.kill();
        more(40);
        is_over.store(true, Ordering::Relaxed);
    });
    let stored = stored(Database::open_postgres(address));
    let told: BTreeSet<_> = all.iter().flat_map(|one| one.stored.clone()).collect();
    assert!(told.is_subset(&stored), "{:?}", told.difference(&stored));
    for (place, one) in all.iter().enumerate() {
        assert!(one.wrong.is_empty(), "{:?}", one.wrong);
        // At the killed one nobody lost more than what was in flight; at the other nobody lost anything.
        let most = usize::from(place < PEOPLE);
        assert!(
            one.unanswered.len() <= most,
            "{place}: {:?}",
            one.unanswered
        );
    }
    let seen = everyone[PEOPLE].get("/saker").expect("an answer");
    assert_eq!(
        seen.status, 200,
        "the session of the killed program goes on"
    );
}
