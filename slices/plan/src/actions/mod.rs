//! Det en kan gjøre med aktiviteter, one file each: form, pure check, write with its event, answer.

pub mod accept_warning;
pub mod activity_fields;
pub mod cancel;
pub mod change;
pub mod competence;
pub mod copy;
mod drop_copy;
pub mod feeds;
pub mod new;
pub mod note_step;
pub mod partner_import;
pub mod shift;
pub mod undo;
pub mod work;

pub use work::href;
