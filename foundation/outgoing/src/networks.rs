use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Nett: the networks that the program may ask in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Networks {
    /// The open internet, and nothing else.
    Open,
    /// This machine too, where the servers of tests are.
    OpenAndThisMachine,
}

impl Networks {
    pub(crate) fn admit(self, address: IpAddr) -> bool {
        is_open(address) || self == Self::OpenAndThisMachine && address.is_loopback()
    }
}

/// Whether the address is one machine's on the open internet.
fn is_open(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_open_v4(address),
        IpAddr::V6(address) => is_open_v6(address),
    }
}

fn is_open_v4(address: Ipv4Addr) -> bool {
    let closed = match address.octets() {
        // This network, this machine, private networks and those that providers share among customers.
        [0 | 10 | 127, ..] | [172, 16..=31, ..] | [192, 168, ..] | [100, 64..=127, ..] => true,
        // One wire only, where clouds keep the keys of their machines.
        [169, 254, ..] => true,
        // Protocols, examples in documents, relays and measuring.
        [192, 0, 0 | 2, _] | [192, 88, 99, _] | [198, 18 | 19, ..] => true,
        [198, 51, 100, _] | [203, 0, 113, _] => true,
        // To many at once, kept for later, and to all.
        [224..=255, ..] => true,
        _ => false,
    };
    !closed
}

fn is_open_v6(address: Ipv6Addr) -> bool {
    match address.segments() {
        // An address of version 4 in the clothes of version 6, as such and by a translator.
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
            is_open_v4(Ipv4Addr::new(a, b, c, d))
        }
        // Protocols and tunnels, which can lead to any address of version 4, and examples in documents.
        [0x2001, 0..=0x01ff | 0xdb8, ..] | [0x2002, ..] | [0x3fff, 0..=0x0fff, ..] => false,
        // Of all the rest only this eighth is given out.
        [first, ..] => (0x2000..=0x3fff).contains(&first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_open_internet() {
        for address in [
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "193.156.1.1",
            "2001:700:100::1",
            "2a00:1450::1",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
        ] {
            assert!(Networks::Open.admit(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn networks_of_somebodys_own() {
        for address in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::169.254.169.254",
            "64:ff9b:1::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!Networks::Open.admit(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn tests_reach_this_machine_and_no_other_closed_one() {
        let networks = Networks::OpenAndThisMachine;
        assert!(networks.admit(IpAddr::V4(Ipv4Addr::LOCALHOST)));
        assert!(networks.admit(IpAddr::V6(Ipv6Addr::LOCALHOST)));
        assert!(!networks.admit(Ipv4Addr::new(10, 0, 0, 1).into()));
        assert!(!networks.admit(Ipv4Addr::UNSPECIFIED.into()));
    }
}
