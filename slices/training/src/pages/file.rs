use access::OfficeScope;
use documents::tables::{Workbook, csv_head, csv_rows};
use shell::{App, Opened, Page, Person, download};

use crate::grid::Grid;

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Who takes a table out, of which office.
pub struct Taker<'a> {
    pub app: &'a App,
    pub person: &'a Person,
    pub scope: &'a OfficeScope,
}

impl Taker<'_> {
    /// The table as a workbook; noted before it leaves.
    ///
    /// # Errors
    /// When it cannot be noted, or the workbook cannot be written.
    pub async fn xlsx(&self, name: &str, grid: &Grid) -> Page {
        self.note(name, grid).await?;
        let mut workbook = Workbook::new(name, &grid.file_columns(), self.app.now())
            .map_err(anyhow::Error::from)?;
        for row in grid.file_rows() {
            workbook.row(&row).map_err(anyhow::Error::from)?;
        }
        let bytes = tokio::task::spawn_blocking(|| workbook.finish_to_bytes())
            .await
            .map_err(anyhow::Error::from)?;
        let bytes = bytes.map_err(anyhow::Error::from)?;
        Ok(download(&format!("{name}.xlsx"), XLSX, bytes))
    }

    /// The table as CSV; noted before it leaves.
    ///
    /// # Errors
    /// When it cannot be noted.
    pub async fn csv(&self, name: &str, grid: &Grid) -> Page {
        self.note(name, grid).await?;
        let rows = grid.file_rows();
        let mut bytes = csv_head(&grid.file_columns());
        bytes.extend(csv_rows(rows.iter().map(Vec::as_slice)));
        Ok(download(&format!("{name}.csv"), CSV, bytes))
    }

    async fn note(&self, name: &str, grid: &Grid) -> Result<(), shell::Refusal> {
        let noted = Opened::export(self.scope, "training", name, grid.rows.len() as u64);
        noted.note_first(self.app, self.person).await
    }
}
