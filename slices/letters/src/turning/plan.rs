use std::collections::HashSet;

use kernel::Id;
use slice::{Binding, House};

use super::{Succession, SuccessionChange, Turn, adjusted};
use crate::{
    binding::StoredBinding,
    comparing::{Compared, SideItem},
    item_owner::ItemOwner,
};

/// Plan for årsskiftet: what is tied to the old letter, and where it goes on.
pub struct Plan<'a> {
    pub going: Vec<Going<'a>>,
    /// What the new letter demands that nothing measures, and that nothing is carried to.
    pub unanswered: Vec<&'a SideItem>,
    /// Items that go on with nothing tied to them, so that their series is not broken.
    pub untied: Vec<(Id, Id, SuccessionChange)>,
}

/// Punkt ved årsskiftet: an item of the old letter with what is tied to it.
pub struct Going<'a> {
    pub id: Id,
    pub old: &'a SideItem,
    /// What the comparison proposes, the first most of all.
    pub proposed: Vec<(&'a SideItem, SuccessionChange)>,
    /// What was decided in an earlier turn.
    pub settled: Option<&'a Succession>,
    pub bindings: Vec<CarriedBinding<'a>>,
    /// Who answers for it, while it is not carried.
    pub owner: Option<&'a ItemOwner>,
}

/// Binding ved årsskiftet: as it was, and as the proposed successor's words ask for it.
pub struct CarriedBinding<'a> {
    pub stored: &'a StoredBinding,
    pub adjusted: Binding,
}

impl Going<'_> {
    /// Something still waits for somebody to carry it or to end it.
    pub fn is_open(&self) -> bool {
        let ended = self.settled.is_some_and(|settled| settled.new.is_none());
        !ended && (self.owner.is_some() || !self.bindings.is_empty())
    }
}

/// Whose things are turned, and what was turned before.
pub struct Turning<'a> {
    pub house: &'a House,
    /// None for the directorate.
    pub office: Option<Id>,
    pub turns: &'a [Turn],
    pub successions: &'a [Succession],
}

impl<'a> Plan<'a> {
    pub fn of(compared: &'a Compared, turning: &Turning<'a>) -> Self {
        let old = compared.old.items.iter();
        let going: Vec<Going> = old
            .filter_map(|item| turning.going(compared, item))
            .collect();
        let answered: HashSet<Id> = going
            .iter()
            .filter(|going| !going.bindings.is_empty() && going.is_open())
            .filter_map(|going| going.proposed.first().and_then(|(new, _)| new.id))
            .collect();
        let unanswered = compared.new.items.iter().filter(|item| {
            item.entry.kind == crate::reading::ItemKind::Requirement
                && item.bindings.is_empty()
                && item.id.is_some_and(|id| !answered.contains(&id))
        });
        Self {
            unanswered: unanswered.collect(),
            untied: turning.untied(compared, &going),
            going,
        }
    }
}

impl<'a> Turning<'a> {
    fn going(&self, compared: &'a Compared, old: &'a SideItem) -> Option<Going<'a>> {
        let id = old.id?;
        let carried: HashSet<Id> = self
            .turns
            .iter()
            .flat_map(|turn| turn.carried.bindings.iter().map(|(old, _)| *old))
            .collect();
        let settled = self.settled(id);
        let proposed = self.proposed(compared, old, settled);
        let successor = proposed.first().map(|(new, _)| *new);
        let own = old
            .bindings
            .iter()
            .filter(|stored| stored.office == self.office);
        let bindings: Vec<CarriedBinding> = own
            .filter(|stored| !carried.contains(&stored.id) && !self.has(successor, stored))
            .map(|stored| CarriedBinding {
                stored,
                adjusted: successor.map_or_else(
                    || stored.rule.clone(),
                    |new| adjusted(&stored.rule, self.house, (&old.entry.text, &new.entry.text)),
                ),
            })
            .collect();
        let owner = old.owner.as_ref().filter(|_| self.office.is_some());
        let owner = owner.filter(|_| successor.is_none_or(|new| new.owner.is_none()));
        let something = owner.is_some() || !bindings.is_empty();
        something.then_some(Going {
            id,
            old,
            proposed,
            settled,
            bindings,
            owner,
        })
    }

    fn settled(&self, old: Id) -> Option<&'a Succession> {
        let own = |one: &&Succession| one.old == old && one.office == self.office;
        self.successions.iter().find(own)
    }

    /// The successor has the measure already.
    fn has(&self, successor: Option<&SideItem>, stored: &StoredBinding) -> bool {
        successor.is_some_and(|new| {
            let mut own = new.bindings.iter().filter(|one| one.office == self.office);
            own.any(|one| one.rule.measure == stored.rule.measure)
        })
    }

    fn proposed(
        &self,
        compared: &'a Compared,
        old: &SideItem,
        settled: Option<&Succession>,
    ) -> Vec<(&'a SideItem, SuccessionChange)> {
        if let Some(settled) = settled {
            let new = settled.new.and_then(|new| compared.new.by_id(new));
            return new.map(|new| (new, settled.change)).into_iter().collect();
        }
        let pairs = compared.result.pairs.iter();
        let pair = pairs.filter(|pair| pair.old.contains(&old.entry.address));
        pair.flat_map(|pair| pair.new.iter().map(|address| (address, pair.change)))
            .filter_map(|(address, change)| {
                Some((compared.new.by_address(address)?, change.into()))
            })
            .collect()
    }

    /// Pairs that nobody has to decide about and that no turn noted before.
    fn untied(&self, compared: &Compared, going: &[Going]) -> Vec<(Id, Id, SuccessionChange)> {
        let known: HashSet<(Id, Id)> = self
            .successions
            .iter()
            .filter_map(|one| Some((one.old, one.new?)))
            .collect();
        let waiting: HashSet<Id> = going.iter().map(|going| going.id).collect();
        let mut untied = Vec::new();
        for pair in &compared.result.pairs {
            let old = pair
                .old
                .iter()
                .filter_map(|address| compared.old.by_address(address)?.id);
            for old in old.filter(|old| !waiting.contains(old) && self.settled(*old).is_none()) {
                let new = pair
                    .new
                    .iter()
                    .filter_map(|address| compared.new.by_address(address)?.id);
                let unknown = new.filter(|new| !known.contains(&(old, *new)));
                untied.extend(unknown.map(|new| (old, new, pair.change.into())));
            }
        }
        untied
    }
}
