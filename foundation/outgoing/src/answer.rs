use http::StatusCode;

/// Svar på lenken: what became of asking the address of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkAnswer {
    pub outcome: Outcome,
    /// The status of HTTP; nothing when no other machine answered.
    pub status: Option<u16>,
}

/// Utfallet, in the words of those who keep a library of links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is something at the address.
    Works,
    /// It works, and says that its address is another for good: to where.
    Moved(String),
    /// The other end says that there is nothing at the address, now or for good.
    Gone,
    /// The other end lets nobody in who has not signed in, or does not take the question.
    Refused,
    /// The other end has a fault: it says so, sends its visitors in a ring, or answers what cannot be read.
    Fault,
    /// The name of the machine leads nowhere.
    NoSuchHost,
    /// No answer within the time limit, or no way there.
    NotReached,
    /// It is no address of the web, or one in a network of somebody's own; it was not asked.
    NotAllowed,
}

impl LinkAnswer {
    /// When no other machine said anything.
    pub(crate) fn unanswered(outcome: Outcome) -> Self {
        Self {
            outcome,
            status: None,
        }
    }

    /// What the last status means, when the address was moved for good on the way or not.
    pub(crate) fn of(status: StatusCode, moved: Option<String>) -> Self {
        let outcome = match status.as_u16() {
            200..=299 => moved.map_or(Outcome::Works, Outcome::Moved),
            404 | 410 => Outcome::Gone,
            400..=499 => Outcome::Refused,
            _ => Outcome::Fault,
        };
        Self {
            outcome,
            status: Some(status.as_u16()),
        }
    }
}
