use kernel::{Day, Id};

/// Mottaker: a municipality or a NAV office that an activity is aimed at, and how far it came there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aimed {
    pub place: AimedAt,
    /// The day they asked for it themselves.
    pub asked: Option<Day>,
    /// The day it was offered to them.
    pub offered: Option<Day>,
    /// The day they took part or received it.
    pub reached: Option<Day>,
}

/// Sted: where an activity is aimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AimedAt {
    Municipality(Id),
    NavOffice(Id),
}

/// Steg: what happened between an activity and a place. Each is a fact of its own: what was asked for may not be
/// offered, and what was offered may not reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Asked,
    Offered,
    Reached,
}

impl Step {
    /// As in the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Offered => "offered",
            Self::Reached => "reached",
        }
    }
}

impl std::str::FromStr for Step {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        let all = [Self::Asked, Self::Offered, Self::Reached];
        all.into_iter().find(|step| step.code() == code).ok_or(())
    }
}

impl AimedAt {
    /// As in forms: `k` or `n` and the id.
    pub fn code(self) -> String {
        match self {
            Self::Municipality(id) => format!("k{id}"),
            Self::NavOffice(id) => format!("n{id}"),
        }
    }

    /// Municipality and NAV office as the table has them: one of them.
    pub fn columns(self) -> (Option<Id>, Option<Id>) {
        match self {
            Self::Municipality(id) => (Some(id), None),
            Self::NavOffice(id) => (None, Some(id)),
        }
    }
}

impl std::str::FromStr for AimedAt {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        let id = |text: &str| text.parse().map_err(|_| ());
        match code.split_at_checked(1) {
            Some(("k", rest)) => Ok(Self::Municipality(id(rest)?)),
            Some(("n", rest)) => Ok(Self::NavOffice(id(rest)?)),
            _ => Err(()),
        }
    }
}

impl Aimed {
    /// Aimed at, and nothing more yet.
    pub fn at(place: AimedAt) -> Self {
        Self {
            place,
            asked: None,
            offered: None,
            reached: None,
        }
    }

    pub fn day_of(&self, step: Step) -> Option<Day> {
        match step {
            Step::Asked => self.asked,
            Step::Offered => self.offered,
            Step::Reached => self.reached,
        }
    }
}
