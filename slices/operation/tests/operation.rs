//! The page of operation, and trying a job again.

#![expect(
    clippy::unwrap_used,
    reason = "a test may say by panicking what it needs"
)]

use access::Role;
use audit::{Actor, Event};
use jobs::{Job, Schedule, Worker, enqueue};
use kernel::Day;
use testkit::{Client, Engine, UnderTest, on_both};

static FAILS: Job = Job {
    kind: "operation.forget-form-keys",
    schedule: Schedule::WhenAsked,
    run: |_, _| Box::pin(async { anyhow::bail!("the <disk> is slow") }),
};

async fn start(engine: Engine) -> UnderTest {
    let test = UnderTest::start(engine, &[&operation::SLICE], Day::of(2026, 5, 4).unwrap()).await;
    let app = &test.app;
    let mut tx = app.database.begin().await.unwrap();
    let at = (app.now(), app.now());
    enqueue(&mut tx, &app.ids, &FAILS, "", at).await.unwrap();
    let event = Event::new("job.tried-again", &Actor::program(), app.now());
    audit::commit(tx, &event).await.unwrap();
    test
}

async fn operator(test: &UnderTest) -> Client {
    let operator = test.person("Kari Nes", Role::Administrator, None);
    test.signed_in(&operator).await
}

#[tokio::test]
async fn what_fails_is_seen_with_what_it_failed_of_and_can_be_tried_again_once() {
    on_both(async |engine| {
        let test = start(engine).await;
        let browser = operator(&test).await;
        let waiting = browser.get("/drift").await;
        assert!(waiting.has("Venter") && waiting.has("Glemme nøkler til gamle skjemaer"));
        assert!(!waiting.has("Prøv nå"), "what waits is not tried");
        let worker = Worker::new(test.app.clone(), vec![&FAILS]);
        worker.run_due().await.unwrap();
        let failing = browser.get("/drift").await;
        assert!(failing.has("Feiler, prøves igjen"), "{}", failing.text());
        assert!(failing.has("Feilet én gang: the &#60;disk&#62; is slow"));
        let page = failing.text();
        let (_, rest) = page.split_once("action=\"/drift/jobber/").unwrap();
        let path = format!("/drift/jobber/{}", rest.split('"').next().unwrap());
        let (key, version) = (
            failing.input("skjemanokkel").unwrap(),
            failing.input("versjon").unwrap(),
        );
        let form = [("skjemanokkel", key.as_str()), ("versjon", &version)];
        assert_eq!(browser.post(&path, &form).await.location(), "/drift");
        assert_eq!(browser.post(&path, &form).await.location(), "/drift");
        assert_eq!(worker.run_due().await.unwrap(), 1, "tried once more");
        let late = browser.post(&path, &[("versjon", version.as_str())]).await;
        assert_eq!(late.status, 409, "it was made from an older page");
        let verified = audit::verify(&mut test.app.database.read().await.unwrap()).await;
        assert_eq!(verified.unwrap().events, 2, "a double click is one event");
    })
    .await;
}

#[tokio::test]
async fn metrics_tell_of_jobs_and_log() {
    on_both(async |engine| {
        let test = start(engine).await;
        let worker = Worker::new(test.app.clone(), vec![&FAILS]);
        worker.run_due().await.unwrap();
        let gauges = operation::gauges(&test.app).await.unwrap();
        for line in [
            "oppdrag_jobs{standing=\"failing\"} 1",
            "oppdrag_jobs{standing=\"waiting\"} 0",
            "oppdrag_log_events 1",
        ] {
            assert!(
                gauges.lines().any(|found| found == line),
                "{line}\n{gauges}"
            );
        }
    })
    .await;
}
