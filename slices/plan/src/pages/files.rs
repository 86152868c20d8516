use axum::response::Response;
use documents::tables::{Cell, Column, Workbook, csv_head, csv_rows};
use kernel::Instant;
use shell::{Refusal, download};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Fil: a table of a page, exactly as it is shown.
pub struct File {
    /// Its name without the end.
    pub name: String,
    /// What the sheet of a workbook is called.
    pub sheet: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

impl File {
    pub fn csv(self) -> Response {
        let mut bytes = csv_head(&self.columns);
        bytes.extend(csv_rows(self.rows.iter().map(Vec::as_slice)));
        download(&format!("{}.csv", self.name), CSV, bytes)
    }

    /// # Errors
    /// When the workbook cannot be written.
    pub fn xlsx(self, made: Instant) -> Result<Response, Refusal> {
        let broken = |fault| Refusal::Broken(anyhow::Error::from(fault));
        let mut workbook = Workbook::new(&self.sheet, &self.columns, made).map_err(broken)?;
        for row in &self.rows {
            workbook.row(row).map_err(broken)?;
        }
        let bytes = workbook.finish_to_bytes().map_err(broken)?;
        Ok(download(&format!("{}.xlsx", self.name), XLSX, bytes))
    }
}
