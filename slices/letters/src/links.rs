//! Which links of the library work: what was answered, what is believed of it, and whose turn it is.

use std::collections::BTreeMap;

use kernel::{Day, Id, Instant};
use outgoing::{LinkAnswer, Outcome, Outgoing};

use crate::library::Work;

/// How many links are asked at one press of the button: half a minute at most, where nobody answers.
pub const AT_ONCE: usize = 20;
/// How long an answer from anywhere shows that there is a way out.
const A_DAY: i64 = 24 * 3600;

/// Lenkesjekk: what became of asking the link of a work, and when. Only the latest is kept, and only for the link that
/// the work has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCheck {
    pub at: Instant,
    pub answer: LinkAnswer,
}

/// How the links of the library stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkTally {
    pub linked: usize,
    pub checked_today: usize,
    pub dead: usize,
    /// Something was asked today, and nothing was reached.
    pub no_way_out: bool,
}

impl LinkCheck {
    /// There is nothing at the address any more.
    pub fn is_dead(&self) -> bool {
        matches!(self.answer.outcome, Outcome::Gone | Outcome::NoSuchHost)
    }

    pub fn moved_to(&self) -> Option<&str> {
        match &self.answer.outcome {
            Outcome::Moved(address) => Some(address),
            _ => None,
        }
    }

    /// The key of its words, and the shape it is shown with.
    pub fn shown(&self) -> (&'static str, &'static str) {
        let (_, key, shape) = said(&self.answer.outcome);
        (key, shape)
    }
}

impl LinkTally {
    pub fn of<'a>(works: impl Iterator<Item = &'a Work>, today: Day) -> Self {
        let mut tally = Self::default();
        let (mut asked, mut reached) = (false, false);
        for work in works.filter(|work| work.address().is_some()) {
            tally.linked += 1;
            let Some(check) = &work.check else { continue };
            tally.dead += usize::from(check.is_dead());
            if check.at.day() == today {
                tally.checked_today += 1;
                asked |= check.answer.outcome != Outcome::NotAllowed;
                reached |= !matches!(
                    check.answer.outcome,
                    Outcome::NotReached | Outcome::NotAllowed
                );
            }
        }
        tally.no_way_out = asked && !reached;
        tally
    }

    pub fn remaining(&self) -> usize {
        self.linked - self.checked_today
    }
}

/// The code in the database, the key of the words, and the shape.
fn said(outcome: &Outcome) -> (&'static str, &'static str, &'static str) {
    match outcome {
        Outcome::Works => ("works", "letters-link-works", "good"),
        Outcome::Moved(_) => ("moved", "letters-link-moved", "warn"),
        Outcome::Gone => ("gone", "letters-link-gone", "bad"),
        Outcome::Refused => ("refused", "letters-link-refused", "none"),
        Outcome::Fault => ("fault", "letters-link-fault", "warn"),
        Outcome::NoSuchHost => ("no_host", "letters-link-no-host", "bad"),
        Outcome::NotReached => ("not_reached", "letters-link-not-reached", "none"),
        Outcome::NotAllowed => ("not_allowed", "letters-link-not-allowed", "none"),
    }
}

/// The word for the outcome in the database and for programs.
pub fn code(outcome: &Outcome) -> &'static str {
    said(outcome).0
}

/// The outcome with the code; nothing where there is none such.
pub fn outcome_of(code_of_it: &str, moved_to: Option<String>) -> Option<Outcome> {
    let outcomes = [
        Outcome::Works,
        Outcome::Moved(moved_to.unwrap_or_default()),
        Outcome::Gone,
        Outcome::Refused,
        Outcome::Fault,
        Outcome::NoSuchHost,
        Outcome::NotReached,
        Outcome::NotAllowed,
    ];
    let mut outcomes = outcomes.into_iter();
    outcomes.find(|outcome| code(outcome) == code_of_it)
}

/// Those whose turn it is: never checked, then checked longest ago.
pub fn next<'a>(works: impl Iterator<Item = &'a Work>, most: usize) -> Vec<&'a Work> {
    let mut works: Vec<_> = works.filter(|work| work.address().is_some()).collect();
    works.sort_by_key(|work| work.check.as_ref().map(|check| check.at));
    works.truncate(most);
    works
}

/// Whether any link was answered lately, so that there is a way out.
pub fn was_reached<'a>(works: impl Iterator<Item = &'a Work>, now: Instant) -> bool {
    let mut checks = works.filter_map(|work| work.check.as_ref());
    checks.any(|check| check.answer.status.is_some() && check.at >= now.plus_seconds(-A_DAY))
}

/// What is believed of the answers. A closed network has names of its own and says of all others that they do not exist,
/// so a name is believed to be gone only where somebody else was reached.
pub fn believed(mut answers: Vec<LinkAnswer>, was_reached: bool) -> Vec<LinkAnswer> {
    if !was_reached && answers.iter().all(|answer| answer.status.is_none()) {
        for answer in &mut answers {
            if answer.outcome == Outcome::NoSuchHost {
                answer.outcome = Outcome::NotReached;
            }
        }
    }
    answers
}

/// Asks the links, several at a time, while nothing of the database is held. Gives each work with the link that was asked.
pub async fn ask(
    outgoing: &Outgoing,
    works: &[&Work],
    was_reached: bool,
    now: Instant,
) -> Vec<(Id, String, LinkCheck)> {
    let linked = works
        .iter()
        .filter_map(|work| Some((work.id, work.link.clone()?, work.address()?)));
    let linked: Vec<_> = linked.collect();
    let asking = linked.iter().map(|(_, _, address)| outgoing.ask(address));
    let answers = believed(futures_util::future::join_all(asking).await, was_reached);
    linked
        .into_iter()
        .zip(answers)
        .map(|((id, link, _), answer)| (id, link, LinkCheck { at: now, answer }))
        .collect()
}

