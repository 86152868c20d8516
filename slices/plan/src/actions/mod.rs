//! Det en kan gjøre med aktiviteter, one file each: form, pure check, write with its event, answer.

pub mod activity_fields;
pub mod change;
pub mod new;
pub mod note_step;
pub mod work;

pub use work::href;
