use kernel::{Id, Instant};

/// Den som handlet: a person who is signed in, or the program itself at somebody's command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub id: Option<Id>,
    pub name: String,
}

impl Actor {
    /// The program, run from the command line or by itself.
    pub fn program() -> Self {
        Self {
            id: None,
            name: "oppdrag".to_owned(),
        }
    }
}

/// Hendelse: one thing that was done, as it will stand in the log.
#[derive(Clone, Debug)]
pub struct Event {
    pub(crate) action: &'static str,
    pub(crate) actor: Actor,
    pub(crate) at: Instant,
    pub(crate) office: Option<Id>,
    pub(crate) object: Option<(&'static str, Id)>,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
    pub(crate) reason: Option<String>,
}

impl Event {
    /// An event named like `case.decided`; the text `event-case-decided` says it in people's words.
    pub fn new(action: &'static str, actor: &Actor, at: Instant) -> Self {
        Self {
            action,
            actor: actor.clone(),
            at,
            office: None,
            object: None,
            before: None,
            after: None,
            reason: None,
        }
    }

    /// The office whose data was touched.
    #[must_use]
    pub fn office(mut self, office: Id) -> Self {
        self.office = Some(office);
        self
    }

    /// What was touched: its kind and identity.
    #[must_use]
    pub fn about(mut self, kind: &'static str, id: Id) -> Self {
        self.object = Some((kind, id));
        self
    }

    /// The values before, where there were any.
    #[must_use]
    pub fn before(mut self, values: &serde_json::Value) -> Self {
        self.before = Some(values.to_string());
        self
    }

    /// The values after.
    #[must_use]
    pub fn after(mut self, values: &serde_json::Value) -> Self {
        self.after = Some(values.to_string());
        self
    }

    /// Why, in the person's own words.
    #[must_use]
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}
