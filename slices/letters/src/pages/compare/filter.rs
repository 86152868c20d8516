use shell::Fields;

use crate::{
    addressing::Binds,
    comparing::{Compared, Row, RowChange, SideItem},
    reading::ItemKind,
    said::{part_code, part_of_code},
    said_change::change_code,
};

/// Utvalg: which rows of the comparison are shown. Nothing chosen shows all.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub changes: Vec<RowChange>,
    pub part: Option<ItemKind>,
    /// Only what obliges the office: assignments, requirements and duties to report that are not for other offices
    /// alone.
    pub only_duties: bool,
}

impl Filter {
    pub fn read(fields: &Fields) -> Self {
        let chosen = fields.all("endring");
        Self {
            changes: RowChange::ALL
                .into_iter()
                .filter(|change| chosen.contains(&change_code(*change)))
                .collect(),
            part: part_of_code(fields.raw("del")),
            only_duties: fields.is_set("plikter"),
        }
    }

    pub fn shows_all(&self) -> bool {
        self.changes.is_empty() && self.part.is_none() && !self.only_duties
    }

    pub fn admits(&self, row: &Row, compared: &Compared) -> bool {
        let items = items(row, compared);
        let in_part = self
            .part
            .is_none_or(|part| items.iter().any(|item| item.entry.kind == part));
        let binds = !self.only_duties || items.iter().any(|item| binds(item));
        let fits = self.changes.is_empty()
            || row
                .changes()
                .iter()
                .any(|change| self.changes.contains(change));
        in_part && binds && fits
    }

    pub fn is_part(&self, code: &str) -> bool {
        self.part.is_some_and(|part| part_code(part) == code)
    }

    /// As it stands in an address.
    pub fn pairs(&self) -> Vec<(&'static str, &'static str)> {
        let changes = self
            .changes
            .iter()
            .map(|change| ("endring", change_code(*change)));
        let part = self.part.map(|part| ("del", part_code(part)));
        let duties = self.only_duties.then_some(("plikter", "ja"));
        changes.chain(part).chain(duties).collect()
    }
}

/// What the letter leaves open binds until the office has decided.
fn binds(item: &SideItem) -> bool {
    let is_duty = item.entry.kind.is_measured() || item.entry.kind == ItemKind::Reporting;
    is_duty && item.binds != Binds::Others
}

/// The items of both letters that the row is about.
fn items<'a>(row: &Row, compared: &'a Compared) -> Vec<&'a SideItem> {
    let old = row
        .old
        .iter()
        .filter_map(|address| compared.old.by_address(address));
    let new = row
        .new
        .iter()
        .filter_map(|address| compared.new.by_address(address));
    old.chain(new).collect()
}
