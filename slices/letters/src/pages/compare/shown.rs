use comparison::{DemandChange, SectionPair, WordRun};
use slice::House;
use texts::Tongue;

use crate::{
    binding::StoredBinding,
    comparing::{Compared, Row, RowChange, Side, SideItem},
    reading::ItemKind,
    said::part_key,
    said_change::{binding, change_code, change_key, demand, reason},
};

/// En rad slik den vises, på siden og i dokumentet.
pub struct ShownRow {
    /// The place on the page, and the name of the row in an address.
    pub anchor: String,
    pub old: Vec<Place>,
    pub new: Vec<Place>,
    pub part: String,
    pub change: RowChange,
    /// What happened: the code of its style and the word.
    pub changes: Vec<(&'static str, String)>,
    pub runs: Vec<WordRun>,
    /// What is demanded otherwise: what of it, before, now.
    pub demands: Vec<(String, String, String)>,
    pub why: Vec<String>,
    pub doubtful: bool,
    /// Who decided it, when a person did.
    pub decided: String,
    /// What the office has tied to it: measures, owner, what was written.
    pub ties: Vec<String>,
}

impl ShownRow {
    pub fn first_old(&self) -> &str {
        self.old.first().map_or("", |place| &place.address)
    }

    pub fn first_new(&self) -> &str {
        self.new.first().map_or("", |place| &place.address)
    }
}

/// An address with the page of its item, where it has one.
#[derive(Clone)]
pub struct Place {
    pub address: String,
    pub href: Option<String>,
    pub key: String,
    pub text: String,
}

/// What rows are shown with.
pub struct Showing<'a> {
    pub compared: &'a Compared,
    pub house: &'a House,
    pub t: &'a Tongue,
    /// What the letters are called: by their years, where these tell them apart.
    pub names: (String, String),
}

impl<'a> Showing<'a> {
    pub fn new(compared: &'a Compared, house: &'a House, t: &'a Tongue) -> Self {
        let (old, new) = (&compared.old.letter, &compared.new.letter);
        let names = match (old.year, new.year) {
            (Some(old), Some(new)) if old != new => (old.to_string(), new.to_string()),
            _ => (title(&old.title, t), title(&new.title, t)),
        };
        Self {
            compared,
            house,
            t,
            names,
        }
    }

    /// «I 2025 skal …» and «I 2026 skal …»: each letter names its own year, and asks for the same.
    fn only_tells_the_years_apart(&self, change: &DemandChange) -> bool {
        let is_year_of = |words: &str, side: &Side| {
            let year = side.letter.year.map(|year| year.to_string());
            year.is_some_and(|year| year == words.trim_matches(|sign: char| !sign.is_numeric()))
        };
        is_year_of(&change.from, &self.compared.old) && is_year_of(&change.to, &self.compared.new)
    }

    pub fn row(&self, row: &Row) -> ShownRow {
        let (old, new) = (
            places(&self.compared.old, &row.old),
            places(&self.compared.new, &row.new),
        );
        let first = new.first().map(|place| format!("n-{}", place.address));
        let anchor = first.unwrap_or_else(|| format!("g-{}", row.old[0]));
        let runs = match (row.pair, row.change) {
            (Some(pair), _) if !pair.words.is_empty() => pair.words.clone(),
            (_, change) => vec![WordRun {
                is: run_kind(change),
                text: new
                    .first()
                    .or(old.first())
                    .map_or_else(String::new, |place| place.text.clone()),
            }],
        };
        let demands = row.pair.map_or_else(Vec::new, |pair| {
            pair.demands
                .iter()
                .filter(|change| !self.only_tells_the_years_apart(change))
                .map(|change| demand(change, self.t))
                .collect()
        });
        ShownRow {
            anchor,
            part: self.part(row),
            change: row.change,
            changes: row
                .changes()
                .into_iter()
                .map(|change| (change_code(change), self.t.say(change_key(change))))
                .collect(),
            runs,
            demands,
            why: row.pair.map_or_else(Vec::new, |pair| {
                pair.why.iter().map(|why| reason(why, self.t)).collect()
            }),
            doubtful: row.pair.is_some_and(|pair| pair.doubtful),
            decided: self.decided(&old, &new),
            ties: self.ties(row),
            old,
            new,
        }
    }

