use database::{Rows, Table};

const WITH_MEETING: Rows = Rows::With(&[("meeting_id", "dialogue_meeting")]);

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("dialogue_meeting", Rows::With(&[("id", "activity")])),
    Table::new("meeting_topic", WITH_MEETING),
    Table::new("meeting_participant", WITH_MEETING),
    Table::new("meeting_decision", WITH_MEETING),
    Table::new("meeting_follow_up", WITH_MEETING),
    Table::new("standing_topic", Rows::OfOffice),
    Table::new("enquiry", Rows::OfOffice),
    // Asked of one other office, or of all where none is named; an answer is for the two alone.
    Table::new("help_request", Rows::OfOffices(&["to_office_id"])),
    Table::new("help_answer", Rows::OfOffices(&["asking_office_id"])),
];
