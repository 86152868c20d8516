use access::ApiScope;
use kernel::{Id, Ids, Instant};

/// A key holds for a year at most; who still needs it then makes a new one.
pub const LONGEST_DAYS: i64 = 365;
/// How old the note of the last use may become before it is written again.
const NOTE_SECONDS: i64 = 5 * 60;
/// Begins every key, so that one that leaked is recognised wherever it is found.
const SIGN: &str = "oppdrag_";
/// How much of a key is kept to recognise it by: the sign and eight of its 64 random digits.
const SHOWN: usize = SIGN.len() + 8;

/// API-nøkkel: what another program comes with instead of a person. The key itself is stored nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ApiKey {
    pub id: Id,
    /// The beginning of the key, to recognise it by.
    pub prefix: String,
    /// What it is for.
    pub name: String,
    /// The one office that it is for; none for the whole nation.
    pub office: Option<Id>,
    pub scopes: Vec<ApiScope>,
    pub made_by: String,
    pub made: Instant,
    pub expires: Instant,
    pub last_used: Option<Instant>,
    pub revoked: Option<Instant>,
}

/// Where a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Yes,
    Expired,
    Revoked,
}

impl ApiKey {
    pub fn holds(&self, now: Instant) -> Holds {
        if self.revoked.is_some() {
            Holds::Revoked
        } else if self.expires <= now {
            Holds::Expired
        } else {
            Holds::Yes
        }
    }

    /// Whether the use should be noted, which is not done at every request.
    pub fn is_due_for_a_note(&self, now: Instant) -> bool {
        self.last_used
            .is_none_or(|used| used.plus_seconds(NOTE_SECONDS) < now)
    }
}

/// A key that was made: to be handed over once and to nobody else.
#[derive(Clone)]
pub struct Made {
    pub id: Id,
    /// The key itself.
    pub secret: String,
    pub expires: Instant,
}

/// A new key: 256 random bits behind the sign.
pub(super) fn secret(ids: &Ids) -> String {
    format!("{SIGN}{}", ids.token())
}

pub(super) fn prefix(secret: &str) -> &str {
    secret.get(..SHOWN).unwrap_or(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_holds_until_it_ends_or_is_revoked() {
        let at = |minutes: i64| {
            let made: Instant = "2026-03-02T07:00:00Z".parse().unwrap();
            made.plus_seconds(60 * minutes)
        };
        let key = ApiKey {
            id: Ids::from_seed(1).next(at(0)),
            prefix: "oppdrag_12345678".to_owned(),
            name: "Saksystemet".to_owned(),
            office: None,
            scopes: vec![],
            made_by: "Kari Nes".to_owned(),
            made: at(0),
            expires: at(60),
            last_used: None,
            revoked: None,
        };
        let revoked = ApiKey {
            revoked: Some(at(10)),
            ..key.clone()
        };
        for (name, key, now, holds) in [
            ("at once", &key, 0, Holds::Yes),
            ("the last minute", &key, 59, Holds::Yes),
            ("at its end", &key, 60, Holds::Expired),
            ("after it", &key, 61, Holds::Expired),
            ("revoked", &revoked, 10, Holds::Revoked),
            ("revoked, and past its end", &revoked, 90, Holds::Revoked),
        ] {
            assert_eq!(key.holds(at(now)), holds, "{name}");
        }
        let used = ApiKey {
            last_used: Some(at(20)),
            ..key.clone()
        };
        for (name, key, now, due) in [
            ("never used", &key, 0, true),
            ("just used", &used, 24, false),
            ("five minutes ago", &used, 25, false),
            ("longer ago", &used, 26, true),
        ] {
            assert_eq!(key.is_due_for_a_note(at(now)), due, "{name}");
        }
    }

    #[test]
    fn a_key_begins_with_the_sign_and_shows_little_of_itself() {
        let ids = Ids::from_seed(1);
        let (one, other) = (secret(&ids), secret(&ids));
        assert_ne!(one, other);
        assert_eq!(one.len(), SIGN.len() + 64);
        assert!(one.starts_with(SIGN));
        assert_eq!(prefix(&one).len(), 16);
    }
}
