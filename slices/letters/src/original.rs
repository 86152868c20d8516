use originals::Format;
use sha2::{Digest as _, Sha256};

/// Original: the file that a letter came as, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptOriginal {
    pub name: String,
    /// The code of its format.
    pub format: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
}

/// The file with its bytes.
#[derive(Clone, Debug)]
pub struct KeptFile {
    pub original: KeptOriginal,
    pub bytes: Vec<u8>,
}

impl KeptFile {
    /// The file under the last part of its name, for its sender's machine may have told a whole path; with an ending of the
    /// format that its content has, so that nobody who fetches it opens it as something else.
    pub fn new(name: &str, format: Format, bytes: Vec<u8>) -> Self {
        Self {
            original: KeptOriginal {
                name: kept_name(name, format),
                format: format.code().to_owned(),
                sha256: hexadecimal(&Sha256::digest(&bytes)),
            },
            bytes,
        }
    }
}

fn kept_name(name: &str, format: Format) -> String {
    const LONGEST: usize = 200;
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible = name.chars().filter(|sign| !sign.is_control());
    let name: String = visible.take(LONGEST).collect();
    let endings = endings(format);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let fits = |ending: &str| endings.iter().any(|own| own.eq_ignore_ascii_case(ending));
    if ending.is_some_and(fits) {
        return name;
    }
    format!("{name}.{}", endings[0])
}

/// What files of the format are called, the usual one first.
const fn endings(format: Format) -> &'static [&'static str] {
    match format {
        Format::Markdown => &["md", "markdown", "txt"],
        Format::Text => &["txt", "text", "md"],
        Format::Html => &["html", "htm"],
        Format::Docx => &["docx"],
        Format::Pdf => &["pdf"],
    }
}

pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kept_name_ends_as_the_content_does() {
        for (name, format, kept) in [
            ("brev 2026.pdf", Format::Pdf, "brev 2026.pdf"),
            ("BREV.PDF", Format::Pdf, "BREV.PDF"),
            ("brev.docx", Format::Pdf, "brev.docx.pdf"),
            ("brev.pdf.exe", Format::Pdf, "brev.pdf.exe.pdf"),
            ("brev", Format::Docx, "brev.docx"),
            ("side.htm", Format::Html, "side.htm"),
            ("side.txt", Format::Html, "side.txt.html"),
            ("notat.txt", Format::Markdown, "notat.txt"),
            ("C:\\brev\\2026.hta", Format::Text, "2026.hta.txt"),
            ("../\u{7}brev.html", Format::Html, "brev.html"),
        ] {
            assert_eq!(kept_name(name, format), kept, "{name}");
        }
    }
}
