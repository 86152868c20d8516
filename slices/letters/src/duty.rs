//! When reports are due: duties of a letter, rules for due days, and the periods of a year.

use kernel::{Day, Id, Period};
use recognition::{DueRule, DueUnit, Rhythm};

/// The report of a year is due in the first half of the next: «1. mars» is, «1. oktober» is a day of the year itself.
const LATEST_MONTH_AFTER: u32 = 6;

/// Rapporteringsplikt: a duty to report that an item of a published letter lays on the office.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredDuty {
    pub id: Id,
    pub item: Id,
    pub letter: Id,
    pub year: i32,
    pub address: String,
    pub text: String,
    /// Empty where the letter does not say to whom.
    pub recipient: String,
    pub rhythm: Rhythm,
    pub partners: Vec<String>,
    pub due_words: Option<String>,
    pub rule: Option<DueRule>,
    pub channel: Option<String>,
    pub template_promised: bool,
    pub delivered: Vec<Delivered>,
    /// What owners have set for reports that are made as often; the letter's own words go before.
    pub rules: Vec<StoredRule>,
    pub holds: Holds,
}

/// Gjelder: the days on which an item has the words that a duty follows from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    /// None where the letter has had them from the start.
    pub from: Option<Day>,
    /// The last day; none while no amendment has given other words or taken the item away.
    pub until: Option<Day>,
}

/// Levert: the report of one period, by whom and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivered {
    /// The duty that it was marked on: the same one, or the one of earlier words of the item.
    pub duty: Id,
    pub period: u32,
    pub on: Day,
    pub by: String,
}

/// Fristregel: what an owner has set for a rhythm, for all recipients or for one.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredRule {
    pub id: Id,
    /// None for the rule of all offices.
    pub office: Option<Id>,
    pub rhythm: Rhythm,
    /// Empty for every recipient.
    pub recipient: String,
    pub rule: DueRule,
    pub version: i64,
}

/// The report of one period of the year.
pub struct DuePeriod {
    /// From 1.
    pub number: u32,
    pub due: Day,
}

impl StoredDuty {
    /// The rule that decides: the letter's own words, the office's rule, the rule of all, and at last what is usual.
    pub fn rule(&self) -> Option<DueRule> {
        let fitting = self.rules.iter().filter(|rule| {
            rule.rhythm == self.rhythm
                && (rule.recipient.is_empty()
                    || rule.recipient.eq_ignore_ascii_case(&self.recipient))
        });
        let nearest =
            fitting.max_by_key(|rule| (!rule.recipient.is_empty(), rule.office.is_some()));
        self.rule
            .or(nearest.map(|rule| rule.rule))
            .or_else(|| usual(self.rhythm))
    }

    /// The periods of the letter's year that the words ask of, and those that are delivered, with the day each report is
    /// due; none where events decide.
    pub fn periods(&self) -> Vec<DuePeriod> {
        let Some(rule) = self.rule() else {
            return Vec::new();
        };
        let asked = self.numbers().filter(|(number, last)| {
            self.holds.asks(self.settled_on(*last)) || self.delivered(*number).is_some()
        });
        asked
            .map(|(number, last)| DuePeriod {
                number,
                due: self.day_named().unwrap_or_else(|| due_day(rule, last)),
            })
            .collect()
    }

    /// The periods of the year, each with its last day.
    fn numbers(&self) -> impl Iterator<Item = (u32, Day)> + use<> {
        let first = Period::year(self.year).first;
        let months = self.rhythm.months().into_iter();
        months.flat_map(move |months| {
            (1..=12 / months)
                .map(move |number| (number, first.plus_months(number * months).plus_days(-1)))
        })
    }

    /// The day whose words decide the report: the period's last, or the day that is named where that comes before.
    fn settled_on(&self, last: Day) -> Day {
        self.day_named().map_or(last, |day| day.min(last))
    }

    /// It is made once, for nothing in the words says how often, and they name its day.
    pub fn is_once(&self) -> bool {
        let is_named = self.day_named().is_some() && self.year_named().is_some();
        is_named && recognition::rhythm(&self.text).is_none()
    }

    /// The one day that the words name: «innen 1. september 2026», or without a year one late in the letter's own, for
    /// nobody waits that long for the report of a year that has ended.
    pub fn day_named(&self) -> Option<Day> {
        let (Some(DueRule::On { month, day }), Rhythm::Yearly) = (self.rule, self.rhythm) else {
            return None;
        };
        let late = (month > LATEST_MONTH_AFTER).then_some(self.year);
        Day::of(self.year_named().or(late)?, month, day)
    }

    fn year_named(&self) -> Option<i32> {
        let words = self.due_words.as_deref()?;
        let mut numbers = words.split(|sign: char| !sign.is_ascii_digit());
        numbers.rfind(|digits| digits.len() == 4)?.parse().ok()
    }

    /// Whether the words ask for a report of the period.
    pub fn asks_for(&self, period: u32) -> bool {
        let mut numbers = self.numbers();
        numbers.any(|(number, last)| number == period && self.holds.asks(self.settled_on(last)))
    }

