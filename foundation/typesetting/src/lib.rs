//! Typesets a report as one PDF that is both PDF/UA-1 (readable with assistive technology) and PDF/A-2a (kept for ever).
//!
//! The only crate that knows typst. The report reaches the template as JSON, never as source text, so nothing that
//! people write can be run. The same report gives the same bytes, on any day and any machine. A sign that the fonts lack
//! is printed as □, and the first page says which signs these were.

mod fonts;
mod missing;
mod print;
mod printable;
mod world;

use documents::{certificate::Certificate, report::Report};
use typst::{comemo, diag::SourceDiagnostic, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use print::{print, print_certificate};
use world::{CERTIFICATE, Form, PrintWorld, REPORT};

/// It could not be typeset: a fault in the template or in a drawing, never in what people wrote, but for a name.
#[derive(Debug, thiserror::Error)]
pub enum TypesettingError {
    #[error("the report could not be written as data")]
    Data(#[from] serde_json::Error),
    #[error("the report could not be typeset: {0}")]
    Template(String),
    /// Whoever a certificate is for has signs in the name that the fonts lack.
    #[error("the name has signs that the fonts lack")]
    Name,
}

/// The report as a PDF. Takes a core for up to a second: call it off the threads that serve requests.
pub fn pdf(report: &Report) -> Result<Vec<u8>, TypesettingError> {
    made(&REPORT, serde_json::to_vec(&printable::data(report)?)?)
}

/// The certificate as a PDF of one page.
pub fn certificate(certificate: &Certificate) -> Result<Vec<u8>, TypesettingError> {
    let data = printable::certificate(certificate)?;
    made(&CERTIFICATE, serde_json::to_vec(&data)?)
}

fn made(form: &'static Form, data: Vec<u8>) -> Result<Vec<u8>, TypesettingError> {
    let world = PrintWorld::new(form, data);
    let result = typeset(&world);
    // typst remembers every compilation for the next; a server would grow by each report.
    comemo::evict(0);
    result
}

fn typeset(world: &PrintWorld) -> Result<Vec<u8>, TypesettingError> {
    let compiled = typst::compile::<PagedDocument>(world);
    let document = compiled.output.map_err(|faults| because(&faults))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("oppdrag".to_owned())),
        standards: standards()?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|faults| because(&faults))
}

fn standards() -> Result<PdfStandards, TypesettingError> {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|fault| TypesettingError::Template(fault.message().to_string()))
}

fn because(faults: &[SourceDiagnostic]) -> TypesettingError {
    let told: Vec<String> = faults
        .iter()
        .map(|fault| {
            let hints = fault.hints.iter().map(|hint| format!(" ({})", hint.v));
            format!("{}{}", fault.message, hints.collect::<String>())
        })
        .collect();
    TypesettingError::Template(told.join("; "))
}
