use serde::{Deserialize, Serialize};

/// Tabell: a table whose first column names the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    /// The sum of the rows, where there is one to show.
    pub total: Option<TableRow>,
    /// What a reader must know to read the table right; empty when nothing.
    pub note: String,
}

/// A column's heading and how its cells stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub heading: String,
    pub align: Align,
}

/// Where the text of a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    #[default]
    Left,
    /// Numbers.
    Right,
}

impl Align {
    pub fn is_right(self) -> bool {
        self == Self::Right
    }
}

/// A row: its name, and one cell for every column after the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    pub heading: String,
    pub cells: Vec<String>,
}

impl Table {
    /// A table without rows yet: the first column names the rows, the rest hold numbers.
    pub fn of_numbers<H: Into<String>>(
        caption: impl Into<String>,
        headings: impl IntoIterator<Item = H>,
    ) -> Self {
        let columns = headings
            .into_iter()
            .enumerate()
            .map(|(at, heading)| Column {
                heading: heading.into(),
                align: if at == 0 { Align::Left } else { Align::Right },
            });
        Self {
            caption: caption.into(),
            columns: columns.collect(),
            ..Self::default()
        }
    }

    /// Adds a row; what is missing at its end is left empty, what is too much is left out.
    pub fn row(&mut self, heading: impl Into<String>, cells: impl IntoIterator<Item = String>) {
        let width = self.columns.len().saturating_sub(1);
        let mut cells: Vec<String> = cells.into_iter().take(width).collect();
        cells.resize(width, String::new());
        self.rows.push(TableRow {
            heading: heading.into(),
            cells,
        });
    }
}
