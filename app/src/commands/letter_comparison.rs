//! Two letters held against each other, for people at a terminal and for programs.

use std::{collections::HashMap, path::Path};

use comparison::{Anchors, Change, Comparison, Entry, Letter, Pair, RunKind, SectionName, compare};
use letters::LetterReading;

/// The letter as it is compared; demands in prose that nobody has accepted are left out.
pub fn letter(file: &Path, reading: &LetterReading) -> Letter {
    let titles: HashMap<&str, &str> = reading
        .sections
        .iter()
        .map(|section| (section.number.as_str(), section.title.as_str()))
        .collect();
    let items = reading.items.iter().filter(|item| !item.proposed);
    let entries = items.map(|item| Entry {
        address: item.id.clone(),
        section: item.section.clone(),
        section_title: titles
            .get(item.section.as_str())
            .copied()
            .unwrap_or_default()
            .to_owned(),
        kind: item.kind,
        text: item.text.clone(),
    });
    let name = || file.file_name().unwrap_or_default().to_string_lossy();
    Letter {
        title: reading.title.clone().unwrap_or_else(|| name().into_owned()),
        entries: entries.collect(),
    }
}

pub fn told(old: &Letter, new: &Letter, json: bool) -> anyhow::Result<String> {
    let comparison = compare(old, new, &Anchors::default());
    if json {
        return Ok(serde_json::to_string_pretty(&comparison.told(old, new))? + "\n");
    }
    let outline = Outline {
        old: by_address(old),
        new: by_address(new),
        comparison: &comparison,
    };
    let mut lines = vec![format!("{} → {}", old.title, new.title)];
    if comparison.is_all_unchanged() {
        lines.push("\nBrevene er like.".to_owned());
    } else {
        lines.extend(outline.demands());
        lines.extend(outline.sections());
        lines.extend(outline.alone("Nye punkter", &outline.new, &comparison.new_items));
        lines.extend(outline.alone("Utgåtte punkter", &outline.old, &comparison.dropped));
        lines.push(outline.count());
    }
    Ok(lines.join("\n") + "\n")
}

type ByAddress<'a> = HashMap<&'a str, &'a Entry>;

fn by_address(letter: &Letter) -> ByAddress<'_> {
    let entries = letter.entries.iter();
    entries
        .map(|entry| (entry.address.as_str(), entry))
        .collect()
}

struct Outline<'a> {
    old: ByAddress<'a>,
    new: ByAddress<'a>,
    comparison: &'a Comparison,
}

impl Outline<'_> {
    fn changed(&self) -> impl Iterator<Item = &Pair> {
        let pairs = self.comparison.pairs.iter();
        pairs.filter(|pair| pair.change != Change::Unchanged)
    }

    /// What a reader must not miss: changed demands, before all else.
    fn demands(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for pair in self.changed().filter(|pair| !pair.demands.is_empty()) {
            lines.push(format!("  {}", addresses(pair)));
            lines.extend(pair.demands.iter().map(|change| {
                let (from, to) = (quoted(&change.from), quoted(&change.to));
                format!("    {}: {from} → {to}", change.what)
            }));
        }
        headed("Endrede krav", lines)
    }

    fn sections(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for section in &self.comparison.sections {
            let Some(name) = &section.new else {
                let gone = section.old.iter();
                lines.extend(gone.map(|old| format!("\n{} {} (utgått)", old.number, old.title)));
                continue;
            };
            let stands_here = |pair: &&Pair| {
                let entry = self.new.get(pair.new[0].as_str());
                entry.is_some_and(|entry| {
                    entry.section == name.number && entry.section_title == name.title
                })
            };
            let told: Vec<String> = self.changed().filter(stands_here).flat_map(pair).collect();
            if !told.is_empty() {
                lines.push(heading(name, section.old.as_ref()));
                lines.extend(told);
            }
        }
        lines
    }

    fn alone(&self, title: &str, letter: &ByAddress, addresses: &[String]) -> Vec<String> {
        let entries = addresses
            .iter()
            .filter_map(|address| letter.get(address.as_str()));
        let lines = entries.map(|entry| format!("  {:<9} {}", entry.address, entry.text));
        headed(title, lines.collect())
    }

    fn count(&self) -> String {
        let comparison = self.comparison;
        let unchanged = comparison.pairs.len() - self.changed().count();
        format!(
            "\n{unchanged} uendret, {} endret, {} nye, {} utgått",
            self.changed().count(),
            comparison.new_items.len(),
            comparison.dropped.len()
        )
    }
}

fn headed(title: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return lines;
    }
    [vec![format!("\n{title}")], lines].concat()
}

fn heading(new: &SectionName, old: Option<&SectionName>) -> String {
    let before = match old {
        Some(old) if old.number != new.number || old.title != new.title => {
            format!(" (før {} {})", old.number, old.title)
        }
        Some(_) => String::new(),
        None => " (nytt)".to_owned(),
    };
    format!("\n{} {}{before}", new.number, new.title)
}

/// What happened to the items, how sure it is, and the words with [-what is gone-] and {+what came+}.
fn pair(pair: &Pair) -> Vec<String> {
    let changes = [&[pair.change], &pair.also[..]].concat();
    let changes: Vec<String> = changes.iter().map(ToString::to_string).collect();
    let mut lines = vec![format!("  {}  {}", addresses(pair), changes.join(", "))];
    if pair.doubtful {
        let why: Vec<String> = pair.why.iter().map(ToString::to_string).collect();
        lines.push(format!("    [usikker: {}]", why.join("; ")));
    }
    let words = pair.words.iter().map(|run| match run.is {
        RunKind::Same => run.text.clone(),
        RunKind::Gone => format!("[-{}-]", run.text),
        RunKind::Added => format!("{{+{}+}}", run.text),
    });
    lines.push(format!("    {}", words.collect::<Vec<_>>().join(" ")));
    lines
}

fn addresses(pair: &Pair) -> String {
    let (old, new) = (pair.old.join(" + "), pair.new.join(" + "));
    if old == new {
        old
    } else {
        format!("{old} → {new}")
    }
}

fn quoted(words: &str) -> String {
    if words.is_empty() {
        "ikke nevnt".to_owned()
    } else {
        format!("«{words}»")
    }
}
