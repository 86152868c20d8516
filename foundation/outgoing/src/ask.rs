use std::{error::Error, net::IpAddr, sync::Arc, time::Duration};

use http::{Method, StatusCode, header};
use reqwest::{Client, Url, redirect::Policy};
use tokio::{sync::Semaphore, time::timeout};

use crate::{LinkAnswer, Names, Networks, NotFound, Outcome, SystemNames, names::AdmittedNames};

/// How often a link may send us on; browsers allow more, but a link in a library should not need it.
const MOST_REDIRECTS: usize = 5;
/// For a link with all that it sends us on to.
const TIME_LIMIT: Duration = Duration::from_secs(10);
/// Asked at a time by the whole program, so that a library is no load for those it points to.
const AT_A_TIME: usize = 8;

/// Utgående trafikk: asks addresses of the web. Cheap to clone.
#[derive(Clone)]
pub struct Outgoing {
    client: Client,
    networks: Networks,
    time_limit: Duration,
    places: Arc<Semaphore>,
}

/// The client cannot be made: the roots of trust that it is built with cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("addresses of the web cannot be asked: {0}")]
pub struct NoClient(#[from] reqwest::Error);

/// What one question to one address gave: the status, and where it sends us on.
struct Reply {
    status: StatusCode,
    next: Option<Url>,
}

impl Outgoing {
    /// The client of the program: the open internet only, ten seconds for a link.
    ///
    /// # Errors
    /// When the client cannot be made.
    pub fn new() -> Result<Self, NoClient> {
        Self::within(Networks::Open, Arc::new(SystemNames), TIME_LIMIT)
    }

    /// A client with networks, names and time limit of one's own: for tests, whose servers are on this machine.
    ///
    /// # Errors
    /// When the client cannot be made.
    pub fn within(
        networks: Networks,
        names: Arc<dyn Names>,
        time_limit: Duration,
    ) -> Result<Self, NoClient> {
        let client = Client::builder()
            .user_agent(concat!("oppdrag/", env!("CARGO_PKG_VERSION")))
            // Each step is looked at before it is taken.
            .redirect(Policy::none())
            .referer(false)
            // Somebody else's program would look up the names, and the networks could not be told apart.
            .no_proxy()
            .dns_resolver(Arc::new(AdmittedNames { names, networks }))
            .pool_max_idle_per_host(0)
            .build()?;
        Ok(Self {
            client,
            networks,
            time_limit,
            places: Arc::new(Semaphore::new(AT_A_TIME)),
        })
    }

    /// Asks whether the link works, following where it leads. Waits for its turn when many are asked at once; then it
    /// takes no longer than the time limit. No body is read.
    pub async fn ask(&self, link: &str) -> LinkAnswer {
        let Ok(_place) = self.places.acquire().await else {
            return LinkAnswer::unanswered(Outcome::NotReached);
        };
        let answer = timeout(self.time_limit, self.follow(link)).await;
        answer.unwrap_or_else(|_| LinkAnswer::unanswered(Outcome::NotReached))
    }

    async fn follow(&self, link: &str) -> LinkAnswer {
        let Some(mut at) = Url::parse(link).ok().and_then(of_the_web) else {
            return LinkAnswer::unanswered(Outcome::NotAllowed);
        };
        let (mut moved, mut for_good) = (None, true);
        let mut status = StatusCode::LOOP_DETECTED;
        for _ in 0..=MOST_REDIRECTS {
            let reply = match self.ask_one(&at).await {
                Ok(reply) => reply,
                Err(outcome) => return LinkAnswer::unanswered(outcome),
            };
            status = reply.status;
            let Some(next) = reply.next else {
                return LinkAnswer::of(status, moved);
            };
            for_good &= matches!(status.as_u16(), 301 | 308);
            if for_good {
                moved = Some(next.to_string());
            }
            at = next;
        }
        LinkAnswer::of(status, None)
    }

    /// Asks one address with HEAD, and with GET where that is not taken: some answer HEAD with *not found* too, and a
    /// link is not called dead for that.
    async fn ask_one(&self, at: &Url) -> Result<Reply, Outcome> {
        let reply = self.send(Method::HEAD, at).await?;
        if matches!(reply.status.as_u16(), 403 | 404 | 405 | 501) {
            return self.send(Method::GET, at).await;
        }
        Ok(reply)
    }

    async fn send(&self, method: Method, at: &Url) -> Result<Reply, Outcome> {
        // A name is looked up by our own hand; a number is connected to as it stands.
        if number(at).is_some_and(|address| !self.networks.admit(address)) {
            return Err(Outcome::NotAllowed);
        }
        let response = self.client.request(method, at.clone()).send().await;
        let response = response.map_err(|error| unanswered(&error))?;
        let status = response.status();
        let next = match status.as_u16() {
            301 | 302 | 303 | 307 | 308 => {
                Some(next(at, response.headers()).ok_or(Outcome::Fault)?)
            }
            _ => None,
        };
        Ok(Reply { status, next })
    }
}

/// The address with nothing that tells who one is, when it is one of the web.
fn of_the_web(mut at: Url) -> Option<Url> {
    let is_web = matches!(at.scheme(), "http" | "https");
    (is_web && at.set_username("").is_ok() && at.set_password(None).is_ok()).then_some(at)
}

fn next(at: &Url, headers: &http::HeaderMap) -> Option<Url> {
    let location = headers.get(header::LOCATION)?.to_str().ok()?;
    let mut next = of_the_web(at.join(location).ok()?)?;
    if next.fragment().is_none() {
        next.set_fragment(at.fragment());
    }
    Some(next)
}

fn number(at: &Url) -> Option<IpAddr> {
    let host = at.host_str()?;
    host.trim_matches(['[', ']']).parse().ok()
}

fn unanswered(error: &reqwest::Error) -> Outcome {
    let mut source = error.source();
    while let Some(cause) = source {
        if let Some(not_found) = cause.downcast_ref::<NotFound>() {
            return match not_found {
                NotFound::NoSuchHost => Outcome::NoSuchHost,
                NotFound::NotReached => Outcome::NotReached,
                NotFound::NotAllowed => Outcome::NotAllowed,
            };
        }
        source = cause.source();
    }
    if error.is_connect() || error.is_timeout() {
        Outcome::NotReached
    } else {
        Outcome::Fault
    }
}
