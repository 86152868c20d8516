//! Påminnelser: one e-mail with all that a person should do with own activities, as often as the person wants it.

pub mod choose;
mod digest;
mod job;
pub mod page;
pub mod queries;

pub(crate) use job::JOB;

kernel::coded! {
    /// Hvor ofte påminnelser sendes.
    Rhythm {
        /// Aldri.
        Never = "never", "plan-reminder-never";
        /// Hver virkedag det er noe.
        Daily = "daily", "plan-reminder-daily";
        /// Hver mandag det er noe.
        Weekly = "weekly", "plan-reminder-weekly";
    }
}
