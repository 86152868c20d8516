//! Det en kan gjøre, one file each: form, pure check, write with its event, answer.

pub mod agenda;
pub mod answer_enquiry;
pub mod answer_help;
pub mod ask_for_help;
pub mod change_enquiry;
pub mod change_meeting;
pub mod choose_standing;
pub mod close_help;
pub mod decide;
pub mod enquiry_fields;
pub mod follow_up;
pub mod hold;
pub mod new_enquiry;
pub mod new_meeting;
pub mod participants;

/// The longest title and text that are taken.
const TITLE_LENGTH: usize = 160;
const TEXT_LENGTH: usize = 4000;
