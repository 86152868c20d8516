/// The form of a paragraph, defined once in the document's styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Normal,
    Title,
    Subtitle,
    Author,
    Heading(usize),
    Caption,
    Quote,
    Note,
    ListBullet,
}

impl Style {
    /// Headings have four levels; what lies deeper is of the fourth.
    pub fn heading(level: usize) -> Self {
        Self::Heading(level.clamp(1, 4))
    }

    fn id(self) -> String {
        match self {
            Self::Heading(level) => format!("Heading{level}"),
            other => format!("{other:?}"),
        }
    }
}

/// How words stand in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Plain,
    Strong,
    Struck,
    Underlined,
}

/// A paragraph as it is written.
pub struct Paragraph {
    properties: String,
    runs: String,
}

impl Paragraph {
    pub fn new(style: Style) -> Self {
        let list = match style {
            Style::ListBullet => "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
            _ => "",
        };
        Self {
            properties: format!("<w:pStyle w:val=\"{}\"/>{list}", style.id()),
            runs: String::new(),
        }
    }

    pub fn right(mut self) -> Self {
        self.properties += "<w:jc w:val=\"right\"/>";
        self
    }

    pub fn text(self, text: &str) -> Self {
        self.run(text, Look::Plain)
    }

    pub fn strong(self, text: &str) -> Self {
        self.run(text, Look::Strong)
    }

    pub fn run(mut self, text: &str, look: Look) -> Self {
        let look = match look {
            Look::Plain => "",
            Look::Strong => "<w:rPr><w:b/></w:rPr>",
            Look::Struck => "<w:rPr><w:strike/><w:color w:val=\"A32A21\"/></w:rPr>",
            Look::Underlined => "<w:rPr><w:color w:val=\"11693F\"/><w:u w:val=\"single\"/></w:rPr>",
        };
        let words = escaped(text);
        self.runs += &format!("<w:r>{look}<w:t xml:space=\"preserve\">{words}</w:t></w:r>");
        self
    }

    pub fn done(self) -> String {
        format!("<w:p><w:pPr>{}</w:pPr>{}</w:p>", self.properties, self.runs)
    }
}

/// The text as XML can hold it: signs that mean something written out, signs that XML forbids left out.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\n' | '\r' | '\t' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_text() {
        for (text, expected) in [
            ("A & B", "A &amp; B"),
            ("</w:t><w:br/>", "&lt;/w:t&gt;&lt;w:br/&gt;"),
            ("\"sitat\"", "&quot;sitat&quot;"),
            (
                "null\u{0}, bjelle\u{7}, slutt\u{ffff}",
                "null, bjelle, slutt",
            ),
            ("to\nlinjer", "to linjer"),
            ("blåbær 😀", "blåbær 😀"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
