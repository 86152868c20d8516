use access::{Hand, OfficeScope, Place, PlaceScope, Role};
use audit::Actor;
use axum::{extract::FromRequestParts, http::request::Parts};
use database::Reach;
use kernel::{Id, Language};
use serde::{Deserialize, Serialize};

use crate::{App, Refusal};

/// The name under which a session that is read brings along whose it is, so that one question answers for both. Nothing
/// stands there when nobody is signed in, or somebody who no longer may. It is never stored.
pub const SESSION_PERSON: &str = "person";

/// Den som er logget inn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: Id,
    pub name: String,
    pub role: Role,
    /// The own office; none for the directorate and the auditor.
    pub office: Option<OwnOffice>,
    pub language: Language,
    /// What the person speaks for; nothing for those whose role is not tied to places.
    #[serde(default)]
    pub places: Vec<Place>,
    /// Whose deputy the person acts as; then the role is that one's.
    #[serde(default)]
    pub acting_for: Option<Principal>,
    /// Those whose deputy the person is today and can act as.
    #[serde(default)]
    pub deputy_of: Vec<Principal>,
}

/// Den som har en stedfortreder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Principal {
    /// The deputyship by which the person may act.
    pub deputyship: Id,
    pub id: Id,
    pub name: String,
    pub role: Role,
}

/// The office that a person belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnOffice {
    pub id: Id,
    pub key: String,
    pub name: String,
}

impl Person {
    /// The person as it stands in the log; a deputy with the one acted for: «Marit Solheim (for Anne Grethe Tveit)».
    pub fn actor(&self) -> Actor {
        let name = match &self.acting_for {
            Some(principal) => format!("{} (for {})", self.name, principal.name),
            None => self.name.clone(),
        };
        Actor {
            id: Some(self.id),
            name,
        }
    }

    /// The person as four eyes see it: who acts, and for whom.
    pub fn hand(&self) -> Hand {
        Hand {
            person: self.id,
            acts_for: self.acting_for.as_ref().map(|principal| principal.id),
        }
    }

    /// The right to the data of the office: the own one, or for the directorate and the auditor any.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when it is another's: what belongs to another office is not there.
    pub fn scope(&self, office: Id) -> Result<OfficeScope, Refusal> {
        OfficeScope::of_person(
            self.role,
            self.office.as_ref().map(|office| office.id),
            office,
        )
        .ok_or(Refusal::NotFound)
    }

    /// The right to what the office has that belongs to the municipality; `serving` are the municipality's NAV offices.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when the person speaks for other places: another's municipality is not there.
    pub fn place_scope(
        &self,
        office: OfficeScope,
        municipality: Id,
        serving: &[Id],
    ) -> Result<PlaceScope, Refusal> {
        PlaceScope::of_person((self.role, &self.places), office, municipality, serving)
            .ok_or(Refusal::NotFound)
    }

    /// Whose rows the database shows to the person: the second wall, behind the scope that each query takes.
    pub fn reach(&self) -> Reach {
        match &self.office {
            Some(office) => Reach::Office(office.id),
            None if self.role.belongs_to_office() => Reach::Nobody,
            None => Reach::Nation,
        }
    }

    /// The right to the data of the own office.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for those who belong to no office.
    pub fn own_scope(&self) -> Result<OfficeScope, Refusal> {
        let own = self.office.as_ref().ok_or(Refusal::NotAllowed)?;
        self.scope(own.id)
    }
}

/// Who comes, as the frame's own layer found it.
#[derive(Clone, Debug)]
pub(crate) struct Visitor(pub Option<Person>);

impl FromRequestParts<App> for Person {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Refusal> {
        let visitor = parts
            .extensions
            .get::<Visitor>()
            .and_then(|visitor| visitor.0.clone());
        visitor.ok_or(Refusal::SignIn)
    }
}
