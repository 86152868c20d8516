//! From the lines of a source to the requests that fetch them. Pure.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use kernel::Id;
use statbank::{CannotPlan, Plan, Service, Table, Wish, Wishes, WrongWish};

use super::{
    known_table::{self, Roles},
    line::Line,
};
use crate::{
    import::{prepare::is_known, table::year},
    indicator::Series,
    region::Region,
    words::SeriesKind,
};

/// Tabellene, by the key of their service and their number, as the services told of them.
pub type Tables = BTreeMap<(String, String), Table>;

/// Uttrekk: lines that are fetched together, since they choose of the same dimensions of one table.
#[derive(Clone, Debug)]
pub struct Extract<'a> {
    pub plan: Plan,
    pub lines: Vec<&'a Line>,
}

/// Hvorfor en linje ikke kan hentes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongLine {
    /// The configuration lets no such service be asked.
    NoService(String),
    /// Nobody has asked what the table has.
    NotAsked,
    NoPlace,
    NoYear,
    /// Its periods are not years, such as this one.
    NotAYear(String),
    /// Numbers that are no counts cannot be added up.
    SumOfAmounts,
    Wish(WrongWish),
    /// Nothing was chosen of any dimension.
    Nothing,
    TooMuch,
}

impl std::fmt::Display for WrongLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoService(key) => write!(f, "no service {key} may be asked"),
            Self::NotAsked => f.write_str("nothing is known of the table"),
            Self::NoPlace => f.write_str("the table has no places"),
            Self::NoYear => f.write_str("the table has no years"),
            Self::NotAYear(code) => write!(f, "«{code}» is no year"),
            Self::SumOfAmounts => f.write_str("several codes of what cannot be added up"),
            Self::Wish(wrong) => write!(f, "{wrong}"),
            Self::Nothing => f.write_str("nothing is chosen"),
            Self::TooMuch => f.write_str("more than is fetched at once"),
        }
    }
}

/// How large the extracts are together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub requests: usize,
    pub cells: usize,
    pub time: Duration,
}

/// What lines are planned with.
pub struct Planning<'a> {
    pub tables: &'a Tables,
    pub series: &'a [Series],
    pub services: &'a dyn Fn(&str) -> Option<Service>,
}

impl Size {
    pub fn of(extracts: &[Extract<'_>]) -> Self {
        let plans = || extracts.iter().map(|one| &one.plan);
        Self {
            requests: plans().map(|plan| plan.parts().len()).sum(),
            cells: plans().map(Plan::cells).sum(),
            time: plans().map(Plan::about_how_long).sum(),
        }
    }
}

impl Planning<'_> {
    /// The extracts for the lines.
    ///
    /// # Errors
    /// Everything that is wrong, with the line it is wrong with.
    pub fn extracts<'a>(
        &self,
        lines: &'a [Line],
    ) -> Result<Vec<Extract<'a>>, Vec<(Id, WrongLine)>> {
        let mut groups: BTreeMap<_, Vec<&Line>> = BTreeMap::new();
        let mut wrong = Vec::new();
        for line in lines {
            wrong.extend(
                self.wrong_with(line)
                    .into_iter()
                    .map(|what| (line.id, what)),
            );
            let dimensions: Vec<&String> = line.chosen.keys().collect();
            let alike = (line.from(), line.years, dimensions);
            groups.entry(alike).or_default().push(line);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let mut extracts = Vec::new();
        for lines in groups.into_values() {
            match self.plan(&lines) {
                Ok(plan) => extracts.push(Extract { plan, lines }),
                Err(what) => {
                    let each = lines.iter();
                    wrong.extend(
                        each.flat_map(|line| what.iter().map(|one| (line.id, one.clone()))),
                    );
                }
            }
        }
        if wrong.is_empty() {
            Ok(extracts)
        } else {
            Err(wrong)
        }
    }

    /// Everything that is wrong with one line.
    pub fn wrong_with(&self, line: &Line) -> Vec<WrongLine> {
        let mut wrong = self.plan(&[line]).err().unwrap_or_default();
        let series = self.series.iter().find(|one| one.id == line.series);
        if line.is_sum() && series.is_some_and(|one| one.kind == SeriesKind::Amount) {
            wrong.push(WrongLine::SumOfAmounts);
        }
        wrong
    }

    /// One plan for all of the lines, which choose of the same dimensions.
    fn plan(&self, lines: &[&Line]) -> Result<Plan, Vec<WrongLine>> {
        let Some(first) = lines.first() else {
            return Err(vec![WrongLine::Nothing]);
        };
        let service = (self.services)(&first.service);
        let service = service.ok_or_else(|| vec![WrongLine::NoService(first.service.clone())])?;
        let table = self.tables.get(&first.from());
        let table = table.ok_or_else(|| vec![WrongLine::NotAsked])?;
        let wishes = wishes(lines, first, table)?;
        Plan::new(&service, table, &wishes).map_err(|why| match why {
            CannotPlan::Wishes(wrong) => wrong.into_iter().map(WrongLine::Wish).collect(),
            CannotPlan::Nothing => vec![WrongLine::Nothing],
            CannotPlan::TooManyCells { .. }
            | CannotPlan::TooManyRequests { .. }
            | CannotPlan::NoCells => vec![WrongLine::TooMuch],
        })
    }
}

