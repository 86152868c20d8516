use access::Hand;
use kernel::Day;

use super::{CannotDecide, Verdict, decide, when};
use crate::{AppealCase, Decision, ProposedDecision, State};

/// Why nothing can be done with what is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotSettle {
    /// Nothing is proposed, or it was approved, returned or taken back meanwhile.
    NothingProposed,
    /// Who proposed it cannot approve or return it.
    SamePerson,
    /// Only who proposed it can take it back.
    AnotherPerson,
    /// It goes back for a stated reason only.
    NoReason,
    /// The case cannot be decided so today.
    Undecidable(CannotDecide),
}

/// The case as the approval leaves it: decided today as it was proposed. The day of the decision is the day of the
/// approval, since nothing is decided before.
pub fn approve(
    case: &AppealCase,
    by: Hand,
    today: Day,
) -> Result<(AppealCase, ProposedDecision), Vec<CannotSettle>> {
    let proposed = settled_by_another(case, by).map_err(|why| vec![why])?;
    let verdict = Verdict {
        outcome: proposed.outcome,
        decided: today,
        reasons: proposed.finding.reasons.clone(),
    };
    let settled = AppealCase {
        proposed: None,
        ..case.clone()
    };
    let (waiting, _) = decide(&settled, &verdict, today).map_err(undecidable)?;
    let decision = Decision {
        outcome: proposed.outcome,
        decided: today,
    };
    let decided = AppealCase {
        waiting,
        state: State::Decided,
        decision: Some(decision),
        ..settled
    };
    Ok((decided, proposed.clone()))
}

/// The case as it is when what was proposed went back for `reason`.
pub fn send_back(
    case: &AppealCase,
    by: Hand,
    reason: Option<&str>,
) -> Result<AppealCase, Vec<CannotSettle>> {
    let faults = [
        settled_by_another(case, by).err(),
        when(reason.is_none(), CannotSettle::NoReason),
    ];
    super::unless(faults.into_iter().flatten().collect())?;
    Ok(AppealCase {
        proposed: None,
        return_reason: reason.map(str::to_owned),
        ..case.clone()
    })
}

/// The case as it is when who proposed took it back.
pub fn take_back(case: &AppealCase, by: Hand) -> Result<AppealCase, CannotSettle> {
    match settled_by_another(case, by) {
        Err(CannotSettle::SamePerson) => Ok(AppealCase {
            proposed: None,
            ..case.clone()
        }),
        Err(why) => Err(why),
        Ok(_) => Err(CannotSettle::AnotherPerson),
    }
}

fn undecidable(faults: Vec<CannotDecide>) -> Vec<CannotSettle> {
    faults.into_iter().map(CannotSettle::Undecidable).collect()
}

fn settled_by_another(case: &AppealCase, by: Hand) -> Result<&ProposedDecision, CannotSettle> {
    let proposed = case
        .proposed
        .as_ref()
        .ok_or(CannotSettle::NothingProposed)?;
    let eyes = proposed.four_eyes().decide(by);
    eyes.map_err(|_| CannotSettle::SamePerson)?;
    Ok(proposed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Outcome, Reason,
        appeal_case::tests::{day, received, some_id, wait},
        queries::parts::Finding,
    };

    const KARI: u64 = 11;
    const OLA: u64 = 12;

    fn own(n: u64) -> Hand {
        Hand::own(some_id(n))
    }

    /// Kari proposes that the case, received in January, is sent back.
    fn proposed(case: AppealCase) -> AppealCase {
        AppealCase {
            proposed: Some(ProposedDecision {
                outcome: Outcome::SentBack,
                finding: Finding {
                    reasons: vec![Reason::FactsLacking],
                    themes: vec![],
                },
                by: own(KARI),
                at: "2026-02-20T10:00:00Z".parse().unwrap(),
            }),
            ..case
        }
    }

    #[test]
    fn another_approves_and_the_case_is_decided_that_day() {
        let open = received("2026-01-15");
        let waiting = AppealCase {
            waiting: vec![wait("2026-02-10", "")],
            state: State::Waiting,
            ..open.clone()
        };
        for (name, case, ends) in [
            ("open", &open, vec![]),
            ("waiting", &waiting, vec![wait("2026-02-10", "2026-03-02")]),
        ] {
            let (decided, as_proposed) =
                approve(&proposed(case.clone()), own(OLA), day("2026-03-02")).unwrap();
            let decision = Decision {
                outcome: Outcome::SentBack,
                decided: day("2026-03-02"),
            };
            assert_eq!(decided.decision, Some(decision), "{name}");
            assert_eq!(decided.state, State::Decided, "{name}");
            assert_eq!(decided.waiting, ends, "{name}");
            assert_eq!(decided.proposed, None, "{name}");
            assert_eq!(
                as_proposed.finding.reasons,
                [Reason::FactsLacking],
                "{name}"
            );
        }
    }

    #[test]
    fn who_proposed_takes_back_and_another_approves_or_returns() {
        use CannotSettle::*;
        let open = received("2026-01-15");
        let case = proposed(open.clone());
        let deputy = Hand {
            person: some_id(OLA),
            acts_for: Some(some_id(KARI)),
        };
        let today = day("2026-03-02");
        for (name, case, by, approves, returns, takes_back) in [
            ("another", &case, own(OLA), None, None, Some(AnotherPerson)),
            (
                "who proposed",
                &case,
                own(KARI),
                Some(SamePerson),
                Some(SamePerson),
                None,
            ),
            (
                "the deputy of who proposed",
                &case,
                deputy,
                Some(SamePerson),
                Some(SamePerson),
                None,
            ),
            (
                "nothing proposed",
                &open,
                own(OLA),
                Some(NothingProposed),
                Some(NothingProposed),
                Some(NothingProposed),
            ),
        ] {
            let first = |faults: Vec<CannotSettle>| faults.into_iter().next();
            let approved = approve(case, by, today).err().and_then(first);
            let returned = send_back(case, by, Some("Mer om barna"))
                .err()
                .and_then(first);
            assert_eq!(approved, approves, "{name} approves");
            assert_eq!(returned, returns, "{name} returns");
            assert_eq!(take_back(case, by).err(), takes_back, "{name} takes back");
        }
    }

    #[test]
    fn what_went_back_keeps_its_reason_and_the_case_is_as_it_was() {
        let case = proposed(received("2026-01-15"));
        let back = send_back(&case, own(OLA), Some("Mer om barna")).unwrap();
        assert_eq!(back.return_reason.as_deref(), Some("Mer om barna"));
        let as_it_was = AppealCase {
            return_reason: None,
            ..back
        };
        assert_eq!(as_it_was, received("2026-01-15"));
        assert_eq!(
            send_back(&case, own(KARI), None),
            Err(vec![CannotSettle::SamePerson, CannotSettle::NoReason])
        );
    }
}
