//! One line of background cut into the works it names, and each read.

use super::{Reference, ReferenceKind, mark};
use crate::{Link, date::dated, pattern::patterns};

patterns! {
    SEPARATOR = r"(?i)(?:\s*[,;/]\s*|\s+og\s+|\s+samt\s+|\s*,\s+og\s+)$";
    UNAVAILABLE = r"(?i)\s*\(?\s*(?:dokumentet|dokumenta?|rundskrivet)?\s*(?:er\s+)?ikk?j?e\s+tilgjengel\p{L}+\s+elektronisk\p{L}*\s*\)?\.?|\s*\(?\s*ikkje\s+tilgjengeleg\s+elektronisk\s*\)?";
    ADDRESS = r"(?i)\b(?:https?://|www\.)[^\s<>()]+";
    LAW_LEAD = r"(?i)^(lova?|forskrift)\s+(?:av\s+)?(?:\d{1,2}\.?\s*(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?:\s+\d{4})?|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}-\d{2})?\s*(?:,?\s*nr\.?\s*\d+)?\s*:?\s*";
    LAW_TAIL = r"(?i)\s+av\s+\d{1,2}\.\s*\p{L}+\s+\d{4}(?:\s*,?\s*nr\.?\s*\d+)?";
    CIRCULAR_LEAD = r"(?i)^(?:tilleggs)?rundskriv\s*";
    SENTENCE = r"(?i)\b(?:skal|er|blir|vil|må|gjelder|gjeld|legges|vert|har)\b.*\.$";
}

/// Words that say what kind of work a title without a mark is.
const KINDS: [(&str, ReferenceKind); 16] = [
    ("handlingsplan", ReferenceKind::Plan),
    ("opptrappingsplan", ReferenceKind::Plan),
    ("opptappingsplan", ReferenceKind::Plan),
    ("strategi", ReferenceKind::Plan),
    ("kompetanseplan", ReferenceKind::Plan),
    ("rapport", ReferenceKind::Report),
    ("evaluering", ReferenceKind::Report),
    ("kunnskapsoppsummering", ReferenceKind::Report),
    ("utredning", ReferenceKind::Report),
    ("brev", ReferenceKind::Letter),
    ("rundskriv", ReferenceKind::Circular),
    ("nettside", ReferenceKind::Website),
    ("forskrift om", ReferenceKind::Regulation),
    ("lov om", ReferenceKind::Act),
    ("plan for", ReferenceKind::Plan),
    ("tiltaksplan", ReferenceKind::Plan),
];

/// The works of a whole background line: at least one, but for a sentence that only tells about them.
pub fn of_line(text: &str, links: &[Link]) -> Vec<Reference> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let marks = mark::marks(&text);
    if text.is_empty() || marks.is_empty() && SENTENCE.is_match(&text) {
        return Vec::new();
    }
    let mut starts = vec![0];
    starts.extend(
        marks
            .iter()
            .skip(1)
            .map(|mark| mark.at.start)
            .filter(|start| begins(&text, *start, &marks)),
    );
    let ends = starts
        .iter()
        .skip(1)
        .copied()
        .chain([text.len()])
        .collect::<Vec<_>>();
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| {
            let piece = SEPARATOR.replace(&text[*start..end], "");
            read(&piece, links)
        })
        .collect()
}

/// A mark after «,», «og» or «;» begins the next work, where the one before it is whole; in brackets it only tells about it.
fn begins(text: &str, start: usize, marks: &[mark::Mark]) -> bool {
    let before = &text[..start];
    let open = before.matches('(').count() > before.matches(')').count();
    let law = marks.iter().any(|mark| {
        mark.at.start == start
            && matches!(mark.kind, ReferenceKind::Act | ReferenceKind::Regulation)
    });
    let straight_after = marks.iter().any(|mark| {
        text[mark.at.end.min(start)..start]
            .trim_matches([',', ' ', '(', ')'])
            .is_empty()
            && mark.at.start < start
    });
    SEPARATOR.is_match(before) && !open && !(law && straight_after)
}

