use super::CannotCorrect;
use crate::{
    addressing::Addressing,
    draft::{Draft, DraftItem},
    reading::ItemKind,
};

impl Draft {
    pub(super) fn set_kind(&mut self, key: u32, kind: ItemKind) -> Result<(), CannotCorrect> {
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

    pub(super) fn set_text(&mut self, key: u32, text: String) -> Result<(), CannotCorrect> {
        if text.trim().is_empty() {
            return Err(CannotCorrect::EmptyText);
        }
        let item = self.get(key)?;
        item.text = text;
        item.doubts.clear();
        Ok(())
    }

    pub(super) fn split(
        &mut self,
        key: u32,
        first: &str,
        second: &str,
    ) -> Result<(), CannotCorrect> {
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
        self.note_split(key, new.key);
        self.items.insert(at + 1, new);
        Ok(())
    }

    pub(super) fn join(&mut self, key: u32) -> Result<(), CannotCorrect> {
        let at = self.place(key)?;
        let same = |other: &DraftItem| {
            let wanted = &self.items[at];
            other.section == wanted.section && other.kind == wanted.kind && !other.proposed
        };
        let before = self.items[..at]
            .iter()
            .rposition(same)
            .ok_or(CannotCorrect::NothingBefore)?;
        let gone = self.items.remove(at);
        let into = self.items[before].key;
        self.note_joined(key, into);
        for item in self
            .items
            .iter_mut()
            .filter(|item| item.nested_in == Some(gone.key))
        {
            item.nested_in = Some(into);
        }
        let target = &mut self.items[before];
        target.text = format!("{} {}", target.text, gone.text);
        target.links.extend(gone.links);
        target.doubts.clear();
        Ok(())
    }

    pub(super) fn make_item(&mut self, key: u32, kind: ItemKind) -> Result<(), CannotCorrect> {
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
        self.insert_in_order(new_item(note.key, section, kind, note.text, note.line));
        Ok(())
    }

    pub(super) fn insert_in_order(&mut self, item: DraftItem) {
        let at = self
            .items
            .iter()
            .position(|other| other.line > item.line)
            .unwrap_or(self.items.len());
        self.items.insert(at, item);
    }

    pub(super) fn place(&self, key: u32) -> Result<usize, CannotCorrect> {
        self.items
            .iter()
            .position(|item| item.key == key)
            .ok_or(CannotCorrect::NotThere)
    }

    pub(super) fn note_place(&self, key: u32) -> Result<usize, CannotCorrect> {
        self.notes
            .iter()
            .position(|note| note.key == key)
            .ok_or(CannotCorrect::NotThere)
    }

    pub(super) fn get(&mut self, key: u32) -> Result<&mut DraftItem, CannotCorrect> {
        let at = self.place(key)?;
        Ok(&mut self.items[at])
    }

    pub(super) fn add(
        &mut self,
        section: &str,
        kind: ItemKind,
        text: String,
        line: usize,
    ) -> Result<(), CannotCorrect> {
        let section = self.known_section(section)?;
        if text.trim().is_empty() {
            return Err(CannotCorrect::EmptyText);
        }
        let key = self.take_key();
        self.note_added(line, key);
        self.insert_in_order(new_item(key, section, kind, text, line));
        Ok(())
    }
}

fn new_item(key: u32, section: String, kind: ItemKind, text: String, line: usize) -> DraftItem {
    DraftItem {
        key,
        address: String::new(),
        section,
        kind,
        text,
        line,
        nested_in: None,
        lead_in: None,
        links: Vec::new(),
        doubts: Vec::new(),
        number: None,
        priority: false,
        proposed: false,
        from_prose: false,
        addressing: Addressing::All,
        card: None,
    }
}
