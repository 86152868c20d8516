use super::{
    event::{Attributes, Event},
    tag::Tag,
};

/// Tables of data become rows; tables that only place things on a page are seen through.
#[derive(Default)]
pub struct Tables {
    /// For each table of the page in turn: whether it holds data.
    data: Vec<bool>,
    met: usize,
    /// The tables that are open, innermost last: whether each holds data.
    open: Vec<bool>,
    rows: Vec<Vec<String>>,
    cell: Option<String>,
    columns: u8,
}

impl Tables {
    /// A table is for layout if it says so, holds headings or has one column.
    pub fn of(events: &[Event]) -> Self {
        struct Seen {
            number: usize,
            layout: bool,
            cells: usize,
            widest: usize,
        }
        let (mut data, mut open): (Vec<bool>, Vec<Seen>) = (Vec::new(), Vec::new());
        for event in events {
            match event {
                Event::Start(Tag::Table, attributes) => {
                    let layout = attributes.layout;
                    open.push(Seen {
                        number: data.len(),
                        layout,
                        cells: 0,
                        widest: 0,
                    });
                    data.push(false);
                }
                Event::Start(Tag::Heading(_), _) => {
                    // Every table around the heading; the outer ones hear of it when the inner one closes.
                    if let Some(table) = open.last_mut() {
                        table.layout = true;
                    }
                }
                Event::Start(Tag::Row, _) => {
                    if let Some(table) = open.last_mut() {
                        table.cells = 0;
                    }
                }
                Event::Start(Tag::Cell, Attributes { columns, .. }) => {
                    if let Some(table) = open.last_mut() {
                        table.cells += usize::from(*columns).max(1);
                        table.widest = table.widest.max(table.cells);
                    }
                }
                Event::End(Tag::Table) => {
                    if let Some(table) = open.pop() {
                        data[table.number] = !table.layout && table.widest > 1;
                        if let Some(outer) = open.last_mut() {
                            outer.layout |= table.layout;
                        }
                    }
                }
                _ => {}
            }
        }
        for table in open {
            data[table.number] = !table.layout && table.widest > 1;
        }
        Self {
            data,
            ..Self::default()
        }
    }

    /// A table begins, whether it is read or skipped.
    pub fn meet(&mut self) {
        self.met += 1;
    }

    pub fn open(&mut self) {
        let data = self.met.checked_sub(1).and_then(|n| self.data.get(n));
        self.open.push(data.copied().unwrap_or(false));
    }

    fn at_rows(&self) -> bool {
        self.open.last() == Some(&true) && self.data_tables() == 1
    }

    fn data_tables(&self) -> usize {
        self.open
            .iter()
            .rev()
            .take(100)
            .filter(|data| **data)
            .count()
    }

    pub fn row(&mut self) {
        if self.at_rows() {
            self.end_cell();
            self.rows.push(Vec::new());
        }
    }

    pub fn cell(&mut self, columns: u8) {
        if self.at_rows() {
            self.end_cell();
            self.cell = Some(String::new());
            self.columns = columns.clamp(1, 50);
        }
    }

    pub fn end_cell(&mut self) {
        if !self.at_rows() {
            return;
        }
        let Some(cell) = self.cell.take() else { return };
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(cell);
            // What spans several columns stands in the first of them.
            row.extend((1..self.columns).map(|_| String::new()));
        }
    }

    pub fn end_row(&mut self) {
        self.end_cell();
    }

    pub fn in_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            if !cell.is_empty() {
                cell.push('\n');
            }
            cell.push_str(text.trim());
        }
    }

    /// The rows, when the outermost table of data ends.
    pub fn close(&mut self) -> Option<Vec<Vec<String>>> {
        if self.at_rows() {
            self.end_cell();
        }
        let ends = self.at_rows();
        self.open.pop();
        if !ends {
            return None;
        }
        let rows = std::mem::take(&mut self.rows);
        let rows: Vec<_> = rows
            .into_iter()
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        (!rows.is_empty()).then_some(rows)
    }
}
