use access::{OfficeScope, PlaceScope};
use kernel::{Day, Id};
use shell::{Person, Refusal};

use crate::nation::{MunicipalityNumber, nation};

/// NAV-kontor: the local office that carries out the Social Services Act for one or more municipalities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavOffice {
    pub id: Id,
    pub name: String,
    pub municipalities: Vec<Id>,
}

impl NavOffice {
    /// The office that every municipality has until somebody says otherwise.
    pub(crate) fn of_one(municipality: &MunicipalityNumber) -> Self {
        Self {
            id: crate::nav_office_id(key_of(municipality.municipality)),
            name: format!("NAV {}", municipality.name),
            municipalities: vec![municipality.municipality],
        }
    }

    /// An office that several municipalities share; the first gives it its identity.
    pub(crate) fn shared(municipalities: &[&MunicipalityNumber]) -> Option<Self> {
        let (first, [middle @ .., last]) = municipalities.split_first()? else {
            return None;
        };
        let mut name = format!("NAV {}", first.name);
        middle
            .iter()
            .for_each(|next| name.push_str(&format!(", {}", next.name)));
        name.push_str(&format!(" og {}", last.name));
        let members = municipalities
            .iter()
            .map(|member| member.municipality)
            .collect();
        Some(Self {
            id: crate::nav_office_id(key_of(first.municipality)),
            name,
            municipalities: members,
        })
    }

    /// The NAV office, where it is among these and the person may see what belongs to it.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when it is another's.
    pub fn open(
        all: Vec<Self>,
        id: Id,
        (person, scope): (&Person, OfficeScope),
    ) -> Result<Self, Refusal> {
        let found = all.into_iter().find(|one| one.id == id);
        let found = found.filter(|one| one.is_open_to(person, scope));
        found.ok_or(Refusal::NotFound)
    }

    /// Whether the person may see what belongs to it: those who speak for places, their own alone.
    pub fn is_open_to(&self, person: &Person, scope: OfficeScope) -> bool {
        let serving = [self.id];
        let of = |municipality: &Id| {
            let who = (person.role, person.places.as_slice());
            PlaceScope::of_person(who, scope, *municipality, &serving).is_some()
        };
        self.municipalities.iter().any(of)
    }

    /// Names of the municipalities it serves, in alphabetical order.
    pub fn municipality_names(&self, day: Day) -> Vec<&'static str> {
        let known = self
            .municipalities
            .iter()
            .filter_map(|id| nation().municipality(*id));
        let mut names: Vec<_> = known
            .map(|municipality| municipality.name_at(nation(), day))
            .collect();
        names.sort_by_cached_key(|name| crate::alphabetical(name));
        names
    }
}

fn key_of(municipality: Id) -> &'static str {
    nation()
        .municipality(municipality)
        .map(|municipality| municipality.key)
        .unwrap_or_default()
}
