//! A row as bytes, the same whatever engine it comes from: each value with a letter for its kind and its length, so that
//! no text can move over a border.

use database::Value;

/// Writes the values behind each other. Portable values alone: ids, days and instants are text.
pub(crate) fn encode(values: &[Value], into: &mut Vec<u8>) {
    for value in values {
        match value {
            Value::Text(Some(text)) => sized(b't', text.as_bytes(), into),
            Value::Bytes(Some(bytes)) => sized(b'b', bytes, into),
            Value::Integer(Some(number)) => fixed(b'i', number.to_le_bytes(), into),
            Value::Real(Some(number)) => fixed(b'r', number.to_bits().to_le_bytes(), into),
            Value::YesNo(Some(true)) => into.push(b'y'),
            Value::YesNo(Some(false)) => into.push(b'n'),
            Value::Id(Some(id)) => sized(b't', id.to_string().as_bytes(), into),
            Value::Day(Some(day)) => sized(b't', day.to_string().as_bytes(), into),
            Value::Instant(Some(moment)) => sized(b't', moment.to_string().as_bytes(), into),
            _ => into.push(b'-'),
        }
    }
}

fn sized(kind: u8, bytes: &[u8], into: &mut Vec<u8>) {
    fixed(kind, (bytes.len() as u64).to_le_bytes(), into);
    into.extend_from_slice(bytes);
}

fn fixed(kind: u8, bytes: [u8; 8], into: &mut Vec<u8>) {
    into.push(kind);
    into.extend_from_slice(&bytes);
}

/// Reads the values back; `None` when the bytes are no row.
pub(crate) fn decode(mut bytes: &[u8]) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    while let Some((kind, rest)) = bytes.split_first() {
        bytes = rest;
        values.push(match kind {
            b't' => String::from_utf8(take_sized(&mut bytes)?.to_vec())
                .ok()?
                .into(),
            b'b' => take_sized(&mut bytes)?.into(),
            b'i' => i64::from_le_bytes(take_fixed(&mut bytes)?).into(),
            b'r' => f64::from_bits(u64::from_le_bytes(take_fixed(&mut bytes)?)).into(),
            b'y' => true.into(),
            b'n' => false.into(),
            b'-' => Value::Text(None),
            _ => return None,
        });
    }
    Some(values)
}

fn take_fixed(bytes: &mut &[u8]) -> Option<[u8; 8]> {
    let (taken, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(*taken)
}

fn take_sized<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = usize::try_from(u64::from_le_bytes(take_fixed(bytes)?)).ok()?;
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_as_it_was() {
        let row = vec![
            Value::from("æøå\n\"\0 𝒳"),
            Value::from(""),
            Value::from(i64::MIN),
            Value::from(-0.0),
            Value::from(f64::MIN_POSITIVE),
            Value::from(true),
            Value::from(false),
            Value::from(&[0u8, 255, 10][..]),
            Value::from(Vec::new()),
            Value::Text(None),
        ];
        let mut bytes = Vec::new();
        encode(&row, &mut bytes);
        assert_eq!(decode(&bytes), Some(row));
    }

    #[test]
    fn what_is_no_row_is_not_read() {
        let mut long = vec![b't'];
        long.extend_from_slice(&u64::MAX.to_le_bytes());
        for bytes in [&b"x"[..], b"i123", b"t\x05\0\0\0\0\0\0\0abc", &long] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn no_value_moves_over_a_border() {
        let told = |row: &[Value]| {
            let mut bytes = Vec::new();
            encode(row, &mut bytes);
            bytes
        };
        let one = told(&["ab".into(), "c".into()]);
        let other = told(&["a".into(), "bc".into()]);
        assert_ne!(one, other);
        assert_ne!(told(&[Value::Text(None)]), told(&["".into()]));
        assert_ne!(told(&["".into()]), told(&[Vec::new().into()]));
    }
}
