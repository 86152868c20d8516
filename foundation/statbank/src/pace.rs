use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::Allowance;

/// Requests reach the service at other distances than they were sent at: one may be on its way longer than the next.
const ON_THE_WAY: Duration = Duration::from_secs(1);

/// Takten: how often a service may be asked, shared by all who ask it from here; a clone is the same pace. Services count
/// by the address on the internet, so the program needs one for each machine that it asks, and two programs behind one
/// address know nothing of each other: then the service says when to wait, and that is heeded.
///
/// Each request takes a token, and the token comes back a window and a second later: within no window are there more
/// requests than the allowance says, also not around the turn of a minute.
#[derive(Clone, Debug)]
pub struct Pace(Arc<Mutex<Tokens>>);

#[derive(Debug)]
struct Tokens {
    most: usize,
    back_after: Duration,
    /// When those that are out were taken, the oldest first.
    taken: VecDeque<Instant>,
    held_until: Option<Instant>,
}

impl Pace {
    /// A pace that nobody has asked at yet. Where the allowance says none, one request in a window is taken to be allowed.
    pub fn new(allowance: Allowance) -> Self {
        Self(Arc::new(Mutex::new(Tokens {
            most: usize::try_from(allowance.requests.max(1)).unwrap_or(usize::MAX),
            back_after: allowance.window.saturating_add(ON_THE_WAY),
            taken: VecDeque::new(),
            held_until: None,
        })))
    }

    /// Takes a token, if there is one now.
    ///
    /// # Errors
    /// How long to wait before asking again; another may come before.
    pub fn take(&self, now: Instant) -> Result<(), Duration> {
        self.tokens().take(now)
    }

    /// Nobody is to ask until this moment, because the service said so. The later of two such moments counts.
    pub fn hold(&self, until: Instant) {
        let mut tokens = self.tokens();
        tokens.held_until = tokens.held_until.max(Some(until));
    }

    /// How long a token is out.
    pub(crate) fn back_after(&self) -> Duration {
        self.tokens().back_after
    }

    fn tokens(&self) -> std::sync::MutexGuard<'_, Tokens> {
        // Every change is one assignment or one push: what another left in panic is whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tokens {
    fn take(&mut self, now: Instant) -> Result<(), Duration> {
        if let Some(until) = self.held_until.filter(|until| *until > now) {
            return Err(until - now);
        }
        let back_after = self.back_after;
        let out = |taken: &Instant| now.saturating_duration_since(*taken) < back_after;
        while self.taken.front().is_some_and(|taken| !out(taken)) {
            self.taken.pop_front();
        }
        match self.taken.front() {
            Some(oldest) if self.taken.len() >= self.most => {
                Err(back_after.saturating_sub(now.saturating_duration_since(*oldest)))
            }
            _ => {
                self.taken.push_back(now);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pace(requests: u32, seconds: u64) -> Pace {
        Pace::new(Allowance {
            cells: 1,
            requests,
            window: Duration::from_secs(seconds),
        })
    }

    #[test]
    fn thirty_at_once_and_then_a_window_and_a_second() {
        let (pace, start) = (pace(30, 60), Instant::now());
        for _ in 0..30 {
            assert_eq!(pace.take(start), Ok(()));
        }
        let second = |seconds| start + Duration::from_secs(seconds);
        assert_eq!(pace.take(second(0)), Err(Duration::from_secs(61)));
        assert_eq!(pace.clone().take(second(60)), Err(Duration::from_secs(1)));
        assert_eq!(pace.take(second(61)), Ok(()));
    }

    #[test]
    fn while_the_service_holds_nobody_asks() {
        let (pace, start) = (pace(30, 60), Instant::now());
        let second = |seconds| start + Duration::from_secs(seconds);
        pace.hold(second(10));
        pace.hold(second(5));
        assert_eq!(pace.take(second(7)), Err(Duration::from_secs(3)));
        assert_eq!(pace.take(second(10)), Ok(()));
    }

    #[test]
    fn an_allowance_of_none_is_one_at_a_time() {
        let (pace, start) = (pace(0, 60), Instant::now());
        assert_eq!(pace.take(start), Ok(()));
        assert!(pace.take(start).is_err());
    }

    proptest! {
        #[test]
        fn no_window_has_more_than_are_allowed(
            requests in 1u32..8, seconds in 0u64..20, steps in prop::collection::vec(0u64..9000, 1..200)
        ) {
            let (pace, start) = (pace(requests, seconds), Instant::now());
            let mut now = start;
            let mut sent: Vec<Instant> = Vec::new();
            for step in steps {
                now += Duration::from_millis(step);
                match pace.take(now) {
                    Ok(()) => sent.push(now),
                    // What it says to wait is enough where nobody else asks.
                    Err(wait) => {
                        now += wait;
                        prop_assert_eq!(pace.take(now), Ok(()));
                        sent.push(now);
                    }
                }
            }
            for from in &sent {
                let to = *from + Duration::from_secs(seconds);
                let within = sent.iter().filter(|at| *at >= from && **at <= to).count();
                prop_assert!(within <= requests as usize);
            }
        }
    }
}
