use access::OfficeScope;
use database::{Fetch, Result};
use kernel::Id;
use shell::Fields;

use crate::{User, users_of_office};

/// Kolleger: the people of an office, to choose among and to name.
#[derive(Debug)]
pub struct Colleagues(Vec<User>);

impl Colleagues {
    /// # Errors
    /// What the database says.
    pub async fn of(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Self> {
        Ok(Self(users_of_office(reader, scope).await?))
    }

    /// Whether the person may answer for something of the office.
    pub fn may_own(&self, person: Id) -> bool {
        self.working().any(|user| user.id == person)
    }

    /// Who is to answer for it, as the form says; notes a fault when that is nobody of the office.
    pub fn owner(&self, fields: &mut Fields, name: &str) -> Option<Id> {
        let owner = fields.id(name)?;
        if !self.may_own(owner) {
            let sentence = fields.sentence("accounts-cannot-own");
            fields.note(name, sentence);
        }
        Some(owner)
    }

    /// Those who may answer for something, each by identity and name.
    pub fn options(&self) -> Vec<(String, String)> {
        self.working()
            .map(|user| (user.id.to_string(), user.name.clone()))
            .collect()
    }

    /// The name of somebody, also of one who has left.
    pub fn name(&self, person: Id) -> Option<&str> {
        let known = self.0.iter().find(|user| user.id == person);
        known.map(|user| user.name.as_str())
    }

    fn working(&self) -> impl Iterator<Item = &User> {
        self.0.iter().filter(|user| user.works_at_the_office())
    }
}
