use std::collections::HashMap;

use documents::tables::{Row, Sheet};

use super::{
    figures::{CannotImport, Fault, Figures, Incoming, SourceColumn},
    number,
};
use crate::region::Region;

const REGIONS: [&str; 9] = [
    "kommunenr",
    "kommunenummer",
    "komnr",
    "knr",
    "region",
    "geo",
    "fylkenr",
    "fylkesnummer",
    "kommune",
];
const YEARS: [&str; 5] = ["aar", "år", "year", "tid", "årgang"];
/// Headings of what is told of the row beside its figures.
const TOLD: [&str; 8] = [
    "navn",
    "kommunenavn",
    "regionnavn",
    "fylke",
    "fylkesnavn",
    "enhet",
    "tallformat",
    "merknad",
];
/// Figures are of these years; the rest of what looks like a year is a mistake.
const SENSIBLE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// Reads a table in which a row is a region and a year with a figure in each of the other columns, or a region with a
/// figure for each year. `said` is the year of a table that has none.
///
/// # Errors
/// Every fault, in the order of the file.
pub fn read(sheet: &Sheet, said: Option<i32>) -> Result<Figures, Vec<Fault>> {
    let layout = Layout::of(sheet, said)?;
    let mut reading = Reading {
        figures: Figures {
            columns: layout.columns.clone(),
            said_year: layout.said,
            ..Figures::default()
        },
        layout: &layout,
        faults: Vec::new(),
        seen: HashMap::new(),
    };
    for row in &sheet.rows {
        reading.row(row);
    }
    if reading.faults.is_empty() {
        Ok(reading.figures)
    } else {
        Err(reading.faults)
    }
}

/// Which column holds what.
struct Layout {
    headings: Vec<String>,
    region: usize,
    year: Option<usize>,
    /// The year of all figures, where the table has none.
    said: Option<i32>,
    columns: Vec<SourceColumn>,
    /// The cells with figures: the place in the row, the place in `columns`, and the year where the heading is one.
    figures: Vec<(usize, usize, Option<i32>)>,
}

impl Layout {
    fn of(sheet: &Sheet, said: Option<i32>) -> Result<Self, Vec<Fault>> {
        let known = |names: &[&str]| {
            let is_named = |name: &str| {
                let mut headings = sheet.columns.iter();
                headings.position(|heading| heading.to_lowercase() == name)
            };
            names.iter().find_map(|name| is_named(name))
        };
        let (region, year) = (known(&REGIONS), known(&YEARS));
        let figures: Vec<usize> = (0..sheet.columns.len())
            .filter(|at| Some(*at) != region && Some(*at) != year)
            .filter(|at| !TOLD.contains(&sheet.columns[*at].to_lowercase().as_str()))
            .filter(|at| !sheet.columns[*at].is_empty())
            .collect();
        let headed_by_year = |at: &usize| self::year(&sheet.columns[*at]).map(|year| (*at, year));
        let by_year: Vec<(usize, i32)> = figures.iter().filter_map(headed_by_year).collect();
        let mut faults = Vec::new();
        if region.is_none() {
            if let Some(fault) = super::size::fault(sheet) {
                return Err(vec![fault]);
            }
            faults.push(of_file(CannotImport::NoRegionColumn));
        }
        let has_year = year.is_some() || !by_year.is_empty();
        if !has_year && said.is_none() {
            faults.push(of_file(CannotImport::NoYear));
        }
        let said = said.filter(|_| !has_year);
        if figures.is_empty() {
            faults.push(of_file(CannotImport::NoFigures));
        }
        let Some(region) = region.filter(|_| faults.is_empty()) else {
            return Err(faults);
        };
        let headings = sheet.columns.clone();
        if year.is_some() || said.is_some() {
            let column = |at: &usize| SourceColumn {
                code: headings[*at].clone(),
                label: headings[*at].clone(),
            };
            return Ok(Self {
                region,
                year,
                said,
                columns: figures.iter().map(column).collect(),
                figures: figures
                    .iter()
                    .copied()
                    .zip(0..)
                    .map(|(at, to)| (at, to, said))
                    .collect(),
                headings,
            });
        }
        Ok(Self {
            region,
            year,
            said,
            // One thing is counted, and the file does not say what.
            columns: vec![SourceColumn {
                code: String::new(),
                label: String::new(),
            }],
            figures: by_year
                .into_iter()
                .map(|(at, year)| (at, 0, Some(year)))
                .collect(),
            headings,
        })
    }
}

