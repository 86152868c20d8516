//! Avtrykk: the hash by which something is known again.

use sha2::{Digest, Sha256};

use crate::computing::Value;

/// Of a file.
pub fn file_hash(file: &[u8]) -> String {
    let hash: [u8; 32] = Sha256::digest(file).into();
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Of an indicator's figures: what is shown, where and in which year. Other figures have another.
pub fn figures_hash(all: &[Value]) -> String {
    let mut bytes = Vec::new();
    for one in all {
        let mark = one.mark.map_or("", |mark| mark.code());
        bytes.extend_from_slice(one.region.code().as_bytes());
        bytes.extend_from_slice(mark.as_bytes());
        bytes.extend_from_slice(&one.year.to_le_bytes());
        for number in [one.part, one.whole, one.number] {
            bytes.extend_from_slice(&number.map_or(u64::MAX, f64::to_bits).to_le_bytes());
        }
    }
    file_hash(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{computing::Note, mark::Mark, region::Region};

    fn value() -> Value {
        Value {
            region: Region::Municipality("4601".to_owned()),
            year: 2025,
            part: Some(3.0),
            whole: Some(9.0),
            number: Some(0.5),
            mark: None,
            note: Note::default(),
            covered: 1,
            members: 1,
        }
    }

    #[test]
    fn figures_that_differ_in_anything_shown_have_another_hash() {
        let one = value();
        let others = [
            (
                "place",
                Value {
                    region: Region::Nation,
                    ..value()
                },
            ),
            (
                "year",
                Value {
                    year: 2024,
                    ..value()
                },
            ),
            (
                "part",
                Value {
                    part: None,
                    ..value()
                },
            ),
            (
                "whole",
                Value {
                    whole: Some(8.0),
                    ..value()
                },
            ),
            (
                "number",
                Value {
                    number: Some(0.25),
                    ..value()
                },
            ),
            (
                "mark",
                Value {
                    mark: Some(Mark::Break),
                    ..value()
                },
            ),
        ];
        let own = figures_hash(std::slice::from_ref(&one));
        assert_eq!(own, figures_hash(&[value()]));
        for (what, other) in others {
            assert_ne!(own, figures_hash(&[other]), "{what}");
        }
    }
}
