use database::{Rows, Table};

/// Every table of the slice. Statistics are the nation's (decision 0035): no office owns them.
pub(crate) const TABLES: &[Table] = &[
    Table::new("statistics_source", Rows::Shared),
    Table::new("statistics_series", Rows::Shared),
    Table::new("statistics_import", Rows::Shared),
    Table::new("statistics_edition", Rows::Shared),
    Table::new("statistics_observation", Rows::Shared),
    Table::new("statistics_draft", Rows::Shared),
    Table::new("indicator", Rows::Shared),
    Table::new("indicator_value", Rows::Shared),
    Table::new("boundary_draft", Rows::Shared),
    Table::new("boundary_set", Rows::Shared),
    // What municipalities say of their figures is between them and their office.
    Table::new("profile_correction", Rows::OfOffice),
    // Proposals are shared by all offices; whose they are stands in their rows.
    Table::new("indicator_proposal", Rows::Shared),
    Table::new("indicator_comment", Rows::Shared),
    Table::new("statistics_fetch_plan", Rows::Shared),
    Table::new("statistics_fetch_line", Rows::Shared),
    Table::new("statistics_table", Rows::Shared),
    Table::new("statistics_fetch", Rows::Shared),
    Table::new("statistics_fetch_part", Rows::Shared),
    // What an office follows, and how it judges its own effort, is its own.
    Table::new("indicator_watch", Rows::OfOffice),
    Table::new("effect_evaluation", Rows::OfOffice),
    // What a NAV office is followed by is between it, its municipalities and the office.
    Table::new("scorecard_line", Rows::OfOffice),
    Table::new(
        "scorecard_figure",
        Rows::OfOfficeWith(&[("line_id", "scorecard_line")]),
    ),
];
