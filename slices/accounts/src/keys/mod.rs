//! API-nøkler: what other programs come with instead of a person. Stored as hashes only.

mod event;
mod key;
mod making;
mod operating;
mod queries;
mod ring;

use database::Statement;

pub(crate) use event::key_event;
pub(crate) use key::{ApiKey, Holds};
pub use key::{LONGEST_DAYS, Made};
pub use making::{KeyRefused, WantedKey, make_key};
pub(crate) use making::{NAME_LENGTH, store};
pub use operating::{ListedKey, NotRevoked, list_keys, revoke_key};
pub(crate) use queries::{keys_of, mark_revoked};
pub(crate) use ring::find;

pub(crate) const STATEMENTS: &[Statement] = queries::ALL;
