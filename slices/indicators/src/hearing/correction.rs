use kernel::{Id, Instant, coded};

coded! {
    /// Tilstand: how far the office has come with a correction.
    CorrectionState {
        Suggested = "suggested", "indicators-profile-suggested";
        Accepted = "accepted", "indicators-profile-accepted";
        Declined = "declined", "indicators-profile-declined";
    }
}

/// Rettelse: what a municipality says is wrong with a figure in its profile, and what the office answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    pub id: Id,
    pub municipality: Id,
    pub indicator: Id,
    pub year: i32,
    /// The figure as it was shown then; sources revise theirs.
    pub number: Option<f64>,
    /// What is wrong with it.
    pub wrong: String,
    /// What it should be.
    pub correct: String,
    /// Where that is known from.
    pub basis: String,
    pub suggested_at: Instant,
    /// By name, as it stands in the log.
    pub suggested_by: String,
    pub state: CorrectionState,
    pub answered_at: Option<Instant>,
    pub answered_by: String,
    /// What is told beside the figure when it was accepted; why not when it was declined.
    pub answer: String,
    pub version: i64,
}

impl CorrectionState {
    /// By shape: what waits for the office stands out.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Suggested => "warn",
            Self::Accepted => "good",
            Self::Declined => "none",
        }
    }
}
