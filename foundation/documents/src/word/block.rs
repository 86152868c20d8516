use kernel::Language;

use super::{
    fact, table,
    xml::{Look, Paragraph, Style},
};
use crate::report::{Block, Drawing, Figure, Mark, Narrative, Redline, Report};

pub fn told(block: &Block, report: &Report) -> String {
    match block {
        Block::Paragraph { text } => paragraph(Style::Normal, text),
        Block::Note { text } => paragraph(Style::Note, text),
        Block::Statement(it) => statement(it),
        Block::Figure(it) => figure(it, &report.words.target),
        Block::Table(it) => table::told(it),
        Block::Drawing(it) => drawing(it),
        Block::Redline(it) => redline(it, report.language),
    }
}

fn paragraph(style: Style, text: &str) -> String {
    Paragraph::new(style).text(text).done()
}

fn statement(it: &Narrative) -> String {
    let mut told = String::new();
    if !it.about.is_empty() {
        told += &Paragraph::new(Style::Normal).strong(&it.about).done();
    }
    told.extend(
        it.paragraphs
            .iter()
            .map(|text| paragraph(Style::Quote, text)),
    );
    if !it.signed.is_empty() {
        told += &paragraph(Style::Note, &it.signed);
    }
    told
}

/// The requirement with its status, what was measured, and the facts beneath.
fn figure(it: &Figure, target: &str) -> String {
    let head = Paragraph::new(Style::Normal).strong(&it.requirement);
    let mut told = head.text(" · ").text(&it.standing.word).done();
    told += &paragraph(Style::Normal, &it.text);
    let mut value = Paragraph::new(Style::Normal).strong(&it.value);
    if let Some(part) = &it.part_of_whole {
        value = value.text(&format!(" ({part})"));
    }
    if let Some(wanted) = &it.target {
        value = value.text(&format!(" · {target} {wanted}"));
    }
    told += &value.done();
    told.extend(it.drawing.iter().map(drawing));
    told.extend(it.changed.iter().map(|text| paragraph(Style::Note, text)));
    told.extend(it.details.iter().map(fact));
    told
}

/// What a drawing says; its lines and colours stand on the page and in the PDF.
fn drawing(it: &Drawing) -> String {
    let mut told = paragraph(Style::Normal, &it.alt);
    if !it.caption.is_empty() {
        told += &paragraph(Style::Caption, &it.caption);
    }
    told
}

/// Struck and underlined for those who see it, and in words for those who hear it: «[ut: tre] [inn: to]».
fn redline(it: &Redline, language: Language) -> String {
    let (gone, added) = match language {
        Language::Nb | Language::Nn => ("ut", "inn"),
        Language::En => ("out", "in"),
    };
    let mut line = Paragraph::new(Style::Quote);
    for (at, run) in it.runs.iter().enumerate() {
        let space = if at == 0 { "" } else { " " };
        line = line.text(space);
        line = match run.mark {
            Mark::Same => line.text(&run.text),
            Mark::Gone => line.run(&format!("[{gone}: {}]", run.text), Look::Struck),
            Mark::Added => line.run(&format!("[{added}: {}]", run.text), Look::Underlined),
        };
    }
    let mut told = String::new();
    if !it.about.is_empty() {
        told += &Paragraph::new(Style::Normal).strong(&it.about).done();
    }
    told += &line.done();
    told.extend(
        it.notes
            .iter()
            .map(|note| paragraph(Style::ListBullet, note)),
    );
    told
}
