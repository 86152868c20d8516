use std::{sync::Arc, time::Duration};

use http::{Request, Response};
use reqwest::{Client, Url, redirect::Policy};
use tokio::time::timeout;

use crate::NoClient;

/// How long a known place is waited for, and how much of its answer is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Within {
    /// For a question with its whole answer.
    pub time: Duration,
    /// Bytes of the answer's body.
    pub bytes: usize,
}

impl Default for Within {
    /// Ten seconds, and 512 kB: keys and tokens are a few kB.
    fn default() -> Self {
        Self {
            time: Duration::from_secs(10),
            bytes: 512 * 1024,
        }
    }
}

/// Kjente steder: the second way out, to the places that the configuration names and to no others. They may stand in a
/// closed network, because those who operate the program named them; nothing that anybody writes in the program leads
/// here. Cheap to clone.
#[derive(Clone, Debug)]
pub struct KnownPlaces {
    client: Client,
    origins: Arc<[String]>,
}

/// Why a known place gave no answer. It says neither what was asked nor where, which may be secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnswered {
    #[error("the address is at none of the known places")]
    NotKnown,
    #[error("there is no way to the place")]
    NotReached,
    #[error("there was no answer within the time limit")]
    TooSlow,
    #[error("the answer broke off")]
    BrokenOff,
    #[error("the answer is larger than what is read")]
    TooLarge,
}

impl KnownPlaces {
    /// A client for these origins alone, each written as `https://machine` with the port where it is not the usual one.
    ///
    /// # Errors
    /// When the client cannot be made.
    pub fn new(origins: impl IntoIterator<Item = String>) -> Result<Self, NoClient> {
        let client = Client::builder()
            .user_agent(concat!("oppdrag/", env!("CARGO_PKG_VERSION")))
            // A place that sends us on would choose for us where a secret goes.
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .build()?;
        Ok(Self {
            client,
            origins: origins.into_iter().collect(),
        })
    }

    /// Asks the place and reads its whole answer, within the usual bounds.
    ///
    /// # Errors
    /// [`NotAnswered`]; when the place is not known, nothing was sent.
    pub async fn ask(&self, request: Request<Vec<u8>>) -> Result<Response<Vec<u8>>, NotAnswered> {
        self.ask_within(Within::default(), request).await
    }

    /// Asks the place and reads its whole answer, within bounds of one's own: figures are larger than keys, and later.
    ///
    /// # Errors
    /// [`NotAnswered`]; when the place is not known, nothing was sent.
    pub async fn ask_within(
        &self,
        within: Within,
        request: Request<Vec<u8>>,
    ) -> Result<Response<Vec<u8>>, NotAnswered> {
        if !self.knows(&request.uri().to_string()) {
            return Err(NotAnswered::NotKnown);
        }
        let request = request.try_into().map_err(|_| NotAnswered::NotKnown)?;
        let asking = timeout(within.time, self.ask_and_read(request, within.bytes)).await;
        asking.unwrap_or(Err(NotAnswered::TooSlow))
    }

    fn knows(&self, address: &str) -> bool {
        origin_of(address).is_some_and(|origin| self.origins.contains(&origin))
    }

    async fn ask_and_read(
        &self,
        request: reqwest::Request,
        most: usize,
    ) -> Result<Response<Vec<u8>>, NotAnswered> {
        let sent = self.client.execute(request).await;
        let mut answer = sent.map_err(|_| NotAnswered::NotReached)?;
        let mut response = Response::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        while let Some(part) = answer.chunk().await.map_err(|_| NotAnswered::BrokenOff)? {
            if response.body().len() + part.len() > most {
                return Err(NotAnswered::TooLarge);
            }
            response.body_mut().extend_from_slice(&part);
        }
        Ok(response)
    }
}

/// The origin of the address, when secrets may be sent there: over https, or to this machine itself.
pub fn origin_of(address: &str) -> Option<String> {
    let address = Url::parse(address).ok()?;
    let is_here = matches!(
        address.host_str(),
        Some("127.0.0.1" | "[::1]" | "localhost")
    );
    let has_no_name = address.username().is_empty() && address.password().is_none();
    let may = address.scheme() == "https" || address.scheme() == "http" && is_here;
    (may && has_no_name).then(|| address.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_by_its_whole_origin() {
        let places = KnownPlaces::new(["https://id.example.no".to_owned()]).unwrap();
        for (address, known) in [
            ("https://id.example.no/keys", true),
            ("https://id.example.no:443/keys", true),
            ("https://id.example.no:8443/keys", false),
            ("http://id.example.no/keys", false),
            ("https://example.no/keys", false),
            ("https://id.example.no.example.org/keys", false),
            ("https://id.example.no@example.org/keys", false),
            ("https://kari@id.example.no/keys", false),
            ("ftp://id.example.no/keys", false),
            ("id.example.no", false),
        ] {
            assert_eq!(places.knows(address), known, "{address}");
        }
    }

    #[test]
    fn only_this_machine_is_asked_without_https() {
        for (address, origin) in [
            ("http://127.0.0.1:3000/x", Some("http://127.0.0.1:3000")),
            ("http://localhost/x", Some("http://localhost")),
            ("http://[::1]:3000/", Some("http://[::1]:3000")),
            ("http://192.168.1.2/", None),
            ("http://localhost.example.org/", None),
        ] {
            assert_eq!(origin_of(address).as_deref(), origin, "{address}");
        }
    }
}
