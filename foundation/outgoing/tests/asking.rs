//! Every answer that a link can get, from servers on this machine.
#![expect(clippy::unwrap_used, reason = "a test may")]

mod server;

use std::{net::IpAddr, sync::Arc, time::Duration};

use outgoing::{LinkAnswer, LookUp, Names, Networks, NotFound, Outcome, Outgoing};
use server::{Server, raw};

/// Names that lead where the test says.
struct MadeUp;

impl Names for MadeUp {
    fn look_up(&self, name: String) -> LookUp {
        let at = |address: &str| Ok(vec![address.parse::<IpAddr>().unwrap()]);
        let found = match name.as_str() {
            "here.example" => at("127.0.0.1"),
            "inside.example" => at("10.0.0.7"),
            "keys.example" => at("169.254.169.254"),
            "both.example" => Ok(["10.0.0.7", "127.0.0.1"]
                .map(|one| one.parse().unwrap())
                .into()),
            "empty.example" => Ok(Vec::new()),
            "later.example" => Err(NotFound::NotReached),
            _ => Err(NotFound::NoSuchHost),
        };
        Box::pin(async move { found })
    }
}

fn outgoing(networks: Networks, seconds: f32) -> Outgoing {
    Outgoing::within(networks, Arc::new(MadeUp), Duration::from_secs_f32(seconds)).unwrap()
}

/// More time than any machine needs, so that a busy one fails no test.
fn here() -> Outgoing {
    outgoing(Networks::OpenAndThisMachine, 60.0)
}

fn impatient() -> Outgoing {
    outgoing(Networks::OpenAndThisMachine, 0.2)
}

fn answer(outcome: Outcome, status: impl Into<Option<u16>>) -> LinkAnswer {
    LinkAnswer {
        outcome,
        status: status.into(),
    }
}

#[tokio::test]
async fn each_status_is_told_in_the_words_of_the_field() {
    let server = Server::start().await;
    for (path, outcome, status) in [
        ("/status/200", Outcome::Works, 200),
        ("/status/204", Outcome::Works, 204),
        ("/status/404", Outcome::Gone, 404),
        ("/status/410", Outcome::Gone, 410),
        ("/status/401", Outcome::Refused, 401),
        ("/status/403", Outcome::Refused, 403),
        ("/status/429", Outcome::Refused, 429),
        ("/status/500", Outcome::Fault, 500),
        ("/status/503", Outcome::Fault, 503),
        ("/redirect/302/status/200", Outcome::Works, 200),
        ("/redirect/307/status/200", Outcome::Works, 200),
        ("/redirect/301/status/404", Outcome::Gone, 404),
        ("/redirect/308/status/401", Outcome::Refused, 401),
    ] {
        let asked = here().ask(&server.at(path)).await;
        assert_eq!(asked, answer(outcome, status), "{path}");
    }
}

#[tokio::test]
async fn what_moved_for_good_says_where_to() {
    let server = Server::start().await;
    let there = |path: &str| Outcome::Moved(server.at(path));
    for (path, outcome) in [
        ("/redirect/301/status/200", there("/status/200")),
        (
            "/redirect/308/redirect/301/status/200",
            there("/status/200"),
        ),
        // What is sent on for now may be elsewhere tomorrow.
        (
            "/redirect/301/redirect/302/status/200",
            there("/redirect/302/status/200"),
        ),
        ("/redirect/302/redirect/301/status/200", Outcome::Works),
    ] {
        let asked = here().ask(&server.at(path)).await;
        assert_eq!(asked, answer(outcome, 200), "{path}");
    }
    let with_place = here()
        .ask(&server.at("/redirect/301/status/200#kap4"))
        .await;
    assert_eq!(with_place.outcome, there("/status/200#kap4"));
}

#[tokio::test]
async fn a_link_sends_us_on_five_times_and_no_more() {
    let server = Server::start().await;
    let times = |count: usize| server.at(&format!("{}/status/200", "/redirect/302".repeat(count)));
    assert_eq!(here().ask(&times(5)).await, answer(Outcome::Works, 200));
    assert_eq!(here().ask(&times(6)).await, answer(Outcome::Fault, 302));
    assert_eq!(
        here().ask(&server.at("/ring")).await,
        answer(Outcome::Fault, 301)
    );
    assert_eq!(server.asked("/ring"), 6);
}

#[tokio::test]
async fn get_is_tried_where_head_is_not_taken() {
    let server = Server::start().await;
    for status in [403, 404, 405, 501] {
        let asked = here().ask(&server.at(&format!("/no-head/{status}"))).await;
        assert_eq!(asked, answer(Outcome::Works, 200), "{status}");
    }
    let asked = here().ask(&server.at("/no-head/500")).await;
    assert_eq!(asked, answer(Outcome::Fault, 500));
}

