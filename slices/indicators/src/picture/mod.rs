//! Kartbilde: the figures of an indicator in a year, drawn on a map or as circles, for a page and for paper.

mod circles;
mod drawing;
mod figures;
mod legend;
mod loading;
mod places;
mod showing;

pub use circles::Sizes;
pub use drawing::Scene;
pub use figures::Figures;
pub use loading::{Ground, load};
pub use showing::{Extent, Showing};
