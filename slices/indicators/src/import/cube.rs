use std::collections::{BTreeMap, HashSet};

use jsonstat::{Dataset, Dimension, Role};

use super::{
    figures::{CannotImport, Fault, Figures, Incoming, SourceColumn},
    table::year,
};
use crate::{
    mark::{Cell, Mark},
    region::Region,
};

/// Dimensions that hold the place, the time and what is counted, as sources call them that give no roles.
const GEO: [&str; 6] = [
    "region",
    "geo",
    "kommune",
    "kokkommuneregion0000",
    "fylke",
    "landet",
];
const TIME: [&str; 4] = ["tid", "aar", "år", "time"];

/// Reads a cube of statistics: one dimension is the place, one the year, and each combination of what the others hold is
/// a column.
///
/// # Errors
/// Every fault.
pub fn read(cube: &Dataset) -> Result<Figures, Vec<Fault>> {
    let dimensions = cube.dimensions();
    let geo = place_of(dimensions);
    let time = time_of(dimensions);
    let mut faults = Vec::new();
    if geo.is_none() {
        faults.push(of_file(CannotImport::NoRegionColumn));
    }
    if time.is_none() {
        faults.push(of_file(CannotImport::NoYearColumn));
    }
    if !cube.has_values() || cube.is_empty() {
        faults.push(of_file(CannotImport::NoFigures));
    }
    let (Some(geo), Some(time), true) = (geo, time, faults.is_empty()) else {
        return Err(faults);
    };
    let others: Vec<usize> = (0..dimensions.len())
        .filter(|at| *at != geo && *at != time)
        .collect();
    let regions = codes(&dimensions[geo], |code| code.parse::<Region>().ok());
    let years = codes(&dimensions[time], year);
    faults.extend(faults_of(&dimensions[time], &years));
    faults.extend(twice(&dimensions[geo], &regions));
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(gather(cube, (geo, &regions), (time, &years), &others))
}

/// Which dimension is the place.
pub fn place_of(dimensions: &[Dimension]) -> Option<usize> {
    found(dimensions, Role::Geo, &GEO)
}

/// Which dimension is the year.
pub fn time_of(dimensions: &[Dimension]) -> Option<usize> {
    found(dimensions, Role::Time, &TIME)
}

fn found(dimensions: &[Dimension], role: Role, names: &[&str]) -> Option<usize> {
    let by_role = dimensions.iter().position(|one| one.role() == Some(role));
    by_role.or_else(|| {
        let is_named = |one: &Dimension| names.contains(&one.id().to_lowercase().as_str());
        dimensions.iter().position(is_named)
    })
}

fn of_file(why: CannotImport) -> Fault {
    Fault {
        row: 0,
        column: String::new(),
        found: String::new(),
        why,
    }
}

/// What each category of the dimension means; `None` where it is none of what is looked for.
fn codes<T>(dimension: &Dimension, read: impl Fn(&str) -> Option<T>) -> Vec<Option<T>> {
    let categories = dimension.categories().iter();
    categories.map(|category| read(&category.code)).collect()
}

fn faults_of(dimension: &Dimension, years: &[Option<i32>]) -> Vec<Fault> {
    let categories = dimension.categories().iter().zip(years);
    let wrong = categories.filter(|(_, year)| year.is_none());
    wrong
        .map(|(category, _)| fault(dimension, &category.code, CannotImport::NotAYear))
        .collect()
}

/// Two codes of the same region, such as `4601` and `K-4601`.
fn twice(dimension: &Dimension, regions: &[Option<Region>]) -> Vec<Fault> {
    let mut seen = HashSet::new();
    let categories = dimension.categories().iter().zip(regions);
    let again = categories.filter(|(_, region)| {
        let region = region.as_ref();
        region.is_some_and(|region| !seen.insert(region))
    });
    again
        .map(|(category, _)| fault(dimension, &category.code, CannotImport::Twice(0)))
        .collect()
}

