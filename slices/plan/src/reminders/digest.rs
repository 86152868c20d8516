use chrono::Weekday;
use kernel::{Day, Id};
use texts::Tongue;

use super::Rhythm;
use crate::{activity::Activity, words::ActivityState};

/// How many days ahead a planned activity is reminded of.
const AHEAD: i64 = 14;
/// How many days ahead a draft is reminded of, since it is to be decided on first.
const DRAFTS_AHEAD: i64 = 30;

/// Oppsummering: what one person should do with own activities. What is held, cancelled or moved away is not in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Digest<'a> {
    /// Should have been held by now.
    pub overdue: Vec<&'a Activity>,
    /// Begin within a fortnight.
    pub soon: Vec<&'a Activity>,
    /// Still drafts, and begin within a month, or should have begun.
    pub drafts: Vec<&'a Activity>,
}

impl<'a> Digest<'a> {
    pub fn of(activities: &'a [Activity], owner: Id, today: Day) -> Self {
        let own = || activities.iter().filter(|one| one.owner == Some(owner));
        let begins_within = |one: &Activity, days| one.first_day <= today.plus_days(days);
        let planned = |one: &Activity| one.state == ActivityState::Planned;
        Self {
            overdue: own().filter(|one| one.is_overdue(today)).collect(),
            soon: own()
                .filter(|one| planned(one) && one.first_day >= today && begins_within(one, AHEAD))
                .collect(),
            drafts: own()
                .filter(|one| one.state == ActivityState::Draft && begins_within(one, DRAFTS_AHEAD))
                .collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.overdue.is_empty() && self.soon.is_empty() && self.drafts.is_empty()
    }

    pub fn subject(&self, t: &Tongue) -> String {
        let count = self.overdue.len() + self.soon.len() + self.drafts.len();
        t.with("plan-reminder-subject", [("count", count.into())])
    }

    /// The e-mail in plain text.
    pub fn body(&self, t: &Tongue) -> String {
        let parts = [
            ("plan-reminder-overdue", &self.overdue),
            ("plan-reminder-soon", &self.soon),
            ("plan-reminder-drafts", &self.drafts),
        ];
        let parts = parts.into_iter().filter(|(_, list)| !list.is_empty());
        let told: String = parts
            .map(|(key, list)| format!("{}\n{}\n", t.say(key), lines(list, t)))
            .collect();
        format!("{told}{}\n", t.say("plan-reminder-why"))
    }
}

fn lines(list: &[&Activity], t: &Tongue) -> String {
    let line = |one: &&Activity| format!("- {} {}\n", t.day(one.first_day), one.title);
    list.iter().map(line).collect()
}

/// Whether a reminder is due today by what was chosen: on weekdays, or on Mondays, once a day.
pub fn is_due(rhythm: Rhythm, last_sent: Option<Day>, today: Day) -> bool {
    let fits = match (rhythm, today.weekday()) {
        (Rhythm::Never, _) | (_, Weekday::Sat | Weekday::Sun) => false,
        (Rhythm::Daily, _) => true,
        (Rhythm::Weekly, weekday) => weekday == Weekday::Mon,
    };
    fits && last_sent.is_none_or(|sent| sent < today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::new::blank;

    #[test]
    fn a_person_is_reminded_of_own_activities_until_they_are_done() {
        use ActivityState::{Cancelled, Draft, Held, Planned};
        let ids = kernel::Ids::from_seed(1);
        let today: Day = "2026-06-15".parse().unwrap();
        let now = kernel::FixedClock::noon(today);
        let next = || ids.next(kernel::Clock::now(&now));
        let (kari, ola) = (next(), next());
        for (name, owner, state, first, in_list) in [
            ("held late", kari, Planned, "2026-06-14", "overdue"),
            ("today", kari, Planned, "2026-06-15", "soon"),
            ("in a fortnight", kari, Planned, "2026-06-29", "soon"),
            ("later", kari, Planned, "2026-06-30", ""),
            ("held", kari, Held, "2026-06-14", ""),
            ("cancelled", kari, Cancelled, "2026-06-20", ""),
            ("a draft in a month", kari, Draft, "2026-07-15", "drafts"),
            ("a draft in two months", kari, Draft, "2026-08-15", ""),
            ("another's", ola, Planned, "2026-06-16", ""),
        ] {
            let activity = Activity {
                owner: Some(owner),
                state,
                first_day: first.parse().unwrap(),
                last_day: first.parse().unwrap(),
                ..blank(next(), today)
            };
            let all = [activity];
            let digest = Digest::of(&all, kari, today);
            let lists = [
                ("overdue", &digest.overdue),
                ("soon", &digest.soon),
                ("drafts", &digest.drafts),
            ];
            let found: Vec<&str> = lists
                .iter()
                .filter(|(_, list)| !list.is_empty())
                .map(|(name, _)| *name)
                .collect();
            let expected: Vec<&str> = Some(in_list)
                .filter(|list| !list.is_empty())
                .into_iter()
                .collect();
            assert_eq!(found, expected, "{name}");
            assert_eq!(digest.is_empty(), in_list.is_empty(), "{name}");
        }
    }

    #[test]
    fn reminders_come_as_often_as_was_chosen() {
        use Rhythm::{Daily, Never, Weekly};
        for (rhythm, last_sent, today, due) in [
            (Never, None, "2026-06-15", false),
            (Daily, None, "2026-06-16", true),
            (Daily, Some("2026-06-16"), "2026-06-16", false),
            (Daily, Some("2026-06-15"), "2026-06-16", true),
            (Daily, None, "2026-06-20", false),
            (Weekly, None, "2026-06-15", true),
            (Weekly, None, "2026-06-16", false),
            (Weekly, Some("2026-06-15"), "2026-06-15", false),
        ] {
            let last_sent = last_sent.map(|day: &str| day.parse().unwrap());
            assert_eq!(
                is_due(rhythm, last_sent, today.parse().unwrap()),
                due,
                "{rhythm:?} {today}"
            );
        }
    }
}
