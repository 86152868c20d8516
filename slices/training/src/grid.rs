//! Tabeller that stand alike on a page, in the annual report and in a workbook: made once, shown three ways.

use documents::{
    report::{Align, Column as ReportColumn, Table},
    tables::{Cell, Column},
};
use kernel::Day;
use texts::Tongue;

/// En tabell, with its headings and rows; the first column names the rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    pub caption: String,
    pub columns: Vec<Heading>,
    pub rows: Vec<Vec<Value>>,
    /// What a reader must know to read it right; empty when nothing.
    pub note: String,
}

/// The heading of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub text: String,
    pub is_number: bool,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    /// A text that leads to where more is told.
    Link(String, String),
    Number(u64),
    Day(Option<Day>),
}

impl Grid {
    /// A table without rows yet. Each heading by its key, and which of them stand over numbers.
    pub fn new(caption: String, headings: &[&str], numbers: &[&str], t: &Tongue) -> Self {
        let heading = |key: &&str| Heading {
            text: t.say(key),
            is_number: numbers.contains(key),
        };
        Self {
            caption,
            columns: headings.iter().map(heading).collect(),
            ..Self::default()
        }
    }

    /// As it stands in the annual report.
    pub fn for_report(&self, t: &Tongue) -> Table {
        let column = |heading: &Heading| ReportColumn {
            heading: heading.text.clone(),
            align: if heading.is_number {
                Align::Right
            } else {
                Align::Left
            },
        };
        let mut table = Table {
            caption: self.caption.clone(),
            columns: self.columns.iter().map(column).collect(),
            note: self.note.clone(),
            ..Table::default()
        };
        for row in &self.rows {
            let mut cells = row.iter().map(|value| value.words(t));
            let heading = cells.next().unwrap_or_default();
            table.row(heading, cells);
        }
        table
    }

    /// The headings as a file has them.
    pub fn file_columns(&self) -> Vec<Column> {
        let width = |heading: &Heading| if heading.is_number { 12.0 } else { 28.0 };
        self.columns
            .iter()
            .map(|heading| Column::new(heading.text.clone(), width(heading)))
            .collect()
    }

    /// The rows as a file has them.
    pub fn file_rows(&self) -> Vec<Vec<Cell>> {
        self.rows
            .iter()
            .map(|row| row.iter().map(Value::cell).collect())
            .collect()
    }
}

impl Value {
    /// As people read it.
    pub fn words(&self, t: &Tongue) -> String {
        match self {
            Self::Text(text) | Self::Link(text, _) => text.clone(),
            Self::Number(number) => t.number(*number),
            Self::Day(day) => day.map_or_else(|| "–".to_owned(), |day| t.day(day)),
        }
    }

    /// Where it leads; nowhere for most.
    pub fn href(&self) -> Option<&str> {
        match self {
            Self::Link(_, href) => Some(href),
            _ => None,
        }
    }

    fn cell(&self) -> Cell {
        match self {
            Self::Text(text) | Self::Link(text, _) => text.as_str().into(),
            Self::Number(number) => i64::try_from(*number).unwrap_or(i64::MAX).into(),
            Self::Day(day) => (*day).into(),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<Option<Day>> for Value {
    fn from(day: Option<Day>) -> Self {
        Self::Day(day)
    }
}
