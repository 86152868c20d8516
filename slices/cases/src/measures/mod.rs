//! Målinger over klagesakene, one file each.

mod changed_or_sent_back;
mod decided_within;
mod handling_time;
mod open;
mod overdue;
mod trend;

use kernel::Period;
use slice::{Ask, CountedRow, Measure, Outcome};

use crate::{
    filter::{Filter, Show},
    queries::figures::DecidedRow,
};

pub use decided_within::forecast_of;

pub const MEASURES: &[Measure] = &[
    decided_within::MEASURE,
    open::MEASURE,
    overdue::MEASURE,
    handling_time::MEASURE,
    changed_or_sent_back::MEASURE,
];

/// The part of the period that is counted as of the day asked for.
fn counted(ask: &Ask<'_>) -> Result<Period, Outcome> {
    ask.period
        .until(ask.as_of)
        .ok_or_else(|| Outcome::NotMeasurable(ask.t.say("cases-not-begun")))
}

/// The list of the cases that count as decided in the period.
pub fn decided_in(period: Period) -> Filter {
    Filter {
        show: Show::Decided,
        outcomes: crate::Outcome::counted(),
        decided_from: Some(period.first),
        decided_to: Some(period.last),
        ..Filter::default()
    }
}

fn counted_rows(rows: Vec<DecidedRow>, in_part: impl Fn(&DecidedRow) -> bool) -> Vec<CountedRow> {
    rows.into_iter()
        .map(|row| CountedRow {
            id: row.id,
            in_part: in_part(&row),
            name: row.archive_number,
        })
        .collect()
}
