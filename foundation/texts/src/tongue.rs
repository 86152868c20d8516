use std::{fmt, sync::Arc};

use kernel::{Day, Instant, Language, Share};

use crate::{Argument, Catalogue, writing};

/// The texts, numbers and days in the language of one reader.
#[derive(Clone)]
pub struct Tongue {
    catalogue: Arc<Catalogue>,
    language: Language,
}

impl Tongue {
    pub(crate) fn new(catalogue: Arc<Catalogue>, language: Language) -> Self {
        Self {
            catalogue,
            language,
        }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The text that stands under the key.
    pub fn say(&self, key: &str) -> String {
        self.catalogue.text(self.language, key, &[])
    }

    /// The text told with values.
    pub fn with<'a>(
        &self,
        key: &str,
        arguments: impl IntoIterator<Item = (&'a str, Argument)>,
    ) -> String {
        let arguments: Vec<_> = arguments.into_iter().collect();
        self.catalogue.text(self.language, key, &arguments)
    }

    /// `12 345`
    pub fn number<N: TryInto<i64>>(&self, number: N) -> String {
        writing::whole(self.language, number.try_into().unwrap_or(i64::MAX))
    }

    /// Tenths with one decimal: 873 → `87,3`
    pub fn tenths(&self, tenths: i64) -> String {
        writing::tenths(self.language, tenths)
    }

    /// With so many decimals, at most nine: `1 234,50`
    pub fn decimal(&self, number: f64, decimals: u32) -> String {
        writing::decimal(self.language, number, decimals)
    }

    /// `87,3 %`
    pub fn percent(&self, share: Share) -> String {
        writing::percent(self.language, share)
    }

    /// `30.04.2026`
    pub fn day(&self, day: Day) -> String {
        writing::day(self.language, day)
    }

    /// `30.04.2026 kl. 14.05`
    pub fn moment(&self, moment: Instant) -> String {
        writing::moment(self.language, moment)
    }
}

impl fmt::Debug for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Tongue").field(&self.language).finish()
    }
}
