use std::time::Duration;

use jsonstat::NotRead;

use crate::{Excerpt, NoAnswer, Refusal, ShelfFault, TableId, Why, check::OtherThanAsked};

/// Why there are no figures.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error("{0}")]
    NoAnswer(#[from] NoAnswer),
    #[error("{0}")]
    Refused(#[from] Refusal),
    #[error("the answer is {content_type}, not JSON: «{said}»")]
    NotJson { content_type: String, said: Excerpt },
    #[error("{0}")]
    NotUnderstood(#[from] NotUnderstood),
    #[error("the answer is not what was asked for: {0}")]
    OtherThanAsked(#[from] OtherThanAsked),
    /// The figures were changed while they were fetched, and once more while they were fetched anew.
    #[error("the table was changed again while it was fetched: first {before}, then {after}")]
    Changed { before: String, after: String },
    #[error("finished parts cannot be kept: {0}")]
    Shelf(#[from] ShelfFault),
    /// The address of the service, as it is configured.
    #[error("«{0}» is no address")]
    NoAddress(String),
    #[error("services of this kind have no table «{0}»")]
    NotOfThisService(TableId),
    #[error("the plan was made for another service")]
    OtherPlan,
    #[error("the parts do not fit together: {0}")]
    Together(String),
}

/// Why an answer cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum NotUnderstood {
    #[error("the answer is cut off")]
    CutOff,
    #[error("the answer has another form than expected: {0}")]
    Other(String),
    #[error("the service answers with an error: {0}")]
    SaysError(Excerpt),
    #[error("{0}")]
    Dataset(#[from] NotRead),
    #[error("dimension «{dimension}» has {codes} codes and {texts} texts")]
    Texts {
        dimension: String,
        codes: usize,
        texts: usize,
    },
    #[error("dimension «{0}» has no category")]
    Empty(String),
    #[error("the table has no dimensions")]
    NoDimensions,
    #[error("«{0}» is not a day")]
    NotADay(String),
}

/// Råd: what whoever wanted the figures can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// It may go better later, as much later as the service says. Statistics Norway also answers 503 where an extract takes
    /// it more than a minute: if that comes back, choose fewer.
    TryLater(Option<Duration>),
    /// The table is another than it was when its dimensions were read: read them anew and choose again.
    ReadTheTableAnew,
    /// The service gives less at once than its allowance says here: give it a smaller one and plan anew.
    PlanSmaller,
    /// There is no such table at this service: look its number up again.
    LookTheTableUp,
    /// The program is not set up for it: its way out, a proxy on the way, or the service's address.
    SeeToTheSetup,
    /// The service answers in a form that the program does not know: the program must be changed.
    ReportTheForm,
    /// Make room where finished parts are kept, or see to its rights.
    SeeToTheShelf,
}

impl Problem {
    pub fn advice(&self) -> Advice {
        match self {
            Self::NoAnswer(NoAnswer::TooLarge) => Advice::PlanSmaller,
            Self::NoAnswer(NoAnswer::NotAllowed) => Advice::SeeToTheSetup,
            Self::NoAnswer(_) | Self::Changed { .. } => Advice::TryLater(None),
            Self::NotUnderstood(NotUnderstood::CutOff) => Advice::TryLater(None),
            Self::Refused(refusal) => refusal.advice(),
            Self::OtherThanAsked(_)
            | Self::NotUnderstood(NotUnderstood::Dataset(NotRead::TooMuch(_))) => {
                Advice::ReadTheTableAnew
            }
            Self::NotJson { .. } | Self::NotUnderstood(_) | Self::Together(_) => {
                Advice::ReportTheForm
            }
            Self::Shelf(_) => Advice::SeeToTheShelf,
            Self::NoAddress(_) => Advice::SeeToTheSetup,
            Self::NotOfThisService(_) => Advice::LookTheTableUp,
            Self::OtherPlan => Advice::ReadTheTableAnew,
        }
    }

    /// Whether it may go better when it is tried once more.
    pub(crate) fn passes(&self) -> bool {
        match self {
            Self::NoAnswer(no) => no.passes(),
            Self::Refused(refusal) => refusal.why.passes(),
            Self::NotUnderstood(NotUnderstood::CutOff) => true,
            _ => false,
        }
    }
}

impl Refusal {
    fn advice(&self) -> Advice {
        match self.why {
            Why::TooManyCells => Advice::PlanSmaller,
            Why::TooOften | Why::OutOfOrder => Advice::TryLater(self.wait),
            Why::NotThere => Advice::LookTheTableUp,
            Why::Elsewhere | Why::NotLetIn => Advice::SeeToTheSetup,
            Why::NotTaken => Advice::ReadTheTableAnew,
        }
    }
}
