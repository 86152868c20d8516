use kernel::{Day, Id};
use letters::Successors;

use crate::{activity::Activity, words::ActivityState};

/// The same weekday of the next year: 52 weeks later, or 53 where that would still be the old year.
pub fn same_weekday_next_year(day: Day) -> Day {
    let later = day.plus_days(52 * 7);
    if later.year() == day.year() {
        later.plus_days(7)
    } else {
        later
    }
}

/// Hva kravene ble til: the items of the new letter, and those of the old that became nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    pub items: Vec<String>,
    pub lost: Vec<String>,
}

/// What the items that the activity answers became.
pub fn mapped(items: &[String], successors: &Successors) -> Mapped {
    let mut mapped = Mapped::default();
    for key in items {
        match successors.get(key).filter(|found| !found.is_empty()) {
            Some(found) => mapped.items.extend(found.iter().cloned()),
            None => mapped.lost.push(key.clone()),
        }
    }
    mapped.items.sort_unstable();
    mapped.items.dedup();
    mapped
}

/// The activity once more, next year: a draft with nothing come of it yet. `keeps_owner` says whether its owner may still
/// answer for it.
pub fn copy(activity: &Activity, id: Id, items: Vec<String>, keeps_owner: bool) -> Activity {
    let first = same_weekday_next_year(activity.first_day);
    let length = activity.first_day.days_until(activity.last_day);
    Activity {
        id,
        state: ActivityState::Draft,
        first_day: first,
        last_day: first.plus_days(length),
        owner: activity.owner.filter(|_| keeps_owner),
        outcome: String::new(),
        lesson: String::new(),
        copied_from: Some(activity.id),
        version: 1,
        items,
        ..activity.clone()
    }
}

/// Whether it is worth copying: what was cancelled did not come about.
pub fn can_be_copied(activity: &Activity) -> bool {
    activity.state != ActivityState::Cancelled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weekday_stays_and_the_year_is_the_next() {
        let mut day: Day = "2023-01-01".parse().unwrap();
        while day.year() < 2030 {
            let next = same_weekday_next_year(day);
            assert_eq!(next.weekday(), day.weekday(), "{day}");
            assert_eq!(next.year(), day.year() + 1, "{day}");
            day = day.plus_days(1);
        }
        for (from, to) in [
            ("2025-03-12", "2026-03-11"),
            ("2025-01-01", "2026-01-07"),
            ("2024-12-31", "2025-12-30"),
        ] {
            assert_eq!(
                same_weekday_next_year(from.parse().unwrap()),
                to.parse().unwrap()
            );
        }
    }

    #[test]
    fn items_follow_the_letters_and_what_ended_is_told() {
        let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        let successors = Successors::from([
            ("a".to_owned(), keys(&["x"])),
            ("b".to_owned(), keys(&["x", "y"])),
            ("c".to_owned(), vec![]),
        ]);
        let found = mapped(&keys(&["a", "b", "c", "d"]), &successors);
        assert_eq!(
            found,
            Mapped {
                items: keys(&["x", "y"]),
                lost: keys(&["c", "d"])
            }
        );
    }
}
