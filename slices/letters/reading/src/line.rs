use super::limits::LONGEST_HEADING;

/// One line of the source by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    Blank,
    /// A rule or a form feed.
    PageBreak,
    Heading(&'a str),
    /// `indent` is the column of the innermost mark; `numbered` for `1.` and `a)`.
    Bullet {
        indent: usize,
        numbered: bool,
        mark: Mark,
        text: &'a str,
    },
    /// A row of a table, with its bars.
    Row(&'a str),
    Text {
        indent: usize,
        text: &'a str,
    },
}

/// What a bullet begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `-`, `*`, `+`, or a number.
    Plain,
    /// A dash, which a broken line can begin with too.
    Dash,
    /// A round or square dot, or the sign that a symbol font leaves in its place.
    Dot,
    /// A sign that a dot is misread as.
    Misread,
}

const PLAIN: [char; 3] = ['-', '*', '+'];
const DASHES: [char; 4] = ['–', '—', '‒', '−'];
const DOTS: [char; 28] = [
    '•', '·', '▪', '‣', '◦', '●', '○', '■', '□', '➢', '➤', '►', '▶', '✓', '✔', '❖', '∙', '⁃', '▫',
    '◆', '◊', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f0fc}', '\u{f02d}', '\u{f06f}', '\u{f076}',
];
const MISREAD: [char; 8] = ['¢', '©', '®', '¤', '°', '~', '»', '†'];

/// What the line is, seen alone.
pub fn classify(line: &str) -> Line<'_> {
    let indent = indent(line);
    let text = line.trim();
    let text = text.strip_prefix('>').map_or(text, str::trim_start);
    let is_comment = text.starts_with("<!--") && text.ends_with("-->");
    if text.is_empty() || is_comment {
        return if line.contains('\u{c}') {
            Line::PageBreak
        } else {
            Line::Blank
        };
    }
    if is_rule(text) {
        return Line::PageBreak;
    }
    if let Some(heading) = heading(text) {
        return Line::Heading(heading);
    }
    if text.starts_with('|') && text.len() > 1 && text.trim_end().ends_with('|') {
        return Line::Row(text);
    }
    bullet(indent, text).unwrap_or(Line::Text { indent, text })
}

/// The word is the name of a month: «1. januar» is a date and no bullet, «18. desember» no section.
pub fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.trim_matches(|sign: char| !sign.is_alphabetic());
    word == "des" || recognition::MONTHS.contains(&word)
}

fn indent(line: &str) -> usize {
    let mut columns = 0;
    for sign in line.chars() {
        match sign {
            '\t' => columns += 4 - columns % 4,
            sign if sign.is_whitespace() => columns += 1,
            _ => break,
        }
    }
    columns
}

fn is_rule(text: &str) -> bool {
    ['-', '*', '_'].iter().any(|mark| {
        text.chars().filter(|sign| sign == mark).count() >= 3
            && text
                .chars()
                .all(|sign| sign == *mark || sign.is_whitespace())
    })
}

fn heading(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    let title = rest.trim().trim_end_matches('#').trim_end();
    (matches!(level, 1..=6) && !title.is_empty() && title.len() <= LONGEST_HEADING).then_some(title)
}

fn bullet(indent: usize, text: &str) -> Option<Line<'_>> {
    if let Some(rest) = numbered(text) {
        return Some(Line::Bullet {
            indent,
            numbered: true,
            mark: Mark::Plain,
            text: rest,
        });
    }
    let (mut mark, mut rest) = after_mark(text)?;
    let (mut column, mut before) = (indent, text);
    while let Some((inner_mark, inner)) = after_mark(rest) {
        column += before[..before.len() - rest.len()].chars().count().max(2);
        before = rest;
        (mark, rest) = (inner_mark, inner);
    }
    Some(Line::Bullet {
        indent: column,
        numbered: false,
        mark,
        text: rest,
    })
}

/// The text after one bullet mark and the space that must follow it.
fn after_mark(text: &str) -> Option<(Mark, &str)> {
    let sign = text.chars().next()?;
    let rest = &text[sign.len_utf8()..];
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        return DOTS.contains(&sign).then_some((Mark::Dot, rest));
    }
    let rest = rest.trim_start();
    let mark = if PLAIN.contains(&sign) {
        Mark::Plain
    } else if DASHES.contains(&sign) {
        Mark::Dash
    } else if DOTS.contains(&sign) || (sign == 'o' && !rest.is_empty()) {
        Mark::Dot
    } else if (MISREAD.contains(&sign) || sign == 'e') && rest.starts_with(char::is_uppercase) {
        Mark::Misread
    } else {
        return None;
    };
    Some((mark, rest))
}

fn numbered(text: &str) -> Option<&str> {
    let (mark, rest) = text.split_once(char::is_whitespace)?;
    let number = mark.strip_suffix(['.', ')'])?;
    let is_number =
        matches!(number.len(), 1..=3) && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = mark.ends_with(')')
        && number.len() == 1
        && number.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest = rest.trim_start();
    let is_date = rest.split_whitespace().next().is_some_and(is_month);
    ((is_number || is_letter) && !is_date && !rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shapes_a_line_can_have() {
        let bullet = |indent, numbered, mark, text| Line::Bullet {
            indent,
            numbered,
            mark,
            text,
        };
        let (plain, dot) = (Mark::Plain, Mark::Dot);
        for (line, expected) in [
            ("", Line::Blank),
            ("\u{c}", Line::PageBreak),
            ("<!-- et eksempel -->", Line::Blank),
            ("---", Line::PageBreak),
            ("* * *", Line::PageBreak),
            ("### **73.1 Lov**", Line::Heading("**73.1 Lov**")),
            ("## Oppdrag ##", Line::Heading("Oppdrag")),
            (
                "- Behandle saker",
                bullet(0, false, plain, "Behandle saker"),
            ),
            ("* Behandle", bullet(0, false, plain, "Behandle")),
            ("  • Behandle", bullet(2, false, dot, "Behandle")),
            ("  - - utvikling", bullet(4, false, plain, "utvikling")),
            ("- - - utvikling", bullet(4, false, plain, "utvikling")),
            ("    - utvikling", bullet(4, false, plain, "utvikling")),
            ("\u{f0b7} Behandle", bullet(0, false, dot, "Behandle")),
            ("•Behandle", bullet(0, false, dot, "Behandle")),
            ("o Behandle", bullet(0, false, dot, "Behandle")),
            ("– Behandle", bullet(0, false, Mark::Dash, "Behandle")),
            ("¢ Behandle", bullet(0, false, Mark::Misread, "Behandle")),
            ("e Behandle", bullet(0, false, Mark::Misread, "Behandle")),
            ("| Mål | Frist |", Line::Row("| Mål | Frist |")),
            ("\t- under", bullet(4, false, plain, "under")),
            ("1. Behandle", bullet(0, true, plain, "Behandle")),
            ("a) Behandle", bullet(0, true, plain, "Behandle")),
            ("-", bullet(0, false, plain, "")),
            (
                "1. januar 2010 trådte",
                Line::Text {
                    indent: 0,
                    text: "1. januar 2010 trådte",
                },
            ),
            (
                "18.12.2009 nr. 131",
                Line::Text {
                    indent: 0,
                    text: "18.12.2009 nr. 131",
                },
            ),
            (
                "**Oppdrag**",
                Line::Text {
                    indent: 0,
                    text: "**Oppdrag**",
                },
            ),
            (
                "-5 grader",
                Line::Text {
                    indent: 0,
                    text: "-5 grader",
                },
            ),
        ] {
            assert_eq!(classify(line), expected, "{line:?}");
        }
    }
}
