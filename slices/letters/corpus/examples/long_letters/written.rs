//! The letters and keys as files.

use crate::years::{Item, Letter};
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

const NOTICE: &str = "Eksempel, skrevet for prøving. Ikke sendt av noe departement.";

/// Each item with its section and address, in the letter's order.
fn addressed(letter: &Letter) -> Vec<(String, String, &Item)> {
    let mut found = Vec::new();
    for (at, chapter) in letter.chapters.iter().enumerate() {
        for (place, goal) in chapter.goals.iter().enumerate() {
            let section = format!("3.{}.1.{}", at + 1, place + 1);
            let mut counts: HashMap<char, usize> = HashMap::new();
            for item in &goal.items {
                let count = counts.entry(item.kind).or_default();
                *count += 1;
                found.push((
                    section.clone(),
                    format!("{section}-{}{count}", item.kind),
                    item,
                ));
            }
        }
    }
    found
}

fn title(letter: &Letter) -> String {
    format!(
        "Tildelingsbrev {} til fylkesmennene, lang utgave (eksempel)",
        letter.year
    )
}

/// Numbers and titles of all sections, with their depth.
fn sections(letter: &Letter) -> Vec<(String, String)> {
    let mut list = vec![("3".to_owned(), "Mål".to_owned())];
    for (at, chapter) in letter.chapters.iter().enumerate() {
        list.push((format!("3.{}", at + 1), chapter.title.clone()));
        list.push((
            format!("3.{}.1", at + 1),
            "Departementet for sosiale spørsmål".to_owned(),
        ));
        for (place, goal) in chapter.goals.iter().enumerate() {
            list.push((format!("3.{}.1.{}", at + 1, place + 1), goal.title.clone()));
        }
    }
    list
}

pub fn letter(letter: &Letter) -> String {
    let mut text = format!("# {}\n\n{NOTICE}\n\n", title(letter));
    let items = addressed(letter);
    for (at, (number, title)) in sections(letter).iter().enumerate() {
        let _ = writeln!(
            text,
            "{number} {title} {} {}\n",
            ".".repeat(70 - title.len().min(60)),
            2 + at / 3
        );
    }
    for (number, title) in sections(letter) {
        let level = "#".repeat(number.matches('.').count() + 2);
        let _ = writeln!(text, "{level} {number} {title}\n");
        for (place, (_, _, item)) in items
            .iter()
            .filter(|(section, ..)| *section == number)
            .enumerate()
        {
            let label = if item.kind == 'P' {
                "Rapporteringskrav"
            } else {
                "Resultatmål"
            };
            let _ = writeln!(text, "{number}.{} {label}: {}\n", place + 1, item.text);
        }
    }
    text
}

pub fn key(name: &str, letter: &Letter) -> String {
    let mut text = format!(
        "# Fasit til {name}, skrevet av eksempelet long_letters.\ntitle    {}\nyear     {}\nfamily   b\nlanguage nb\ndamage   none\nprose : {NOTICE}\n",
        title(letter),
        letter.year
    );
    let items = addressed(letter);
    for (number, title) in sections(letter) {
        let _ = writeln!(text, "\nsection {number} {title}");
        for (_, address, item) in items.iter().filter(|(section, ..)| *section == number) {
            let _ = writeln!(text, "{address} : {}", item.text);
        }
    }
    text
}

pub fn pairs(old_name: &str, new_name: &str, old: &Letter, new: &Letter) -> String {
    let mut text = format!(
        "# Fasit til sammenlikningen av {old_name} og {new_name}, skrevet av eksempelet long_letters.\nold {old_name}\nnew {new_name}\n\n"
    );
    let before = addresses_by_place(old);
    let mut kept = HashSet::new();
    for (_, address, item) in addressed(new) {
        let from: Vec<&str> = item
            .from
            .iter()
            .filter_map(|place| before.get(place))
            .map(String::as_str)
            .collect();
        kept.extend(item.from.iter().copied());
        if from.is_empty() {
            let _ = writeln!(text, "{address} new");
            continue;
        }
        let demand = item
            .demand
            .map(|(from, to)| format!(" | {from} -> {to}"))
            .unwrap_or_default();
        let _ = writeln!(
            text,
            "{} -> {address} {}{demand}",
            from.join(" + "),
            item.change
        );
    }
    let mut gone: Vec<_> = before
        .iter()
        .filter(|(place, _)| !kept.contains(*place))
        .collect();
    gone.sort();
    for (_, address) in gone {
        let _ = writeln!(text, "{address} dropped");
    }
    text
}

fn addresses_by_place(letter: &Letter) -> HashMap<(usize, usize, usize), String> {
    let mut addresses = addressed(letter).into_iter().map(|(_, address, _)| address);
    let mut found = HashMap::new();
    for (at, chapter) in letter.chapters.iter().enumerate() {
        for (place, goal) in chapter.goals.iter().enumerate() {
            for index in 0..goal.items.len() {
                found.extend(
                    addresses
                        .next()
                        .map(|address| ((at, place, index), address)),
                );
            }
        }
    }
    found
}
