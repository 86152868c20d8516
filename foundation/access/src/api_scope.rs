use std::str::FromStr;

use kernel::Id;

use crate::OfficeScope;

/// Bruksområde: one thing that a key of the API may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ApiScope {
    /// Offices, municipalities and NAV offices.
    ReadOrganisations,
    /// Letters with their items and originals.
    ReadLetters,
    /// How the year's requirements stand.
    ReadStatus,
    /// The register of cases.
    ReadCases,
    /// Registering, correcting and deciding cases.
    WriteCases,
}

impl ApiScope {
    pub const ALL: [Self; 5] = [
        Self::ReadOrganisations,
        Self::ReadLetters,
        Self::ReadStatus,
        Self::ReadCases,
        Self::WriteCases,
    ];

    /// The word that the database, the document of the API and the command line know it by.
    pub fn code(self) -> &'static str {
        match self {
            Self::ReadOrganisations => "les:organisasjoner",
            Self::ReadLetters => "les:brev",
            Self::ReadStatus => "les:status",
            Self::ReadCases => "les:saker",
            Self::WriteCases => "skriv:saker",
        }
    }

    /// The key of its name for people.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::ReadOrganisations => "api-scope-read-organisations",
            Self::ReadLetters => "api-scope-read-letters",
            Self::ReadStatus => "api-scope-read-status",
            Self::ReadCases => "api-scope-read-cases",
            Self::WriteCases => "api-scope-write-cases",
        }
    }

    /// Whether it changes what an office owns, so that the key must belong to that office.
    pub fn writes(self) -> bool {
        self == Self::WriteCases
    }
}

impl FromStr for ApiScope {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|scope| scope.code() == code)
            .ok_or(())
    }
}

/// Tilgang for nøkler: what a route of the API asks of the key. A route cannot be declared without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApiAccess {
    /// Anyone, also without a key.
    Public,
    /// Any key that holds.
    AnyKey,
    /// A key with every one of these.
    Scopes(&'static [ApiScope]),
}

impl ApiAccess {
    /// What the route asks for and the key (`None`: no key) does not have; nothing when it may come.
    ///
    /// # Errors
    /// When there is no key where one is asked for.
    pub fn missing(self, key: Option<&[ApiScope]>) -> Result<Option<ApiScope>, NoKey> {
        match (self, key) {
            (Self::Public, _) | (Self::AnyKey, Some(_)) => Ok(None),
            (_, None) => Err(NoKey),
            (Self::Scopes(asked), Some(has)) => {
                Ok(asked.iter().copied().find(|scope| !has.contains(scope)))
            }
        }
    }
}

/// The route asks for a key and there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoKey;

impl OfficeScope {
    /// The scope of a key: its own office, or any for a key of the whole nation. `None` when the key belongs to
    /// another office.
    pub fn of_key(own: Option<Id>, asked: Id) -> Option<Self> {
        own.is_none_or(|own| own == asked)
            .then_some(Self { office: asked })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Clock as _, Day, FixedClock, Ids};

    #[test]
    fn a_route_asks_for_every_scope_it_names() {
        use ApiScope::{ReadCases, ReadStatus, WriteCases};
        let both = ApiAccess::Scopes(&[ReadStatus, ReadCases]);
        for (access, key, answer) in [
            (ApiAccess::Public, None, Ok(None)),
            (ApiAccess::AnyKey, None, Err(NoKey)),
            (ApiAccess::AnyKey, Some(&[][..]), Ok(None)),
            (both, None, Err(NoKey)),
            (both, Some(&[WriteCases][..]), Ok(Some(ReadStatus))),
            (both, Some(&[ReadStatus][..]), Ok(Some(ReadCases))),
            (both, Some(&[ReadCases, ReadStatus][..]), Ok(None)),
        ] {
            assert_eq!(access.missing(key), answer, "{access:?} {key:?}");
        }
    }

    #[test]
    fn a_key_of_an_office_has_only_that_office() {
        let now = FixedClock::noon(Day::of(2026, 1, 1).unwrap()).now();
        let ids = Ids::from_seed(1);
        let (own, other) = (ids.next(now), ids.next(now));
        for (key, asked, allowed) in [
            (Some(own), own, true),
            (Some(own), other, false),
            (None, other, true),
        ] {
            let scope = OfficeScope::of_key(key, asked);
            assert_eq!(scope.map(|scope| scope.office()), allowed.then_some(asked));
        }
    }

    #[test]
    fn every_scope_has_a_word_of_its_own() {
        for scope in ApiScope::ALL {
            assert_eq!(scope.code().parse(), Ok(scope));
        }
    }
}
