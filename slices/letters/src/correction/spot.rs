use super::{CannotCorrect, Spot};
use crate::draft::{Draft, DraftItem};

/// The longest number of a section or an item.
const LONGEST: usize = 20;

/// Whether it can be the number of a section or an item: it becomes part of addresses.
pub fn is_number(text: &str) -> bool {
    let plain = |sign: char| sign.is_alphanumeric() || ".-".contains(sign);
    !text.is_empty() && text.chars().count() <= LONGEST && text.chars().all(plain)
}

impl Draft {
    pub(super) fn move_to(&mut self, key: u32, to: &Spot) -> Result<(), CannotCorrect> {
        let family = self.family(key)?;
        let section = match to {
            Spot::LastIn(section) => self.known_section(section)?,
            Spot::Before(other) | Spot::After(other) if family.contains(other) => {
                return Err(CannotCorrect::WithinItself);
            }
            Spot::Before(other) | Spot::After(other) => {
                self.items[self.place(*other)?].section.clone()
            }
        };
        let (mut moved, rest): (Vec<DraftItem>, Vec<DraftItem>) = self
            .items
            .drain(..)
            .partition(|item| family.contains(&item.key));
        self.items = rest;
        for item in &mut moved {
            item.section.clone_from(&section);
        }
        if let Some(first) = moved.first_mut() {
            (first.nested_in, first.lead_in) = (None, None);
        }
        let at = self.place_of(to)?;
        self.items.splice(at..at, moved);
        Ok(())
    }

    pub(super) fn rename_section(
        &mut self,
        number: &str,
        new_number: String,
        title: String,
    ) -> Result<(), CannotCorrect> {
        let old = self.known_section(number)?;
        if !is_number(&new_number) {
            return Err(CannotCorrect::NotANumber);
        }
        if new_number != old && self.known_section(&new_number).is_ok() {
            return Err(CannotCorrect::NumberTaken);
        }
        let left_out = self.left_out.iter_mut().map(|left| &mut left.item);
        for item in self.items.iter_mut().chain(left_out) {
            if item.section == old {
                item.section.clone_from(&new_number);
            }
        }
        for note in &mut self.notes {
            if note.section.as_ref() == Some(&old) {
                note.section = Some(new_number.clone());
            }
        }
        for section in &mut self.sections {
            if section.number == old {
                (section.number, section.title) = (new_number.clone(), title.clone());
            }
        }
        Ok(())
    }

    pub(super) fn known_section(&self, number: &str) -> Result<String, CannotCorrect> {
        let known = self
            .sections
            .iter()
            .find(|section| section.number == number);
        known
            .map(|section| section.number.clone())
            .ok_or(CannotCorrect::NoSection)
    }

    /// The item and all that stands below it, in their order.
    pub(crate) fn family(&self, key: u32) -> Result<Vec<u32>, CannotCorrect> {
        self.place(key)?;
        let mut family = vec![key];
        for item in &self.items {
            if item.nested_in.is_some_and(|above| family.contains(&above)) {
                family.push(item.key);
            }
        }
        Ok(family)
    }

    fn place_of(&self, to: &Spot) -> Result<usize, CannotCorrect> {
        match to {
            Spot::Before(key) => self.place(*key),
            Spot::After(key) => {
                let family = self.family(*key)?;
                let last = self
                    .items
                    .iter()
                    .rposition(|item| family.contains(&item.key));
                last.map(|at| at + 1).ok_or(CannotCorrect::NotThere)
            }
            Spot::LastIn(section) => {
                let order = |number: &str| {
                    let mut sections = self.sections.iter();
                    sections.position(|section| section.number == number)
                };
                let wanted = order(section);
                let after = self
                    .items
                    .iter()
                    .rposition(|item| order(&item.section) <= wanted);
                Ok(after.map_or(0, |at| at + 1))
            }
        }
    }
}
