//! Grunnlaget som fil: one row for each NAV office, work and role, out and in again.

use std::collections::{BTreeMap, HashMap};

use documents::tables::Sheet;
use kernel::Id;
use organisations::NavOffice;
use texts::Tongue;

use crate::{
    actions::bases::every_kind,
    grid::Grid,
    staff_base::{Counts, MOST_PEOPLE, StaffBase},
    words::{StaffRole, Work},
};

/// What is wrong with a row of the file: its number, and the key of the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    pub row: usize,
    pub key: &'static str,
}

/// The columns of the file, by the key of their heading.
const COLUMNS: [&str; 4] = [
    "training-field-nav-office",
    "training-field-work",
    "training-field-role",
    "training-field-people",
];

/// The counts as a table: a row for every work and role of every NAV office, also where nobody is.
pub fn written(nav_offices: &[NavOffice], bases: &HashMap<Id, StaffBase>, t: &Tongue) -> Grid {
    let mut grid = Grid::new(
        t.say("training-bases"),
        &COLUMNS,
        &["training-field-people"],
        t,
    );
    for nav_office in nav_offices {
        let base = bases.get(&nav_office.id);
        for (work, role) in every_kind() {
            let people = base.and_then(|base| base.counts.get(&(work, role)));
            grid.rows.push(vec![
                nav_office.name.clone().into(),
                t.say(work.key()).into(),
                t.say(role.key()).into(),
                people.map_or(0, |people| people.unsigned_abs()).into(),
            ]);
        }
    }
    grid
}

/// The counts of a file, by NAV office: all that it says, or everything that is wrong with it. The headings may stand in
/// any order and in any of the three languages.
///
/// # Errors
/// Every row that cannot be understood.
pub fn read(
    sheet: &Sheet,
    nav_offices: &[NavOffice],
    tongues: &[Tongue],
) -> Result<BTreeMap<Id, Counts>, Vec<Fault>> {
    let column = |key: &str| {
        let names: Vec<String> = tongues.iter().map(|t| plain(&t.say(key))).collect();
        sheet
            .columns
            .iter()
            .position(|heading| names.contains(&plain(heading)))
    };
    let columns = COLUMNS.map(column);
    let [Some(office), Some(work), Some(role), Some(people)] = columns else {
        return Err(vec![Fault {
            row: 1,
            key: "training-cannot-columns",
        }]);
    };
    let (mut read, mut faults) = (BTreeMap::<Id, Counts>::new(), vec![]);
    for row in &sheet.rows {
        let cell = |at: usize| row.cells.get(at).map(String::as_str).unwrap_or_default();
        let mut fault = |key| {
            faults.push(Fault {
                row: row.number,
                key,
            })
        };
        let nav_office = nav_offices
            .iter()
            .find(|one| plain(&one.name) == plain(cell(office)));
        let work = named(Work::ALL, Work::code, Work::key, cell(work), tongues);
        let role = named(
            StaffRole::ALL,
            StaffRole::code,
            StaffRole::key,
            cell(role),
            tongues,
        );
        let number = cell(people).parse::<i64>().ok();
        let number = number.filter(|number| (0..=MOST_PEOPLE).contains(number));
        match (nav_office, work, role, number) {
            (None, ..) => fault("training-cannot-nav-office"),
            (_, None, ..) => fault("training-cannot-work"),
            (_, _, None, _) => fault("training-cannot-role"),
            (.., None) => fault("training-cannot-people"),
            (Some(nav_office), Some(work), Some(role), Some(people)) => {
                let counts = read.entry(nav_office.id).or_default();
                if counts.insert((work, role), people).is_some() {
                    fault("training-cannot-twice");
                }
            }
        }
    }
    if faults.is_empty() {
        Ok(read)
    } else {
        Err(faults)
    }
}

/// The word that the text is, by its code or by what it is called in one of the languages.
fn named<T: Copy>(
    all: &[T],
    code: fn(T) -> &'static str,
    key: fn(T) -> &'static str,
    text: &str,
    tongues: &[Tongue],
) -> Option<T> {
    let text = plain(text);
    let is_it =
        |one: &T| code(*one) == text || tongues.iter().any(|t| plain(&t.say(key(*one))) == text);
    all.iter().copied().find(is_it)
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}
