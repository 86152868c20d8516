use std::collections::HashMap;

use database::Reader;
use kernel::{Day, Id};
use letters::{ItemKind, StoredBinding};
use slice::Binding;

use crate::annual_report::View;

/// The letter of a year as one office answers it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AnsweredLetter {
    pub title: String,
    pub sections: Vec<AnsweredSection>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AnsweredSection {
    /// `73.1`
    pub number: String,
    pub title: String,
    /// In the letter's order.
    pub items: Vec<AnsweredItem>,
}

/// An item of the letter with what is measured for it and what people wrote about it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AnsweredItem {
    /// `73.1-R1`
    pub address: String,
    pub kind: ItemKind,
    pub text: String,
    /// Addresses of the items below it that are told with it.
    pub below: Vec<String>,
    pub bindings: Vec<Binding>,
    /// What amendments changed of it in the year, in sentences.
    pub amended: Vec<String>,
    pub statement: Option<Written>,
}

/// Omtale: what somebody of the office wrote, and when.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Written {
    pub text: String,
    pub by: String,
    pub on: Day,
}

impl AnsweredItem {
    /// Whether this is the item with the address, or tells it.
    fn holds(&self, address: &String) -> bool {
        self.address == *address || self.below.contains(address)
    }

    /// Whether the report must answer it: what is only background or money is left out unless somebody wrote of it.
    pub fn is_answered(&self) -> bool {
        let asked = matches!(
            self.kind,
            ItemKind::Assignment | ItemKind::Requirement | ItemKind::Reporting
        );
        asked || self.statement.is_some()
    }
}

/// The office's published letter of the year as it stands on the day, with everything that answers it; `None` when there
/// is no such letter.
pub(crate) async fn answered(
    reader: &mut Reader,
    view: View<'_>,
) -> anyhow::Result<Option<AnsweredLetter>> {
    let Some(found) = letters::letter_of_year(reader, view.scope, view.year, view.as_of).await?
    else {
        return Ok(None);
    };
    let mut bindings: HashMap<Id, Vec<StoredBinding>> = HashMap::new();
    for stored in found.bindings {
        bindings.entry(stored.item).or_default().push(stored);
    }
    let letters::Letter {
        title, sections, ..
    } = found.letter;
    let mut sections: Vec<AnsweredSection> = sections
        .into_iter()
        .map(|section| AnsweredSection {
            number: section.number,
            title: section.title,
            items: Vec::new(),
        })
        .collect();
    for told in found.items {
        let bindings = bindings.remove(&told.item.id).unwrap_or_default();
        let section = sections
            .iter_mut()
            .find(|section| section.number == told.item.section);
        if let Some(section) = section {
            let amended =
                letters::told_changes(&told.item, &bindings, view.house, view.year, view.t);
            let bindings = bindings.into_iter().map(|stored| stored.rule).collect();
            put(&mut section.items, told, bindings, amended);
        }
    }
    Ok(Some(AnsweredLetter { title, sections }))
}

/// Adds the item. One that stands below another and has no answer of its own is told with the one above.
fn put(
    items: &mut Vec<AnsweredItem>,
    told: letters::ToldItem,
    bindings: Vec<Binding>,
    amended: Vec<String>,
) {
    let letters::ToldItem {
        item, statement, ..
    } = told;
    let is_answered = statement.is_some() || !bindings.is_empty();
    let above = item.nested_in.as_ref().filter(|_| !is_answered);
    let above = above.and_then(|above| items.iter_mut().find(|item| item.holds(above)));
    if let Some(above) = above {
        let sign = if above.below.is_empty() { ":" } else { ";" };
        above.text = format!(
            "{}{sign} {}",
            above.text.trim_end_matches([':', ' ']),
            item.text
        );
        above.below.push(item.address);
        return;
    }
    items.push(AnsweredItem {
        address: item.address,
        kind: item.kind,
        text: item.text,
        below: Vec::new(),
        bindings,
        amended,
        statement: statement.map(|written| Written {
            text: written.text,
            by: written.written_by,
            on: written.written_on,
        }),
    });
}