    /// Who said what about the items of the row.
    fn decided(&self, old: &[Place], new: &[Place]) -> String {
        let decisions = self.compared.decisions.iter().map(|one| &one.decision);
        let decision = decisions.rev().find(|decision| {
            let about_old = old
                .iter()
                .any(|place| decision.said.is_about(Some(&place.key), None));
            about_old
                || new
                    .iter()
                    .any(|place| decision.said.is_about(None, Some(&place.key)))
        });
        decision.map_or_else(String::new, |decision| {
            let said = [
                ("name", decision.by.as_str().into()),
                ("day", self.t.day(decision.on).into()),
            ];
            self.t.with("letters-decided-by", said)
        })
    }

    fn part(&self, row: &Row) -> String {
        let kind = |side: &Side, addresses: &[&str]| -> Option<ItemKind> {
            let item = addresses
                .first()
                .and_then(|address| side.by_address(address));
            item.map(|item| item.entry.kind)
        };
        let kind = kind(&self.compared.new, &row.new).or(kind(&self.compared.old, &row.old));
        kind.map_or_else(String::new, |kind| self.t.say(part_key(kind)))
    }

    fn ties(&self, row: &Row) -> Vec<String> {
        let sides = [
            (&self.compared.old, &row.old, &self.names.0),
            (&self.compared.new, &row.new, &self.names.1),
        ];
        let mut ties = Vec::new();
        for (side, addresses, name) in sides {
            let items = addresses
                .iter()
                .filter_map(|address| side.by_address(address));
            for item in items {
                ties.extend(self.ties_of(item, name));
            }
        }
        ties
    }

    /// Hva embetet har knyttet til punktet.
    pub fn ties_of(&self, item: &SideItem, letter: &str) -> Vec<String> {
        let told = |key: &str, what: String| {
            self.t
                .with(key, [("letter", letter.into()), ("what", what.into())])
        };
        let measured = item
            .bindings
            .iter()
            .map(|stored| told("letters-tie-measured", self.binding(stored)));
        let owner = item
            .owner
            .as_ref()
            .map(|owner| told("letters-tie-owner", owner.name.clone()));
        let written = item
            .is_told
            .then(|| self.t.with("letters-tie-told", [("letter", letter.into())]));
        measured.chain(owner).chain(written).collect()
    }

    /// «Behandlet i tide, mål 90 %»
    pub fn binding(&self, stored: &StoredBinding) -> String {
        binding(&stored.rule, self.house, self.t)
    }

    /// What the section is called, and what it was called where that is another name.
    pub fn heading(&self, pair: &SectionPair) -> (String, String) {
        let name = |name: &comparison::SectionName| format!("{} {}", name.number, name.title);
        let (old, new) = (pair.old.as_ref().map(name), pair.new.as_ref().map(name));
        match (old, new) {
            (Some(old), Some(new)) if old == new => (new, String::new()),
            (Some(old), Some(new)) => {
                let was = [
                    ("letter", self.names.0.as_str().into()),
                    ("name", old.into()),
                ];
                (new, self.t.with("letters-section-was", was))
            }
            (None, Some(new)) => (new, self.t.say("letters-section-new")),
            (Some(old), None) => (old, self.t.say("letters-section-gone")),
            (None, None) => (self.t.say("letters-section-none"), String::new()),
        }
    }
}

pub fn title(title: &str, t: &Tongue) -> String {
    if title.is_empty() {
        t.say("letters-untitled")
    } else {
        title.to_owned()
    }
}

fn run_kind(change: RowChange) -> comparison::RunKind {
    match change {
        RowChange::New => comparison::RunKind::Added,
        RowChange::Dropped => comparison::RunKind::Gone,
        RowChange::Of(_) => comparison::RunKind::Same,
    }
}

fn places(side: &Side, addresses: &[&str]) -> Vec<Place> {
    let items = addresses
        .iter()
        .filter_map(|address| side.by_address(address));
    let place = |item: &SideItem| Place {
        address: item.entry.address.clone(),
        href: item
            .id
            .map(|_| format!("/brev/{}/punkt/{}", side.letter.id, item.entry.address)),
        key: item.key.clone(),
        text: item.entry.text.clone(),
    };
    items.map(place).collect()
}
