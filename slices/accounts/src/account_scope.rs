use access::{Belonging, OF_THE_NATION, Role};
use kernel::Id;
use shell::{Person, Refusal};

/// Tilgangsområde: whose accounts somebody sees or changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AccountScope {
    /// Every account.
    Installation,
    /// Those of one office.
    Office(Id),
}

impl AccountScope {
    /// The scope of the person.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] for one who should belong to an office and does not.
    pub fn of(person: &Person) -> Result<Self, Refusal> {
        match (&person.office, person.role) {
            (Some(office), _) => Ok(Self::Office(office.id)),
            (None, Role::Administrator) => Ok(Self::Installation),
            (None, role) if OF_THE_NATION.contains(&role) => Ok(Self::Installation),
            (None, _) => Err(Refusal::NotAllowed),
        }
    }

    /// The office that narrows what is asked for; none for all of them.
    pub fn office(self) -> Option<Id> {
        match self {
            Self::Installation => None,
            Self::Office(office) => Some(office),
        }
    }

    /// Whether an account of the office (`None`: of no office) is within.
    pub fn covers(self, office: Option<Id>) -> bool {
        self == Self::Installation || self.office() == office
    }

    /// Whether somebody with this scope may give the role in the office.
    pub fn may_give(self, role: Role, office: Option<Id>) -> bool {
        let is_the_nations = role.belonging() == Belonging::Nation;
        self.covers(office) && (self == Self::Installation || !is_the_nations)
    }
}
