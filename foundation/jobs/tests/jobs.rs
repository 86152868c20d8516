//! Jobs through workers on both engines.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use audit::{Actor, Event};
use jobs::{Job, Overview, Schedule, Standing, Worker, enqueue, overview, try_again};
use kernel::Day;
use slice::Slice;
use testkit::{Engine, UnderTest, on_both};
use texts::Source;
use tokio::sync::Notify;

static SLICE: Slice = Slice::named(
    "jobs-test",
    Source {
        name: "jobs-test",
        nb: "",
        nn: "",
        en: "",
    },
);

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST_AT_ONCE: AtomicUsize = AtomicUsize::new(0);
static DONE: AtomicUsize = AtomicUsize::new(0);

/// Notes how many of it run at once.
static COUNTED: Job = Job {
    kind: "test.counted",
    schedule: Schedule::WhenAsked,
    run: |_, _| {
        Box::pin(async {
            let now = RUNNING.fetch_add(1, Ordering::SeqCst) + 1;
            MOST_AT_ONCE.fetch_max(now, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(30)).await;
            RUNNING.fetch_sub(1, Ordering::SeqCst);
            DONE.fetch_add(1, Ordering::SeqCst);
            Ok(())
        })
    },
};
static FAILS: Job = Job {
    kind: "test.fails",
    schedule: Schedule::WhenAsked,
    run: |_, _| Box::pin(async { anyhow::bail!("the other end is closed") }),
};
static PANICS: Job = Job {
    kind: "test.panics",
    schedule: Schedule::Daily { hour: 3 },
    run: |_, _| Box::pin(async { panic!("out of range") }),
};
static NEVER_ENDS: Job = Job {
    kind: "test.never-ends",
    schedule: Schedule::WhenAsked,
    run: |_, _| Box::pin(std::future::pending()),
};
/// The same kind, as a node that can end it knows it.
static ENDS: Job = Job {
    run: |_, _| Box::pin(async { Ok(()) }),
    ..NEVER_ENDS
};
/// Ends when it is told to, well or not: a node that was slow and is not dead.
static LET_GO: Notify = Notify::const_new();
static SLOW: Job = Job {
    run: |_, _| {
        Box::pin(async {
            LET_GO.notified().await;
            Ok(())
        })
    },
    ..NEVER_ENDS
};
static SLOW_AND_FAILS: Job = Job {
    run: |_, _| {
        Box::pin(async {
            LET_GO.notified().await;
            anyhow::bail!("too late")
        })
    },
    ..NEVER_ENDS
};

async fn start(engine: Engine) -> UnderTest {
    UnderTest::start(engine, &[&SLICE], Day::of(2026, 5, 4).unwrap()).await
}

async fn ask(test: &UnderTest, job: &Job, times: usize) {
    let app = &test.app;
    let mut tx = app.database.begin().await.unwrap();
    for _ in 0..times {
        let at = (app.now(), app.now());
        enqueue(&mut tx, &app.ids, job, "", at).await.unwrap();
    }
    let event = Event::new("job.tried-again", &Actor::program(), app.now());
    audit::commit(tx, &event).await.unwrap();
}

async fn seen(test: &UnderTest) -> Overview {
    let mut reader = test.app.database.read().await.unwrap();
    overview(&mut reader, test.app.now()).await.unwrap()
}

fn worker(test: &UnderTest, job: &'static Job) -> Worker {
    Worker::new(test.app.clone(), vec![job])
}

#[tokio::test]
async fn workers_side_by_side_do_each_job_once() {
    on_both(async |engine| {
        let test = start(engine).await;
        for counter in [&MOST_AT_ONCE, &DONE] {
            counter.store(0, Ordering::SeqCst);
        }
        ask(&test, &COUNTED, 12).await;
        let workers = (0..4).map(|_| worker(&test, &COUNTED));
        let running = workers.map(|worker| tokio::spawn(async move { worker.run_due().await }));
        let running: Vec<_> = running.collect();
        let mut taken = 0;
        for worker in running {
            taken += worker.await.unwrap().unwrap();
        }
        let done = DONE.load(Ordering::SeqCst);
        assert_eq!((taken, done), (12, 12), "{engine:?}");
        assert!(MOST_AT_ONCE.load(Ordering::SeqCst) > 1, "side by side");
        assert!(seen(&test).await.jobs.is_empty(), "nothing is left to do");
    })
    .await;
}

