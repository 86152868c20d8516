//! Målinger over levekårsdata, one file each.

mod effect_evaluated;
mod overview_current;
mod priority_reached;
mod scorecards_local;
mod sources_fresh;
mod trend;

use kernel::Share;
use slice::{Amount, Aside, Ask, CountedRow, Figure, Measure, Outcome};

pub use overview_current::{Current, Group, current};

pub const MEASURES: &[Measure] = &[
    trend::MEASURE,
    sources_fresh::MEASURE,
    overview_current::MEASURE,
    priority_reached::MEASURE,
    effect_evaluated::MEASURE,
    scorecards_local::MEASURE,
];

/// The share of the rows that are in the part, and the address of them.
fn share_of(rows: &[CountedRow], (href, asides): (String, Vec<Aside>)) -> Outcome {
    let part = rows.iter().filter(|row| row.in_part).count();
    let share = Share::new(part as u64, rows.len() as u64);
    Outcome::Measured(Box::new(Figure {
        amount: Amount::Share(share),
        trend: vec![],
        forecast: None,
        asides,
        rows: href,
    }))
}

fn not_measurable(key: &str, ask: &Ask<'_>) -> Outcome {
    Outcome::NotMeasurable(ask.t.say(key))
}
