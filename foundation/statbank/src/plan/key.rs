use std::fmt;

use sha2::{Digest as _, Sha256};

use crate::{Selection, Service, TableId};

/// Nøkkel: by which a finished part is kept. It stands for the service, its language, the table and the selection, and is
/// the same after a restart: 64 hexadecimal digits. Which edition of the figures a part holds is not in it but in the part.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PartKey(String);

impl PartKey {
    pub(super) fn of(service: &Service, table: &TableId, selection: &Selection) -> Self {
        let mut digest = Sha256::new();
        let language = service.language().code();
        for text in [service.base(), language, table.as_str()] {
            tell(&mut digest, text);
        }
        for chosen in selection.chosen() {
            tell(&mut digest, &chosen.dimension);
            digest.update(length(chosen.codes.len()));
            chosen.codes.iter().for_each(|code| tell(&mut digest, code));
        }
        let digits = digest.finalize();
        Self(digits.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// With its length before it, so that no two ways of cutting a text are the same.
fn tell(digest: &mut Sha256, text: &str) {
    digest.update(length(text.len()));
    digest.update(text.as_bytes());
}

/// The same on machines of every width.
fn length(length: usize) -> [u8; 8] {
    u64::try_from(length).unwrap_or(u64::MAX).to_le_bytes()
}

impl fmt::Display for PartKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, selection::Chosen};
    use std::collections::HashSet;

    fn key(service: &Service, table: &str, chosen: &[(&str, &[&str])]) -> PartKey {
        let chosen = chosen.iter().map(|(dimension, codes)| Chosen {
            dimension: (*dimension).to_owned(),
            codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        });
        PartKey::of(
            service,
            &table.parse().unwrap(),
            &Selection::new(chosen.collect()),
        )
    }

    #[test]
    fn whatever_differs_has_another_key() {
        let (first, second) = (
            Service::statistics_norway_1(),
            Service::statistics_norway_2(),
        );
        let english = second.clone().in_language(Language::English);
        let keys = [
            key(&first, "05300", &[("A", &["1", "2"])]),
            key(&second, "05300", &[("A", &["1", "2"])]),
            key(&english, "05300", &[("A", &["1", "2"])]),
            key(&second, "05301", &[("A", &["1", "2"])]),
            key(&second, "05300", &[("A", &["12"])]),
            key(&second, "05300", &[("A", &["1"]), ("2", &[])]),
            key(&second, "05300", &[("A", &["2", "1"])]),
        ];
        let different: HashSet<&PartKey> = keys.iter().collect();
        assert_eq!(different.len(), keys.len());
    }

    #[test]
    fn a_key_is_the_same_after_a_restart() {
        let key = key(
            &Service::statistics_norway_2(),
            "05300",
            &[("Tid", &["2021"])],
        );
        assert_eq!(key.as_str().len(), 64);
        assert_eq!(
            key.as_str(),
            "e37b578bc61eccb79d468f45051e12c349c80e1ba3a8e766b52af2912c390875"
        );
    }
}
