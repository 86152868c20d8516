use comparison::Entry;
use kernel::Id;

use crate::{
    addressing::Binds,
    binding::StoredBinding,
    draft::{Draft, DraftSection},
    item_owner::ItemOwner,
    letter::{Letter, ToldItem},
};

/// Side av sammenligningen: one of the two letters with its items and what the office has tied to each.
#[derive(Clone, Debug)]
pub struct Side {
    pub letter: Letter,
    pub items: Vec<SideItem>,
}

/// Punkt på en side.
#[derive(Clone, Debug)]
pub struct SideItem {
    /// None while the letter is a draft.
    pub id: Option<Id>,
    /// Follows section, kind and words.
    pub key: String,
    pub entry: Entry,
    /// Whether it binds the office.
    pub binds: Binds,
    pub owner: Option<ItemOwner>,
    /// The office has written about it.
    pub is_told: bool,
    pub bindings: Vec<StoredBinding>,
}

impl Side {
    /// A letter under review: its items as they stand now, and whom they would bind.
    pub fn of_draft(letter: Letter, draft: &Draft, office: Id) -> Self {
        let keys = draft.stable_keys();
        let items = draft.items.iter().zip(keys).map(|(item, key)| SideItem {
            id: None,
            key,
            entry: Entry {
                address: item.address.clone(),
                section: item.section.clone(),
                section_title: title_in(&draft.sections, &item.section),
                kind: item.kind,
                text: item.text.clone(),
            },
            binds: item.addressing.bind(office, None),
            owner: None,
            is_told: false,
            bindings: Vec::new(),
        });
        let items = items.collect();
        Self { letter, items }
    }

    /// A published letter: its items with what the office has tied to each.
    pub fn of_published(letter: Letter, told: Vec<ToldItem>, bindings: Vec<StoredBinding>) -> Self {
        let items = told.into_iter().map(|told| {
            let is_told = told.is_told();
            let ToldItem {
                item,
                ownership,
                binds,
                ..
            } = told;
            let tied = bindings.iter().filter(|stored| stored.item == item.id);
            SideItem {
                id: Some(item.id),
                bindings: tied.cloned().collect(),
                key: item.stable_key,
                entry: Entry {
                    address: item.address,
                    section_title: title_in(&letter.sections, &item.section),
                    section: item.section,
                    kind: item.kind,
                    text: item.text,
                },
                binds,
                owner: ownership.owner,
                is_told,
            }
        });
        let items = items.collect();
        Self { letter, items }
    }

    pub fn by_key(&self, key: &str) -> Option<&SideItem> {
        self.items.iter().find(|item| item.key == key)
    }

    pub fn by_address(&self, address: &str) -> Option<&SideItem> {
        self.items.iter().find(|item| item.entry.address == address)
    }

    pub fn by_id(&self, id: Id) -> Option<&SideItem> {
        self.items.iter().find(|item| item.id == Some(id))
    }

    /// The letter as the comparison takes it.
    pub fn letter(&self) -> comparison::Letter {
        comparison::Letter {
            title: self.letter.title.clone(),
            entries: self.items.iter().map(|item| item.entry.clone()).collect(),
        }
    }
}

fn title_in(sections: &[DraftSection], number: &str) -> String {
    let section = sections.iter().find(|section| section.number == number);
    section.map_or_else(String::new, |section| section.title.clone())
}
