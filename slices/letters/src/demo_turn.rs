//! The example letters' turn of the year: last year's measures and owners go on in this year's letter.

use std::collections::HashMap;

use accounts::{PERSONAS, Persona};
use audit::Actor;
use database::Transaction;
use kernel::Id;

use crate::{
    comparing::Compared,
    demo::Furnishing,
    item_owner::ItemOwner,
    letter::LetterItem,
    queries,
    turning::{Choice, Going, Plan, Taking, Turning, take},
};

/// Address in last year's letter and who answered for it.
const OWNERS: [(&str, &str); 5] = [
    ("73.1-R1", "anne-grethe"),
    ("73.1-O1", "anne-grethe"),
    ("73.2-R1", "marit"),
    ("73.2-O5", "marit"),
    ("73.3-O3", "marit"),
];

/// What the office ended, and why; another item without a successor waits for somebody to decide.
const ENDED: (&str, &str) = (
    "73.2-O5",
    "Forsøkene er avsluttet, og erfaringene ble delt på samlingen i november.",
);

/// Gives items of last year's letter to people of the office.
pub async fn give_owners(
    tx: &mut Transaction,
    with: &Furnishing<'_>,
    items: &[LetterItem],
) -> anyhow::Result<()> {
    for (address, key) in OWNERS {
        let item = items.iter().find(|item| item.address == address);
        let item = item.ok_or_else(|| anyhow::anyhow!("the example has no {address}"))?;
        let persona = Persona::by_key(key);
        let persona = persona.ok_or_else(|| anyhow::anyhow!("nobody is called {key}"))?;
        let owner = ItemOwner {
            user: persona.id(),
            name: persona.name.to_owned(),
        };
        queries::set_owner(tx, (item.id, with.office), Some(&owner), 0).await?;
    }
    Ok(())
}

/// Takes the turn for all offices, then for the demo's own.
pub async fn turn(tx: &mut Transaction, with: &Furnishing<'_>, new: Id) -> anyhow::Result<()> {
    for office in [None, Some(with.office)] {
        let letters = queries::letters(tx, Some(with.office)).await?;
        let letter = letters.iter().find(|letter| letter.id == new);
        let letter = letter.ok_or_else(|| anyhow::anyhow!("the new letter is not there"))?;
        let Some(old) = letter.previous(&letters) else {
            return Ok(());
        };
        let today = with.now.day();
        let old = queries::side(tx, old.clone(), with.office, today).await?;
        let new_side = queries::side(tx, letter.clone(), with.office, today).await?;
        let compared = Compared::of(old, new_side, &[]);
        let successions = queries::successions(tx, compared.old.letter.id, office).await?;
        let turning = Turning {
            house: with.house,
            office,
            turns: &[],
            successions: &successions,
        };
        let plan = Plan::of(&compared, &turning);
        let choices = plan
            .going
            .iter()
            .filter_map(|going| Some((going.id, choice(going)?)));
        let choices: HashMap<Id, Choice> = choices.collect();
        let role = if office.is_none() { "jonas" } else { "marit" };
        let by = PERSONAS.iter().find(|persona| persona.key == role);
        let by = by.map_or_else(Actor::program, |persona| Actor {
            id: Some(persona.id()),
            name: persona.name.to_owned(),
        });
        let taking = Taking {
            old_letter: compared.old.letter.id,
            new_letter: new,
            office,
            number: 0,
            by: &by,
            at: with.now,
        };
        take(tx, &taking, &plan, &choices, || with.ids.next(with.now)).await?;
    }
    Ok(())
}

/// All that is proposed is carried, with the numbers of the new words.
fn choice(going: &Going) -> Option<Choice> {
    if going.old.entry.address == ENDED.0 && going.proposed.is_empty() {
        return Some(Choice::Ended(ENDED.1.to_owned()));
    }
    let (new, _) = going.proposed.first()?;
    Some(Choice::Successor {
        new: new.id?,
        bindings: going
            .bindings
            .iter()
            .map(|one| (one.stored.id, true))
            .collect(),
        owner: true,
    })
}
