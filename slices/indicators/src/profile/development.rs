use documents::drawing::Stand;
use statistics::trend::{NoTrend, Rules, Scale, Trend, of_counts, of_values};

use super::median::median;
use crate::{computing::Value, indicator::Indicator, mark::Mark, series_of_places::ByYear};

/// A development is told of the newest years, at most so many: what was before says little of now.
const YEARS: i32 = 10;

/// Utvikling, or why there is none to tell of.
pub type Course = Result<Trend, NoTrend>;

/// Whether the figures go down, up, are steady, or say too little. Years that the source says cannot be compared with those
/// before begin anew; years without a figure are left out.
pub fn development(indicator: &Indicator, by_year: &ByYear<'_>) -> Course {
    let breaks: Vec<i32> = by_year
        .values()
        .filter(|value| value.mark == Some(Mark::Break))
        .map(|value| value.year)
        .collect();
    let rules = Rules::default();
    if indicator.is_counted() {
        let counts: Vec<(i32, u64, f64)> = recent(by_year).filter_map(counted).collect();
        of_counts(&counts, &breaks, &rules)
    } else {
        let values: Vec<(i32, f64)> = recent(by_year)
            .filter_map(|value| Some((value.year, value.number?)))
            .collect();
        of_values(&values, &breaks, &rules)
    }
}

fn recent<'a>(by_year: &'a ByYear<'a>) -> impl Iterator<Item = &'a Value> + 'a {
    let last = by_year.keys().last().copied().unwrap_or_default();
    by_year
        .values()
        .copied()
        .filter(move |value| value.year > last - YEARS)
}

fn counted(value: &Value) -> Option<(i32, u64, f64)> {
    let whole = value.whole.filter(|whole| *whole > 0.0)?;
    Some((
        value.year,
        crate::indicator::whole_number(value.part?)?,
        whole,
    ))
}

/// What is drawn of a development: the figure of each year from the first to the last, and the line where there is one.
pub fn drawn(by_year: &ByYear<'_>, course: &Course) -> (Vec<Option<f64>>, Vec<Option<Stand>>) {
    let numbers: Vec<(i32, f64)> = recent(by_year)
        .filter_map(|value| Some((value.year, value.number?)))
        .collect();
    let (Some((first, _)), Some((last, _))) = (numbers.first(), numbers.last()) else {
        return (Vec::new(), Vec::new());
    };
    let years = *first..=*last;
    let number = |year: i32| numbers.iter().find(|one| one.0 == year).map(|one| one.1);
    let line = course.as_ref().ok().map(|trend| {
        let inside = |year: &i32| (trend.first_year..=trend.last_year).contains(year);
        let own: Vec<(i32, f64)> = numbers
            .iter()
            .copied()
            .filter(|one| inside(&one.0))
            .collect();
        let middle = middle(&own, trend);
        years
            .clone()
            .map(|year| inside(&year).then(|| stand(trend, middle, year)))
            .collect()
    });
    (years.map(number).collect(), line.unwrap_or_default())
}

/// The year in the middle, and where the line stands there.
fn middle(numbers: &[(i32, f64)], trend: &Trend) -> (f64, f64) {
    let year = f64::midpoint(f64::from(trend.first_year), f64::from(trend.last_year));
    let mut there: Vec<f64> = numbers
        .iter()
        .map(|(at, number)| number - moved(trend, *number, f64::from(*at) - year))
        .collect();
    let level = median(&mut there).unwrap_or_default();
    (year, level)
}

/// How much of a number is due to the years from the middle.
fn moved(trend: &Trend, number: f64, years: f64) -> f64 {
    match trend.scale {
        Scale::Units => trend.per_year.estimate * years,
        Scale::Relative => number - number / (1.0 + trend.per_year.estimate).powf(years),
    }
}

fn stand(trend: &Trend, (middle, level): (f64, f64), year: i32) -> Stand {
    let years = f64::from(year) - middle;
    let at = |per_year: f64| match trend.scale {
        Scale::Units => level + per_year * years,
        Scale::Relative => level * (1.0 + per_year).powf(years),
    };
    let (one, other) = (
        at(trend.per_year.interval.low),
        at(trend.per_year.interval.high),
    );
    Stand {
        low: one.min(other),
        middle: at(trend.per_year.estimate),
        high: one.max(other),
    }
}

#[cfg(test)]
mod tests {
    use statistics::trend::Verdict;

    use super::*;
    use crate::{catalogue::Catalogue, computing::Note, region::Region};

    fn indicator(key: &str) -> Indicator {
        let all = Catalogue::starting_set().unwrap().indicators;
        all.into_iter().find(|one| one.key == key).unwrap()
    }

    fn values(first: i32, parts: &[Option<f64>]) -> Vec<Value> {
        (first..)
            .zip(parts)
            .map(|(year, part)| Value {
                region: Region::Municipality("4601".to_owned()),
                year,
                part: *part,
                whole: Some(10_000.0),
                number: part.map(|part| part / 10.0),
                mark: None,
                note: Note::AsReported,
                covered: 1,
                members: 1,
            })
            .collect()
    }

    fn of(values: &[Value]) -> ByYear<'_> {
        values.iter().map(|value| (value.year, value)).collect()
    }

    #[test]
    fn a_development_is_told_with_its_band() {
        let all = values(2015, &[500.0, 470.0, 440.0, 410.0, 390.0, 360.0].map(Some));
        let social = indicator("social-assistance");
        let course = development(&social, &of(&all));
        let trend = course.unwrap();
        assert_eq!(trend.verdict, Verdict::Down);
        let (numbers, line) = drawn(&of(&all), &course);
        assert_eq!((numbers.len(), line.len()), (6, 6));
        let (first, last) = (line[0].unwrap(), line[5].unwrap());
        assert!((first.middle - 50.0).abs() < 1.0 && (last.middle - 36.0).abs() < 1.0);
        assert!(last.low < last.middle && last.middle < last.high);
    }

    #[test]
    fn years_from_the_break_alone_are_compared_and_missing_years_are_left_out() {
        let mut all = values(
            2010,
            &[
                Some(900.0),
                Some(880.0),
                Some(400.0),
                None,
                Some(400.0),
                Some(402.0),
                Some(399.0),
                Some(401.0),
            ],
        );
        all[2].mark = Some(Mark::Break);
        let trend = development(&indicator("social-assistance"), &of(&all)).unwrap();
        assert_eq!((trend.first_year, trend.years), (2012, 5));
        all[6].mark = Some(Mark::Break);
        assert_eq!(
            development(&indicator("social-assistance"), &of(&all)),
            Err(NoTrend::FewYears { found: 2, least: 5 })
        );
    }

    #[test]
    fn no_more_than_ten_years_are_looked_at_and_amounts_by_their_ranks() {
        let all = values(2000, &[Some(100.0); 20]);
        let trend = development(&indicator("median-income"), &of(&all)).unwrap();
        assert_eq!((trend.years, trend.first_year), (10, 2010));
        assert_eq!(trend.over_dispersion, None);
        assert!(drawn(&ByYear::new(), &Ok(trend)).0.is_empty());
    }
}