fn fault(dimension: &Dimension, code: &str, why: CannotImport) -> Fault {
    Fault {
        row: 0,
        column: dimension.name().to_owned(),
        found: code.to_owned(),
        why,
    }
}

fn gather(
    cube: &Dataset,
    (geo, regions): (usize, &[Option<Region>]),
    (time, years): (usize, &[Option<i32>]),
    others: &[usize],
) -> Figures {
    let dimensions = cube.dimensions();
    let mut figures = Figures {
        columns: columns(dimensions, others),
        ..Figures::default()
    };
    let mut other_regions: BTreeMap<usize, usize> = BTreeMap::new();
    for placed in cube.cells() {
        let at = |dimension: usize| placed.position(dimension).unwrap_or(0);
        let Some(region) = &regions[at(geo)] else {
            *other_regions.entry(at(geo)).or_default() += 1;
            continue;
        };
        let Some(year) = years[at(time)] else {
            continue;
        };
        let column = others.iter().fold(0, |column, other| {
            column * dimensions[*other].size() + at(*other)
        });
        let cell = cell(placed.cell);
        // What the cube says nothing of, neither number nor mark, is no figure.
        if cell != Cell::default() {
            figures.cells.push(Incoming {
                row: 0,
                column,
                region: region.clone(),
                year,
                cell,
            });
        }
    }
    let named = other_regions.into_iter().filter_map(|(at, count)| {
        let category = dimensions[geo].categories().get(at)?;
        Some((category.code.clone(), count))
    });
    figures.other_regions = named.collect();
    figures
}

/// Every combination of the categories of the other dimensions, the last one changing first.
fn columns(dimensions: &[Dimension], others: &[usize]) -> Vec<SourceColumn> {
    let nothing = SourceColumn {
        code: String::new(),
        label: String::new(),
    };
    others.iter().fold(vec![nothing], |columns, other| {
        let categories = dimensions[*other].categories();
        let with = |column: &SourceColumn| -> Vec<SourceColumn> {
            let each = categories.iter();
            each.map(|category| SourceColumn {
                code: joined(&column.code, &category.code, "/"),
                label: joined(&column.label, category.name(), ", "),
            })
            .collect()
        };
        columns.iter().flat_map(with).collect()
    })
}

fn joined(before: &str, after: &str, by: &str) -> String {
    match before {
        "" => after.to_owned(),
        before => format!("{before}{by}{after}"),
    }
}

