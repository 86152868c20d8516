use super::{delimited, spreadsheet};
use kernel::find_national_identity_number;

/// Ark: the first table of a file, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The headings, in order, without blanks around them.
    pub columns: Vec<String>,
    pub rows: Vec<Row>,
}

/// A row of the file. Empty rows are left out; every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The row's number as the reader's spreadsheet or editor shows it; the headings are usually number 1.
    pub number: usize,
    /// Cells without blanks around them. Days in a spreadsheet are written 2026-04-30, whole numbers without decimals.
    pub cells: Vec<String>,
}

/// How much is read at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes of a workbook when unpacked.
    pub unpacked: u64,
    /// Parts that a workbook is packed of.
    pub parts: usize,
    /// Rows below the headings.
    pub rows: usize,
    pub columns: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 20 << 20,
            unpacked: 200 << 20,
            parts: 10_000,
            rows: 100_000,
            columns: 200,
        }
    }
}

/// Why a file could not be read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    #[error("the file is empty")]
    Empty,
    #[error("the file has headings and no rows")]
    NoRows,
    #[error("the file is larger than {limit} bytes")]
    TooLarge { limit: usize },
    #[error("the workbook unpacks to more than {limit} bytes")]
    UnpacksTooLarge { limit: u64 },
    #[error("the workbook is packed of more than {limit} parts")]
    TooManyParts { limit: usize },
    #[error("the table has more than {limit} rows")]
    TooManyRows { limit: usize },
    #[error("the table has more than {limit} columns")]
    TooManyColumns { limit: usize },
    #[error("the workbook is of the old kind (.xls), or has a password")]
    OldWorkbook,
    #[error("the workbook is broken")]
    BrokenWorkbook,
    #[error("the file is neither text nor a workbook")]
    Neither,
    #[error("the text holds no table: its lines are not divided into columns")]
    NoColumns,
    #[error("two columns have the same heading, the second is number {column}")]
    SameHeading { column: usize },
    #[error("row {row} has more cells than there are columns")]
    RowTooLong { row: usize },
}

/// Reads the first table of a CSV or XLSX file.
pub fn read(bytes: &[u8], limits: Limits) -> Result<Sheet, NotATable> {
    const ZIP: &[u8] = b"PK";
    const OLD: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.len() > limits.bytes {
        return Err(NotATable::TooLarge {
            limit: limits.bytes,
        });
    }
    if bytes.starts_with(ZIP) {
        spreadsheet::read(bytes, limits)
    } else if bytes.starts_with(OLD) {
        Err(NotATable::OldWorkbook)
    } else {
        delimited::read(bytes, limits)
    }
}

/// Collects rows into a sheet: the first row that is not empty holds the headings.
pub(super) struct Collector {
    limits: Limits,
    columns: Option<Vec<String>>,
    rows: Vec<Row>,
}

impl Collector {
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            columns: None,
            rows: Vec::new(),
        }
    }

    pub fn row(&mut self, number: usize, mut cells: Vec<String>) -> Result<(), NotATable> {
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        let Some(columns) = &self.columns else {
            self.columns = Some(headings(cells, self.limits)?);
            return Ok(());
        };
        if cells.len() > columns.len() {
            return Err(NotATable::RowTooLong { row: number });
        }
        if self.rows.len() == self.limits.rows {
            return Err(NotATable::TooManyRows {
                limit: self.limits.rows,
            });
        }
        cells.resize(columns.len(), String::new());
        self.rows.push(Row { number, cells });
        Ok(())
    }

    pub fn sheet(self) -> Result<Sheet, NotATable> {
        let columns = self.columns.ok_or(NotATable::Empty)?;
        if self.rows.is_empty() {
            return Err(NotATable::NoRows);
        }
        Ok(Sheet {
            columns,
            rows: self.rows,
        })
    }
}

fn headings(cells: Vec<String>, limits: Limits) -> Result<Vec<String>, NotATable> {
    if cells.len() > limits.columns {
        return Err(NotATable::TooManyColumns {
            limit: limits.columns,
        });
    }
    for (at, heading) in cells.iter().enumerate() {
        let before = &cells[..at];
        if !heading.is_empty()
            && before
                .iter()
                .any(|other| other.to_lowercase() == heading.to_lowercase())
        {
            return Err(NotATable::SameHeading { column: at + 1 });
        }
    }
    Ok(cells)
}

impl Sheet {
    /// The number of the first row that holds a national identity number anywhere, also in columns that would not be read
    /// in, and the headings among them: they are row 1.
    pub fn row_with_national_identity_number(&self) -> Option<usize> {
        let holds = |cells: &[String]| {
            let mut cells = cells.iter();
            cells.any(|cell| find_national_identity_number(cell).is_some())
        };
        if holds(&self.columns) {
            return Some(1);
        }
        let mut rows = self.rows.iter();
        rows.find(|row| holds(&row.cells)).map(|row| row.number)
    }
}
