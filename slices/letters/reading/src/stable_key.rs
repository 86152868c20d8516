use sha2::{Digest, Sha256};

use recognition::ItemKind;

/// The key of an item that does not move when items are added before it: 16 hexadecimal digits over
/// section, kind and the letters and digits of the text.
pub fn stable_key(section: &str, kind: ItemKind, text: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(section.as_bytes());
    hash.update([b'-', kind.letter() as u8, b'-']);
    for word in text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        hash.update(word.to_lowercase().as_bytes());
        hash.update(b" ");
    }
    hash.finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_capitals_do_not_change_the_key_but_words_and_place_do() {
        let key = stable_key("73.1", ItemKind::Requirement, "90 % av sakene.");
        assert_eq!(
            key,
            stable_key("73.1", ItemKind::Requirement, "90 %  AV sakene")
        );
        assert_eq!(key.len(), 16);
        for other in [
            stable_key("73.2", ItemKind::Requirement, "90 % av sakene"),
            stable_key("73.1", ItemKind::Assignment, "90 % av sakene"),
            stable_key("73.1", ItemKind::Requirement, "80 % av sakene"),
        ] {
            assert_ne!(key, other);
        }
    }
}