/// What a cell of a cube says, in our words.
pub fn cell(cell: jsonstat::Cell<'_>) -> Cell {
    let mark = cell.mark().map(|mark| match mark {
        jsonstat::Mark::CannotOccur => Mark::CannotOccur,
        jsonstat::Mark::Missing => Mark::Missing,
        jsonstat::Mark::MissingYet => Mark::MissingYet,
        jsonstat::Mark::NotPublished => Mark::NotPublished,
        jsonstat::Mark::Nil => Mark::Nil,
        jsonstat::Mark::Provisional => Mark::Provisional,
        jsonstat::Mark::Break => Mark::Break,
    });
    // A mark that explains why there is no number counts for more than the number that stands beside it: some sources
    // write 0 there.
    let explains = cell.mark().is_some_and(jsonstat::Mark::explains_absence);
    Cell {
        number: cell.number.filter(|_| !explains),
        mark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Figures, Vec<Fault>> {
        read(&Dataset::read(text.as_bytes()).unwrap())
    }

    #[test]
    fn places_years_and_what_is_counted_are_found_by_role_or_by_name() {
        let text = r#"{"version":"2.0","class":"dataset","id":["Region","ContentsCode","Tid"],"size":[3,2,2],
            "dimension":{"Region":{"category":{"index":["4601","EAK","030101"]}},
            "ContentsCode":{"category":{"index":["A","B"],"label":{"A":"Tilfeller","B":"Unge"}}},
            "Tid":{"category":{"index":["2023","2024"]}}},
            "value":[1,2,3,null,10,20,30,0,7,7,7,7],"status":{"3":":","7":".","1":"*"}}"#;
        let figures = read_text(text).unwrap();
        let labels: Vec<_> = figures
            .columns
            .iter()
            .map(|one| one.label.as_str())
            .collect();
        assert_eq!(labels, ["Tilfeller", "Unge"]);
        let told: Vec<_> = figures
            .cells
            .iter()
            .map(|one| (one.region.code(), one.column, one.year, one.cell))
            .collect();
        let provisional = Cell {
            number: Some(2.0),
            mark: Some(Mark::Provisional),
        };
        let expected = [
            ("4601", 0, 2023, Cell::number(1.0)),
            ("4601", 0, 2024, provisional),
            ("4601", 1, 2023, Cell::number(3.0)),
            ("4601", 1, 2024, Cell::marked(Mark::NotPublished)),
            ("0", 0, 2023, Cell::number(10.0)),
            ("0", 0, 2024, Cell::number(20.0)),
            ("0", 1, 2023, Cell::number(30.0)),
            ("0", 1, 2024, Cell::marked(Mark::CannotOccur)),
        ];
        assert_eq!(told, expected);
        assert_eq!(
            figures.other_regions,
            BTreeMap::from([("030101".to_owned(), 4)])
        );
    }

    #[test]
    fn several_dimensions_make_a_column_of_each_combination() {
        let text = r#"{"version":"2.0","class":"dataset","id":["GEO","AAR","KJONN","MEASURE_TYPE"],"size":[1,1,2,2],
            "dimension":{"GEO":{"category":{"index":["03"]}},"AAR":{"category":{"index":["2020_2020"]}},
            "KJONN":{"category":{"index":["1","2"],"label":{"1":"menn","2":"kvinner"}}},
            "MEASURE_TYPE":{"category":{"index":["TELLER","RATE"]}}},"value":[1,2,3,4]}"#;
        let figures = read_text(text).unwrap();
        let codes: Vec<_> = figures
            .columns
            .iter()
            .map(|one| one.code.as_str())
            .collect();
        assert_eq!(codes, ["1/TELLER", "1/RATE", "2/TELLER", "2/RATE"]);
        assert_eq!(figures.columns[2].label, "kvinner, TELLER");
        let numbers: Vec<_> = figures
            .cells
            .iter()
            .map(|one| (one.column, one.cell.number))
            .collect();
        assert_eq!(
            numbers,
            [
                (0, Some(1.0)),
                (1, Some(2.0)),
                (2, Some(3.0)),
                (3, Some(4.0))
            ]
        );
    }

    #[test]
    fn what_a_cube_lacks_is_told_all_at_once() {
        let text = r#"{"version":"2.0","class":"dataset","id":["X"],"size":[1],"dimension":{"X":{"category":{"index":["a"]}}}}"#;
        let why: Vec<_> = read_text(text)
            .unwrap_err()
            .into_iter()
            .map(|one| one.why)
            .collect();
        let expected = [
            CannotImport::NoRegionColumn,
            CannotImport::NoYearColumn,
            CannotImport::NoFigures,
        ];
        assert_eq!(why, expected);
        let quarters = r#"{"version":"2.0","class":"dataset","id":["Region","Tid"],"size":[2,1],
            "dimension":{"Region":{"category":{"index":["4601","K-4601"]}},"Tid":{"category":{"index":["2023K1"]}}},"value":[1,2]}"#;
        let why: Vec<_> = read_text(quarters)
            .unwrap_err()
            .into_iter()
            .map(|one| (one.found, one.why))
            .collect();
        let expected = [
            ("2023K1".to_owned(), CannotImport::NotAYear),
            ("K-4601".to_owned(), CannotImport::Twice(0)),
        ];
        assert_eq!(why, expected);
    }
}
