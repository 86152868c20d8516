//! Deltakere: those who signed up to a session, as the office works with them.

pub(crate) mod actions;
mod facts;
mod filter;
pub(crate) mod forget;
pub(crate) mod pages;
mod participant;

pub(crate) use facts::detail;
pub(crate) use filter::{Attended, Filter};
pub use participant::{Participant, ParticipantState};

use access::{Access, CASE_WORKERS, Role};

/// Those who see who the participants are: the office itself, and the auditor. The directorate sees the figures.
pub const PARTICIPANT_READERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::Auditor,
];

pub(crate) const READ: Access = Access::Roles(PARTICIPANT_READERS);
pub(crate) const WORK: Access = Access::Roles(CASE_WORKERS);
