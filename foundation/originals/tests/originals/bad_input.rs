//! What goes wrong: each file is refused with what is wrong, its place and the way out.

use originals::NotReadable;

use crate::built::{self, Word, p};

fn refused(bytes: &[u8]) -> NotReadable {
    originals::read(bytes).unwrap_err()
}

fn said(bytes: &[u8]) -> String {
    refused(bytes).to_string()
}

#[test]
fn a_word_document_with_a_password_says_so() {
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&file), NotReadable::PasswordProtected);
}

#[test]
fn a_word_document_cut_anywhere_is_refused() {
    let whole = crate::docx::everything().bytes();
    for length in (4..whole.len()).step_by(97) {
        assert_eq!(
            refused(&whole[..length]).code(),
            "damaged",
            "{length} bytes"
        );
    }
    assert!(said(&whole[..whole.len() / 2]).contains("avkortet"));
}

#[test]
fn a_package_says_what_is_missing_in_it() {
    for (situation, parts, code, word) in [
        (
            "no document",
            vec![("word/styles.xml", "<x/>")],
            "damaged",
            "word/document.xml mangler",
        ),
        (
            "not XML",
            vec![("word/document.xml", "<w:document><w:body>")],
            "damaged",
            "gyldig XML",
        ),
        (
            "no body",
            vec![("word/document.xml", "<document/>")],
            "damaged",
            "brødtekst",
        ),
        (
            "a spreadsheet",
            vec![("xl/workbook.xml", "<x/>")],
            "other-format",
            "regneark",
        ),
        (
            "OpenDocument",
            vec![("content.xml", "<x/>")],
            "other-format",
            "OpenDocument",
        ),
        (
            "any zip",
            vec![("brev.txt", "73.1")],
            "other-format",
            ".zip",
        ),
    ] {
        let parts: Vec<_> = parts
            .into_iter()
            .map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()))
            .collect();
        let refused = refused(&built::packed(&parts));
        assert_eq!(refused.code(), code, "{situation}");
        assert!(refused.to_string().contains(word), "{situation}: {refused}");
    }
}

#[test]
fn a_document_without_text_is_empty() {
    assert_eq!(refused(&Word::of(&p("", " ")).bytes()), NotReadable::Empty);
}

#[test]
fn small_files_that_become_enormous_are_refused() {
    let much = |filler: &str, times: usize| {
        let xml = format!(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{}</w:body></w:document>",
            filler.repeat(times)
        );
        let bytes = built::packed(&[("word/document.xml".to_owned(), xml.into_bytes())]);
        assert!(bytes.len() < originals::MAX_BYTES);
        refused(&bytes)
    };
    for (situation, refused) in [
        (
            "spaces without end",
            much("                                ", 2_000_000),
        ),
        ("elements without end", much("<w:p/>", 5_000_000)),
        ("many small elements", much("<a/>", 1_600_000)),
        ("levels without end", much("<w:p>", 100_000)),
    ] {
        assert!(
            ["bomb", "damaged"].contains(&refused.code()),
            "{situation}: {refused}"
        );
        assert!(
            refused.code() == "bomb" || situation.starts_with("levels"),
            "{situation}: {refused}"
        );
    }
}

#[test]
fn entities_that_grow_are_refused() {
    let xml = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document><w:body>&b;</w:body></w:document>";
    let parts = [("word/document.xml".to_owned(), xml.as_bytes().to_vec())];
    assert!(said(&built::packed(&parts)).contains("XML-entiteter"));
}

#[test]
fn a_package_of_too_many_parts_is_refused() {
    let parts: Vec<_> = (0..11_000)
        .map(|n| (format!("word/{n}.xml"), Vec::new()))
        .collect();
    assert!(said(&built::packed(&parts)).contains("11000 deler"));
}

#[test]
fn text_amplified_by_numbering_stays_small() {
    let pattern = "x".repeat(1_000_000);
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{pattern}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
    );
    let body = p("<w:numPr><w:numId w:val=\"1\"/></w:numPr>", "x").repeat(2000);
    let original = originals::read(&Word::of(&body).with("numbering", &numbering).bytes()).unwrap();
    assert!(original.text.len() < 100_000);
}

#[test]
fn files_too_large_or_of_other_kinds_say_what_to_do() {
    for (bytes, word) in [
        (vec![b'a'; originals::MAX_BYTES + 1], "høyst 20 MB"),
        (b"{\\rtf1 brev}".to_vec(), "RTF"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "bilde"),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx".to_vec(),
            "nettarkiv",
        ),
        (b"en\nto\n\x00\x01".to_vec(), "linje 3"),
        (b"  \n".to_vec(), "tom"),
    ] {
        let said = said(&bytes);
        assert!(said.contains(word), "{said}");
    }
}
