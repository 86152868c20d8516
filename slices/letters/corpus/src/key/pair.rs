use anyhow::{Context, Result, bail};

/// Fasit til to brev: what became of each item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PairKey {
    pub old: String,
    pub new: String,
    pub lines: Vec<Became>,
}

/// Hva det ble: items of the old letter, items of the new, and what lies between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Became {
    pub old: Vec<String>,
    pub new: Vec<String>,
    /// First what says most, then what also happened.
    pub changes: Vec<Change>,
    /// From and to.
    pub demands: Vec<(String, String)>,
}

/// Endring, as the key and the program's JSON call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    Unchanged,
    Reworded,
    Moved,
    Split,
    Joined,
    New,
    Dropped,
}

impl Change {
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Unchanged, "unchanged"),
        (Self::Reworded, "reworded"),
        (Self::Moved, "moved"),
        (Self::Split, "split"),
        (Self::Joined, "joined"),
        (Self::New, "new"),
        (Self::Dropped, "dropped"),
    ];

    pub fn named(name: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(_, known)| *known == name);
        found.map(|(change, _)| *change)
    }
}

impl PairKey {
    pub fn parse(source: &str) -> Result<Self> {
        let mut key = Self::default();
        for (at, line) in source.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(file) = line.strip_prefix("old ") {
                key.old = file.to_owned();
            } else if let Some(file) = line.strip_prefix("new ") {
                key.new = file.to_owned();
            } else {
                let became = Became::parse(line);
                key.lines
                    .push(became.with_context(|| format!("line {}: «{line}»", at + 1))?);
            }
        }
        Ok(key)
    }
}

impl Became {
    fn parse(line: &str) -> Result<Self> {
        let (what, demands) = line.split_once(" | ").unwrap_or((line, ""));
        let demands = demands
            .split(" ; ")
            .filter_map(|demand| demand.split_once(" -> "))
            .map(|(from, to)| (from.trim().to_owned(), to.trim().to_owned()))
            .collect();
        let (old, rest) = match what.split_once(" -> ") {
            Some((old, rest)) => (old.split(" + ").map(str::to_owned).collect(), rest),
            None => (vec![], what),
        };
        let mut words = rest
            .split_whitespace()
            .filter(|word| *word != "+")
            .peekable();
        let mut new = Vec::new();
        while let Some(address) = words.next_if(|word| word.contains('-')) {
            new.push(address.to_owned());
        }
        let changes: Option<Vec<Change>> = words.map(Change::named).collect();
        let changes = changes
            .filter(|list| !list.is_empty())
            .context("a kind of change")?;
        if new.is_empty() {
            bail!("no address");
        }
        let (old, new) = match changes[0] {
            Change::Dropped => (new, vec![]),
            _ => (old, new),
        };
        Ok(Self {
            old,
            new,
            changes,
            demands,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_become_something() {
        use Change::{Dropped, Joined, Moved, New, Reworded};
        for (line, old, new, changes) in [
            (
                "73.1-O1 -> 73.2-O3 reworded moved | to -> tre",
                1,
                1,
                vec![Reworded, Moved],
            ),
            ("73.1-O1 + 73.1-O2 -> 73.2-O3 joined", 2, 1, vec![Joined]),
            ("73.1-O9 dropped", 1, 0, vec![Dropped]),
            ("73.1-O9 new", 0, 1, vec![New]),
        ] {
            let became = Became::parse(line).unwrap();
            assert_eq!(
                (became.old.len(), became.new.len(), became.changes),
                (old, new, changes),
                "{line}"
            );
        }
        let became =
            Became::parse("1-R1 -> 1-R2 reworded | 85 -> 90 ; har fått -> har hatt").unwrap();
        assert_eq!(
            became.demands[1],
            ("har fått".to_owned(), "har hatt".to_owned())
        );
        assert!(Became::parse("1-R1 -> 1-R2 changed").is_err());
    }
}
