//! The JSON API: routes that declare the scope they ask of a key and are documented by what they are, requests checked
//! against that document with all faults at once, problems (RFC 9457), pages of lists, and writes that are done once.

mod answer;
mod caller;
mod check;
mod cursor;
mod document;
mod finish;
mod list;
mod problem;
mod problem_kind;
mod repeat;
mod routes;
mod types;

use database::{Migration, Rows, Table};
use texts::Source;

pub use answer::{Answer, json, made};
pub use caller::{Caller, KeyRing};
pub use check::{Asked, Sent, Speech, Version};
pub use cursor::Cursor;
pub use document::document;
pub use finish::{finish, hash_of};
pub use list::{LIMIT, Listed, Paging, cut};
pub use problem::Problem;
pub use problem_kind::ProblemKind;
pub use repeat::{Repeat, Taken, forget_old_answers, take};
pub use routes::{ApiRoutes, DeclaredOperation};
pub use types::{Date, Identity, Moment};
pub use utoipa_axum::routes;

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "api-0001",
    sql: include_str!("../migrations/0001.sql"),
}];

/// Whose rows the answers are; declared by the slice that has the keys.
pub const ANSWERS: Table = Table::new("api_answer", Rows::With(&[("key_id", "api_key")]));

pub const STATEMENTS: &[&[database::Statement]] = &[repeat::ALL];

pub const TEXTS: Source = Source {
    name: "api",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};
