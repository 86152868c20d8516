//! Puts what was fetched together to one file of statistics, as if somebody had uploaded it: places, series and years.

use std::collections::{BTreeMap, BTreeSet};

use jsonstat::{About, Category, Dataset, DatasetBuilder, Dimension, Faults, Role};
use kernel::{Day, Id, Instant};

use super::{
    known_table::{self, Roles},
    line::Line,
    planning::Extract,
};
use crate::{
    import::{cube, table::year},
    indicator::Series,
    mark::{Cell, Mark},
    region::Region,
};

/// What was fetched so far.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Each series and year, from the line that counts for it.
    years: BTreeMap<(Id, i32), (i64, BTreeMap<Region, Cell>)>,
    updated: Option<Instant>,
}

impl Gathered {
    /// Takes in the figures of one extract.
    pub fn add(&mut self, extract: &Extract<'_>, dataset: &Dataset) {
        let updated = dataset.about.updated.as_deref();
        let updated = updated.and_then(|text| text.parse().ok());
        self.updated = self.updated.max(updated);
        let roles = known_table::roles(extract.plan.table());
        let table = extract.plan.table();
        let id = |at: Option<usize>| at.and_then(|at| table.dimensions.get(at));
        let Roles { place, time } = roles;
        let (Some(place), Some(time)) = (id(place), id(time)) else {
            return;
        };
        let places = (
            dataset.place_of(place.dimension.id()),
            dataset.place_of(time.dimension.id()),
        );
        if let (Some(place), Some(time)) = places {
            for line in &extract.lines {
                self.add_line(line, dataset, (place, time));
            }
        }
    }

    fn add_line(&mut self, line: &Line, dataset: &Dataset, (place, time): (usize, usize)) {
        let wanted = wanted(line, dataset);
        let regions = meaning(dataset, place, |code| code.parse::<Region>().ok());
        let years = meaning(dataset, time, year);
        let mut grid: Vec<Vec<Option<Cell>>> = vec![vec![None; regions.len()]; years.len()];
        for placed in dataset.cells() {
            let at = |dimension| placed.position(dimension).unwrap_or(usize::MAX);
            let is_wanted =
                |(dimension, codes): &(usize, BTreeSet<usize>)| codes.contains(&at(*dimension));
            let of_year = grid.get_mut(at(time));
            let place = of_year.and_then(|row| row.get_mut(at(place)));
            if let Some(place) = place.filter(|_| wanted.iter().all(is_wanted)) {
                let cell = cube::cell(placed.cell);
                *place = Some(place.map_or(cell, |before| sum(before, cell)));
            }
        }
        for (year, row) in years.into_iter().zip(grid) {
            let Some(year) = year else { continue };
            let named = regions.iter().zip(row);
            let cells = named.filter_map(|(region, cell)| Some((region.clone()?, cell?)));
            let before = self.years.get(&(line.series, year));
            if before.is_none_or(|(place, _)| *place <= line.place) {
                let cells = cells.collect();
                self.years.insert((line.series, year), (line.place, cells));
            }
        }
    }

    /// The day on which the newest of it was published, as the service says.
    pub fn published(&self) -> Option<Day> {
        self.updated.map(Instant::day)
    }

