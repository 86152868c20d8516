use kernel::{Id, Language};

use crate::{StaffRole, Work};

kernel::coded! {
    /// Tilstand: how it stands with a participant's place.
    ParticipantState {
        /// Bekreftet plass.
        Confirmed = "confirmed", "training-participant-confirmed";
        /// Venteliste.
        Waiting = "waiting", "training-participant-waiting";
        /// Trukket seg.
        Withdrawn = "withdrawn", "training-participant-withdrawn";
    }
}

/// Deltaker: one who signed up to one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    pub id: Id,
    pub session: Id,
    /// One of the office's NAV offices; none for those who work elsewhere.
    pub nav_office: Option<Id>,
    pub work: Option<Work>,
    pub role: Option<StaffRole>,
    /// None when it was forgotten.
    pub name: Option<String>,
    pub email: Option<String>,
    /// The same for the same person at every session of the office.
    pub person_key: String,
    pub language: Language,
    pub state: ParticipantState,
    /// The place in the order of arrival. There may be gaps.
    pub position: i64,
    /// Whether the person came; none while nobody has noted it.
    pub attended: Option<bool>,
    pub certificate_number: Option<String>,
    pub version: i64,
}

impl Participant {
    pub fn came(&self) -> bool {
        self.attended == Some(true)
    }
}
