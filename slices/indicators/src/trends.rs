use statistics::trend::{self, NoTrend, Rules, Trend, Verdict};

use crate::{
    indicator::Indicator, mark::Mark, need::whole_number, series_of_places::ByYear, words::Need,
};

/// Utvikling i et sted: what the years up to one say, and whether that is the right way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Development {
    pub trend: Result<Trend, NoTrend>,
    pub way: Way,
}

/// Vei: which way it goes, for those who live there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    Right,
    Wrong,
    Steady,
    /// For lite å si.
    TooLittle,
    /// It moves, and the indicator does not say which way is right.
    Moves,
}

impl Way {
    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Right => "indicators-measure-way-right",
            Self::Wrong => "indicators-measure-way-wrong",
            Self::Steady => "indicators-measure-way-steady",
            Self::TooLittle => "indicators-measure-way-too-little",
            Self::Moves => "indicators-measure-way-moves",
        }
    }

    /// The shape that stands beside the word.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Right => "good",
            Self::Wrong => "bad",
            Self::Steady | Self::TooLittle | Self::Moves => "none",
        }
    }
}

impl Development {
    /// Of the years up to and including `until`.
    pub fn of(indicator: &Indicator, by_year: &ByYear<'_>, until: i32) -> Self {
        let told = || {
            let years = by_year.range(..=until);
            years.filter_map(|(year, value)| Some((*year, *value, value.number?)))
        };
        let breaks: Vec<i32> = told()
            .filter(|(_, value, _)| value.mark == Some(Mark::Break))
            .map(|(year, ..)| year)
            .collect();
        let rules = Rules::default();
        let trend = if indicator.formula.whole.is_some() {
            let counts = told().filter_map(|(year, value, _)| {
                Some((year, whole_number(value.part?), value.whole?))
            });
            trend::of_counts(&counts.collect::<Vec<_>>(), &breaks, &rules)
        } else {
            let values = told().map(|(year, _, number)| (year, number));
            trend::of_values(&values.collect::<Vec<_>>(), &breaks, &rules)
        };
        Self {
            way: way(trend.as_ref().map(|trend| trend.verdict), indicator.need),
            trend,
        }
    }
}

fn way(verdict: Result<Verdict, &NoTrend>, need: Need) -> Way {
    match (verdict, need) {
        (Err(_) | Ok(Verdict::TooLittle), _) => Way::TooLittle,
        (Ok(Verdict::Steady), _) => Way::Steady,
        (Ok(Verdict::Down), Need::High) | (Ok(Verdict::Up), Need::Low) => Way::Right,
        (Ok(Verdict::Up), Need::High) | (Ok(Verdict::Down), Need::Low) => Way::Wrong,
        (Ok(Verdict::Down | Verdict::Up), Need::Unsaid) => Way::Moves,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{
        catalogue::Catalogue,
        computing::{Note, Value},
        region::Region,
    };

    /// The way of an indicator whose counts of ten thousand are these, one for each year from 2018.
    fn way_of(key: &str, counts: &[Option<f64>], breaks: &[i32], until: i32) -> Way {
        let all = Catalogue::starting_set().unwrap().indicators;
        let indicator = all.iter().find(|one| one.key == key).unwrap();
        let value = |(year, count): (i32, &Option<f64>)| Value {
            region: Region::Nation,
            year,
            part: *count,
            whole: Some(10_000.0),
            number: count.map(|count| count / 10.0),
            mark: breaks.contains(&year).then_some(Mark::Break),
            note: Note::AsReported,
            covered: 1,
            members: 1,
        };
        let values: Vec<Value> = (2018..).zip(counts).map(value).collect();
        let by_year: BTreeMap<i32, &Value> = values.iter().map(|one| (one.year, one)).collect();
        Development::of(indicator, &by_year, until).way
    }

    #[test]
    fn the_right_way_is_less_of_what_is_need_and_more_of_what_is_its_opposite() {
        let down = [900.0, 850.0, 800.0, 740.0, 700.0, 660.0].map(Some);
        let up = [660.0, 700.0, 740.0, 800.0, 850.0, 900.0].map(Some);
        let still = [8010.0, 8000.0, 7990.0, 8000.0, 8010.0, 8000.0].map(Some);
        let odd = [700.0, 900.0, 650.0, 950.0, 700.0, 880.0].map(Some);
        let few = [Some(900.0), None, None, Some(700.0), Some(660.0), None];
        for (name, key, counts, breaks, until, expected) in [
            (
                "less need",
                "temporary-housing",
                &down,
                &[][..],
                2023,
                Way::Right,
            ),
            ("more need", "temporary-housing", &up, &[], 2023, Way::Wrong),
            (
                "more complete school",
                "upper-secondary",
                &up,
                &[],
                2023,
                Way::Right,
            ),
            (
                "fewer complete school",
                "upper-secondary",
                &down,
                &[],
                2023,
                Way::Wrong,
            ),
            (
                "says nothing of need",
                "debt-counselling",
                &up,
                &[],
                2023,
                Way::Moves,
            ),
            (
                "the same",
                "temporary-housing",
                &still,
                &[],
                2023,
                Way::Steady,
            ),
            (
                "up and down",
                "temporary-housing",
                &odd,
                &[],
                2023,
                Way::TooLittle,
            ),
            (
                "few years",
                "temporary-housing",
                &few,
                &[],
                2023,
                Way::TooLittle,
            ),
            (
                "a break",
                "temporary-housing",
                &down,
                &[2020],
                2023,
                Way::TooLittle,
            ),
            (
                "the first years only",
                "temporary-housing",
                &down,
                &[],
                2020,
                Way::TooLittle,
            ),
        ] {
            assert_eq!(way_of(key, counts, breaks, until), expected, "{name}");
        }
    }
}
