use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use kernel::{Id, Instant};

/// A minute, in microseconds.
const MINUTE: i64 = 60_000_000;
/// How many callers of a kind are remembered. Who comes from more networks than that within a minute is not stopped by
/// counting, and must not fill the memory either: then all is forgotten.
const MOST_CALLERS: usize = 100_000;

/// Grenser: how many requests of a kind one caller may send in a minute; all of them may come at once. 0 is without limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Attempts to sign in, by address: a whole office comes from one address in the morning.
    pub sign_in: u32,
    /// Writes, by account.
    pub writes: u32,
    /// Everything, by account.
    pub requests: u32,
    /// Everything from those who are not signed in, by address.
    pub visits: u32,
}

impl Limits {
    /// What nobody meets who works, and what stops a program gone wild.
    pub const USUAL: Self = Self {
        sign_in: 60,
        writes: 300,
        requests: 1200,
        visits: 600,
    };
}

/// Who comes, as far as limits go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Who {
    Account(Id),
    Address(IpAddr),
}

/// What one comes for, as far as limits go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Errand {
    SignIn,
    Write,
    Read,
}

/// The bucket that a request takes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Bucket {
    SignIn,
    Writes,
    All,
}

/// Counts requests, and says how long to wait when there were too many. The clock is a parameter.
#[derive(Default)]
pub(crate) struct Limiter {
    limits: Limits,
    /// When each bucket would be full again (GCRA: the theoretical arrival time), in microseconds.
    full_again: Mutex<HashMap<(Bucket, Who), i64>>,
}

impl Limiter {
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            full_again: Mutex::default(),
        }
    }

    /// Lets the request through.
    ///
    /// # Errors
    /// After how many seconds it may come again.
    pub fn admit(&self, who: Who, errand: Errand, now: Instant) -> Result<(), u64> {
        let who = network(who);
        self.take((Bucket::All, who), self.most(Bucket::All, who), now)?;
        let bucket = match errand {
            Errand::SignIn => Bucket::SignIn,
            Errand::Write => Bucket::Writes,
            Errand::Read => return Ok(()),
        };
        self.take((bucket, who), self.most(bucket, who), now)
    }

    fn most(&self, bucket: Bucket, who: Who) -> u32 {
        match (bucket, who) {
            (Bucket::SignIn, _) => self.limits.sign_in,
            (Bucket::Writes, _) => self.limits.writes,
            (Bucket::All, Who::Account(_)) => self.limits.requests,
            (Bucket::All, Who::Address(_)) => self.limits.visits,
        }
    }

    fn take(&self, key: (Bucket, Who), most: u32, now: Instant) -> Result<(), u64> {
        if most == 0 {
            return Ok(());
        }
        let now = now.to_utc().timestamp_micros();
        let each = MINUTE / i64::from(most);
        let mut full_again = self
            .full_again
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        make_room(&mut full_again, now);
        let known = full_again.entry(key).or_insert(now);
        // A clock that was set back must not shut anyone out for longer than a minute.
        *known = (*known).clamp(now, now + MINUTE);
        let wait = *known + each - (now + each * i64::from(most));
        if wait > 0 {
            return Err(u64::try_from(wait / 1_000_000).unwrap_or(0) + 1);
        }
        *known += each;
        Ok(())
    }
}

fn make_room(full_again: &mut HashMap<(Bucket, Who), i64>, now: i64) {
    if full_again.len() >= MOST_CALLERS {
        full_again.retain(|_, full_again| *full_again > now);
        if full_again.len() >= MOST_CALLERS {
            full_again.clear();
        }
    }
}

