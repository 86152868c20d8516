use kernel::{Day, Share};

use crate::Outcome;

/// Avgjorte saker som er like i det målene ser på: a count of cases alike in month, outcome and started months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecidedGroup {
    /// Year × 100 + month of the decision.
    pub month: i64,
    pub outcome: Outcome,
    pub handling_months: u32,
    pub net_handling_months: u32,
    pub cases: u64,
}

/// Year × 100 + month, as stored with the decision so that the database can group by it.
pub fn month_of(day: Day) -> i64 {
    i64::from(day.year()) * 100 + i64::from(day.month())
}

/// Share decided on or before the limit day of `months`: part of all decided, withdrawn cases left out.
pub fn decided_within<'a>(
    groups: impl IntoIterator<Item = &'a DecidedGroup>,
    months: u32,
) -> Share {
    share(groups, |group| group.handling_months <= months)
}

/// The same with the days waited taken off, shown beside.
pub fn decided_within_net<'a>(
    groups: impl IntoIterator<Item = &'a DecidedGroup>,
    months: u32,
) -> Share {
    share(groups, |group| group.net_handling_months <= months)
}

/// Share in which the NAV office's decision did not stand: changed wholly or partly, or sent back.
pub fn changed_or_sent_back<'a>(groups: impl IntoIterator<Item = &'a DecidedGroup>) -> Share {
    share(groups, |group| group.outcome.changed_or_sent_back())
}

fn share<'a>(
    groups: impl IntoIterator<Item = &'a DecidedGroup>,
    in_part: impl Fn(&DecidedGroup) -> bool,
) -> Share {
    let counted = groups.into_iter().filter(|group| group.outcome.counts());
    counted.fold(Share::default(), |sum, group| {
        let part = if in_part(group) { group.cases } else { 0 };
        sum + Share::new(part, group.cases)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::*;

    fn groups(cases: &[(Outcome, u32, u32)]) -> Vec<DecidedGroup> {
        let group = |&(outcome, handling_months, net_handling_months)| DecidedGroup {
            month: 202_603,
            outcome,
            handling_months,
            net_handling_months,
            cases: 1,
        };
        cases.iter().map(group).collect()
    }

    #[test]
    fn the_share_within_the_limit() {
        for (name, cases, gross, net) in [
            ("nothing decided", vec![], (0, 0), (0, 0)),
            (
                "every outcome but withdrawn counts",
                Outcome::ALL.iter().map(|o| (*o, 2, 2)).collect(),
                (5, 5),
                (5, 5),
            ),
            ("only withdrawn", vec![(Withdrawn, 1, 1)], (0, 0), (0, 0)),
            (
                "a late withdrawal harms nobody",
                vec![(Upheld, 3, 3), (Withdrawn, 9, 9)],
                (1, 1),
                (1, 1),
            ),
            (
                "on the limit day and the day after",
                vec![(Upheld, 3, 3), (Upheld, 4, 4)],
                (1, 2),
                (1, 2),
            ),
            (
                "late for waiting alone",
                vec![(Upheld, 5, 3), (SentBack, 5, 4)],
                (0, 2),
                (1, 2),
            ),
            ("the same day", vec![(Dismissed, 0, 0)], (1, 1), (1, 1)),
        ] {
            let groups = groups(&cases);
            assert_eq!(
                decided_within(&groups, 3),
                Share::new(gross.0, gross.1),
                "{name}"
            );
            assert_eq!(
                decided_within_net(&groups, 3),
                Share::new(net.0, net.1),
                "{name}, net"
            );
        }
    }

    #[test]
    fn the_limit_is_a_parameter() {
        let groups = groups(&[
            (Upheld, 1, 1),
            (Upheld, 2, 2),
            (Upheld, 3, 3),
            (Upheld, 7, 7),
        ]);
        let parts = [1, 2, 3, 6, 7].map(|months| decided_within(&groups, months).part);
        assert_eq!(parts, [1, 2, 3, 3, 4]);
    }

    #[test]
    fn the_share_that_did_not_stand() {
        for (name, cases, share) in [
            ("nothing decided", vec![], (0, 0)),
            (
                "dismissed counts in the whole",
                vec![(Dismissed, 1, 1), (SentBack, 1, 1)],
                (1, 2),
            ),
            (
                "each kind",
                vec![
                    (ChangedWholly, 1, 1),
                    (ChangedPartly, 1, 1),
                    (SentBack, 1, 1),
                    (Upheld, 1, 1),
                ],
                (3, 4),
            ),
            (
                "withdrawn is left out",
                vec![(Withdrawn, 1, 1), (Upheld, 1, 1)],
                (0, 1),
            ),
        ] {
            assert_eq!(
                changed_or_sent_back(&groups(&cases)),
                Share::new(share.0, share.1),
                "{name}"
            );
        }
    }
}
