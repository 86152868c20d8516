/// Innstilling: something that an office chooses for itself, on or off. It is off until somebody turns it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeSetting {
    /// As it is stored and as forms send it, such as `cases.decided-by-two`. Never changed.
    pub key: &'static str,
    /// The key of its name.
    pub title: &'static str,
    /// The key of what it means for those who work.
    pub help: &'static str,
}
