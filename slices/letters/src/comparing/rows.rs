use std::collections::HashMap;

use comparison::{Change, Comparison, Pair, SectionPair};

use super::Side;

/// Hva som skjedde med et punkt fra det ene brevet til det andre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowChange {
    /// It has an item on the other side.
    Of(Change),
    Dropped,
    New,
}

impl RowChange {
    pub const ALL: [Self; 7] = [
        Self::Of(Change::Unchanged),
        Self::Of(Change::Reworded),
        Self::Of(Change::Moved),
        Self::Of(Change::Split),
        Self::Of(Change::Joined),
        Self::New,
        Self::Dropped,
    ];
}

/// Rad i sammenligningen: a pair, an item that was dropped or one that is new.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    pub change: RowChange,
    /// Addresses in the old letter; none for what is new.
    pub old: Vec<&'a str>,
    /// Addresses in the new letter; none for what was dropped.
    pub new: Vec<&'a str>,
    pub pair: Option<&'a Pair>,
}

/// Avsnitt i sammenligningen: sections that answer to each other, with every row that belongs there.
#[derive(Clone, Debug)]
pub struct SectionRows<'a> {
    pub pair: SectionPair,
    pub rows: Vec<Row<'a>>,
}

impl Row<'_> {
    /// What happened first of all, and what else did.
    pub fn changes(&self) -> Vec<RowChange> {
        let also = self.pair.into_iter().flat_map(|pair| &pair.also);
        [self.change]
            .into_iter()
            .chain(also.map(|change| RowChange::Of(*change)))
            .collect()
    }
}

/// Every item of both letters under its section, in the order of the new letter; what was dropped stands where it
/// stood in the old.
pub fn by_section<'a>(
    comparison: &'a Comparison,
    old: &'a Side,
    new: &'a Side,
) -> Vec<SectionRows<'a>> {
    let pairs = comparison.pairs.iter().map(|pair| Row {
        change: RowChange::Of(pair.change),
        old: pair.old.iter().map(String::as_str).collect(),
        new: pair.new.iter().map(String::as_str).collect(),
        pair: Some(pair),
    });
    let added = comparison.new_items.iter().map(|address| Row {
        change: RowChange::New,
        old: Vec::new(),
        new: vec![address.as_str()],
        pair: None,
    });
    let places = places(new);
    let mut here: Vec<Row> = pairs.chain(added).collect();
    here.sort_by_key(|row| places.get(row.new[0]).copied());
    let dropped = comparison.dropped.iter().map(|address| Row {
        change: RowChange::Dropped,
        old: vec![address.as_str()],
        new: Vec::new(),
        pair: None,
    });
    put_dropped(&mut here, dropped.collect(), old);

    let mut sections: Vec<SectionRows> = comparison
        .sections
        .iter()
        .map(|pair| SectionRows {
            pair: pair.clone(),
            rows: Vec::new(),
        })
        .collect();
    for row in here {
        let at = sections
            .iter()
            .position(|section| holds(&section.pair, &row, old, new));
        match at {
            Some(at) => sections[at].rows.push(row),
            None => sections.push(SectionRows {
                pair: SectionPair {
                    old: None,
                    new: None,
                },
                rows: vec![row],
            }),
        }
    }
    sections.retain(|section| !section.rows.is_empty());
    sections
}

/// What was dropped goes behind the row that holds the item before it in the old letter.
fn put_dropped<'a>(here: &mut Vec<Row<'a>>, dropped: Vec<Row<'a>>, old: &Side) {
    let places = places(old);
    for row in dropped {
        let place = places.get(row.old[0]).copied();
        let section = old.by_address(row.old[0]).map(|item| &item.entry.section);
        let before = here
            .iter()
            .enumerate()
            .filter_map(|(at, other)| {
                let item = old.by_address(other.old.first()?)?;
                (Some(&item.entry.section) == section)
                    .then_some((places.get(item.entry.address.as_str()).copied(), at))
            })
            .filter(|(other, _)| *other < place)
            .max();
        let at = before.map_or(here.len(), |(_, at)| at + 1);
        here.insert(at, row);
    }
}

fn places(side: &Side) -> HashMap<&str, usize> {
    let addresses = side.items.iter().map(|item| item.entry.address.as_str());
    addresses
        .enumerate()
        .map(|(at, address)| (address, at))
        .collect()
}

/// Whether the row stands in the pair of sections: by its new item, or where it has none by its old.
fn holds(pair: &SectionPair, row: &Row, old: &Side, new: &Side) -> bool {
    let (side, address, name) = match row.new.first() {
        Some(address) => (new, address, &pair.new),
        None => (old, &row.old[0], &pair.old),
    };
    let section = side.by_address(address).map(|item| &item.entry.section);
    name.as_ref().map(|name| &name.number) == section
}
