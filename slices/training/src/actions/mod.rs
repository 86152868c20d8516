//! Det en kan gjøre i opplæringen, one file each: form, pure check, write with its event, answer.

pub mod bases;
pub mod change_course;
pub mod change_session;
pub mod course_fields;
pub mod guides;
pub mod import_bases;
pub mod lecturers;
pub mod networks;
pub mod new_course;
pub mod new_session;
pub mod offer;
pub mod on_course;
pub mod session_fields;

use kernel::Id;
use shell::Refusal;

/// The id in an address.
///
/// # Errors
/// [`Refusal::NotFound`] when it is none.
pub fn id_in_path(text: &str) -> Result<Id, Refusal> {
    text.parse().map_err(|_| Refusal::NotFound)
}
