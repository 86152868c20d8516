use kernel::Day;

use super::{Cell, List, Subject};
use crate::effort::{Efforts, SiteKind, Touch};

/// Matrise: places × subjects.
#[derive(Clone, Debug)]
pub struct Grid {
    cells: Vec<Cell>,
    columns: usize,
}

impl Grid {
    /// What each place has had of each subject, as it was known on the day.
    pub fn of(efforts: &Efforts, kind: SiteKind, subjects: &[Subject], as_of: Day) -> Self {
        let columns = subjects.len();
        let of_effort: Vec<Vec<usize>> = efforts
            .all
            .iter()
            .map(|effort| {
                let places = subjects.iter().enumerate();
                let taken = places.filter(|(_, subject)| subject.takes(effort));
                taken.map(|(at, _)| at).collect()
            })
            .collect();
        let mut cells = vec![Cell::default(); efforts.sites(kind).all.len() * columns];
        for touch in efforts.touches(kind) {
            for column in &of_effort[touch.at] {
                let cell = &mut cells[touch.site * columns + column];
                cell.note(touch.effort, touch.aimed, as_of);
            }
        }
        Self { cells, columns }
    }

    pub fn cell(&self, row: usize, column: usize) -> Cell {
        self.cells[row * self.columns + column]
    }

    /// How many places of a column have that.
    pub fn count(&self, column: usize, has: impl Fn(&Cell) -> bool) -> u64 {
        let cells = self.cells.iter().skip(column).step_by(self.columns.max(1));
        cells.filter(|cell| has(cell)).count() as u64
    }
}

/// En rad: a place with what it has had of the subject, and the activities that touched it.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The place in the list of sites.
    pub site: usize,
    pub cell: Cell,
    pub touches: Vec<Touch<'a>>,
}

/// The places of the list, in alphabetical order.
pub fn rows<'a>(
    efforts: &'a Efforts,
    kind: SiteKind,
    (subject, list): (&Subject, List),
    as_of: Day,
) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'_>> = (0..efforts.sites(kind).all.len())
        .map(|site| Row {
            site,
            cell: Cell::default(),
            touches: Vec::new(),
        })
        .collect();
    for touch in efforts.touches(kind) {
        if subject.takes(touch.effort) {
            let row = &mut rows[touch.site];
            row.cell.note(touch.effort, touch.aimed, as_of);
            row.touches.push(touch);
        }
    }
    rows.retain(|row| list.holds(&row.cell));
    rows
}

#[cfg(test)]
mod tests;
