use askama::Template;
use kernel::Day;
use shell::{Fields, Frame};
use texts::Tongue;

use crate::{Input, Lead, file};

/// Liste: rows under their headings. The first cell of a row is its name.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// Its place on the page, unique there.
    pub id: &'static str,
    pub heading: String,
    /// How many there are, and how many of them are shown.
    pub shown: String,
    /// What is said when there is no row.
    pub none: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in one place of a list.
#[derive(Clone, Debug)]
pub enum Cell {
    Text(String),
    Link {
        text: String,
        href: String,
    },
    /// A state by its word and its shape: `good`, `warn`, `bad` or `none`.
    Status((&'static str, String)),
    /// A day, or that there is none yet.
    Day(Option<Day>),
    Number(i64),
}

/// Filter: what the list is narrowed by. The address bar holds it.
#[derive(Clone, Debug)]
pub struct Filter {
    pub action: &'static str,
    pub fields: Fields,
    pub inputs: Vec<Input>,
    pub button: String,
    pub clear: String,
}

/// Siden med en eller flere lister.
#[derive(Template)]
#[template(path = "register/list.html")]
pub struct ListPage {
    pub frame: Frame,
    pub title: String,
    /// What the register is, or what is shown of it; may be empty.
    pub lead: String,
    /// What can be made new.
    pub new: Vec<Lead>,
    /// Where one may go from here.
    pub links: Vec<Lead>,
    pub filter: Option<Filter>,
    pub lists: Vec<List>,
    /// What the list is called as a workbook; none where it cannot be taken out. Its route is the page's with `.xlsx`.
    pub file: Option<&'static str>,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self::Link {
            text: text.into(),
            href: href.into(),
        }
    }

    pub fn day(day: impl Into<Option<Day>>) -> Self {
        Self::Day(day.into())
    }

    pub fn status(standing: (&'static str, String)) -> Self {
        Self::Status(standing)
    }

    /// As it is read in that language, without what it leads to.
    pub fn told(&self, t: &Tongue) -> String {
        match self {
            Self::Text(text) | Self::Link { text, .. } | Self::Status((_, text)) => text.clone(),
            Self::Day(day) => day.map_or_else(|| "–".to_owned(), |day| t.day(day)),
            Self::Number(number) => t.number(*number),
        }
    }
}

impl ListPage {
    /// The address of the list as a workbook, with the same filter; none where the page has no file or nothing to put in.
    pub fn file_address(&self) -> Option<String> {
        let has_rows = self.lists.iter().any(|list| !list.rows.is_empty());
        self.file.filter(|_| has_rows)?;
        Some(file::address(&self.frame.here))
    }
}
