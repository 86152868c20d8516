use std::collections::BTreeMap;

use access::{Access, READERS};
use kernel::Day;
use slice::{Answer, Dated, DatedEntries, OfficeAsk, Urgency};

use crate::{
    filter::Filter,
    queries::table::{self, Due},
};

/// How many days ahead a due day is told of.
const AHEAD: u32 = 14;

/// What falls due among the appeals: decisions and preliminary replies, overdue or within a fortnight.
pub const ENTRIES: DatedEntries = DatedEntries {
    access: Access::Roles(READERS),
    build,
    of_period,
};

/// The open cases by the day they are due, one entry a day.
fn of_period(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let due = table::due_by(ask.reader, ask.scope, ask.period.last).await?;
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        for case in due {
            if ask.period.contains(case.due_day) {
                *days.entry(case.due_day).or_default() += 1;
            }
        }
        let soon = ask.as_of.plus_days(i64::from(AHEAD));
        let entry = |(day, count): (Day, usize)| {
            let filter = Filter {
                due_from: Some(day),
                due_to: Some(day),
                ..Filter::default()
            };
            Dated {
                due: day,
                urgency: match day {
                    day if day < ask.as_of => Urgency::Overdue,
                    day if day <= soon => Urgency::Soon,
                    _ => Urgency::Later,
                },
                sentence: ask.t.with("cases-due-that-day", [("count", count.into())]),
                href: filter.href(),
            }
        };
        Ok(days.into_iter().map(entry).collect())
    })
}

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<Dated>> {
    Box::pin(async move {
        let until = ask.as_of.plus_days(i64::from(AHEAD));
        let due = table::due_by(ask.reader, ask.scope, until).await?;
        let decisions: Vec<Day> = due
            .iter()
            .map(|case| case.due_day)
            .filter(|day| *day <= until)
            .collect();
        let replies: Vec<Day> = due
            .iter()
            .filter_map(|case: &Due| case.reply_due)
            .filter(|day| *day <= until)
            .collect();
        let overdue = Filter {
            overdue: true,
            ..Filter::default()
        };
        let soon = Filter {
            due_from: Some(ask.as_of),
            due_to: Some(until),
            ..Filter::default()
        };
        let owed = |from, to| Filter {
            reply_owed: true,
            reply_from: from,
            reply_to: Some(to),
            ..Filter::default()
        };
        let split = |days: &[Day]| -> (Vec<Day>, Vec<Day>) {
            days.iter().partition(|day| **day < ask.as_of)
        };
        let ((late, near), (late_replies, near_replies)) = (split(&decisions), split(&replies));
        let entries = [
            (late, Urgency::Overdue, "cases-due-overdue", overdue),
            (near, Urgency::Soon, "cases-due-soon", soon),
            (
                late_replies,
                Urgency::Overdue,
                "cases-due-replies-overdue",
                owed(None, ask.as_of.plus_days(-1)),
            ),
            (
                near_replies,
                Urgency::Soon,
                "cases-due-replies-soon",
                owed(Some(ask.as_of), until),
            ),
        ];
        let entry = |(days, urgency, text, filter): (Vec<Day>, Urgency, &str, Filter)| {
            let due = *days.iter().min()?;
            let sentence = ask
                .t
                .with(text, [("count", days.len().into()), ("days", AHEAD.into())]);
            Some(Dated {
                due,
                urgency,
                sentence,
                href: filter.href(),
            })
        };
        Ok(entries.into_iter().filter_map(entry).collect())
    })
}
