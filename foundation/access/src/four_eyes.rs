use kernel::Id;

/// Den som handler: who does a thing, and whom one does it for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    pub person: Id,
    /// Whom the person stands in for as a deputy; none who acts for oneself.
    pub acts_for: Option<Id>,
}

impl Hand {
    /// Of one who acts for oneself.
    pub fn own(person: Id) -> Self {
        Self {
            person,
            acts_for: None,
        }
    }

    /// Whether somebody is behind both, by the own hand or by a deputy's.
    fn is_of_the_same(self, other: Self) -> bool {
        let behind = |hand: Self| [Some(hand.person), hand.acts_for].into_iter().flatten();
        behind(self).any(|person| behind(other).any(|another| person == another))
    }
}

/// Fire øyne: what one has prepared and another decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FourEyes {
    prepared_by: Hand,
}

/// Samme person: who prepared a thing cannot decide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SamePerson;

impl FourEyes {
    pub fn prepared_by(hand: Hand) -> Self {
        Self { prepared_by: hand }
    }

    /// Whether this hand may decide.
    ///
    /// # Errors
    /// [`SamePerson`] when the one who prepared it is behind this hand too: oneself, one's deputy, or whom one was deputy for.
    pub fn decide(self, by: Hand) -> Result<(), SamePerson> {
        if self.prepared_by.is_of_the_same(by) {
            Err(SamePerson)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_prepared_does_not_decide_by_whatever_hand() {
        let id = |n| kernel::Ids::from_seed(n).next("2026-01-01T00:00:00Z".parse().unwrap());
        let (kari, ola, liv) = (id(1), id(2), id(3));
        let own = Hand::own;
        let deputy = |person, whom| Hand {
            person,
            acts_for: Some(whom),
        };
        for (name, prepared, decides, allowed) in [
            ("oneself", own(kari), own(kari), false),
            ("another", own(kari), own(ola), true),
            (
                "the deputy of who prepared",
                own(kari),
                deputy(ola, kari),
                false,
            ),
            (
                "who prepared, as another's deputy",
                own(kari),
                deputy(kari, liv),
                false,
            ),
            (
                "whom a deputy prepared for",
                deputy(ola, kari),
                own(kari),
                false,
            ),
            (
                "the deputy, now for oneself",
                deputy(ola, kari),
                own(ola),
                false,
            ),
            (
                "two deputies of one",
                deputy(ola, kari),
                deputy(liv, kari),
                false,
            ),
            ("another's deputy", own(kari), deputy(ola, liv), true),
            (
                "who has nothing to do with either",
                deputy(ola, kari),
                own(liv),
                true,
            ),
        ] {
            let answer = FourEyes::prepared_by(prepared).decide(decides);
            assert_eq!(answer.is_ok(), allowed, "{name}");
        }
    }
}
