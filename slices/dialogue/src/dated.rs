use std::collections::BTreeMap;

use access::{Access, READERS};
use kernel::{Day, Period};
use slice::{Answer, Dated, DatedEntries, OfficeAsk, Urgency};

use crate::{
    pages::{
        enquiries::{Filter, Show},
        follow_ups,
    },
    queries,
};

/// How many days ahead a follow-up is told of.
const AHEAD: i64 = 14;
/// How many days an enquiry or a request for help may wait before somebody is told.
const PATIENCE: i64 = 14;

/// What waits in the dialogue: follow-ups that are due, enquiries and requests for help that nobody has answered.
pub const ENTRIES: DatedEntries = DatedEntries {
    access: Access::Roles(READERS),
    build,
    of_period,
};

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let open = queries::enquiries::open(ask.reader, ask.scope).await?;
        let today = ask.as_of;
        let (late, soon) = split(open.follow_ups, today);
        let answers = |days: Vec<Day>| -> Vec<Day> {
            days.into_iter()
                .map(|day| day.plus_days(PATIENCE))
                .collect()
        };
        let (late_answers, soon_answers) = split(answers(open.enquiries), today);
        let (late_help, soon_help) = split(answers(open.help), today);
        let groups = [
            (
                late,
                Urgency::Overdue,
                "dialogue-due-follow-ups-late",
                Of::FollowUps,
            ),
            (
                soon,
                Urgency::Soon,
                "dialogue-due-follow-ups-soon",
                Of::FollowUps,
            ),
            (
                late_answers,
                Urgency::Overdue,
                "dialogue-due-enquiries-late",
                Of::Enquiries,
            ),
            (
                soon_answers,
                Urgency::Soon,
                "dialogue-due-enquiries-soon",
                Of::Enquiries,
            ),
            (late_help, Urgency::Overdue, "dialogue-due-help", Of::Help),
            (soon_help, Urgency::Soon, "dialogue-due-help", Of::Help),
        ];
        let entry = |(days, urgency, key, of): (Vec<Day>, Urgency, &str, Of)| {
            let (first, last) = (*days.iter().min()?, *days.iter().max()?);
            Some(Dated {
                due: first,
                urgency,
                sentence: ask.t.with(key, [("count", days.len().into())]),
                href: of.href(first, last),
            })
        };
        Ok(groups.into_iter().filter_map(entry).collect())
    })
}

/// What an entry is about.
enum Of {
    FollowUps,
    Enquiries,
    Help,
}

impl Of {
    fn href(self, first: Day, last: Day) -> String {
        match self {
            Self::FollowUps => follow_ups::href(Period { first, last }, true),
            Self::Enquiries => {
                let (first, last) = (first.plus_days(-PATIENCE), last.plus_days(-PATIENCE));
                let filter = Filter {
                    period: Period { first, last },
                    theme: None,
                    show: Show::Unanswered,
                };
                filter.href()
            }
            Self::Help => "/hjelp".to_owned(),
        }
    }
}

/// Those before the day, and those no more than a fortnight after it.
fn split(days: Vec<Day>, today: Day) -> (Vec<Day>, Vec<Day>) {
    let near = days
        .into_iter()
        .filter(|day| *day <= today.plus_days(AHEAD));
    near.partition(|day| *day < today)
}

/// The open follow-ups of the period by the day they are due, one entry a day. Enquiries and requests have no day of their own.
fn of_period(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let open = queries::enquiries::open(ask.reader, ask.scope).await?;
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        for day in open.follow_ups {
            if ask.period.contains(day) {
                *days.entry(day).or_default() += 1;
            }
        }
        let entry = |(day, count): (Day, usize)| {
            let (urgency, key) = if day < ask.as_of {
                (Urgency::Overdue, "dialogue-due-follow-ups-late")
            } else if day <= ask.as_of.plus_days(AHEAD) {
                (Urgency::Soon, "dialogue-due-follow-ups-soon")
            } else {
                (Urgency::Later, "dialogue-due-follow-ups")
            };
            Dated {
                due: day,
                urgency,
                sentence: ask.t.with(key, [("count", count.into())]),
                href: Of::FollowUps.href(day, day),
            }
        };
        Ok(days.into_iter().map(entry).collect())
    })
}
