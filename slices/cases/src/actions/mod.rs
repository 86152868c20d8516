//! Det en kan gjøre med saker, one file each: form, pure check, write with its event, answer.

pub mod approve;
pub mod assign;
pub mod decide;
pub mod edit;
pub mod hand_over;
pub mod import;
pub mod preliminary_reply;
pub mod register;
pub mod reopen;
pub mod resume;
pub mod send_back;
pub mod take_back;
pub mod wait;

pub use work::href as case_href;

mod case_fields;
pub mod work;

/// Ids of rows in addresses: what is no id names nothing.
pub fn id_in_path(text: &str) -> Result<kernel::Id, shell::Refusal> {
    text.parse().map_err(|_| shell::Refusal::NotFound)
}
