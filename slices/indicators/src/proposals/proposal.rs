use kernel::{Id, Instant, coded};
use register::{Field, Said};
use serde_json::{Value, json};

coded! {
    /// Forslagstilstand: where a proposal stands.
    ProposalState {
        Proposed = "proposed", "catalogue-state-proposed";
        Recommended = "recommended", "catalogue-state-recommended";
        NotRecommended = "not_recommended", "catalogue-state-not-recommended";
    }
}

impl ProposalState {
    /// By shape: what waits for an answer stands out.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Proposed => "warn",
            Self::Recommended => "good",
            Self::NotRecommended => "none",
        }
    }
}

/// Forslag: a local indicator that an office wants municipalities to be able to have on their scorecards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: Id,
    pub office: Id,
    pub said: Proposed,
    pub proposed_at: Instant,
    /// By name, which the own office alone sees.
    pub proposed_by: String,
    pub state: ProposalState,
    /// Why it is recommended or not.
    pub answer: String,
    pub answered_at: Option<Instant>,
    pub version: i64,
}

/// What the form of a proposal says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub name: String,
    pub measures: String,
    pub numerator: String,
    pub denominator: String,
    pub collected_by: String,
    pub why: String,
}

/// Innlegg: what somebody says of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub id: Id,
    pub proposal: Id,
    /// None where the directorate says it.
    pub office: Option<Id>,
    pub said_at: Instant,
    pub said_by: String,
    pub comment: String,
}

/// How the log of a proposal is told.
pub const FIELDS: &[Field] = &[
    Field::new("name", "catalogue-name", Said::Plain),
    Field::new("measures", "catalogue-measures", Said::Plain),
    Field::new("numerator", "catalogue-numerator", Said::Plain),
    Field::new("denominator", "catalogue-denominator", Said::Plain),
    Field::new("collected_by", "catalogue-collected-by", Said::Plain),
    Field::new("why", "catalogue-why", Said::Plain),
    Field::new(
        "state",
        "indicators-state",
        Said::Word(|code| Some(code.parse::<ProposalState>().ok()?.key())),
    ),
    Field::new("answer", "catalogue-reason", Said::Plain),
    Field::new("comment", "catalogue-comment", Said::Plain),
];

impl Proposal {
    pub fn href(id: Id) -> String {
        format!("/levekar/forslag/{id}")
    }

    /// What the log keeps when it is proposed.
    pub fn facts(&self) -> Value {
        let said = &self.said;
        json!({
            "name": said.name,
            "measures": said.measures,
            "numerator": said.numerator,
            "denominator": said.denominator,
            "collected_by": said.collected_by,
            "why": said.why,
        })
    }

    /// What the log keeps before and after it is answered.
    pub fn standing(&self) -> Value {
        json!({ "state": self.state.code(), "answer": self.answer })
    }
}
