//! Letters and how their requirements stand, for other systems.

mod codes;
mod figure;
mod letter;
mod letters;
mod original;
mod rows;
mod status;

use access::{ApiAccess, ApiScope};
use api::{ApiRoutes, Problem, ProblemKind, routes};
use kernel::Id;

use crate::letter::{Letter, LetterStatus};

const LETTERS: ApiAccess = ApiAccess::Scopes(&[ApiScope::ReadLetters]);
const STATUS: ApiAccess = ApiAccess::Scopes(&[ApiScope::ReadStatus]);
/// The rows of a figure are cases, so the key must be one that may see them.
const ROWS: ApiAccess = ApiAccess::Scopes(&[ApiScope::ReadStatus, ApiScope::ReadCases]);

pub(crate) fn api() -> ApiRoutes {
    ApiRoutes::new()
        .route(LETTERS, routes!(letters::letters))
        .route(LETTERS, routes!(letter::letter))
        .route(LETTERS, routes!(original::original))
        .route(STATUS, routes!(status::status))
        .route(ROWS, routes!(rows::rows))
}

/// Lets a key of the office see the letter: another office's is not there, and a draft is for the people who work on it.
fn visible(letter: Option<Letter>, office: Id) -> Result<Letter, Problem> {
    let is_seen = |letter: &Letter| {
        letter.status != LetterStatus::Draft && letter.office.is_none_or(|owner| owner == office)
    };
    letter
        .filter(is_seen)
        .ok_or(Problem::new(ProblemKind::NotFound))
}
