use std::sync::Arc;

use database::{Database, Result};
use futures_util::{FutureExt as _, future::BoxFuture};
use kernel::{Clock, Id};
use shell::{OwnOffice, People, Person};
use texts::Catalogue;

use crate::{User, queries};

/// Who the sessions belong to, as the frame of every page asks.
pub struct Accounts {
    texts: Arc<Catalogue>,
    clock: Arc<dyn Clock>,
}

impl Accounts {
    pub fn new(texts: Arc<Catalogue>, clock: Arc<dyn Clock>) -> Self {
        Self { texts, clock }
    }

    fn person(&self, user: User) -> Person {
        let office = user
            .office
            .and_then(|id| organisations::nation::nation().office(id))
            .map(|office| {
                let t = self.texts.tongue(user.language);
                OwnOffice {
                    id: office.id,
                    key: office.key.to_owned(),
                    name: organisations::office_name(&t, office, self.clock.today()),
                }
            });
        Person {
            id: user.id,
            name: user.name,
            role: user.role,
            office,
            language: user.language,
        }
    }
}

impl People for Accounts {
    fn find<'a>(
        &'a self,
        database: &'a Database,
        user: Id,
    ) -> BoxFuture<'a, Result<Option<Person>>> {
        async move {
            let user = queries::user(&mut database.read().await?, user).await?;
            Ok(user
                .filter(|user| user.active)
                .map(|user| self.person(user)))
        }
        .boxed()
    }
}
