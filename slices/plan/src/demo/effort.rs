use std::str::FromStr;

use kernel::Day;

use crate::{
    activity::Marks,
    words::{ActivityKind, Organiser},
};

/// The efforts of the demo, one a line with `|` between: years (`t` this, `l` last, `b` both, `o` both and at the other
/// offices too), kind, day (`MM-DD`, or `+N` days from today), how many days, organiser, owner, fate (`forgotten`, `off`,
/// `draft`), items by their addresses, themes, target groups, partners, units, audience, kroner, title, outcome, lesson.
const EFFORTS: &str = include_str!("../../demo/arsplan.psv");

/// One effort of the demo, before it stands in a year.
pub struct Effort {
    years: char,
    pub kind: ActivityKind,
    day: &'static str,
    pub days: i64,
    pub organiser: Organiser,
    /// The key of a person of the demo.
    pub owner: &'static str,
    pub fate: &'static str,
    pub items: Vec<&'static str>,
    pub marks: Marks,
    pub audience: Option<Audience>,
    pub cost_kroner: Option<i64>,
    pub title: &'static str,
    pub outcome: &'static str,
    pub lesson: &'static str,
}

/// Whom it is for: `k0-11/8`, the municipalities from the first to the twelfth of the alphabet, eight of ten reached; `n`
/// for NAV offices; `?` in front: they asked for it and were offered nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Audience {
    pub asked: bool,
    pub nav_offices: bool,
    pub from: usize,
    pub to: usize,
    pub reached_of_ten: usize,
}

impl Effort {
    /// Every line that can be read; a test reads them all.
    pub fn all() -> Vec<Self> {
        EFFORTS.lines().filter_map(Self::read).collect()
    }

    fn read(line: &'static str) -> Option<Self> {
        let mut cells = line.split('|');
        let mut next = || cells.next();
        Some(Self {
            years: next()?.chars().next()?,
            kind: next()?.parse().ok()?,
            day: next()?,
            days: next()?.parse().ok()?,
            organiser: next()?.parse().ok()?,
            owner: next()?,
            fate: next()?,
            items: next()?.split_whitespace().collect(),
            marks: Marks {
                themes: codes(next()?)?,
                target_groups: codes(next()?)?,
                partners: codes(next()?)?,
                units: codes(next()?)?,
            },
            audience: match next()? {
                "" => None,
                audience => Some(audience.parse().ok()?),
            },
            cost_kroner: next()?.parse().ok(),
            title: next()?,
            outcome: next()?,
            lesson: next()?,
        })
    }

    /// Whether it stands in the plan of that year, seen from this year.
    pub fn is_of(&self, year: i32, this_year: i32) -> bool {
        match self.years {
            't' => year == this_year,
            'l' => year == this_year - 1,
            _ => true,
        }
    }

    /// Whether the other offices have it too.
    pub fn is_everywhere(&self) -> bool {
        self.years == 'o'
    }

    /// Its first day in the year. What is told from today stays in the year: what would come after it stands in December.
    pub fn first_day(&self, year: i32, today: Day) -> Option<Day> {
        if let Some(ahead) = self.day.strip_prefix('+') {
            let ahead: i64 = ahead.parse().ok()?;
            let latest = Day::of(year, 12, 4)?.plus_days(ahead % 14);
            let day = today.plus_days(ahead).min(latest);
            return Some(day.or_next_working_day());
        }
        let (month, day) = self.day.split_once('-')?;
        let day = Day::of(year, month.parse().ok()?, day.parse().ok()?)?;
        Some(day.or_next_working_day())
    }
}

impl FromStr for Audience {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (asked, rest) = match text.strip_prefix('?') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (nav_offices, rest) = match rest.split_at_checked(1) {
            Some(("k", rest)) => (false, rest),
            Some(("n", rest)) => (true, rest),
            _ => return Err(()),
        };
        let (range, reached) = rest.split_once('/').ok_or(())?;
        let (from, to) = range.split_once('-').ok_or(())?;
        let number = |text: &str| text.parse().map_err(|_| ());
        Ok(Self {
            asked,
            nav_offices,
            from: number(from)?,
            to: number(to)?,
            reached_of_ten: number(reached)?,
        })
    }
}

fn codes<T: FromStr>(text: &str) -> Option<Vec<T>> {
    text.split_whitespace()
        .map(|code| code.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_demo_is_an_effort() {
        let efforts = Effort::all();
        assert_eq!(efforts.len(), EFFORTS.lines().count());
        for today in ["2026-01-02", "2026-06-15", "2026-12-30"] {
            let today: Day = today.parse().unwrap();
            for effort in &efforts {
                let first = effort.first_day(today.year(), today).unwrap();
                let last = first.plus_days(effort.days - 1);
                assert_eq!(
                    (first.year(), last.year()),
                    (2026, 2026),
                    "{}",
                    effort.title
                );
                let known = accounts::Persona::by_key(effort.owner).is_some();
                assert!(known || effort.owner.is_empty(), "{}", effort.owner);
            }
            let count = |year| {
                efforts
                    .iter()
                    .filter(|effort| effort.is_of(year, 2026))
                    .count()
            };
            assert!(
                count(2026) > 50 && count(2025) > 40,
                "{} {}",
                count(2026),
                count(2025)
            );
        }
    }
}
