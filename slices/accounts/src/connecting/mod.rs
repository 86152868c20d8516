//! Kobling: tying an account to the one who signs in at a provider, where the provider's word alone finds no account.

mod link;
mod making;
pub(crate) mod queries;

pub(crate) use link::{ConnectingLink, DeadConnection};
pub(crate) use making::make;
pub use making::{NoConnection, create_connecting_link};
