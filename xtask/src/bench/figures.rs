//! Times as people read them: half of all, nineteen of twenty, the slowest.

use std::time::Duration;

#[derive(Default, Clone)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    pub fn extend(&mut self, other: &Times) {
        self.0.extend_from_slice(&other.0);
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time that `percent` of all stayed within; none when nothing was timed.
    pub fn quantile(&self, percent: usize) -> Option<Duration> {
        let mut sorted = self.0.clone();
        sorted.sort();
        let rank = (sorted.len() * percent).div_ceil(100);
        sorted.get(rank.saturating_sub(1)).copied()
    }

    /// `p50 3 · p95 9 · max 41 ms (812)`
    pub fn told(&self) -> String {
        let part = |percent| self.quantile(percent).map_or("–".to_owned(), short);
        let (half, most, all) = (part(50), part(95), part(100));
        format!("{half} · {most} · {all} ({})", self.count())
    }
}

/// Milliseconds, with a decimal where it says something.
pub fn short(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    if milliseconds < 20.0 {
        format!("{milliseconds:.1} ms")
    } else {
        format!("{milliseconds:.0} ms")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_times_that_were_measured() {
        let mut times = Times::default();
        assert_eq!(times.quantile(95), None);
        for milliseconds in (1..=20).rev() {
            times.add(Duration::from_millis(milliseconds));
        }
        let milliseconds = |percent| times.quantile(percent).map(|time| time.as_millis());
        assert_eq!(milliseconds(50), Some(10));
        assert_eq!(milliseconds(95), Some(19));
        assert_eq!(milliseconds(100), Some(20));
    }
}
