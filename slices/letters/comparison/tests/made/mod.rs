//! Letters for the tests, of our own wording.

use comparison::{Comparison, Entry, Letter, Pair};
use recognition::ItemKind;

/// Lines such as `73.1-O1 Veilede kommunene`; `# 73.1 Saker` begins a section.
pub fn letter(lines: &str) -> Letter {
    let mut title = String::new();
    let mut entries = Vec::new();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (head, rest) = line.split_once(' ').unwrap_or((line, ""));
        if head == "#" {
            title = rest
                .split_once(' ')
                .map_or("", |(_, title)| title)
                .to_owned();
            continue;
        }
        let (section, mark) = head.rsplit_once('-').unwrap_or((head, ""));
        entries.push(Entry {
            address: head.to_owned(),
            section: section.to_owned(),
            section_title: title.clone(),
            kind: kind(mark),
            text: rest.to_owned(),
        });
    }
    Letter {
        title: "Eksempelbrev".to_owned(),
        entries,
    }
}

fn kind(mark: &str) -> ItemKind {
    let letter = mark.chars().next();
    let kind = ItemKind::ALL
        .into_iter()
        .find(|kind| Some(kind.letter()) == letter);
    kind.unwrap_or(ItemKind::Assignment)
}

/// One line an item: `73.1-O1 → 73.2-O1 reworded moved`, `73.1-O2 dropped`, `73.1-O3 new`.
pub fn told(comparison: &Comparison) -> Vec<String> {
    let pairs = comparison.pairs.iter().map(line);
    let dropped = comparison
        .dropped
        .iter()
        .map(|address| format!("{address} dropped"));
    let new = comparison
        .new_items
        .iter()
        .map(|address| format!("{address} new"));
    pairs.chain(dropped).chain(new).collect()
}

fn line(pair: &Pair) -> String {
    let changes: Vec<String> = [&[pair.change], &pair.also[..]]
        .concat()
        .iter()
        .map(|change| format!("{change:?}").to_lowercase())
        .collect();
    format!(
        "{} → {} {}",
        pair.old.join(" + "),
        pair.new.join(" + "),
        changes.join(" ")
    )
}
