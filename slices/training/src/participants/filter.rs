use kernel::Id;
use shell::{Fields, address_with};

use super::ParticipantState;

kernel::coded! {
    /// Oppmøte, as a filter.
    Attended {
        /// Møtte.
        Came = "mott", "training-attended-came";
        /// Møtte ikke.
        StayedAway = "ikke-mott", "training-attended-stayed-away";
        /// Ikke registrert.
        NotNoted = "ikke-registrert", "training-attended-not-noted";
    }
}

/// Filter: which participants of a session are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    pub state: Option<ParticipantState>,
    pub nav_office: Option<Id>,
    pub attended: Option<Attended>,
    /// Only those who came to no earlier session of the office.
    pub never_before: bool,
}

impl Filter {
    /// Reads the filter of an address; what cannot be read narrows nothing.
    pub fn read(fields: &Fields) -> Self {
        Self {
            state: fields.raw("tilstand").parse().ok(),
            nav_office: fields.raw("navkontor").parse().ok(),
            attended: fields.raw("oppmotetilstand").parse().ok(),
            never_before: fields.is_set("aldri"),
        }
    }

    /// The address of the list with this filter.
    pub fn href(&self, path: &str) -> String {
        let nav_office = self.nav_office.map(|id| id.to_string());
        let pairs = [
            ("tilstand", self.state.map_or("", ParticipantState::code)),
            ("navkontor", nav_office.as_deref().unwrap_or_default()),
            ("oppmotetilstand", self.attended.map_or("", Attended::code)),
            ("aldri", if self.never_before { "1" } else { "" }),
        ];
        address_with(path, pairs)
    }
}
