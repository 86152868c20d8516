use access::{Belonging, CASE_WORKERS, READERS, Role};
use kernel::{Id, Language};

/// Bruker: a person who may sign in, with the one role that the person has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: Id,
    pub name: String,
    /// In small letters; what tells two people with the same name apart.
    pub email: String,
    pub role: Role,
    /// The own office; none for the directorate, the auditor and an administrator of the whole installation.
    pub office: Option<Id>,
    pub language: Language,
    /// One who has left may not sign in, but stays in the log.
    pub active: bool,
}

impl User {
    /// Whether the person may be given a case.
    pub fn works_cases(&self) -> bool {
        self.active && CASE_WORKERS.contains(&self.role)
    }

    /// Whether the person may answer for what a letter demands.
    pub fn works_at_the_office(&self) -> bool {
        self.active && READERS.contains(&self.role)
    }
}

/// What an account is to be, as the one who operates the product wrote it.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub name: &'a str,
    pub email: &'a str,
    pub role: Role,
    /// The key of the office, such as `vestland`.
    pub office: Option<&'a str>,
}

/// What is wrong with a wanted account.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoAccount {
    #[error("the name is missing or longer than 100 characters")]
    Name,
    #[error("«{0}» is not an e-mail address")]
    Email(String),
    #[error("a person in this role belongs to an office: name it, for example vestland")]
    OfficeMissing,
    #[error("there is no office «{given}» today; there are {known}")]
    OfficeUnknown { given: String, known: String },
    #[error("a person in this role belongs to no office: leave it out")]
    OfficeTooMany,
}

/// An account that can be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub name: String,
    pub email: String,
    pub role: Role,
    pub office: Option<Id>,
}

impl Wanted<'_> {
    /// Checks what was written; every fault at once.
    ///
    /// # Errors
    /// What is wrong, at least one fault.
    pub fn check(&self, today: kernel::Day) -> Result<Checked, Vec<NoAccount>> {
        let mut faults = Vec::new();
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > 100 {
            faults.push(NoAccount::Name);
        }
        let email = self.email.trim().to_lowercase();
        if !is_email(&email) {
            faults.push(NoAccount::Email(self.email.trim().to_owned()));
        }
        let office = self.office(today).unwrap_or_else(|fault| {
            faults.push(fault);
            None
        });
        if faults.is_empty() {
            Ok(Checked {
                name: name.to_owned(),
                email,
                role: self.role,
                office,
            })
        } else {
            Err(faults)
        }
    }

    fn office(&self, today: kernel::Day) -> Result<Option<Id>, NoAccount> {
        let nation = organisations::nation::nation();
        let given = self.office.map(str::trim).filter(|key| !key.is_empty());
        match (self.role.belonging(), given) {
            (Belonging::Office, None) => Err(NoAccount::OfficeMissing),
            (Belonging::Nation, Some(_)) => Err(NoAccount::OfficeTooMany),
            (Belonging::Nation | Belonging::Either, None) => Ok(None),
            (Belonging::Office | Belonging::Either, Some(key)) => match nation
                .office_by_key(key)
                .filter(|office| office.term_at(today).is_some())
            {
                Some(office) => Ok(Some(office.id)),
                None => {
                    let known: Vec<_> = nation
                        .offices_at(today)
                        .iter()
                        .map(|office| office.key)
                        .collect();
                    Err(NoAccount::OfficeUnknown {
                        given: key.to_owned(),
                        known: known.join(", "),
                    })
                }
            },
        }
    }
}

/// Whether it has the shape of an address; whether somebody reads it nobody can tell.
fn is_email(text: &str) -> bool {
    let Some((before, after)) = text.split_once('@') else {
        return false;
    };
    !before.is_empty()
        && text.len() <= 200
        && after.split('.').count() >= 2
        && after.split('.').all(|part| !part.is_empty())
        && !text.contains(char::is_whitespace)
        && !after.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Day;

    #[test]
    fn an_account_is_checked_with_all_faults_at_once() {
        let office = organisations::office_id("vestland");
        let faults = |role, name, email, office| {
            let wanted = Wanted {
                name,
                email,
                role,
                office,
            };
            wanted.check(Day::of(2026, 3, 1).unwrap())
        };
        let whole = faults(
            Role::Adviser,
            " Kari Nes ",
            "Kari.Nes@Example.org",
            Some("vestland"),
        )
        .unwrap();
        assert_eq!(
            (whole.name.as_str(), whole.email.as_str(), whole.office),
            ("Kari Nes", "kari.nes@example.org", Some(office))
        );
        assert_eq!(
            faults(Role::Steward, "Kari Nes", "k@example.org", None)
                .unwrap()
                .office,
            None
        );
        let missing = faults(Role::Leader, "", "kari", None).unwrap_err();
        assert_eq!(
            missing,
            [
                NoAccount::Name,
                NoAccount::Email("kari".to_owned()),
                NoAccount::OfficeMissing
            ]
        );
        for (role, office) in [
            (Role::Leader, "fjordane"),
            (Role::Leader, "hordaland"),
            (Role::Auditor, "vestland"),
        ] {
            assert!(
                faults(role, "Kari Nes", "k@example.org", Some(office)).is_err(),
                "{office}"
            );
        }
    }

    #[test]
    fn an_email_has_one_at_and_a_domain() {
        for (text, is) in [
            ("a@b.no", true),
            ("a@b", false),
            ("@b.no", false),
            ("a@@b.no", false),
            ("a b@c.no", false),
            ("a@b..no", false),
            ("", false),
        ] {
            assert_eq!(is_email(text), is, "{text}");
        }
    }
}
