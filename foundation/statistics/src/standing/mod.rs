//! Hvor en kommune står blant de andre: rank, share below, distance from the middle, and whether it stands out by more
//! than chance.

mod discovery;
mod funnel;
mod place;
mod spread;
mod stable;

pub use discovery::discoveries;
pub use funnel::{Funnel, FunnelRules, Limits, NoFunnel, Place, StandsOut, of_rates, of_shares};
pub use place::{Best, Standing, standings};
