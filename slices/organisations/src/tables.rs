use database::{Rows, Table};

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("office", Rows::Shared),
    Table::new("municipality", Rows::Shared),
    Table::new("municipality_number", Rows::Shared),
    Table::new("nav_office", Rows::Shared),
    Table::new("nav_office_municipality", Rows::Shared),
    Table::new("nation_edition", Rows::Shared),
    Table::new("office_settings", Rows::OfOffice),
];
