use access::OfficeScope;
use database::Fetch;
use shell::Refusal;

use crate::{item_owner::Ownership, owner};

/// Whom of the office an item can be given to.
pub struct OwnerChoice {
    /// Identity and name of those who work there, and of the one who has it though gone.
    pub options: Vec<(String, String)>,
    pub chosen: String,
    pub version: i64,
}

impl OwnerChoice {
    /// The choice for those who make it; none for the others.
    pub async fn of(
        reader: &mut impl Fetch,
        scope: &OfficeScope,
        person: &shell::Person,
        ownership: &Ownership,
    ) -> Result<Option<Self>, Refusal> {
        if !owner::writes_statements(person) {
            return Ok(None);
        }
        let users = accounts::users_of_office(reader, scope).await?;
        let has_it = |id| {
            ownership
                .owner
                .as_ref()
                .is_some_and(|owner| owner.user == id)
        };
        let options = users
            .into_iter()
            .filter(|user| user.works_at_the_office() || has_it(user.id))
            .map(|user| (user.id.to_string(), user.name))
            .collect();
        let chosen = ownership.owner.as_ref();
        Ok(Some(Self {
            options,
            chosen: chosen.map_or_else(String::new, |owner| owner.user.to_string()),
            version: ownership.version,
        }))
    }
}
