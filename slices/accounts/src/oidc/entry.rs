//! From what a provider says of a person to the account: the rule, without database and clock.

use access::Role;
use kernel::{Day, Id, Language};

use super::{Provider, claims::Claims};
use crate::{User, Wanted, user::Checked};

/// The account that the person may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Account {
    /// The person signed in to it from this provider before. `closed_by_rule`: it was closed because no rule gave a role.
    Linked {
        user: User,
        last_day: Option<Day>,
        closed_by_rule: bool,
    },
    /// It has the address that the provider vouches for. `is_taken`: another person of the provider signs in to it.
    Named {
        user: User,
        last_day: Option<Day>,
        is_taken: bool,
    },
    None,
}

impl Account {
    pub fn id(&self) -> Option<Id> {
        match self {
            Self::Linked { user, .. } | Self::Named { user, .. } => Some(user.id),
            Self::None => None,
        }
    }
}

/// Adgang: the account as it is to be, and as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub user: User,
    /// None when the account is made now.
    pub before: Option<User>,
    /// The person comes from the provider for the first time.
    pub is_new_link: bool,
}

/// Why the person does not get in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NoEntry {
    NoAccount,
    Closed(Id),
    /// The last day of the account is over.
    Ended(Id),
    /// No rule gives a role any more: the account is to be closed.
    Lost(User),
}

/// What the rules give.
enum Grant {
    /// There are no rules: the account's own role holds.
    AsItIs,
    Given {
        role: Role,
        office: Option<String>,
    },
    Nothing,
}

/// Decides who comes in, and as what. `id` is for an account that is made.
///
/// # Errors
/// Why the person does not.
pub(crate) fn decide(
    provider: &Provider,
    claims: &Claims,
    account: Account,
    (id, today): (Id, Day),
) -> Result<Entry, NoEntry> {
    let grant = granted(provider, claims);
    match account {
        Account::Named { is_taken: true, .. } => Err(NoEntry::NoAccount),
        Account::Linked { user, last_day, .. } | Account::Named { user, last_day, .. }
            if last_day.is_some_and(|last| last < today) =>
        {
            // Whoever was closed by people is told that.
            Err(if user.active {
                NoEntry::Ended(user.id)
            } else {
                NoEntry::Closed(user.id)
            })
        }
        Account::Linked {
            user,
            closed_by_rule,
            ..
        } => linked(user, closed_by_rule, &grant, today),
        Account::Named { user, .. } if !user.active => Err(NoEntry::Closed(user.id)),
        Account::Named { user, .. } => {
            let after = brought_up(&user, &grant, today).ok_or(NoEntry::NoAccount)?;
            Ok(Entry {
                user: after,
                before: Some(user),
                is_new_link: true,
            })
        }
        Account::None => {
            let made = made(provider, claims, &grant, (id, today));
            made.ok_or(NoEntry::NoAccount)
        }
    }
}

fn linked(user: User, closed_by_rule: bool, grant: &Grant, today: Day) -> Result<Entry, NoEntry> {
    let may_open = closed_by_rule && matches!(grant, Grant::Given { .. });
    if !user.active && !may_open {
        return Err(NoEntry::Closed(user.id));
    }
    match brought_up(&user, grant, today) {
        Some(after) => Ok(Entry {
            user: after,
            before: Some(user),
            is_new_link: false,
        }),
        None => Err(NoEntry::Lost(user)),
    }
}

/// The first rule that fits gives the role; a role that nobody may have any more, because its office is gone, is none.
fn granted(provider: &Provider, claims: &Claims) -> Grant {
    if provider.rules.is_empty() {
        return Grant::AsItIs;
    }
    let mut rules = provider.rules.iter();
    let rule = rules.find(|rule| claims.has(&rule.claim, &rule.equals));
    rule.map_or(Grant::Nothing, |rule| Grant::Given {
        role: rule.role,
        office: rule.office.clone(),
    })
}

/// The account with what the rules give: that role and that office, neither more nor less.
fn brought_up(user: &User, grant: &Grant, today: Day) -> Option<User> {
    match grant {
        Grant::AsItIs => Some(user.clone()),
        Grant::Nothing => None,
        Grant::Given { role, office } => {
            let given = checked((&user.name, &user.email), (*role, office), today)?;
            Some(User {
                role: given.role,
                office: given.office,
                active: true,
                ..user.clone()
            })
        }
    }
}

fn made(
    provider: &Provider,
    claims: &Claims,
    grant: &Grant,
    (id, today): (Id, Day),
) -> Option<Entry> {
    let Grant::Given { role, office } = grant else {
        return None;
    };
    if !provider.create_accounts {
        return None;
    }
    let (name, email) = (claims.name()?, claims.account(provider)?);
    let given = checked((&name, &email), (*role, office), today)?;
    Some(Entry {
        user: User {
            id,
            name: given.name,
            email: given.email,
            role: given.role,
            office: given.office,
            language: Language::default(),
            active: true,
        },
        before: None,
        is_new_link: true,
    })
}

fn checked(
    (name, email): (&str, &str),
    (role, office): (Role, &Option<String>),
    today: Day,
) -> Option<Checked> {
    let wanted = Wanted {
        name,
        email,
        role,
        office: office.as_deref(),
    };
    wanted.check(today).ok()
}

#[cfg(test)]
mod tests;
