use access::{FourEyes, Hand, Role};
use kernel::Instant;

/// Side: who approves the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Office,
    NavCounty,
}

impl Side {
    pub const BOTH: [Self; 2] = [Self::Office, Self::NavCounty];

    /// The side that one in this role approves for: the office's leader, the partner.
    pub fn of(role: Role) -> Option<Self> {
        match role {
            Role::Leader => Some(Self::Office),
            Role::NavPartner => Some(Self::NavCounty),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::NavCounty => "nav_county",
        }
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Office => "plan-organiser-office",
            Self::NavCounty => "plan-partner-nav-county",
        }
    }
}

impl std::str::FromStr for Side {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        let mut both = Self::BOTH.into_iter();
        both.find(|side| side.code() == code).ok_or(())
    }
}

/// Godkjenning: that a side has approved a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub side: Side,
    pub hand: Hand,
    /// The name of who did it.
    pub by: String,
    pub at: Instant,
}

/// Why a version cannot be approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotApprove {
    /// One in this role approves for no side.
    NoSide,
    /// That side has approved it already.
    Already,
    /// A later version has taken its place.
    NotTheLatest,
    /// The same person has approved it for the other side.
    SamePerson,
}

/// The side that this hand approves the version for.
///
/// # Errors
/// Why not.
pub fn approve(
    approvals: &[Approval],
    is_latest: bool,
    (role, hand): (Role, Hand),
) -> Result<Side, CannotApprove> {
    let side = Side::of(role).ok_or(CannotApprove::NoSide)?;
    if !is_latest {
        return Err(CannotApprove::NotTheLatest);
    }
    if approvals.iter().any(|one| one.side == side) {
        return Err(CannotApprove::Already);
    }
    let mut others = approvals.iter();
    if others.any(|one| FourEyes::prepared_by(one.hand).decide(hand).is_err()) {
        return Err(CannotApprove::SamePerson);
    }
    Ok(side)
}

#[cfg(test)]
mod tests {
    use kernel::Clock as _;

    use super::*;
    use crate::made_up::{day, id};

    #[test]
    fn each_side_approves_the_latest_version_once_and_by_its_own_hand() {
        let hand = |number| Hand::own(id(number));
        let deputy = Hand {
            person: id(3),
            acts_for: Some(id(1)),
        };
        let at = kernel::FixedClock::noon(day("2026-02-01")).now();
        let approved = |side, hand| Approval {
            side,
            hand,
            by: String::new(),
            at,
        };
        let office = || vec![approved(Side::Office, hand(1))];
        use CannotApprove::*;
        for (name, before, latest, who, expected) in [
            (
                "the leader",
                vec![],
                true,
                (Role::Leader, hand(1)),
                Ok(Side::Office),
            ),
            (
                "the partner",
                office(),
                true,
                (Role::NavPartner, hand(2)),
                Ok(Side::NavCounty),
            ),
            (
                "the leader again",
                office(),
                true,
                (Role::Leader, hand(4)),
                Err(Already),
            ),
            (
                "an adviser",
                vec![],
                true,
                (Role::Adviser, hand(1)),
                Err(NoSide),
            ),
            (
                "an old version",
                vec![],
                false,
                (Role::Leader, hand(1)),
                Err(NotTheLatest),
            ),
            (
                "the same person",
                office(),
                true,
                (Role::NavPartner, hand(1)),
                Err(SamePerson),
            ),
            (
                "the leader's deputy",
                office(),
                true,
                (Role::NavPartner, deputy),
                Err(SamePerson),
            ),
        ] {
            assert_eq!(approve(&before, latest, who), expected, "{name}");
        }
    }
}
