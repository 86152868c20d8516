//! Målinger over årsplanen, one file each. All of them ask the same statements, and count by the rules of coverage.

mod answered;
mod asked;
mod competence_plan_approved;
mod held;
mod joint;
mod offered_municipalities;
mod offered_nav_offices;
mod places;
mod reached_municipalities;
mod supported_who_asked;
mod trend;
mod units_together;
mod wordings;

use slice::{CountedRow, Measure};

use crate::effort::Effort;

pub use answered::{Answered, answered};
pub use asked::{Counted, Span, units};

pub const MEASURES: &[Measure] = &[
    reached_municipalities::MEASURE,
    offered_municipalities::MEASURE,
    offered_nav_offices::MEASURE,
    supported_who_asked::MEASURE,
    held::MEASURE,
    joint::MEASURE,
    answered::MEASURE,
    competence_plan_approved::MEASURE,
    units_together::MEASURE,
];

fn counted_rows(rows: Vec<(&Effort, bool)>) -> Vec<CountedRow> {
    let row = |(effort, in_part): (&Effort, bool)| CountedRow {
        id: effort.id,
        name: effort.title.clone(),
        in_part,
    };
    rows.into_iter().map(row).collect()
}
