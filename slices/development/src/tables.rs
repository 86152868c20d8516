use database::{Rows, Table};

const WITH_ACTIVITY: Rows = Rows::With(&[("id", "activity")]);
const WITH_PROJECT: Rows = Rows::With(&[("project_id", "project")]);

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("project", WITH_ACTIVITY),
    Table::new("project_milestone", WITH_PROJECT),
    Table::new("project_status", WITH_PROJECT),
    // A draft is its office's; what is published every office reads.
    Table::new("experience", Rows::OfOfficeUntil("published_on")),
    // To whom an office handed an experience on is its own, whoever wrote the experience.
    Table::new("experience_handing", WITH_ACTIVITY),
    Table::new(
        "experience_use",
        Rows::With(&[("handing_id", "experience_handing")]),
    ),
    Table::new("cooperation_agreement", Rows::OfOffice),
    Table::new(
        "cooperation_member",
        Rows::With(&[("agreement_id", "cooperation_agreement")]),
    ),
    Table::new("cooperation_mapping", Rows::OfOffice),
    Table::new("action_plan", Rows::OfOffice),
    Table::new("directorate_note", WITH_ACTIVITY),
];
