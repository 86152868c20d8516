//! Where the words of an item send the reader, within its letter.

use std::ops::Range;

use recognition::cross_references;

use crate::letter::{Letter, LetterItem};

/// Krysshenvisning i brev: what an item says, and where it leads; nowhere when the letter has no such place.
pub struct CrossLink {
    /// The address of the item whose words they are.
    pub address: String,
    pub words: String,
    /// Where in the text of the item.
    pub at: Range<usize>,
    pub section: String,
    pub href: Option<String>,
}

/// Words of an item, with where they lead, if they do.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub href: Option<String>,
}

/// The text cut where it sends the reader somewhere; together the pieces are the text.
pub fn pieces(text: &str, links: &[CrossLink]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for link in links.iter().filter(|link| link.href.is_some()) {
        // Two places can share their «se»; then the second has what is left of its words.
        let start = link.at.start.max(done);
        let Some(words) = text.get(start..link.at.end) else {
            continue;
        };
        let start = link.at.end - words.trim_start().len();
        if start < link.at.end {
            pieces.push((done..start, None));
            pieces.push((start..link.at.end, link.href.clone()));
            done = link.at.end;
        }
    }
    pieces.push((done..text.len(), None));
    pieces.retain(|(at, _)| !at.is_empty());
    let told = pieces.into_iter().map(|(at, href)| Piece {
        text: text[at].to_owned(),
        href,
    });
    told.collect()
}

/// The cross references of a published letter in its order.
pub fn of_letter(letter: &Letter, items: &[LetterItem]) -> Vec<CrossLink> {
    items
        .iter()
        .flat_map(|item| of_item(letter, items, item))
        .collect()
}

/// Those of one item: to the one item of the part that is named, else to the section.
pub fn of_item(letter: &Letter, items: &[LetterItem], item: &LetterItem) -> Vec<CrossLink> {
    cross_references(&item.text)
        .into_iter()
        .map(|found| {
            let mut named = items.iter().filter(|other| {
                other.section == found.section
                    && Some(other.kind) == found.part
                    && other.id != item.id
            });
            let href = match (named.next(), named.next()) {
                (Some(only), None) => Some(format!("/brev/{}/punkt/{}", letter.id, only.address)),
                _ => letter
                    .sections
                    .iter()
                    .any(|section| section.number == found.section)
                    .then(|| format!("/brev/{}#avsnitt-{}", letter.id, found.section)),
            };
            CrossLink {
                address: item.address.clone(),
                words: found.words,
                at: found.at,
                section: found.section,
                href,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(text: &str, words: &str, href: Option<&str>) -> CrossLink {
        let start = text.find(words).unwrap();
        CrossLink {
            address: "73.1-O1".to_owned(),
            words: words.to_owned(),
            at: start..start + words.len(),
            section: "73.2".to_owned(),
            href: href.map(str::to_owned),
        }
    }

    fn cut(text: &str, links: &[(&str, Option<&str>)]) -> Vec<(String, bool)> {
        let links = links.iter().map(|(words, href)| link(text, words, *href));
        let pieces = pieces(text, &links.collect::<Vec<_>>());
        pieces
            .into_iter()
            .map(|piece| (piece.text, piece.href.is_some()))
            .collect()
    }

    #[test]
    fn a_text_is_cut_where_it_leads() {
        let told = |pieces: &[(&str, bool)]| -> Vec<(String, bool)> {
            pieces
                .iter()
                .map(|(text, leads)| ((*text).to_owned(), *leads))
                .collect()
        };
        let leads = Some("/brev/1#avsnitt-73.2");
        let text = "Krav: se pkt 73.2 og pkt 73.3. Ferdig";
        for (links, expected) in [
            (vec![], vec![(text, false)]),
            (vec![("se pkt 73.2", None)], vec![(text, false)]),
            (
                vec![("se pkt 73.2", leads)],
                vec![
                    ("Krav: ", false),
                    ("se pkt 73.2", true),
                    (" og pkt 73.3. Ferdig", false),
                ],
            ),
            (
                vec![("se pkt 73.2", leads), ("se pkt 73.2 og pkt 73.3", leads)],
                vec![
                    ("Krav: ", false),
                    ("se pkt 73.2", true),
                    (" ", false),
                    ("og pkt 73.3", true),
                    (". Ferdig", false),
                ],
            ),
            (
                vec![
                    ("se pkt 73.2", leads),
                    ("se pkt 73.2", leads),
                    (". Ferdig", leads),
                ],
                vec![
                    ("Krav: ", false),
                    ("se pkt 73.2", true),
                    (" og pkt 73.3", false),
                    (". Ferdig", true),
                ],
            ),
        ] {
            assert_eq!(cut(text, &links), told(&expected), "{links:?}");
        }
        assert_eq!(cut("", &[]), []);
    }
}
