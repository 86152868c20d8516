use slice::PersonalData;

/// Why we hold it: the accounts of those who work here.
const PURPOSE: &str = "To know who may do what, and who did it";
/// The public authority's task, exercised by its own staff.
const BASIS: &str = "GDPR article 6(1)(e)";
/// As long as the person works with the product.
const EMPLOYMENT: &str =
    "While the account is open; closed accounts keep name and role because the log points to them";

pub(crate) const PERSONAL_DATA: &[PersonalData] = &[
    account("name"),
    account("email"),
    account("role"),
    account("office_id"),
    account("language"),
    PersonalData {
        table: "sign_in_link",
        column: "user_id",
        purpose: PURPOSE,
        basis: BASIS,
        retention: "30 days after the link has expired",
    },
    PersonalData {
        table: "sign_in_link",
        column: "used",
        purpose: PURPOSE,
        basis: BASIS,
        retention: "30 days after the link has expired",
    },
    connecting("user_id"),
    connecting("made_by_id"),
    connecting("made_by"),
    connecting("used"),
    PersonalData {
        table: "api_key",
        column: "made_by_id, made_by",
        purpose: "To know who let another system in",
        basis: BASIS,
        retention: "As long as the key is kept, because the log points to it",
    },
    PersonalData {
        table: "user_session",
        column: "user_id, began, last_seen",
        purpose: PURPOSE,
        basis: BASIS,
        retention: "Until signing out, at most 12 hours",
    },
    PersonalData {
        table: "user_session",
        column: "provider_session",
        purpose: PURPOSE,
        basis: BASIS,
        retention: "Until signing out, at most 12 hours; a hash of what the provider calls the session",
    },
    PersonalData {
        table: "user_identity",
        column: "subject_hash",
        purpose: PURPOSE,
        basis: BASIS,
        retention: "As long as the account is known; a hash of what the provider calls the person",
    },
    account("last_day"),
    account("last_seen"),
    access("role_grant", "user_id"),
    access("role_grant", "given_by"),
    access("role_grant", "reason"),
    access("user_place", "user_id"),
    access("deputyship", "principal_id"),
    access("deputyship", "deputy_id"),
    access("deputyship", "given_by"),
    access("deputyship", "reason"),
    access("access_review", "reviewed_by"),
    access("access_review", "note"),
];

const fn connecting(column: &'static str) -> PersonalData {
    PersonalData {
        table: "connecting_link",
        column,
        purpose: "To know who let whom connect which account",
        basis: BASIS,
        retention: "30 days after the link has expired",
    }
}

const fn access(table: &'static str, column: &'static str) -> PersonalData {
    PersonalData {
        table,
        column,
        purpose: "To show who had which access, who gave it and why",
        basis: BASIS,
        retention: "As long as the log, which it explains",
    }
}

const fn account(column: &'static str) -> PersonalData {
    PersonalData {
        table: "user_account",
        column,
        purpose: PURPOSE,
        basis: BASIS,
        retention: EMPLOYMENT,
    }
}
