//! Drawings as SVG, the same in a page and in a PDF.
//!
//! A drawing is one `<svg role="img">` with `<title>` and `<desc>`, with presentation attributes only (no `style`, no
//! script, no identities that could clash). Parts also carry class names (`drawing-…`), so that a page may give them
//! the colours of its theme; a PDF uses the attributes. What colour tells, a pattern or a shape tells too. The
//! text under a drawing, its axis and its legend come from the caller, in the reader's language. Where the parts of a
//! drawing lead somewhere (the wheel and the timeline of a year), it is a group of links that the keyboard reaches.

mod bar;
mod canvas;
mod columns;
mod course;
mod lanes;
mod mark;
mod palette;
mod scale;
mod scatter;
mod sparkline;
mod stacked;
mod timeline;
mod wheel;

pub use bar::bar;
pub use columns::{Column, Columns, columns};
pub use course::{Stand, course};
pub use mark::{Look, Mark, Months};
pub use scatter::{Axis, Dot, Scatter, scatter};
pub use sparkline::sparkline;
pub use stacked::{Stack, Stacks, stacked};
pub use timeline::{Timeline, timeline};
pub use wheel::{Ring, Wheel, wheel};

/// What a drawing is called and what it shows, for those who hear it.
#[derive(Clone, Copy, Debug)]
pub struct Label<'a> {
    pub title: &'a str,
    pub description: &'a str,
}
