use crate::{Format, NotReadable};

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    Package,
    Text,
}

/// Formats that people send instead of a letter, known by how they begin.
const OTHERS: [(&[u8], &str); 8] = [
    (b"\x1f\x8b", "en pakket fil (.gz)"),
    (b"7z\xBC\xAF\x27\x1C", "en pakket fil (.7z)"),
    (b"Rar!\x1a\x07", "en pakket fil (.rar)"),
    (b"\x89PNG", "et bilde"),
    (b"\xFF\xD8\xFF", "et bilde"),
    (b"GIF8", "et bilde"),
    (b"II*\x00", "et bilde"),
    (b"MM\x00*", "et bilde"),
];

/// PDF allows other bytes before its mark; readers look within the first kilobyte.
const PDF_MARK_WITHIN: usize = 1024;

pub fn recognise(bytes: &[u8]) -> Result<Kind, NotReadable> {
    let start = &bytes[..bytes.len().min(PDF_MARK_WITHIN)];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Package);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(compound_file(bytes));
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(NotReadable::Rtf);
    }
    if let Some((_, name)) = OTHERS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(NotReadable::OtherFormat { name });
    }
    if is_pdf(start) {
        return Ok(Kind::Pdf);
    }
    Ok(Kind::Text)
}

/// `%PDF-` first on a line, so that a text that speaks of PDF is not taken for one.
fn is_pdf(start: &[u8]) -> bool {
    start.windows(6).enumerate().any(|(at, window)| {
        window.starts_with(b"%PDF-")
            && window[5].is_ascii_digit()
            && (at == 0 || !start[..at].iter().any(u8::is_ascii_alphabetic))
    })
}

/// The container of Office before 2007, and of encrypted documents since; its directory names its streams in UTF-16.
fn compound_file(bytes: &[u8]) -> NotReadable {
    let names = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if names("EncryptedPackage") {
        NotReadable::PasswordProtected
    } else if names("WordDocument") {
        NotReadable::OldWord
    } else {
        NotReadable::OtherFormat {
            name: "en eldre Office-fil",
        }
    }
}

/// Texts that are containers of something else.
pub fn other_text(text: &str) -> Option<&'static str> {
    let start: String = text.chars().take(2000).collect::<String>().to_lowercase();
    if start.contains("<w:worddocument") || start.contains("<pkg:package") {
        return Some("Word lagret som XML");
    }
    let mail = ["mime-version:", "content-type: multipart/", "received:"];
    let web_archive = mail
        .iter()
        .any(|head| start.starts_with(head) || start.contains(&format!("\n{head}")))
        && start.contains("multipart/");
    web_archive.then_some("et nettarkiv eller en e-post (.mht, .eml)")
}

const BEGINNINGS: [&str; 22] = [
    "!doctype html",
    "html",
    "head",
    "meta",
    "title",
    "body",
    "div",
    "main",
    "article",
    "section",
    "header",
    "nav",
    "h1",
    "h2",
    "h3",
    "p",
    "table",
    "ul",
    "ol",
    "dl",
    "span",
    "style",
];

/// A web page begins with a tag; Markdown may too, so a fragment with Markdown headings is not one.
pub fn is_html(text: &str) -> bool {
    let Some(start) = first_tag(text) else {
        return false;
    };
    let start: String = start.chars().take(20).collect::<String>().to_lowercase();
    let Some(at) = BEGINNINGS.iter().position(|name| {
        start.strip_prefix(name).is_some_and(|rest| {
            !rest.starts_with(|after: char| after.is_alphanumeric() || after == '-')
        })
    }) else {
        return false;
    };
    at < 2 || !text.lines().any(is_heading)
}

fn first_tag(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r', '\u{c}']);
    loop {
        let (skip, end) = if rest.starts_with("<!--") {
            (4, "-->")
        } else if rest.starts_with("<?") {
            (2, ">")
        } else {
            return rest.strip_prefix('<');
        };
        let close = rest[skip..].find(end)?;
        rest = rest[skip + close + end.len()..].trim_start();
    }
}

/// Markdown when any line is a heading, or there is bold or a link; otherwise text.
pub fn markdown_or_text(text: &str) -> Format {
    let bold = |line: &str| {
        line.split_once("**")
            .is_some_and(|(_, rest)| rest.contains("**"))
    };
    let link = |line: &str| {
        line.split_once("](")
            .is_some_and(|(before, after)| before.contains('[') && after.contains(')'))
    };
    if text
        .lines()
        .any(|line| is_heading(line) || bold(line) || link(line))
    {
        Format::Markdown
    } else {
        Format::Text
    }
}

fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - rest.len())) && rest.starts_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_their_content() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n"[..], Ok(Kind::Pdf)),
            (b"\xEF\xBB\xBF\r\n%PDF-1.4", Ok(Kind::Pdf)),
            (b"Skriv %PDF-1.4 i feltet", Ok(Kind::Text)),
            (b"PK\x03\x04rest", Ok(Kind::Package)),
            (b"{\\rtf1\\ansi", Err(NotReadable::Rtf)),
            (
                b"\x89PNG\r\n\x1a\n",
                Err(NotReadable::OtherFormat { name: "et bilde" }),
            ),
            (b"", Ok(Kind::Text)),
        ] {
            assert_eq!(recognise(bytes), kind);
        }
    }

    #[test]
    fn compound_files_say_what_they_hold() {
        let file = |name: &str| {
            let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
            bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
            recognise(&bytes).unwrap_err()
        };
        assert_eq!(file("EncryptedPackage"), NotReadable::PasswordProtected);
        assert_eq!(file("WordDocument"), NotReadable::OldWord);
        assert_eq!(file("Workbook").code(), "other-format");
    }

    #[test]
    fn a_web_page_begins_with_a_tag() {
        for (text, html) in [
            ("<!DOCTYPE html><p>x", true),
            ("\n<?xml version=\"1.0\"?>\n<!-- x -->\n<html>", true),
            ("<h1 id=\"x\">Brev</h1>", true),
            ("<div>\n\n# Brev\n\n</div>", false),
            ("<http://www.nav.no> er siden", false),
            ("<pre-utkast>", false),
            ("<!-- aldri lukket", false),
            ("73.1 < 73.2", false),
        ] {
            assert_eq!(is_html(text), html, "{text}");
        }
    }

    #[test]
    fn markdown_shows_itself() {
        for (text, format) in [
            ("Brev\n\n## 73.1 Lov", Format::Markdown),
            ("**Oppdrag**", Format::Markdown),
            ("se [loven](#)", Format::Markdown),
            ("73.1 Lov\n- Behandle saker", Format::Text),
            ("#krav ** og", Format::Text),
        ] {
            assert_eq!(markdown_or_text(text), format, "{text}");
        }
    }
}
