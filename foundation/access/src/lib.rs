//! Who may do what: roles, the access that every route declares, and the scope that every reading of an
//! office's own data needs.

mod api_scope;
mod four_eyes;
mod place;

use std::str::FromStr;

use kernel::Id;
use serde::{Deserialize, Serialize};

pub use api_scope::{ApiAccess, ApiScope, NoKey};
pub use four_eyes::{FourEyes, Hand, SamePerson};
pub use place::{Place, PlaceScope};

/// Rolle: what a person is in the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Saksbehandler: works the office's cases.
    CaseOfficer,
    /// Rådgiver: plans, guides and writes, and takes cases.
    Adviser,
    /// Leder: distributes work and files the report.
    Leader,
    /// Statsforvalter: reads all that the office has, approves and files.
    CountyGovernor,
    /// Samarbeidspartner i NAV fylke: works with the office, and reads what they have together.
    NavPartner,
    /// Kommunekontakt: speaks for a municipality or a NAV office.
    MunicipalityContact,
    /// Direktorat: issues letters, sees every office.
    Steward,
    /// Revisor: reads all, changes nothing.
    Auditor,
    /// Administrator: gives and takes access, and sees no cases.
    Administrator,
}

/// Those who work the office's cases.
pub const CASE_WORKERS: &[Role] = &[Role::CaseOfficer, Role::Adviser, Role::Leader];

/// Those who may read what an office has: the office itself, the directorate and the auditor.
pub const READERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::Steward,
    Role::Auditor,
];

/// Those who choose which office they look at.
pub const OF_THE_NATION: &[Role] = &[Role::Steward, Role::Auditor];

/// Whether a person in a role belongs to an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belonging {
    /// To one office, which must be named.
    Office,
    /// To no office.
    Nation,
    /// To one office, or to the whole installation.
    Either,
}

impl Role {
    pub const ALL: [Self; 9] = [
        Self::CaseOfficer,
        Self::Adviser,
        Self::Leader,
        Self::CountyGovernor,
        Self::NavPartner,
        Self::MunicipalityContact,
        Self::Steward,
        Self::Auditor,
        Self::Administrator,
    ];

    /// The word that the database and the command line know it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::CaseOfficer => "case_officer",
            Self::Adviser => "adviser",
            Self::Leader => "leader",
            Self::CountyGovernor => "county_governor",
            Self::NavPartner => "nav_partner",
            Self::MunicipalityContact => "municipality_contact",
            Self::Steward => "steward",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// The key of its name for people.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::CaseOfficer => "role-case-officer",
            Self::Adviser => "role-adviser",
            Self::Leader => "role-leader",
            Self::CountyGovernor => "role-county-governor",
            Self::NavPartner => "role-nav-partner",
            Self::MunicipalityContact => "role-municipality-contact",
            Self::Steward => "role-steward",
            Self::Auditor => "role-auditor",
            Self::Administrator => "role-administrator",
        }
    }

    /// Whether a person in this role belongs to an office.
    pub fn belonging(self) -> Belonging {
        match self {
            Self::CaseOfficer
            | Self::Adviser
            | Self::Leader
            | Self::CountyGovernor
            | Self::NavPartner
            | Self::MunicipalityContact => Belonging::Office,
            Self::Steward | Self::Auditor => Belonging::Nation,
            Self::Administrator => Belonging::Either,
        }
    }

    /// Whether a person in this role speaks for municipalities or NAV offices, and sees what belongs to those alone.
    pub fn speaks_for_places(self) -> bool {
        self == Self::MunicipalityContact
    }

    /// Whether a person in this role must belong to an office.
    pub fn belongs_to_office(self) -> bool {
        self.belonging() == Belonging::Office
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == code)
            .ok_or(())
    }
}

/// Tilgang: what a route asks of the one who comes. A route cannot be declared without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone, also without signing in.
    Public,
    /// Anyone who is signed in.
    SignedIn,
    /// Anyone signed in with one of these roles.
    Roles(&'static [Role]),
}

impl Access {
    /// Whether one in this role (`None`: not signed in) may come.
    pub fn admits(self, role: Option<Role>) -> bool {
        match (self, role) {
            (Self::Public, _) | (Self::SignedIn, Some(_)) => true,
            (Self::Roles(roles), Some(role)) => roles.contains(&role),
            (Self::SignedIn | Self::Roles(_), None) => false,
        }
    }
}

/// Embetets område: the right to read and write what one office owns. Every query of such data takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeScope {
    office: Id,
}

impl OfficeScope {
    /// The scope of a person's own office; of the office that the directorate or the auditor chose to look at.
    /// `None` when the person belongs to another office.
    pub fn of_person(role: Role, own: Option<Id>, asked: Id) -> Option<Self> {
        let allowed = OF_THE_NATION.contains(&role) || own == Some(asked);
        allowed.then_some(Self { office: asked })
    }

    /// The scope of the program itself, run by those who operate it: imports, reports, demo data.
    pub fn of_operator(office: Id) -> Self {
        Self { office }
    }

    pub fn office(&self) -> Id {
        self.office
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Clock as _, Day, FixedClock, Ids};

    #[test]
    fn an_office_person_has_only_the_own_office() {
        let now = FixedClock::noon(Day::of(2026, 1, 1).unwrap()).now();
        let ids = Ids::from_seed(1);
        let (own, other) = (ids.next(now), ids.next(now));
        for (role, office, asked, allowed) in [
            (Role::CaseOfficer, Some(own), own, true),
            (Role::CaseOfficer, Some(own), other, false),
            (Role::Leader, None, other, false),
            (Role::CountyGovernor, Some(own), other, false),
            (Role::NavPartner, Some(own), other, false),
            (Role::MunicipalityContact, Some(own), other, false),
            (Role::Administrator, Some(own), own, true),
            (Role::Administrator, Some(own), other, false),
            (Role::Administrator, None, other, false),
            (Role::Steward, None, other, true),
            (Role::Auditor, None, own, true),
        ] {
            assert_eq!(
                OfficeScope::of_person(role, office, asked).is_some(),
                allowed,
                "{role:?} {asked}"
            );
        }
    }

    #[test]
    fn access_admits_whom_it_names() {
        assert!(Access::Public.admits(None));
        assert!(!Access::SignedIn.admits(None));
        assert!(Access::SignedIn.admits(Some(Role::Auditor)));
        assert!(!Access::Roles(CASE_WORKERS).admits(Some(Role::Auditor)));
        assert!(Access::Roles(CASE_WORKERS).admits(Some(Role::Leader)));
    }
}
