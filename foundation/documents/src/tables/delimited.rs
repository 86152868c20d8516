use csv::{ReaderBuilder, StringRecord};

use super::{
    csv_text::FORMULA,
    encoding::text_of,
    sheet::{Collector, Limits, NotATable, Sheet},
};

/// Reads a text file whose cells are divided by semicolons, tabs or commas.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheet, NotATable> {
    let text = text_of(bytes).ok_or(NotATable::Neither)?;
    if text.trim().is_empty() {
        return Err(NotATable::Empty);
    }
    let delimiter = delimiter(&text).ok_or(NotATable::NoColumns)?;
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut collector = Collector::new(limits);
    let mut record = StringRecord::new();
    while reader
        .read_record(&mut record)
        .map_err(|_| NotATable::Neither)?
    {
        collector.row(line(&text, &record), record.iter().map(cell).collect())?;
    }
    collector.sheet()
}

/// The line on which the record begins; the reader's own position lies before the empty lines above it.
fn line(text: &str, record: &StringRecord) -> usize {
    let Some(position) = record.position() else {
        return 0;
    };
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let above = text
        .as_bytes()
        .iter()
        .skip(start)
        .take_while(|byte| byte.is_ascii_whitespace());
    usize::try_from(position.line()).unwrap_or(usize::MAX)
        + above.filter(|byte| **byte == b'\n').count()
}

/// The sign that divides the first line, outside quotes, into most cells. A file with one column has none.
fn delimiter(text: &str) -> Option<u8> {
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    let mut quoted = false;
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0)];
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        for (sign, count) in &mut counts {
            *count += usize::from(!quoted && byte == *sign);
        }
    }
    let most = counts
        .iter()
        .map(|(_, count)| *count)
        .max()
        .filter(|most| *most > 0)?;
    counts
        .iter()
        .find(|(_, count)| *count == most)
        .map(|(sign, _)| *sign)
}

/// The cell without blanks, and without the apostrophe that made it harmless when it was written.
fn cell(text: &str) -> String {
    let guarded = text
        .strip_prefix('\'')
        .filter(|rest| rest.starts_with(FORMULA));
    guarded.unwrap_or(text).trim().to_owned()
}
