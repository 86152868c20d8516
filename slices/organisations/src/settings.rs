use access::OfficeScope;
use database::Fetch;
use slice::OfficeSetting;

use crate::queries;

/// Innstillinger: what an office has chosen for itself. What nobody has turned on is off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeSettings {
    /// The keys of what is turned on.
    pub(crate) turned_on: Vec<String>,
    /// 1 before anybody has chosen.
    pub(crate) version: i64,
}

impl Default for OfficeSettings {
    fn default() -> Self {
        Self {
            turned_on: Vec::new(),
            version: 1,
        }
    }
}

impl OfficeSettings {
    pub fn has(&self, setting: &OfficeSetting) -> bool {
        self.turned_on.iter().any(|key| key == setting.key)
    }
}

/// What the office has chosen for itself.
///
/// # Errors
/// What the database says.
pub async fn settings(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
) -> database::Result<OfficeSettings> {
    queries::settings(reader, scope).await
}
