//! The tables of the annual report say what the pages and the workbooks say.

use access::Role;
use documents::tables::{Limits, read};
use testkit::{Client, on_both};

use crate::{
    demo::{Demo, SMALL},
    forms::plain as unescaped,
};

/// A table as people read it.
#[derive(Debug, PartialEq)]
struct Told {
    caption: String,
    rows: Vec<Vec<String>>,
}

/// Pages that show one table of the report each; what stands before the query takes `.xlsx` to be the workbook.
const SHOWN: [&str; 8] = [
    "/kurs/gjennomforte?fagomrade=the_act",
    "/opplaering/dekning?fagomrade=the_act",
    "/kurs/gjennomforte?fagomrade=qualification",
    "/nettverk?fagomrade=qualification",
    "/opplaering/dekning?fagomrade=qualification",
    "/kurs/gjennomforte?kurstype=gjeldsradgivning",
    "/nettverk?fagomrade=debt_counselling",
    "/kurs/gjennomforte?fagomrade=debt_counselling",
];

#[tokio::test]
async fn the_reports_tables_are_those_of_the_pages_and_the_workbooks() {
    on_both(async |engine| {
        let demo = Demo::open(engine, SMALL).await;
        let leader = demo.browser(Some(Role::Leader)).await;
        let report = tables(&leader.get("/rapporter/2026").await.text());
        for page in SHOWN {
            let [shown] = tables(&leader.get(page).await.text())
                .try_into()
                .unwrap_or_else(|all| panic!("{page} shows one table: {all:?}"));
            assert!(shown.rows.len() > 1, "{page} shows something");
            assert!(report.contains(&shown), "{page} says {shown:#?}");
            assert_eq!(workbook(&leader, page).await, as_stored(&shown), "{page}");
        }
        municipalities_are_counted_alike(&leader, &report).await;
    })
    .await;
}

/// Municipalities by theme: the report's figures are the cells of the matrix, counted in its workbook.
async fn municipalities_are_counted_alike(leader: &Client, report: &[Told]) {
    let matrix = leader.get("/plan/dekning/matrise.xlsx?ar=2026").await;
    let sheet = read(&matrix.bytes, Limits::default()).unwrap();
    let by_theme = report
        .iter()
        .find(|told| told.caption == "Kommuner etter tema")
        .expect("the report counts municipalities by theme");
    for row in &by_theme.rows[1..] {
        let column = sheet.columns.iter().position(|heading| *heading == row[0]);
        let column = column.unwrap_or_else(|| panic!("no column for {}", row[0]));
        let reached = sheet
            .rows
            .iter()
            .filter(|cells| cells.cells[column] == "Nådd");
        assert_eq!(reached.count().to_string(), row[1], "{}", row[0]);
    }
}

fn tables(page: &str) -> Vec<Told> {
    let found = page.split("<table").skip(1);
    let found = found.map(|table| table.split("</table>").next().unwrap_or_default());
    found.map(told).collect()
}

fn told(table: &str) -> Told {
    let caption = table.split("<caption").nth(1).unwrap_or_default();
    let caption = caption.split("</caption>").next().unwrap_or_default();
    let rows = table.split("<tr").skip(1).map(cells);
    Told {
        caption: words(caption),
        rows: rows.collect(),
    }
}

fn cells(row: &str) -> Vec<String> {
    let heads = row.replace("<th ", "<td ").replace("</th>", "</td>");
    let cells = heads.split("<td").skip(1);
    cells
        .map(|cell| words(cell.split("</td>").next().unwrap_or_default()))
        .collect()
}

/// What is read of the rest of an element, from within its opening tag.
fn words(element: &str) -> String {
    let inner = element.split_once('>').map_or("", |(_, inner)| inner);
    let texts = inner.split('<').enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('>').map_or("", |(_, text)| text),
    });
    let text: String = texts.collect();
    unescaped(&text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

async fn workbook(leader: &Client, page: &str) -> Vec<Vec<String>> {
    let file = leader.get(&page.replacen('?', ".xlsx?", 1)).await;
    let sheet = read(&file.bytes, Limits::default()).unwrap();
    std::iter::once(sheet.columns)
        .chain(sheet.rows.into_iter().map(|row| row.cells))
        .collect()
}

/// The rows as a workbook holds them: days that sort, nothing where a page has a dash.
fn as_stored(told: &Told) -> Vec<Vec<String>> {
    let cell = |cell: &String| match cell.split('.').collect::<Vec<_>>()[..] {
        [day, month, year] if year.len() == 4 => format!("{year}-{month}-{day}"),
        _ if cell == "–" => String::new(),
        _ => cell.clone(),
    };
    told.rows
        .iter()
        .map(|row| row.iter().map(cell).collect())
        .collect()
}
