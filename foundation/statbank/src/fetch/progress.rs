use crate::way::Waiting;

/// Framdrift: how far a fetch has come, told at every step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Parts that are finished, of how many.
    pub done: usize,
    pub parts: usize,
    /// Cells that are there, of how many.
    pub cells_done: usize,
    pub cells: usize,
    pub step: Step,
}

/// What happens now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A part was on the shelf.
    FromShelf,
    /// The service is asked for a part.
    Asking,
    Waiting(Waiting),
    /// An answer came, was good and is kept.
    Answered,
    /// The table was changed since the first parts: they are asked for anew.
    Anew,
}
