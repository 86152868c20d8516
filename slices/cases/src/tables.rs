use database::{Rows, Table};

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("case_limit", Rows::Shared),
    Table::new("import_batch", Rows::OfOffice),
    Table::new("import_draft", Rows::OfOffice),
    Table::new("appeal_case", Rows::OfOffice),
    Table::new("case_section", Rows::With(&[("case_id", "appeal_case")])),
    Table::new("waiting_period", Rows::With(&[("case_id", "appeal_case")])),
    Table::new("case_finding", Rows::With(&[("case_id", "appeal_case")])),
];
