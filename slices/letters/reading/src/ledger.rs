use super::letter::{Accounted, Fate};

/// Regnskap over linjene: which paragraph each line of the source belongs to, and what became of it.
#[derive(Debug)]
pub struct Ledger {
    /// For each line of the source, the place of its fate among `fates`.
    claims: Vec<Option<u32>>,
    fates: Vec<Fate>,
}

impl Ledger {
    pub fn new(lines: usize) -> Self {
        Self {
            claims: vec![None; lines],
            fates: Vec::new(),
        }
    }

    /// The lines, counted from 1, have this fate together. A line that two paragraphs share makes one of them.
    pub fn claim(&mut self, lines: &[usize], fate: Fate) {
        let shared = lines
            .iter()
            .find_map(|line| self.claims.get(line - 1).copied().flatten());
        let at = match shared {
            Some(at) => {
                let known = &mut self.fates[at as usize];
                *known = both(std::mem::replace(known, Fate::Nothing), fate);
                at
            }
            None => {
                self.fates.push(fate);
                (self.fates.len() - 1) as u32
            }
        };
        for line in lines {
            if let Some(claim) = self.claims.get_mut(line - 1) {
                *claim = Some(at);
            }
        }
    }

    /// The item was found in the paragraph of the line.
    pub fn add_item(&mut self, line: usize, id: &str) {
        self.claim(&[line], Fate::Items(vec![id.to_owned()]));
    }

    /// What became of every line that is not blank, in their order. What nobody claimed had nothing to read.
    pub fn account<'a>(self, lines: impl Iterator<Item = &'a str>) -> Vec<Accounted> {
        let mut accounted: Vec<(Option<u32>, Accounted)> = Vec::new();
        for (at, _) in lines
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
        {
            let claim = self.claims.get(at).copied().flatten();
            match accounted.last_mut() {
                Some((last, open)) if claim.is_some() && *last == claim => open.last_line = at + 1,
                _ => {
                    let fate =
                        claim.map_or(Fate::Nothing, |claim| self.fates[claim as usize].clone());
                    let one = Accounted {
                        line: at + 1,
                        last_line: at + 1,
                        fate,
                    };
                    accounted.push((claim, one));
                }
            }
        }
        accounted
            .into_iter()
            .map(|(_, accounted)| accounted)
            .collect()
    }
}

/// Two fates of one line: items before all, then what a person must look at.
fn both(known: Fate, other: Fate) -> Fate {
    match (known, other) {
        (Fate::Items(mut ids), Fate::Items(more)) => {
            // An item is claimed once, so that none is there already.
            ids.extend(more);
            Fate::Items(ids)
        }
        (Fate::Items(ids), _) | (_, Fate::Items(ids)) => Fate::Items(ids),
        (Fate::Unsure, _) | (_, Fate::Unsure) => Fate::Unsure,
        (known, _) => known,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_once_and_shared_lines_together() {
        let items = |ids: &[&str]| Fate::Items(ids.iter().map(|id| (*id).to_owned()).collect());
        let mut ledger = Ledger::new(6);
        ledger.claim(&[1], Fate::Heading);
        ledger.claim(&[2, 5], items(&["O1"]));
        ledger.claim(&[4], Fate::PageMark);
        ledger.claim(&[5], items(&["P1"]));
        ledger.add_item(1, "T1");
        let found = ledger.account("a\nb\n\nc\nd\n***".lines());
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.line, one.last_line, &one.fate))
            .collect();
        assert_eq!(
            found,
            [
                (1, 1, &items(&["T1"])),
                (2, 2, &items(&["O1", "P1"])),
                (4, 4, &Fate::PageMark),
                (5, 5, &items(&["O1", "P1"])),
                (6, 6, &Fate::Nothing)
            ]
        );
    }
}
