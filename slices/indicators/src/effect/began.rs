use std::collections::HashMap;

use kernel::Id;
use slice::{EffortLine, EffortStage};

/// Begynt: when the efforts about a theme began at a municipality, held against the year that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    /// That year: these are judged.
    ThatYear,
    /// Another year: neither judged nor compared with.
    AnotherYear,
}

/// The municipalities that had an effort about the theme. What is not done does not count.
pub fn began(lines: &[EffortLine], theme: &str, year: i32) -> HashMap<Id, Began> {
    let mut first: HashMap<Id, i32> = HashMap::new();
    for line in lines {
        let is_about = line.subjects.iter().any(|subject| subject.code == theme);
        if is_about && line.stage == EffortStage::Done && line.count > 0 {
            let known = first.entry(line.municipality).or_insert(line.day.year());
            *known = (*known).min(line.day.year());
        }
    }
    let told = first.into_iter().map(|(place, first)| {
        let began = if first == year {
            Began::ThatYear
        } else {
            Began::AnotherYear
        };
        (place, began)
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Ids;
    use slice::Subject;

    #[test]
    fn an_effort_begins_the_first_year_that_one_about_the_theme_was_done() {
        let ids = Ids::from_seed(9);
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        let [one, earlier, other, meant] = std::array::from_fn(|_| ids.next(now));
        let line = |municipality, day: &str, code, stage| EffortLine {
            municipality,
            label: String::new(),
            title: String::new(),
            subjects: vec![Subject {
                code,
                name: String::new(),
            }],
            day: day.parse().unwrap(),
            count: 1,
            days: 0,
            stage,
            href: String::new(),
        };
        use EffortStage::{Done, Meant};
        let lines = [
            line(one, "2022-03-01", "housing", Done),
            line(one, "2024-03-01", "housing", Done),
            line(one, "2020-03-01", "youth", Done),
            line(earlier, "2020-03-01", "housing", Done),
            line(earlier, "2022-03-01", "housing", Done),
            line(other, "2022-03-01", "youth", Done),
            line(meant, "2022-03-01", "housing", Meant),
        ];
        let found = began(&lines, "housing", 2022);
        let expected = HashMap::from([(one, Began::ThatYear), (earlier, Began::AnotherYear)]);
        assert_eq!(found, expected);
    }
}
