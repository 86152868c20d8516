use super::{body::Reader, xml::Element};
use crate::NotReadable;

/// Columns that one cell may span; no letter has more.
const WIDEST_SPAN: usize = 20;

impl<'d> Reader<'d> {
    /// A table of data becomes rows, its cells' paragraphs parted by `<br>`; a table within it becomes lines of the
    /// cell. A table that only places things on the page, with one column or with headings, is read as the blocks it
    /// holds.
    pub(super) fn table(&mut self, table: &'d Element) -> Result<(), NotReadable> {
        let rows: Vec<&Element> = within(table, "tr");
        if self.cell.is_some() {
            return self.nested(&rows);
        }
        let columns = rows.iter().map(|row| within(row, "tc").len()).max();
        if columns.unwrap_or(0) < 2 || self.has_heading(table) {
            for cell in rows.iter().flat_map(|row| within(row, "tc")) {
                self.blocks(cell)?;
            }
            return Ok(());
        }
        let mut read = Vec::new();
        for row in rows {
            read.push(self.row(row)?);
        }
        read.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        self.paper.table(&read);
        Ok(())
    }

    fn row(&mut self, row: &'d Element) -> Result<Vec<String>, NotReadable> {
        let mut cells = Vec::new();
        for cell in within(row, "tc") {
            let properties = cell.child("tcPr");
            let span = properties
                .and_then(|p| p.value_of("gridSpan"))
                .and_then(|n| n.parse().ok());
            let merged = properties.and_then(|p| p.child("vMerge"));
            let continued = merged.is_some_and(|merge| merge.attribute("val") != Some("restart"));
            self.cell = Some(String::new());
            self.blocks(cell)?;
            let text = self.cell.take().unwrap_or_default();
            // What spans several rows or columns stands in the first of them.
            cells.push(if continued { String::new() } else { text });
            cells.extend((1..span.unwrap_or(1).min(WIDEST_SPAN)).map(|_| String::new()));
        }
        Ok(cells)
    }

    fn nested(&mut self, rows: &[&'d Element]) -> Result<(), NotReadable> {
        for row in rows {
            let outer = self.cell.take().unwrap_or_default();
            let cells: Vec<String> = self
                .row(row)?
                .into_iter()
                .filter(|c| !c.is_empty())
                .collect();
            let line = cells.join(" ").replace('\n', " ");
            let gap = if outer.is_empty() || line.is_empty() {
                ""
            } else {
                "\n"
            };
            self.cell = Some(outer + gap + &line);
        }
        Ok(())
    }

    fn has_heading(&self, element: &Element) -> bool {
        element.elements().any(|inner| match inner.is("p") {
            true => {
                let style = inner.child("pPr").and_then(|p| p.value_of("pStyle"));
                style.is_some() && self.styles.heading(style).is_some()
            }
            false => self.has_heading(inner),
        })
    }
}

/// Rows or cells, also where content controls or tracked changes are wrapped around them.
fn within<'d>(parent: &'d Element, name: &str) -> Vec<&'d Element> {
    let mut found = Vec::new();
    for element in parent.elements() {
        if element.is(name) {
            found.push(element);
        } else if ["sdt", "sdtContent", "customXml", "ins"]
            .iter()
            .any(|wrap| element.is(wrap))
        {
            found.extend(within(element, name));
        }
    }
    found
}
