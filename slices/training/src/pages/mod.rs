//! Sidene, one file each with its template beside it.

pub mod base;
pub mod bases;
pub mod change_course;
pub mod course;
pub mod courses;
pub mod coverage;
pub mod file;
pub mod guide;
pub mod guides;
pub mod held;
pub mod lecturer;
pub mod lecturers;
pub mod network;
pub mod networks;
pub mod new_course;
pub mod offers;
pub mod options;
pub mod period;
pub mod session;
