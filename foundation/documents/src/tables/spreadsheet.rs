use std::io::{Cursor, Read};

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use kernel::Day;
use zip::ZipArchive;

use super::sheet::{Collector, Limits, NotATable, Sheet};

/// Reads the first sheet of an XLSX workbook.
pub(super) fn read(bytes: &[u8], limits: Limits) -> Result<Sheet, NotATable> {
    weigh(bytes, limits)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| why(&error))?;
    let name = workbook
        .sheet_names()
        .first()
        .cloned()
        .ok_or(NotATable::Empty)?;
    let mut reader = workbook
        .worksheet_cells_reader(&name)
        .map_err(|error| why(&error))?;
    let mut collector = Collector::new(limits);
    let mut at = 0;
    let mut cells: Vec<String> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|error| why(&error))? {
        let (row, column) = cell.get_position();
        if row != at {
            collector.row(spoken(at), std::mem::take(&mut cells))?;
            at = row;
        }
        let column = column as usize;
        if column >= limits.columns {
            let empty = written(cell.get_value()).is_empty();
            if empty {
                continue;
            } else {
                return Err(NotATable::TooManyColumns {
                    limit: limits.columns,
                });
            }
        }
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = written(cell.get_value());
    }
    collector.row(spoken(at), cells)?;
    collector.sheet()
}

/// The row's number as a spreadsheet shows it.
fn spoken(row: u32) -> usize {
    row as usize + 1
}

/// Unpacks the workbook into nothing, to see that it does not swell beyond measure.
fn weigh(bytes: &[u8], limits: Limits) -> Result<(), NotATable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotATable::BrokenWorkbook)?;
    if archive.len() > limits.parts {
        return Err(NotATable::TooManyParts {
            limit: limits.parts,
        });
    }
    let limit = limits.unpacked;
    let mut left = limit;
    for index in 0..archive.len() {
        let file = archive
            .by_index(index)
            .map_err(|_| NotATable::BrokenWorkbook)?;
        let size = std::io::copy(&mut file.take(left + 1), &mut std::io::sink())
            .map_err(|_| NotATable::BrokenWorkbook)?;
        left = left
            .checked_sub(size)
            .ok_or(NotATable::UnpacksTooLarge { limit })?;
    }
    Ok(())
}

fn written(value: &DataRef) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.trim().to_owned()
        }
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            Day::of(i32::from(year), u32::from(month), u32::from(day))
                .map(|day| day.to_string())
                .unwrap_or_default()
        }
    }
}

fn why(error: &XlsxError) -> NotATable {
    match error {
        XlsxError::Password => NotATable::OldWorkbook,
        _ => NotATable::BrokenWorkbook,
    }
}
