use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    str::FromStr,
};

use axum::extract::ConnectInfo;
use http::{HeaderMap, request::Parts};

/// A network, such as `10.0.0.0/8`, or one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    address: IpAddr,
    bits: u32,
}

/// What was written is no network.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is neither an address nor a network such as 10.0.0.0/8")]
pub struct NotANetwork(String);

/// The proxies in front of the program whose word is taken for where a request comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(Vec<Network>);

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Self, NotANetwork> {
        let not = || NotANetwork(text.to_owned());
        let (address, bits) = match text.trim().split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text.trim(), None),
        };
        let address: IpAddr = address.parse().map_err(|_| not())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |bits| bits.parse().map_err(|_| not()))?;
        if bits > most {
            return Err(not());
        }
        Ok(Self { address, bits })
    }
}

impl Network {
    fn holds(self, address: IpAddr) -> bool {
        match (self.address, address) {
            (IpAddr::V4(own), IpAddr::V4(other)) => {
                let differ = u32::from(own) ^ u32::from(other);
                differ.leading_zeros() >= self.bits
            }
            (IpAddr::V6(own), IpAddr::V6(other)) => {
                let differ = u128::from(own) ^ u128::from(other);
                differ.leading_zeros() >= self.bits
            }
            _ => false,
        }
    }
}

impl Proxies {
    /// The proxies at these addresses and in these networks.
    ///
    /// # Errors
    /// The first that is none.
    pub fn new<'a>(networks: impl IntoIterator<Item = &'a str>) -> Result<Self, NotANetwork> {
        networks
            .into_iter()
            .map(str::parse)
            .collect::<Result<_, _>>()
            .map(Self)
    }

    fn are_trusted(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(address))
    }

    /// Where the request comes from: the one that connected, or what a trusted proxy says, read from the right as far as
    /// each that speaks is trusted. What a stranger writes in the header is not believed.
    fn caller(&self, peer: IpAddr, forwarded: &[&str]) -> IpAddr {
        let mut at = peer.to_canonical();
        for said in forwarded.iter().rev() {
            if !self.are_trusted(at) {
                break;
            }
            match said.trim().parse::<IpAddr>() {
                Ok(address) => at = address.to_canonical(),
                Err(_) => break,
            }
        }
        at
    }

    /// Where the request comes from; without a connection, as in tests, from nowhere (0.0.0.0).
    pub(crate) fn caller_of(&self, parts: &Parts) -> IpAddr {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
        self.caller(peer, &forwarded(&parts.headers))
    }
}

fn forwarded(headers: &HeaderMap) -> Vec<&str> {
    headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trusted_proxies_say_where_a_request_comes_from() {
        let proxies = Proxies::new(["10.0.0.0/8", "2001:db8::1"]).unwrap();
        for (situation, peer, forwarded, caller) in [
            ("no proxy", "192.0.2.7", &[][..], "192.0.2.7"),
            (
                "a stranger's word",
                "192.0.2.7",
                &["198.51.100.1"],
                "192.0.2.7",
            ),
            (
                "a proxy's word",
                "10.1.2.3",
                &["198.51.100.1"],
                "198.51.100.1",
            ),
            (
                "what the caller wrote in front",
                "10.1.2.3",
                &["1.1.1.1", "198.51.100.1"],
                "198.51.100.1",
            ),
            (
                "two proxies",
                "10.1.2.3",
                &["198.51.100.1", " 10.9.9.9"],
                "198.51.100.1",
            ),
            ("only proxies", "10.1.2.3", &["10.9.9.9"], "10.9.9.9"),
            (
                "nonsense",
                "10.1.2.3",
                &["198.51.100.1", "unknown"],
                "10.1.2.3",
            ),
            (
                "written as IPv6",
                "::ffff:10.1.2.3",
                &["198.51.100.1"],
                "198.51.100.1",
            ),
            ("IPv6", "2001:db8::1", &["2001:db8:5::9"], "2001:db8:5::9"),
        ] {
            let found = proxies.caller(peer.parse().unwrap(), forwarded);
            assert_eq!(found.to_string(), caller, "{situation}");
        }
    }

    #[test]
    fn what_is_no_network_is_said() {
        for text in ["", "ti", "10.0.0.0/33", "10.0.0.0/x", "::/129"] {
            assert!(Proxies::new([text]).is_err(), "{text}");
        }
        assert!(Proxies::new(["0.0.0.0/0", "::/0", "127.0.0.1"]).is_ok());
    }
}
