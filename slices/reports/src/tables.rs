use database::{Rows, Table};

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("annual_report", Rows::OfOffice),
    Table::new("prepared_report", Rows::OfOffice),
    Table::new(
        "frozen_figure",
        Rows::With(&[("report_id", "annual_report")]),
    ),
];
