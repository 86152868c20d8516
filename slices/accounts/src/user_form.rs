use access::{Place, Role};
use kernel::Day;
use organisations::nation::nation;
use shell::Fields;

use crate::{
    NoAccount, Wanted, account::Spoken, account_scope::AccountScope, change::Content, user::Checked,
};

/// The longest reason that is kept, in characters.
const REASON: usize = 500;

/// What the form of an account says, when it says it without fault.
pub(crate) struct Filled {
    pub name: String,
    pub email: String,
    pub content: Content,
    pub reason: Option<String>,
}

/// Reads the form; every fault is noted in the fields. `known` are the places of the office that can be chosen.
pub(crate) fn read(
    fields: &mut Fields,
    scope: AccountScope,
    known: &[Spoken],
    today: Day,
) -> Option<Filled> {
    let role: Option<Role> = fields.choice("rolle");
    let role = fields.required("rolle", role);
    let office = office_key(fields, scope, role);
    let (name, email) = (
        fields.raw("navn").to_owned(),
        fields.raw("epost").to_owned(),
    );
    let checked = checked(fields, (&name, &email), role, office.as_deref(), today);
    let places = places(fields, role, known);
    let last_day = fields.day("siste-dag");
    if last_day.is_some_and(|last| last < today) {
        fields.note("siste-dag", fields.sentence("accounts-fault-last-day"));
    }
    let reason = fields.text("begrunnelse", REASON);
    let checked = checked.filter(|_| fields.is_faultless())?;
    Some(Filled {
        name: checked.name,
        email: checked.email,
        content: Content {
            role: checked.role,
            office: checked.office,
            places,
            last_day,
            active: true,
        },
        reason,
    })
}

/// The key of the office: the own one, or what was chosen where every office can be. A role of the nation has none.
fn office_key(fields: &Fields, scope: AccountScope, role: Option<Role>) -> Option<String> {
    if role.is_some_and(|role| role.belonging() == access::Belonging::Nation) {
        return None;
    }
    match scope {
        AccountScope::Office(office) => nation().office(office).map(|own| own.key.to_owned()),
        AccountScope::Installation => Some(fields.raw("embete").to_owned()),
    }
}

fn checked(
    fields: &mut Fields,
    (name, email): (&str, &str),
    role: Option<Role>,
    office: Option<&str>,
    today: Day,
) -> Option<Checked> {
    // Without a role the rest is checked all the same, as one that may have an office or none.
    let wanted = Wanted {
        name,
        email,
        role: role.unwrap_or(Role::Administrator),
        office,
    };
    match wanted.check(today) {
        Ok(checked) => role.map(|_| checked),
        Err(faults) => {
            for fault in faults {
                let (field, key) = place_of(&fault);
                fields.note(field, fields.sentence(key));
            }
            None
        }
    }
}

fn place_of(fault: &NoAccount) -> (&'static str, &'static str) {
    match fault {
        NoAccount::Name => ("navn", "accounts-fault-name"),
        NoAccount::Email(_) => ("epost", "accounts-fault-email"),
        NoAccount::OfficeMissing | NoAccount::OfficeUnknown { .. } | NoAccount::OfficeTooMany => {
            ("embete", "accounts-fault-office")
        }
    }
}

/// The places that were ticked, all of them the office's; those who speak for places have at least one.
fn places(fields: &mut Fields, role: Option<Role>, known: &[Spoken]) -> Vec<Place> {
    if !role.is_some_and(Role::speaks_for_places) {
        return Vec::new();
    }
    let ticked = fields.all("sted");
    let asked = ticked.len();
    let mut found: Vec<Place> = known
        .iter()
        .filter(|spoken| ticked.contains(&value_of(spoken.place).as_str()))
        .map(|spoken| spoken.place)
        .collect();
    if found.is_empty() {
        fields.note("sted", fields.sentence("accounts-fault-place"));
    } else if found.len() < asked {
        fields.note("sted", fields.sentence("accounts-fault-place-elsewhere"));
    }
    found.sort_unstable();
    found
}

/// The place as the form writes it.
pub(crate) fn value_of(place: Place) -> String {
    match place {
        Place::Municipality(id) => format!("kommune-{id}"),
        Place::NavOffice(id) => format!("nav-{id}"),
    }
}
