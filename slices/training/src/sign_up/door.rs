use std::str::FromStr;

use kernel::Ids;

/// Dør: what a link of a session lets one do without an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    SignUp,
    Attendance,
    Evaluation,
}

/// Which links of a session work. The links themselves are not kept, only what they are known again by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doors {
    pub sign_up: bool,
    pub attendance: bool,
    pub evaluation: bool,
}

/// Letters and digits that are not taken for each other when they are read from a wall.
const PLAIN: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz_";
/// 31 signs: the last of [`PLAIN`] only makes the length a power of two, and is drawn again.
const SIGNS: u8 = 31;
/// 49 bits.
const CODE_LENGTH: usize = 10;

impl Door {
    pub const ALL: [Self; 3] = [Self::SignUp, Self::Attendance, Self::Evaluation];

    /// As in addresses of the office's own pages.
    pub fn code(self) -> &'static str {
        match self {
            Self::SignUp => "pamelding",
            Self::Attendance => "oppmote",
            Self::Evaluation => "evaluering",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::SignUp => "training-door-sign-up",
            Self::Attendance => "training-door-attendance",
            Self::Evaluation => "training-door-evaluation",
        }
    }

    /// The address that the link has, without the host.
    pub fn path(self, token: &str) -> String {
        format!("/{}/{token}", self.code())
    }

    /// A new secret for the link. That of attendance is short: it is read from a wall and typed, and works for a day.
    pub(crate) fn new_token(self, ids: &Ids) -> String {
        match self {
            Self::SignUp | Self::Evaluation => ids.token(),
            Self::Attendance => plain_signs(ids, CODE_LENGTH),
        }
    }
}

/// So many signs that are easy to read and to type, about five bits each.
pub(crate) fn plain_signs(ids: &Ids, length: usize) -> String {
    let mut signs = String::new();
    while signs.len() < length {
        let mut random = [0];
        ids.fill(&mut random);
        let place = random[0] % 32;
        if place < SIGNS {
            signs.push(char::from(PLAIN[usize::from(place)]));
        }
    }
    signs
}

impl Doors {
    pub fn is_open(self, door: Door) -> bool {
        match door {
            Door::SignUp => self.sign_up,
            Door::Attendance => self.attendance,
            Door::Evaluation => self.evaluation,
        }
    }

    /// From now on there is such a link.
    pub(crate) fn open(&mut self, door: Door) {
        match door {
            Door::SignUp => self.sign_up = true,
            Door::Attendance => self.attendance = true,
            Door::Evaluation => self.evaluation = true,
        }
    }
}

impl FromStr for Door {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|door| door.code() == code)
            .ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_short_and_has_no_signs_that_are_taken_for_each_other() {
        let ids = Ids::from_seed(7);
        for _ in 0..200 {
            let code = Door::Attendance.new_token(&ids);
            assert_eq!(code.len(), CODE_LENGTH);
            assert!(!code.contains(['0', 'o', '1', 'l', 'i', '_']), "{code}");
        }
        assert_eq!(Door::SignUp.new_token(&ids).len(), 64);
    }
}
