use kernel::Day;

use crate::indicator::Source;

/// Ferskhet: whether a source has likely published since its figures were last read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Nothing of the source has been read in.
    Never,
    /// The newest figures here are the newest there are, by the source's own schedule.
    Fresh,
    /// The source has likely published since; the day on which it should have.
    Due(Day),
}

/// Days after which a source that has not been read in again counts as late.
const LEEWAY: i64 = 30;

/// By the day on which the newest figures here were published.
pub fn freshness(source: &Source, published: Option<Day>, today: Day) -> Freshness {
    let Some(published) = published else {
        return Freshness::Never;
    };
    let next = next_after(source, published);
    if next.plus_days(LEEWAY) < today {
        Freshness::Due(next)
    } else {
        Freshness::Fresh
    }
}

/// The next day on which the source publishes: the first of its usual month, every so many months.
fn next_after(source: &Source, published: Day) -> Day {
    let first = Day::of(published.year() - 1, source.month.clamp(1, 12), 1).unwrap_or(published);
    let step = source.every_months.max(1);
    let days = (0..).map(|times| first.plus_months(times * step));
    // A source that publishes a little before its month has published what belongs to it.
    let mut later = days.skip_while(|day| *day <= published.plus_days(LEEWAY));
    later.next().unwrap_or(published)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[test]
    fn a_source_is_due_when_its_month_has_passed_since_it_was_read_in() {
        let all = Catalogue::starting_set().unwrap().sources;
        let of = |key: &str| all.iter().find(|one| one.key == key).unwrap().clone();
        let day = |text: &str| text.parse::<Day>().unwrap();
        // Every year in June; every fourth month from January.
        let (yearly, tertial) = (of("ssb-social-services"), of("municipal-reports"));
        let cases = [
            ("never", &yearly, None, "2026-05-01", Freshness::Never),
            (
                "this year's",
                &yearly,
                Some("2026-06-15"),
                "2026-11-01",
                Freshness::Fresh,
            ),
            (
                "a little early",
                &yearly,
                Some("2026-05-20"),
                "2026-11-01",
                Freshness::Fresh,
            ),
            (
                "last year's, before June",
                &yearly,
                Some("2025-06-15"),
                "2026-05-30",
                Freshness::Fresh,
            ),
            (
                "last year's, just out",
                &yearly,
                Some("2025-06-15"),
                "2026-06-20",
                Freshness::Fresh,
            ),
            (
                "last year's, late",
                &yearly,
                Some("2025-06-15"),
                "2026-07-15",
                Freshness::Due(day("2026-06-01")),
            ),
            (
                "last tertial's",
                &tertial,
                Some("2026-01-10"),
                "2026-06-20",
                Freshness::Due(day("2026-05-01")),
            ),
        ];
        for (name, source, published, today, expected) in cases {
            let found = freshness(source, published.map(day), day(today));
            assert_eq!(found, expected, "{name}");
        }
    }
}