#[tokio::test]
async fn who_asks_is_said_and_nothing_that_tells_who_one_is() {
    let server = Server::start().await;
    let with_password = server
        .at("/sets-cookie")
        .replace("://", "://kari:hemmelig@");
    assert_eq!(here().ask(&with_password).await.outcome, Outcome::Works);
    let headers = server.headers();
    assert_eq!(headers.len(), 2, "sent on once");
    for headers in headers {
        assert_eq!(
            headers["user-agent"],
            concat!("oppdrag/", env!("CARGO_PKG_VERSION"))
        );
        for name in ["cookie", "authorization", "referer", "proxy-authorization"] {
            assert!(!headers.contains_key(name), "{name}");
        }
    }
}

#[tokio::test]
async fn closed_networks_are_never_asked() {
    let server = Server::start().await;
    let port = server.port();
    let open = outgoing(Networks::Open, 60.0);
    for link in [
        format!("http://127.0.0.1:{port}/status/200"),
        format!("http://localhost:{port}/status/200").replace("localhost", "here.example"),
        format!("http://[::1]:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://0x7f.1:{port}/"),
        format!("http://0:{port}/"),
        "http://169.254.169.254/latest/meta-data".to_owned(),
        "http://keys.example/".to_owned(),
        "https://inside.example/".to_owned(),
        "ftp://example.org/fil".to_owned(),
        "file:///etc/passwd".to_owned(),
        "www.example.org".to_owned(),
        "https://".to_owned(),
        String::new(),
    ] {
        let asked = open.ask(&link).await;
        assert_eq!(asked, answer(Outcome::NotAllowed, None), "{link}");
    }
    assert!(server.headers().is_empty(), "nothing came through");
}

#[tokio::test]
async fn nobody_is_sent_into_a_closed_network() {
    let server = Server::start().await;
    for inside in [
        "http://10.0.0.1/",
        "http://inside.example/",
        "http://keys.example/",
        "//[fd00::1]/",
    ] {
        let asked = here().ask(&server.at(&format!("/to?{inside}"))).await;
        assert_eq!(asked, answer(Outcome::NotAllowed, None), "{inside}");
    }
    let asked = here().ask(&server.at("/to?ftp://here.example/")).await;
    assert_eq!(asked, answer(Outcome::Fault, None));
}

#[tokio::test]
async fn of_the_addresses_of_a_name_the_open_ones_are_asked() {
    let server = Server::start().await;
    for name in ["here.example", "both.example"] {
        let link = server.at("/status/200").replace("127.0.0.1", name);
        assert_eq!(
            here().ask(&link).await,
            answer(Outcome::Works, 200),
            "{name}"
        );
    }
}

#[tokio::test]
async fn names_that_lead_nowhere() {
    for (name, outcome) in [
        ("borte.example", Outcome::NoSuchHost),
        ("empty.example", Outcome::NoSuchHost),
        ("later.example", Outcome::NotReached),
    ] {
        let asked = here().ask(&format!("http://{name}/")).await;
        assert_eq!(asked, answer(outcome, None), "{name}");
    }
}

#[tokio::test]
async fn servers_that_do_not_answer_as_they_should() {
    let closed = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let nobody = format!("http://{}/", closed.local_addr().unwrap());
    drop(closed);
    assert_eq!(here().ask(&nobody).await, answer(Outcome::NotReached, None));

    let silent = raw("", "").await;
    assert_eq!(
        impatient().ask(&silent).await,
        answer(Outcome::NotReached, None)
    );
    let https = impatient().ask(&silent.replace("http:", "https:")).await;
    assert_eq!(https, answer(Outcome::NotReached, None));

    let body = raw(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "4\r\nmer!\r\n",
    )
    .await;
    assert_eq!(here().ask(&body).await, answer(Outcome::Works, 200));

    let headers = raw("HTTP/1.1 200 OK\r\n", "X-More: and more\r\n").await;
    assert_eq!(here().ask(&headers).await, answer(Outcome::Fault, None));
    let line = raw(
        "HTTP/1.1 200 OK\r\nX-Long: ",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    )
    .await;
    assert_eq!(here().ask(&line).await, answer(Outcome::Fault, None));

    let nonsense = raw("220 mail.example ESMTP\r\n", "").await;
    assert_eq!(here().ask(&nonsense).await, answer(Outcome::Fault, None));
}