    pub fn delivered(&self, period: u32) -> Option<&Delivered> {
        self.delivered
            .iter()
            .find(|delivered| delivered.period == period)
    }
}

impl Holds {
    fn asks(self, day: Day) -> bool {
        self.from.is_none_or(|first| first <= day) && self.until.is_none_or(|last| day <= last)
    }
}

/// The duties as they follow each other when the words of items change. A report that was delivered under earlier words,
/// to the same recipient as often, is delivered under the later ones; a duty that nothing is left of, because later
/// words of its item took over, goes out.
pub fn through_the_year(mut duties: Vec<StoredDuty>) -> Vec<StoredDuty> {
    for later in 1..duties.len() {
        let (before, rest) = duties.split_at_mut(later);
        let later = &mut rest[0];
        let same = before.iter_mut().filter(|one| {
            one.item == later.item && one.rhythm == later.rhythm && one.recipient == later.recipient
        });
        for earlier in same.filter(|one| one.holds != later.holds) {
            let all = std::mem::take(&mut earlier.delivered);
            let (goes_on, stays) = all
                .into_iter()
                .partition(|done| !earlier.asks_for(done.period) && later.asks_for(done.period));
            earlier.delivered = stays;
            later.delivered.extend::<Vec<_>>(goes_on);
        }
    }
    let is_left = |(at, duty): (usize, &StoredDuty)| {
        let followed = duties[at + 1..]
            .iter()
            .any(|later| later.item == duty.item && later.holds != duty.holds);
        let asks = duty.numbers().any(|(number, _)| duty.asks_for(number));
        !followed || duty.holds.until.is_none() || asks || !duty.delivered.is_empty()
    };
    let left: Vec<bool> = duties.iter().enumerate().map(is_left).collect();
    let mut left = left.into_iter();
    duties.retain(|_| left.next().unwrap_or(true));
    duties
}

/// What is usual until somebody sets a rule: the annual report on 1 March, the others five working days after the period.
pub fn usual(rhythm: Rhythm) -> Option<DueRule> {
    match rhythm {
        Rhythm::Yearly => Some(DueRule::On { month: 3, day: 1 }),
        Rhythm::PerEvent => None,
        _ => Some(DueRule::After {
            amount: 5,
            unit: DueUnit::WorkingDay,
        }),
    }
}

