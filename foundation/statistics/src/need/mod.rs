//! Behovsindeks: chosen indicators with weights become one number for each place, with what each indicator gave and
//! with how far the ranking bears that weights and numbers move.

mod index;
mod moved;
mod noise;
mod ranks;
mod standard;

pub use index::{Index, Need, NoIndex, Part, TooThin};
pub use moved::{Moved, Spread, weights_drawn, weights_one_at_a_time};
pub use noise::{Numbers, numbers_redrawn};
pub use ranks::RankInterval;
pub use standard::{Direction, Indicator, Method, Standard};
