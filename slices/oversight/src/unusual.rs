use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use audit::{Reading, Way};
use kernel::{Day, Id};

/// The working day begins at six and ends at nine in the evening; what is read outside it is told.
const FIRST_HOUR: u32 = 6;
const LAST_HOUR: u32 = 20;
/// So many different cases on a day are told when the person's own usual is not known well enough.
const MANY: i64 = 40;
/// Fewer than this are never many, however few the person is used to.
const NEVER_MANY: i64 = 15;
/// So many days of work are needed to know what is usual.
const KNOWN_DAYS: usize = 5;
/// So many times the usual is unusual.
const TIMES_USUAL: i64 = 3;
/// Colleagues look into each other's cases; so many on a day are told.
const NOT_OWN: usize = 5;
/// So many rows taken out on a day are told.
const MANY_ROWS: i64 = 200;

/// Et oppslag, as the rules see it.
#[derive(Clone, Debug)]
pub struct Seen {
    pub reading: Reading,
    /// The case was the person's own, or the person has done something with it.
    pub worked: bool,
}

/// What is usual for each person, from the time before and in the period.
#[derive(Clone, Debug, Default)]
pub struct Usual {
    /// How many different cases on each day.
    pub days: HashMap<Id, Vec<(Day, i64)>>,
    /// The municipalities whose cases the person has had.
    pub municipalities: HashSet<(Id, Id)>,
}

/// Uvanlig bruk: what one person did on one day that the work does not explain by itself. It is no proof of anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusual {
    pub person: Id,
    pub name: String,
    pub day: Day,
    pub why: Why,
    /// The readings it is about, by their place in what was looked at.
    pub rows: Vec<usize>,
}

/// Why it is unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// At night, or on a Saturday, Sunday or holiday.
    OutsideHours,
    /// Many more different cases than the person usually opens on a day; `None` when the usual is not known.
    ManyCases { cases: i64, usual: Option<i64> },
    /// Cases of a municipality of which the person has never had one.
    StrangeMunicipality { municipality: Id },
    /// Cases that the person neither has nor has done anything with.
    NotOwn { cases: usize },
    /// Many rows taken out in files.
    ManyRows { rows: i64 },
}

/// What is unusual, the latest day first.
pub fn unusual(seen: &[Seen], usual: &Usual) -> Vec<Unusual> {
    let mut groups: BTreeMap<(Day, Id), Vec<usize>> = BTreeMap::new();
    for (row, seen) in seen.iter().enumerate() {
        let key = (seen.reading.at.day(), seen.reading.person);
        groups.entry(key).or_default().push(row);
    }
    let mut found = Vec::new();
    for ((day, person), rows) in groups.into_iter().rev() {
        let whole = Group {
            seen,
            usual,
            day,
            person,
            rows,
        };
        let told = whole.rules().into_iter().map(|(why, rows)| Unusual {
            person,
            name: seen[rows[0]].reading.name.clone(),
            day,
            why,
            rows,
        });
        found.extend(told);
    }
    found
}

/// What one person saw on one day.
struct Group<'a> {
    seen: &'a [Seen],
    usual: &'a Usual,
    day: Day,
    person: Id,
    rows: Vec<usize>,
}

type Told = (Why, Vec<usize>);

impl Group<'_> {
    fn rules(&self) -> Vec<Told> {
        let mut told = Vec::new();
        told.extend(self.outside_hours());
        told.extend(self.many_cases());
        told.extend(self.strange_municipalities());
        told.extend(self.not_own());
        told.extend(self.many_rows());
        told
    }

    fn outside_hours(&self) -> Option<Told> {
        let is_working_day = self.day.is_working_day();
        let rows = self.those(|seen| {
            let (hour, _) = seen.reading.at.hour_minute();
            !is_working_day || !(FIRST_HOUR..=LAST_HOUR).contains(&hour)
        });
        (!rows.is_empty()).then_some((Why::OutsideHours, rows))
    }

    fn many_cases(&self) -> Option<Told> {
        let rows = self.pages(|_| true);
        let cases = i64::try_from(self.different(&rows)).unwrap_or(i64::MAX);
        let usual = self.usual_cases();
        let limit = usual.map_or(MANY, |usual| NEVER_MANY.max(TIMES_USUAL * usual));
        (cases > limit).then_some((Why::ManyCases { cases, usual }, rows))
    }

    fn strange_municipalities(&self) -> Vec<Told> {
        let known = &self.usual.municipalities;
        let has_any = known.iter().any(|(person, _)| *person == self.person);
        if !has_any || !self.works_cases() {
            return Vec::new();
        }
        let strange = |seen: &Seen| {
            let municipality = seen.reading.municipality?;
            (!seen.worked && !known.contains(&(self.person, municipality))).then_some(municipality)
        };
        let mut by_place: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
        for row in self.pages(|_| true) {
            if let Some(municipality) = strange(&self.seen[row]) {
                by_place.entry(municipality).or_default().push(row);
            }
        }
        by_place
            .into_iter()
            .map(|(municipality, rows)| (Why::StrangeMunicipality { municipality }, rows))
            .collect()
    }

    fn not_own(&self) -> Option<Told> {
        let rows = self.pages(|seen| !seen.worked);
        let cases = self.different(&rows);
        (self.works_cases() && cases >= NOT_OWN).then_some((Why::NotOwn { cases }, rows))
    }

    fn many_rows(&self) -> Option<Told> {
        let rows = self.those(|seen| seen.reading.way != Way::Page);
        let taken = rows.iter().map(|row| self.seen[*row].reading.count).sum();
        (taken >= MANY_ROWS).then_some((Why::ManyRows { rows: taken }, rows))
    }

    /// Leaders, the directorate and the auditor look into cases that are not theirs: that is their work.
    fn works_cases(&self) -> bool {
        let role = &self.seen[self.rows[0]].reading.role;
        ["case_officer", "adviser"].contains(&role.as_str())
    }

    /// The middle of what the person opened on other days.
    fn usual_cases(&self) -> Option<i64> {
        let days = self.usual.days.get(&self.person)?;
        let others = days.iter().filter(|(day, _)| *day != self.day);
        let mut counts: Vec<i64> = others.map(|(_, cases)| *cases).collect();
        counts.sort_unstable();
        (counts.len() >= KNOWN_DAYS).then(|| counts[counts.len() / 2])
    }

    fn those(&self, is: impl Fn(&Seen) -> bool) -> Vec<usize> {
        let rows = self.rows.iter().copied();
        rows.filter(|row| is(&self.seen[*row])).collect()
    }

    fn pages(&self, is: impl Fn(&Seen) -> bool) -> Vec<usize> {
        self.those(|seen| seen.reading.way == Way::Page && is(seen))
    }

    fn different(&self, rows: &[usize]) -> usize {
        let objects: BTreeSet<Id> = rows
            .iter()
            .map(|row| self.seen[*row].reading.object)
            .collect();
        objects.len()
    }
}

#[cfg(test)]
mod tests;
