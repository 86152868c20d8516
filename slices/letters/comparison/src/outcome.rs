use recognition::ItemKind;
use serde::{Deserialize, Serialize};

/// Sammenligning: what became of every item of two letters. Each stands exactly once: in one pair, dropped or new.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// In the order of the new letter.
    pub pairs: Vec<Pair>,
    /// Addresses in the old letter that have no successor, in its order.
    pub dropped: Vec<String>,
    /// Addresses in the new letter that have no predecessor, in its order.
    pub new_items: Vec<String>,
    pub sections: Vec<SectionPair>,
}

impl Comparison {
    /// The two letters say the same in the same order of sections.
    pub fn is_all_unchanged(&self) -> bool {
        let unchanged = |pair: &Pair| pair.change == Change::Unchanged;
        self.dropped.is_empty() && self.new_items.is_empty() && self.pairs.iter().all(unchanged)
    }
}

/// Par: items of the old letter and what they became in the new.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Addresses, in the letter's order. One, but for what was joined.
    pub old: Vec<String>,
    /// Addresses, in the letter's order. One, but for what was split.
    pub new: Vec<String>,
    /// The change that says most about the pair.
    pub change: Change,
    /// What else happened to it.
    pub also: Vec<Change>,
    /// How much of the words is the same, each weighed by how much it tells: 0 to 1, three decimals.
    pub similarity: f64,
    /// Why just these belong together, the weightiest first.
    pub why: Vec<Reason>,
    /// Where what is demanded is another.
    pub demands: Vec<DemandChange>,
    /// The old text and the new, word by word; the same words once.
    pub words: Vec<WordRun>,
    /// A person has said so.
    pub decided_by_person: bool,
    /// The machine found it, but a person should look.
    pub doubtful: bool,
}

/// Endring: what happened to an item from one letter to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The same words in the section that answers to its own.
    Unchanged,
    Reworded,
    /// It stands in a section that answers to another.
    Moved,
    /// One became several.
    Split,
    /// Several became one.
    Joined,
}

impl Change {
    pub const ALL: [Self; 5] = [
        Self::Unchanged,
        Self::Reworded,
        Self::Moved,
        Self::Split,
        Self::Joined,
    ];
}

/// Begrunnelse: a reason why the items of a pair belong together, with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A person decided it.
    Decided,
    /// Word for word the same.
    SameWords,
    /// So many per cent of the words, weighed by how much each tells.
    CommonWords { percent: u8 },
    /// So many per cent of the words of the parts stand in the whole, and all parts have theirs.
    CoveredTogether { percent: u8 },
    /// They stand in the section of the same number and name.
    SameSection { section: String },
    /// The sections answer to each other, though number or name is another.
    SectionsAnswer { old: String, new: String },
    /// The items beside them belong together too.
    SameOrder,
    /// Both lean on these acts, regulations or other references.
    LeanOnTheSame { what: Vec<String> },
    /// The old was of another kind; only plainly the same words go together then.
    AnotherKind { old: ItemKind, new: ItemKind },
}

/// Endret krav: what is demanded, in the letter's own words before and after. Empty where nothing was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandChange {
    pub what: DemandPart,
    pub from: String,
    pub to: String,
}

/// Del av kravet: which part of a demand is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DemandPart {
    /// A share or another number: «90 %» became «95 %».
    Number,
    /// How long it may take: «innen tre måneder».
    Limit,
    /// Whom or what it is to reach: «alle NAV-kontor».
    Population,
    /// What is to have been done: «ha fått tilbud om» became «ha gjennomført».
    Demand,
    /// With whom it is to be done: «sammen med NAV Fylke».
    Partner,
    /// How often: «hvert tertial».
    Rhythm,
}

/// Ordfølge: words in a row that are the same, gone or added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordRun {
    pub is: RunKind,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    Same,
    Gone,
    Added,
}

/// Områdepar: two sections that answer to each other, or one that has none. In the order of the new letter; what is
/// gone stands where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPair {
    pub old: Option<SectionName>,
    pub new: Option<SectionName>,
}

/// Områdenavn: the number and title of a section, as its letter has them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SectionName {
    pub number: String,
    pub title: String,
}
