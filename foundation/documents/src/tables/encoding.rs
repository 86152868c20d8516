use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file in UTF-8 (with or without its mark), UTF-16 with its mark, or else Windows-1252.
///
/// `None` where the bytes are no text: they hold signs that no text holds.
pub(super) fn text_of(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let (encoding, skip) = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => (UTF_8, 3),
        [0xFF, 0xFE, ..] => (UTF_16LE, 2),
        [0xFE, 0xFF, ..] => (UTF_16BE, 2),
        _ if std::str::from_utf8(bytes).is_ok() => (UTF_8, 0),
        _ => (WINDOWS_1252, 0),
    };
    let (text, broken) = encoding.decode_without_bom_handling(&bytes[skip..]);
    let control = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t');
    (!broken && !text.chars().any(control)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_letters_are_read_from_every_encoding_in_use() {
        let utf16: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain("blåbær".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for bytes in [
            b"bl\xe5b\xe6r".as_slice(),
            "blåbær".as_bytes(),
            "\u{feff}blåbær".as_bytes(),
            &utf16,
        ] {
            assert_eq!(text_of(bytes).as_deref(), Some("blåbær"), "{bytes:?}");
        }
    }

    #[test]
    fn noise_is_no_text() {
        assert_eq!(text_of(&[0, 1, 2, 0xFF, 0xFE, 7]), None);
        assert_eq!(text_of(b"%PDF-1.7\n\x00\x01"), None);
    }
}
