use super::members::Members;
use crate::{Dimension, Role, Wrong};

/// Gives the dimensions the roles that the dataset says they have.
pub(super) fn give(members: &mut Members<'_>, mut dimensions: Vec<Dimension>) -> Vec<Dimension> {
    let Some(map) = members.object("role") else {
        return dimensions;
    };
    let mut inner = Members {
        map,
        place: members.place.within("role"),
        faults: members.faults,
    };
    for (name, role) in Role::ALL {
        for id in inner.texts(name).unwrap_or_default() {
            match dimensions.iter_mut().find(|one| one.id() == id) {
                None => inner.wrong(name, Wrong::NoDimension(id)),
                Some(one) if one.role().is_some_and(|other| other != role) => {
                    let place = inner.place.dimension(&id);
                    inner.faults.add(&place, Wrong::TwoRoles);
                }
                Some(one) => one.give(role),
            }
        }
    }
    dimensions
}
