//! Sidene, one file each.

pub mod enquiries;
pub mod enquiry;
pub mod follow_ups;
pub mod help;
pub mod help_request;
pub mod meeting;
pub mod meetings;
pub mod municipalities;
pub mod new_enquiry;
pub mod new_help;
pub mod new_meeting;
pub mod options;
pub mod standing_topics;
