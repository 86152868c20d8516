use crate::{
    draft::{Draft, DraftItem, LeftOut},
    reading::ItemKind,
};

/// Rettelse: one change that a person makes to a letter under review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    Kind {
        key: u32,
        kind: ItemKind,
    },
    Text {
        key: u32,
        text: String,
    },
    /// The text goes in two; `second` is the words that begin the new item.
    Split {
        key: u32,
        first: String,
        second: String,
    },
    /// The item becomes the end of the one before it under the same part.
    Join {
        key: u32,
    },
    LeaveOut {
        key: u32,
        reason: String,
    },
    PutBack {
        key: u32,
    },
    /// Somebody has looked at the item and finds it right.
    Accept {
        key: u32,
    },
    /// The line becomes an item of its own.
    MakeItem {
        key: u32,
        kind: ItemKind,
    },
    /// The line is no item.
    Dismiss {
        key: u32,
    },
}

/// Why a correction cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotCorrect {
    /// What is to be corrected is not there (any more).
    NotThere,
    EmptyText,
    /// The two halves are not the text of the item.
    NotItsText,
    /// There is no item before it under the same part.
    NothingBefore,
    NoSection,
}

impl Draft {
    /// The draft with the correction made, addresses and all.
    pub fn corrected(&self, correction: Correction) -> Result<Self, CannotCorrect> {
        let mut draft = self.clone();
        match correction {
            Correction::Kind { key, kind } => draft.set_kind(key, kind)?,
            Correction::Text { key, text } => draft.set_text(key, text)?,
            Correction::Split { key, first, second } => draft.split(key, &first, &second)?,
            Correction::Join { key } => draft.join(key)?,
            Correction::LeaveOut { key, reason } => draft.leave_out(key, reason)?,
            Correction::PutBack { key } => draft.put_back(key)?,
            Correction::Accept { key } => draft.get(key)?.doubts.clear(),
            Correction::MakeItem { key, kind } => draft.make_item(key, kind)?,
            Correction::Dismiss { key } => {
                let at = draft.note_place(key)?;
                draft.notes.remove(at);
            }
        }
        draft.renumber();
        Ok(draft)
    }

    fn set_kind(&mut self, key: u32, kind: ItemKind) -> Result<(), CannotCorrect> {
        self.get(key)?.kind = kind;
        self.get(key)?.doubts.clear();
        let mut moved = vec![key];
        for item in &mut self.items {
            if item.nested_in.is_some_and(|parent| moved.contains(&parent)) {
                item.kind = kind;
                moved.push(item.key);
            }
        }
        let item = self.get(key)?;
        if !moved.contains(&item.nested_in.unwrap_or(key)) {
            item.nested_in = None;
        }
        Ok(())
    }

    fn set_text(&mut self, key: u32, text: String) -> Result<(), CannotCorrect> {
        if text.trim().is_empty() {
            return Err(CannotCorrect::EmptyText);
        }
        let item = self.get(key)?;
        item.text = text;
        item.doubts.clear();
        Ok(())
    }

    fn split(&mut self, key: u32, first: &str, second: &str) -> Result<(), CannotCorrect> {
        let at = self.place(key)?;
        let (first, second) = (first.trim(), second.trim());
        if first.is_empty() || second.is_empty() {
            return Err(CannotCorrect::EmptyText);
        }
        let words = |text: &str| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        if words(&format!("{first} {second}")) != words(&self.items[at].text) {
            return Err(CannotCorrect::NotItsText);
        }
        let new = DraftItem {
            key: self.take_key(),
            text: second.to_owned(),
            doubts: Vec::new(),
            ..self.items[at].clone()
        };
        self.items[at].text = first.to_owned();
        self.items[at].doubts.clear();
        self.items.insert(at + 1, new);
        Ok(())
    }

    fn join(&mut self, key: u32) -> Result<(), CannotCorrect> {
        let at = self.place(key)?;
        let same = |other: &DraftItem| {
            other.section == self.items[at].section && other.kind == self.items[at].kind
        };
        let before = self.items[..at]
            .iter()
            .rposition(same)
            .ok_or(CannotCorrect::NothingBefore)?;
        let gone = self.items.remove(at);
        let (into, own_parent) = (self.items[before].key, self.items[before].nested_in);
        for item in self
            .items
            .iter_mut()
            .filter(|item| item.nested_in == Some(gone.key))
        {
            item.nested_in = Some(into);
        }
        debug_assert_ne!(own_parent, Some(into));
        let target = &mut self.items[before];
        target.text = format!("{} {}", target.text, gone.text);
        target.links.extend(gone.links);
        target.doubts.clear();
        Ok(())
    }

    fn leave_out(&mut self, key: u32, reason: String) -> Result<(), CannotCorrect> {
        let at = self.place(key)?;
        let item = self.items.remove(at);
        for below in self
            .items
            .iter_mut()
            .filter(|below| below.nested_in == Some(key))
        {
            below.nested_in = item.nested_in;
        }
        self.left_out.push(LeftOut { item, reason });
        Ok(())
    }

    fn put_back(&mut self, key: u32) -> Result<(), CannotCorrect> {
        let at = self
            .left_out
            .iter()
            .position(|left| left.item.key == key)
            .ok_or(CannotCorrect::NotThere)?;
        let mut item = self.left_out.remove(at).item;
        item.nested_in = item.nested_in.filter(|parent| self.item(*parent).is_some());
        self.insert_in_order(item);
        Ok(())
    }

    fn make_item(&mut self, key: u32, kind: ItemKind) -> Result<(), CannotCorrect> {
        let at = self.note_place(key)?;
        let section = self.notes[at]
            .section
            .clone()
            .or_else(|| self.sections.first().map(|first| first.number.clone()));
        let section = section.ok_or(CannotCorrect::NoSection)?;
        if self.notes[at].text.trim().is_empty() {
            return Err(CannotCorrect::EmptyText);
        }
        let note = self.notes.remove(at);
        self.insert_in_order(DraftItem {
            key: note.key,
            address: String::new(),
            section,
            kind,
            text: note.text,
            line: note.line,
            nested_in: None,
            lead_in: None,
            links: Vec::new(),
            doubts: Vec::new(),
        });
        Ok(())
    }

    fn insert_in_order(&mut self, item: DraftItem) {
        let at = self
            .items
            .iter()
            .position(|other| other.line > item.line)
            .unwrap_or(self.items.len());
        self.items.insert(at, item);
    }

    fn place(&self, key: u32) -> Result<usize, CannotCorrect> {
        self.items
            .iter()
            .position(|item| item.key == key)
            .ok_or(CannotCorrect::NotThere)
    }

    fn note_place(&self, key: u32) -> Result<usize, CannotCorrect> {
        self.notes
            .iter()
            .position(|note| note.key == key)
            .ok_or(CannotCorrect::NotThere)
    }

    fn get(&mut self, key: u32) -> Result<&mut DraftItem, CannotCorrect> {
        let at = self.place(key)?;
        Ok(&mut self.items[at])
    }
}
