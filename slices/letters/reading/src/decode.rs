use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::NotALetter;

/// The largest file that is read: 10 MB, some three hundred times the letters we know.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;

/// The text of a file, and whether its encoding had to be guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub from_windows_1252: bool,
}

/// Formats that people upload instead of text, known by how they begin.
const OTHER_FORMATS: [(&[u8], &str); 5] = [
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word-fil eller et annet pakket dokument"),
    (b"\xD0\xCF\x11\xE0", "eldre Word-fil"),
    (b"{\\rtf", "RTF-fil"),
    (b"\x1f\x8b", "pakket fil"),
];

/// Bytes → text: UTF-8 with or without byte order mark, UTF-16 with one, otherwise Windows-1252.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotALetter> {
    if bytes.len() > MAX_BYTES {
        return Err(NotALetter::TooLarge { bytes: bytes.len() });
    }
    if let Some((_, name)) = OTHER_FORMATS
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
    {
        return Err(NotALetter::OtherFormat { name });
    }
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes {
        let encoding = if bytes[0] == 0xFF { UTF_16LE } else { UTF_16BE };
        return checked(&encoding.decode(bytes).0, false);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => checked(text, false),
        Err(_) => windows_1252(bytes),
    }
}

fn windows_1252(bytes: &[u8]) -> Result<Decoded, NotALetter> {
    if let Some(offset) = bytes
        .iter()
        .position(|byte| no_text(*byte) || UNDEFINED_IN_1252.contains(byte))
    {
        return Err(NotALetter::Binary {
            offset,
            line: line_of(bytes, offset),
        });
    }
    let above_ascii = bytes.iter().filter(|byte| **byte >= 0x80).count();
    if above_ascii * 4 > bytes.len() {
        let offset = bytes.iter().position(|byte| *byte >= 0x80).unwrap_or(0);
        return Err(NotALetter::Binary {
            offset,
            line: line_of(bytes, offset),
        });
    }
    checked(&WINDOWS_1252.decode_without_bom_handling(bytes).0, true)
}

const UNDEFINED_IN_1252: [u8; 5] = [0x81, 0x8D, 0x8F, 0x90, 0x9D];

fn checked(text: &str, from_windows_1252: bool) -> Result<Decoded, NotALetter> {
    if let Some(offset) = text.bytes().position(no_text) {
        return Err(NotALetter::Binary {
            offset,
            line: line_of(text.as_bytes(), offset),
        });
    }
    if text.trim().is_empty() {
        return Err(NotALetter::Empty);
    }
    Ok(Decoded {
        text: text.to_owned(),
        from_windows_1252,
    })
}

/// Control characters other than tab, line feed, vertical tab, form feed and carriage return.
fn no_text(byte: u8) -> bool {
    byte < 0x09 || (0x0E..0x20).contains(&byte) || byte == 0x7F
}

fn line_of(bytes: &[u8], offset: usize) -> usize {
    bytes[..offset]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_that_letters_come_in() {
        let windows = WINDOWS_1252.encode("Årsrapport – «krav»").0.into_owned();
        let utf_16: Vec<u8> = "\u{feff}Årsrapport"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for (bytes, text, guessed) in [
            ("Årsrapport".as_bytes().to_vec(), "Årsrapport", false),
            (
                "\u{feff}Årsrapport".as_bytes().to_vec(),
                "Årsrapport",
                false,
            ),
            (windows, "Årsrapport – «krav»", true),
            (utf_16, "Årsrapport", false),
        ] {
            assert_eq!(
                decode(&bytes),
                Ok(Decoded {
                    text: text.into(),
                    from_windows_1252: guessed
                })
            );
        }
    }

    #[test]
    fn what_is_no_text_says_so() {
        assert_eq!(decode(b""), Err(NotALetter::Empty));
        assert_eq!(decode(b" \r\n\t "), Err(NotALetter::Empty));
        assert_eq!(
            decode(b"en\nto \x00"),
            Err(NotALetter::Binary { offset: 6, line: 2 })
        );
        assert!(matches!(
            decode(b"%PDF-1.7 ..."),
            Err(NotALetter::OtherFormat { name: "PDF" })
        ));
        assert!(matches!(
            decode(&[0xE6; 400]),
            Err(NotALetter::Binary { .. })
        ));
        let noise: Vec<u8> = (0..50_000_000u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        assert_eq!(
            decode(&noise),
            Err(NotALetter::TooLarge { bytes: 50_000_000 })
        );
        assert!(matches!(
            decode(&noise[..MAX_BYTES]),
            Err(NotALetter::Binary { .. })
        ));
    }
}