/// The work of one piece. The first mark decides, unless words before it say that it is a plan or a report that hangs on the mark.
fn read(piece: &str, links: &[Link]) -> Option<Reference> {
    let unavailable = UNAVAILABLE.is_match(piece);
    let bare = UNAVAILABLE.replace(piece, "");
    let bare = bare.trim().trim_end_matches([',', ';']).trim();
    if !bare.chars().any(char::is_alphanumeric) {
        return None;
    }
    let marks = mark::marks(bare);
    let leading = marks
        .into_iter()
        .next()
        .filter(|mark| mark.at.start == 0 || !says_another_kind(&bare[..mark.at.start]));
    let link = link(bare, links);
    let kind = leading
        .as_ref()
        .map_or_else(|| kind_of(bare, link.as_deref()), |mark| mark.kind);
    let law = matches!(kind, ReferenceKind::Act | ReferenceKind::Regulation);
    let number = leading
        .as_ref()
        .and_then(|mark| mark.number.clone())
        .or_else(|| law.then(|| mark::number_after(bare)).flatten());
    Some(Reference {
        dated: (law || kind == ReferenceKind::Letter)
            .then(|| dated(before_sections(bare)).map(|dated| dated.day))
            .flatten(),
        title: title(bare, kind, leading.as_ref()),
        kind,
        number,
        link,
        unavailable,
    })
}

/// Dates after «§» or «gjeldende» are not the date of the act.
fn before_sections(text: &str) -> &str {
    let end = ["§", "gjeldende", "gjeldande"]
        .iter()
        .filter_map(|sign| text.find(sign))
        .min();
    &text[..end.unwrap_or(text.len())]
}

fn says_another_kind(before: &str) -> bool {
    let lower = before.to_lowercase();
    lower.chars().filter(|sign| sign.is_alphabetic()).count() > 3 && !lower.ends_with("samt ")
}

fn kind_of(text: &str, link: Option<&str>) -> ReferenceKind {
    let lower = text.to_lowercase();
    let first = KINDS
        .iter()
        .filter_map(|(word, kind)| Some((lower.find(word)?, *kind)))
        .min_by_key(|(at, _)| *at);
    match first {
        _ if ADDRESS
            .find(text)
            .is_some_and(|address| address.start() == 0) =>
        {
            ReferenceKind::Website
        }
        Some((_, kind)) => kind,
        None if link.is_some() && ADDRESS.is_match(text) => ReferenceKind::Website,
        None => ReferenceKind::Other,
    }
}

fn link(piece: &str, links: &[Link]) -> Option<String> {
    let shared = |link: &&Link| {
        let words = link.words.split_whitespace().collect::<Vec<_>>().join(" ");
        !words.is_empty() && (piece.contains(&words) || words.contains(piece))
    };
    let real = |target: &str| {
        (target.starts_with("http") || target.starts_with("www.")).then(|| target.to_owned())
    };
    let linked = links
        .iter()
        .filter(shared)
        .find_map(|link| real(link.target.trim()));
    linked.or_else(|| {
        ADDRESS.find(piece).map(|found| {
            found
                .as_str()
                .trim_end_matches(['.', ',', ';', ')'])
                .to_owned()
        })
    })
}

/// What the work is called, without kind, number and day, which stand for themselves; never empty.
fn title(text: &str, kind: ReferenceKind, leading: Option<&mark::Mark>) -> String {
    use ReferenceKind::{Act, Circular, Regulation, Website};
    let rest = match (kind, leading) {
        (Act | Regulation, _) => {
            let name = LAW_TAIL.replace(text, "");
            let lead = LAW_LEAD.captures(&name).map(|found| {
                if found[1].to_lowercase().starts_with("forskrift") {
                    "Forskrift "
                } else {
                    "Lov "
                }
            });
            lead.map_or_else(
                || name.to_string(),
                |lead| {
                    format!(
                        "{lead}{}",
                        LAW_LEAD
                            .replace(&name, "")
                            .trim_start_matches([':', ',', ' '])
                    )
                },
            )
        }
        (Website, _) => ADDRESS.replace(text, "").to_string(),
        (Circular, Some(mark)) => CIRCULAR_LEAD
            .replace(
                &format!("{}{}", &text[..mark.at.start], &text[mark.at.end..]),
                "",
            )
            .to_string(),
        (_, Some(mark)) if mark.number.is_some() && mark.at.start == 0 => {
            text[mark.at.end..].to_owned()
        }
        _ => text.to_owned(),
    };
    let rest = rest
        .trim()
        .trim_matches([',', ':', ';', '-', '–', '.', ' ', '<', '>'])
        .trim();
    let whole = rest.trim_matches(['(', ')']).trim();
    let unbalanced = rest.matches('(').count() != rest.matches(')').count()
        || rest.starts_with('(') && rest.ends_with(')');
    match if unbalanced { whole } else { rest } {
        "" | "Lov" | "Forskrift" => text.to_owned(),
        rest => rest.to_owned(),
    }
}
