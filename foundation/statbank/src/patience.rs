use std::time::Duration;

/// Tålmodighet: how often a question is tried, and how long it waits in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// All tries, the first among them.
    pub tries: u32,
    /// Before the second try where the service does not say how long; twice that before the third, and so on.
    pub first_wait: Duration,
    /// Where the service wants us to wait longer than this, it is given up.
    pub longest_wait: Duration,
}

impl Default for Patience {
    /// Five tries, two seconds, five minutes.
    fn default() -> Self {
        Self {
            tries: 5,
            first_wait: Duration::from_secs(2),
            longest_wait: Duration::from_secs(300),
        }
    }
}

impl Patience {
    /// How long to wait after so many tries, or none to give up. `wanted` is what the service asks for.
    pub(crate) fn wait(self, tries: u32, wanted: Option<Duration>) -> Option<Duration> {
        if tries >= self.tries {
            return None;
        }
        match wanted {
            Some(wanted) => (wanted <= self.longest_wait).then_some(wanted),
            None => {
                let twice = 2u32.saturating_pow(tries.saturating_sub(1));
                Some(self.first_wait.saturating_mul(twice).min(self.longest_wait))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_waits_longer_each_time_and_gives_up() {
        let patience = Patience::default();
        let waits = [1, 2, 3, 4, 5].map(|tries| patience.wait(tries, None));
        let seconds = waits.map(|wait| wait.map(|wait| wait.as_secs()));
        assert_eq!(seconds, [Some(2), Some(4), Some(8), Some(16), None]);
    }

    #[test]
    fn the_service_is_heeded_within_reason() {
        let patience = Patience::default();
        for (tries, wanted, wait) in [
            (1, 0, Some(0)),
            (1, 37, Some(37)),
            (4, 300, Some(300)),
            (1, 301, None),
            (5, 1, None),
        ] {
            let wanted = Some(Duration::from_secs(wanted));
            let wait = wait.map(Duration::from_secs);
            assert_eq!(patience.wait(tries, wanted), wait, "{tries} {wanted:?}");
        }
    }

    #[test]
    fn very_many_tries_wait_no_longer_than_the_longest() {
        let patience = Patience {
            tries: u32::MAX,
            ..Patience::default()
        };
        let wait = patience.wait(1_000_000, None);
        assert_eq!(wait, Some(patience.longest_wait));
    }
}