/// What the log keeps of it: how many of each outcome, and no link.
pub fn told(checks: &[(Id, String, LinkCheck)]) -> serde_json::Value {
    let mut outcomes = BTreeMap::new();
    for (_, _, check) in checks {
        *outcomes.entry(code(&check.answer.outcome)).or_insert(0) += 1;
    }
    serde_json::json!({ "checked": checks.len(), "outcomes": outcomes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Clock as _, FixedClock, Ids};
    use recognition::ReferenceKind;

    fn noon(day: u32) -> Instant {
        FixedClock::noon(Day::of(2026, 6, day).unwrap()).now()
    }

    fn answer(outcome: Outcome, status: Option<u16>) -> LinkAnswer {
        LinkAnswer { outcome, status }
    }

    fn work(number: u128, link: Option<&str>, check: Option<(u32, LinkAnswer)>) -> Work {
        let ids = Ids::from_seed(u64::try_from(number).unwrap());
        Work {
            id: ids.next(noon(1)),
            kind: ReferenceKind::Act,
            number: None,
            dated: None,
            title: number.to_string(),
            link: link.map(str::to_owned),
            unavailable: false,
            valid_until: None,
            replaced_by: None,
            version: 1,
            check: check.map(|(day, answer)| LinkCheck {
                at: noon(day),
                answer,
            }),
        }
    }

    #[test]
    fn a_name_is_gone_only_where_somebody_else_was_reached() {
        let gone = || answer(Outcome::NoSuchHost, None);
        let silent = || answer(Outcome::NotReached, None);
        let works = || answer(Outcome::Works, Some(200));
        for (situation, answers, was_reached, expected) in [
            (
                "closed network",
                vec![gone(), gone()],
                false,
                vec![silent(), silent()],
            ),
            ("one alone", vec![gone()], false, vec![silent()]),
            (
                "one alone, lately reached",
                vec![gone()],
                true,
                vec![gone()],
            ),
            (
                "beside one that works",
                vec![gone(), works()],
                false,
                vec![gone(), works()],
            ),
            (
                "beside silence",
                vec![gone(), silent()],
                false,
                vec![silent(), silent()],
            ),
            ("none", vec![], false, vec![]),
        ] {
            assert_eq!(believed(answers, was_reached), expected, "{situation}");
        }
    }

    #[test]
    fn the_unchecked_come_first_then_those_of_longest_ago() {
        let fine = || answer(Outcome::Works, Some(200));
        let works = [
            work(1, Some("https://a.no"), Some((3, fine()))),
            work(2, None, None),
            work(3, Some("https://b.no"), None),
            work(4, Some("https://c.no"), Some((1, fine()))),
            work(5, Some("ikke en lenke"), None),
            work(6, Some("www.d.no"), None),
        ];
        let titles = |most| -> Vec<_> {
            let next = next(works.iter(), most);
            next.iter().map(|work| work.title.as_str()).collect()
        };
        assert_eq!(titles(3), ["3", "6", "4"]);
        assert_eq!(titles(9), ["3", "6", "4", "1"]);
    }

    #[test]
    fn the_tally_tells_today_from_before() {
        let link = Some("https://a.no");
        let works = [
            work(1, link, Some((2, answer(Outcome::Gone, Some(404))))),
            work(2, link, Some((1, answer(Outcome::NoSuchHost, None)))),
            work(3, link, None),
            work(4, None, None),
        ];
        let today = Day::of(2026, 6, 2).unwrap();
        let tally = LinkTally::of(works.iter(), today);
        let expected = LinkTally {
            linked: 3,
            checked_today: 1,
            dead: 2,
            no_way_out: false,
        };
        assert_eq!((tally, tally.remaining()), (expected, 2));
    }

    #[test]
    fn there_is_no_way_out_when_nothing_asked_today_was_reached() {
        let link = Some("https://a.no");
        let today = Day::of(2026, 6, 2).unwrap();
        let silent = || answer(Outcome::NotReached, None);
        let closed = || answer(Outcome::NotAllowed, None);
        let fault = || answer(Outcome::Fault, None);
        for (situation, checks, expected) in [
            ("nothing asked", vec![], false),
            ("all silent", vec![(2, silent()), (2, closed())], true),
            (
                "reached before, not today",
                vec![(2, silent()), (1, fault())],
                true,
            ),
            ("only what may not be asked", vec![(2, closed())], false),
            ("one answered", vec![(2, silent()), (2, fault())], false),
        ] {
            let works: Vec<_> = checks
                .into_iter()
                .map(|check| work(1, link, Some(check)))
                .collect();
            let tally = LinkTally::of(works.iter(), today);
            assert_eq!(tally.no_way_out, expected, "{situation}");
        }
    }

    #[test]
    fn each_outcome_is_stored_and_read_again() {
        for outcome in [
            Outcome::Works,
            Outcome::Moved("https://b.no/".to_owned()),
            Outcome::Gone,
            Outcome::Refused,
            Outcome::Fault,
            Outcome::NoSuchHost,
            Outcome::NotReached,
            Outcome::NotAllowed,
        ] {
            let moved_to = matches!(outcome, Outcome::Moved(_)).then(|| "https://b.no/".to_owned());
            assert_eq!(outcome_of(code(&outcome), moved_to), Some(outcome));
        }
        assert_eq!(outcome_of("annet", None), None);
    }
}
