use database::{Rows, Table};

/// Every table of the slice, and whose rows it holds.
pub(crate) const TABLES: &[Table] = &[
    Table::new("user_account", Rows::OfOffice),
    Table::new("api_key", Rows::OfOffice),
    api::ANSWERS,
    Table::new("sign_in_link", Rows::Program),
    Table::new("connecting_link", Rows::Program),
    Table::new("user_session", Rows::Program),
    Table::new("user_identity", Rows::Program),
    Table::new("sign_in_attempt", Rows::Program),
    Table::new("logout_token", Rows::Program),
    Table::new("role_grant", Rows::With(&[("user_id", "user_account")])),
    Table::new("user_place", Rows::With(&[("user_id", "user_account")])),
    Table::new("deputyship", Rows::OfOffice),
    Table::new("access_review", Rows::OfOffice),
];
