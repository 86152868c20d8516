//! Sign-in with OpenID Connect: who vouches for people, what is asked of them, and what their answers must be.

mod asking;
pub(crate) mod attempt;
pub(crate) mod claims;
pub(crate) mod entry;
pub(crate) mod logout_token;
mod metadata;
mod provider;
mod providers;
pub(crate) mod queries;
mod refused;
mod settings;
pub(crate) mod signed;

pub(crate) use asking::{Answered, answered, authorization_address};
pub use provider::Provider;
pub use providers::Providers;
pub(crate) use refused::{Refused, Stop};
pub use settings::{ProviderEntry, RuleEntry, SettingsFault, check_providers};
