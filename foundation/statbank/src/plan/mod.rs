//! From what is wanted of a table to the requests that fetch it. Pure: the same table, wishes and service always give the
//! same plan.

mod key;
mod split;

pub use key::PartKey;

use std::time::Duration;

use crate::{Pace, Selection, Service, Table, TableId, Wishes, WrongWish};

/// What one fetch may come to. More than this is not planned.
const MOST_CELLS: u128 = 10_000_000;
const MOST_REQUESTS: u128 = 1000;
/// What an answer is taken to need, for each and for each of its cells: 9 seconds for 800 000. Our assumption, for the
/// reader's expectation only.
const FOR_AN_ANSWER: Duration = Duration::from_secs(1);
const FOR_A_CELL: Duration = Duration::from_micros(10);

/// Plan: the requests that together fetch a selection, each within the service's limits and every cell in exactly one.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    service: Service,
    table: Table,
    selection: Selection,
    parts: Vec<Part>,
}

/// One request of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    key: PartKey,
    selection: Selection,
    cells: usize,
}

/// Why there is no plan.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotPlan {
    #[error("{}", told(.0))]
    Wishes(Vec<WrongWish>),
    /// Every dimension may be left out and was. A question that names none would be given the whole table.
    #[error("nothing is chosen of the table")]
    Nothing,
    #[error("{cells} cells are more than are fetched at once ({most}): choose fewer")]
    TooManyCells { cells: u128, most: u128 },
    #[error("it would take {requests} requests, and no more than {most} are made: choose fewer")]
    TooManyRequests { requests: u128, most: u128 },
    #[error("the service lets no cell be asked for")]
    NoCells,
}

fn told(wrong: &[WrongWish]) -> String {
    let each: Vec<String> = wrong.iter().map(ToString::to_string).collect();
    each.join("; ")
}

impl Plan {
    /// The plan for what is wished of a table.
    ///
    /// # Errors
    /// Everything that is wrong with the wishes, or that they come to more than is fetched.
    pub fn new(service: &Service, table: &Table, wishes: &Wishes) -> Result<Self, CannotPlan> {
        let chosen = wishes.resolve(table).map_err(CannotPlan::Wishes)?;
        if chosen.is_empty() {
            return Err(CannotPlan::Nothing);
        }
        let selection = Selection::new(chosen);
        let sizes = selection.sizes();
        within(split::product(&sizes), MOST_CELLS)
            .map_err(|(cells, most)| CannotPlan::TooManyCells { cells, most })?;
        let runs = split::runs(&sizes, service.allowance().cells).ok_or(CannotPlan::NoCells)?;
        let parts = within(split::product(&runs), MOST_REQUESTS)
            .map_err(|(requests, most)| CannotPlan::TooManyRequests { requests, most })?;
        let part = |number| {
            let selection = selection.part(&split::ranges(&sizes, &runs, number));
            Part::new(service, &table.id, selection)
        };
        Ok(Self {
            parts: (0..parts).map(part).collect(),
            service: service.clone(),
            table: table.clone(),
            selection,
        })
    }

    /// The requests in the order in which they are made.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    pub fn cells(&self) -> usize {
        self.parts.iter().map(|part| part.cells).sum()
    }

    /// About how long it takes: what the pace makes it wait where nobody else asks, and what answers are taken to need.
    pub fn about_how_long(&self) -> Duration {
        let parts = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
        let cells = u32::try_from(self.cells()).unwrap_or(u32::MAX);
        let allowance = self.service.allowance();
        let windows = parts.saturating_sub(1) / allowance.requests.max(1);
        let paced = Pace::new(allowance).back_after().saturating_mul(windows);
        let answers = FOR_AN_ANSWER * parts + FOR_A_CELL * cells;
        let last = FOR_AN_ANSWER + FOR_A_CELL * (cells / parts.max(1));
        answers.max(paced + last)
    }

    /// What the parts come to together.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    pub fn table(&self) -> &Table {
        &self.table
    }

    pub fn service(&self) -> &Service {
        &self.service
    }
}

impl Part {
    fn new(service: &Service, table: &TableId, selection: Selection) -> Self {
        Self {
            key: PartKey::of(service, table, &selection),
            cells: selection.sizes().iter().product(),
            selection,
        }
    }

    pub fn key(&self) -> &PartKey {
        &self.key
    }

    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    pub fn cells(&self) -> usize {
        self.cells
    }
}

/// The count, where it is not above the most.
fn within(count: u128, most: u128) -> Result<usize, (u128, u128)> {
    let fits = usize::try_from(count).ok().filter(|_| count <= most);
    fits.ok_or((count, most))
}
