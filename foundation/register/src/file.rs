use access::OfficeScope;
use documents::tables::{self, Column, Workbook};
use shell::{App, Opened, Page, Person, download, page};

use crate::{Cell, List, ListPage};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ENDING: &str = ".xlsx";
/// How wide a column is, in signs.
const WIDTH: f64 = 28.0;

/// The page, or its rows as a workbook where the address ends in `.xlsx`, noted in the log of readings before it leaves.
///
/// # Errors
/// When it cannot be noted, or the workbook cannot be written.
pub async fn answer(asked: ListPage, scope: &OfficeScope, (app, person): (&App, &Person)) -> Page {
    let (path, _) = parted(&asked.frame.here);
    let (Some(name), true, Some(list)) = (asked.file, path.ends_with(ENDING), asked.lists.first())
    else {
        return page(&asked);
    };
    let noted = Opened::export(scope, "register", name, list.rows.len() as u64);
    noted.note_first(app, person).await?;
    let bytes = workbook(name, list, &asked, app).map_err(anyhow::Error::from)?;
    Ok(download(&format!("{name}{ENDING}"), XLSX, bytes))
}

fn workbook(
    name: &str,
    list: &List,
    asked: &ListPage,
    app: &App,
) -> Result<Vec<u8>, tables::NotWritten> {
    let headings = list.headings.iter();
    let columns: Vec<Column> = headings
        .map(|heading| Column::new(heading.clone(), WIDTH))
        .collect();
    let mut workbook = Workbook::new(name, &columns, app.now())?;
    for row in &list.rows {
        let cells: Vec<tables::Cell> = row.iter().map(|cell| stored(cell, asked)).collect();
        workbook.row(&cells)?;
    }
    workbook.finish_to_bytes()
}

/// As a sheet holds it, so that days and numbers can be sorted and counted there.
fn stored(cell: &Cell, asked: &ListPage) -> tables::Cell {
    match cell {
        Cell::Day(day) => day.map_or(tables::Cell::Empty, tables::Cell::Day),
        Cell::Number(number) => tables::Cell::Whole(*number),
        _ => tables::Cell::Text(cell.told(&asked.frame.t)),
    }
}

/// The address of the workbook of the page at the address.
pub fn address(page: &str) -> String {
    let (path, query) = parted(page);
    format!("{path}{ENDING}{query}")
}

/// Path, and query with its question mark.
fn parted(address: &str) -> (&str, &str) {
    address.split_at(address.find('?').unwrap_or(address.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_workbook_has_the_filter_of_the_page() {
        for (page, expected) in [
            ("/henvendelser", "/henvendelser.xlsx"),
            (
                "/notater?fra=2026-01-01&vis=sendt",
                "/notater.xlsx?fra=2026-01-01&vis=sendt",
            ),
        ] {
            assert_eq!(address(page), expected);
        }
    }
}
