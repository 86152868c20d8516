use kernel::Instant;

/// A session that nobody has used for so long is over.
const IDLE_SECONDS: i64 = 2 * 3600;
/// A session is over after a working day, however much it is used.
const LONGEST_SECONDS: i64 = 12 * 3600;
/// How old the note of the last use may become before it is written again.
const NOTE_SECONDS: i64 = 5 * 60;
/// How long a sign-in link may be used.
const LINK_SECONDS: i64 = 24 * 3600;

/// How long an expired link is kept, so that its page can say that it has expired: 30 days, in seconds.
pub(crate) const LINKS_KEPT: i64 = 30 * 24 * 3600;

/// Økt: when a session began and when it was last used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub began: Instant,
    pub last_seen: Instant,
}

impl Span {
    pub fn is_over(self, now: Instant) -> bool {
        self.last_seen.plus_seconds(IDLE_SECONDS) < now
            || self.began.plus_seconds(LONGEST_SECONDS) < now
    }

    /// Whether the use should be noted, which is not done at every page.
    pub fn is_due_for_a_note(self, now: Instant) -> bool {
        self.last_seen.plus_seconds(NOTE_SECONDS) < now
    }

    /// Whether the account should be noted as used, after the session was: a session is forgotten, the account's own note
    /// is kept.
    pub fn is_news_since(self, account_seen: Option<Instant>) -> bool {
        account_seen.is_none_or(|seen| seen.plus_seconds(NOTE_SECONDS) < self.last_seen)
    }

    /// The latest moments of beginning and of last use of sessions that are over now.
    pub fn over_before(now: Instant) -> Self {
        Self {
            began: now.plus_seconds(-LONGEST_SECONDS),
            last_seen: now.plus_seconds(-IDLE_SECONDS),
        }
    }
}

pub(crate) fn link_expires(made: Instant) -> Instant {
    made.plus_seconds(LINK_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_after_two_hours_of_rest_or_twelve_in_all() {
        let began: Instant = "2026-03-02T07:00:00Z".parse().unwrap();
        let minutes = |minutes: i64| began.plus_seconds(60 * minutes);
        for (last_seen, now, over, note) in [
            (0, 0, false, false),
            (0, 5, false, false),
            (0, 6, false, true),
            (0, 120, false, true),
            (0, 121, true, true),
            (700, 720, false, true),
            (719, 721, true, false),
        ] {
            let span = Span {
                began,
                last_seen: minutes(last_seen),
            };
            assert_eq!(
                span.is_over(minutes(now)),
                over,
                "seen {last_seen}, now {now}"
            );
            assert_eq!(
                span.is_due_for_a_note(minutes(now)),
                note,
                "seen {last_seen}, now {now}"
            );
            let limit = Span::over_before(minutes(now));
            assert_eq!(
                span.began < limit.began || span.last_seen < limit.last_seen,
                over,
                "swept: seen {last_seen}, now {now}"
            );
        }
    }
}
