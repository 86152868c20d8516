use access::Role;
use kernel::{Day, Id, Instant};

/// The longest time that a deputy is named for, in days.
const LONGEST: i64 = 366;

/// Stedfortrederskap: one person of an office has another's role there from a day to a day, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deputyship {
    pub id: Id,
    pub office: Id,
    /// The one who is away.
    pub principal: Id,
    /// The one who stands in.
    pub deputy: Id,
    pub from: Day,
    pub until: Day,
    /// When somebody ended it before its time.
    pub ended: Option<Instant>,
}

/// One of the two, as the rule needs to know them.
#[derive(Clone, Copy, Debug)]
pub struct Party {
    pub id: Id,
    pub role: Role,
    pub office: Option<Id>,
    pub active: bool,
}

/// Why somebody cannot be another's deputy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDeputy {
    /// Nobody stands in for oneself.
    Oneself,
    /// They belong to different offices, or to none.
    AnotherOffice,
    /// One of them has left.
    Closed,
    /// Nobody stands in for one in this role.
    PrincipalsRole,
    /// One in this role stands in for nobody.
    DeputysRole,
    /// The one who stands in would have given it to oneself.
    OwnGift,
    /// The last day comes before the first.
    Backwards,
    /// It would be over already.
    Past,
    /// Longer than a year.
    TooLong,
    /// The one who is away has a deputy on one of the days.
    Overlapping,
}

impl Deputyship {
    /// Whether the deputy has the role that day.
    pub fn holds(&self, day: Day) -> bool {
        self.ended.is_none() && self.from <= day && day <= self.until
    }

    /// Whether it holds or will hold.
    pub fn is_ahead(&self, day: Day) -> bool {
        self.ended.is_none() && day <= self.until
    }

    fn shares_a_day(&self, from: Day, until: Day) -> bool {
        self.ended.is_none() && self.from <= until && from <= self.until
    }
}

/// Whether one in this role has a deputy and can be one: those who work in the office. Who comes from outside stands for
/// others than the office, and who gives access gets none this way.
pub fn has_deputies(role: Role) -> bool {
    matches!(
        role,
        Role::CaseOfficer | Role::Adviser | Role::Leader | Role::CountyGovernor
    )
}

/// Every reason why the one person cannot stand in for the other on these days; `known` are the deputyships of the office,
/// `by` is who names the deputy.
pub fn faults(
    (principal, deputy): (Party, Party),
    (from, until): (Day, Day),
    known: &[Deputyship],
    by: Id,
    today: Day,
) -> Vec<NotDeputy> {
    let others = known.iter().filter(|known| known.principal == principal.id);
    let overlapping = others
        .into_iter()
        .any(|other| other.shares_a_day(from, until));
    let same_office = principal.office.is_some() && principal.office == deputy.office;
    [
        (principal.id == deputy.id, NotDeputy::Oneself),
        (!same_office, NotDeputy::AnotherOffice),
        (!(principal.active && deputy.active), NotDeputy::Closed),
        (!has_deputies(principal.role), NotDeputy::PrincipalsRole),
        (!has_deputies(deputy.role), NotDeputy::DeputysRole),
        (by == deputy.id, NotDeputy::OwnGift),
        (until < from, NotDeputy::Backwards),
        (until < today, NotDeputy::Past),
        (from.days_until(until) >= LONGEST, NotDeputy::TooLong),
        (overlapping, NotDeputy::Overlapping),
    ]
    .into_iter()
    .filter_map(|(is_so, why)| is_so.then_some(why))
    .collect()
}

impl NotDeputy {
    /// The field of the form that it is about, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Oneself => ("stedfortreder", "accounts-deputy-oneself"),
            Self::AnotherOffice => ("stedfortreder", "accounts-deputy-another-office"),
            Self::Closed => ("stedfortreder", "accounts-deputy-closed"),
            Self::PrincipalsRole => ("for", "accounts-deputy-principals-role"),
            Self::DeputysRole => ("stedfortreder", "accounts-deputy-deputys-role"),
            Self::OwnGift => ("stedfortreder", "accounts-deputy-own-gift"),
            Self::Backwards => ("til-dag", "accounts-deputy-backwards"),
            Self::Past => ("til-dag", "accounts-deputy-past"),
            Self::TooLong => ("til-dag", "accounts-deputy-too-long"),
            Self::Overlapping => ("fra-dag", "accounts-deputy-overlapping"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Clock as _, FixedClock, Ids};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// Six identities: an office, another, the leader, the adviser, a third, the administrator.
    fn ids() -> [Id; 6] {
        let (ids, now) = (Ids::from_seed(1), FixedClock::noon(day("2026-03-01")).now());
        [(); 6].map(|()| ids.next(now))
    }

