use database::{Rows, Table};

/// Every table of the slice, and whose rows it holds. The lecturers are a pool that all offices share.
pub(crate) const TABLES: &[Table] = &[
    Table::new("staff_base", Rows::OfOffice),
    Table::new("staff_count", Rows::With(&[("base_id", "staff_base")])),
    Table::new("course", Rows::OfOffice),
    Table::new("course_material", Rows::With(&[("course_id", "course")])),
    Table::new("lecturer", Rows::Shared),
    Table::new("course_lecturer", Rows::With(&[("course_id", "course")])),
    Table::new("course_session", Rows::OfOffice),
    Table::new("course_offer", Rows::With(&[("course_id", "course")])),
    Table::new("participant", Rows::OfOffice),
    Table::new(
        "course_evaluation",
        Rows::With(&[("session_id", "course_session")]),
    ),
    Table::new("network", Rows::OfOffice),
    Table::new("network_member", Rows::With(&[("network_id", "network")])),
    Table::new("network_meeting", Rows::With(&[("network_id", "network")])),
    Table::new("guide", Rows::OfOffice),
    Table::new("guide_assignment", Rows::With(&[("guide_id", "guide")])),
    Table::new("guide_support", Rows::With(&[("guide_id", "guide")])),
];
