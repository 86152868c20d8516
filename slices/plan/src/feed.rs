use kernel::{Id, Instant, Language};

kernel::coded! {
    /// Omfang: what a calendar link shows.
    Extent {
        /// Hele planen.
        Plan = "plan", "plan-feed-extent-plan";
        /// Det jeg er ansvarlig for.
        Mine = "mine", "plan-feed-extent-mine";
    }
}

/// Kalenderlenke: a secret address where one person's calendar program fetches the plan. Whoever has the address sees the
/// plan; the person ends it when it has gone astray.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    pub id: Id,
    pub office: Id,
    pub person: Id,
    pub extent: Extent,
    /// The language that the calendar is written in.
    pub language: Language,
    pub made: Instant,
    pub revoked: Option<Instant>,
}

/// The address of the calendar with this secret, without the host.
pub fn path(token: &str) -> String {
    format!("/kalender/{token}.ics")
}

/// What is stored of a secret, when the file's name holds one: whoever reads the database cannot read the calendar with it.
pub fn hash_in(file: &str) -> Option<String> {
    let token = file.strip_suffix(".ics")?;
    let is_token = token.len() == 64 && token.bytes().all(|sign| sign.is_ascii_hexdigit());
    is_token.then(|| hash_of(token))
}

pub fn hash_of(token: &str) -> String {
    api::hash_of(token.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_name_of_a_calendar_is_looked_up() {
        let token = "0123456789abcdef".repeat(4);
        assert_eq!(
            hash_in(path(&token).trim_start_matches("/kalender/")),
            Some(hash_of(&token))
        );
        for name in [
            "",
            ".ics",
            &token,
            &format!("{token}0.ics"),
            "../plan.ics",
            &format!("{}.ics", "g".repeat(64)),
        ] {
            assert_eq!(hash_in(name), None, "{name}");
        }
    }
}
