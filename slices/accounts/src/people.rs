use std::sync::Arc;

use kernel::{Day, Id};
use organisations::nation::nation;
use shell::{OwnOffice, Person};
use texts::Catalogue;

use crate::{account::is_open, queries::StoredPerson};

/// Who the account is, as the frame of every page shows it; none when it may no longer sign in. `acting` is the deputyship
/// by which the person chose to act: as long as it holds, the role is that of the one who is away.
pub(crate) fn person(
    stored: StoredPerson,
    acting: Option<Id>,
    texts: &Arc<Catalogue>,
    today: Day,
) -> Option<Person> {
    let StoredPerson {
        user,
        last_day,
        places,
        deputy_of,
        ..
    } = stored;
    let acting_for = deputy_of
        .iter()
        .find(|principal| Some(principal.deputyship) == acting)
        .cloned();
    let office = user.office.and_then(|id| nation().office(id));
    let office = office.map(|office| OwnOffice {
        id: office.id,
        key: office.key.to_owned(),
        name: organisations::office_name(&texts.tongue(user.language), office, today),
    });
    is_open(user.active, last_day, today).then_some(Person {
        id: user.id,
        name: user.name,
        role: acting_for
            .as_ref()
            .map_or(user.role, |principal| principal.role),
        office,
        language: user.language,
        places,
        acting_for,
        deputy_of,
    })
}
