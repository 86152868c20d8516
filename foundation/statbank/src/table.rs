use std::{fmt, str::FromStr};

use jsonstat::Dimension;

use crate::Form;

/// The number or name by which a service knows a table: `05300`, or for FHI the source and the number, `nokkel/583`.
/// Letters, digits, `-` and `_` only, so that it leads nowhere else than to a table.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TableId(String);

/// The text is no number or name of a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is no table: expected something like 05300, or nokkel/583 for FHI")]
pub struct NotATable(String);

impl FromStr for TableId {
    type Err = NotATable;

    fn from_str(text: &str) -> Result<Self, NotATable> {
        let text = text.trim();
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
        let is_part = |part: &str| !part.is_empty() && part.chars().all(is_plain);
        let is_table = text.len() <= 100 && text.split('/').all(is_part);
        match text.matches('/').count() {
            0 | 1 if is_table => Ok(Self(text.to_owned())),
            _ => Err(NotATable(text.chars().take(100).collect())),
        }
    }
}

impl TableId {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether services of this form have tables of this name.
    pub(crate) fn is_of(&self, form: Form) -> bool {
        self.0.contains('/') == (form == Form::Fhi)
    }

    /// The source and the number of a table of FHI.
    pub(crate) fn halves(&self) -> (&str, &str) {
        self.0.split_once('/').unwrap_or(("", &self.0))
    }
}

impl fmt::Display for TableId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Tabell: what a service tells of a table before figures are asked for, to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub id: TableId,
    /// None from FHI, whose answer with the dimensions has no title; the figures have it as their label.
    pub title: Option<String>,
    /// When its figures were last changed, as the service writes it. Told beforehand by PxWebApi 2 only.
    pub updated: Option<String>,
    pub dimensions: Vec<Choice>,
}

/// One dimension of a table with all its categories in the table's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub dimension: Dimension,
    /// Whether it may be left out, so that the service gives figures for all of it together (*eliminering*).
    pub may_be_left_out: bool,
}

impl Table {
    pub fn dimension(&self, id: &str) -> Option<&Choice> {
        let mut dimensions = self.dimensions.iter();
        dimensions.find(|one| one.dimension.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_named_by_what_leads_nowhere_else() {
        for (text, form) in [
            ("05300", Some(Form::PxWebApi2)),
            (" TAB004 ", Some(Form::PxWebApi1)),
            ("nokkel/583", Some(Form::Fhi)),
            ("", None),
            ("/583", None),
            ("nokkel/583/data", None),
            ("../config", None),
            ("05300?lang=en", None),
            ("05300%2f", None),
            ("tåbell", None),
        ] {
            let id = text.parse::<TableId>().ok();
            assert_eq!(id.is_some(), form.is_some(), "{text}");
            if let (Some(id), Some(form)) = (id, form) {
                assert!(id.is_of(form), "{text}");
            }
        }
    }
}
