use std::collections::BTreeMap;

use kernel::{Day, Period};
use slice::{Amount, TrendPoint};
use texts::Tongue;

/// The groups by their month (year × 100 + month), oldest first.
pub fn by_month<G>(groups: &[G], month: impl Fn(&G) -> i64) -> BTreeMap<i64, Vec<&G>> {
    let mut months: BTreeMap<i64, Vec<&G>> = BTreeMap::new();
    groups
        .iter()
        .for_each(|group| months.entry(month(group)).or_default().push(group));
    months
}

/// One step of a trend, named by its month.
pub fn point(month: i64, amount: Amount, t: &Tongue) -> TrendPoint {
    let label = t.with(
        "cases-month",
        [
            ("month", (month % 100).into()),
            ("year", (month / 100).to_string().into()),
        ],
    );
    TrendPoint { label, amount }
}

/// The last day of every month of the period; the last is the period's own last day.
pub fn month_ends(period: Period) -> Vec<Day> {
    let first = Period::month(period.first.year(), period.first.month());
    let months = std::iter::successors(Some(first), |month| {
        let next = month.last.plus_days(1);
        Some(Period::month(next.year(), next.month()))
    });
    months
        .take_while(|month| month.first <= period.last)
        .map(|month| month.last.min(period.last))
        .collect()
}
