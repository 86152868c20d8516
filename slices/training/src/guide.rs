use kernel::{Day, Id, Period};

/// Veileder: one who works in a municipality and guides NAV offices, with so much of the working time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    pub id: Id,
    pub municipality: Id,
    pub name: String,
    pub capacity_percent: i64,
    pub first_day: Day,
    pub last_day: Option<Day>,
    pub version: i64,
}

/// Oppdrag: a NAV office that a guide helps, with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    pub id: Id,
    pub guide: Id,
    pub nav_office: Id,
    pub theme: plan::Theme,
    pub first_day: Day,
    pub last_day: Option<Day>,
}

/// Støtte: that the office supported a guide on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    pub guide: Id,
    pub day: Day,
}

/// One must have been a guide for so many days of a tertial to be owed support in it.
const DAYS_OWED: i64 = 30;

impl Guide {
    pub fn href(&self) -> String {
        format!("/veiledere/{}", self.id)
    }

    fn is_owed_in(&self, tertial: Period) -> bool {
        let first = self.first_day.max(tertial.first);
        let last = self.last_day.unwrap_or(tertial.last).min(tertial.last);
        first.days_until(last) + 1 >= DAYS_OWED
    }
}

/// The tertials that lie wholly in the period.
pub fn tertials_of(period: Period) -> Vec<Period> {
    (period.first.year()..=period.last.year())
        .flat_map(|year| (1..=3).map(move |number| Period::tertial(year, number)))
        .filter(|tertial| period.first <= tertial.first && tertial.last <= period.last)
        .collect()
}

/// The guides who were owed support in a tertial of the period, and whether each got it in every one of them.
pub fn supported<'a>(
    guides: &'a [Guide],
    support: &[Support],
    period: Period,
) -> Vec<(&'a Guide, bool)> {
    let tertials = tertials_of(period);
    let line = |guide: &'a Guide| {
        let owed: Vec<&Period> = tertials
            .iter()
            .filter(|one| guide.is_owed_in(**one))
            .collect();
        let got = |tertial: &&Period| {
            support
                .iter()
                .any(|one| one.guide == guide.id && tertial.contains(one.day))
        };
        (!owed.is_empty()).then(|| (guide, owed.iter().all(got)))
    };
    guides.iter().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn guide(first: &str, last: Option<&str>) -> Guide {
        let id = "018f0000-0000-7000-8000-000000000001".parse().unwrap();
        Guide {
            id,
            municipality: id,
            name: "Kari Eksempel".into(),
            capacity_percent: 50,
            first_day: day(first),
            last_day: last.map(day),
            version: 1,
        }
    }

    #[test]
    fn a_guide_is_supported_who_was_so_in_each_tertial_that_is_over() {
        let until = |last: &str| Period {
            first: day("2026-01-01"),
            last: day(last),
        };
        for (name, guide, period, given, expected) in [
            (
                "in both",
                guide("2025-01-01", None),
                until("2026-11-26"),
                vec!["2026-04-30", "2026-05-01"],
                Some(true),
            ),
            (
                "in one",
                guide("2025-01-01", None),
                until("2026-11-26"),
                vec!["2026-01-01"],
                Some(false),
            ),
            (
                "the third is not over",
                guide("2025-01-01", None),
                until("2026-11-26"),
                vec!["2026-02-01", "2026-06-01"],
                Some(true),
            ),
            (
                "the third is over",
                guide("2025-01-01", None),
                until("2026-12-31"),
                vec!["2026-02-01", "2026-06-01"],
                Some(false),
            ),
            (
                "no tertial is over",
                guide("2025-01-01", None),
                until("2026-04-29"),
                vec![],
                None,
            ),
            (
                "began in the second",
                guide("2026-05-20", None),
                until("2026-08-31"),
                vec!["2026-06-01"],
                Some(true),
            ),
            (
                "began at its end",
                guide("2026-08-03", None),
                until("2026-08-31"),
                vec![],
                None,
            ),
            (
                "thirty days of it",
                guide("2026-08-02", None),
                until("2026-08-31"),
                vec![],
                Some(false),
            ),
            (
                "ended before",
                guide("2024-01-01", Some("2025-12-31")),
                until("2026-08-31"),
                vec![],
                None,
            ),
        ] {
            let support: Vec<Support> = given
                .iter()
                .map(|on| Support {
                    guide: guide.id,
                    day: day(on),
                })
                .collect();
            let guides = [guide];
            let found = supported(&guides, &support, period);
            assert_eq!(found.first().map(|(_, is)| *is), expected, "{name}");
        }
    }
}
