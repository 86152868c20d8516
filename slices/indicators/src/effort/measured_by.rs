use crate::need::Country;

/// Målestokk: what the efforts of a municipality are divided by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeasuredBy {
    /// Per 1 000 inhabitants.
    #[default]
    People,
    /// Per 100 recipients of social assistance.
    Recipients,
    /// The number itself: every municipality counts as much.
    Municipality,
}

impl MeasuredBy {
    pub const ALL: [Self; 3] = [Self::People, Self::Recipients, Self::Municipality];

    /// As in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::People => "innbyggere",
            Self::Recipients => "mottakere",
            Self::Municipality => "antall",
        }
    }

    pub fn of_code(code: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.code() == code).unwrap_or_default()
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::People => "indicators-effort-per-people",
            Self::Recipients => "indicators-effort-per-recipients",
            Self::Municipality => "indicators-effort-per-municipality",
        }
    }

    /// How many there are of what it is divided by, in the unit told: thousands of people, hundreds of recipients.
    pub fn size(self, country: &Country, municipality: &str) -> Option<f64> {
        match self {
            Self::People => country.people(municipality).map(|people| people / 1000.0),
            Self::Recipients => {
                let indicator = country.indicator("social-assistance")?;
                let recipients = country.value(indicator.id, municipality)?;
                // What is hidden or missing in the figure is so here too.
                recipients.number?;
                recipients
                    .part
                    .filter(|part| *part > 0.0)
                    .map(|part| part / 100.0)
            }
            Self::Municipality => Some(1.0),
        }
    }
}
