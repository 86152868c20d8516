use std::collections::HashMap;

use kernel::Id;
use slice::{EffortLine, EffortStage};

/// Sum av innsats for en kommune.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Efforts that reached it.
    pub done: u32,
    /// Efforts that are to come.
    pub meant: u32,
    /// Days that were used, as far as they are known.
    pub days: u32,
}

impl Totals {
    /// By municipality.
    pub fn of(lines: &[EffortLine]) -> HashMap<Id, Self> {
        let mut all: HashMap<Id, Self> = HashMap::new();
        for line in lines {
            let totals = all.entry(line.municipality).or_default();
            match line.stage {
                EffortStage::Done => {
                    totals.done += line.count;
                    totals.days += line.days;
                }
                EffortStage::Meant => totals.meant += line.count,
            }
        }
        all
    }
}