    fn of(id: Id, role: Role, office: Id) -> Party {
        Party {
            id,
            role,
            office: Some(office),
            active: true,
        }
    }

    #[test]
    fn a_deputy_is_named_for_days_within_the_own_office_and_by_somebody_else() {
        let [office, other, leader, adviser, third, admin] = ids();
        let today = day("2026-03-02");
        let boss = of(leader, Role::Leader, office);
        let marit = of(adviser, Role::Adviser, office);
        let known = [Deputyship {
            id: third,
            office,
            principal: leader,
            deputy: third,
            from: day("2026-07-01"),
            until: day("2026-07-14"),
            ended: None,
        }];
        let summer = ("2026-04-01", "2026-04-10");
        for (case, parties, days, by, expected) in [
            ("whole", (boss, marit), summer, admin, vec![]),
            (
                "the leader names the own deputy",
                (boss, marit),
                summer,
                leader,
                vec![],
            ),
            (
                "one day, today",
                (boss, marit),
                ("2026-03-02", "2026-03-02"),
                admin,
                vec![],
            ),
            (
                "oneself",
                (boss, boss),
                summer,
                admin,
                vec![NotDeputy::Oneself],
            ),
            (
                "a gift to oneself",
                (boss, marit),
                summer,
                adviser,
                vec![NotDeputy::OwnGift],
            ),
            (
                "another office",
                (boss, of(adviser, Role::Adviser, other)),
                summer,
                admin,
                vec![NotDeputy::AnotherOffice],
            ),
            (
                "one who has left",
                (
                    boss,
                    Party {
                        active: false,
                        ..marit
                    },
                ),
                summer,
                admin,
                vec![NotDeputy::Closed],
            ),
            (
                "the auditor has no office and no deputy",
                (
                    Party {
                        role: Role::Auditor,
                        office: None,
                        ..boss
                    },
                    marit,
                ),
                summer,
                admin,
                vec![NotDeputy::AnotherOffice, NotDeputy::PrincipalsRole],
            ),
            (
                "an administrator has no deputy",
                (of(leader, Role::Administrator, office), marit),
                summer,
                admin,
                vec![NotDeputy::PrincipalsRole],
            ),
            (
                "who comes from outside stands in for nobody",
                (boss, of(adviser, Role::MunicipalityContact, office)),
                summer,
                admin,
                vec![NotDeputy::DeputysRole],
            ),
            (
                "backwards",
                (boss, marit),
                ("2026-04-10", "2026-04-01"),
                admin,
                vec![NotDeputy::Backwards],
            ),
            (
                "past",
                (boss, marit),
                ("2026-02-01", "2026-03-01"),
                admin,
                vec![NotDeputy::Past],
            ),
            (
                "a year and a day",
                (boss, marit),
                ("2027-01-01", "2028-01-02"),
                admin,
                vec![NotDeputy::TooLong],
            ),
            (
                "the last day of another",
                (boss, marit),
                ("2026-07-14", "2026-07-20"),
                admin,
                vec![NotDeputy::Overlapping],
            ),
            (
                "the day after another",
                (boss, marit),
                ("2026-07-15", "2026-07-20"),
                admin,
                vec![],
            ),
            (
                "every fault at once",
                (boss, boss),
                ("2026-02-10", "2026-02-01"),
                leader,
                vec![
                    NotDeputy::Oneself,
                    NotDeputy::OwnGift,
                    NotDeputy::Backwards,
                    NotDeputy::Past,
                ],
            ),
        ] {
            let days = (day(days.0), day(days.1));
            assert_eq!(faults(parties, days, &known, by, today), expected, "{case}");
        }
        let ended = Deputyship {
            ended: Some(FixedClock::noon(today).now()),
            ..known[0].clone()
        };
        let days = (day("2026-07-02"), day("2026-07-03"));
        assert_eq!(faults((boss, marit), days, &[ended], admin, today), vec![]);
    }

    #[test]
    fn a_deputyship_holds_on_its_days_and_until_somebody_ends_it() {
        let [office, _, principal, deputy, id, _] = ids();
        let whole = Deputyship {
            id,
            office,
            principal,
            deputy,
            from: day("2026-04-01"),
            until: day("2026-04-10"),
            ended: None,
        };
        for (on, holds, ahead) in [
            ("2026-03-31", false, true),
            ("2026-04-01", true, true),
            ("2026-04-10", true, true),
            ("2026-04-11", false, false),
        ] {
            assert_eq!(
                (whole.holds(day(on)), whole.is_ahead(day(on))),
                (holds, ahead),
                "{on}"
            );
        }
        let ended = Deputyship {
            ended: Some(FixedClock::noon(day("2026-04-02")).now()),
            ..whole
        };
        assert!(!ended.holds(day("2026-04-02")) && !ended.is_ahead(day("2026-04-02")));
    }
}
