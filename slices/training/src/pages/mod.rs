//! Sidene, one file each with its template beside it.

pub mod change_course;
pub mod course;
pub mod courses;
pub mod new_course;
pub mod options;
pub mod session;
