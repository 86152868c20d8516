//! The way to the places that are configured, with servers on this machine.
#![expect(clippy::unwrap_used, reason = "a test may")]
#![expect(
    dead_code,
    reason = "the servers of the other tests know more than these ask for"
)]

mod server;

use http::Request;
use outgoing::{KnownPlaces, NotAnswered};
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
