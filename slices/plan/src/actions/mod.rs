//! Det en kan gjøre med aktiviteter, one file each: form, pure check, write with its event, answer.

pub mod accept_warning;
pub mod activity_fields;
pub mod change;
pub mod competence;
pub mod new;
pub mod note_step;
pub mod partner_import;
pub mod work;

pub use work::href;
