use std::mem;

/// Where text is written as Markdown, block by block: a paragraph a line, a blank line between paragraphs, none between
/// the items of a list or the rows of a table.
#[derive(Default)]
pub struct Paper {
    text: String,
    last: Option<Block>,
    new_page: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Heading,
    Paragraph,
    Item,
    Table,
}

impl Paper {
    pub fn len(&self) -> usize {
        self.text.len()
    }

    pub fn finish(self) -> String {
        self.text
    }

    /// The next block begins a page.
    pub fn page(&mut self) {
        self.new_page = true;
    }

    /// `level` from 1; deeper than six is six.
    pub fn heading(&mut self, level: usize, inline: &str) {
        let inline = one_line(inline);
        if inline.is_empty() {
            return;
        }
        self.begin(Block::Heading);
        for _ in 0..level.clamp(1, 6) {
            self.text.push('#');
        }
        self.text.push(' ');
        self.text.push_str(&inline);
        self.text.push('\n');
    }

    /// A line break within the paragraph becomes a line break within the block.
    pub fn paragraph(&mut self, inline: &str) {
        let mut lines = lines(inline).peekable();
        if lines.peek().is_none() {
            return;
        }
        self.begin(Block::Paragraph);
        for line in lines {
            self.text.push_str(&guarded(&line));
            self.text.push('\n');
        }
    }

    /// `depth` from 0; `mark` is `-` or `3.`.
    pub fn item(&mut self, depth: usize, mark: &str, inline: &str) {
        let inline = one_line(inline);
        if inline.is_empty() {
            return;
        }
        self.begin(Block::Item);
        self.indent(depth);
        self.text.push_str(mark);
        self.text.push(' ');
        self.text.push_str(&guarded(&inline));
        self.text.push('\n');
    }

    /// A paragraph that belongs to the item before it.
    pub fn more_of_item(&mut self, depth: usize, inline: &str) {
        let inline = one_line(inline);
        if inline.is_empty() {
            return;
        }
        self.begin(Block::Paragraph);
        self.indent(depth + 1);
        self.text.push_str(&guarded(&inline));
        self.text.push('\n');
    }

    /// A pipe table; the first row is taken for its head, as Markdown has no table without.
    pub fn table(&mut self, rows: &[Vec<String>]) {
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        if width == 0 {
            return;
        }
        self.begin(Block::Table);
        for (number, row) in rows.iter().enumerate() {
            self.text.push('|');
            for column in 0..width {
                let cell = row.get(column).map_or("", String::as_str);
                self.text.push(' ');
                self.text.push_str(&cell_text(cell));
                self.text.push_str(" |");
            }
            self.text.push('\n');
            if number == 0 {
                self.text.push('|');
                self.text.push_str(&" --- |".repeat(width));
                self.text.push('\n');
            }
        }
    }

    fn indent(&mut self, depth: usize) {
        self.text.push_str(&"  ".repeat(depth.min(9)));
    }

    fn begin(&mut self, block: Block) {
        let page = mem::take(&mut self.new_page);
        let tight = self.last == Some(Block::Item) && block == Block::Item && !page;
        if self.last.is_some() && !tight {
            self.text.push('\n');
        }
        if page && self.last.is_some() {
            self.text.push('\u{c}');
        }
        self.last = Some(block);
    }
}

/// Signs that Markdown would take for its own, put behind `\`.
pub fn escape(words: &str, into: &mut String) {
    let link = words.contains("](");
    let mut signs = words.char_indices().peekable();
    let mut before = into.chars().next_back();
    while let Some((at, sign)) = signs.next() {
        let after = signs.peek().map(|(_, sign)| *sign);
        let marks = match sign {
            '\\' | '*' | '`' => true,
            '[' | ']' => link,
            '_' => !(is_word(before) && is_word(after)),
            '<' => after.is_some_and(|after| after.is_alphabetic() || "/!?".contains(after)),
            _ => false,
        };
        if marks {
            into.push('\\');
        }
        into.push_str(&words[at..at + sign.len_utf8()]);
        before = Some(sign);
    }
}