#[tokio::test]
async fn the_job_of_a_node_that_died_is_taken_over_when_its_lease_is_out() {
    on_both(async |engine| {
        let test = start(engine).await;
        ask(&test, &NEVER_ENDS, 1).await;
        let dying = worker(&test, &NEVER_ENDS);
        let killed = tokio::time::timeout(Duration::from_millis(300), dying.run_due()).await;
        assert!(killed.is_err(), "it was at it when it was killed");
        let heir = worker(&test, &ENDS);
        assert_eq!(heir.run_due().await.unwrap(), 0, "the lease is not out");
        assert_eq!(seen(&test).await.count(Standing::Running), 1);
        test.clock.pass(61);
        assert_eq!(heir.run_due().await.unwrap(), 1);
        assert!(seen(&test).await.jobs.is_empty());
    })
    .await;
}

#[tokio::test]
async fn one_that_lost_its_job_lays_it_down_for_nobody() {
    on_both(async |engine| {
        for slow in [&SLOW, &SLOW_AND_FAILS] {
            let test = start(engine).await;
            ask(&test, slow, 1).await;
            let late = worker(&test, slow);
            let late = tokio::spawn(async move { late.run_due().await });
            while seen(&test).await.count(Standing::Running) == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            test.clock.pass(61);
            let heir = worker(&test, &NEVER_ENDS);
            let heir = tokio::spawn(async move { heir.run_due().await });
            while seen(&test).await.count(Standing::Running) == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            LET_GO.notify_one();
            assert_eq!(late.await.unwrap().unwrap(), 1);
            let overview = seen(&test).await;
            assert_eq!(
                overview.count(Standing::Running),
                1,
                "the heir is at it: {overview:?}"
            );
            heir.abort();
        }
    })
    .await;
}

#[tokio::test]
async fn a_job_that_fails_is_seen_waits_longer_each_time_and_is_given_up() {
    on_both(async |engine| {
        let test = start(engine).await;
        ask(&test, &FAILS, 1).await;
        let worker = worker(&test, &FAILS);
        assert_eq!(worker.run_due().await.unwrap(), 1);
        let overview = seen(&test).await;
        let job = &overview.jobs[0];
        assert_eq!(job.standing, Standing::Failing);
        assert_eq!(job.fault.as_deref(), Some("the other end is closed"));
        assert_eq!(job.run_at, test.app.now().plus_seconds(30));
        assert_eq!(worker.run_due().await.unwrap(), 0, "it waits");
        for _ in 0..9 {
            test.clock.pass(6 * 3600);
            assert_eq!(worker.run_due().await.unwrap(), 1);
        }
        let overview = seen(&test).await;
        let job = &overview.jobs[0];
        assert_eq!((job.standing, job.attempts), (Standing::GivenUp, 10));
        test.clock.pass(6 * 3600);
        assert_eq!(worker.run_due().await.unwrap(), 0, "a person must look");
        let mut tx = test.app.database.begin().await.unwrap();
        let now = test.app.now();
        assert!(
            !try_again(&mut tx, job.id, job.version - 1, now)
                .await
                .unwrap()
        );
        assert!(try_again(&mut tx, job.id, job.version, now).await.unwrap());
        let event = Event::new("job.tried-again", &Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        assert_eq!(worker.run_due().await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_comes_back_by_itself_is_there_once_and_outlives_a_panic() {
    on_both(async |engine| {
        let test = start(engine).await;
        let (one, other) = (worker(&test, &PANICS), worker(&test, &PANICS));
        for worker in [&one, &other, &one] {
            worker.prepare().await.unwrap();
        }
        assert_eq!(seen(&test).await.jobs.len(), 1);
        for _ in 0..15 {
            test.clock.pass(24 * 3600);
            assert_eq!(one.run_due().await.unwrap(), 1);
        }
        let job = &seen(&test).await.jobs[0];
        assert_eq!(job.standing, Standing::Failing, "never given up");
        assert_eq!(job.fault.as_deref(), Some("the job panicked"));
    })
    .await;
}

#[tokio::test]
async fn a_job_is_asked_for_when_the_transaction_stands_and_not_otherwise() {
    on_both(async |engine| {
        let test = start(engine).await;
        let app = &test.app;
        let mut tx = app.database.begin().await.unwrap();
        let at = (app.now(), app.now());
        enqueue(&mut tx, &app.ids, &ENDS, "", at).await.unwrap();
        drop(tx);
        assert_eq!(worker(&test, &ENDS).run_due().await.unwrap(), 0);
    })
    .await;
}