fn wishes(lines: &[&Line], first: &Line, table: &Table) -> Result<Wishes, Vec<WrongLine>> {
    let Roles { place, time } = known_table::roles(table);
    let of = |at: Option<usize>| at.and_then(|at| table.dimensions.get(at));
    let (place, time) = match (of(place), of(time)) {
        (Some(place), Some(time)) => (&place.dimension, &time.dimension),
        (place, time) => {
            let no_place = place.is_none().then_some(WrongLine::NoPlace);
            let no_year = time.is_none().then_some(WrongLine::NoYear);
            return Err([no_place, no_year].into_iter().flatten().collect());
        }
    };
    let periods = time.categories().iter();
    if let Some(other) = periods
        .map(|one| &one.code)
        .find(|code| year(code).is_none())
    {
        return Err(vec![WrongLine::NotAYear(other.clone())]);
    }
    let places = Wish::These(places(place));
    let years = Wish::Last(usize::try_from(first.years).unwrap_or(usize::MAX));
    let mut wishes = Wishes::new().of(place.id(), places).of(time.id(), years);
    for dimension in first.chosen.keys() {
        let codes = lines.iter().filter_map(|line| line.chosen.get(dimension));
        let codes: Vec<String> = codes.flatten().cloned().collect();
        wishes = wishes.of(dimension, Wish::These(codes));
    }
    Ok(wishes)
}

/// The codes of municipalities, counties and the nation; of two codes for one place the first.
fn places(dimension: &jsonstat::Dimension) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let codes = dimension.categories().iter().map(|one| &one.code);
    let known = codes.filter(|code| {
        let region = code.parse::<Region>().ok().filter(is_known);
        region.is_some_and(|region| seen.insert(region))
    });
    known.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalogue::Catalogue,
        fetching::made_up::{line, table},
    };
    use statbank::Allowance;

    fn with<T>(told: impl Fn(&Planning<'_>) -> T) -> T {
        let tables = Tables::from([(("ssb".to_owned(), "07459".to_owned()), table())]);
        let series = Catalogue::starting_set().unwrap().series;
        let allowance = Allowance {
            cells: 12,
            ..Allowance::STATISTICS_NORWAY
        };
        let service = Service::statistics_norway_2().allowing(allowance);
        told(&Planning {
            tables: &tables,
            series: &series,
            services: &|key| (key == "ssb").then(|| service.clone()),
        })
    }

    #[test]
    fn lines_that_choose_alike_are_fetched_together_and_places_of_no_kind_are_not_asked_for() {
        let lines = [
            line(1, "population", &[("ContentsCode", &["Personer1"])]),
            line(
                2,
                "population-0-17",
                &[("Alder", &["000", "001"]), ("ContentsCode", &["Personer1"])],
            ),
            line(
                3,
                "population-67-plus",
                &[("Alder", &["067"]), ("ContentsCode", &["Personer1"])],
            ),
        ];
        with(|planning| {
            let extracts = planning.extracts(&lines).unwrap();
            let told: Vec<_> = extracts
                .iter()
                .map(|one| (one.lines.len(), one.plan.selection().sizes()))
                .collect();
            // Two of the three places are a municipality and the nation; two of the three years are wanted.
            assert_eq!(told, [(2, vec![2, 3, 1, 2]), (1, vec![2, 1, 2])]);
            let size = Size::of(&extracts);
            assert_eq!((size.requests, size.cells), (2, 16));
            assert!(size.time > Duration::ZERO);
        });
    }

    #[test]
    fn everything_that_is_wrong_with_the_lines_is_told_at_once() {
        let lines = [
            line(
                1,
                "median-income",
                &[("Alder", &["000", "001"]), ("ContentsCode", &["Personer1"])],
            ),
            line(
                2,
                "population",
                &[("ContentsCode", &["Annet"]), ("Kjonn", &["1"])],
            ),
            Line {
                service: "fhi".to_owned(),
                ..line(3, "population", &[])
            },
            Line {
                table: "1".to_owned(),
                ..line(4, "population", &[])
            },
            line(5, "population", &[]),
        ];
        with(|planning| {
            let wrong = planning.extracts(&lines).unwrap_err();
            let of = |number: usize, what: WrongLine| (lines[number - 1].id, what);
            let expected = [
                of(1, WrongLine::SumOfAmounts),
                of(
                    2,
                    WrongLine::Wish(WrongWish::NoDimension("Kjonn".to_owned())),
                ),
                of(
                    2,
                    WrongLine::Wish(WrongWish::NoCode {
                        dimension: "ContentsCode".to_owned(),
                        code: "Annet".to_owned(),
                    }),
                ),
                of(3, WrongLine::NoService("fhi".to_owned())),
                of(4, WrongLine::NotAsked),
                of(
                    5,
                    WrongLine::Wish(WrongWish::Needed("ContentsCode".to_owned())),
                ),
            ];
            assert_eq!(wrong, expected);
        });
    }
}
