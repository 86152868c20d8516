use std::collections::HashMap;

use documents::tables::{Row, Sheet};
use kernel::{Day, find_national_identity_number};

use super::{CannotImport, Fault, Field, Mapping, Words};
use crate::{
    audience::AimedAt,
    effort::{Efforts, Sites},
    words::{ActivityKind, Organiser, Theme},
};

/// The longest title that is taken, in signs, and the longest that an activity lasts, in days.
const TITLE_LENGTH: usize = 160;
const LONGEST: i64 = 366;

/// What the check must know.
pub struct Known<'a> {
    pub organiser: Organiser,
    /// The places of the office, and what it has in its plan already.
    pub efforts: &'a Efforts,
    pub words: &'a Words,
}

/// A row that can become an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub row: usize,
    pub title: String,
    pub kind: ActivityKind,
    pub first_day: Day,
    pub last_day: Day,
    pub places: Vec<AimedAt>,
    pub themes: Vec<Theme>,
    /// The plan has the organiser's activity of that title on that day already: nothing is stored of the row.
    pub is_known: bool,
}

/// Every row as an activity, or every fault of every row.
///
/// # Errors
/// The faults, in the order of the file.
pub fn check(sheet: &Sheet, known: &Known<'_>) -> Result<Vec<Checked>, Vec<Fault>> {
    let mapping = Mapping::guess(sheet);
    let missing = mapping.missing();
    if !missing.is_empty() {
        let fault = |field| Fault {
            row: 0,
            field,
            found: String::new(),
            why: CannotImport::NoColumn,
        };
        return Err(missing.into_iter().map(fault).collect());
    }
    let mut faults = Vec::new();
    let mut seen: HashMap<(String, Day), usize> = HashMap::new();
    let mut all = Vec::new();
    for row in &sheet.rows {
        let mut reading = Reading {
            row,
            mapping: &mapping,
            known,
            faults: &mut faults,
        };
        let Some(checked) = reading.activity() else {
            continue;
        };
        let same = (checked.title.to_lowercase(), checked.first_day);
        if let Some(first) = seen.insert(same, row.number) {
            reading.fault(Field::Title, "", CannotImport::SameAsRow(first));
        }
        all.push(checked);
    }
    if faults.is_empty() {
        Ok(all)
    } else {
        Err(faults)
    }
}

