use std::io::{Seek, Write};

use kernel::{Day, Instant};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook as Xlsx,
    XlsxError,
};

use super::{Cell, Column};

/// The workbook could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written")]
pub struct NotWritten(#[from] XlsxError);

/// Arbeidsbok: an XLSX file with one sheet, written row by row. Rows wait in a temporary file, not in memory.
pub struct Workbook {
    xlsx: Xlsx,
    columns: u16,
    next: u32,
    day: Format,
    decimal: Format,
}

impl Workbook {
    /// Begins a workbook: the headings stand in the first row, which stays in view.
    ///
    /// `sheet` names the sheet (signs that a sheet's name may not hold are left out); `made` is written into the
    /// file as the time it was made.
    pub fn new(sheet: &str, columns: &[Column], made: Instant) -> Result<Self, NotWritten> {
        let mut xlsx = Xlsx::new();
        let properties = DocProperties::new()
            .set_title(sheet)
            .set_creation_datetime(&moment(made)?);
        xlsx.set_properties(&properties);
        let page = xlsx.add_worksheet_with_constant_memory();
        let page = page?;
        page.set_name(sheet_name(sheet))?.set_freeze_panes(1, 0)?;
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0x00E9_EDF1))
            .set_border_bottom(FormatBorder::Thin);
        let mut count = 0;
        for column in columns {
            page.set_column_width(count, column.width)?;
            page.write_string_with_format(0, count, &column.heading, &head)?;
            count += 1;
        }
        let day = Format::new().set_num_format("dd.mm.yyyy");
        let decimal = Format::new().set_num_format("0.0");
        Ok(Self {
            xlsx,
            columns: count,
            next: 1,
            day,
            decimal,
        })
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell]) -> Result<(), NotWritten> {
        let page = self.xlsx.worksheet_from_index(0)?;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    page.write_string(self.next, column, fitting(text))?;
                }
                Cell::Whole(number) => {
                    page.write_number(self.next, column, float(*number))?;
                }
                Cell::Decimal(number) => {
                    page.write_number_with_format(self.next, column, *number, &self.decimal)?;
                }
                Cell::Day(day) => {
                    page.write_datetime_with_format(
                        self.next,
                        column,
                        &excel_day(*day)?,
                        &self.day,
                    )?;
                }
            }
        }
        self.next += 1;
        Ok(())
    }

    /// Ends the workbook and writes it out.
    pub fn finish(mut self, into: impl Write + Seek + Send) -> Result<(), NotWritten> {
        if self.columns > 0 {
            let page = self.xlsx.worksheet_from_index(0)?;
            page.autofilter(0, 0, self.next.saturating_sub(1).max(1), self.columns - 1)?;
        }
        Ok(self.xlsx.save_to_writer(into)?)
    }

    /// Ends the workbook and gives its bytes.
    pub fn finish_to_bytes(self) -> Result<Vec<u8>, NotWritten> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        self.finish(&mut bytes)?;
        Ok(bytes.into_inner())
    }
}

fn excel_day(day: Day) -> Result<ExcelDateTime, NotWritten> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(1900);
    Ok(ExcelDateTime::from_ymd(
        year,
        part(day.month()),
        part(day.day_of_month()),
    )?)
}

fn moment(made: Instant) -> Result<ExcelDateTime, NotWritten> {
    let (hour, minute) = made.hour_minute();
    let hour = u16::try_from(hour).unwrap_or(0);
    Ok(excel_day(made.day())?.and_hms(hour, u8::try_from(minute).unwrap_or(0), 0)?)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a spreadsheet holds floating numbers only"
)]
fn float(number: i64) -> f64 {
    number as f64
}

/// A sheet's name holds at most 31 signs, and not these.
fn sheet_name(name: &str) -> String {
    let kept: String = name
        .chars()
        .filter(|sign| !"[]:*?/\\'".contains(*sign))
        .take(31)
        .collect();
    if kept.trim().is_empty() {
        "1".to_owned()
    } else {
        kept.trim().to_owned()
    }
}

/// A cell holds at most 32 767 signs.
fn fitting(text: &str) -> String {
    text.chars().take(32_767).collect()
}
