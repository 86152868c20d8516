use audit::Event;
use database::{Transaction, values};
use kernel::{Day, Id};
use serde_json::json;
use shell::{App, Person, Refusal};

use crate::{
    account::{Account, Grant},
    account_event::account_event,
    account_scope::AccountScope,
    change::{Barred, Change, Content, barred},
    queries::accounts,
};

/// Somebody who changes access, in a transaction in which nobody else does.
pub(crate) struct Desk {
    pub tx: Transaction,
    pub person: Person,
    pub scope: AccountScope,
    /// Those who give access, where the person sees them.
    administrators: Vec<Account>,
    today: Day,
}

impl Desk {
    /// Begins. Accounts are looked up by the program's own reach, so that closing ends sessions, which no office owns; the
    /// scope stands before every account that is touched.
    ///
    /// # Errors
    /// [`Refusal::NotAllowed`] when the person is an administrator no longer.
    pub async fn begin(app: &App, person: Person) -> Result<Self, Refusal> {
        let scope = AccountScope::of(&person)?;
        let mut tx = app.database.of_program().begin().await?;
        tx.execute(&accounts::HOLD_ADMINISTRATORS, values![])
            .await?;
        let mut administrators = accounts::administrators(&mut tx).await?;
        administrators.retain(|account| account.is_open(app.today()));
        if !administrators.iter().any(|own| own.user.id == person.id) {
            return Err(Refusal::NotAllowed);
        }
        Ok(Self {
            tx,
            person,
            scope,
            administrators,
            today: app.today(),
        })
    }

    /// The account, where the person may see it.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when it is another office's, or none.
    pub async fn account(&mut self, id: &str) -> Result<Account, Refusal> {
        let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
        let found = accounts::account(&mut self.tx, id).await?;
        found
            .filter(|account| self.scope.covers(account.user.office))
            .ok_or(Refusal::NotFound)
    }

    /// Why the person may not make the change of the account.
    pub fn barred(&self, before: Option<&Account>, after: &Content) -> Vec<Barred> {
        let content = before.map(Account::content);
        let change = Change {
            whose: before.map(|account| account.user.id),
            before: content.as_ref(),
            after,
        };
        let others = self.administrators.iter().filter(|other| {
            let is_other = before.is_some_and(|before| before.user.id != other.user.id);
            let covers = other.user.office.is_none()
                || before.is_some_and(|before| before.user.office == other.user.office);
            is_other && covers && other.last_day.is_none()
        });
        let by = (self.person.id, self.scope);
        barred(by, change, others.count(), self.today)
    }

    /// Notes a role that was given.
    ///
    /// # Errors
    /// What the database says.
    pub async fn grant(
        &mut self,
        app: &App,
        (id, name): (Id, &str),
        content: &Content,
        reason: Option<String>,
    ) -> Result<(), Refusal> {
        let grant = Grant {
            user: id,
            user_name: name.to_owned(),
            role: content.role,
            office: content.office,
            from: app.now(),
            until: None,
            given_by: self.person.actor().name,
            reason,
        };
        accounts::grant(&mut self.tx, app.new_id(), &grant).await?;
        Ok(())
    }

    /// The event of what was done with an account of the office.
    pub fn event(&self, app: &App, action: &'static str, id: Id, office: Option<Id>) -> Event {
        account_event(action, (&self.person.actor(), app.now()), (id, office))
    }
}

/// What an account may, as it stands in the log, which holds neither name nor address.
pub(crate) fn in_log(content: &Content) -> serde_json::Value {
    json!({
        "role": content.role.code(),
        "office": content.office,
        "places": content.places,
        "last_day": content.last_day.map(|day| day.to_string()),
        "active": content.active,
    })
}
