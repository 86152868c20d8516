use std::{collections::HashMap, sync::Mutex};

use database::{Database, Result};
use futures_util::future::BoxFuture;
use kernel::Id;
use shell::{People, Person};

/// The people that a test made up.
#[derive(Default)]
pub(crate) struct MadeUp(Mutex<HashMap<Id, Person>>);

impl MadeUp {
    pub(crate) fn add(&self, person: Person) {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .insert(person.id, person);
    }
}

impl People for MadeUp {
    fn find<'a>(&'a self, _: &'a Database, user: Id) -> BoxFuture<'a, Result<Option<Person>>> {
        let person = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .get(&user)
            .cloned();
        Box::pin(async move { Ok(person) })
    }
}
