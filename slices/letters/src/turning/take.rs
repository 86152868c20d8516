use std::collections::HashMap;

use audit::Actor;
use database::Transaction;
use kernel::{Id, Instant};

use super::{Carried, Plan, Succession, SuccessionChange, Turn};
use crate::{binding::StoredBinding, queries};

/// Valg ved årsskiftet: what becomes of an item of the old letter.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// It goes on in the item; only what is named is carried.
    Successor {
        new: Id,
        /// The bindings, each with whether the new words' numbers are used.
        bindings: Vec<(Id, bool)>,
        owner: bool,
    },
    Ended(String),
}

/// Who takes the turn, when, between which letters.
pub struct Taking<'a> {
    pub old_letter: Id,
    pub new_letter: Id,
    pub office: Option<Id>,
    /// How many turns were taken before, as the one who takes this saw it.
    pub number: i64,
    pub by: &'a Actor,
    pub at: Instant,
}

/// Carries what was chosen; what nobody chose about waits. The caller closes the transaction with its event.
///
/// # Errors
/// What the database says; `Unique` when somebody took the same turn first.
pub async fn take(
    tx: &mut Transaction,
    taking: &Taking<'_>,
    plan: &Plan<'_>,
    choices: &HashMap<Id, Choice>,
    mut new_id: impl FnMut() -> Id,
) -> database::Result<Turn> {
    let mut turn = Turn {
        id: new_id(),
        old_letter: taking.old_letter,
        office: taking.office,
        number: taking.number + 1,
        carried: Carried::default(),
        on: taking.at.day(),
        by: taking.by.name.clone(),
    };
    let mut follows: Vec<Succession> = Vec::new();
    let succession = |old, new, change, reason| Succession {
        old,
        new,
        office: taking.office,
        change,
        reason,
    };
    for (old, new, change) in &plan.untied {
        follows.push(succession(*old, Some(*new), *change, None));
    }
    for going in plan.going.iter().filter(|going| going.is_open()) {
        match choices.get(&going.id) {
            None => {}
            Some(Choice::Ended(reason)) => {
                let ended = SuccessionChange::Ended;
                follows.push(succession(going.id, None, ended, Some(reason.clone())));
            }
            Some(Choice::Successor {
                new,
                bindings,
                owner,
            }) => {
                let found = going
                    .proposed
                    .iter()
                    .find(|(item, _)| item.id == Some(*new));
                let change = found.map_or(SuccessionChange::Chosen, |(_, change)| *change);
                if going.settled.is_none() {
                    follows.push(succession(going.id, Some(*new), change, None));
                }
                for carried in &going.bindings {
                    let chosen = bindings.iter().find(|(id, _)| *id == carried.stored.id);
                    let Some((id, by_new_words)) = chosen else {
                        continue;
                    };
                    let rule = if *by_new_words {
                        &carried.adjusted
                    } else {
                        &carried.stored.rule
                    };
                    let binding = StoredBinding::new(new_id(), *new, taking.office, rule.clone());
                    queries::add_binding(tx, &binding).await?;
                    turn.carried.bindings.push((*id, binding.id));
                }
                if let (true, Some(owner), Some(office)) = (*owner, going.owner, taking.office)
                    && queries::set_owner(tx, (*new, office), Some(owner), 0).await?
                {
                    turn.carried.owners.push(*new);
                }
            }
        }
    }
    queries::add_turn(tx, &turn, taking.new_letter, taking.at).await?;
    for one in &follows {
        queries::add_succession(tx, (new_id(), turn.id), one).await?;
    }
    Ok(turn)
}
