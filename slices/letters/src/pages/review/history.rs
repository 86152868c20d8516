use kernel::Instant;
use shell::{Frame, Person};

use crate::{actions::undo, history::Made, said};

/// Historikk på siden: what was corrected, by whom, and what can be undone.
pub struct ShownHistory {
    pub rows: Vec<ShownCorrection>,
    /// The number and the words of what «undo» takes back, and of what «redo» does again.
    pub undo: Option<(i64, String)>,
    pub redo: Option<(i64, String)>,
    /// Who else has corrected something lately.
    pub others: Vec<String>,
}

pub struct ShownCorrection {
    pub at: String,
    pub by: String,
    pub what: String,
    pub undone: bool,
    pub key: Option<u32>,
}

/// How long others count as working on the letter after their last correction.
const LATELY_SECONDS: i64 = 30 * 60;

impl ShownHistory {
    pub fn new(made: &[Made], frame: &Frame, person: &Person, now: Instant) -> Self {
        let t = &frame.t;
        let words = |made: &Made| {
            let what = said::correction(&made.whole, t);
            let told = [("what", what.into()), ("name", made.by.as_str().into())];
            (made.number, t.with("letters-did-by", told))
        };
        let since = now.plus_seconds(-LATELY_SECONDS);
        let lately = made
            .iter()
            .filter(|made| made.by_id != person.id && made.at > since);
        let mut others: Vec<String> = lately.map(|made| made.by.clone()).collect();
        others.sort();
        others.dedup();
        let rows = made.iter().map(|made| ShownCorrection {
            at: t.moment(made.at),
            by: made.by.clone(),
            what: said::correction(&made.whole, t),
            undone: made.undone,
            key: made.concerns,
        });
        Self {
            undo: undo::next(made, false).map(words),
            redo: undo::next(made, true).map(words),
            rows: rows.collect(),
            others,
        }
    }
}
