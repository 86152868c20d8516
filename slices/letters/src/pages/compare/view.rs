use kernel::Id;
use shell::{Frame, Person, encode};
use slice::House;

use super::{
    asked::decides_for,
    filter::Filter,
    shown::{Place, Showing, ShownRow, title},
};
use crate::{
    comparing::{Compared, RowChange, Side},
    letter::shortened,
    owner,
    reading::ItemKind,
    said::{part_code, part_key},
    said_change::{change_code, change_key, decision},
};

/// Sammenligningen slik den vises: with the rows that the filter lets through.
pub struct Shown {
    pub title: (String, String),
    pub names: (String, String),
    pub office: String,
    pub counts: Vec<Count>,
    /// How many items each letter has.
    pub items: (usize, usize),
    pub filter: Filter,
    pub parts: Vec<(String, String)>,
    /// The address of this choice, without the question mark.
    pub query: String,
    /// The rows where something else is demanded.
    pub demands: Vec<Demanded>,
    /// The rows that something of the office hangs on.
    pub meaning: Vec<Meaning>,
    pub sections: Vec<ShownSection>,
    pub rows: usize,
    pub correcting: Option<Correcting>,
    pub may_correct: bool,
    pub decisions: Vec<ShownDecision>,
}

pub struct Count {
    pub code: &'static str,
    pub word: String,
    pub count: usize,
    pub chosen: bool,
}

pub struct Demanded {
    pub anchor: String,
    pub address: String,
    pub text: String,
    pub changes: Vec<(String, String, String)>,
}

pub struct Meaning {
    pub anchor: String,
    pub addresses: String,
    pub changes: Vec<(&'static str, String)>,
    pub ties: Vec<String>,
}

pub struct ShownSection {
    pub heading: String,
    pub was: String,
    pub rows: Vec<ShownRow>,
}

/// The row whose form is open, with what it can be paired with.
pub struct Correcting {
    pub anchor: String,
    /// What was decided about the row when the page was made.
    pub seen: String,
    pub old: Vec<(String, String)>,
    pub new: Vec<(String, String)>,
}

pub struct ShownDecision {
    pub id: Id,
    pub sentence: String,
    pub may_undo: bool,
}

/// A comparison on its way to the page.
pub struct Reading<'a> {
    pub compared: &'a Compared,
    pub filter: Filter,
    pub house: &'a House,
    pub frame: &'a Frame,
    pub person: &'a Person,
    pub office: String,
}

impl Reading<'_> {
    pub fn shown(self, open: &str) -> Shown {
        let t = &self.frame.t;
        let showing = Showing::new(self.compared, self.house, t);
        let all = self.compared.sections();
        let rows = || all.iter().flat_map(|section| &section.rows);
        let counts = RowChange::ALL.map(|change| Count {
            code: change_code(change),
            word: t.say(change_key(change)),
            count: rows().filter(|row| row.change == change).count(),
            chosen: self.filter.changes.contains(&change),
        });
        let sections: Vec<ShownSection> = all
            .iter()
            .filter_map(|section| {
                let admitted = section
                    .rows
                    .iter()
                    .filter(|row| self.filter.admits(row, self.compared));
                let rows: Vec<ShownRow> = admitted.map(|row| showing.row(row)).collect();
                let (heading, was) = showing.heading(&section.pair);
                (!rows.is_empty()).then_some(ShownSection { heading, was, rows })
            })
            .collect();
        let visible = || sections.iter().flat_map(|section| &section.rows);
        let letters = (&self.compared.old.letter, &self.compared.new.letter);
        let (from, to) = (letters.0.id.to_string(), letters.1.id.to_string());
        let pairs = [("fra", from.as_str()), ("til", to.as_str())];
        let parts = ItemKind::ALL.map(|kind| (part_code(kind).to_owned(), t.say(part_key(kind))));
        let decides_for = decides_for(self.person);
        let may_correct = owner::may_edit(self.person, decides_for);
        Shown {
            title: (title(&letters.0.title, t), title(&letters.1.title, t)),
            names: showing.names.clone(),
            office: self.office.clone(),
            counts: counts.into_iter().collect(),
            items: (self.compared.old.items.len(), self.compared.new.items.len()),
            parts: parts.into_iter().collect(),
            query: encode(pairs.into_iter().chain(self.filter.pairs())),
            demands: visible()
                .filter(|row| !row.demands.is_empty())
                .map(demanded)
                .collect(),
            meaning: visible()
                .filter(|row| !row.ties.is_empty() && !is_unchanged(row))
                .map(meaning)
                .collect(),
            rows: visible().count(),
            correcting: visible()
                .find(|row| may_correct && row.anchor == open)
                .map(|row| self.correcting(row)),
            may_correct,
            decisions: self.decisions(),
            filter: self.filter,
            sections,
        }
    }

    fn correcting(&self, row: &ShownRow) -> Correcting {
        let options = |side: &Side| {
            let items = side.items.iter().map(|item| {
                (
                    item.key.clone(),
                    format!("{} {}", item.entry.address, shortened(&item.entry.text, 90)),
                )
            });
            items.collect()
        };
        let keys = |places: &[Place]| -> Vec<String> {
            places.iter().map(|place| place.key.clone()).collect()
        };
        Correcting {
            anchor: row.anchor.clone(),
            seen: self.compared.seen(&keys(&row.old), &keys(&row.new)),
            old: options(&self.compared.old),
            new: options(&self.compared.new),
        }
    }

    fn decisions(&self) -> Vec<ShownDecision> {
        let t = &self.frame.t;
        let own = decides_for(self.person);
        let may = owner::may_edit(self.person, own);
        let shown = self.compared.decisions.iter().map(|one| ShownDecision {
            id: one.decision.id,
            sentence: decision(&one.decision, t),
            may_undo: may && one.office == own,
        });
        shown.collect()
    }
}

fn is_unchanged(row: &ShownRow) -> bool {
    row.change == RowChange::Of(comparison::Change::Unchanged) && row.changes.len() == 1
}

pub fn addresses(row: &ShownRow) -> String {
    let names = |places: &[Place]| -> String {
        let names: Vec<&str> = places.iter().map(|place| place.address.as_str()).collect();
        names.join(" + ")
    };
    match (row.old.is_empty(), row.new.is_empty()) {
        (false, false) => format!("{} → {}", names(&row.old), names(&row.new)),
        (true, _) => names(&row.new),
        (_, true) => names(&row.old),
    }
}

fn demanded(row: &ShownRow) -> Demanded {
    let text = row.new.first().or(row.old.first());
    Demanded {
        anchor: row.anchor.clone(),
        address: addresses(row),
        text: text.map_or_else(String::new, |place| shortened(&place.text, 110)),
        changes: row.demands.clone(),
    }
}

fn meaning(row: &ShownRow) -> Meaning {
    Meaning {
        anchor: row.anchor.clone(),
        addresses: addresses(row),
        changes: row.changes.clone(),
        ties: row.ties.clone(),
    }
}

impl Shown {
    pub fn old_items(&self) -> usize {
        self.items.0
    }

    pub fn new_items(&self) -> usize {
        self.items.1
    }

    pub fn is_open(&self, row: &ShownRow) -> bool {
        self.correcting
            .as_ref()
            .is_some_and(|open| open.anchor == row.anchor)
    }
}
