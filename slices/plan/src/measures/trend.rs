use kernel::{Day, Period};
use slice::{Amount, TrendPoint};
use texts::Tongue;

use super::Span;

/// The figure as it stood at the end of every month; the last is the figure itself.
pub fn by_month(span: Span, t: &Tongue, amount: impl Fn(Day) -> Option<Amount>) -> Vec<TrendPoint> {
    let first = Period::month(span.period.first.year(), span.period.first.month());
    let months = std::iter::successors(Some(first), |month| {
        let next = month.last.plus_days(1);
        Some(Period::month(next.year(), next.month()))
    });
    let begun = months.take_while(|month| month.first <= span.as_of);
    let ends = begun.map(|month| month.last.min(span.as_of));
    ends.filter_map(|day| {
        Some(TrendPoint {
            label: t.with(
                "plan-month",
                [
                    ("month", day.month().into()),
                    ("year", day.year().to_string().into()),
                ],
            ),
            amount: amount(day)?,
        })
    })
    .collect()
}
