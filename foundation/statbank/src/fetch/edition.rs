use jsonstat::Dataset;
use kernel::Instant;

/// Utgave: when the figures of an answer were last changed, as the service writes it. Parts of two editions do not belong
/// together.
#[derive(Clone, Debug)]
pub(super) struct Edition(Option<String>);

impl Edition {
    pub fn of(dataset: &Dataset) -> Self {
        Self(dataset.about.updated.clone())
    }

    pub fn told(updated: Option<&str>) -> Self {
        Self(updated.map(str::to_owned))
    }

    /// Whether the service says which edition it is. What was kept without is never used: nobody knows when it is from.
    pub fn is_known(&self) -> bool {
        self.0.is_some()
    }

    /// The same text or, where both are moments, the same moment.
    pub fn is(&self, other: &Self) -> bool {
        let moment = |edition: &Self| edition.0.as_ref()?.parse::<Instant>().ok();
        self.0 == other.0 || moment(self).is_some_and(|one| moment(other) == Some(one))
    }
}

impl std::fmt::Display for Edition {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.0.as_deref().unwrap_or("unknown"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_moment_written_in_two_ways_is_one_edition() {
        for (one, other, same) in [
            (
                Some("2026-06-15T06:00:00Z"),
                Some("2026-06-15T06:00:00Z"),
                true,
            ),
            (
                Some("2026-06-15T06:00:00Z"),
                Some("2026-06-15T08:00:00+02:00"),
                true,
            ),
            (
                Some("2026-06-15T06:00:00Z"),
                Some("2026-06-15T06:00:01Z"),
                false,
            ),
            (Some("juni"), Some("juni"), true),
            (Some("juni"), Some("juli"), false),
            (Some("juni"), None, false),
            (None, None, true),
        ] {
            let (one, other) = (Edition::told(one), Edition::told(other));
            assert_eq!(one.is(&other), same, "{one} {other}");
        }
    }
}
