//! How much of a letter is read before it is refused. The longest letters have some hundred pages and fewer than 1 500
//! items; each limit is far above that, and low enough that two letters at their limits can still be compared.

/// The longest text that is read, in bytes: 500 pages.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// Lines with something on them: 500 pages, each full.
pub const MAX_LINES: usize = 40_000;
/// Items of one letter, those proposed out of prose too.
pub const MAX_ITEMS: usize = 4_000;
/// Numbered sections of one letter.
pub const MAX_SECTIONS: usize = 1_000;

/// A longer line, in bytes, is no heading although it is marked as one.
pub const LONGEST_HEADING: usize = 1_000;
/// A longer text, in bytes, leads in to no items: each of them would carry it along.
pub const LONGEST_LEAD_IN: usize = 2_000;
