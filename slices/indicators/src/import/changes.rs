use std::{collections::BTreeMap, sync::Arc};

use kernel::Id;

use super::prepare::{Cells, Editions};
use crate::{mark::Cell, region::Region};

/// Endring: what a file does to the figures of one series and year.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub series: Id,
    pub year: i32,
    /// There were no figures of the series and year before.
    pub is_first: bool,
    /// Regions that had no figure.
    pub added: usize,
    /// Regions whose figure is the same as before.
    pub same: usize,
    /// Regions whose figure is another than before.
    pub revised: Vec<Revision>,
    /// What stands afterwards: the new figures, and the old ones of regions that the file does not name.
    pub cells: Cells,
}

/// Revisjon: a figure that is another than before.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    pub region: Region,
    pub before: Cell,
    pub after: Cell,
}

impl Change {
    /// Holds the new figures against those before, and takes along those of regions that the file does not name.
    fn goes_on_from(&mut self, before: &Cells) {
        (self.is_first, self.added) = (false, 0);
        let mut cells = BTreeMap::clone(before);
        for (region, after) in self.cells.iter() {
            match cells.insert(region.clone(), *after) {
                None => self.added += 1,
                Some(before) if before == *after => self.same += 1,
                Some(before) => self.revised.push(Revision {
                    region: region.clone(),
                    before,
                    after: *after,
                }),
            }
        }
        self.cells = Arc::new(cells);
    }

    /// Whether there is anything to store.
    pub fn is_any(&self) -> bool {
        self.added > 0 || !self.revised.is_empty()
    }
}

/// What each series and year of the file changes in what is in force.
pub fn changes(incoming: Editions, in_force: &Editions) -> Vec<Change> {
    let change = |((series, year), cells): ((Id, i32), Cells)| {
        let mut change = Change {
            series,
            year,
            is_first: true,
            added: cells.len(),
            same: 0,
            revised: Vec::new(),
            cells,
        };
        if let Some(before) = in_force.get(&(series, year)) {
            change.goes_on_from(before);
        }
        change
    };
    incoming.into_iter().map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{catalogue::series_id, mark::Mark};

    fn editions(cells: &[(i32, &str, Cell)]) -> Editions {
        let mut editions = Editions::new();
        for (year, region, cell) in cells {
            let edition = editions
                .entry((series_id("population"), *year))
                .or_default();
            Arc::make_mut(edition).insert(region.parse().unwrap(), *cell);
        }
        editions
    }

    #[test]
    fn what_is_new_the_same_and_revised_is_told_and_the_rest_stands() {
        let in_force = editions(&[
            (2020, "4601", Cell::number(5.0)),
            (2020, "4602", Cell::number(6.0)),
            (2020, "4611", Cell::number(7.0)),
        ]);
        let incoming = editions(&[
            (2020, "4601", Cell::number(5.0)),
            (2020, "4602", Cell::marked(Mark::NotPublished)),
            (2020, "4612", Cell::number(1.0)),
            (2021, "4601", Cell::number(8.0)),
        ]);
        let all = changes(incoming, &in_force);
        let counts: Vec<_> = all
            .iter()
            .map(|one| {
                (
                    one.year,
                    one.is_first,
                    one.added,
                    one.same,
                    one.revised.len(),
                    one.cells.len(),
                )
            })
            .collect();
        assert_eq!(
            counts,
            [(2020, false, 1, 1, 1, 4), (2021, true, 1, 0, 0, 1)]
        );
        assert_eq!(all[0].revised[0].before, Cell::number(6.0));
        assert_eq!(all[0].cells[&"4611".parse().unwrap()], Cell::number(7.0));
    }

    #[test]
    fn the_same_file_again_changes_nothing() {
        let all = editions(&[
            (2020, "4601", Cell::number(5.0)),
            (2021, "4601", Cell::default()),
        ]);
        assert!(changes(all.clone(), &all).iter().all(|one| !one.is_any()));
    }
}
