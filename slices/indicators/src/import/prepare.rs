use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use kernel::Id;
use organisations::nation::nation;

use super::figures::{CannotImport, Fault, Figures, Incoming, SourceColumn};
use crate::{indicator::Series, mark::Cell, region::Region, words::SeriesKind};

/// Årganger: the figures of each series and year, by region.
pub type Editions = BTreeMap<(Id, i32), Cells>;

/// Shared, since they are stored while indicators are reckoned of them.
pub type Cells = Arc<BTreeMap<Region, Cell>>;

/// The series that each column holds, by the code that the source uses for it; `None` where none is known.
pub fn guess<'a>(columns: &[SourceColumn], series: &'a [Series]) -> Vec<Option<&'a Series>> {
    let known = |column: &SourceColumn| series.iter().find(|one| one.is_called(&column.code));
    columns.iter().map(known).collect()
}

/// The figures of the columns that hold a series, in order to be stored.
///
/// # Errors
/// Every fault.
pub fn prepare(figures: &Figures, meaning: &[Option<&Series>]) -> Result<Editions, Vec<Fault>> {
    let mut faults = faults_of_columns(&figures.columns, meaning);
    let mut unknown = BTreeSet::new();
    let mut editions = Editions::new();
    for one in &figures.cells {
        let Some(series) = meaning.get(one.column).copied().flatten() else {
            continue;
        };
        if !is_known(&one.region) {
            if unknown.insert(&one.region) {
                faults.push(unknown_region(one));
            }
            continue;
        }
        let below = one.cell.number.is_some_and(|number| number < 0.0);
        if below && series.kind == SeriesKind::Count {
            faults.push(below_zero(one, &figures.columns));
            continue;
        }
        let edition = editions.entry((series.id, one.year)).or_default();
        Arc::make_mut(edition).insert(one.region.clone(), one.cell);
    }
    if faults.is_empty() {
        Ok(editions)
    } else {
        Err(faults)
    }
}

fn faults_of_columns(columns: &[SourceColumn], meaning: &[Option<&Series>]) -> Vec<Fault> {
    let mut seen: BTreeMap<Id, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for (column, series) in columns.iter().zip(meaning) {
        let Some(series) = series else { continue };
        if let Some(other) = seen.insert(series.id, &column.label) {
            faults.push(Fault {
                row: 0,
                column: column.label.clone(),
                found: String::new(),
                why: CannotImport::SameSeries(other.to_owned()),
            });
        }
    }
    if seen.is_empty() {
        faults.push(Fault {
            row: 0,
            column: String::new(),
            found: String::new(),
            why: CannotImport::NothingChosen,
        });
    }
    faults
}

/// Whether there has been such a place. Sources recompute old years to the borders of today, so a number need not be
/// that of the year.
pub fn is_known(region: &Region) -> bool {
    match region {
        Region::Nation => true,
        Region::County(number) => nation().county(number).is_some(),
        Region::Municipality(number) => nation().number(number).is_some(),
    }
}

fn unknown_region(one: &Incoming) -> Fault {
    Fault {
        row: one.row,
        column: String::new(),
        found: one.region.to_string(),
        why: if one.region.is_municipality() {
            CannotImport::UnknownMunicipality
        } else {
            CannotImport::UnknownCounty
        },
    }
}

fn below_zero(one: &Incoming, columns: &[SourceColumn]) -> Fault {
    let column = columns.get(one.column);
    Fault {
        row: one.row,
        column: column
            .map(|column| column.label.clone())
            .unwrap_or_default(),
        found: one.cell.number.unwrap_or_default().to_string(),
        why: CannotImport::BelowZero,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Catalogue, series_id};

    fn figures(cells: &[(usize, &str, i32, f64)]) -> Figures {
        let column = |code: &str| SourceColumn {
            code: code.to_owned(),
            label: code.to_owned(),
        };
        let cell =
            |(number, (column, region, year, value)): (usize, &(usize, &str, i32, f64))| Incoming {
                row: number + 2,
                column: *column,
                region: region.parse().unwrap(),
                year: *year,
                cell: Cell::number(*value),
            };
        Figures {
            columns: ["KOSsosantkliente0000", "Annet", "Befolkning"]
                .map(column)
                .to_vec(),
            cells: cells.iter().enumerate().map(cell).collect(),
            other_regions: BTreeMap::new(),
            said_year: None,
        }
    }

    fn prepared(figures: &Figures) -> Result<Editions, Vec<Fault>> {
        let series = Catalogue::starting_set().unwrap().series;
        prepare(figures, &guess(&figures.columns, &series))
    }

    #[test]
    fn columns_are_known_by_their_codes_and_the_others_are_left_out() {
        let figures = figures(&[
            (0, "4601", 2020, 5.0),
            (1, "4601", 2020, 6.0),
            (2, "4601", 2021, 7.0),
        ]);
        let editions = prepared(&figures).unwrap();
        let keys: Vec<_> = editions.keys().copied().collect();
        let mut expected = [
            (series_id("social-assistance"), 2020),
            (series_id("population"), 2021),
        ];
        expected.sort();
        assert_eq!(keys, expected);
    }

    #[test]
    fn numbers_of_any_year_are_known_and_others_are_told_once() {
        let figures = figures(&[
            (0, "1201", 2025, 5.0),
            (0, "4601", 2010, 5.0),
            (0, "9999", 2020, 5.0),
            (0, "9999", 2021, 5.0),
            (0, "99", 2021, 5.0),
            (2, "4601", 2021, -1.0),
        ]);
        let faults = prepared(&figures).unwrap_err();
        let told: Vec<_> = faults
            .iter()
            .map(|one| (one.row, one.found.as_str(), &one.why))
            .collect();
        let expected = [
            (4, "9999", &CannotImport::UnknownMunicipality),
            (6, "99", &CannotImport::UnknownCounty),
            (7, "-1", &CannotImport::BelowZero),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn two_columns_of_one_series_and_no_column_at_all_are_faults() {
        let figures = figures(&[]);
        let series = Catalogue::starting_set().unwrap().series;
        let population = series.iter().find(|one| one.key == "population");
        let twice = prepare(&figures, &[population, None, population]).unwrap_err();
        let other = "KOSsosantkliente0000".to_owned();
        assert_eq!(twice[0].why, CannotImport::SameSeries(other));
        let none = prepare(&figures, &[None, None, None]).unwrap_err();
        assert_eq!(none[0].why, CannotImport::NothingChosen);
    }
}
