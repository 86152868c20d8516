//! The codes of letters as the API writes them.

use serde::Serialize;
use slice::Standing;
use utoipa::ToSchema;

use crate::{
    addressing::{Addressing, Binds},
    letter::LetterStatus,
    reading::ItemKind,
};

/// Whether a letter steers its year or was replaced by another.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum LetterState {
    Published,
    Replaced,
}

impl From<LetterStatus> for LetterState {
    fn from(status: LetterStatus) -> Self {
        match status {
            LetterStatus::Replaced => Self::Replaced,
            LetterStatus::Draft | LetterStatus::Published => Self::Published,
        }
    }
}

/// What an item of a letter is.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ItemKind)]
pub(super) enum Kind {
    Introduction,
    Assignment,
    Funding,
    Background,
    Requirement,
    Reporting,
}

impl From<ItemKind> for Kind {
    fn from(kind: ItemKind) -> Self {
        match kind {
            ItemKind::Introduction => Self::Introduction,
            ItemKind::Assignment => Self::Assignment,
            ItemKind::Funding => Self::Funding,
            ItemKind::Background => Self::Background,
            ItemKind::Requirement => Self::Requirement,
            ItemKind::Reporting => Self::Reporting,
        }
    }
}

/// Whom the words of an item bind: every office, those it names, or whom it leaves open.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Addressing)]
pub(super) enum Addressed {
    All,
    Named,
    Open,
}

impl From<&Addressing> for Addressed {
    fn from(addressing: &Addressing) -> Self {
        match addressing {
            Addressing::All => Self::All,
            Addressing::Named(_) => Self::Named,
            Addressing::Open => Self::Open,
        }
    }
}

/// Whether an item binds the office that is asked about.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Binds)]
pub(super) enum Bound {
    Us,
    Others,
    Undecided,
}

impl From<Binds> for Bound {
    fn from(binds: Binds) -> Self {
        match binds {
            Binds::Us => Self::Us,
            Binds::Others => Self::Others,
            Binds::Undecided => Self::Undecided,
        }
    }
}

/// How a requirement stands: reached, not reached but still reachable, missed, measured without a target, or not measured.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Standing)]
pub(super) enum Stands {
    Reached,
    Reachable,
    Missed,
    NoTarget,
    NotMeasured,
}

impl From<Standing> for Stands {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Reached => Self::Reached,
            Standing::Reachable => Self::Reachable,
            Standing::Missed => Self::Missed,
            Standing::NoTarget => Self::NoTarget,
            Standing::NotMeasured => Self::NotMeasured,
        }
    }
}
