use database::{Rows, Table};

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("activity", Rows::OfOffice),
    Table::new("plan_reminder", Rows::OfOffice),
    Table::new("activity_mark", Rows::With(&[("activity_id", "activity")])),
    Table::new("activity_item", Rows::With(&[("activity_id", "activity")])),
    Table::new("activity_place", Rows::With(&[("activity_id", "activity")])),
    Table::new("calendar_feed", Rows::OfOffice),
    Table::new("coordination_acceptance", Rows::OfOffice),
    Table::new("competence_plan", Rows::OfOffice),
    Table::new(
        "competence_plan_approval",
        Rows::With(&[("plan_id", "competence_plan")]),
    ),
    Table::new("activity_import_draft", Rows::OfOffice),
];
