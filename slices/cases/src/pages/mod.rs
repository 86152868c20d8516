//! Sidene, one file each with its template beside it.

pub mod case;
pub mod export;
pub mod forecast;
pub mod import;
pub mod list;
pub mod new;

pub use import::not_a_table;

mod days_left;
mod options;
mod proposed;

/// Name and text of a choice in a form.
pub type Choice = (String, String);