/// The day that the report of a period is due, which ends on `last`.
pub fn due_day(rule: DueRule, last: Day) -> Day {
    let first_after = last.plus_days(1);
    let day_in =
        |year: i32, month: u32, day: u32| (1..=day).rev().find_map(|day| Day::of(year, month, day));
    match rule {
        DueRule::On { month, day } => [first_after.year(), first_after.year() + 1]
            .into_iter()
            .filter_map(|year| day_in(year, month, day))
            .find(|day| *day >= first_after)
            .unwrap_or(first_after),
        DueRule::DayOfNextMonth { day } => {
            day_in(first_after.year(), first_after.month(), day).unwrap_or(first_after)
        }
        DueRule::After { amount, unit } => match unit {
            DueUnit::Day => last.plus_days(i64::from(amount)),
            DueUnit::WorkingDay => last.plus_working_days(amount),
            DueUnit::Week => last.plus_days(i64::from(amount) * 7),
            DueUnit::Month => last.plus_months(amount),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn due_days() {
        use DueRule::{After, DayOfNextMonth, On};
        for (rule, last, expected) in [
            (On { month: 3, day: 1 }, "2026-12-31", "2027-03-01"),
            (On { month: 9, day: 15 }, "2026-08-31", "2026-09-15"),
            (On { month: 2, day: 29 }, "2026-12-31", "2027-02-28"),
            (DayOfNextMonth { day: 15 }, "2026-04-30", "2026-05-15"),
            (DayOfNextMonth { day: 31 }, "2026-08-31", "2026-09-30"),
            (
                After {
                    amount: 5,
                    unit: DueUnit::WorkingDay,
                },
                "2026-04-30",
                "2026-05-08",
            ),
            (
                After {
                    amount: 5,
                    unit: DueUnit::WorkingDay,
                },
                "2026-12-31",
                "2027-01-08",
            ),
            (
                After {
                    amount: 2,
                    unit: DueUnit::Week,
                },
                "2026-08-31",
                "2026-09-14",
            ),
            (
                After {
                    amount: 1,
                    unit: DueUnit::Month,
                },
                "2026-04-30",
                "2026-05-30",
            ),
        ] {
            assert_eq!(
                due_day(rule, last.parse().expect("a day")).to_string(),
                expected,
                "{rule:?} {last}"
            );
        }
    }

    fn number_id(number: u128) -> Id {
        format!("{number:032x}").parse().expect("an identity")
    }

    /// A duty whose words hold from and until these days; empty for always.
    fn duty(item: u128, rhythm: Rhythm, (from, until): (&str, &str), done: &[u32]) -> StoredDuty {
        let own = number_id(item * 100 + from.len() as u128 + until.len() as u128 * 20 + 1);
        let delivered = done.iter().map(|period| Delivered {
            duty: own,
            period: *period,
            on: "2026-05-01".parse().expect("a day"),
            by: "Kari Nes".to_owned(),
        });
        StoredDuty {
            id: own,
            item: number_id(item),
            letter: number_id(1),
            year: 2026,
            address: String::new(),
            text: String::new(),
            recipient: String::new(),
            rhythm,
            partners: Vec::new(),
            due_words: None,
            rule: None,
            channel: None,
            template_promised: false,
            delivered: delivered.collect(),
            rules: Vec::new(),
            holds: Holds {
                from: from.parse().ok(),
                until: until.parse().ok(),
            },
        }
    }

    /// The periods that each duty asks for or has delivered, the delivered with a minus.
    fn told(duties: Vec<StoredDuty>) -> Vec<Vec<i64>> {
        let duties = through_the_year(duties);
        let periods = duties.iter().map(|duty| {
            let all = duty.periods().into_iter().map(|period| {
                let number = i64::from(period.number);
                duty.delivered(period.number).map_or(number, |_| -number)
            });
            all.collect()
        });
        periods.collect()
    }

    #[test]
    fn reports_are_asked_for_by_the_words_of_the_periods_last_day() {
        use Rhythm::{PerEvent, Quarterly, Tertial, Yearly};
        let (before, after) = (("", "2026-05-14"), ("2026-05-15", ""));
        let always = ("", "");
        for (name, duties, expected) in [
            (
                "all year",
                vec![duty(1, Tertial, always, &[])],
                vec![vec![1, 2, 3]],
            ),
            (
                "added in May",
                vec![duty(1, Tertial, after, &[])],
                vec![vec![2, 3]],
            ),
            (
                "withdrawn in May",
                vec![duty(1, Tertial, before, &[])],
                vec![vec![1]],
            ),
            (
                "withdrawn, delivered ahead",
                vec![duty(1, Tertial, before, &[3])],
                vec![vec![1, -3]],
            ),
            (
                "a yearly one withdrawn is told of",
                vec![duty(1, Yearly, before, &[])],
                vec![vec![]],
            ),
            (
                "reworded as often",
                vec![duty(1, Tertial, before, &[1]), duty(1, Tertial, after, &[])],
                vec![vec![-1], vec![2, 3]],
            ),
            (
                "reworded and delivered ahead",
                vec![
                    duty(1, Tertial, before, &[1, 3]),
                    duty(1, Tertial, after, &[]),
                ],
                vec![vec![-1], vec![2, -3]],
            ),
            (
                "more often",
                vec![
                    duty(1, Tertial, before, &[]),
                    duty(1, Quarterly, after, &[]),
                ],
                vec![vec![1], vec![2, 3, 4]],
            ),
            (
                "more often, delivered ahead",
                vec![
                    duty(1, Tertial, before, &[2]),
                    duty(1, Quarterly, after, &[]),
                ],
                vec![vec![1, -2], vec![2, 3, 4]],
            ),
            (
                "a yearly one reworded",
                vec![duty(1, Yearly, before, &[]), duty(1, Yearly, after, &[])],
                vec![vec![1]],
            ),
            (
                "from events to tertials",
                vec![duty(1, PerEvent, before, &[]), duty(1, Tertial, after, &[])],
                vec![vec![2, 3]],
            ),
            (
                "another item's words change nothing",
                vec![duty(1, Yearly, before, &[1]), duty(2, Yearly, after, &[])],
                vec![vec![-1], vec![1]],
            ),
        ] {
            assert_eq!(told(duties), expected, "{name}");
        }
    }

    #[test]
    fn a_day_that_is_named_is_that_day() {
        for (words, month, due) in [
            ("innen 1. september 2026", 9, "2026-09-01"),
            ("innen 1. september", 9, "2026-09-01"),
            ("Frist er 1. september 2027", 9, "2027-09-01"),
            ("innen 1. mars", 3, "2027-03-01"),
            ("innen 1. juni", 6, "2027-06-01"),
        ] {
            let mut named = duty(1, Rhythm::Yearly, ("", "2026-10-01"), &[]);
            named.due_words = Some(words.to_owned());
            named.rule = Some(DueRule::On { month, day: 1 });
            let periods = named.periods();
            // What was due before the words ended is owed; what the whole year decides is not.
            let expected = (due == "2026-09-01").then(|| due.to_owned());
            let found = periods.first().map(|period| period.due.to_string());
            assert_eq!(found, expected, "{words}");
            named.holds = Holds::default();
            assert_eq!(named.periods()[0].due.to_string(), due, "{words}");
            named.text = format!("Antall klager rapporteres {words}.");
            assert_eq!(named.is_once(), words.contains("202"), "{words}");
            named.text = format!("Årlig rapport {words}.");
            assert!(!named.is_once(), "{words}");
        }
    }
}
