use kernel::Id;

use super::CourseDay;
use crate::participants::ParticipantState;

/// Egen påmelding: a participant as the own link shows it.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    pub day: CourseDay,
    pub participant: Id,
    pub state: ParticipantState,
    /// How many wait in front.
    pub ahead: i64,
    pub name: Option<String>,
    pub attended: Option<bool>,
    pub certificate_number: Option<String>,
}

/// The address of a participant's own page.
pub(crate) fn own_path(own_link: &str) -> String {
    format!("/pamelding/trekk/{own_link}")
}