fn is_word(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

/// A line whose beginning Markdown would take for a heading, an item or a quotation gets `\` there.
fn guarded(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line.as_bytes().get(digits) {
        _ if line.starts_with(['#', '>', '|']) => Some(0),
        _ if line.starts_with("---") || line.starts_with("===") => Some(0),
        Some(b'-' | b'+') if digits == 0 && ends_or_space(line, 1) => Some(0),
        Some(b'.' | b')') if (1..10).contains(&digits) && ends_or_space(line, digits + 1) => {
            Some(digits)
        }
        _ => None,
    };
    match at {
        Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
        None => line.to_owned(),
    }
}

fn ends_or_space(line: &str, at: usize) -> bool {
    line.as_bytes()
        .get(at)
        .is_none_or(|after| matches!(after, b' ' | b'\t'))
}

fn cell_text(cell: &str) -> String {
    lines(cell)
        .collect::<Vec<_>>()
        .join("<br>")
        .replace('|', "\\|")
}

fn one_line(inline: &str) -> String {
    lines(inline).collect::<Vec<_>>().join(" ")
}

/// The lines with text, white space collapsed.
fn lines(inline: &str) -> impl Iterator<Item = String> {
    inline
        .split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
}

/// `**` around what is bold, with white space outside the marks.
pub fn bold(words: &str, into: &mut String) {
    let inner = words.trim();
    if inner.is_empty() {
        into.push_str(words);
        return;
    }
    let start = words.len() - words.trim_start().len();
    into.push_str(&words[..start]);
    for (number, line) in inner.split('\n').enumerate() {
        if number > 0 {
            into.push('\n');
        }
        if line.trim().is_empty() {
            continue;
        }
        into.push_str("**");
        into.push_str(line.trim());
        into.push_str("**");
    }
    into.push_str(&words[start + inner.len()..]);
}

/// `[words](target)`; a link without words or target is its words.
pub fn link(words: &str, target: &str, into: &mut String) {
    let target = target.trim();
    let inner = words.trim();
    if inner.is_empty() || target.is_empty() || target.to_lowercase().starts_with("javascript:") {
        into.push_str(words);
        return;
    }
    let start = words.len() - words.trim_start().len();
    into.push_str(&words[..start]);
    into.push('[');
    into.push_str(inner);
    into.push_str("](");
    for sign in target.chars() {
        match sign {
            ' ' => into.push_str("%20"),
            '(' => into.push_str("%28"),
            ')' => into.push_str("%29"),
            sign if sign.is_control() => {}
            sign => into.push(sign),
        }
    }
    into.push(')');
    into.push_str(&words[start + inner.len()..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_stand_behind_a_backslash() {
        for (words, written) in [
            ("ett * to", "ett \\* to"),
            ("fil_navn og _ledd_", "fil_navn og \\_ledd\\_"),
            ("3 < 4 og <b>", "3 < 4 og \\<b>"),
            ("[1] og [2]", "[1] og [2]"),
            ("[ord](mål)", "\\[ord\\](mål)"),
        ] {
            let mut into = String::new();
            escape(words, &mut into);
            assert_eq!(into, written);
        }
    }

    #[test]
    fn a_paragraph_is_never_taken_for_something_else() {
        for (words, written) in [
            ("# krav", "\\# krav\n"),
            ("- ikke punkt", "\\- ikke punkt\n"),
            ("-5 grader", "-5 grader\n"),
            ("1. januar", "1\\. januar\n"),
            ("73.1 Lov", "73.1 Lov\n"),
            ("1.januar", "1.januar\n"),
            ("a\n- b", "a\n\\- b\n"),
        ] {
            let mut paper = Paper::default();
            paper.paragraph(words);
            assert_eq!(paper.finish(), written);
        }
    }

    #[test]
    fn blocks_are_apart_and_items_together() {
        let mut paper = Paper::default();
        paper.heading(2, "73.1 Lov");
        paper.item(0, "-", "ett");
        paper.item(1, "-", "to");
        paper.page();
        paper.paragraph("tre");
        paper.table(&[vec!["a|b".into(), "c\nd".into()], vec!["e".into()]]);
        assert_eq!(
            paper.finish(),
            "## 73.1 Lov\n\n- ett\n  - to\n\n\u{c}tre\n\n| a\\|b | c<br>d |\n| --- | --- |\n| e |  |\n"
        );
    }
}
