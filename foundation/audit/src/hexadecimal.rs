//! Bytes as text: hashes, keys and signatures stand in hexadecimal everywhere.

/// Two digits for each byte, in lower case.
pub(crate) fn write(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// Exactly `N` bytes, in digits of either case; `None` for anything else.
pub(crate) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
    }
    Some(bytes)
}

fn value(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        let bytes = [0, 1, 0x9a, 0xff];
        assert_eq!(write(&bytes), "00019aff");
        assert_eq!(read("00019aff"), Some(bytes));
        assert_eq!(read("00019AFF"), Some(bytes));
        for text in [
            "",
            "00019af",
            "00019aff00",
            "00019afg",
            "+0019aff",
            "0001 aff",
            "æ019aff",
        ] {
            assert_eq!(read::<4>(text), None, "{text}");
        }
    }
}
