use kernel::Id;
use serde::{Deserialize, Serialize};

use crate::{OfficeScope, Role};

/// Sted: a municipality or a NAV office that a person speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    Municipality(Id),
    NavOffice(Id),
}

/// Stedets område: the right to read what an office has that belongs to one municipality. Those who speak for places have
/// it for their own alone; the others have it for all that their office covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceScope {
    office: OfficeScope,
    municipality: Id,
}

impl PlaceScope {
    /// The scope of a person in this role with these places; `serving` are the NAV offices of the municipality. `None`
    /// when the person speaks for other places.
    pub fn of_person(
        (role, places): (Role, &[Place]),
        office: OfficeScope,
        municipality: Id,
        serving: &[Id],
    ) -> Option<Self> {
        let is_own = |place: &Place| match place {
            Place::Municipality(own) => *own == municipality,
            Place::NavOffice(own) => serving.contains(own),
        };
        let allowed = !role.speaks_for_places() || places.iter().any(is_own);
        allowed.then_some(Self {
            office,
            municipality,
        })
    }

    pub fn office(&self) -> OfficeScope {
        self.office
    }

    pub fn municipality(&self) -> Id {
        self.municipality
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Clock as _, Day, FixedClock, Ids};

    #[test]
    fn who_speaks_for_a_place_has_that_place_alone() {
        let now = FixedClock::noon(Day::of(2026, 1, 1).unwrap()).now();
        let ids = Ids::from_seed(1);
        let [own, other, nav, other_nav] = [(); 4].map(|()| ids.next(now));
        let office = OfficeScope::of_operator(ids.next(now));
        let contact = Role::MunicipalityContact;
        for (role, places, asked, serving, allowed) in [
            (contact, vec![Place::Municipality(own)], own, vec![], true),
            (
                contact,
                vec![Place::Municipality(own)],
                other,
                vec![],
                false,
            ),
            (
                contact,
                vec![Place::NavOffice(nav)],
                own,
                vec![other_nav, nav],
                true,
            ),
            (
                contact,
                vec![Place::NavOffice(nav)],
                own,
                vec![other_nav],
                false,
            ),
            // An identity of one kind is none of the other.
            (contact, vec![Place::NavOffice(own)], own, vec![nav], false),
            (contact, vec![], own, vec![nav], false),
            (Role::Adviser, vec![], own, vec![], true),
            (
                Role::Auditor,
                vec![Place::Municipality(own)],
                other,
                vec![],
                true,
            ),
        ] {
            let scope = PlaceScope::of_person((role, &places), office, asked, &serving);
            assert_eq!(scope.is_some(), allowed, "{role:?} {places:?}");
        }
    }
}
