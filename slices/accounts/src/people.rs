use std::sync::Arc;

use kernel::Day;
use organisations::nation::nation;
use shell::{OwnOffice, Person};
use texts::Catalogue;

use crate::User;

/// Who the account is, as the frame of every page shows it; none when it may no longer sign in.
pub(crate) fn person(user: User, texts: &Arc<Catalogue>, today: Day) -> Option<Person> {
    let office = user.office.and_then(|id| nation().office(id));
    let office = office.map(|office| OwnOffice {
        id: office.id,
        key: office.key.to_owned(),
        name: organisations::office_name(&texts.tongue(user.language), office, today),
    });
    user.active.then_some(Person {
        id: user.id,
        name: user.name,
        role: user.role,
        office,
        language: user.language,
    })
}