    /// The file, each series by its key.
    ///
    /// # Errors
    /// What does not fit together.
    pub fn file(&self, series: &[Series]) -> Result<Vec<u8>, Faults> {
        let regions: BTreeSet<&Region> = self
            .years
            .values()
            .flat_map(|(_, one)| one.keys())
            .collect();
        let ids: BTreeSet<Id> = self.years.keys().map(|(id, _)| *id).collect();
        let years: BTreeSet<i32> = self.years.keys().map(|(_, year)| *year).collect();
        let called = |id: &Id| series.iter().find(|one| one.id == *id);
        let contents = ids.iter().filter_map(called);
        let contents = contents.map(|one| Category::new(&one.key).labelled(&one.name.nb));
        let about = About {
            updated: self.updated.map(|at| at.to_string()),
            ..About::default()
        };
        let mut builder = DatasetBuilder::new()
            .about(about)
            .dimension(dimension(
                "Region",
                regions.iter().map(|one| one.code().to_owned()),
                Role::Geo,
            ))
            .dimension(Dimension::new("ContentsCode", contents).with_role(Role::Metric))
            .dimension(dimension(
                "Tid",
                years.iter().map(i32::to_string),
                Role::Time,
            ));
        let (mut values, mut at) = (Vec::new(), 0_u32);
        for region in &regions {
            for id in &ids {
                for year in &years {
                    let cells = self.years.get(&(*id, *year));
                    let cell = cells.and_then(|(_, cells)| cells.get(region)).copied();
                    let cell = cell.unwrap_or_default();
                    values.push(cell.number);
                    if let Some(mark) = cell.mark {
                        builder = builder.status(at, mark.code());
                    }
                    at += 1;
                }
            }
        }
        let dataset = builder.values(values).build()?;
        Ok(dataset.to_json().into_bytes())
    }
}

fn dimension(id: &str, codes: impl Iterator<Item = String>, role: Role) -> Dimension {
    Dimension::new(id, codes.map(Category::new)).with_role(role)
}

/// What each category of a dimension means to us.
fn meaning<T>(
    dataset: &Dataset,
    dimension: usize,
    read: impl Fn(&str) -> Option<T>,
) -> Vec<Option<T>> {
    let dimension = dataset.dimensions().get(dimension);
    let categories = dimension.map(Dimension::categories).unwrap_or_default();
    categories.iter().map(|one| read(&one.code)).collect()
}

/// Of each dimension that the line chooses of, the places of its codes in the dataset.
fn wanted(line: &Line, dataset: &Dataset) -> Vec<(usize, BTreeSet<usize>)> {
    let each = line.chosen.iter().filter_map(|(id, codes)| {
        let at = dataset.place_of(id)?;
        let dimension = dataset.dimension(id)?;
        let places = codes.iter().filter_map(|code| dimension.position(code));
        Some((at, places.collect()))
    });
    each.collect()
}

