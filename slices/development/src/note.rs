use kernel::{Day, Id};
use plan::Activity;

/// Notat til direktoratet: a draft, or sent on a day. An activity of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub activity: Activity,
    pub content: String,
    pub sent: Option<Day>,
}

/// Notatet i kortform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    pub id: Id,
    pub title: String,
    pub sent: Option<Day>,
}
