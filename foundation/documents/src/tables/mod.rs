//! Lists written to and read from files: CSV as Norwegian spreadsheets want it, and XLSX.
//!
//! Writing takes rows one at a time, so that a list of any length can be streamed: [`csv_head`] and [`csv_rows`] give
//! bytes to send on, [`Workbook`] keeps its rows in a temporary file. Reading ([`read`]) gives text cells with their
//! row numbers as the reader's spreadsheet shows them.

mod cell;
mod csv_text;
mod delimited;
mod encoding;
mod sheet;
mod spreadsheet;
mod workbook;

pub use cell::{Cell, Column};
pub use csv_text::{csv_head, csv_rows};
pub use sheet::{Limits, NotATable, Row, Sheet, read};
pub use workbook::{NotWritten, Workbook};
