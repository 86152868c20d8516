//! The marks by which a work is known in a text: «Rundskriv I-34/2001», «Lov av 18. desember 2009», «Meld. St. 30 (2010-2011)».

use std::ops::Range;

use super::ReferenceKind;
use crate::pattern::patterns;

/// Kjennemerke: what kind of work is named, its number, and where.
pub struct Mark {
    pub kind: ReferenceKind,
    pub number: Option<String>,
    pub at: Range<usize>,
}

patterns! {
    CIRCULAR = r"(?i)(?:\b(?:tilleggs)?rundskriv(?:et)?\s+(?:nr\.?\s*)?)?\b((?-i:[A-ZÆØÅ]{1,3})-\d{1,3}\s?/\s?(?:\d{4}|\d{2})\b|(?-i:[A-ZÆØÅ])-\d{4}\b(?:\s*\(\d{4}\))?|(?-i:R)\d{2}-\d{2}\b)";
    NUMBERED_PLAN = r"\b(?:Handlingsplan|Plan|Strategi)\s+([A-Z]-\d{3,5}\s?[A-Z]?)\b";
    BILL = r"(?i)\b((?:ot|st)\.?\s?prp\.?\s*(?:nr\.?)?\s*\d+(?:\s*\(?\d{4}\s?[-–]\s?\d{4}\)?)?|pro?p\.?\s*(?:nr\.?\s*)?\d+\s?[LS]{1,2}\b(?:\s*\(\d{4}\s?[-–]\s?\d{4}\))?)";
    WHITE_PAPER = r"(?i)\b(st\.?\s?meld\.?\s*(?:nr\.?)?\s*\d+(?:\s*\(\d{4}\s?[-–]\s?\d{4}\))?|meld\.?\s*st\.?\s*(?:nr\.?\s*)?\d+(?:\s*\(\d{4}\s?[-–]\s?\d{4}\))?)";
    REPORT = r"(?i)\b(nou\s+\d{4}:\s?\d+|(?:[\p{L}]+-)?(?:oppdrags)?rapport\s+(?:nr\.?\s*)?\d{1,4}(?:\s?[:/]\s?\d{1,4}|\.?\s+(?:nr\.?\s*)?\d{1,4}\b)?)";
    ACT = r"(?i)\blov\s+(?:av\s+)?(?:\d{1,2}\.?\s*\p{L}+\s+(?:\d{4}\s+)?|\d{1,2}\.\d{1,2}\.\d{4}\s*|\d{4}-\d{2}-\d{2}\s*)(?:nr\.?\s*(\d+))?|\blov\s+om\s+|\blova\s+om\s+";
    REGULATION = r"(?i)\bforskrift(?:er)?\s+(?:(?:av\s+)?(?:\d{1,2}\.?\s*\p{L}+\s+\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\s*(?:nr\.?\s*(\d+))?|om\s+)";
    NUMBER_AFTER = r"(?i)\bav\s+\d{1,2}\.\s*\p{L}+\s+\d{4}\s+nr\.?\s*(\d+)";
}

/// Every mark of the text in its order; where two overlap, the one that begins first stands.
pub fn marks(text: &str) -> Vec<Mark> {
    use ReferenceKind::{Act, Bill, Circular, Plan, Regulation, Report, WhitePaper};
    let tables = [
        (&*NUMBERED_PLAN, Plan),
        (&CIRCULAR, Circular),
        (&BILL, Bill),
        (&WHITE_PAPER, WhitePaper),
        (&REPORT, Report),
        (&ACT, Act),
        (&REGULATION, Regulation),
    ];
    let mut found: Vec<Mark> = tables
        .into_iter()
        .flat_map(|(pattern, kind)| {
            pattern.captures_iter(text).filter_map(move |found| {
                let whole = found.get(0)?;
                let number = found.get(1).map(|number| number.as_str().trim().to_owned());
                Some(Mark {
                    kind,
                    number,
                    at: whole.start()..whole.end(),
                })
            })
        })
        .collect();
    found.sort_by_key(|mark| (mark.at.start, std::cmp::Reverse(mark.at.end)));
    let mut end = 0;
    found.retain(|mark| {
        let free = mark.at.start >= end;
        end = if free { mark.at.end } else { end };
        free
    });
    found
}

/// The number of an act whose date stands after its name: «Lov om gjeld av 17. juli 1992 nr. 99».
pub fn number_after(text: &str) -> Option<String> {
    NUMBER_AFTER.captures(text).map(|found| found[1].to_owned())
}