/// Two numbers as one. What cannot be known of one of them cannot be known of the sum, and its mark says why.
fn sum(one: Cell, other: Cell) -> Cell {
    match (one.in_sum(), other.in_sum()) {
        (Some(first), Some(second)) => Cell {
            number: Some(first + second),
            mark: [one.mark, other.mark]
                .into_iter()
                .flatten()
                .filter(|mark| matches!(mark, Mark::Provisional | Mark::Break))
                .min(),
        },
        (None, _) => one,
        (_, None) => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::{Catalogue, series_id},
        fetching::{
            made_up::{line, table},
            planning::{Planning, Tables},
        },
        import::{figures::Figures, file},
    };
    use statbank::Service;

    fn gathered(lines: &[Line], datasets: &[&str]) -> (Gathered, Figures) {
        let tables = Tables::from([(("ssb".to_owned(), "07459".to_owned()), table())]);
        let series = Catalogue::starting_set().unwrap().series;
        let planning = Planning {
            tables: &tables,
            series: &series,
            services: &|_| Some(Service::statistics_norway_2()),
        };
        let extracts = planning.extracts(lines).unwrap();
        let mut gathered = Gathered::default();
        for (extract, dataset) in extracts.iter().zip(datasets) {
            gathered.add(extract, &Dataset::read(dataset.as_bytes()).unwrap());
        }
        let figures = file::read(&gathered.file(&series).unwrap()).unwrap();
        (gathered, figures)
    }

    const AGES: &str = r#"{"version":"2.0","class":"dataset","updated":"2026-02-24T23:30:00Z","id":["Region","Alder","ContentsCode","Tid"],
        "size":[2,3,1,2],"dimension":{"Region":{"category":{"index":["0","4601"]}},"Alder":{"category":{"index":["000","001","067"]}},
        "ContentsCode":{"category":{"index":["Personer1"]}},"Tid":{"category":{"index":["2025","2026"]}}},
        "value":[10,20,1,2,5,6, 3,4,7,null,8,9],"status":{"3":"*","9":":"}}"#;

    #[test]
    fn codes_of_a_line_are_added_up_and_what_is_kept_back_makes_no_sum() {
        let contents: (&str, &[&str]) = ("ContentsCode", &["Personer1"]);
        let lines = [
            line(
                1,
                "population-0-17",
                &[("Alder", &["000", "001"]), contents],
            ),
            line(2, "population-67-plus", &[("Alder", &["067"]), contents]),
        ];
        let (gathered, figures) = gathered(&lines, &[AGES]);
        assert_eq!(gathered.published(), Some("2026-02-25".parse().unwrap()));
        let told: Vec<_> = figures
            .cells
            .iter()
            .map(|one| {
                let column = &figures.columns[one.column].code;
                (one.region.code(), column.as_str(), one.year, one.cell)
            })
            .collect();
        let provisional = Cell {
            number: Some(22.0),
            mark: Some(Mark::Provisional),
        };
        let mut expected = vec![
            ("0", "population-0-17", 2025, Cell::number(11.0)),
            ("0", "population-0-17", 2026, provisional),
            ("0", "population-67-plus", 2025, Cell::number(5.0)),
            ("0", "population-67-plus", 2026, Cell::number(6.0)),
            ("4601", "population-0-17", 2025, Cell::number(10.0)),
            (
                "4601",
                "population-0-17",
                2026,
                Cell::marked(Mark::NotPublished),
            ),
            ("4601", "population-67-plus", 2025, Cell::number(8.0)),
            ("4601", "population-67-plus", 2026, Cell::number(9.0)),
        ];
        let order = |one: &(&str, &str, i32, Cell)| (one.0.to_owned(), one.1.to_owned(), one.2);
        let mut told = told;
        told.sort_by_key(order);
        expected.sort_by_key(order);
        assert_eq!(told, expected);
    }

    #[test]
    fn of_two_lines_for_one_year_the_later_counts_and_the_other_keeps_its_own_years() {
        let of = |place, years: &[(&str, f64)]| {
            let mut gathered = Gathered::default();
            for (year, number) in years {
                let cells = BTreeMap::from([(Region::Nation, Cell::number(*number))]);
                let key = (series_id("population"), year.parse().unwrap());
                gathered.years.insert(key, (place, cells));
            }
            gathered
        };
        let told = |gathered: &Gathered| -> Vec<(i32, Option<f64>)> {
            let years = gathered.years.iter();
            years
                .map(|((_, year), (_, cells))| (*year, cells[&Region::Nation].number))
                .collect()
        };
        let contents: (&str, &[&str]) = ("ContentsCode", &["Personer1"]);
        let newer = line(2, "population", &[contents]);
        let dataset = r#"{"version":"2.0","class":"dataset","id":["Region","ContentsCode","Tid"],"size":[1,1,2],
            "dimension":{"Region":{"category":{"index":["0"]}},"ContentsCode":{"category":{"index":["Personer1"]}},
            "Tid":{"category":{"index":["2025","2026"]}}},"value":[5,6]}"#;
        let dataset = Dataset::read(dataset.as_bytes()).unwrap();
        let mut after_older = of(1, &[("2024", 1.0), ("2025", 2.0)]);
        after_older.add_line(&newer, &dataset, (0, 2));
        let expected = [(2024, Some(1.0)), (2025, Some(5.0)), (2026, Some(6.0))];
        assert_eq!(told(&after_older), expected);
        let mut after_newer = of(3, &[("2025", 2.0)]);
        after_newer.add_line(&newer, &dataset, (0, 2));
        assert_eq!(told(&after_newer), [(2025, Some(2.0)), (2026, Some(6.0))]);
    }
}
