//! How often a service is asked, whoever asks.

use statbank::{Bank, Form, NoShelf, Step, WaitingFor};
use std::{sync::Mutex, time::Duration};

use crate::{
    cancelled::polled,
    fetching::plan_all,
    pretend::{Act, Pretend},
    ways,
};

const WINDOW: Duration = Duration::from_secs(60);

/// The most questions within any window.
fn most_in_a_window(pretend: &Pretend) -> usize {
    let asked = pretend.asked();
    let within = |from: Duration| {
        let at = asked.iter().map(|asked| asked.at);
        at.filter(|at| (from..=from + WINDOW).contains(at)).count()
    };
    asked.iter().map(|asked| within(asked.at)).max().unwrap()
}

#[tokio::test]
async fn no_minute_has_more_than_thirty_and_none_is_wasted() {
    let pretend = Pretend::new(Form::PxWebApi2, 70, 1);
    let service = pretend.service(1);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    let waits = Mutex::new(Vec::new());
    let tell = |progress: statbank::Progress| {
        if let Step::Waiting(waiting) = progress.step {
            waits.lock().unwrap().push(waiting.why);
        }
    };
    bank.fetch(&plan, &mut NoShelf, &tell).await.unwrap();
    assert_eq!(pretend.asked().len(), 140);
    assert_eq!(most_in_a_window(&pretend), 30);
    // 141 with the table itself: four windows of a minute and the second that a request may be on its way.
    assert_eq!(way.time.passed(), 4 * Duration::from_secs(61));
    assert_eq!(waits.into_inner().unwrap(), [WaitingFor::Turn; 4]);
    assert!(plan.about_how_long() >= way.time.passed());
}

#[tokio::test]
async fn two_who_fetch_at_once_share_the_pace() {
    let pretend = Pretend::new(Form::PxWebApi2, 20, 1);
    let service = pretend.service(1);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    let (mut one, mut other) = (NoShelf, NoShelf);
    let fetched = tokio::join!(
        bank.fetch(&plan, &mut one, &|_| {}),
        bank.fetch(&plan, &mut other, &|_| {})
    );
    assert_eq!(fetched.0.unwrap(), fetched.1.unwrap());
    assert_eq!(pretend.asked().len(), 80);
    assert!(most_in_a_window(&pretend) <= 30);
}

#[tokio::test]
async fn when_the_service_wants_one_to_wait_all_wait() {
    let mut began = Vec::new();
    for polls in 0.. {
        let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
        let service = pretend.service(10);
        let way = ways::straight(&pretend);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        pretend.will([Act::Good, Act::Status(429, &[("retry-after", "50")], "")]);
        // One goes so far and no further; then another comes.
        polled(bank.fetch(&plan, &mut NoShelf, &|_| {}), polls);
        if way.time.passed() > Duration::ZERO {
            break;
        }
        let before = pretend.asked().len();
        bank.fetch(&plan, &mut NoShelf, &|_| {}).await.unwrap();
        began.push((before, pretend.asked()[before].at.as_secs()));
    }
    // The last of them came when one had been told to wait and was waiting.
    assert_eq!(began.first(), Some(&(0, 0)));
    assert_eq!(began.last(), Some(&(2, 50)));
}
