use crate::PersonalData;

/// Why the log is kept.
const PURPOSE: &str = "To show who did what, when and why";
/// The authority's task, and its duty to keep its processing accountable and secure.
const BASIS: &str = "GDPR article 6(1)(e), articles 5(2) and 32";
/// The chain of the log breaks when an entry is taken out.
const RETENTION: &str = "As long as the register it tells about";

/// What the foundation itself holds about people.
pub(crate) static FOUNDATION: [PersonalData; 9] = [
    log("actor_id"),
    log("actor"),
    log("before"),
    log("after"),
    log("reason"),
    mail("recipient"),
    mail("subject"),
    mail("body"),
    mail("fault"),
];

const fn log(column: &'static str) -> PersonalData {
    PersonalData {
        table: "audit_event",
        column,
        purpose: PURPOSE,
        basis: BASIS,
        retention: RETENTION,
    }
}

const fn mail(column: &'static str) -> PersonalData {
    PersonalData {
        table: "mail",
        column,
        purpose: "To send people what they signed up for or asked to be reminded of, and to see that it came away",
        basis: "GDPR article 6(1)(e)",
        retention: "A month after the message was sent or given up",
    }
}