/// In IPv6 one caller has a whole /64 to choose from.
fn network(who: Who) -> Who {
    match who {
        Who::Address(IpAddr::V6(address)) => {
            let network = u128::from(address) & (u128::MAX << 64);
            Who::Address(IpAddr::V6(network.into()))
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits {
        sign_in: 3,
        writes: 60,
        requests: 600,
        visits: 10,
    };

    fn at(seconds: i64) -> Instant {
        let noon: Instant = "2026-03-02T12:00:00Z".parse().unwrap();
        noon.plus_seconds(seconds)
    }

    fn address(text: &str) -> Who {
        Who::Address(text.parse().unwrap())
    }

    #[test]
    fn a_whole_minutes_worth_may_come_at_once_and_then_one_at_a_time() {
        let limiter = Limiter::new(LIMITS);
        let one = address("192.0.2.1");
        for _ in 0..3 {
            assert_eq!(limiter.admit(one, Errand::SignIn, at(0)), Ok(()));
        }
        assert!(limiter.admit(one, Errand::SignIn, at(0)).is_err());
        assert!(limiter.admit(one, Errand::SignIn, at(19)).is_err());
        assert_eq!(limiter.admit(one, Errand::SignIn, at(21)), Ok(()));
        assert!(limiter.admit(one, Errand::SignIn, at(21)).is_err());
        let another = address("192.0.2.2");
        assert_eq!(limiter.admit(another, Errand::SignIn, at(0)), Ok(()));
    }

    #[test]
    fn who_waits_as_long_as_was_said_gets_in() {
        let limiter = Limiter::new(LIMITS);
        let one = address("192.0.2.1");
        for _ in 0..3 {
            limiter.admit(one, Errand::SignIn, at(0)).unwrap();
        }
        let wait = limiter.admit(one, Errand::SignIn, at(0)).unwrap_err();
        let then = at(i64::try_from(wait).unwrap());
        assert_eq!(limiter.admit(one, Errand::SignIn, then), Ok(()));
    }

    #[test]
    fn an_account_is_counted_by_itself_wherever_it_sits() {
        let limiter = Limiter::new(LIMITS);
        let ids = kernel::Ids::from_seed(1);
        for _ in 0..40 {
            let account = Who::Account(ids.next(at(0)));
            for _ in 0..60 {
                assert_eq!(limiter.admit(account, Errand::Write, at(0)), Ok(()));
            }
            assert!(limiter.admit(account, Errand::Write, at(0)).is_err());
        }
    }

    #[test]
    fn one_network_of_ipv6_is_one_caller() {
        let limiter = Limiter::new(LIMITS);
        for host in 1..=10 {
            let who = address(&format!("2001:db8::{host:x}"));
            assert_eq!(limiter.admit(who, Errand::Read, at(0)), Ok(()));
        }
        assert!(
            limiter
                .admit(address("2001:db8::ffff"), Errand::Read, at(0))
                .is_err()
        );
        assert_eq!(
            limiter.admit(address("2001:db8:1::1"), Errand::Read, at(0)),
            Ok(())
        );
    }

    #[test]
    fn the_memory_that_callers_take_is_bounded() {
        let limiter = Limiter::new(LIMITS);
        for number in 0..250_000_u32 {
            let who = Who::Address(std::net::Ipv4Addr::from(number).into());
            limiter.admit(who, Errand::Read, at(0)).unwrap();
        }
        assert!(limiter.full_again.lock().unwrap().len() <= MOST_CALLERS);
    }

    #[test]
    fn a_clock_that_is_set_back_shuts_nobody_out() {
        let limiter = Limiter::new(LIMITS);
        let one = address("192.0.2.1");
        limiter.admit(one, Errand::Read, at(86_400)).unwrap();
        let wait = limiter.admit(one, Errand::Read, at(0)).unwrap_err();
        assert!(wait <= 61, "{wait}");
        assert_eq!(limiter.admit(one, Errand::Read, at(61)), Ok(()));
    }

    #[test]
    fn without_limits_everyone_comes() {
        let limiter = Limiter::default();
        for _ in 0..10_000 {
            let one = address("192.0.2.1");
            assert_eq!(limiter.admit(one, Errand::SignIn, at(0)), Ok(()));
        }
    }
}
