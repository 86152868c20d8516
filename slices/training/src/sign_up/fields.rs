use kernel::{Id, Language};
use organisations::NavOffice;
use shell::Fields;
use texts::Tongue;

use super::{Wanted, is_email};
use crate::{StaffRole, Work};

/// The choice for those who work in none of the office's NAV offices.
pub(crate) const OTHER: &str = "annet";

/// What can be chosen in the form.
#[derive(Clone, Debug)]
pub(crate) struct Choices {
    pub nav_offices: Vec<(String, String)>,
    pub works: Vec<(String, String)>,
    pub roles: Vec<(String, String)>,
}

impl Choices {
    pub fn of(nav_offices: &[NavOffice], t: &Tongue) -> Self {
        let mut offices: Vec<_> = nav_offices
            .iter()
            .map(|office| (office.id.to_string(), office.name.clone()))
            .collect();
        offices.push((OTHER.to_owned(), t.say("training-other-office")));
        let works = Work::ALL.iter().map(|one| (one.code(), one.key()));
        let roles = StaffRole::ALL.iter().map(|one| (one.code(), one.key()));
        let said = |(code, key): (&str, &str)| (code.to_owned(), t.say(key));
        Self {
            nav_offices: offices,
            works: works.map(said).collect(),
            roles: roles.map(said).collect(),
        }
    }
}

/// Reads who wants to sign up, and notes everything that is wrong.
pub(crate) fn read(
    fields: &mut Fields,
    nav_offices: &[NavOffice],
    (language, own_link): (Language, String),
) -> Option<Wanted> {
    let name = fields.required_text("navn", 120);
    let email = email(fields);
    let nav_office = nav_office(fields, nav_offices);
    let work = fields.choice("fag");
    let role = fields.choice("rolle");
    if !fields.is_faultless() {
        return None;
    }
    Some(Wanted {
        name: name?.replace('\n', " "),
        email: email?,
        nav_office: nav_office?,
        work,
        role,
        language,
        own_link,
    })
}

/// Reads an address; it must be one.
pub(crate) fn email(fields: &mut Fields) -> Option<String> {
    let email = fields.required_text("epost", 200)?;
    if !is_email(&email) {
        fields.note("epost", fields.sentence("training-cannot-email"));
        return None;
    }
    Some(email)
}

/// The NAV office, or that it is another than the office's own.
fn nav_office(fields: &mut Fields, nav_offices: &[NavOffice]) -> Option<Option<Id>> {
    if fields.raw("navkontor") == OTHER {
        return Some(None);
    }
    let chosen = fields.id("navkontor");
    let chosen = fields.required("navkontor", chosen)?;
    if !nav_offices.iter().any(|office| office.id == chosen) {
        fields.note("navkontor", fields.sentence("fault-not-a-choice"));
        return None;
    }
    Some(Some(chosen))
}
