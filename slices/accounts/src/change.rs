use access::{Place, Role};
use kernel::{Day, Id};

use crate::{account::is_open, account_scope::AccountScope};

/// Tilgangens innhold: what an account may, apart from whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Content {
    pub role: Role,
    pub office: Option<Id>,
    pub places: Vec<Place>,
    pub last_day: Option<Day>,
    pub active: bool,
}

/// A change of what somebody may.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change<'a> {
    /// Whose access it is; none for an account that is made.
    pub whose: Option<Id>,
    pub before: Option<&'a Content>,
    pub after: &'a Content,
}

/// Sperret: why somebody may not make a change of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Barred {
    /// Nobody changes what oneself may.
    Own,
    /// The role or the office is not the changer's to give.
    NotToGive,
    /// Nobody would be left who gives access there.
    LastAdministrator,
}

/// Every reason why this person may not make the change. `others` is how many other open administrators the account's area
/// has: those of the same office and of the whole installation.
pub(crate) fn barred(
    (by, scope): (Id, AccountScope),
    change: Change<'_>,
    others: usize,
    today: Day,
) -> Vec<Barred> {
    let Change {
        whose,
        before,
        after,
    } = change;
    let is_changed = before != Some(after);
    let gives =
        before.is_none_or(|before| (before.role, before.office) != (after.role, after.office));
    let lasting = |content: &Content| {
        content.role == Role::Administrator
            && content.last_day.is_none()
            && is_open(content.active, content.last_day, today)
    };
    let stays = lasting(after) && before.is_some_and(|before| before.office == after.office);
    let is_last = before.is_some_and(lasting) && !stays && others == 0;
    [
        (whose == Some(by) && is_changed, Barred::Own),
        (
            gives && !scope.may_give(after.role, after.office),
            Barred::NotToGive,
        ),
        (is_last, Barred::LastAdministrator),
    ]
    .into_iter()
    .filter_map(|(is_so, why)| is_so.then_some(why))
    .collect()
}

impl Barred {
    /// The field of the form that it is about, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Own => ("rolle", "accounts-barred-own"),
            Self::NotToGive => ("rolle", "accounts-barred-not-to-give"),
            Self::LastAdministrator => ("rolle", "accounts-barred-last-administrator"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Clock as _, FixedClock, Ids};

    #[test]
    fn access_is_given_by_others_within_their_area_and_somebody_is_always_left_to_give_it() {
        let today: Day = "2026-03-02".parse().unwrap();
        let (ids, now) = (Ids::from_seed(1), FixedClock::noon(today).now());
        let [admin, kari, office, other] = [(); 4].map(|()| ids.next(now));
        let of = |role, office| Content {
            role,
            office,
            places: vec![],
            last_day: None,
            active: true,
        };
        let adviser = of(Role::Adviser, Some(office));
        let leader = of(Role::Leader, Some(office));
        let keeper = of(Role::Administrator, Some(office));
        let closed = |content: &Content| Content {
            active: false,
            ..content.clone()
        };
        let (here, everywhere) = (AccountScope::Office(office), AccountScope::Installation);
        use Barred::{LastAdministrator, NotToGive, Own};
        for (case, scope, whose, before, after, others, expected) in [
            ("makes an adviser", here, None, None, &adviser, 1, vec![]),
            (
                "makes a leader of an adviser",
                here,
                Some(kari),
                Some(&adviser),
                &leader,
                1,
                vec![],
            ),
            (
                "makes oneself leader",
                here,
                Some(admin),
                Some(&keeper),
                &leader,
                1,
                vec![Own],
            ),
            (
                "corrects the own name",
                here,
                Some(admin),
                Some(&keeper),
                &keeper,
                0,
                vec![],
            ),
            (
                "makes an auditor",
                here,
                None,
                None,
                &of(Role::Auditor, None),
                1,
                vec![NotToGive],
            ),
            (
                "of the installation",
                everywhere,
                None,
                None,
                &of(Role::Auditor, None),
                1,
                vec![],
            ),
            (
                "in another office",
                here,
                None,
                None,
                &of(Role::Adviser, Some(other)),
                1,
                vec![NotToGive],
            ),
            (
                "an administrator of everything",
                here,
                Some(kari),
                Some(&adviser),
                &of(Role::Administrator, None),
                1,
                vec![NotToGive],
            ),
            (
                "closes an adviser",
                here,
                Some(kari),
                Some(&adviser),
                &closed(&adviser),
                1,
                vec![],
            ),
            (
                "closes another administrator",
                here,
                Some(kari),
                Some(&keeper),
                &closed(&keeper),
                1,
                vec![],
            ),
            (
                "closes the last administrator",
                everywhere,
                Some(kari),
                Some(&keeper),
                &closed(&keeper),
                0,
                vec![LastAdministrator],
            ),
            (
                "the last one is to be leader",
                everywhere,
                Some(kari),
                Some(&keeper),
                &leader,
                0,
                vec![LastAdministrator],
            ),
            (
                "the last one is given a last day",
                everywhere,
                Some(kari),
                Some(&keeper),
                &Content {
                    last_day: Some(today),
                    ..keeper.clone()
                },
                0,
                vec![LastAdministrator],
            ),
            (
                "the last one goes to another office",
                everywhere,
                Some(kari),
                Some(&keeper),
                &of(Role::Administrator, Some(other)),
                0,
                vec![LastAdministrator],
            ),
            (
                "the last one closes oneself",
                here,
                Some(admin),
                Some(&keeper),
                &closed(&keeper),
                0,
                vec![Own, LastAdministrator],
            ),
        ] {
            let change = Change {
                whose,
                before,
                after,
            };
            assert_eq!(
                barred((admin, scope), change, others, today),
                expected,
                "{case}"
            );
        }
    }
}
