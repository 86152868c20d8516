//! The way to the places that are configured, with servers on this machine.
#![expect(clippy::unwrap_used, reason = "a test may")]
#![expect(
    dead_code,
    reason = "the servers of the other tests know more than these ask for"
)]

mod server;

use std::time::Duration;

use http::Request;
use outgoing::{KnownPlaces, NotAnswered, Within};
use server::{Server, raw};

fn question(address: &str) -> Request<Vec<u8>> {
    Request::get(address).body(Vec::new()).unwrap()
}

#[tokio::test]
async fn only_known_places_are_asked_and_nobody_sends_us_on() {
    let (known, other) = (Server::start().await, Server::start().await);
    let places = KnownPlaces::new([known.at("")]).unwrap();
    let answer = places.ask(question(&known.at("/status/200"))).await;
    assert_eq!(answer.unwrap().status(), 200);

    let refused = places.ask(question(&other.at("/status/200"))).await;
    assert_eq!(refused.unwrap_err(), NotAnswered::NotKnown);
    let elsewhere = known.at(&format!("/to?{}", other.at("/status/200")));
    let answer = places.ask(question(&elsewhere)).await.unwrap();
    assert_eq!(
        answer.status(),
        302,
        "its answer is what it says, not where it sends us"
    );
    assert_eq!(other.asked("/status/200"), 0);
}

#[tokio::test]
async fn an_answer_without_end_is_not_read_to_the_end() {
    let endless = raw("HTTP/1.1 200 OK\r\n\r\n", "more and more ").await;
    let places = KnownPlaces::new([endless.trim_end_matches('/').to_owned()]).unwrap();
    let answer = places.ask(question(&endless)).await;
    assert_eq!(answer.unwrap_err(), NotAnswered::TooLarge);
}

#[tokio::test]
async fn the_bounds_are_those_that_were_given() {
    let server = raw(
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n",
        "ten bytes ",
    )
    .await;
    let places = KnownPlaces::new([server.trim_end_matches('/').to_owned()]).unwrap();
    let within = |bytes| Within {
        bytes,
        ..Within::default()
    };
    let answer = places.ask_within(within(20), question(&server)).await;
    assert_eq!(answer.unwrap().body().len(), 20);
    let answer = places.ask_within(within(19), question(&server)).await;
    assert_eq!(answer.unwrap_err(), NotAnswered::TooLarge);

    let silent = raw("", "").await;
    let places = KnownPlaces::new([silent.trim_end_matches('/').to_owned()]).unwrap();
    let within = Within {
        time: Duration::from_millis(50),
        ..Within::default()
    };
    let answer = places.ask_within(within, question(&silent)).await;
    assert_eq!(answer.unwrap_err(), NotAnswered::TooSlow);
}
