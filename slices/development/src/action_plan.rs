use kernel::{Day, Id};
use plan::Theme;

use crate::words::PlanState;

/// Handlingsplan: what a municipality will do about a theme, and what the office helped with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionPlan {
    pub id: Id,
    pub municipality: Id,
    pub theme: Theme,
    pub state: PlanState,
    /// The day it was begun, adopted or ended: that of its state.
    pub day: Day,
    /// Hjelpen kommunen har fått.
    pub help: String,
    pub version: i64,
}
