use crate::mark::{Cell, Mark};

/// What a cell of a table says: a number as people and programs write it, a mark, or nothing. `None` where it is
/// neither.
///
/// Norwegian files write `1 234,5` and English ones `1234.5`; a blank of any kind parts thousands. A mark after a number
/// (`123*`) stands beside it.
pub fn cell(text: &str) -> Option<Cell> {
    let text = text.trim();
    if text.is_empty() {
        return Some(Cell::default());
    }
    if let Some(mark) = mark(text) {
        return Some(Cell::marked(mark));
    }
    let (digits, mark) = match text.strip_suffix('*') {
        Some(digits) => (digits.trim_end(), Some(Mark::Provisional)),
        None => (text, None),
    };
    Some(Cell {
        number: Some(number(digits)?),
        mark,
    })
}

/// The marks that stand alone, with the signs that files use for them.
pub fn mark(text: &str) -> Option<Mark> {
    match text {
        "." => Some(Mark::CannotOccur),
        ".." | "NA" | "N/A" => Some(Mark::Missing),
        "..." | "…" => Some(Mark::MissingYet),
        ":" => Some(Mark::NotPublished),
        "-" | "–" | "—" => Some(Mark::Nil),
        _ => None,
    }
}

fn number(text: &str) -> Option<f64> {
    let plain: String = text
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| match sign {
            ',' => '.',
            '−' => '-',
            other => other,
        })
        .collect();
    let is_plain = plain
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    let number: f64 = plain.parse().ok().filter(|_| is_plain)?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_a_number_a_mark_or_nothing() {
        let cases = [
            ("1183", Some(Cell::number(1183.0))),
            ("1 234,5", Some(Cell::number(1234.5))),
            ("1\u{a0}234", Some(Cell::number(1234.0))),
            ("12.5", Some(Cell::number(12.5))),
            ("-3", Some(Cell::number(-3.0))),
            ("−3", Some(Cell::number(-3.0))),
            ("0", Some(Cell::number(0.0))),
            ("", Some(Cell::default())),
            (".", Some(Cell::marked(Mark::CannotOccur))),
            ("..", Some(Cell::marked(Mark::Missing))),
            ("…", Some(Cell::marked(Mark::MissingYet))),
            (":", Some(Cell::marked(Mark::NotPublished))),
            ("-", Some(Cell::marked(Mark::Nil))),
            (
                "123*",
                Some(Cell {
                    number: Some(123.0),
                    mark: Some(Mark::Provisional),
                }),
            ),
            ("om lag 12", None),
            ("1.234.567", None),
            ("inf", None),
            ("1e9", None),
        ];
        for (text, expected) in cases {
            assert_eq!(cell(text), expected, "{text}");
        }
    }
}
