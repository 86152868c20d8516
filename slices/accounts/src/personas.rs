//! The people of the demo. They are made up; their addresses lead nowhere.

use access::Role;
use kernel::{Id, Language};

use crate::User;

/// Demoperson: somebody to be in the demo.
#[derive(Clone, Copy, Debug)]
pub struct Persona {
    pub key: &'static str,
    pub name: &'static str,
    pub role: Role,
    /// The key of the office; none for the directorate and the auditor.
    pub office: Option<&'static str>,
    pub language: Language,
}

/// The office that the demo is about.
pub const DEMO_OFFICE: &str = "vestland";

pub const PERSONAS: [Persona; 12] = [
    Persona {
        key: "ingrid",
        name: "Ingrid Hauge",
        role: Role::CaseOfficer,
        office: Some(DEMO_OFFICE),
        language: Language::Nb,
    },
    Persona {
        key: "tor-egil",
        name: "Tor Egil Vikane",
        role: Role::CaseOfficer,
        office: Some(DEMO_OFFICE),
        language: Language::Nn,
    },
    Persona {
        key: "amina",
        name: "Amina Farah Dale",
        role: Role::CaseOfficer,
        office: Some(DEMO_OFFICE),
        language: Language::Nb,
    },
    Persona {
        key: "marit",
        name: "Marit Solheim",
        role: Role::Adviser,
        office: Some(DEMO_OFFICE),
        language: Language::Nb,
    },
    Persona {
        key: "anne-grethe",
        name: "Anne Grethe Tveit",
        role: Role::Leader,
        office: Some(DEMO_OFFICE),
        language: Language::Nb,
    },
    Persona {
        key: "ragnhild",
        name: "Ragnhild Bruvik",
        role: Role::CountyGovernor,
        office: Some(DEMO_OFFICE),
        language: Language::Nb,
    },
    Persona {
        key: "havard",
        name: "Håvard Espeland",
        role: Role::NavPartner,
        office: Some(DEMO_OFFICE),
        language: Language::Nb,
    },
    Persona {
        key: "gunnhild",
        name: "Gunnhild Myklebust",
        role: Role::MunicipalityContact,
        office: Some(DEMO_OFFICE),
        language: Language::Nn,
    },
    Persona {
        key: "olav",
        name: "Olav Kvamme",
        role: Role::Administrator,
        office: Some(DEMO_OFFICE),
        language: Language::Nb,
    },
    Persona {
        key: "kjersti",
        name: "Kjersti Haaland",
        role: Role::CaseOfficer,
        office: Some("rogaland"),
        language: Language::Nb,
    },
    Persona {
        key: "jonas",
        name: "Jonas Berg",
        role: Role::Steward,
        office: None,
        language: Language::Nb,
    },
    Persona {
        key: "sigrid",
        name: "Sigrid Aasen",
        role: Role::Auditor,
        office: None,
        language: Language::Nb,
    },
];

impl Persona {
    pub fn by_key(key: &str) -> Option<&'static Self> {
        PERSONAS.iter().find(|persona| persona.key == key)
    }

    /// The key of the sentence that says what one in this role does.
    pub(crate) fn does_key(&self) -> &'static str {
        match self.role {
            Role::CaseOfficer => "accounts-does-case-officer",
            Role::Adviser => "accounts-does-adviser",
            Role::Leader => "accounts-does-leader",
            Role::CountyGovernor => "accounts-does-county-governor",
            Role::NavPartner => "accounts-does-nav-partner",
            Role::MunicipalityContact => "accounts-does-municipality-contact",
            Role::Steward => "accounts-does-steward",
            Role::Auditor => "accounts-does-auditor",
            Role::Administrator => "accounts-does-administrator",
        }
    }

    /// The same in every demo.
    pub fn id(&self) -> Id {
        organisations::stable_id("persona", self.key)
    }

    pub(crate) fn user(&self) -> User {
        User {
            id: self.id(),
            name: self.name.to_owned(),
            email: format!("{}@example.org", self.key),
            role: self.role,
            office: self.office.map(organisations::office_id),
            language: self.language,
            active: true,
        }
    }
}

/// Two case officers for every other office, so that the small nation around the demo's office has people too.
pub(crate) fn neighbours() -> Vec<User> {
    const NAMES: [&str; 18] = [
        "Hilde Lunde",
        "Even Strand",
        "Berit Moen",
        "Lars Nygård",
        "Solveig Myhre",
        "Ola Bakken",
        "Randi Eide",
        "Nils Haugen",
        "Ellen Foss",
        "Geir Aune",
        "Siri Dahl",
        "Per Kristian Lie",
        "Inger Johansen",
        "Mikkel Sara",
        "Turid Wold",
        "Jan Erik Ness",
        "Wenche Ruud",
        "Odd Arne Skog",
    ];
    let latest = organisations::nation::nation().offices().iter();
    let others = latest.filter(|office| {
        office.key != DEMO_OFFICE
            && office
                .terms
                .last()
                .is_some_and(|term| term.years.last.is_none())
    });
    let seats = others.flat_map(|office| [office, office]);
    NAMES
        .iter()
        .zip(seats)
        .enumerate()
        .map(|(number, (name, office))| {
            let key = format!("nabo-{}", number + 1);
            User {
                id: organisations::stable_id("persona", &key),
                name: (*name).to_owned(),
                email: format!("{key}@example.org"),
                role: Role::CaseOfficer,
                office: Some(office.id),
                language: Language::Nb,
                active: true,
            }
        })
        .collect()
}
