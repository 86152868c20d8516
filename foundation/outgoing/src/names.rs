//! From the name of a machine to the addresses that may be asked. The client connects to nothing else than what comes
//! out of here, so a name that leads to one address when it is looked at and to another when it is used gains nothing.

use std::{
    future::Future,
    io,
    net::{IpAddr, SocketAddr},
    pin::Pin,
    sync::Arc,
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::Networks;

/// Why a name gives no address that may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFound {
    #[error("no machine has the name")]
    NoSuchHost,
    #[error("names cannot be looked up now")]
    NotReached,
    #[error("the name leads to a network that is not asked")]
    NotAllowed,
}

/// The addresses of a name, or why there are none.
pub type LookUp = Pin<Box<dyn Future<Output = Result<Vec<IpAddr>, NotFound>> + Send>>;

/// Where names are looked up.
pub trait Names: Send + Sync {
    fn look_up(&self, name: String) -> LookUp;
}

/// The names that this machine knows.
pub struct SystemNames;

impl Names for SystemNames {
    fn look_up(&self, name: String) -> LookUp {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name, 0)).await;
            let found = found.map_err(|error| why(&error))?;
            Ok(found.map(|address| address.ip()).collect())
        })
    }
}

/// What the C library says when a name does not exist; anything else may pass, so it condemns no link.
fn why(error: &io::Error) -> NotFound {
    const NO_SUCH: [&str; 4] = [
        "Name or service not known",
        "No address associated with hostname",
        "Name does not resolve",
        "nodename nor servname provided",
    ];
    let said = error.to_string();
    if NO_SUCH.iter().any(|words| said.contains(words)) {
        NotFound::NoSuchHost
    } else {
        NotFound::NotReached
    }
}

/// Names whose addresses lie in networks that may be asked.
pub(crate) struct AdmittedNames {
    pub names: Arc<dyn Names>,
    pub networks: Networks,
}

impl Resolve for AdmittedNames {
    fn resolve(&self, name: Name) -> Resolving {
        let looking = self.names.look_up(name.as_str().to_owned());
        let networks = self.networks;
        Box::pin(async move {
            let mut found = looking.await?;
            let there_are_some = !found.is_empty();
            found.retain(|address| networks.admit(*address));
            if found.is_empty() {
                return Err(if there_are_some {
                    NotFound::NotAllowed.into()
                } else {
                    NotFound::NoSuchHost.into()
                });
            }
            // The port of the link takes the place of the nought.
            let addresses = found.into_iter().map(|address| SocketAddr::new(address, 0));
            Ok(Box::new(addresses) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_says_that_a_name_does_not_exist() {
        for (said, expected) in [
            (
                "failed to lookup address information: Name or service not known",
                NotFound::NoSuchHost,
            ),
            (
                "failed to lookup address information: Temporary failure in name resolution",
                NotFound::NotReached,
            ),
            ("Try again", NotFound::NotReached),
            ("Name does not resolve", NotFound::NoSuchHost),
        ] {
            assert_eq!(why(&io::Error::other(said)), expected, "{said}");
        }
    }
}
