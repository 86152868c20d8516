use texts::Tongue;

use crate::{
    filers::Filers,
    missing::Missing,
    preparation::{Preparation, Readiness},
};

/// Where the report stands on its way through two hands, for one reader.
pub(super) struct Step {
    /// Who prepared it, or that nobody has.
    pub told: String,
    /// What the reader's preparing it would be called; none who may not, or for whom there is no use in it.
    pub prepare: Option<&'static str>,
    pub missing: Missing,
}

/// Where the report stands, in words.
pub(super) fn told(filers: &Filers, readiness: Readiness, t: &Tongue) -> String {
    let with = |key| match filers.preparation() {
        Some(Preparation { name, at, .. }) => t.with(
            key,
            [("name", name.into()), ("moment", t.moment(*at).into())],
        ),
        None => t.say("reports-step-not-prepared"),
    };
    match readiness {
        Readiness::NotPrepared => t.say("reports-step-not-prepared"),
        Readiness::Changed => with("reports-step-changed"),
        Readiness::ByYourself => with("reports-step-by-yourself"),
        Readiness::ByAnother => with("reports-step-by-another"),
    }
}

/// What preparing it would be called, for one who may prepare and perhaps file. Who can file what another prepared has no use
/// for preparing it again.
pub(super) fn prepare(readiness: Readiness, is_filer: bool) -> Option<&'static str> {
    match readiness {
        Readiness::NotPrepared => Some("reports-prepare"),
        Readiness::Changed => Some("reports-prepare-again"),
        Readiness::ByAnother if !is_filer => Some("reports-prepare-instead"),
        Readiness::ByAnother | Readiness::ByYourself => None,
    }
}
