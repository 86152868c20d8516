//! Drawings as SVG, the same in a page and in a PDF.
//!
//! A drawing is one `<svg role="img">` with `<title>` and `<desc>`, with presentation attributes only (no `style`, no
//! script, no identities that could clash). Parts also carry class names (`drawing-…`), so that a page may give them
//! the colours of its theme; a PDF uses the attributes. What colour tells, a pattern or a shape tells too. The
//! text under a drawing, its axis and its legend come from the caller, in the reader's language.

mod bar;
mod canvas;
mod columns;
mod palette;
mod scale;
mod sparkline;
mod stacked;

pub use bar::bar;
pub use columns::{Column, Columns, columns};
pub use sparkline::sparkline;
pub use stacked::{Stack, Stacks, stacked};

/// What a drawing is called and what it shows, for those who hear it.
#[derive(Clone, Copy, Debug)]
pub struct Label<'a> {
    pub title: &'a str,
    pub description: &'a str,
}
