//! A report as a Word document: real headings, tables with header rows, real lists, the language set. Nothing that
//! people wrote is more than text in it.

mod block;
mod package;
mod parts;
mod table;
mod xml;

use crate::report::{Fact, Report, Section};
use xml::{Paragraph, Style};

/// The document could not be packed.
#[derive(Debug, thiserror::Error)]
#[error("the document could not be written")]
pub struct NotWritten(#[from] zip::result::ZipError);

/// The report as DOCX. The same report gives the same bytes.
///
/// # Errors
/// Where the package cannot be written.
pub fn write(report: &Report) -> Result<Vec<u8>, NotWritten> {
    Ok(package::packed(report, &body(report))?)
}

fn body(report: &Report) -> String {
    let mut body = String::new();
    for (style, text) in [
        (Style::Author, &report.author),
        (Style::Title, &report.title),
        (Style::Subtitle, &report.subtitle),
    ] {
        if !text.is_empty() {
            body += &Paragraph::new(style).text(text).done();
        }
    }
    if let Some(why) = &report.draft {
        let warning = Paragraph::new(Style::Note).strong(&report.words.draft);
        body += &warning.text(". ").text(why).done();
    }
    body.extend(report.summary.iter().map(fact));
    body.extend(
        report
            .sections
            .iter()
            .map(|below| section(below, 1, report)),
    );
    body
}

/// «Embete: Innlandet», the name strong.
fn fact(fact: &Fact) -> String {
    let named = Paragraph::new(Style::Normal).strong(&fact.label);
    named.text(": ").text(&fact.value).done()
}

fn section(section: &Section, level: usize, report: &Report) -> String {
    let heading = Paragraph::new(Style::heading(level)).text(&section.heading);
    let mut told = heading.done();
    told.extend(section.blocks.iter().map(|one| block::told(one, report)));
    told.extend(
        section
            .sections
            .iter()
            .map(|below| self::section(below, level + 1, report)),
    );
    told
}
