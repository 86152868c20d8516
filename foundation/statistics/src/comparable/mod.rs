//! Sammenlignbare steder: for each place the most alike by stated attributes, and what makes them alike.

mod nearest;

pub use nearest::{
    Attribute, AttributeScale, ComparablePlace, NoComparison, NotCompared, most_alike,
};
