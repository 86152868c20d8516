use access::{OfficeScope, Place};
use database::{Fetch, Result};
use kernel::{Day, Id, Language};

use crate::{account::Account, queries::accounts};

/// Kontakt: one who speaks for municipalities or NAV offices, with the address to write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub email: String,
    pub language: Language,
    pub places: Vec<Place>,
}

impl Contact {
    /// Whether the contact speaks for the NAV office, or for a municipality that it serves.
    pub fn speaks_for(&self, nav_office: Id, serves: &[Id]) -> bool {
        self.places.iter().any(|place| match place {
            Place::NavOffice(own) => *own == nav_office,
            Place::Municipality(own) => serves.contains(own),
        })
    }
}

/// Those who may sign in and speak for places of the office, in alphabetical order.
///
/// # Errors
/// What the database says.
pub async fn contacts_of_office(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    today: Day,
) -> Result<Vec<Contact>> {
    let all = accounts::accounts(reader, Some(scope.office())).await?;
    let speaks =
        |account: &Account| account.user.role.speaks_for_places() && account.is_open(today);
    let contact = |account: Account| Contact {
        places: account.places(),
        email: account.user.email,
        language: account.user.language,
    };
    Ok(all.into_iter().filter(speaks).map(contact).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_speaks_for_the_own_nav_office_and_those_of_the_own_municipality() {
        let id = |number: u32| -> Id {
            format!("018f0000-0000-7000-8000-{number:012}")
                .parse()
                .unwrap()
        };
        let contact = |place| Contact {
            email: "kari@example.org".into(),
            language: Language::Nb,
            places: vec![place],
        };
        for (place, nav_office, serves, speaks) in [
            (Place::NavOffice(id(1)), 1, vec![], true),
            (Place::NavOffice(id(1)), 2, vec![id(1)], false),
            (Place::Municipality(id(5)), 2, vec![id(4), id(5)], true),
            (Place::Municipality(id(5)), 5, vec![id(4)], false),
        ] {
            assert_eq!(
                contact(place).speaks_for(id(nav_office), &serves),
                speaks,
                "{place:?}"
            );
        }
    }
}
