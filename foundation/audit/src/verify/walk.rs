use std::collections::BTreeMap;

use super::{
    End, MOST_TOLD, Verified,
    finding::{Fault, Finding},
    recount::Counted,
};
use crate::Checkpoint;

/// One walk through the log, entry by entry.
pub(super) struct Walk {
    verified: Verified,
    /// The entry before, with the hashes that the next one may have been written upon.
    before: Option<(Counted, bool)>,
    /// What checkpoints say stands at a place.
    sealed: BTreeMap<i64, Vec<String>>,
    /// The last place where the log is as a checkpoint says.
    whole_to: i64,
}

impl Walk {
    pub fn new(checkpoints: &[Checkpoint]) -> Self {
        let mut sealed: BTreeMap<i64, Vec<String>> = BTreeMap::new();
        for checkpoint in checkpoints {
            sealed
                .entry(checkpoint.seq)
                .or_default()
                .push(checkpoint.hash.clone());
        }
        Self {
            verified: Verified {
                events: 0,
                findings: Vec::new(),
                faults: 0,
                log: None,
                end: None,
            },
            before: None,
            sealed,
            whole_to: 0,
        }
    }

    pub fn events(&self) -> i64 {
        self.verified.events
    }

    pub fn step(&mut self, entry: Counted) {
        self.verified.events += 1;
        let last = self.before.as_ref().map_or(0, |(before, _)| before.seq);
        if entry.seq <= last {
            self.note(entry.finding(Fault::Extra));
            return;
        }
        if entry.seq != last + 1 {
            let fault = Fault::Missing { to: entry.seq - 1 };
            self.note(Finding::bare(last + 1, fault));
        } else {
            self.look_at_link(&entry);
        }
        let fault = match &entry.hashes {
            None => Some(Fault::Unreadable),
            Some(hashes) if hashes.counted != hashes.stored => Some(Fault::Changed),
            Some(_) => None,
        };
        if let Some(fault) = fault {
            self.note(entry.finding(fault));
        }
        self.look_at_seal(&entry);
        if entry.seq == 1 {
            self.verified.log = entry.hashes.as_ref().map(|hashes| hashes.stored.clone());
        }
        self.before = Some((entry, fault.is_some()));
    }

    /// Whether the entry was written upon the one before it. Where it was not and both agree with themselves, it is the one
    /// before that is another: what it was is still told by the hash that was written after it.
    fn look_at_link(&mut self, entry: &Counted) {
        let Some(hashes) = &entry.hashes else {
            return;
        };
        let finding = match &self.before {
            None if hashes.previous.is_empty() => None,
            None => Some(entry.finding(Fault::Replaced)),
            Some((before, is_told)) => {
                let is_follower = before.hashes.as_ref().is_none_or(|known| {
                    known.stored == hashes.previous || known.counted == hashes.previous
                });
                (!is_told && !is_follower && hashes.counted == hashes.stored)
                    .then(|| before.finding(Fault::Replaced))
            }
        };
        if let Some(finding) = finding {
            self.note(finding);
        }
    }

    fn look_at_seal(&mut self, entry: &Counted) {
        let Some(sealed) = self.sealed.remove(&entry.seq) else {
            return;
        };
        let is_as_sealed = entry
            .hashes
            .as_ref()
            .is_some_and(|hashes| sealed.iter().all(|hash| *hash == hashes.stored));
        if is_as_sealed {
            self.whole_to = entry.seq;
        } else {
            let whole_to = self.whole_to;
            self.note(entry.finding(Fault::NotAsSealed { whole_to }));
        }
    }

    /// Holds the last entry against what is noted as the end of the log.
    pub fn end(mut self, head: Option<(i64, String)>) -> Verified {
        let (last, hash) = match &self.before {
            Some((entry, _)) => (
                entry.seq,
                entry.hashes.as_ref().map(|hashes| hashes.stored.clone()),
            ),
            None => (0, Some(String::new())),
        };
        match head {
            Some((end, _)) if end > last => {
                self.note(Finding::bare(last + 1, Fault::Missing { to: end }));
            }
            Some((end, noted)) if end == last && Some(&noted) == hash.as_ref() => {}
            Some((end, _)) if end < last => self.note(Finding::bare(end + 1, Fault::Extra)),
            _ => self.note_end(last),
        }
        for seq in std::mem::take(&mut self.sealed).into_keys() {
            let whole_to = self.whole_to;
            self.note(Finding::bare(seq, Fault::NotAsSealed { whole_to }));
        }
        self.verified.end = self.before.as_ref().and_then(|(entry, _)| {
            Some(End {
                seq: entry.seq,
                hash: entry.hashes.as_ref()?.stored.clone(),
                at: entry.at(),
            })
        });
        self.verified.findings.sort_by_key(|finding| finding.seq);
        self.verified
    }

    fn note_end(&mut self, last: i64) {
        let finding = match &self.before {
            Some((entry, _)) => entry.finding(Fault::End),
            None => Finding::bare(last, Fault::End),
        };
        self.note(finding);
    }

    fn note(&mut self, finding: Finding) {
        self.verified.faults += 1;
        if self.verified.findings.len() < MOST_TOLD {
            self.verified.findings.push(finding);
        }
    }
}
