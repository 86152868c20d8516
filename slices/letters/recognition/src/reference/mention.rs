use super::{Reference, ReferenceKind, key, known, mark};
use crate::{date::dated, pattern::patterns};

patterns! {
    NAME_END = r"[.,;:()«»”\x22]|\s[–-]\s|\s(?:skal|er|har|av\s+\d|jf|§|med\s+tilhørende|med\s+tilhøyrande|med\s+forskrift\p{L}*|herunder|trådte|trer|trår|fra|frå|som|til)\b|§";
}

/// What running text leans on: marks, and the acts of the table by the names they go by.
pub fn mentions(text: &str) -> Vec<Reference> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut works = Vec::new();
    let mut keys = Vec::new();
    let marked = mark::marks(&text)
        .into_iter()
        .filter_map(|mark| of_mark(&text, &mark));
    for work in marked.chain(by_name(&text)) {
        let key = work.key();
        if !keys.contains(&key) {
            keys.push(key);
            works.push(work);
        }
    }
    works
}

fn of_mark(text: &str, mark: &mark::Mark) -> Option<Reference> {
    use ReferenceKind::{Act, Bill, Circular, Regulation, WhitePaper};
    let words = &text[mark.at.clone()];
    let (title, dated) = match mark.kind {
        Act | Regulation => of_law(text, mark)?,
        Circular | Bill | WhitePaper => (words.trim().to_owned(), None),
        _ => return None,
    };
    Some(Reference {
        kind: mark.kind,
        number: mark.number.clone(),
        dated,
        title,
        link: None,
        unavailable: false,
    })
}

/// The name runs until something ends it; a name that the table does not know counts only with a day.
fn of_law(text: &str, mark: &mark::Mark) -> Option<(String, Option<kernel::Day>)> {
    let words = &text[mark.at.clone()];
    let day = dated(words).map(|dated| dated.day);
    let rest = &text[mark.at.end..];
    let end = NAME_END
        .find(rest)
        .map_or(rest.len(), |found| found.start());
    let name = rest[..end].trim();
    let lead = if mark.kind == ReferenceKind::Act {
        "Lov"
    } else {
        "Forskrift"
    };
    let name = if name.starts_with("om ") || name.is_empty() {
        name.to_owned()
    } else {
        format!("om {name}")
    };
    let title = format!("{lead} {name}").trim().to_owned();
    let longest = known_prefix(mark.kind, &title);
    match (longest, day) {
        (Some(known), _) => Some((known, day)),
        (None, Some(_)) => Some((
            if name.is_empty() {
                words.trim().to_owned()
            } else {
                title
            },
            day,
        )),
        _ => None,
    }
}

/// The longest beginning of the title that the table knows: «Lov om sosiale tjenester i NAV med …».
fn known_prefix(kind: ReferenceKind, title: &str) -> Option<String> {
    let words: Vec<&str> = title.split(' ').collect();
    (3..=words.len().min(14))
        .rev()
        .map(|count| words[..count].join(" "))
        .find(|start| known::find(kind, None, None, start).is_some())
}

/// «sosialtjenesteloven», «NAV-loven»: one-word names of the table.
fn by_name(text: &str) -> impl Iterator<Item = Reference> {
    let words = format!(" {} ", key::slug(text, ' '));
    known::KNOWN
        .iter()
        .filter(move |known| {
            known.kind == ReferenceKind::Act
                && known
                    .short_names()
                    .any(|name| words.contains(&format!(" {name} ")))
        })
        .map(|known| Reference {
            kind: known.kind,
            number: None,
            dated: known.day(),
            title: format!("Lov om {}", known.name()),
            link: None,
            unavailable: false,
        })
}
