use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::NotReadable;

/// The text of a file, and whether its encoding had to be guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub from_windows_1252: bool,
}

/// Bytes → text: what a byte order mark says, what the page declares, UTF-8, otherwise Windows-1252.
///
/// A declared encoding is believed only when the bytes bear it out.
pub fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<Decoded, NotReadable> {
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes {
        let encoding = if bytes[0] == 0xFF { UTF_16LE } else { UTF_16BE };
        return checked(&encoding.decode(bytes).0, false);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return checked(text, false);
    }
    if let Some(encoding) = declared.filter(|encoding| encoding.is_single_byte()) {
        let (text, faults) = encoding.decode_without_bom_handling(bytes);
        if !faults {
            return checked(&text, false);
        }
    }
    windows_1252(bytes)
}

/// Windows-1252, except where a sequence is whole UTF-8: files pasted together from two programs have both.
fn windows_1252(bytes: &[u8]) -> Result<Decoded, NotReadable> {
    let mut text = String::with_capacity(bytes.len());
    let (mut offset, mut foreign, mut first) = (0, 0, None);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        offset += chunk.valid().len();
        if let Some(at) = chunk
            .invalid()
            .iter()
            .position(|byte| UNDEFINED_IN_1252.contains(byte))
        {
            return Err(binary(bytes, offset + at));
        }
        if !chunk.invalid().is_empty() {
            first.get_or_insert(offset);
        }
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        foreign += chunk.invalid().len();
        offset += chunk.invalid().len();
    }
    match first {
        Some(offset) if foreign * 4 > bytes.len() => Err(binary(bytes, offset)),
        _ => checked(&text, true),
    }
}

const UNDEFINED_IN_1252: [u8; 5] = [0x81, 0x8D, 0x8F, 0x90, 0x9D];

fn checked(text: &str, from_windows_1252: bool) -> Result<Decoded, NotReadable> {
    if let Some(offset) = text.bytes().position(no_text) {
        return Err(binary(text.as_bytes(), offset));
    }
    if text.trim().is_empty() {
        return Err(NotReadable::Empty);
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

fn binary(bytes: &[u8], offset: usize) -> NotReadable {
    let line = bytes[..offset]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
        + 1;
    NotReadable::Binary { offset, line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8], declared: Option<&'static Encoding>) -> (String, bool) {
        let decoded = decode(bytes, declared).unwrap();
        (decoded.text, decoded.from_windows_1252)
    }

    #[test]
    fn the_encodings_that_letters_come_in() {
        let windows = WINDOWS_1252.encode("Årsrapport – «krav»").0.into_owned();
        let utf_16: Vec<u8> = "\u{feff}Årsrapport"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let big_endian: Vec<u8> = "\u{feff}Årsrapport"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        let marked = "\u{feff}Årsrapport".as_bytes().to_vec();
        for (bytes, expected, guessed) in [
            ("Årsrapport".as_bytes().to_vec(), "Årsrapport", false),
            (marked, "Årsrapport", false),
            (windows, "Årsrapport – «krav»", true),
            (utf_16, "Årsrapport", false),
            (big_endian, "Årsrapport", false),
        ] {
            assert_eq!(text(&bytes, None), (expected.to_owned(), guessed));
        }
    }

    #[test]
    fn a_declared_encoding_is_believed_when_the_bytes_bear_it_out() {
        let latin_2 = encoding_rs::ISO_8859_2;
        assert_eq!(text(b"\xB1", Some(latin_2)).0, "ą");
        assert_eq!(text("æ".as_bytes(), Some(latin_2)).0, "æ");
    }

    #[test]
    fn two_encodings_in_one_file_are_both_read() {
        let mut bytes = "Første halvdel på UTF-8, med æ og ø.\n".as_bytes().to_vec();
        bytes.extend_from_slice(&WINDOWS_1252.encode("Andre halvdel: «krav» på år.").0);
        assert_eq!(
            text(&bytes, None),
            (
                "Første halvdel på UTF-8, med æ og ø.\nAndre halvdel: «krav» på år.".into(),
                true
            )
        );
    }

    #[test]
    fn what_is_no_text_says_so() {
        for (bytes, expected) in [
            (&b""[..], NotReadable::Empty),
            (b" \r\n\t ", NotReadable::Empty),
            (b"en\nto \x00", NotReadable::Binary { offset: 6, line: 2 }),
            (&[0xE6; 400], NotReadable::Binary { offset: 0, line: 1 }),
        ] {
            assert_eq!(decode(bytes, None), Err(expected));
        }
    }
}