fn of_file(why: CannotImport) -> Fault {
    Fault {
        row: 0,
        column: String::new(),
        found: String::new(),
        why,
    }
}

/// `2020`, and `2020_2020` as one source writes it.
pub fn year(text: &str) -> Option<i32> {
    let text = text.trim();
    let year = match text.split_once('_') {
        Some((first, last)) if first == last => first,
        Some(_) => return None,
        None => text,
    };
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    SENSIBLE_YEARS.contains(&year).then_some(year)
}

struct Reading<'a> {
    layout: &'a Layout,
    figures: Figures,
    faults: Vec<Fault>,
    /// The row that a region and a year stand in first.
    seen: HashMap<(Region, Option<i32>), usize>,
}

impl Reading<'_> {
    fn row(&mut self, row: &Row) {
        let layout = self.layout;
        let year = match layout.year {
            None => None,
            Some(at) => {
                let year = self::year(&row.cells[at]);
                if year.is_none() {
                    self.fault(row, at, CannotImport::NotAYear);
                }
                year
            }
        };
        if layout.year.is_some() && year.is_none() {
            return;
        }
        let text = &row.cells[layout.region];
        if text.is_empty() {
            self.fault(row, layout.region, CannotImport::NotARegion);
            return;
        }
        let Ok(region) = text.parse::<Region>() else {
            let figures = layout.figures.len();
            *self.figures.other_regions.entry(text.clone()).or_default() += figures;
            return;
        };
        if let Some(first) = self.seen.insert((region.clone(), year), row.number) {
            self.fault(row, layout.region, CannotImport::Twice(first));
            return;
        }
        for &(at, column, heading) in &layout.figures {
            let Some(year) = year.or(heading) else {
                continue;
            };
            match number::cell(&row.cells[at]) {
                // An empty cell says nothing, not even that the figure is missing.
                Some(cell) if cell == crate::mark::Cell::default() => {}
                Some(cell) => self.figures.cells.push(Incoming {
                    row: row.number,
                    column,
                    region: region.clone(),
                    year,
                    cell,
                }),
                None => self.fault(row, at, CannotImport::NotANumber),
            }
        }
    }

    fn fault(&mut self, row: &Row, column: usize, why: CannotImport) {
        self.faults.push(Fault {
            row: row.number,
            column: self.layout.headings[column].clone(),
            found: row.cells[column].clone(),
            why,
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::mark::{Cell, Mark};

    fn sheet(columns: &[&str], rows: &[&[&str]]) -> Sheet {
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let rows = rows.iter().zip(2..);
        Sheet {
            columns: text(columns),
            rows: rows
                .map(|(cells, number)| Row {
                    number,
                    cells: text(cells),
                })
                .collect(),
        }
    }

    fn told(figures: &Figures) -> Vec<(String, String, i32, Cell)> {
        let cells = figures.cells.iter();
        cells
            .map(|one| {
                let code = figures.columns[one.column].code.clone();
                (code, one.region.to_string(), one.year, one.cell)
            })
            .collect()
    }

    #[test]
    fn a_row_for_each_region_and_year() {
        let sheet = sheet(
            &["kommunenr", "navn", "aar", "tilfeller", "unge"],
            &[
                &["0301", "Oslo", "2015", "1 183", ".."],
                &["301", "Oslo", "2016", "", "4"],
                &["030101", "Gamle Oslo", "2016", "7", "1"],
            ],
        );
        let figures = read(&sheet, None).unwrap();
        let expected = [
            ("tilfeller", "0301", 2015, Cell::number(1183.0)),
            ("unge", "0301", 2015, Cell::marked(Mark::Missing)),
            ("unge", "0301", 2016, Cell::number(4.0)),
        ];
        let expected = expected
            .map(|(code, region, year, cell)| (code.to_owned(), region.to_owned(), year, cell));
        assert_eq!(told(&figures), expected);
        assert_eq!(
            figures.other_regions,
            BTreeMap::from([("030101".to_owned(), 2)])
        );
    }

    #[test]
    fn a_column_for_each_year() {
        let sheet = sheet(
            &["Region", "Regionnavn", "Enhet", "2020", "2021"],
            &[&["4601", "Bergen", "prosent", "9,1", ".."]],
        );
        let figures = read(&sheet, None).unwrap();
        let years: Vec<_> = figures
            .cells
            .iter()
            .map(|one| (one.year, one.cell))
            .collect();
        let expected = [
            (2020, Cell::number(9.1)),
            (2021, Cell::marked(Mark::Missing)),
        ];
        assert_eq!(years, expected);
        assert_eq!(figures.columns.len(), 1);
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let sheet = sheet(
            &["kommunenr", "år", "tilfeller"],
            &[
                &["0301", "i fjor", "3"],
                &["0301", "2015", "mange"],
                &["0301", "2015", "4"],
                &["", "2015", "4"],
            ],
        );
        let faults = read(&sheet, None).unwrap_err();
        let told: Vec<_> = faults
            .iter()
            .map(|fault| (fault.row, fault.column.as_str(), &fault.why))
            .collect();
        let expected = [
            (2, "år", &CannotImport::NotAYear),
            (3, "tilfeller", &CannotImport::NotANumber),
            (4, "kommunenr", &CannotImport::Twice(3)),
            (5, "kommunenr", &CannotImport::NotARegion),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_file_that_lacks_what_it_must_have_is_refused_with_all_that_lacks() {
        let sheet = sheet(&["navn"], &[&["Bergen"]]);
        let why: Vec<_> = read(&sheet, None)
            .unwrap_err()
            .into_iter()
            .map(|fault| fault.why)
            .collect();
        let expected = [
            CannotImport::NoRegionColumn,
            CannotImport::NoYear,
            CannotImport::NoFigures,
        ];
        assert_eq!(why, expected);
    }

    #[test]
    fn a_table_without_a_year_is_of_the_year_that_is_said() {
        let sheet = sheet(
            &["fylkenr", "fylke", "deltakere"],
            &[&["00", "Hele landet", "6727"], &["12", "Hordaland", "651"]],
        );
        assert_eq!(read(&sheet, None).unwrap_err()[0].why, CannotImport::NoYear);
        let figures = read(&sheet, Some(2009)).unwrap();
        let found: Vec<_> = told(&figures)
            .into_iter()
            .map(|(_, region, year, cell)| (region, year, cell.number))
            .collect();
        let expected = [("0", 6727.0), ("12", 651.0)];
        let expected = expected.map(|(region, number)| (region.to_owned(), 2009, Some(number)));
        assert_eq!(found, expected);
        assert_eq!(figures.said_year, Some(2009));
    }

    #[test]
    fn a_year_that_is_said_does_not_overrule_that_of_the_file() {
        let own = sheet(&["knr", "aar", "a"], &[&["0301", "2015", "1"]]);
        let by_year = sheet(&["knr", "2016"], &[&["0301", "1"]]);
        for (sheet, year) in [(own, 2015), (by_year, 2016)] {
            let figures = read(&sheet, Some(2009)).unwrap();
            assert_eq!((figures.cells[0].year, figures.said_year), (year, None));
        }
    }
}
