//! What people are handed: reports as data, drawings as SVG, and tables written to and read from files.
//!
//! A report is data first ([`report::Report`]); pages, PDF, Word documents and workbooks are made from the same data.

pub mod certificate;
pub mod drawing;
pub mod report;
pub mod tables;
pub mod word;
