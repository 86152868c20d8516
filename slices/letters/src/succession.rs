use std::collections::HashMap;

use access::OfficeScope;
use database::{Fetch, Result};
use kernel::Id;

use crate::{
    queries::{self, KnownBy},
    turning::Succession,
};

/// Etterfølgere: what the items of one year's letter became in another year's, by their stable keys. An item that ended, or
/// that nothing is known of, has none.
pub type Successors = HashMap<String, Vec<String>>;

/// From one year's letter to another's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    pub successors: Successors,
    /// The addresses of the old letter's items, by their stable keys.
    pub old_addresses: HashMap<String, String>,
}

/// What the items of the letter of `old` became in the letter of `new`: by the turn of the year where somebody has
/// decided it, else the item with the same words in the same section. Nothing when one of the years has no letter.
///
/// # Errors
/// What the database says.
pub async fn passage(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    (old, new): (i32, i32),
) -> Result<Passage> {
    let office = scope.office();
    let published = queries::published_letters(reader, office).await?;
    let of_year = |year| {
        let found = published.iter().find(|letter| letter.year == Some(year));
        found.map(|letter| letter.id)
    };
    let (Some(old), Some(new)) = (of_year(old), of_year(new)) else {
        return Ok(Passage::default());
    };
    let decided = queries::successions(reader, old, Some(office)).await?;
    let before = queries::known_by(reader, old, office).await?;
    let after = queries::known_by(reader, new, office).await?;
    let keys = |items: &[KnownBy]| -> HashMap<Id, String> {
        items
            .iter()
            .map(|item| (item.id, item.key.clone()))
            .collect()
    };
    let successors = follow(&keys(&before), &keys(&after), &decided);
    let old_addresses = before.into_iter().map(|item| (item.key, item.address));
    Ok(Passage {
        successors,
        old_addresses: old_addresses.collect(),
    })
}

/// By the keys of the items before and after, each with its item.
fn follow(
    before: &HashMap<Id, String>,
    after: &HashMap<Id, String>,
    decided: &[Succession],
) -> Successors {
    let follows = |(item, key): (&Id, &String)| {
        let of_item: Vec<_> = decided.iter().filter(|one| one.old == *item).collect();
        let mut keys: Vec<String> = if of_item.is_empty() {
            after
                .values()
                .filter(|other| *other == key)
                .cloned()
                .collect()
        } else {
            let items = of_item.iter().filter_map(|one| one.new);
            items.filter_map(|item| after.get(&item).cloned()).collect()
        };
        keys.sort_unstable();
        keys.dedup();
        (key.clone(), keys)
    };
    before.iter().map(follows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::turning::SuccessionChange;

    fn id(number: u64) -> Id {
        kernel::Ids::from_seed(number).next("2026-01-01T00:00:00Z".parse().unwrap())
    }

    fn decided(old: u64, new: Option<u64>) -> Succession {
        Succession {
            old: id(old),
            new: new.map(id),
            office: None,
            change: SuccessionChange::Chosen,
            reason: None,
        }
    }

    #[test]
    fn what_people_decided_comes_before_the_same_words() {
        let items = |items: &[(u64, &str)]| -> HashMap<Id, String> {
            items
                .iter()
                .map(|(item, key)| (id(*item), (*key).to_owned()))
                .collect()
        };
        let before = items(&[(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")]);
        let after = items(&[(11, "a"), (12, "x"), (13, "y"), (14, "c"), (15, "z")]);
        let turn = [
            decided(2, Some(13)),
            decided(2, Some(12)),
            decided(3, None),
            decided(4, Some(15)),
        ];
        let found = follow(&before, &after, &turn);
        for (name, key, expected) in [
            ("the same words", "a", vec!["a"]),
            ("split in two", "b", vec!["x", "y"]),
            ("ended, though the words are there", "c", vec![]),
            ("another that was chosen", "d", vec!["z"]),
            ("nothing known", "e", vec![]),
        ] {
            assert_eq!(found[key], expected, "{name}");
        }
    }
}