struct Reading<'a> {
    row: &'a Row,
    mapping: &'a Mapping,
    known: &'a Known<'a>,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Reading<'a> {
    fn activity(&mut self) -> Option<Checked> {
        if self.names_a_person() {
            return None;
        }
        let title = self.title();
        let kind = self.kind();
        let first = self.first_day();
        let last = self.last_day(first);
        let (places, themes) = (self.places(), self.themes());
        let (title, kind, first_day) = (title?, kind?, first?);
        let known = self.known.efforts.all.iter();
        let is_known = known.clone().any(|effort| {
            effort.organiser == self.known.organiser
                && effort.first_day == first_day
                && effort.title.to_lowercase() == title.to_lowercase()
        });
        Some(Checked {
            row: self.row.number,
            title,
            kind,
            first_day,
            last_day: last?,
            places,
            themes,
            is_known,
        })
    }

    /// A file of activities has no business with numbers of persons, in whatever column.
    fn names_a_person(&mut self) -> bool {
        let mut cells = self.row.cells.iter();
        let names = cells.any(|cell| find_national_identity_number(cell).is_some());
        if names {
            self.fault(Field::Title, "", CannotImport::NationalIdentityNumber);
        }
        names
    }

    fn title(&mut self) -> Option<String> {
        let title = self.cell(Field::Title).trim();
        let why = match title.chars().count() {
            0 => CannotImport::Empty,
            length if length > TITLE_LENGTH => CannotImport::TooLong,
            _ => return Some(title.to_owned()),
        };
        self.fault(Field::Title, "", why);
        None
    }

    fn kind(&mut self) -> Option<ActivityKind> {
        let written = self.cell(Field::Kind);
        let kind = self.known.words.kind(written);
        if kind.is_none() {
            self.fault(Field::Kind, written, CannotImport::UnknownKind);
        }
        kind
    }

    fn first_day(&mut self) -> Option<Day> {
        let written = self.cell(Field::FirstDay);
        let day = written.trim().parse().ok();
        if day.is_none() {
            let why = if written.trim().is_empty() {
                CannotImport::Empty
            } else {
                CannotImport::NotADay
            };
            self.fault(Field::FirstDay, written, why);
        }
        day
    }

    /// Without a last day it all happens on the first.
    fn last_day(&mut self, first: Option<Day>) -> Option<Day> {
        let written = self.cell(Field::LastDay).trim();
        if written.is_empty() {
            return first;
        }
        let Ok(last) = written.parse::<Day>() else {
            self.fault(Field::LastDay, written, CannotImport::NotADay);
            return None;
        };
        let length = first?.days_until(last);
        if length < 0 {
            self.fault(Field::LastDay, written, CannotImport::EndsBeforeItBegins);
        } else if length > LONGEST {
            self.fault(Field::LastDay, written, CannotImport::LastsTooLong);
        }
        Some(last)
    }

    fn places(&mut self) -> Vec<AimedAt> {
        let written = self.cell(Field::Places);
        let mut places = Vec::new();
        for piece in pieces(written) {
            let found = place(self.known.efforts, piece);
            // A name may have a comma in it; only where it is none, it parts two.
            let apart: Vec<(&str, Option<AimedAt>)> = match found {
                Some(_) => vec![(piece, found)],
                None => {
                    let parts = piece.split(',').map(str::trim);
                    let parts = parts.filter(|part| !part.is_empty());
                    parts
                        .map(|part| (part, place(self.known.efforts, part)))
                        .collect()
                }
            };
            for (name, found) in apart {
                match found {
                    Some(place) if !places.contains(&place) => places.push(place),
                    Some(_) => {}
                    None => self.fault(Field::Places, name, CannotImport::UnknownPlace),
                }
            }
        }
        places
    }

    fn themes(&mut self) -> Vec<Theme> {
        let written = self.cell(Field::Themes);
        let mut themes = Vec::new();
        for name in pieces(written).flat_map(|piece| piece.split(',')) {
            match self.known.words.theme(name) {
                Some(theme) if !themes.contains(&theme) => themes.push(theme),
                Some(_) => {}
                None if name.trim().is_empty() => {}
                None => self.fault(Field::Themes, name.trim(), CannotImport::UnknownTheme),
            }
        }
        themes
    }

    fn cell(&self, field: Field) -> &'a str {
        let column = self.mapping.column(field);
        let cell = column.and_then(|column| self.row.cells.get(column));
        cell.map_or("", String::as_str)
    }

    fn fault(&mut self, field: Field, found: &str, why: CannotImport) {
        self.faults.push(Fault {
            row: self.row.number,
            field,
            found: found.to_owned(),
            why,
        });
    }
}

/// What stands between the signs that part a list.
fn pieces(written: &str) -> impl Iterator<Item = &str> {
    let pieces = written.split([';', '|', '/', '\n']).map(str::trim);
    pieces.filter(|piece| !piece.is_empty())
}

/// The municipality or NAV office of that number or name.
fn place(efforts: &Efforts, written: &str) -> Option<AimedAt> {
    let written = written.to_lowercase();
    let named = |sites: &Sites| {
        let number = written.split_whitespace().next().unwrap_or_default();
        let mut sites = sites.all.iter();
        sites
            .find(|site| {
                site.name.to_lowercase() == written
                    || (!site.number.is_empty() && site.number == number)
            })
            .map(|site| site.place)
    };
    named(&efforts.municipalities).or_else(|| named(&efforts.nav_offices))
}

#[cfg(test)]
mod tests;
