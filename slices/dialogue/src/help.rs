use kernel::{Day, Id};
use plan::Theme;

use crate::words::HelpKind;

/// Anmodning om hjelp: one office asks another, or all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRequest {
    pub id: Id,
    /// Who asks.
    pub office: Id,
    /// Who is asked; none where all are.
    pub to: Option<Id>,
    pub theme: Theme,
    pub title: String,
    pub wish: String,
    pub asked: Day,
    pub needed_by: Option<Day>,
    pub closed: Option<Day>,
    pub version: i64,
}

/// Svar på en anmodning: seen by the one who asked and the one who answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpAnswer {
    pub request: Id,
    pub office: Id,
    pub kind: HelpKind,
    pub text: String,
    pub given: Day,
}

impl HelpRequest {
    /// Whether the office may answer: it is asked, does not ask itself, and it is not over.
    pub fn may_be_answered_by(&self, office: Id) -> bool {
        let is_asked = self.to.is_none_or(|to| to == office);
        self.office != office && is_asked && self.closed.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_asked_may_answer_until_it_is_closed() {
        let id = |number: u8| -> Id {
            let id = format!("018f0000-0000-7000-8000-0000000000{number:02}");
            id.parse().unwrap()
        };
        let (asking, asked, third) = (id(1), id(2), id(3));
        for (name, to, closed, office, may) in [
            ("the one asked", Some(asked), None, asked, true),
            ("a third", Some(asked), None, third, false),
            ("the one who asks", Some(asked), None, asking, false),
            ("anyone of all", None, None, third, true),
            ("the one who asks all", None, None, asking, false),
            (
                "when it is over",
                Some(asked),
                Some("2026-03-01"),
                asked,
                false,
            ),
        ] {
            let request = HelpRequest {
                id: id(9),
                office: asking,
                to,
                theme: Theme::Housing,
                title: String::new(),
                wish: String::new(),
                asked: "2026-02-01".parse().unwrap(),
                needed_by: None,
                closed: closed.map(|day: &str| day.parse().unwrap()),
                version: 1,
            };
            assert_eq!(request.may_be_answered_by(office), may, "{name}");
        }
    }
}
