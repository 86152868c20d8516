use serde::{Deserialize, Serialize};

use crate::{beginning, pattern::patterns};

/// Bevilgningslinje: the chapter of the state budget, and its post, that pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FundingLine {
    pub chapter: u16,
    pub post: Option<u8>,
}

patterns! {
    LEAD = r"(?i)\bkap(?:\.|itt?el|itla|itla)?\s*\d{3,4}\b";
    CHAPTERS = r"(?i)^kap[\p{L}.]*\s*(\d{3,4}(?:\.\d{2}\b)?(?:\s*(?:,|og)\s*\d{3,4}\b(?:\.\d{2}\b)?)*)";
    POSTS = r"(?i)^[^.;()\n]{0,60}?\bpost(?:ene|ane|ar|er)?\.?\s*(\d{1,2}\b(?:\s*(?:,|og|/)\s*\d{1,2}\b)*)";
    SHORT = r"(?i)\b(?:over|under|på|frå|fra|av)\s+(\d{3,4})\.(\d{2})\b";
    NUMBER = r"\d{1,4}(?:\.\d{2})?";
}

/// The lines of the state budget that the text names, each once, in the order of the text.
pub fn funding(text: &str) -> Vec<FundingLine> {
    let text = beginning(text);
    let mut lines = Vec::new();
    let starts: Vec<usize> = LEAD.find_iter(text).map(|found| found.start()).collect();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(text.len());
        lines.extend(of_segment(&text[*start..end]));
    }
    lines.extend(
        SHORT
            .captures_iter(text)
            .filter_map(|found| line(&format!("{}.{}", &found[1], &found[2]))),
    );
    let mut seen = Vec::new();
    lines.retain(|line| {
        !seen.contains(line) && {
            seen.push(*line);
            true
        }
    });
    lines
}

/// «kap. 621», «kap. 621.63», «kap. 1510 og 621», «kap. 621, post 01 og 63».
fn of_segment(segment: &str) -> Vec<FundingLine> {
    let Some(chapters) = CHAPTERS.captures(segment) else {
        return Vec::new();
    };
    let mut lines: Vec<FundingLine> = NUMBER
        .find_iter(&chapters[1])
        .filter_map(|found| line(found.as_str()))
        .collect();
    let rest = &segment[chapters[0].len()..];
    let Some(posts) = POSTS.captures(rest) else {
        return lines;
    };
    if let Some(last) = lines.pop() {
        let posts = NUMBER
            .find_iter(&posts[1])
            .filter_map(|found| found.as_str().parse().ok());
        lines.extend(posts.map(|post| FundingLine {
            post: Some(post),
            ..last
        }));
    }
    lines
}

fn line(text: &str) -> Option<FundingLine> {
    let (chapter, post) = match text.split_once('.') {
        Some((chapter, post)) => (chapter, Some(post.parse().ok()?)),
        None => (text, None),
    };
    let chapter = chapter.parse().ok().filter(|chapter| *chapter >= 100)?;
    Some(FundingLine { chapter, post })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_the_budget() {
        for (text, expected) in [
            (
                "Betalt over driftskapittelet (kap. 1510).",
                vec![(1510, None)],
            ),
            (
                "Over kap. 1510 og kapittel 0621.",
                vec![(1510, None), (621, None)],
            ),
            (
                "søknader over kap. 621.63, og prioritering",
                vec![(621, Some(63))],
            ),
            ("Kap. 621 post 63", vec![(621, Some(63))]),
            (
                "kap. 621, post 01 og 63",
                vec![(621, Some(1)), (621, Some(63))],
            ),
            ("kap. 1510 og 621", vec![(1510, None), (621, None)]),
            (
                "kap. 1510 Statsforvaltarane, post 21",
                vec![(1510, Some(21))],
            ),
            (
                "kap. 1510 og delvis kapittel 621 post 63",
                vec![(1510, None), (621, Some(63))],
            ),
            ("Tilskott over 621.63 og over 621.63", vec![(621, Some(63))]),
            ("lovens kapittel 5 og 5A", vec![]),
            ("kapittel 3.1", vec![]),
            ("i 2012 er posten tom", vec![]),
            ("på kapittel 621 i Prop. 1 S", vec![(621, None)]),
        ] {
            let expected: Vec<FundingLine> = expected
                .into_iter()
                .map(|(chapter, post)| FundingLine { chapter, post })
                .collect();
            assert_eq!(funding(text), expected, "{text}");
        }
    }
}
